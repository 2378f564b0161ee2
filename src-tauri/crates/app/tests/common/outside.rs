//! The time and random numbers of a till under test.

use app::Outside;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use uuid::Uuid;

/// A clock that stands until it is moved, and ids in a row.
pub(crate) struct Fixed {
    now_ms: AtomicI64,
    ids: AtomicU64,
}

impl Default for Fixed {
    fn default() -> Self {
        Self {
            now_ms: AtomicI64::new(testkit::sample::SOLD_AT_MS),
            ids: AtomicU64::new(1),
        }
    }
}

impl Fixed {
    /// Moves the clock.
    pub(crate) fn later_by(&self, ms: i64) {
        self.now_ms.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Outside for Fixed {
    fn now_ms(&self) -> i64 {
        self.now_ms.load(Ordering::SeqCst)
    }

    fn new_id(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.ids.fetch_add(1, Ordering::SeqCst)))
    }

    fn random(&self) -> [u8; 32] {
        [7; 32]
    }
}
