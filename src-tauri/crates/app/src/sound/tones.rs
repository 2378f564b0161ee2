//! The tones, and which one follows what a person does.

use crate::refusal::{Code, Refusal};
use crate::wire::sound::ToneKind;
use devices::{Note, Tone};
use serde_json::Value;

/// Every tone, in the order in which they are shown.
pub(crate) const ALL: [ToneKind; 5] = [
    ToneKind::Added,
    ToneKind::Refused,
    ToneKind::Paid,
    ToneKind::Warning,
    ToneKind::TakenAway,
];

const fn note(hz: u32, ms: u32) -> Note {
    Note { hz, ms }
}

const fn rest(ms: u32) -> Note {
    note(0, ms)
}

const ADDED: &[Note] = &[note(1800, 60)];
const REFUSED: &[Note] = &[note(300, 150), rest(60), note(300, 150)];
const PAID: &[Note] = &[note(1050, 90), note(1400, 160)];
const WARNING: &[Note] = &[note(600, 110), rest(40), note(800, 110), rest(40), note(1000, 160)];
const TAKEN_AWAY: &[Note] = &[note(900, 80), note(560, 120)];

/// A tone's notes. A hand on the goods tells them apart without looking: one short high, two low, two rising, three rising, two falling.
pub(crate) const fn tone(kind: ToneKind) -> Tone {
    let (name, notes) = match kind {
        ToneKind::Added => ("added", ADDED),
        ToneKind::Refused => ("refused", REFUSED),
        ToneKind::Paid => ("paid", PAID),
        ToneKind::Warning => ("warning", WARNING),
        ToneKind::TakenAway => ("taken_away", TAKEN_AWAY),
    };
    Tone { name, notes }
}

/// What is heard after a command of the screen.
struct Heard {
    command: &'static str,
    done: Option<ToneKind>,
    refused: Option<ToneKind>,
}

const fn heard(command: &'static str, done: Option<ToneKind>, refused: Option<ToneKind>) -> Heard {
    Heard { command, done, refused }
}

/// Commands that are heard; the others are silent.
const HEARD: &[Heard] = {
    const NEEDS_LOOK: Option<ToneKind> = Some(ToneKind::Refused);
    const ADDED: Option<ToneKind> = Some(ToneKind::Added);
    const GONE: Option<ToneKind> = Some(ToneKind::TakenAway);
    &[
        heard("scan", ADDED, NEEDS_LOOK),
        heard("add_product", ADDED, NEEDS_LOOK),
        heard("choose", ADDED, NEEDS_LOOK),
        heard("take_weight", ADDED, NEEDS_LOOK),
        heard("add_money", ADDED, NEEDS_LOOK),
        heard("check_price", ADDED, NEEDS_LOOK),
        heard("recall_cart", ADDED, NEEDS_LOOK),
        heard("scan_badge", ADDED, NEEDS_LOOK),
        heard("find_document", None, NEEDS_LOOK),
        heard("scan_not_taken", NEEDS_LOOK, NEEDS_LOOK),
        heard("take_payment", Some(ToneKind::Paid), NEEDS_LOOK),
        heard("void_line", GONE, None),
        heard("clear_cart", GONE, None),
        heard("refund", GONE, NEEDS_LOOK),
        heard("return_empties", GONE, NEEDS_LOOK),
        heard("void_sale", GONE, NEEDS_LOOK),
        heard("correct_tender", Some(ToneKind::Paid), NEEDS_LOOK),
        heard("open_drawer", Some(ToneKind::Warning), NEEDS_LOOK),
    ]
};

/// Refusals by which the till understood what was scanned, and asks something or goes elsewhere.
const UNDERSTOOD: &[Code] = &[
    Code::ReceiptScanned,
    Code::NeedsWeight,
    Code::NeedsVariant,
    Code::NeedsAge,
    Code::NeedsPrice,
    Code::NeedsSerial,
    Code::NeedsChoices,
    Code::CartNotEmpty,
];

/// The tone after a command that the screen sent.
pub(crate) fn after(command: &str, outcome: &Result<Value, Refusal>) -> Option<ToneKind> {
    if let Err(Refusal {
        code: Code::CannotSave | Code::DiskFull,
        ..
    }) = outcome
    {
        return Some(ToneKind::Warning);
    }
    let heard = HEARD.iter().find(|heard| heard.command == command)?;
    match outcome {
        Ok(reply) if command == "scan" && has_unknown_line(reply) => heard.refused,
        Ok(_) => heard.done,
        Err(refusal) if UNDERSTOOD.contains(&refusal.code) => heard.done,
        Err(_) => heard.refused,
    }
}

/// Whether the line that was just put down is one that nothing answers to.
fn has_unknown_line(cart: &Value) -> bool {
    let line = |line: &&Value| line.get("line") == cart.get("selected_line");
    let put_down = cart
        .get("lines")
        .and_then(Value::as_array)
        .and_then(|lines| lines.iter().find(line));
    put_down
        .and_then(|line| line.get("kind"))
        .is_some_and(|kind| kind == "unknown")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn cart(kind: &str) -> Value {
        json!({ "selected_line": 2, "lines": [{ "line": 1, "kind": "unknown" }, { "line": 2, "kind": kind }] })
    }

    #[test]
    fn each_outcome_has_the_tone_that_tells_it() {
        let refused = |code| Err(Refusal::new(code));
        let cases = [
            ("scan", Ok(cart("product")), Some(ToneKind::Added)),
            ("scan", Ok(cart("unknown")), Some(ToneKind::Refused)),
            ("scan", refused(Code::PaymentCode), Some(ToneKind::Refused)),
            ("scan", refused(Code::ReceiptScanned), Some(ToneKind::Added)),
            ("scan", refused(Code::CannotSave), Some(ToneKind::Warning)),
            ("scan_not_taken", Ok(json!({})), Some(ToneKind::Refused)),
            ("take_payment", Ok(json!({})), Some(ToneKind::Paid)),
            ("take_payment", refused(Code::Conflict), Some(ToneKind::Refused)),
            ("open_drawer", Ok(json!({})), Some(ToneKind::Warning)),
            ("clear_cart", Ok(cart("product")), Some(ToneKind::TakenAway)),
            ("find_document", Ok(json!({})), None),
            ("till_status", refused(Code::NotAllowed), None),
            ("set_pin", refused(Code::DiskFull), Some(ToneKind::Warning)),
        ];
        for (command, outcome, tone) in cases {
            assert_eq!(after(command, &outcome), tone, "{command} {outcome:?}");
        }
    }

    #[test]
    fn every_command_that_is_heard_is_a_command() {
        for heard in HEARD {
            let known = crate::COMMANDS.iter().any(|known| known.name == heard.command);
            assert!(known, "{}", heard.command);
        }
    }

    #[test]
    fn tones_are_short_and_no_two_are_alike() {
        let melody = |kind: &ToneKind| -> Vec<u32> {
            let notes = tone(*kind).notes.iter().filter(|note| note.hz > 0);
            notes.map(|note| note.hz).collect()
        };
        for (at, kind) in ALL.iter().enumerate() {
            let length: u32 = tone(*kind).notes.iter().map(|note| note.ms).sum();
            assert!(length <= 500, "{kind:?} takes {length} ms");
            for other in &ALL[..at] {
                let (one, two) = (melody(kind), melody(other));
                let apart = one.len() != two.len() || one.iter().zip(&two).any(|(a, b)| a.max(b) * 4 > a.min(b) * 5);
                assert!(apart, "{kind:?} sounds like {other:?}");
            }
        }
        assert!(
            melody(&ToneKind::Refused)
                .iter()
                .all(|hz| *hz * 3 < melody(&ToneKind::Added)[0])
        );
    }
}
