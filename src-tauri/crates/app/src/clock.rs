//! The machine's clock, watched. A jump is written down once and shown until the shift is over. Nothing else hangs on it: documents
//! are ordered by their numbers, and the business day is fixed when a shift opens.

use crate::Till;
use crate::document::rfc3339;
use crate::refusal::Refusal;
use crate::wire::till::ClockJump;
use std::sync::{Mutex, PoisonError};
use store::Ledger;

/// So far the clock may be set back without a word: machines correct themselves by seconds.
const BACK_MS: i64 = 2 * 60_000;

/// A shop that rests longer is asked whether the clock is right.
const FORWARD_MS: i64 = 31 * 86_400_000;

/// The newest moment that was seen.
pub(crate) struct Watched(Mutex<i64>);

impl Watched {
    /// From the newest entry of the journal on.
    pub(crate) fn since(ledger: &Ledger, now_ms: i64) -> Result<Self, Refusal> {
        Ok(Self(Mutex::new(ledger.newest_at_ms()?.unwrap_or(now_ms))))
    }
}

/// Whether the clock cannot have come there by itself.
const fn is_jump(before_ms: i64, now_ms: i64) -> bool {
    now_ms < before_ms.saturating_sub(BACK_MS) || now_ms > before_ms.saturating_add(FORWARD_MS)
}

/// Looks at the clock. A jump that cannot be written down is tried again at the next look; it keeps nobody from anything.
pub(crate) fn look(till: &Till) {
    let now_ms = till.now_ms();
    let mut newest_ms = till.watched.0.lock().unwrap_or_else(PoisonError::into_inner);
    if !is_jump(*newest_ms, now_ms) {
        *newest_ms = now_ms.max(*newest_ms);
        return;
    }
    let jump = store::ClockJump {
        before_ms: *newest_ms,
        now_ms,
    };
    if till.ledger().note_clock_jump(jump).is_ok() {
        *newest_ms = now_ms;
        till.status_changed();
    }
}

/// The jump that somebody should look at.
pub(crate) fn jump(till: &Till) -> Result<Option<ClockJump>, Refusal> {
    let zone = &till.shop().timezone;
    let jump = till.ledger().clock_jump()?;
    Ok(jump.map(|jump| ClockJump {
        before: rfc3339(jump.before_ms, zone),
        now: rfc3339(jump.now_ms, zone),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_clock_does_by_itself_is_a_jump() {
        let (now_ms, minute, day) = (1_790_000_000_000, 60_000, 86_400_000);
        for (by, wanted, case) in [
            (0, false, "the same moment"),
            (-minute, false, "set right by a minute"),
            (-3 * minute, true, "set back by minutes"),
            (-60 * minute, true, "set back by an hour: summer time does not move it"),
            (-now_ms, true, "1970"),
            (3 * day, false, "a long weekend"),
            (30 * day, false, "a month of rest"),
            (32 * day, true, "beyond it"),
            (i64::MAX - now_ms, true, "the end of time"),
        ] {
            assert_eq!(is_jump(now_ms, now_ms + by), wanted, "{case}");
        }
        assert!(is_jump(i64::MIN, 0) && !is_jump(i64::MIN, i64::MIN), "no sum overflows");
    }
}
