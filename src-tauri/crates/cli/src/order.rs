//! Orders from the command line.

use crate::args::Order;
use crate::asked::with_request_id;
use crate::shown::{document, list, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The till's command and its request.
pub(crate) fn command(order: &Order) -> (&'static str, Value) {
    match order {
        Order::Make(make) => (
            "make_order",
            with_request_id(json!({
                "scan": make.scans, "customer": make.customer, "name": make.name.as_deref().unwrap_or_default(),
                "phone": make.phone.as_deref().unwrap_or_default(), "note": make.note.as_deref().unwrap_or_default(),
                "date": make.on, "time": make.at.as_deref().unwrap_or_default(),
            })),
        ),
        Order::List { text, ended } => (
            "find_orders",
            json!({ "text": text.as_deref().unwrap_or_default(), "ended": ended }),
        ),
        Order::Show { number, print: false } => ("show_order", json!({ "number": number })),
        Order::Show { number, print: true } => ("print_order", json!({ "number": number })),
        Order::Pay {
            number,
            amount,
            tenders,
        } => (
            "sell",
            with_request_id(json!({ "deposit": [format!("{number}={amount}")], "tender": tenders })),
        ),
        Order::Collect { number, tenders } => ("sell", with_request_id(json!({ "order": number, "tender": tenders }))),
        Order::Cancel {
            number,
            reason,
            keep_deposit,
        } => (
            "cancel_order",
            with_request_id(json!({ "number": number, "reason": reason, "keep_deposit": keep_deposit })),
        ),
    }
}

/// What people see of a reply.
pub(crate) fn in_words(order: &Order, reply: &Value, words: &Words) -> String {
    match order {
        Order::Make(_) => one(words, reply),
        Order::Show { print: true, .. } => words.say("cli-print-queued"),
        Order::Show { .. } => whole(words, reply),
        Order::List { .. } if list(reply, "orders").is_empty() => words.say("cli-no-orders"),
        Order::List { .. } => {
            let lines = list(reply, "orders").iter().map(|order| one(words, order));
            lines.collect::<Vec<_>>().join("\n")
        }
        Order::Pay { .. } | Order::Collect { .. } => document(words, reply),
        Order::Cancel { .. } => {
            let refunds = list(reply, "refunds").iter().map(|refund| document(words, refund));
            let order = one(words, reply.get("order").unwrap_or(&Value::Null));
            std::iter::once(order).chain(refunds).collect::<Vec<_>>().join("\n")
        }
    }
}

/// An order in a line.
fn one(words: &Words, order: &Value) -> String {
    let late = match order.get("overdue") {
        Some(Value::Bool(true)) => words.say("cli-order-overdue"),
        _ => String::new(),
    };
    let parts = [words.with("cli-order", order), late];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("  ")
}

fn whole(words: &Words, order: &Value) -> String {
    let goods = order.get("goods").unwrap_or(&Value::Null);
    let line = |line: &Value| {
        let name = line.pointer("/name/en").and_then(Value::as_str).unwrap_or_default();
        format!("  {} × {name}  {}", text(line, "quantity"), text(line, "total"))
    };
    let facts = [text(order, "phone"), text(order, "note")];
    let facts = facts
        .into_iter()
        .filter(|fact| !fact.is_empty())
        .map(|fact| format!("  {fact}"));
    std::iter::once(one(words, order))
        .chain(facts)
        .chain(list(goods, "lines").iter().map(line))
        .collect::<Vec<_>>()
        .join("\n")
}
