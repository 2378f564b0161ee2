//! What can go wrong between the till and an upstream, sorted by what may be done next (design, section 5).

use thiserror::Error;

/// What became of one request. The variant alone decides what `sync` may do; `why` is for people.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum PushFault {
    /// It failed before its first byte left (name, connection, TLS, or no token to send it with): it may be sent again.
    #[error("not sent: {why}")]
    NotSent {
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
    /// Any other 4xx: read and refused; it is never sent again as it is.
    #[error("refused with {status}: {why}")]
    Rejected {
        /// The upstream's words.
        why: String,
        /// HTTP status.
        status: u16,
    },
    /// Timeout or reset after the first byte, any other 5xx, or an answer that cannot be read: it may or may not be done.
    #[error("unknown whether it was done: {why}")]
    Unknown {
        /// The reason.
        why: String,
    },
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
    /// What became of the request.
    #[error(transparent)]
    Exchange(#[from] PushFault),
}
