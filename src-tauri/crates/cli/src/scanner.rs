//! Scanners: the list in words, and watching what they say.

use crate::args::{Scanner, Wedge};
use crate::door::Door;
use crate::outcome::Failure;
use crate::shown::{list, say, text};
use crate::words::Words;
use app::Caller;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

/// How often it is asked what was scanned: sooner than a hand scans twice.
const BETWEEN: Duration = Duration::from_millis(100);

/// The till's command and its request.
pub(crate) fn command(scanner: &Scanner) -> (&'static str, Value) {
    match scanner {
        Scanner::Add { name, at, gap } => ("add_scanner", json!({ "name": name, "at": at, "gap_ms": gap })),
        Scanner::List | Scanner::Watch { .. } => ("scanners", json!({})),
        Scanner::Remove { name } => ("remove_scanner", json!({ "name": name })),
        Scanner::Wedge(wedge) => wedge_command(wedge),
    }
}

fn wedge_command(wedge: &Wedge) -> (&'static str, Value) {
    match wedge {
        Wedge::List => ("wedges", json!({})),
        Wedge::Remove { name } => ("remove_wedge", json!({ "name": name })),
        Wedge::Set {
            name,
            min_length,
            gap,
            end,
            prefix,
            suffix,
        } => {
            let request = json!({ "name": name, "min_length": min_length, "max_gap_ms": gap, "end": end,
                                  "prefix": prefix, "suffix": suffix });
            ("set_wedge", request)
        }
    }
}

/// The scanners that type, as people read them.
fn wedges_in_words(reply: &Value, words: &Words) -> String {
    let wedges = list(reply, "wedges");
    if wedges.is_empty() {
        return words.say("cli-no-wedges");
    }
    wedges
        .iter()
        .map(|wedge| words.with("cli-wedge", wedge))
        .collect::<Vec<_>>()
        .join("\n")
}

/// What was asked of the scanners, as people read it.
pub(crate) fn in_words(scanner: &Scanner, reply: &Value, words: &Words) -> String {
    match scanner {
        Scanner::Wedge(_) => wedges_in_words(reply, words),
        _ => scanners_in_words(reply, words),
    }
}

fn scanners_in_words(reply: &Value, words: &Words) -> String {
    let scanners = list(reply, "scanners");
    if scanners.is_empty() {
        return words.say("cli-no-scanners");
    }
    let line = |scanner: &Value| {
        let mut line = format!(
            "{}  {}  {}",
            text(scanner, "name"),
            text(scanner, "at"),
            state(scanner, words)
        );
        if !text(scanner, "last_code").is_empty() {
            let last = json!({ "code": text(scanner, "last_code"), "raw": text(scanner, "last_raw"), "at": text(scanner, "last_at") });
            line = format!("{line}\n  {}", words.with("cli-scanner-last", &last));
        }
        line
    };
    scanners.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn state(scanner: &Value, words: &Words) -> String {
    match (scanner.get("connected"), text(scanner, "fault")) {
        (Some(Value::Bool(true)), _) => words.say("cli-scanner-there"),
        (_, "") => words.say("cli-scanner-unheard"),
        (_, fault) => words.with(
            "cli-scanner-away",
            &json!({ "trouble": text(scanner, "trouble"), "fault": fault }),
        ),
    }
}

/// Shows each code as it comes, until `count` of them came.
pub(crate) fn watch(
    door: &mut Door,
    who: &Caller,
    count: Option<u64>,
    words: &Words,
    as_json: bool,
) -> Result<(), Failure> {
    let _scanning = door.scan_meanwhile();
    let mut heard: BTreeMap<String, u64> = BTreeMap::new();
    let mut shown = 0;
    let first = door.call(who, "scanners", &json!({}))?;
    for scanner in list(&first, "scanners") {
        heard.insert(text(scanner, "name").to_owned(), scans(scanner));
    }
    while count.is_none_or(|count| shown < count) {
        std::thread::sleep(BETWEEN);
        let reply = door.call(who, "scanners", &json!({}))?;
        for scanner in list(&reply, "scanners") {
            let name = text(scanner, "name").to_owned();
            let before = heard.insert(name, scans(scanner)).unwrap_or_default();
            if scans(scanner) > before {
                say(&if as_json {
                    scanner.to_string()
                } else {
                    scanned(scanner, words)
                })?;
                shown += 1;
            }
        }
    }
    Ok(())
}

fn scans(scanner: &Value) -> u64 {
    scanner.get("scans").and_then(Value::as_u64).unwrap_or_default()
}

fn scanned(scanner: &Value, words: &Words) -> String {
    let code = match text(scanner, "last_code") {
        "" => words.say("cli-scanner-secret"),
        code => code.to_owned(),
    };
    format!("{}  {code}  {}", text(scanner, "name"), text(scanner, "last_raw"))
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::Language;

    #[test]
    fn how_the_scanners_are_is_said_in_every_language() {
        let scanner = |connected: bool, fault: Value, last: Value| {
            json!({ "name": "hand", "at": "serial:/dev/ttyACM0@9600", "connected": connected, "fault": fault, "scans": 3,
                    "last_code": last, "last_raw": "31", "last_at": "2026-11-25T10:00:00+07:00" })
        };
        let reply = json!({ "scanners": [
            scanner(true, json!(null), json!("1")), scanner(false, json!("unplugged"), json!(null)), scanner(false, json!(null), json!(null)),
        ] });
        let wedges = json!({ "wedges": [{ "name": "hand", "min_length": 6, "max_gap_ms": 40, "end": "none", "prefix": "~", "suffix": "" }] });
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            let said = [
                scanners_in_words(&reply, &words),
                scanners_in_words(&json!({}), &words),
                wedges_in_words(&json!({}), &words),
                wedges_in_words(&wedges, &words),
                scanned(&scanner(true, json!(null), json!(null)), &words),
            ];
            for text in said {
                assert!(
                    !text.is_empty() && !text.contains("cli-") && !text.contains('{'),
                    "{text}"
                );
            }
        }
    }
}
