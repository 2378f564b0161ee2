//! What a printer says about itself: `DLE EOT`, answered at once also when it cannot print. The answers' bits are read by `escpos`; its
//! question is not used, because it sends a fourth byte that printers know only for other questions.

use crate::send::Trouble;
use escpos::utils::{RealTimeStatusRequest as Question, RealTimeStatusResponse as Bit};

/// Asked in this order, each when the one before was answered.
pub(crate) const QUESTIONS: [Question; 3] = [Question::OfflineCause, Question::RollPaperSensor, Question::Printer];

/// `DLE EOT n`.
pub(crate) fn question(what: Question) -> [u8; 3] {
    let (number, _) = what.into();
    [0x10, 0x04, number]
}

/// What keeps the printer from printing, by its answer to a question.
pub(crate) fn trouble(asked: Question, answer: u8) -> Option<(Trouble, &'static str)> {
    let bits = Bit::parse(asked, answer).ok()?;
    let troubles = [
        (Bit::CoverClosed, false, Trouble::Cover, "the printer's cover is open"),
        (
            Bit::PrintingStopsDueToPaperEnd,
            true,
            Trouble::Paper,
            "the printer is out of paper",
        ),
        (
            Bit::RollPaperEndSensorPaperPresent,
            false,
            Trouble::Paper,
            "the printer is out of paper",
        ),
        (
            Bit::ErrorOccurred,
            true,
            Trouble::NotReady,
            "the printer reports a fault (a jam, the knife, or too hot)",
        ),
        (
            Bit::Online,
            false,
            Trouble::NotReady,
            "the printer is offline (look at its buttons and lamps)",
        ),
    ];
    let found = troubles.iter().find(|(bit, bad, ..)| bits.get(bit) == Some(bad));
    found.map(|(_, _, trouble, words)| (*trouble, *words))
}

/// `GS r 1`: carried out in its turn, so its answer says that everything before it is done.
pub(crate) const ARE_YOU_DONE: &[u8] = b"\x1dr\x01";

/// Something a printer said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// The answer to `DLE EOT`.
    Status(u8),
    /// The answer to `GS r`.
    Done,
}

/// Tells a printer's bytes apart (Epson ESC/POS reference, "Transmission Status"): the fixed bits of each answer differ.
#[derive(Debug, Default)]
pub(crate) struct Ear {
    /// Bytes to come of a status that nobody asked for (automatic status back, four bytes).
    unasked: u8,
}

impl Ear {
    /// Takes the next byte.
    pub(crate) fn hear(&mut self, byte: u8) -> Option<Said> {
        if self.unasked > 0 {
            self.unasked -= 1;
            return None;
        }
        match byte {
            0x11 | 0x13 => None,
            _ if byte & 0x93 == 0x12 => Some(Said::Status(byte)),
            _ if byte & 0x93 == 0x10 => {
                self.unasked = 3;
                None
            }
            _ if byte & 0x90 == 0 => Some(Said::Done),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_becomes_plain_words() {
        for (asked, answer, words) in [
            (Question::Printer, 0x12, None),
            (Question::Printer, 0x1a, Some("offline")),
            (Question::OfflineCause, 0x12, None),
            (Question::OfflineCause, 0x16, Some("cover")),
            (Question::OfflineCause, 0x32, Some("paper")),
            (Question::OfflineCause, 0x52, Some("fault")),
            (Question::OfflineCause, 0x36, Some("cover")),
            (Question::RollPaperSensor, 0x12, None),
            (Question::RollPaperSensor, 0x1e, None),
            (Question::RollPaperSensor, 0x72, Some("paper")),
            (Question::RollPaperSensor, 0xff, None),
        ] {
            let heard = trouble(asked, answer).map(|(_, words)| words);
            let fits = match (heard, words) {
                (Some(heard), Some(words)) => heard.contains(words),
                (heard, words) => heard.is_none() && words.is_none(),
            };
            assert!(fits, "{asked:?} {answer:#x}: {heard:?}, not {words:?}");
        }
    }

    #[test]
    fn what_nobody_asked_for_is_not_taken_for_an_answer() {
        let mut ear = Ear::default();
        let said: Vec<Said> = [
            0x13, 0x10, 0x00, 0x00, 0x0f, 0x11, 0x12, 0xff, 0x00, 0x10, 0x00, 0x12, 0x0f,
        ]
        .into_iter()
        .filter_map(|byte| ear.hear(byte))
        .collect();
        assert_eq!(said, [Said::Status(0x12), Said::Done]);
    }
}
