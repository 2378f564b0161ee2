//! Taxes: where they are rounded, the classes of the products, and rates that change on a day.

use crate::args::Tax;
use crate::columns::columns;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The till's command and its request.
pub(crate) fn command(tax: &Tax) -> (&'static str, Value) {
    match tax {
        Tax::List => ("tax_rules", json!({})),
        Tax::Round { on } => ("round_tax", json!({ "by_document": on == "sale" })),
        Tax::Change { code, from, to, was } => {
            let request = json!({ "code": code, "from": from, "now": to, "was": was });
            ("change_tax", request)
        }
        Tax::Keep { code, from } => ("keep_tax", json!({ "code": code, "from": from })),
    }
}

/// What people see of a reply: how tax is rounded, then the classes, then what is to come.
pub(crate) fn in_words(reply: &Value, words: &Words) -> String {
    let on = if reply["by_document"] == true { "sale" } else { "line" };
    let class = |one: &Value| (text(one, "code").to_owned(), words.with("cli-tax-class", one));
    let change = |one: &Value| (text(one, "from").to_owned(), words.with("cli-tax-change", one));
    let classes = list(reply, "classes").iter().map(class);
    let rows: Vec<(String, String)> = classes.chain(list(reply, "changes").iter().map(change)).collect();
    format!(
        "{}\n{}",
        words.with("cli-tax-round", &json!({ "on": on })),
        columns(&rows)
    )
}
