//! Paper tape: reads the bytes that went to a printer as strictly as no printer does. A byte that is no known command is an error with
//! its place. What each command means is taken from the Epson ESC/POS reference of the TM-T88 family.

mod paper;
mod reader;

pub use paper::Paper;

use reader::Reader;
use std::fmt;

/// One command of a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Zeros between commands, which printers pass over.
    Nothing,
    /// `ESC @`: everything back to its default.
    Initialise,
    /// `FS .`: bytes above 7F are no Chinese characters.
    ChineseOff,
    /// `GS ( D`: real-time pulses are switched off.
    RealTimePulseOff,
    /// `GS P`: units of movement across and down, in parts of an inch.
    MotionUnits {
        /// Across.
        x: u8,
        /// Down.
        y: u8,
    },
    /// `ESC J`: paper moves by so many units.
    Feed {
        /// The units.
        units: u8,
    },
    /// `GS v 0`: a band of dots.
    Band {
        /// Bytes of a row.
        row_bytes: usize,
        /// The rows, one after the other.
        data: Vec<u8>,
    },
    /// `GS V 66`: paper moves to the knife by so many units more, then a partial cut.
    Cut {
        /// The units.
        feed: u8,
    },
    /// `ESC p`: the drawer opens.
    DrawerPulse {
        /// 0 is pin 2, 1 is pin 5.
        pin: u8,
        /// On for twice so many milliseconds.
        on: u8,
        /// Off for twice so many milliseconds.
        off: u8,
    },
    /// `DLE EOT`: the till asks how the printer is.
    StatusQuery {
        /// 1 printer, 2 offline cause, 3 error cause, 4 paper.
        what: u8,
    },
    /// `GS r 1`: the till asks whether everything before is done.
    DoneQuery,
}

/// Why a stream cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The place of the command that is wrong, in bytes from the start.
    pub offset: usize,
    /// What is wrong with it.
    pub what: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}: {}", self.offset, self.what)
    }
}

impl std::error::Error for Unreadable {}

/// What a stream of bytes told a printer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tape {
    /// The commands in their order.
    pub events: Vec<Event>,
}

impl Tape {
    /// Reads a whole stream: one job, or many one after the other.
    ///
    /// # Errors
    /// [`Unreadable`] at the first byte that is no known command, at a command that ends too early, and at a band that holds bytes
    /// which a printer would act on at once.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut reader = Reader::new(bytes);
        let mut events = Vec::new();
        while let Some(event) = reader.next_event()? {
            events.push(event);
        }
        Ok(Self { events })
    }

    /// The papers that fell from the printer, each up to its cut; a last one without a cut hangs in the printer.
    #[must_use]
    pub fn papers(&self, width_dots: u32) -> Vec<Paper> {
        let mut papers = Vec::new();
        let mut open = Paper::blank(width_dots);
        for event in &self.events {
            open.take(event);
            if matches!(event, Event::Cut { .. }) {
                papers.push(std::mem::replace(&mut open, Paper::blank(width_dots)));
            }
        }
        if open.height() > 0 {
            papers.push(open);
        }
        papers
    }

    /// How often the drawer was opened.
    #[must_use]
    pub fn pulses(&self) -> usize {
        let pulses = self
            .events
            .iter()
            .filter(|event| matches!(event, Event::DrawerPulse { .. }));
        pulses.count()
    }

    /// How often paper was cut.
    #[must_use]
    pub fn cuts(&self) -> usize {
        self.events
            .iter()
            .filter(|event| matches!(event, Event::Cut { .. }))
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_read_command_by_command() {
        let bytes = b"\x1b@\x1c.\x1d(D\x03\x00\x14\x01\x00\x1dP\xcb\xcb\x1bJ\x05\x1dv0\x00\x02\x00\x01\x00\xff\x01\x1dVB\x10\x1bp\x00\x19\xfa\x10\x04\x01\x1dr\x01\x00\x00";
        let events = Tape::read(bytes).unwrap().events;
        assert_eq!(
            events,
            [
                Event::Initialise,
                Event::ChineseOff,
                Event::RealTimePulseOff,
                Event::MotionUnits { x: 203, y: 203 },
                Event::Feed { units: 5 },
                Event::Band {
                    row_bytes: 2,
                    data: vec![0xff, 1]
                },
                Event::Cut { feed: 16 },
                Event::DrawerPulse {
                    pin: 0,
                    on: 25,
                    off: 250
                },
                Event::StatusQuery { what: 1 },
                Event::DoneQuery,
                Event::Nothing,
            ]
        );
    }

    #[test]
    fn what_is_no_command_is_named_with_its_place() {
        for (bytes, offset, what) in [
            (&b"\x1b@Hello"[..], 2, "text"),
            (b"\x1b@\x1bp\x00\x19", 2, "a pulse without its times"),
            (b"\x1b\x00", 0, "an unknown command"),
            (b"\x1dVA\x00", 0, "a full cut"),
            (b"\x1dv0\x00\x01\x00\x02\x00\xff", 0, "a band that ends early"),
            (
                b"\x1dv0\x00\x02\x00\x01\x00\x10\x14",
                0,
                "a real-time command among dots",
            ),
            (b"\x10\x04\x09", 0, "a status that no printer has"),
            (b"\x1b", 0, "half a command"),
        ] {
            let refused = Tape::read(bytes).map_err(|why| why.offset);
            assert_eq!(refused, Err(offset), "{what}");
        }
    }

    #[test]
    fn bands_and_feeds_become_dots_on_paper_up_to_the_cut() {
        let bytes = b"\x1dv0\x00\x01\x00\x01\x00\x81\x1bJ\x02\x1dv0\x00\x02\x00\x01\x00\x00\x01\x1dVB\x00\x1dv0\x00\x01\x00\x01\x00\xff";
        let papers = Tape::read(bytes).unwrap().papers(16);
        assert_eq!(papers.len(), 2, "one was cut, one hangs in the printer");
        assert_eq!(
            papers[0].rows(),
            [[0x81, 0], [0, 0], [0, 0], [0, 1]],
            "rows are as wide as the paper"
        );
        assert_eq!(papers[1].height(), 1);
    }
}
