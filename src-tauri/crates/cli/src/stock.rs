//! The stock on hand.

use crate::args::Stock;
use crate::shown::{moment, text};
use crate::words::Words;
use serde_json::{Value, json};

/// What to ask the till.
pub(crate) fn command(stock: &Stock) -> (&'static str, Value) {
    match stock {
        Stock::Show { product } => ("show_stock", json!({ "product": product })),
    }
}

/// What people see of a reply.
pub(crate) fn in_words(reply: &Value, words: &Words) -> String {
    let name = reply.get("name").map(|name| words.name(name)).unwrap_or_default();
    let mut data = json!({ "name": name, "asked": moment(reply, "asked_at") });
    for field in ["sku", "unit", "owner", "on_hand", "told", "own", "unknown"] {
        data[field] = Value::from(text(reply, field));
    }
    let known = text(reply, "unknown").is_empty();
    words.with(if known { "cli-stock" } else { "stock-unknown" }, &data)
}
