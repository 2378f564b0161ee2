//! Choices: the groups of what is picked with goods; and empties that come back.

use crate::args::{Choice, Empties};
use crate::asked::with_request_id;
use crate::columns::columns;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Value, json};

/// What to ask the till.
pub(crate) fn command(choice: &Choice) -> (&'static str, Value) {
    match choice {
        Choice::List => ("choice_groups", json!({})),
        Choice::Put {
            code,
            name,
            name_th,
            name_zh,
            least,
            most,
            choices,
        } => {
            let name = json!({ "en": name, "th": name_th, "zh": name_zh });
            let choices: Vec<Value> = choices.iter().map(|text| one(text)).collect();
            let group = json!({ "code": code, "name": name, "least": least, "most": most, "choices": choices });
            ("put_choice_group", group)
        }
        Choice::Remove { code } => ("remove_choice_group", json!({ "code": code })),
    }
}

/// `OAT=12` costs 12 here, `OAT` what it costs on the shelf.
fn one(text: &str) -> Value {
    let (sku, price) = text.rsplit_once('=').unwrap_or((text, ""));
    json!({ "sku": sku, "price": price })
}

/// What people see of a reply: each group, what is picked of it, and how many.
pub(crate) fn in_words(reply: &Value, words: &Words) -> String {
    let groups = list(reply, "groups");
    if groups.is_empty() {
        return words.say("cli-no-choices");
    }
    let rows: Vec<(String, String)> = groups
        .iter()
        .map(|group| (text(group, "code").to_owned(), said_of(group, words)))
        .collect();
    columns(&rows)
}

fn said_of(group: &Value, words: &Words) -> String {
    let choice = |one: &Value| match text(one, "price") {
        "" => text(one, "sku").to_owned(),
        price => format!("{}={price}", text(one, "sku")),
    };
    let choices: Vec<String> = list(group, "choices").iter().map(choice).collect();
    let name = group.get("name").map(|name| words.name(name)).unwrap_or_default();
    format!(
        "{name}, {}: {}",
        words.with("cli-choice-number", group),
        choices.join(" ")
    )
}

/// What to ask the till about empties.
pub(crate) fn empties_command(empties: &Empties) -> (&'static str, Value) {
    match empties {
        Empties::List => ("empties", json!({})),
        Empties::Return { lines } => {
            let lines: Vec<Value> = lines.iter().map(|text| counted(text)).collect();
            ("return_empties", with_request_id(json!({ "lines": lines })))
        }
    }
}

/// `BOTTLEx12` are twelve of them, `BOTTLE` is one.
pub(crate) fn counted(text: &str) -> Value {
    let counted = text.rsplit_once('x').filter(|(code, count)| {
        !code.is_empty() && count.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-')
    });
    let (code, quantity) = counted.unwrap_or((text, "1"));
    json!({ "code": code, "quantity": quantity })
}

/// What people see of the list of empties: each with its deposit.
pub(crate) fn empties_in_words(reply: &Value, words: &Words) -> String {
    let tiles = list(reply, "tiles");
    if tiles.is_empty() {
        return words.say("cli-no-empties");
    }
    let row = |tile: &Value| {
        let name = tile.get("name").map(|name| words.name(name)).unwrap_or_default();
        (text(tile, "sku").to_owned(), format!("{name}, {}", text(tile, "price")))
    };
    columns(&tiles.iter().map(row).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::{counted, one};
    use serde_json::json;

    #[test]
    fn a_count_stands_behind_the_last_x_and_an_article_may_have_one_in_its_number() {
        for (text, code, quantity) in [
            ("BOTTLEx12", "BOTTLE", "12"),
            ("BOTTLE", "BOTTLE", "1"),
            ("box", "box", "1"),
            ("boxx2", "box", "2"),
            ("BOTTLEx-1", "BOTTLE", "-1"),
        ] {
            assert_eq!(counted(text), json!({ "code": code, "quantity": quantity }));
        }
    }

    #[test]
    fn a_price_stands_behind_the_last_equals_sign() {
        assert_eq!(one("OAT"), json!({ "sku": "OAT", "price": "" }));
        assert_eq!(one("OAT=0"), json!({ "sku": "OAT", "price": "0" }));
    }
}
