//! Cuts a stream of bytes into commands.

use super::{Event, Unreadable};

const DLE: u8 = 0x10;
const ESC: u8 = 0x1b;
const FS: u8 = 0x1c;
const GS: u8 = 0x1d;

/// Second bytes that make a printer act on a `DLE` even among dots: EOT (status), ENQ (recover), DC4 (pulse, power off, clear).
const REAL_TIME: [u8; 3] = [0x04, 0x05, 0x14];

pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    /// Where the command being read begins.
    start: usize,
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, start: 0, at: 0 }
    }

    pub(super) fn next_event(&mut self) -> Result<Option<Event>, Unreadable> {
        self.start = self.at;
        let Some(first) = self.bytes.get(self.at).copied() else {
            return Ok(None);
        };
        self.at += 1;
        let event = match first {
            0 => Ok(self.nothing()),
            ESC => self.escape(),
            FS => self.fixed(b".", Event::ChineseOff),
            GS => self.group(),
            DLE => self.real_time(),
            byte => Err(self.wrong(format!("{byte:#04x} is no command"))),
        };
        event.map(Some)
    }

    fn nothing(&mut self) -> Event {
        while self.bytes.get(self.at) == Some(&0) {
            self.at += 1;
        }
        Event::Nothing
    }

    fn escape(&mut self) -> Result<Event, Unreadable> {
        match self.byte()? {
            b'@' => Ok(Event::Initialise),
            b'J' => Ok(Event::Feed { units: self.byte()? }),
            b'p' => self.pulse(),
            byte => Err(self.wrong(format!("ESC {byte:#04x} is not known"))),
        }
    }

    fn pulse(&mut self) -> Result<Event, Unreadable> {
        let (pin, on, off) = (self.byte()?, self.byte()?, self.byte()?);
        if pin > 1 {
            return Err(self.wrong(format!("a drawer has pins 0 and 1, not {pin}")));
        }
        Ok(Event::DrawerPulse { pin, on, off })
    }

    fn group(&mut self) -> Result<Event, Unreadable> {
        match self.byte()? {
            b'v' => self.band(),
            b'V' => {
                self.expect(b"B", "the only cut that printers agree on is GS V 66 n")?;
                Ok(Event::Cut { feed: self.byte()? })
            }
            b'P' => Ok(Event::MotionUnits {
                x: self.byte()?,
                y: self.byte()?,
            }),
            b'(' => self.fixed(b"D\x03\x00\x14\x01\x00", Event::RealTimePulseOff),
            b'r' => self.fixed(b"\x01", Event::DoneQuery),
            byte => Err(self.wrong(format!("GS {byte:#04x} is not known"))),
        }
    }

    fn band(&mut self) -> Result<Event, Unreadable> {
        self.expect(b"0\x00", "a band is printed at its own size: GS v 0 0")?;
        let row_bytes = usize::from(self.word()?);
        let rows = usize::from(self.word()?);
        if row_bytes == 0 || rows == 0 {
            return Err(self.wrong("a band without dots".to_owned()));
        }
        let from = self.at;
        let data = self.bytes.get(from..from + row_bytes * rows);
        let data = data.ok_or_else(|| self.wrong("the band ends before its last row".to_owned()))?;
        self.at += data.len();
        if let Some(at) = data
            .windows(2)
            .position(|pair| pair[0] == DLE && REAL_TIME.contains(&pair[1]))
        {
            return Err(self.wrong(format!("dots at byte {} are a real-time command", from + at)));
        }
        Ok(Event::Band {
            row_bytes,
            data: data.to_vec(),
        })
    }

    fn real_time(&mut self) -> Result<Event, Unreadable> {
        self.expect(b"\x04", "the only real-time command that is sent is DLE EOT")?;
        match self.byte()? {
            what @ 1..=4 => Ok(Event::StatusQuery { what }),
            what => Err(self.wrong(format!("no status has the number {what}"))),
        }
    }

    fn fixed(&mut self, rest: &[u8], event: Event) -> Result<Event, Unreadable> {
        self.expect(rest, "the command has other bytes")?;
        Ok(event)
    }

    fn expect(&mut self, rest: &[u8], what: &str) -> Result<(), Unreadable> {
        for wanted in rest {
            if self.byte()? != *wanted {
                return Err(self.wrong(what.to_owned()));
            }
        }
        Ok(())
    }

    fn word(&mut self) -> Result<u16, Unreadable> {
        Ok(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn byte(&mut self) -> Result<u8, Unreadable> {
        let byte = self.bytes.get(self.at).copied();
        self.at += 1;
        byte.ok_or_else(|| self.wrong("the stream ends within a command".to_owned()))
    }

    const fn wrong(&self, what: String) -> Unreadable {
        Unreadable {
            offset: self.start,
            what,
        }
    }
}
