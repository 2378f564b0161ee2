//! The machine's clock, watched. A jump is written down once and shown until the shift is over. Nothing else hangs on it: documents
//! are ordered by their numbers, and the business day is fixed when a shift opens.
//!
//! While the till runs, the clock is held against one that nobody sets. Where the system has none that counts on while it sleeps, and for
//! the time between two runs, a rest cannot be told from a jump: there only a clock that goes back or skips a month is one. Summer time
//! moves neither: both count in UTC.

use crate::Till;
use crate::document::rfc3339;
use crate::refusal::Refusal;
use crate::wire::till::ClockJump;
use std::sync::{Mutex, PoisonError};
use store::Ledger;

/// So far the clock may be set without a word: machines correct themselves by seconds.
const SET_MS: i64 = 2 * 60_000;

/// A shop that rests longer is asked whether the clock is right.
const FORWARD_MS: i64 = 31 * 86_400_000;

/// A moment by both clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    /// By the one that can be set, Unix milliseconds UTC.
    wall_ms: i64,
    /// By the one that nobody sets, milliseconds since the machine was started; nothing where there is none, or for a moment of an
    /// earlier run.
    uptime_ms: Option<i64>,
}

/// The newest moment that was seen.
pub(crate) struct Watched(Mutex<Moment>);

impl Watched {
    /// From the newest entry of the journal on.
    pub(crate) fn since(ledger: &Ledger, now_ms: i64) -> Result<Self, Refusal> {
        Ok(Self(Mutex::new(Moment {
            wall_ms: ledger.newest_at_ms()?.unwrap_or(now_ms),
            uptime_ms: None,
        })))
    }
}

impl Moment {
    /// What the clock should say at a later moment, where that is known.
    fn expected_ms(self, now: Self) -> Option<i64> {
        let passed_ms = now.uptime_ms?.saturating_sub(self.uptime_ms?);
        Some(self.wall_ms.saturating_add(passed_ms))
    }
}

/// The moment that the clock left, if it cannot have come here by itself.
fn jumped_from(before: Moment, now: Moment) -> Option<i64> {
    let (from_ms, forward_ms) = match before.expected_ms(now) {
        Some(expected_ms) => (expected_ms, SET_MS),
        None => (before.wall_ms, FORWARD_MS),
    };
    let jumped = now.wall_ms < from_ms.saturating_sub(SET_MS) || now.wall_ms > from_ms.saturating_add(forward_ms);
    jumped.then_some(from_ms)
}

/// Looks at the clock. A jump that cannot be written down is tried again at the next look; it keeps nobody from anything.
pub(crate) fn look(till: &Till) {
    let now = Moment {
        wall_ms: till.now_ms(),
        uptime_ms: till.uptime_ms(),
    };
    let mut newest = till.watched.0.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(before_ms) = jumped_from(*newest, now) else {
        if now.wall_ms >= newest.wall_ms {
            *newest = now;
        }
        return;
    };
    let jump = store::ClockJump {
        before_ms,
        now_ms: now.wall_ms,
    };
    if till.ledger().note_clock_jump(jump).is_ok() {
        *newest = now;
        till.status_changed();
    }
}

/// The jump that somebody should look at.
pub(crate) fn jump(till: &Till) -> Result<Option<ClockJump>, Refusal> {
    Ok(till.ledger().clock_jump()?.map(|jump| crossing(till, jump)))
}

/// The newest jump of all.
pub(crate) fn last_jump(till: &Till) -> Result<Option<ClockJump>, Refusal> {
    Ok(till.ledger().last_clock_jump()?.map(|jump| crossing(till, jump)))
}

fn crossing(till: &Till, jump: store::ClockJump) -> ClockJump {
    let zone = &till.shop().timezone;
    ClockJump {
        before: rfc3339(jump.before_ms, zone),
        now: rfc3339(jump.now_ms, zone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW_MS: i64 = 1_790_000_000_000;
    const MINUTE: i64 = 60_000;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;

    const fn at(wall_ms: i64, uptime_ms: Option<i64>) -> Moment {
        Moment { wall_ms, uptime_ms }
    }

    #[test]
    fn only_what_no_clock_does_by_itself_is_a_jump() {
        for (by, wanted, case) in [
            (0, false, "the same moment"),
            (-MINUTE, false, "set right by a minute"),
            (-3 * MINUTE, true, "set back by minutes"),
            (-HOUR, true, "set back by an hour: summer time does not move it"),
            (-NOW_MS, true, "1970"),
            (3 * DAY, false, "a long weekend"),
            (30 * DAY, false, "a month of rest"),
            (32 * DAY, true, "beyond it"),
            (i64::MAX - NOW_MS, true, "the end of time"),
        ] {
            for (before, now) in [(None, None), (None, Some(5)), (Some(5), None)] {
                let jumped = jumped_from(at(NOW_MS, before), at(NOW_MS + by, now));
                assert_eq!(jumped, wanted.then_some(NOW_MS), "{case}");
            }
        }
        let ends = [i64::MIN, 0, i64::MAX];
        for (wall, uptime) in ends.into_iter().flat_map(|wall| ends.map(|uptime| (wall, uptime))) {
            let jumped = jumped_from(at(i64::MIN, Some(0)), at(wall, Some(uptime)));
            assert!(
                jumped.is_some() || wall == i64::MIN || uptime == i64::MAX,
                "no sum overflows"
            );
        }
    }

    #[test]
    fn while_the_till_runs_the_clock_goes_as_the_one_that_nobody_sets() {
        for (passed, by, jumps, case) in [
            (DAY, DAY, false, "a night"),
            (
                40 * DAY,
                40 * DAY,
                false,
                "more than a month of rest, machine on or asleep",
            ),
            (HOUR, HOUR + MINUTE, false, "set right by a minute"),
            (HOUR, HOUR + 3 * MINUTE, true, "minutes ahead"),
            (0, 3 * DAY, true, "set ahead by days between two sales"),
            (HOUR, 2 * HOUR, true, "an hour ahead: whoever sets summer time by hand"),
            (HOUR, 10 * MINUTE, true, "set back by less than has passed"),
            (HOUR, -HOUR, true, "set back"),
        ] {
            let jumped = jumped_from(at(NOW_MS, Some(DAY)), at(NOW_MS + by, Some(DAY + passed)));
            assert_eq!(jumped, jumps.then_some(NOW_MS + passed), "{case}");
        }
    }
}
