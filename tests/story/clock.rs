//! The machine's clock with hands that a story can turn.

use app::{Machine, Outside};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use uuid::Uuid;

/// The time and random numbers of a till under test.
#[derive(Debug, Default)]
pub struct Watch {
    ahead_ms: AtomicI64,
}

impl Watch {
    /// Turns the hands forward.
    pub fn turn(&self, by: Duration) {
        let by_ms = i64::try_from(by.as_millis()).unwrap();
        self.ahead_ms.fetch_add(by_ms, Ordering::SeqCst);
    }
}

impl Outside for Watch {
    fn now_ms(&self) -> i64 {
        Machine.now_ms() + self.ahead_ms.load(Ordering::SeqCst)
    }

    fn new_id(&self) -> Uuid {
        Machine.new_id()
    }

    fn random(&self) -> [u8; 32] {
        Machine.random()
    }
}
