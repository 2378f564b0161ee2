//! What people and scripts see of a reply.

mod csv;
mod doctor;
mod reconciled;
pub(crate) mod report;
pub(crate) mod standing;
pub(crate) mod table;
mod verified;

pub(crate) use report::document;

use crate::args::{
    Asked, Desk, Drawing, Empties, Printer, ReceiptFormat, Report, ReportFormat, Shift, Staff, SyncWhat, Training,
    Upstream,
};
use crate::outcome::Failure;
use crate::words::Words;
use base64::Engine as _;
use serde_json::{Value, json};
use std::io::Write;

/// Says something on standard output.
pub(crate) fn say(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")
        .and_then(|()| out.flush())
        .map_err(|fault| Failure::of_file("-", &fault))
}

/// Shows a reply: as JSON for scripts, else in the words of this terminal. What was asked about and found wrong ends with status 1.
pub(crate) fn show(asked: &Asked, reply: &Value, words: &Words, as_json: bool) -> Result<(), Failure> {
    match asked {
        Asked::Receipt(receipt) if !receipt.print => return show_drawing(&receipt.drawing, reply, words, as_json),
        Asked::Shift(Shift::Report(paper)) => return show_drawing(&paper.drawing, reply, words, as_json),
        Asked::Report(Report::Day {
            format: ReportFormat::Csv,
            ..
        }) if !as_json => say(&csv::day(reply))?,
        Asked::Report(Report::Day {
            format: ReportFormat::Json,
            ..
        }) => say(&reply.to_string())?,
        Asked::Upstream(Upstream::Call { .. }) => say(text(reply, "text"))?,
        _ if as_json => say(&reply.to_string())?,
        asked => say(in_words(asked, reply, words).trim_end())?,
    }
    let found_wrong = match asked {
        Asked::Verify(_) | Asked::Doctor { bundle: None } | Asked::Upstream(Upstream::Probe { .. }) => {
            reply.get("ok") == Some(&Value::Bool(false))
        }
        _ => false,
    };
    if found_wrong { Err(Failure::Told(1)) } else { Ok(()) }
}

fn show_drawing(drawing: &Drawing, reply: &Value, words: &Words, as_json: bool) -> Result<(), Failure> {
    let content = text(reply, "content");
    let bytes = match drawing.format {
        ReceiptFormat::Text => content.as_bytes().to_vec(),
        ReceiptFormat::Png | ReceiptFormat::Pdf => base64::engine::general_purpose::STANDARD
            .decode(content)
            .map_err(|_| Failure::fault("cli-strange-reply", json!({})))?,
    };
    let Some(path) = &drawing.out else {
        return if as_json {
            say(&reply.to_string())
        } else {
            std::io::stdout()
                .write_all(&bytes)
                .map_err(|fault| Failure::of_file("-", &fault))
        };
    };
    std::fs::write(path, bytes).map_err(|fault| Failure::of_file(path.display(), &fault))?;
    let mut written = json!({ "file": path.display().to_string() });
    for name in ["receipt_no", "shift_no"] {
        if let Some(number) = reply.get(name) {
            written[name] = number.clone();
        }
    }
    say(&if as_json {
        written.to_string()
    } else {
        words.with("cli-written", &written)
    })
}

fn in_words(asked: &Asked, reply: &Value, words: &Words) -> String {
    match asked {
        Asked::Sell(_) | Asked::Refund(_) | Asked::Void(_) | Asked::CorrectTender(_) => report::document(words, reply),
        Asked::Empties(Empties::Return { .. }) => report::document(words, reply),
        Asked::Returns(returns) => crate::refund::returns_in_words(returns, reply, words),
        Asked::Invoice(_) => words.with("cli-invoice", reply),
        Asked::Order(order) => crate::order::in_words(order, reply, words),
        Asked::Park(park) => crate::park::in_words(park, reply, words),
        Asked::Shift(shift) => crate::shift::in_words(shift, reply, words),
        Asked::Report(_) => report::day(words, reply),
        Asked::Import(_) if reply.get("dry_run") == Some(&Value::Bool(true)) => words.with("cli-import-checked", reply),
        Asked::Import(_) => words.with("cli-imported", reply),
        Asked::Sync(sync) => match sync.what {
            Some(SyncWhat::Reconcile { .. }) => reconciled::answer(words, reply),
            Some(SyncWhat::Status) | None => standing::upstreams(words, reply),
        },
        Asked::Upstream(upstream) => crate::upstream::in_words(upstream, reply, words),
        Asked::Desk(Desk::List | Desk::Retry { .. } | Desk::SetAside { .. }) => standing::desk(words, reply),
        Asked::Scanner(scanner) => crate::scanner::in_words(scanner, reply, words),
        Asked::Codes(codes) => crate::codes::in_words(codes, reply, words),
        Asked::Scale(scale) => crate::scale::in_words(scale, reply, words),
        Asked::Sound(_) => crate::sound::in_words(reply, words),
        Asked::Payment(payment) => crate::payment::in_words(payment, reply, words),
        Asked::Product(product) => crate::product::in_words(product, reply, words),
        Asked::Stock(_) => crate::stock::in_words(reply, words),
        Asked::Card(_) => crate::card::in_words(reply, words),
        Asked::Choice(_) => crate::choice::in_words(reply, words),
        Asked::Empties(Empties::List) => crate::choice::empties_in_words(reply, words),
        Asked::Promotion(_) => crate::promotion::in_words(reply, words),
        Asked::Training(what) => in_words_of_training(what, reply, words),
        Asked::Tax(_) => crate::tax::in_words(reply, words),
        Asked::Sales(_) => crate::customer::sales_in_words(reply, words),
        Asked::Customer(customer) => crate::customer::in_words(customer, reply, words),
        Asked::Display(_) => words.with("cli-display", reply),
        Asked::Printer(printer) => in_words_of_printer(printer, reply, words),
        Asked::Drawer(_) => words.say("cli-drawer-opened"),
        Asked::Print(_) | Asked::Receipt(_) => words.say("cli-print-queued"),
        Asked::Staff(staff) => in_words_of_staff(staff, reply, words),
        Asked::Verify(_) => verified::verified(words, reply),
        Asked::Status => standing::status(words, reply),
        Asked::Doctor { bundle: None } => doctor::doctor(words, reply),
        Asked::Doctor { bundle: Some(_) } | Asked::Desk(Desk::Export { .. }) => words.with("cli-bundle", reply),
        _ => reply.to_string(),
    }
}

fn in_words_of_printer(printer: &Printer, reply: &Value, words: &Words) -> String {
    match printer {
        Printer::Add { name, .. } => words.with("cli-printer-added", &json!({ "name": name })),
        Printer::Test { name, .. } => words.with("cli-printer-tested", &json!({ "name": name })),
        Printer::Remove { .. } | Printer::List => standing::printers(words, reply),
        Printer::Jobs | Printer::Dismiss { .. } => standing::print_jobs(words, reply),
    }
}

fn in_words_of_training(what: &Training, reply: &Value, words: &Words) -> String {
    let opened = reply.get("opened") == Some(&Value::Bool(true));
    match (what, opened) {
        (Training::Begin, true) => words.say("cli-training-opened"),
        (Training::Begin, false) => words.with("cli-training-made", reply),
        (Training::End, true) => words.say("cli-training-ended"),
        (Training::End, false) => words.with("cli-training-left", reply),
    }
}

fn in_words_of_staff(staff: &Staff, reply: &Value, words: &Words) -> String {
    match staff {
        Staff::List => standing::staff(words, reply),
        Staff::Add { name, role } => {
            let role = words.with("cli-role", &json!({ "role": role }));
            words.with("cli-staff-added", &json!({ "name": name, "role": role }))
        }
        Staff::SetPin { name } => words.with("cli-pin-set", &json!({ "name": name })),
        Staff::Badge { .. } => words.with("cli-badge-made", reply),
        Staff::RevokeBadge { .. } | Staff::Badges { .. } => standing::badges(words, reply),
        Staff::Rights { .. } | Staff::SetRight { .. } => standing::rights(words, reply),
        Staff::Disable { name } => words.with("cli-staff-disabled", &json!({ "name": name })),
    }
}

/// A text of a reply.
pub(crate) fn text<'a>(reply: &'a Value, field: &str) -> &'a str {
    reply.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// A figure of a reply as text, whether it crosses as a number or as a text.
pub(crate) fn figure(reply: &Value, field: &str) -> String {
    match reply.get(field) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

/// A moment of a reply as people read it. It crosses as RFC 3339 with the shop's offset, so its digits are those of the shop's clock.
pub(crate) fn moment(reply: &Value, field: &str) -> String {
    let at = text(reply, field);
    match at.get(..10).zip(at.get(11..16)) {
        Some((date, time)) => format!("{date} {time}"),
        None => at.to_owned(),
    }
}

/// A list of a reply.
pub(crate) fn list<'a>(reply: &'a Value, field: &str) -> &'a [Value] {
    reply.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
