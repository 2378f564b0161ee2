//! Card terminals: asked to charge a card, asked what became of it, told to leave it. A charge that was asked for and not answered is
//! never asked for again: only its outcome is.
//!
//! A terminal hears and says frames over TCP: two bytes of length, most significant first, then lines `key=value` in UTF-8. One
//! connection is one question. `do=pay` has `id`, `amount` in minor units, `currency` and `decimals`; `do=status` and `do=cancel` have
//! `id`. The answer says `outcome`: `approved` (with `proof`), `declined` (with `why`), `waiting` while the customer is at it, `never`
//! for an id that it has not heard of, `unknown` where it does not know itself. **A terminal that has said `never` of an id must decline
//! a later `pay` with it**, so that what is still on its way then charges nobody.

use crate::send::block_on;
use std::collections::BTreeMap;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// The longest frame, in bytes behind its length.
const LONGEST: usize = 4096;

/// What a terminal is asked to charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// Its id, used once.
    pub id: String,
    /// How much, in minor units.
    pub amount_minor: i64,
    /// ISO code of the currency.
    pub currency: &'static str,
    /// Its decimals.
    pub decimals: u32,
}

/// What a terminal says of a charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Charged {
    /// The card was charged.
    Approved {
        /// What proves it; empty where the terminal names nothing.
        proof: String,
    },
    /// The card was not charged, and will not be.
    Declined {
        /// Why, in the terminal's words.
        why: String,
    },
    /// The customer is still at it.
    Waiting,
    /// It has not heard of the id, and will decline it from now on.
    Never,
    /// It does not know itself.
    Unknown,
}

/// Why a terminal did not answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TerminalFault {
    /// No byte reached it: nothing was charged.
    #[error("{why}")]
    NotStarted {
        /// Words for a technician.
        why: String,
    },
    /// It may have heard the question.
    #[error("{why}")]
    Unknown {
        /// Words for a technician.
        why: String,
    },
}

/// A card terminal.
pub trait PaymentTerminal {
    /// Asks for money, once, and waits for what comes of it.
    ///
    /// # Errors
    /// [`TerminalFault`], whose variant says whether the card can have been charged.
    fn pay(&self, charge: &Charge) -> Result<Charged, TerminalFault>;

    /// Asks what became of a charge.
    ///
    /// # Errors
    /// [`TerminalFault`].
    fn status(&self, id: &str) -> Result<Charged, TerminalFault>;

    /// Asks it to leave a charge that the customer is still at. What comes of that is the answer to [`PaymentTerminal::pay`].
    ///
    /// # Errors
    /// [`TerminalFault`].
    fn cancel(&self, id: &str) -> Result<(), TerminalFault>;
}

/// How long a terminal is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Until it takes a connection, and until it says what it knows.
    pub answer: Duration,
    /// Until the customer has paid.
    pub customer: Duration,
}

impl Patience {
    /// As long as this for the customer, and three seconds for the terminal itself.
    #[must_use]
    pub const fn for_customer(customer: Duration) -> Self {
        Self {
            answer: Duration::from_secs(3),
            customer,
        }
    }
}

/// A terminal on the network.
#[derive(Clone, Debug)]
pub struct TcpTerminal {
    /// Name or IP address.
    pub host: String,
    /// The port.
    pub port: u16,
    /// How long it is waited for.
    pub patience: Patience,
}

impl TcpTerminal {
    fn ask(&self, question: &[(&str, &str)], patience: Duration) -> Result<BTreeMap<String, String>, TerminalFault> {
        let frame = frame(question).map_err(|why| TerminalFault::NotStarted { why })?;
        block_on(self.asked(&frame, patience), |why| TerminalFault::Unknown { why })
    }

    async fn asked(&self, frame: &[u8], patience: Duration) -> Result<BTreeMap<String, String>, TerminalFault> {
        let (host, port) = (self.host.as_str(), self.port);
        let connected = in_time(self.patience.answer, TcpStream::connect((host, port))).await;
        let mut stream = connected.map_err(|fault| TerminalFault::NotStarted {
            why: format!("the card terminal at {host} port {port} cannot be reached: {fault}"),
        })?;
        let answered = in_time(patience, converse(&mut stream, frame)).await;
        answered.map_err(|fault| TerminalFault::Unknown {
            why: format!("the card terminal at {host} was asked and did not answer: {fault}"),
        })
    }
}

/// One that says its answer drop by drop is waited for no longer than one that is silent.
async fn in_time<T>(patience: Duration, what: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    let ended = timeout(patience, what).await;
    ended.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

impl PaymentTerminal for TcpTerminal {
    fn pay(&self, charge: &Charge) -> Result<Charged, TerminalFault> {
        let (amount, decimals) = (charge.amount_minor.to_string(), charge.decimals.to_string());
        let question = [
            ("do", "pay"),
            ("id", &*charge.id),
            ("amount", &*amount),
            ("currency", charge.currency),
            ("decimals", &*decimals),
        ];
        said(&charge.id, &self.ask(&question, self.patience.customer)?)
    }

    fn status(&self, id: &str) -> Result<Charged, TerminalFault> {
        said(id, &self.ask(&[("do", "status"), ("id", id)], self.patience.answer)?)
    }

    fn cancel(&self, id: &str) -> Result<(), TerminalFault> {
        self.ask(&[("do", "cancel"), ("id", id)], self.patience.answer)
            .map(|_| ())
    }
}

/// A frame of lines. What would break a line is no value.
fn frame(lines: &[(&str, &str)]) -> Result<Vec<u8>, String> {
    if lines.iter().any(|(_, value)| value.contains(['\n', '\r'])) {
        return Err("a question to a card terminal has one line for each value".to_owned());
    }
    let text: String = lines.iter().map(|(key, value)| format!("{key}={value}\n")).collect();
    let length = u16::try_from(text.len()).map_err(|_| "the question is too long".to_owned())?;
    Ok([&length.to_be_bytes(), text.as_bytes()].concat())
}

async fn converse(stream: &mut TcpStream, frame: &[u8]) -> io::Result<BTreeMap<String, String>> {
    stream.write_all(frame).await?;
    let length = usize::from(stream.read_u16().await?);
    if length > LONGEST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "the answer is too long"));
    }
    let mut text = vec![0; length];
    stream.read_exact(&mut text).await?;
    let text = String::from_utf8(text).map_err(|fault| io::Error::new(io::ErrorKind::InvalidData, fault))?;
    let pair = |line: &str| {
        line.split_once('=')
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
    };
    Ok(text.lines().filter_map(pair).collect())
}

/// What the lines of an answer say. What is not understood, or is about another charge, says nothing.
fn said(id: &str, lines: &BTreeMap<String, String>) -> Result<Charged, TerminalFault> {
    let value = |key: &str| lines.get(key).map(|value| plain(value)).unwrap_or_default();
    if lines.get("id").map(String::as_str) != Some(id) {
        return Err(TerminalFault::Unknown {
            why: format!(
                "the card terminal answered about the charge {:?}, not about {id}",
                value("id")
            ),
        });
    }
    match lines.get("outcome").map(String::as_str) {
        Some("approved") => Ok(Charged::Approved { proof: value("proof") }),
        Some("declined") => Ok(Charged::Declined { why: value("why") }),
        Some("waiting") => Ok(Charged::Waiting),
        Some("never") => Ok(Charged::Never),
        Some("unknown") => Ok(Charged::Unknown),
        other => Err(TerminalFault::Unknown {
            why: format!("the card terminal says {other:?}, which is no outcome"),
        }),
    }
}

/// A terminal's words on one line, as many as are kept.
fn plain(text: &str) -> String {
    let shown = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign });
    shown.take(64).collect::<String>().trim().to_owned()
}
