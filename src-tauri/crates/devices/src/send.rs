//! Sends a job to a printer, once.

use crate::address::Address;
use crate::{file, platform, serial, tcp};
use std::io;
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

/// What a person can do something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody answers at the address.
    Away,
    /// The port or device is not there.
    NoDevice,
    /// This user may not use the device.
    NoRight,
    /// The cover is open.
    Cover,
    /// There is no paper.
    Paper,
    /// The printer is offline, not ready, or reports a fault of its own.
    NotReady,
    /// The job broke off: part of it may be on paper.
    Broken,
    /// Anything else.
    Other,
}

impl Trouble {
    /// Every trouble.
    pub const ALL: [Self; 8] = [
        Self::Away,
        Self::NoDevice,
        Self::NoRight,
        Self::Cover,
        Self::Paper,
        Self::NotReady,
        Self::Broken,
        Self::Other,
    ];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::NoDevice => "no_device",
            Self::NoRight => "no_right",
            Self::Cover => "cover",
            Self::Paper => "paper",
            Self::NotReady => "not_ready",
            Self::Broken => "broken",
            Self::Other => "other",
        }
    }

    /// The trouble behind a fault of the operating system.
    pub(crate) fn of(fault: io::ErrorKind) -> Self {
        match fault {
            io::ErrorKind::PermissionDenied => Self::NoRight,
            io::ErrorKind::NotFound => Self::NoDevice,
            _ => Self::Other,
        }
    }
}

/// Why a job did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendFault {
    /// No byte of the job left: it may be sent again.
    #[error("{why}")]
    NotStarted {
        /// What a person can do something about.
        trouble: Trouble,
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
    pub(crate) fn not_started(trouble: Trouble, why: impl Into<String>) -> Self {
        let why = why.into();
        Self::NotStarted { trouble, why }
    }

    /// What a person can do something about.
    #[must_use]
    pub const fn trouble(&self) -> Trouble {
        match self {
            Self::NotStarted { trouble, .. } => *trouble,
            Self::Broken { .. } => Trouble::Broken,
        }
    }
}

/// Sends a job, once, and waits until it is gone. Blocks for as long as the limits allow.
///
/// # Errors
/// [`SendFault`], whose variant says whether any of it can be on paper.
pub fn send(address: &Address, bytes: &[u8], limits: &Limits) -> Result<Sent, SendFault> {
    match address {
        Address::Tcp { host, port } => block_on(tcp::send(host, *port, bytes, limits), unsaid),
        Address::Serial { device, baud, flow } => {
            block_on(serial::send(device, baud.get(), *flow, bytes, limits), unsaid)
        }
        Address::File(path) => file::send(path, bytes, limits),
        Address::Usb { vendor, product } => {
            let path = platform::usb_printer(*vendor, *product);
            let path = path.map_err(|why| SendFault::not_started(Trouble::NoDevice, why))?;
            file::send(&path, bytes, limits)
        }
    }
}

/// Runs the conversation to its end on a thread of its own, so that the caller's thread may belong to an asynchronous runtime.
/// What kept it from running at all is a fault by `lost`.
pub(crate) fn block_on<T: Send, E: Send>(
    conversation: impl Future<Output = Result<T, E>> + Send,
    lost: impl Fn(String) -> E + Sync,
) -> Result<T, E> {
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|fault| lost(fault.to_string()))?;
        let sent = runtime.block_on(conversation);
        // A name that is still being looked up is not waited for.
        runtime.shutdown_background();
        sent
    };
    let ended = std::thread::scope(|scope| scope.spawn(run).join());
    ended.unwrap_or_else(|_| Err(lost("the till could not speak to the device".to_owned())))
}

/// The till could not speak to the printer at all.
pub(crate) fn unsaid(why: String) -> SendFault {
    SendFault::not_started(Trouble::Other, why)
}
