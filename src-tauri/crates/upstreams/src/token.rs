//! The token: fetched once however many ask for it, kept in memory only, replaced before it ends and once when the upstream refuses it.

use crate::fault::PushFault;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;

/// What a sign-in gives. No `Debug`: it is a secret.
pub(crate) struct Token {
    /// The bearer text.
    pub(crate) text: String,
    /// From when on another is to be fetched, Unix milliseconds; nothing where the upstream does not say when it ends.
    pub(crate) renew_at_ms: Option<i64>,
}

/// One token and everyone who waits for it. Two leases are the same generation when they are the same cell.
pub(crate) type Lease = Arc<OnceCell<Token>>;

/// The account's token of the moment.
#[derive(Default)]
pub(crate) struct Tokens {
    current: Mutex<Lease>,
}

impl Tokens {
    /// The token that requests use now.
    pub(crate) fn lease(&self, now_ms: i64) -> Lease {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let ends = current.get().and_then(|token| token.renew_at_ms);
        if ends.is_some_and(|at| at <= now_ms) {
            *current = Lease::default();
        }
        Arc::clone(&current)
    }

    /// Retires a refused token, unless somebody has already.
    pub(crate) fn forget(&self, refused: &Lease) {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if Arc::ptr_eq(&current, refused) {
            *current = Lease::default();
        }
    }
}

/// What becomes of a request whose token could not be had: it was not sent, whatever happened to the sign-in.
pub(crate) fn for_want_of_a_token(fault: PushFault) -> PushFault {
    match fault {
        PushFault::Unknown { cause, why } => PushFault::NotSent {
            cause,
            why: format!("no token: {why}"),
        },
        PushFault::Rejected { why, status } => PushFault::Unauthorized {
            why: format!("no token: {why} ({status})"),
        },
        fault => fault,
    }
}
