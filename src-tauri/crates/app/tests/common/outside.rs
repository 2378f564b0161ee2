//! The time and random numbers of a till under test.

use app::Outside;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use uuid::Uuid;

/// The system does not tell how long it has been on.
const NOT_TOLD: i64 = -1;

/// A clock that stands until it is moved, and ids in a row.
pub(crate) struct Fixed {
    now_ms: AtomicI64,
    /// What the system tells of how long it has been on.
    pub(crate) uptime_ms: AtomicI64,
    ids: AtomicU64,
}

impl Default for Fixed {
    fn default() -> Self {
        Self {
            now_ms: AtomicI64::new(testkit::sample::SOLD_AT_MS),
            uptime_ms: AtomicI64::new(NOT_TOLD),
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

    fn uptime_ms(&self) -> Option<i64> {
        let uptime_ms = self.uptime_ms.load(Ordering::SeqCst);
        (uptime_ms != NOT_TOLD).then_some(uptime_ms)
    }

    fn new_id(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.ids.fetch_add(1, Ordering::SeqCst)))
    }

    fn random(&self) -> [u8; 32] {
        [7; 32]
    }
}
