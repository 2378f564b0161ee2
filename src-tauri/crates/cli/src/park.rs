//! Parked sales: listed, and given up by the shop's rule.

use crate::args::Park;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The till's command and its request.
pub(crate) fn command(park: &Park) -> (&'static str, Value) {
    match park {
        Park::List => ("parked_carts", json!({})),
        Park::Expire => ("expire_parked", json!({})),
        Park::Rule { expire_days: None } => ("parking_rule", json!({})),
        Park::Rule {
            expire_days: Some(days),
        } => ("set_parking_rule", json!({ "expire_days": days })),
    }
}

/// What people see of a reply.
pub(crate) fn in_words(park: &Park, reply: &Value, words: &Words) -> String {
    match park {
        Park::List => parked(words, reply),
        Park::Rule { .. } => words.with("cli-parking-rule", reply),
        Park::Expire if list(reply, "expired").is_empty() => words.say("cli-nothing-expired"),
        Park::Expire => expired(words, reply).join("\n"),
    }
}

/// A line for each parked sale that was given up.
pub(crate) fn expired(words: &Words, reply: &Value) -> Vec<String> {
    let line = |one: &Value| words.with("cli-expired", one);
    list(reply, "expired").iter().map(line).collect()
}

/// The sales that wait.
pub(crate) fn parked(words: &Words, reply: &Value) -> String {
    let parked = list(reply, "parked");
    if parked.is_empty() {
        return words.say("cli-nothing-parked");
    }
    let line = |one: &Value| {
        let cart = one.get("cart").unwrap_or(&Value::Null);
        let said = json!({
            "number": text(one, "number"), "at": text(one, "parked_at"), "name": text(one, "parked_by"),
            "items": cart.get("items"), "total": text(cart, "total"),
        });
        let old = match one.get("old") {
            Some(Value::Bool(true)) => words.say("cli-parked-old"),
            _ => String::new(),
        };
        let parts = [words.with("cli-parked", &said), text(one, "label").to_owned(), old];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("  ")
    };
    parked.iter().map(line).collect::<Vec<_>>().join("\n")
}
