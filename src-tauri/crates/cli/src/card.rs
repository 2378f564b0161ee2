//! Charges on a card terminal in words.

use crate::args::Card;
use crate::asked::with_request_id;
use crate::columns::columns;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The till's command and its request.
pub(crate) fn command(card: &Card) -> (&'static str, Value) {
    match card {
        Card::List => ("card_attempts", json!({})),
        Card::Ask { amount } => ("ask_card", with_request_id(json!({ "amount": amount }))),
        Card::Again { id } => ("ask_card_again", json!({ "id": id })),
        Card::Cancel { id } => ("cancel_card", json!({ "id": id })),
        Card::Settle {
            id,
            what,
            reason,
            proof,
        } => (
            "settle_card",
            json!({ "id": id, "charged": what == "charged", "reason": reason, "proof": proof }),
        ),
    }
}

/// A reply as people read it: each charge with its id.
pub(crate) fn in_words(reply: &Value, words: &Words) -> String {
    let attempts = list(reply, "attempts");
    if attempts.is_empty() {
        return words.say("cli-no-charges");
    }
    let rows: Vec<(String, String)> = attempts
        .iter()
        .map(|one| (text(one, "id").to_owned(), words.with("cli-charge", &told(one))))
        .collect();
    columns(&rows)
}

/// A charge as a sentence takes it: nothing is absent, and what is so is said as a word.
fn told(attempt: &Value) -> Value {
    let here = attempt.get("here") == Some(&Value::Bool(true));
    let mut told = attempt.clone();
    told["proof"] = json!(text(attempt, "proof"));
    told["here"] = json!(if here { "yes" } else { "no" });
    told
}
