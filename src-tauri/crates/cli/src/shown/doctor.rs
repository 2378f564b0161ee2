//! How the till is for a technician, in words.

use super::{figure, moment, standing, text, verified};
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
    lines.push(clock(words, doctor));
    lines.extend(checked(words, doctor));
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

/// Whether the machine's clock can be believed: what somebody should look at, else what was noted last.
fn clock(words: &Words, doctor: &Value) -> String {
    let noted = doctor.get("last_clock").filter(|jump| jump.is_object());
    standing::clock(words, doctor).unwrap_or_else(|| match noted {
        Some(jump) => {
            let said = json!({ "before": moment(jump, "before"), "now": moment(jump, "now") });
            words.with("cli-clock-past", &said)
        }
        None => words.say("cli-clock-well"),
    })
}

/// When the record was checked last, what was found, and what nothing could vouch for then.
fn checked(words: &Words, doctor: &Value) -> Vec<String> {
    let Some(last) = doctor.get("last_verify").filter(|last| last.is_object()) else {
        return vec![words.say("cli-never-checked")];
    };
    let found = last.get("found").unwrap_or(&Value::Null);
    let at = moment(last, "at");
    match found
        .get("first_difference")
        .filter(|difference| difference.is_object())
    {
        Some(difference) => vec![words.with(
            "cli-checked-differs",
            &json!({ "at": at, "entry": difference.get("entry") }),
        )],
        None => std::iter::once(words.with("cli-checked", &json!({ "at": at, "entries": found.get("entries") })))
            .chain(verified::not_checkable(words, found))
            .collect(),
    }
}

/// How quick it was today.
fn measures(words: &Words, measures: &Value) -> String {
    if measures.get("scans").and_then(Value::as_u64).unwrap_or_default() == 0 {
        return words.say("cli-no-measures");
    }
    words.with("cli-measures", measures)
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::Language;

    #[test]
    fn the_clock_and_the_last_check_of_the_record_are_told_in_every_language() {
        let jump = json!({ "before": "2026-11-24T10:43:00+07:00", "now": "2026-11-24T09:43:00+07:00" });
        let last = |difference: Value, open: Value| {
            let found = json!({ "entries": 9, "first_difference": difference, "not_checkable": open });
            json!({ "at": "2026-11-24T10:43:00+07:00", "found": found })
        };
        let doctors = [
            json!({}),
            json!({ "clock": jump, "last_clock": jump, "last_verify": last(Value::Null, Value::Null) }),
            json!({ "last_clock": jump, "last_verify": last(Value::Null, json!({ "from": 8, "to": 9 })) }),
            json!({ "last_verify": last(json!({ "entry": 7, "what": "the hash" }), Value::Null) }),
        ];
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            let said = doctors.iter().map(|doctor| {
                let lines = std::iter::once(clock(&words, doctor)).chain(checked(&words, doctor));
                lines.collect::<Vec<_>>().join("\n")
            });
            let said: Vec<String> = said.collect();
            for (at, text) in said.iter().enumerate() {
                assert!(!text.contains("cli-") && !text.contains('{'), "{text}");
                assert!(!said[..at].contains(text), "{text}");
            }
            assert!(said[2].contains('8') && said[3].contains('7'), "{said:#?}");
        }
    }
}
