//! What can go wrong between the till and an upstream, sorted by what may be done next (design, section 5).

use thiserror::Error;

/// Longer reasons of an upstream are cut: they go to a status line and to the ledger.
pub(crate) const LONGEST_REASON: usize = 300;

/// What became of one request. The variant alone decides what `sync` may do; `why` is for people.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum PushFault {
    /// It failed before its first byte left (name, connection, TLS, or no token to send it with): it may be sent again.
    #[error("not sent: {why}")]
    NotSent {
        /// What a person can do something about.
        cause: Cause,
        /// The reason.
        why: String,
    },
    /// 429, or 503 with `Retry-After`: not processed; it may be sent again later.
    #[error("the upstream asks to wait: {why}")]
    Throttled {
        /// The reason.
        why: String,
        /// How long, in seconds, where the upstream said so.
        retry_after_s: Option<u64>,
    },
    /// 401 with a fresh token, or credentials that the upstream refuses: not processed; it may be sent again once they are right.
    #[error("not signed in: {why} (check the account and its secret)")]
    Unauthorized {
        /// The reason.
        why: String,
    },
    /// Any other 4xx, or a refusal with a code of the upstream's own: read and refused; it is never sent again as it is.
    #[error("refused with {status}: {why}")]
    Rejected {
        /// The upstream's words.
        why: String,
        /// HTTP status, or the upstream's own code.
        status: u16,
    },
    /// Timeout or reset after the first byte, any other 5xx, or an answer that cannot be read: it may or may not be done.
    #[error("unknown whether it was done: {why}")]
    Unknown {
        /// What a person can do something about.
        cause: Cause,
        /// The reason.
        why: String,
    },
}

impl PushFault {
    /// What a person can do something about.
    #[must_use]
    pub const fn cause(&self) -> Cause {
        match self {
            Self::NotSent { cause, .. } | Self::Unknown { cause, .. } => *cause,
            Self::Throttled { .. } => Cause::Busy,
            Self::Unauthorized { .. } => Cause::Account,
            Self::Rejected { status, .. } => Cause::Rejected(*status),
        }
    }

    /// The same, for an upstream that says 403 where others say 401.
    pub(crate) fn or_unauthorized(self) -> Self {
        match self {
            Self::Rejected { why, status: 403 } => Self::Unauthorized { why },
            fault => fault,
        }
    }
}

/// What lies behind a fault. Each has words for a person in every language; the reason beside it is for a technician.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Nobody knows the name in the base address.
    Name,
    /// The machine is there and nothing listens at the port.
    Refused,
    /// Nothing answers at the address.
    Silent,
    /// There is no way there: no network.
    NoRoute,
    /// The secure connection could not be made.
    Tls,
    /// The account or its secret is not accepted.
    Account,
    /// It cannot be set up as it is, or its secret cannot be had.
    Setup,
    /// It asks to wait.
    Busy,
    /// It refused, with this HTTP status or code of its own.
    Rejected(u16),
    /// It has a fault of its own, with this HTTP status.
    Server(u16),
    /// No answer came in time.
    Late,
    /// The connection broke after the first byte.
    Cut,
    /// Somebody else answered in its place: a network that wants a sign-in, or another server.
    Portal,
    /// What it answered cannot be understood.
    Unreadable,
    /// The till was closed meanwhile.
    Stopped,
    /// Anything else.
    Other,
}

impl Cause {
    /// Every code.
    pub const CODES: [&'static str; 16] = [
        "name",
        "refused",
        "silent",
        "no_route",
        "tls",
        "account",
        "setup",
        "busy",
        "rejected",
        "server",
        "late",
        "cut",
        "portal",
        "unreadable",
        "stopped",
        "other",
    ];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Refused => "refused",
            Self::Silent => "silent",
            Self::NoRoute => "no_route",
            Self::Tls => "tls",
            Self::Account => "account",
            Self::Setup => "setup",
            Self::Busy => "busy",
            Self::Rejected(_) => "rejected",
            Self::Server(_) => "server",
            Self::Late => "late",
            Self::Cut => "cut",
            Self::Portal => "portal",
            Self::Unreadable => "unreadable",
            Self::Stopped => "stopped",
            Self::Other => "other",
        }
    }

    /// The HTTP status that came with it.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::Rejected(status) | Self::Server(status) => Some(status),
            _ => None,
        }
    }
}

/// Why a call gave no answer.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum CallFault {
    /// No such call.
    #[error("no operation {name} (one of {known})")]
    UnknownOperation {
        /// The name asked for.
        name: String,
        /// Every name there is.
        known: String,
    },
    /// The arguments are not of the operation's form; nothing was sent.
    #[error("wrong arguments for {operation}: {why}")]
    WrongArguments {
        /// The operation.
        operation: String,
        /// What is wrong, naming the field.
        why: String,
    },
    /// The upstream does not have this.
    #[error("this upstream has no {what}")]
    NotOffered {
        /// What was asked for.
        what: &'static str,
    },
    /// What is left of a day's calls is kept for sales; the list can be read with the next day's.
    #[error("the rest of today's calls is kept for sales")]
    KeptBack {
        /// Seconds until then.
        seconds: u64,
    },
    /// What became of the request.
    #[error(transparent)]
    Exchange(#[from] PushFault),
}

impl CallFault {
    /// What a person can do something about.
    #[must_use]
    pub const fn cause(&self) -> Cause {
        match self {
            Self::Exchange(fault) => fault.cause(),
            Self::KeptBack { .. } => Cause::Busy,
            Self::UnknownOperation { .. } | Self::WrongArguments { .. } | Self::NotOffered { .. } => Cause::Other,
        }
    }
}
