//! How things stand, in words: the till, its upstreams, its people, its record.

use super::table::Table;
use super::{figure, list, moment, text};
use crate::words::Words;
use serde_json::{Value, json};

/// How the till is.
pub(crate) fn status(words: &Words, status: &Value) -> String {
    let mut lines = vec![words.with("cli-status", status)];
    lines.push(match status.get("shift").filter(|shift| shift.is_object()) {
        Some(open) => shift(words, open),
        None => words.say("cli-no-shift"),
    });
    lines.extend(aside(words, status));
    lines.extend(clock(words, status));
    lines.push(match status.get("session").filter(|session| session.is_object()) {
        Some(session) => words.with("cli-on-screen", session),
        None => words.say("cli-nobody-on-screen"),
    });
    lines.push(words.with("cli-badge", status.get("badge").unwrap_or(&Value::Null)));
    lines.extend(catalogue_trouble(
        words,
        status.get("catalogue").unwrap_or(&Value::Null),
    ));
    if figure(status, "unprinted") != "0" {
        lines.push(words.with("cli-unprinted", &json!({ "count": status.get("unprinted") })));
    }
    if let Some(sale) = status.get("last_sale").filter(|sale| sale.is_object()) {
        let said = json!({ "receipt": text(sale, "receipt_no"), "change": figure(sale, "change") });
        lines.push(words.with("cli-last-sale", &said));
    }
    lines.join("\n")
}

/// A jump of the machine's clock.
pub(crate) fn clock(words: &Words, of: &Value) -> Option<String> {
    let jump = of.get("clock").filter(|jump| jump.is_object())?;
    let said = json!({ "before": moment(jump, "before"), "now": moment(jump, "now") });
    Some(words.with("cli-clock", &said))
}

/// What is wrong with the products.
pub(crate) fn catalogue_trouble(words: &Words, catalogue: &Value) -> Vec<String> {
    let damaged = catalogue.get("damaged").filter(|damaged| damaged.is_string());
    let damaged = damaged.map(|file| words.with("cli-catalogue-damaged", &json!({ "file": file })));
    let conflicts = list(catalogue, "conflicts").iter().map(|conflict| {
        let there = if conflict.get("there").is_some_and(Value::is_string) {
            "cli-edit-conflict"
        } else {
            "cli-edit-of-nothing"
        };
        words.with(there, conflict)
    });
    damaged.into_iter().chain(conflicts).collect()
}

/// The open shift.
pub(crate) fn shift(words: &Words, shift: &Value) -> String {
    let said = json!({
        "no": figure(shift, "shift_no"),
        "date": text(shift, "business_date"),
        "at": moment(shift, "opened_at"),
        "name": text(shift, "opened_by"),
    });
    let held = text(shift, "held_by");
    let held = (held != text(shift, "opened_by")).then(|| words.with("cli-shift-held", &json!({ "name": held })));
    let late = (shift.get("late") == Some(&Value::Bool(true))).then(|| words.with("cli-shift-late", &said));
    let lines = std::iter::once(words.with("cli-shift-open", &said));
    lines.chain(held).chain(late).collect::<Vec<_>>().join("\n")
}

/// The shifts that were put aside, a line each.
fn aside(words: &Words, status: &Value) -> Vec<String> {
    let shifts = list(status, "suspended").iter();
    let said = shifts.map(|shift| {
        json!({ "no": figure(shift, "shift_no"), "date": text(shift, "business_date"), "name": text(shift, "held_by") })
    });
    said.map(|said| words.with("cli-shift-aside", &said)).collect()
}

/// Every upstream.
pub(crate) fn upstreams(words: &Words, status: &Value) -> String {
    let upstreams = list(status, "upstreams");
    if upstreams.is_empty() {
        return words.say("cli-no-upstreams");
    }
    upstreams
        .iter()
        .flat_map(|upstream| lines_of(words, upstream))
        .collect::<Vec<_>>()
        .join("\n")
}

fn lines_of(words: &Words, upstream: &Value) -> Vec<String> {
    let online = if upstream.get("online") == Some(&Value::Bool(true)) {
        "yes"
    } else {
        "no"
    };
    let head = json!({ "name": text(upstream, "name"), "kind": text(upstream, "kind"), "online": online });
    let mut lines = vec![
        words.with("cli-upstream", &head),
        format!("  {}", words.with("cli-counts", upstream)),
    ];
    let oldest = moment(upstream, "oldest_waiting_at");
    if !oldest.is_empty() {
        lines.push(format!("  {}", words.with("cli-oldest", &json!({ "at": oldest }))));
    }
    lines.extend(fault(words, "last_", upstream));
    lines.extend(detail(words, text(upstream, "last_error")));
    lines.extend(webhook(words, upstream));
    let held: Vec<&str> = list(upstream, "held_lists").iter().filter_map(Value::as_str).collect();
    if !held.is_empty() {
        let said = json!({ "count": held.len(), "lists": held.join(", "), "name": upstream.get("name") });
        lines.push(format!("  {}", words.with("sync-held-lists", &said)));
    }
    lines
}

/// The port on which it may tell of changes.
fn webhook(words: &Words, upstream: &Value) -> Option<String> {
    let hook = upstream.get("webhook").filter(|hook| hook.is_object())?;
    let said = json!({
        "port": figure(hook, "port"), "state": if hook["closed"].is_null() { "open" } else { "closed" },
        "count": hook["heard"], "at": moment(hook, "heard_at"),
    });
    Some(format!("  {}", words.with("sync-webhook", &said)))
}

/// What kept a back end from answering, and how the system says it.
pub(super) fn fault(words: &Words, prefix: &str, of: &Value) -> Vec<String> {
    let part = |name: &str| of.get(format!("{prefix}{name}"));
    let Some(code) = part("fault").filter(|code| code.is_string()) else {
        return Vec::new();
    };
    let status = part("status").filter(|status| status.is_number());
    let said = json!({ "fault": code, "status": status.map(ToString::to_string).unwrap_or_default() });
    vec![format!("  {}", words.with("sync-fault", &said))]
}

/// What support wants to know besides.
pub(super) fn detail(words: &Words, detail: &str) -> Option<String> {
    (!detail.is_empty()).then(|| format!("  {}", words.with("fault-detail", &json!({ "detail": detail }))))
}

/// The sales that need a person.
pub(crate) fn desk(words: &Words, desk: &Value) -> String {
    let items = list(desk, "items");
    if items.is_empty() {
        return words.say("cli-desk-empty");
    }
    let line = |item: &Value| {
        let head = format!(
            "{}  {}  {}",
            text(item, "receipt_no"),
            text(item, "upstream"),
            words.with(&format!("desk-{}", text(item, "code")), item)
        );
        let map = item.get("needs").filter(|needs| needs.is_string());
        let map = map.map(|_| format!("  {}", words.with("cli-desk-map", item)));
        std::iter::once(head)
            .chain(map)
            .chain(detail(words, text(item, "detail")))
    };
    items.iter().flat_map(line).collect::<Vec<_>>().join("\n")
}

/// What a probe found.
pub(crate) fn probe(words: &Words, name: &str, probe: &Value) -> String {
    let right = probe.get("ok") == Some(&Value::Bool(true));
    let head = words.say(if right { "cli-probe-right" } else { "cli-probe-wrong" });
    let finding = list(probe, "findings")
        .first()
        .and_then(Value::as_str)
        .unwrap_or_default();
    let mut lines = vec![head];
    if right {
        lines.push(format!("  {finding}"));
    } else {
        lines.extend(fault(words, "", probe));
        lines.extend(detail(words, finding));
    }
    if probe.get("secret_in_file") == Some(&Value::Bool(true)) {
        lines.push(format!("  {}", words.say("sync-secret-in-file")));
    }
    lines.extend(learned(words, name, probe));
    lines.join("\n")
}

/// What was found out, what is offered for it, and what was left there.
fn learned(words: &Words, name: &str, probe: &Value) -> Vec<String> {
    let mut table = Table::new(words.say("sync-learned"));
    for one in list(probe, "learned") {
        table.row(
            words.with("sync-learned-what", one),
            words.with("sync-learned-answer", one),
        );
    }
    let mut lines: Vec<String> = (!list(probe, "learned").is_empty())
        .then(|| table.text())
        .into_iter()
        .collect();
    let offers = probe.get("offers").and_then(Value::as_object).into_iter().flatten();
    lines.extend(
        offers.map(|(key, value)| words.with("cli-offer", &json!({ "name": name, "key": key, "value": value }))),
    );
    let left = list(probe, "left").iter();
    lines.extend(left.map(|what| words.with("cli-probe-left", &json!({ "what": what }))));
    let fault = probe.get("trial_fault").filter(|fault| fault.is_string());
    lines.extend(fault.map(|fault| words.with("cli-trial-fault", &json!({ "detail": fault }))));
    lines
}

/// Who may sign in.
pub(crate) fn staff(words: &Words, reply: &Value) -> String {
    let mut table = Table::new("");
    for person in list(reply, "staff") {
        table.row(text(person, "name"), words.with("cli-role", person));
    }
    table.text().trim_start_matches('\n').to_owned()
}

/// What somebody may do, right by right; what differs from the role is marked.
pub(crate) fn rights(words: &Words, reply: &Value) -> String {
    let mut table = Table::new("");
    for one in list(reply, "rights") {
        let standing = words.with("cli-standing", &json!({ "standing": text(one, "standing") }));
        let own = text(one, "standing") != text(one, "of_role");
        let words = if own {
            words.with("cli-standing-own", &json!({ "standing": standing }))
        } else {
            standing
        };
        table.row(text(one, "right"), words);
    }
    table.text().trim_start_matches('\n').to_owned()
}

/// Who has a badge, and what it is good for.
pub(crate) fn badges(words: &Words, reply: &Value) -> String {
    let alone = reply.get("alone") == Some(&Value::Bool(true));
    let rule = words.say(if alone { "cli-badge-alone" } else { "cli-badge-and-pin" });
    let holders = list(reply, "holders")
        .iter()
        .filter_map(Value::as_str)
        .map(|name| format!("\n  {name}"));
    std::iter::once(rule).chain(holders).collect()
}

/// The printers.
pub(crate) fn printers(words: &Words, reply: &Value) -> String {
    let printers = list(reply, "printers");
    if printers.is_empty() {
        return words.say("cli-no-printers");
    }
    let line = |printer: &Value| {
        let receipts = if printer.get("receipts") == Some(&Value::Bool(true)) {
            words.say("cli-receipts-go-here")
        } else {
            String::new()
        };
        let (name, at, profile) = (text(printer, "name"), text(printer, "at"), text(printer, "profile"));
        let tested = tested(words, printer.get("tested").unwrap_or(&Value::Null));
        let parts = [name, at, profile, &receipts, &tested];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join("  ")
    };
    printers.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// How a device's last test went.
fn tested(words: &Words, tested: &Value) -> String {
    if tested.is_null() {
        return words.say("cli-not-tested");
    }
    let passed = tested.get("trouble").is_none_or(Value::is_null);
    let said = json!({
        "at": moment(tested, "at"), "by": text(tested, "by"), "heard": text(tested, "heard"), "trouble": text(tested, "trouble"),
    });
    words.with(if passed { "cli-tested-well" } else { "cli-tested-ill" }, &said)
}

/// The papers that did not come out.
pub(crate) fn print_jobs(words: &Words, reply: &Value) -> String {
    let jobs = list(reply, "jobs");
    if jobs.is_empty() {
        return words.say("cli-no-jobs");
    }
    jobs.iter()
        .map(|job| print_job(words, job))
        .collect::<Vec<_>>()
        .join("\n")
}

fn print_job(words: &Words, job: &Value) -> String {
    let paper = match text(job, "kind") {
        "drawer" => json!({}),
        "slip" | "order" => json!({ "number": text(job, "number") }),
        "cash" => json!({ "no": figure(job, "moved_no"), "shift": figure(job, "shift_no") }),
        "x" | "z" => json!({ "no": figure(job, "shift_no") }),
        _ => json!({ "receipt": text(job, "receipt_no"), "copy": figure(job, "copy_no") }),
    };
    let paper = words.with(&format!("cli-job-{}", text(job, "kind")), &paper);
    let state = words.say(&format!("cli-job-is-{}", text(job, "state").replace('_', "-")));
    let (no, printer) = (figure(job, "no"), text(job, "printer"));
    let trouble = job.get("trouble").filter(|trouble| trouble.is_string());
    let trouble = trouble.map(|trouble| format!("  {}", words.with("printer-trouble", &json!({ "trouble": trouble }))));
    let lines = std::iter::once(format!("{no}  {paper}  {printer}  {state}"))
        .chain(trouble)
        .chain(detail(words, text(job, "fault")));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::park::parked;
    use app::Language;

    #[test]
    fn how_things_stand_is_whole_in_every_language() {
        let till = json!({
            "shop": "Talat Noi Mart", "till": "T1", "currency": "THB", "version": "0.1.0", "session": { "name": "ana" },
            "shift": { "shift_no": 1, "business_date": "2026-11-24", "opened_at": "2026-11-24T01:00:00Z", "opened_by": "ana", "held_by": "bo" },
            "suspended": [{ "shift_no": 2, "business_date": "2026-11-23", "held_by": "ana" }],
            "badge": { "state": "offline", "waiting": 3, "attention": 0 }, "unprinted": 2,
            "catalogue": { "damaged": "/shop/catalogue.damaged.db", "conflicts": [
                { "product": "Water", "sku": "W1", "field": "price", "here": "12.00", "there": "11.00" },
                { "product": "Ice", "sku": "W2", "field": "name_en", "here": "Water", "there": null },
            ] },
            "last_sale": { "receipt_no": "T1K7Q-000001", "change": "80.00" },
        });
        let sync = json!({ "upstreams": [{
            "name": "office", "kind": "pos-system-api", "online": false, "waiting": 1, "in_flight": 0, "unknown": 0,
            "confirmed": 5, "rejected": 0, "parked": 1, "not_mirrorable": 0, "oldest_waiting_at": "2026-11-24T01:00:00Z",
            "last_fault": "server", "last_status": 503, "last_error": "connection refused",
        }] });
        let papers = [
            ("receipt", "queued"),
            ("copy", "sending"),
            ("x", "unknown"),
            ("z", "failed"),
        ];
        let more = [
            ("receipt", "set_aside"),
            ("slip", "queued"),
            ("drawer", "queued"),
            ("order", "queued"),
            ("invoice", "queued"),
            ("cash", "queued"),
            ("z", "failed_before_first_byte"),
        ];
        let job = |(kind, state)| json!({ "no": 7, "kind": kind, "state": state, "printer": "counter", "shift_no": 1, "trouble": "paper", "fault": "no paper" });
        let jobs: Vec<Value> = papers.into_iter().chain(more).map(job).collect();
        let jobs = json!({ "jobs": jobs });
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            let said = [
                status(&words, &till),
                upstreams(&words, &sync),
                upstreams(&words, &json!({ "upstreams": [] })),
                probe(&words, "office", &json!({ "ok": true, "findings": ["till"] })),
                desk(&words, &json!({ "items": [] })),
                parked(&words, &json!({ "parked": [] })),
                parked(
                    &words,
                    &json!({ "parked": [{ "number": "P-001", "label": "", "cart": { "items": 2, "total": "27.00" } }] }),
                ),
                print_jobs(&words, &json!({ "jobs": [] })),
                print_jobs(&words, &jobs),
                badges(&words, &json!({ "alone": true, "holders": ["ana"] })),
                badges(&words, &json!({ "alone": false, "holders": [] })),
                words.with(
                    "cli-badge-made",
                    &json!({ "name": "ana", "code": "EVB-1", "printed": false }),
                ),
                staff(&words, &json!({ "staff": [{ "name": "ana", "role": "cashier" }] })),
            ];
            for text in said {
                assert!(
                    !text.contains("cli-") && !text.contains('{') && !text.is_empty(),
                    "{text}"
                );
            }
        }
    }
}
