//! A scale: what lies on it is set by the test, and it says so byte for byte as its protocol has it.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// How often a scale that speaks by itself does so.
const EVERY: Duration = Duration::from_millis(20);

/// What a scale speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    /// Toledo 8217.
    Toledo,
    /// CAS type 6.
    Cas,
    /// Lines, one after the other, by itself.
    Continuous,
}

impl Speaks {
    /// By its name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        match name {
            "toledo" => Some(Self::Toledo),
            "cas" => Some(Self::Cas),
            "continuous" => Some(Self::Continuous),
            _ => None,
        }
    }
}

/// What a scale shows, or what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// It rests at so many kilograms, with three decimals.
    Rests(String),
    /// It moves.
    Moves,
    /// Less than nothing lies on it.
    BelowZero,
    /// Too much lies on it.
    Over,
    /// It says nothing.
    Nothing,
    /// The check of what it says is another; where the protocol has none, its bytes are bent.
    Bent,
    /// Only the first half of what it says comes.
    Torn,
}

impl Shows {
    /// As a person at the simulator types it: a weight in kilograms or a word.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        match text.trim() {
            "moving" => Some(Self::Moves),
            "below" => Some(Self::BelowZero),
            "over" => Some(Self::Over),
            "silent" => Some(Self::Nothing),
            "bent" => Some(Self::Bent),
            "torn" => Some(Self::Torn),
            figure => {
                let plain = figure.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
                (plain && figure.len() == 5 && figure.find('.') == Some(1)).then(|| Self::Rests(figure.to_owned()))
            }
        }
    }
}

struct Shared {
    shows: Mutex<Shows>,
    /// Whether it has told what it shows.
    told: AtomicBool,
    changed: Condvar,
    stopped: AtomicBool,
}

impl Shared {
    fn shows(&self) -> MutexGuard<'_, Shows> {
        self.shows.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }
}

/// A running scale. It stops when it is dropped.
pub struct SimulatedScale {
    speaks: Speaks,
    shared: Arc<Shared>,
    listening: Option<(SocketAddr, JoinHandle<()>)>,
}

impl SimulatedScale {
    /// An empty scale on 127.0.0.1; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port cannot be had.
    pub fn start(speaks: Speaks, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let mut scale = Self::off_line(speaks);
        let (at, shared) = (listener.local_addr()?, Arc::clone(&scale.shared));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.is_stopped() {
                    return;
                }
                if let Ok(stream) = stream {
                    let shared = Arc::clone(&shared);
                    std::thread::spawn(move || converse(speaks, stream, &shared));
                }
            }
        });
        scale.listening = Some((at, thread));
        Ok(scale)
    }

    /// An empty scale that is at no place yet: [`Self::at`] puts it at the end of a line.
    #[must_use]
    pub fn off_line(speaks: Speaks) -> Self {
        Self {
            speaks,
            shared: Arc::new(Shared {
                shows: Mutex::new(Shows::Rests("0.000".to_owned())),
                told: AtomicBool::new(false),
                changed: Condvar::new(),
                stopped: AtomicBool::new(false),
            }),
            listening: None,
        }
    }

    /// Puts it at the end of a line, until that ends.
    pub fn at(&self, line: impl Read + Write + Send + 'static) {
        let (speaks, shared) = (self.speaks, Arc::clone(&self.shared));
        std::thread::spawn(move || converse(speaks, line, &shared));
    }

    /// Its address on the network, as a till is set up with it; empty where it is at none.
    #[must_use]
    pub fn address(&self) -> String {
        self.listening
            .as_ref()
            .map_or_else(String::new, |(at, _)| format!("tcp:{at}"))
    }

    /// Puts something on it, or breaks it.
    pub fn show(&self, shows: Shows) {
        let mut shown = self.shared.shows();
        *shown = shows;
        self.shared.told.store(false, Ordering::SeqCst);
        drop(shown);
        self.shared.changed.notify_all();
    }

    /// Waits until it was asked for what it shows now, and told it.
    pub fn wait_until_told(&self) {
        let untold = |_: &mut Shows| !self.shared.told.load(Ordering::SeqCst);
        drop(self.shared.changed.wait_while(self.shared.shows(), untold));
    }

    /// It rests at so many kilograms.
    pub fn rest(&self, kilograms: &str) {
        self.show(Shows::Rests(kilograms.to_owned()));
    }
}

impl Drop for SimulatedScale {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        self.shared.changed.notify_all();
        if let Some((at, thread)) = self.listening.take() {
            // Wakes the one who listens.
            drop(TcpStream::connect(at));
            let _ended = thread.join();
        }
    }
}

fn converse(speaks: Speaks, mut line: impl Read + Write, shared: &Shared) {
    // A till that hangs up asks no more.
    let _gone = match speaks {
        Speaks::Toledo | Speaks::Cas => answer(speaks, &mut line, shared),
        Speaks::Continuous => tell(&mut line, shared),
    };
}

/// Answers each byte that it is asked with.
fn answer(speaks: Speaks, line: &mut (impl Read + Write), shared: &Shared) -> io::Result<()> {
    let mut asked = [0];
    while !shared.is_stopped() {
        line.read_exact(&mut asked)?;
        let shown = shared.shows();
        let shows = shown.clone();
        if shows == Shows::Nothing {
            continue;
        }
        let said = match (speaks, asked) {
            (Speaks::Toledo, [b'W']) => toledo(&shows),
            (Speaks::Cas, [0x05]) => vec![0x06],
            (Speaks::Cas, [0x11]) => cas(&shows),
            _ => Vec::new(),
        };
        // Under the lock, so that it is known which of two was told.
        line.write_all(&harmed(&shows, said))?;
        shared.told.fetch_or(asked != [0x05], Ordering::SeqCst);
        drop(shown);
        shared.changed.notify_all();
    }
    Ok(())
}

/// Says what it shows again and again.
fn tell(line: &mut impl Write, shared: &Shared) -> io::Result<()> {
    while !shared.is_stopped() {
        let shows = shared.shows();
        let said = harmed(&shows, lines(&shows));
        drop(shared.changed.wait_timeout(shows, EVERY));
        line.write_all(&said)?;
    }
    Ok(())
}

fn harmed(shows: &Shows, mut said: Vec<u8>) -> Vec<u8> {
    match shows {
        Shows::Torn => said.truncate(said.len() / 2),
        Shows::Bent => {
            // The figure of a frame stands in its middle.
            let middle = said.len() / 2;
            if let Some(byte) = said.get_mut(middle) {
                *byte ^= 0x40;
            }
        }
        _ => {}
    }
    said
}

fn toledo(shows: &Shows) -> Vec<u8> {
    let said = match shows {
        Shows::Rests(figure) => format!("\x020{figure}\r"),
        Shows::Moves => "\x02?A\r".to_owned(),
        Shows::Over => "\x02?B\r".to_owned(),
        Shows::BelowZero => "\x02?D\r".to_owned(),
        Shows::Nothing => String::new(),
        Shows::Bent | Shows::Torn => "\x0201.234\r".to_owned(),
    };
    said.into_bytes()
}

fn cas(shows: &Shows) -> Vec<u8> {
    let body = match shows {
        Shows::Rests(figure) => format!("S 0{figure}kg"),
        Shows::Moves => "U 01.234kg".to_owned(),
        Shows::Over => "SF      kg".to_owned(),
        Shows::BelowZero => "S-00.050kg".to_owned(),
        Shows::Nothing => return Vec::new(),
        Shows::Bent | Shows::Torn => "S 01.234kg".to_owned(),
    };
    let check = body.bytes().fold(0, |so_far, byte| so_far ^ byte);
    [b"\x01\x02", body.as_bytes(), &[check], b"\x03\x04"].concat()
}

fn lines(shows: &Shows) -> Vec<u8> {
    let said = match shows {
        Shows::Rests(figure) => format!("ST,GS,+  {figure}kg\r\n"),
        Shows::Moves => "US,GS,+  1.234kg\r\n".to_owned(),
        Shows::Over => "OL,GS,+\r\n".to_owned(),
        Shows::BelowZero => "ST,GS,-  0.050kg\r\n".to_owned(),
        Shows::Nothing => String::new(),
        Shows::Bent | Shows::Torn => "ST,GS,+  1.234kg\r\n".to_owned(),
    };
    said.into_bytes()
}
