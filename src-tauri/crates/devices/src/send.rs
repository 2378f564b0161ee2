//! Sends a job to a printer, once.

use crate::address::Address;
use crate::{file, platform, serial, tcp};
use std::time::Duration;

/// How long a printer is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until it is found and takes the connection.
    pub connect: Duration,
    /// Until it takes the next bytes. Slow is not dead: a serial receipt may take a minute, but it moves.
    pub write: Duration,
    /// Until it says how it is, when it is asked before a job; nothing: it is not asked. One that never answers is given the job.
    pub answer: Option<Duration>,
    /// Until one that answers says that all of the job was carried out, counted from its last byte.
    pub confirm: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(3),
            write: Duration::from_secs(10),
            answer: Some(Duration::from_millis(500)),
            confirm: Duration::from_secs(6),
        }
    }
}

impl Limits {
    /// The same limits for a job that needs no paper: the printer is not asked for its state.
    #[must_use]
    pub const fn unasked(self) -> Self {
        Self { answer: None, ..self }
    }
}

/// Every byte of a job left this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Whether the printer said that it carried out all of it. Without its word, what left is probably on paper.
    pub confirmed: bool,
}

/// Why a job did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendFault {
    /// No byte of the job left: it may be sent again.
    #[error("{why}")]
    NotStarted {
        /// Words for a person.
        why: String,
    },
    /// Some of the job may be on paper: sending it again may print it twice.
    #[error("{why}")]
    Broken {
        /// Words for a person.
        why: String,
        /// Bytes that left this machine.
        written: usize,
    },
}

impl SendFault {
    pub(crate) fn not_started(why: impl Into<String>) -> Self {
        Self::NotStarted { why: why.into() }
    }
}

/// Sends a job, once, and waits until it is gone. Blocks for as long as the limits allow.
///
/// # Errors
/// [`SendFault`], whose variant says whether any of it can be on paper.
pub fn send(address: &Address, bytes: &[u8], limits: &Limits) -> Result<Sent, SendFault> {
    match address {
        Address::Tcp { host, port } => block_on(tcp::send(host, *port, bytes, limits)),
        Address::Serial { device, baud, flow } => block_on(serial::send(device, baud.get(), *flow, bytes, limits)),
        Address::File(path) => file::send(path, bytes, limits),
        Address::Usb { vendor, product } => {
            let path = platform::usb_printer(*vendor, *product).map_err(SendFault::not_started)?;
            file::send(&path, bytes, limits)
        }
    }
}

/// Runs the conversation to its end on a thread of its own, so that the caller's thread may belong to an asynchronous runtime.
pub(crate) fn block_on<F>(conversation: F) -> Result<Sent, SendFault>
where
    F: Future<Output = Result<Sent, SendFault>> + Send,
{
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|fault| SendFault::not_started(fault.to_string()))?;
        let sent = runtime.block_on(conversation);
        // A name that is still being looked up is not waited for.
        runtime.shutdown_background();
        sent
    };
    let ended = std::thread::scope(|scope| scope.spawn(run).join());
    ended.unwrap_or_else(|_| Err(SendFault::not_started("the till could not speak to the printer")))
}
