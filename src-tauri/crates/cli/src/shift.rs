//! The shift and its drawer.

use crate::args::{Cash, Moved, Shift, ShiftPaper};
use crate::asked::with_request_id;
use crate::input::Input;
use crate::outcome::Failure;
use crate::shown::table::Table;
use crate::shown::{figure, list, report, standing as status, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The till's command and its request.
pub(crate) fn command(shift: &Shift) -> Result<(&'static str, Value), Failure> {
    Ok(match shift {
        Shift::Open { float } => ("open_shift", json!({ "float": float })),
        Shift::Count { amounts, pieces } if amounts.is_empty() && pieces.is_empty() => ("counting", json!({})),
        Shift::Count { amounts, pieces } => ("count_shift", count(amounts, pieces)?),
        Shift::Close { count, note } => ("close_shift", json!({ "count": count, "note": note })),
        Shift::Limit {
            off_by: None,
            count_to_give: None,
            cash_slips: None,
        } => ("shift_rule", json!({})),
        Shift::Limit {
            off_by,
            count_to_give,
            cash_slips,
        } => (
            "set_shift_rule",
            rule(off_by.as_deref(), count_to_give.as_deref(), cash_slips.as_deref()),
        ),
        Shift::Suspend => ("suspend_shift", json!({})),
        Shift::Resume { no } => ("resume_shift", json!({ "shift_no": no })),
        Shift::Give { to } => ("hand_over_shift", json!({ "name": to })),
        Shift::In(moved) => ("move_cash", cash("in", moved)),
        Shift::Out(moved) => ("move_cash", cash("out", moved)),
        Shift::Drop(moved) => ("move_cash", cash("drop", moved)),
        Shift::Cash(Cash::List { shift }) => ("cash_movements", json!({ "shift_no": shift })),
        Shift::X => ("x_report", json!({})),
        Shift::Z => ("z_report", json!({})),
        Shift::Report(paper) => ("draw_shift", drawn(paper)),
    })
}

fn drawn(paper: &ShiftPaper) -> Value {
    let drawing = &paper.drawing;
    json!({ "shift_no": paper.shift, "format": drawing.format.word(), "language": drawing.language })
}

/// The line of standard input that a command takes.
pub(crate) const fn input(shift: &Shift) -> Option<(&'static str, Input)> {
    match shift {
        Shift::Give { .. } => Some(("pin", Input::TakerPin)),
        _ => None,
    }
}

/// Only what is named changes.
fn rule(off_by: Option<&str>, count_to_give: Option<&str>, cash_slips: Option<&str>) -> Value {
    let yes = |answer: &str| answer == "yes";
    json!({
        "most_difference": off_by.map(|limit| if limit == "none" { "" } else { limit }),
        "count_to_hand_over": count_to_give.map(yes),
        "cash_slips": cash_slips.map(yes),
    })
}

fn cash(kind: &str, moved: &Moved) -> Value {
    with_request_id(json!({ "kind": kind, "amount": moved.amount, "reason": moved.reason }))
}

/// What was counted. Without a currency it is the shop's own, which the till knows.
fn count(amounts: &[String], pieces: &[String]) -> Result<Value, Failure> {
    let amount = |told: &String| {
        let (currency, amount) = of_currency(told);
        json!({ "currency": currency, "amount": amount })
    };
    let piece = |told: &String| {
        let (currency, rest) = of_currency(told);
        let parts = rest
            .rsplit_once('x')
            .and_then(|(piece, count)| Some((piece, count.parse::<u32>().ok()?)));
        let (piece, count) = parts.ok_or_else(|| Failure::usage("cli-bad-piece", json!({ "value": told })))?;
        Ok(json!({ "currency": currency, "piece": piece, "count": count }))
    };
    Ok(with_request_id(json!({
        "amounts": amounts.iter().map(amount).collect::<Vec<_>>(),
        "pieces": pieces.iter().map(piece).collect::<Result<Vec<_>, Failure>>()?,
    })))
}

fn of_currency(told: &str) -> (&str, &str) {
    told.split_once(':').unwrap_or(("", told))
}

/// What people see of a reply.
pub(crate) fn in_words(shift: &Shift, reply: &Value, words: &Words) -> String {
    match shift {
        Shift::Open { .. } => status::shift(words, reply),
        Shift::In(_) | Shift::Out(_) | Shift::Drop(_) => words.say("cli-cash-moved"),
        Shift::Cash(Cash::List { .. }) => moved(words, reply),
        Shift::Report(_) => text(reply, "content").to_owned(),
        Shift::X => report::shift(words, reply, "cli-x"),
        Shift::Close { .. } | Shift::Z => report::shift(words, reply, "cli-z"),
        Shift::Count { amounts, pieces } if amounts.is_empty() && pieces.is_empty() => counting(words, reply),
        Shift::Count { .. } => standing(words, reply),
        Shift::Suspend => words.say("cli-suspended"),
        Shift::Resume { .. } | Shift::Give { .. } => status::shift(words, reply),
        Shift::Limit { .. } => rules(words, reply),
    }
}

/// What holds for shifts.
fn rules(words: &Words, rule: &Value) -> String {
    let limit = match text(rule, "most_difference") {
        "" => words.say("cli-no-shift-limit"),
        _ => words.with("cli-shift-limit", rule),
    };
    let slips = rule.get("cash_slips") != Some(&Value::Bool(false));
    let slips = words.say(if slips { "cli-cash-slips" } else { "cli-no-cash-slips" });
    format!("{limit}\n{slips}")
}

/// The movements of cash of a shift.
fn moved(words: &Words, reply: &Value) -> String {
    let mut table = Table::new(words.with("cli-cash-list", reply));
    for one in list(reply, "movements") {
        let sign = if text(one, "kind") == "in" { "" } else { "-" };
        let said = format!("{}  {}", figure(one, "no"), said(words, one));
        table.row(said, format!("{sign}{}", figure(one, "amount")));
    }
    table.text()
}

/// When, which way, why, by whom, and who approved it where somebody had to.
fn said(words: &Words, moved: &Value) -> String {
    let by = match text(moved, "approved_by") {
        "" => text(moved, "by").to_owned(),
        approver => words.with(
            "cli-moved-by",
            &json!({ "by": text(moved, "by"), "approver": approver }),
        ),
    };
    let facts =
        json!({ "at": text(moved, "at"), "kind": text(moved, "kind"), "reason": text(moved, "reason"), "by": by });
    words.with("cli-moved", &facts)
}

/// What is counted so far, or the count that was submitted.
fn counting(words: &Words, reply: &Value) -> String {
    if let Some(submitted) = reply.get("submitted").filter(|submitted| submitted.is_object()) {
        return standing(words, submitted);
    }
    let mut table = Table::new(words.say("cli-counting"));
    pieces(&mut table, reply);
    table.text()
}

/// The count by which the shift may be closed.
fn standing(words: &Words, standing: &Value) -> String {
    let mut table = Table::new(words.say("cli-count-stands"));
    count_rows(&mut table, words, standing.get("count").unwrap_or(&Value::Null));
    if standing.get("is_over") == Some(&Value::Bool(true)) {
        table.row(words.say("cli-over-limit"), figure(standing, "most_difference"));
    }
    table.text()
}

/// A count that was submitted, beside what must have lain there.
pub(crate) fn count_rows(table: &mut Table, words: &Words, count: &Value) {
    table.row(words.with("cli-count-of", count), figure(count, "counted"));
    pieces(table, count);
    for (id, field) in [("cli-expected", "expected"), ("cli-difference", "difference")] {
        table.row(words.say(id), figure(count, field));
    }
    for foreign in list(count, "foreign") {
        for (id, field) in [
            ("cli-expected", "expected"),
            ("cli-counted", "counted"),
            ("cli-difference", "difference"),
        ] {
            table.row(
                format!("{} {}", text(foreign, "currency"), words.say(id)),
                figure(foreign, field),
            );
        }
    }
}

fn pieces(table: &mut Table, count: &Value) {
    for one in list(count, "pieces") {
        let piece = format!("{} {}", text(one, "currency"), text(one, "piece"));
        table.row(piece, format!("× {}", figure(one, "count")));
    }
}
