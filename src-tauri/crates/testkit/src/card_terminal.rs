//! A card terminal on 127.0.0.1, truthful to the test about what it charged. What the customer and the line do, the last two digits of
//! the amount say: see [`Turn`].

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// How a charge goes, by the last two digits of its amount in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Any other digits: approved at once.
    Approves,
    /// 51: declined at once.
    Declines,
    /// 68: the customer never pays; it waits until it is told to leave it.
    Waits,
    /// 91: the line breaks; it waits at first, and approves once it was asked for the outcome.
    ApprovesLate,
    /// 92: it approves, and the line breaks before it can say so.
    LosesTheAnswer,
    /// 96: the line breaks, and it does not know what its bank did. (The bank charged the card.)
    LosesTheOutcome,
}

impl Turn {
    /// How a charge of this amount goes.
    #[must_use]
    pub const fn of(amount_minor: i64) -> Self {
        match amount_minor % 100 {
            51 => Self::Declines,
            68 => Self::Waits,
            91 => Self::ApprovesLate,
            92 => Self::LosesTheAnswer,
            96 => Self::LosesTheOutcome,
            _ => Self::Approves,
        }
    }
}

/// What it knows of an id.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Known {
    Approved { amount_minor: i64, proof: String },
    Declined { why: &'static str },
    Waiting,
    Late { amount_minor: i64, asked: bool },
    Unknown { amount_minor: i64 },
}

#[derive(Default)]
struct Shared {
    charges: Mutex<BTreeMap<String, Known>>,
    changed: Condvar,
    stopped: AtomicBool,
}

/// A running terminal. It stops, and frees its port, when it is dropped.
pub struct CardTerminal {
    shared: Arc<Shared>,
    at: SocketAddr,
    listening: Option<JoinHandle<()>>,
}

impl CardTerminal {
    /// Starts listening on a port; 0 takes a free one.
    ///
    /// # Errors
    /// When the port cannot be had.
    pub fn start(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let (at, shared) = (listener.local_addr()?, Arc::new(Shared::default()));
        let serving = Arc::clone(&shared);
        let listening = std::thread::spawn(move || serve(&listener, &serving));
        Ok(Self {
            shared,
            at,
            listening: Some(listening),
        })
    }

    /// Its address, as a till is set up with it.
    #[must_use]
    pub fn address(&self) -> String {
        format!("tcp:{}", self.at)
    }

    /// What cards were really charged, in minor units, in the order of the ids.
    #[must_use]
    pub fn charged_minor(&self) -> Vec<i64> {
        let amount = |known: &Known| match known {
            Known::Approved { amount_minor, .. } | Known::Unknown { amount_minor } => Some(*amount_minor),
            Known::Declined { .. } | Known::Waiting | Known::Late { .. } => None,
        };
        self.shared.charges().values().filter_map(amount).collect()
    }

    /// Waits until a customer is at it.
    pub fn wait_for_customer(&self) {
        let waits = |charges: &mut BTreeMap<String, Known>| !charges.values().any(|known| *known == Known::Waiting);
        let charges = self.shared.changed.wait_while(self.shared.charges(), waits);
        drop(charges.unwrap_or_else(PoisonError::into_inner));
    }
}

impl Drop for CardTerminal {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        drop(self.shared.charges());
        self.shared.changed.notify_all();
        // Wakes the one who listens.
        drop(TcpStream::connect(self.at));
        if let Some(listening) = self.listening.take() {
            let _ended = listening.join();
        }
    }
}

fn serve(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let (Ok(mut stream), shared) = (stream, Arc::clone(shared)) else {
            continue;
        };
        std::thread::spawn(move || {
            // A till that hangs up asks no more.
            let _gone = answer(&mut stream, &shared);
        });
    }
}

/// Answers one question; nothing where the line breaks.
fn answer(stream: &mut TcpStream, shared: &Shared) -> io::Result<()> {
    let question = read(stream)?;
    let value = |key: &str| question.get(key).cloned().unwrap_or_default();
    let (id, amount_minor) = (value("id"), value("amount").parse().unwrap_or_default());
    let said = match value("do").as_str() {
        "pay" => shared.pay(&id, amount_minor),
        "status" => Some(shared.status(&id)),
        "cancel" => Some(shared.cancel(&id)),
        _ => None,
    };
    match said {
        Some(said) => write(stream, &format!("id={id}\n{said}")),
        None => Ok(()),
    }
}

impl Shared {
    fn charges(&self) -> MutexGuard<'_, BTreeMap<String, Known>> {
        self.charges.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same id is charged once, however often it is asked for.
    fn pay(&self, id: &str, amount_minor: i64) -> Option<String> {
        let mut charges = self.charges();
        if let Some(known) = charges.get(id) {
            return Some(known.said());
        }
        let turn = Turn::of(amount_minor);
        let proof = format!("{:06}", charges.len() + 1);
        let known = match turn {
            Turn::Approves | Turn::LosesTheAnswer => Known::Approved { amount_minor, proof },
            Turn::Declines => Known::Declined { why: "no money" },
            Turn::Waits => Known::Waiting,
            Turn::ApprovesLate => Known::Late {
                amount_minor,
                asked: false,
            },
            Turn::LosesTheOutcome => Known::Unknown { amount_minor },
        };
        charges.insert(id.to_owned(), known);
        self.changed.notify_all();
        let still = |charges: &mut BTreeMap<String, Known>| {
            charges.get(id) == Some(&Known::Waiting) && !self.stopped.load(Ordering::SeqCst)
        };
        let charges = self.changed.wait_while(charges, still);
        let charges = charges.unwrap_or_else(PoisonError::into_inner);
        match turn {
            Turn::ApprovesLate | Turn::LosesTheAnswer | Turn::LosesTheOutcome => None,
            Turn::Approves | Turn::Declines | Turn::Waits => charges.get(id).map(Known::said),
        }
    }

    /// An id that was never heard of is declined from now on.
    fn status(&self, id: &str) -> String {
        let mut charges = self.charges();
        let proof = format!("{:06}", charges.len());
        match charges.get_mut(id) {
            None => {
                charges.insert(id.to_owned(), Known::Declined { why: "too late" });
                "outcome=never\n".to_owned()
            }
            Some(Known::Late { asked, .. }) if !*asked => {
                *asked = true;
                Known::Waiting.said()
            }
            Some(known) => {
                if let Known::Late { amount_minor, .. } = *known {
                    *known = Known::Approved { amount_minor, proof };
                }
                known.said()
            }
        }
    }

    fn cancel(&self, id: &str) -> String {
        let mut charges = self.charges();
        if let Some(known @ Known::Waiting) = charges.get_mut(id) {
            *known = Known::Declined { why: "left" };
            self.changed.notify_all();
        }
        charges
            .get(id)
            .map_or_else(|| "outcome=never\n".to_owned(), Known::said)
    }
}

impl Known {
    fn said(&self) -> String {
        match self {
            Self::Approved { proof, .. } => format!("outcome=approved\nproof={proof}\n"),
            Self::Declined { why } => format!("outcome=declined\nwhy={why}\n"),
            Self::Waiting | Self::Late { .. } => "outcome=waiting\n".to_owned(),
            Self::Unknown { .. } => "outcome=unknown\n".to_owned(),
        }
    }
}

fn read(stream: &mut TcpStream) -> io::Result<BTreeMap<String, String>> {
    let mut length = [0; 2];
    stream.read_exact(&mut length)?;
    let mut text = vec![0; usize::from(u16::from_be_bytes(length))];
    stream.read_exact(&mut text)?;
    let text = String::from_utf8(text).map_err(|fault| io::Error::new(io::ErrorKind::InvalidData, fault))?;
    let pair = |line: &str| {
        line.split_once('=')
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
    };
    Ok(text.lines().filter_map(pair).collect())
}

fn write(stream: &mut TcpStream, text: &str) -> io::Result<()> {
    let length = u16::try_from(text.len()).map_err(|fault| io::Error::new(io::ErrorKind::InvalidData, fault))?;
    stream.write_all(&[&length.to_be_bytes(), text.as_bytes()].concat())
}
