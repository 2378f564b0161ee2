//! The clock of the machine may be set while sales are on their way. What sync waits for is time that passes: a quarantine that a clock
//! shortened would send a sale twice, and a wait that it lengthened would keep one for days.

use crate::engine::Surroundings;
use std::sync::{Mutex, PoisonError};
use store::{Ledger, StoreError};

/// Machines correct themselves by so much without a word.
const SLEW_MS: i64 = 1_000;

/// Nothing about a sale waits longer by itself: what a back end asks for, and the longest wait between two look-ups.
const LONGEST_MS: i64 = 3_600_000;

/// No list waits longer.
const LONGEST_LIST_MS: i64 = 24 * 3_600_000;

/// How far the clock on the wall was from the one that nobody sets, when it was last looked at.
#[derive(Default)]
pub(crate) struct Watch(Mutex<Option<i64>>);

impl Watch {
    /// Looks at the clock, and moves every wait along when it was set. Answers what it says, Unix milliseconds UTC, and whether it was set.
    ///
    /// # Errors
    /// [`StoreError`] when the waits cannot be written; they are moved at the next look.
    pub(crate) fn look(&self, ledger: &Ledger, around: &dyn Surroundings) -> Result<(i64, bool), StoreError> {
        let now_ms = around.now_ms();
        let mut distance_ms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let new_ms = around.uptime_ms().map(|uptime_ms| now_ms - uptime_ms);
        let moved_ms = new_ms.zip(*distance_ms).map(|(new, old)| new - old);
        match moved_ms {
            Some(moved_ms) if moved_ms.abs() <= SLEW_MS => return Ok((now_ms, false)),
            Some(moved_ms) => ledger.move_deadlines(moved_ms)?,
            // Where nobody saw the clock before, a wait from another time is cut short.
            None => ledger.cap_deadlines(now_ms + LONGEST_MS, now_ms + LONGEST_LIST_MS)?,
        }
        *distance_ms = new_ms;
        Ok((now_ms, moved_ms.is_some()))
    }
}
