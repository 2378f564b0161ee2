//! How the till is for a technician, in words.

use super::{figure, moment, standing, text};
use crate::words::Words;
use serde_json::{Value, json};

const BYTES_OF_A_MEGABYTE: u64 = 1_000_000;

/// Everything that was looked at, what is wrong among it.
pub(crate) fn doctor(words: &Words, doctor: &Value) -> String {
    let mut lines = vec![words.with("cli-doctor", doctor), disk(words, doctor)];
    lines.push(match doctor.get("ledger_fault").and_then(Value::as_str) {
        Some(fault) => words.with("cli-doctor-ledger-fault", &json!({ "fault": fault })),
        None => words.say("cli-doctor-ledger"),
    });
    let head = json!({ "seq": figure(doctor, "journal_seq"), "head": text(doctor, "journal_head") });
    lines.push(words.with("cli-doctor-journal", &head));
    lines.extend(standing::catalogue_trouble(
        words,
        doctor.get("catalogue").unwrap_or(&Value::Null),
    ));
    lines.push(standing::printers(words, doctor));
    if let Some(scale) = doctor.get("scale").filter(|scale| !scale.is_null()) {
        lines.push(crate::scale::now(scale, words));
    }
    if figure(doctor, "unprinted") != "0" {
        lines.push(words.with("cli-unprinted", &json!({ "count": doctor.get("unprinted") })));
    }
    lines.extend(standing::clock(words, doctor));
    if !text(doctor, "behind_copy").is_empty() {
        lines.push(words.with("cli-behind-copy", &json!({ "at": moment(doctor, "behind_copy") })));
    }
    lines.push(standing::upstreams(words, doctor));
    lines.push(measures(words, doctor.get("measures").unwrap_or(&Value::Null)));
    lines.join("\n")
}

fn disk(words: &Words, doctor: &Value) -> String {
    let megabytes = |field| {
        let bytes = doctor.get(field).and_then(Value::as_u64);
        bytes.map_or_else(|| "?".to_owned(), |bytes| (bytes / BYTES_OF_A_MEGABYTE).to_string())
    };
    let said = json!({
        "folder": text(doctor, "folder"), "used": megabytes("used_bytes"), "free": megabytes("free_bytes"),
    });
    words.with("cli-doctor-disk", &said)
}

/// How quick it was today.
fn measures(words: &Words, measures: &Value) -> String {
    if measures.get("scans").and_then(Value::as_u64).unwrap_or_default() == 0 {
        return words.say("cli-no-measures");
    }
    words.with("cli-measures", measures)
}
