//! The means of payment in words.

use crate::args::Payment;
use crate::asked::with_request_id;
use crate::columns::columns;
use crate::customer::account;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The till's command and its request.
pub(crate) fn command(payment: &Payment) -> (&'static str, Value) {
    match payment {
        Payment::GiftCard { card, book: None, .. } => ("gift_card", json!({ "card": card })),
        Payment::GiftCard { card, book, reason } => (
            "book_gift_card",
            with_request_id(json!({ "card": card, "amount": book, "reason": reason })),
        ),
        Payment::List => ("payment_methods", json!({})),
        Payment::Take { methods } => ("take_methods", json!({ "methods": methods })),
        Payment::PromptPay { id } => ("set_promptpay", json!({ "id": id })),
        Payment::Rate { currency, worth } => (
            "set_rate",
            json!({ "currency": currency, "worth": worth.as_deref().unwrap_or_default() }),
        ),
        Payment::Terminal { address, wait } => ("set_card_terminal", json!({ "address": address, "wait_s": wait })),
        Payment::Ask { amount, print } => ("ask_promptpay", json!({ "amount": amount, "print": print })),
    }
}

/// A reply as people read it: the means of payment, or the text of a code.
pub(crate) fn in_words(payment: &Payment, reply: &Value, words: &Words) -> String {
    if let Payment::Ask { .. } = payment {
        return words.with("cli-promptpay-code", reply);
    }
    if let Payment::GiftCard { .. } = payment {
        return account(reply, words);
    }
    let rows: Vec<(String, String)> = list(reply, "methods").iter().map(|one| row(one, words)).collect();
    let account =
        json!({ "account": if text(reply, "promptpay").is_empty() { "none" } else { text(reply, "promptpay") } });
    let rates = list(reply, "rates").iter().map(|rate| words.with("cli-rate", rate));
    [
        columns(&rows).trim_end().to_owned(),
        words.with("cli-promptpay-account", &account),
        words.with("cli-terminal", &terminal(reply)),
    ]
    .into_iter()
    .chain(rates)
    .collect::<Vec<_>>()
    .join("\n")
}

fn terminal(reply: &Value) -> Value {
    let address = reply.pointer("/terminal/address").and_then(Value::as_str);
    json!({ "address": address.filter(|address| !address.is_empty()).unwrap_or("none") })
}

fn row(method: &Value, words: &Words) -> (String, String) {
    let taken = method.get("taken") == Some(&Value::Bool(true));
    let code = text(method, "method");
    let facts = [
        words.say(&format!("cli-{code}")),
        words.say(if taken {
            "cli-method-taken"
        } else {
            "cli-method-not-taken"
        }),
        words.with("cli-method-over", method),
    ];
    (code.to_owned(), facts.join(", "))
}
