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

/// A moment by both clocks.
#[derive(Clone, Copy)]
struct Moment {
    now_ms: i64,
    /// Nothing where the machine has no clock that nobody sets.
    uptime_ms: Option<i64>,
}

/// What became of the clock since it was last looked at.
enum Clock {
    Went,
    /// Set by so much.
    Set(i64),
    /// Nobody knows by how much: it was not looked at before, or there is nothing to hold it against and it went back.
    Unknown,
}

/// The moment when the clock was last looked at.
#[derive(Default)]
pub(crate) struct Watch(Mutex<Option<Moment>>);

impl Watch {
    /// Looks at the clock, and moves every wait along when it was set. Answers what it says, Unix milliseconds UTC, and whether it was set.
    ///
    /// # Errors
    /// [`StoreError`] when the waits cannot be written; they are moved at the next look.
    pub(crate) fn look(&self, ledger: &Ledger, around: &dyn Surroundings) -> Result<(i64, bool), StoreError> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Moment {
            now_ms: around.now_ms(),
            uptime_ms: around.uptime_ms(),
        };
        let clock = last.map_or(Clock::Unknown, |last| last.until(now));
        match clock {
            Clock::Went => {
                // Held against the clock that nobody sets, the first look serves for all; without one only the last tells what goes back.
                if now.uptime_ms.is_none() {
                    *last = Some(now);
                }
                return Ok((now.now_ms, false));
            }
            Clock::Set(by_ms) => ledger.move_deadlines(by_ms)?,
            // A wait from another time is cut short.
            Clock::Unknown => ledger.cap_deadlines(now.now_ms + LONGEST_MS, now.now_ms + LONGEST_LIST_MS)?,
        }
        let was_set = last.is_some();
        *last = Some(now);
        Ok((now.now_ms, was_set))
    }
}

impl Moment {
    fn until(self, now: Self) -> Clock {
        let passed_ms = now.uptime_ms.zip(self.uptime_ms).map(|(new, old)| new - old);
        let went_ms = now.now_ms - self.now_ms;
        match passed_ms.map(|passed_ms| went_ms - passed_ms) {
            Some(by_ms) if by_ms.abs() > SLEW_MS => Clock::Set(by_ms),
            None if went_ms < -SLEW_MS => Clock::Unknown,
            _ => Clock::Went,
        }
    }
}
