//! The till beside each back end, in words.

use super::standing::fault;
use super::{figure, list, moment, text};
use crate::words::Words;
use serde_json::{Value, json};

/// A line or more for each back end of a report.
pub(crate) fn lines(words: &Words, report: &Value) -> Vec<String> {
    let upstreams = list(report, "reconciliation").iter();
    upstreams.flat_map(|upstream| standing(words, upstream)).collect()
}

/// What back ends listed when they were asked.
pub(crate) fn answer(words: &Words, reply: &Value) -> String {
    let mut lines = vec![format!("{} {}", words.say("cli-day"), text(reply, "business_date"))];
    for upstream in list(reply, "upstreams") {
        lines.extend(standing(words, upstream));
        match text(upstream, "outcome") {
            "reading" => lines.push(format!("  {}", words.say("standing-reading"))),
            "not_offered" => lines.push(format!("  {}", words.say("standing-not-offered"))),
            _ => lines.extend(fault(words, "", upstream)),
        }
    }
    if lines.len() == 1 {
        lines.push(words.say("standing-none"));
    }
    lines.join("\n  ")
}

/// Count and sum on both sides, what is not there by name, and what is told of tax and means of payment.
fn standing(words: &Words, upstream: &Value) -> Vec<String> {
    let side = |side: &str, field: &str| upstream.get(side).map(|side| figure(side, field)).unwrap_or_default();
    if side("till", "count") == "0" && figure(upstream, "not_taken") != "0" {
        let said = json!({ "upstream": text(upstream, "upstream"), "count": figure(upstream, "not_taken") });
        return vec![words.with("standing-not-taken", &said)];
    }
    let agree = side("till", "count") == side("there", "count") && side("till", "amount") == side("there", "amount");
    let said = json!({
        "upstream": text(upstream, "upstream"), "till_count": side("till", "count"), "till_amount": side("till", "amount"),
        "count": upstream.pointer("/there/count"), "amount": side("there", "amount"),
    });
    let mut lines = vec![words.with(if agree { "standing-agrees" } else { "standing-differs" }, &said)];
    for (field, id) in [
        ("missing", "standing-missing"),
        ("gone", "standing-gone"),
        ("differing", "standing-differing"),
    ] {
        if let Some(receipts) = named(upstream, field) {
            lines.push(format!("  {}", words.with(id, &json!({ "receipts": receipts }))));
        }
    }
    if side("till", "count") != "0" {
        lines.extend(read_back(words, upstream).into_iter().map(|line| format!("  {line}")));
    }
    lines
}

fn named(of: &Value, field: &str) -> Option<String> {
    let receipts: Vec<&str> = list(of, field).iter().filter_map(Value::as_str).collect();
    (!receipts.is_empty()).then(|| receipts.join(", "))
}

fn read_back(words: &Words, upstream: &Value) -> Vec<String> {
    if figure(upstream, "listed") == "0" {
        return vec![words.say("standing-not-read")];
    }
    let mut lines = vec![tax(words, upstream.get("tax").unwrap_or(&Value::Null))];
    lines.extend(tenders(words, upstream.get("tenders").unwrap_or(&Value::Null)));
    lines.push(words.with("standing-read-at", &json!({ "when": moment(upstream, "read_at") })));
    lines
}

fn tax(words: &Words, tax: &Value) -> String {
    let sums = list(tax, "sums").first().unwrap_or(&Value::Null);
    let said = json!({ "count": tax.get("told"), "amount": figure(sums, "till") });
    match named(tax, "differing") {
        _ if figure(tax, "told") == "0" => words.say("standing-tax-unknown"),
        None => words.with("standing-tax-agrees", &said),
        Some(receipts) => {
            let said = json!({ "there": figure(sums, "there"), "till": figure(sums, "till"), "receipts": receipts });
            words.with("standing-tax-differs", &said)
        }
    }
}

fn tenders(words: &Words, tenders: &Value) -> Vec<String> {
    if figure(tenders, "told") == "0" {
        return vec![words.say("standing-tenders-unknown")];
    }
    let Some(receipts) = named(tenders, "differing") else {
        return vec![words.with("standing-tenders-agree", &json!({ "count": tenders.get("told") }))];
    };
    let mut lines = vec![words.with("standing-tenders-differ", &json!({ "receipts": receipts }))];
    for sums in list(tenders, "sums") {
        let said = json!({ "method": method(words, text(sums, "of")), "there": figure(sums, "there"), "till": figure(sums, "till") });
        lines.push(format!("  {}", words.with("standing-tender", &said)));
    }
    lines
}

/// A means of payment as people call it; the back end's own word where it is none of the till's.
fn method(words: &Words, of: &str) -> String {
    let id = format!("cli-{of}");
    let said = words.say(&id);
    if said == id { of.to_owned() } else { said }
}
