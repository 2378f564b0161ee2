//! How long a back end is left alone.

use crate::rules::Rules;
use domain::UpstreamId;
use std::fmt::Display;
use store::{LaneFault, Trouble, UpstreamLane};
use upstreams::{CallFault, Cause, PushFault};

/// The wait after the first failure.
const FIRST_MS: i64 = 2_000;

/// No wait is longer, so that a shop that is online again is seen within minutes.
const LONGEST_MS: i64 = 300_000;

/// No wait that a back end asks for is taken to be longer.
const LONGEST_ASKED_S: u64 = 3_600;

/// When something is decided, and for whom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    /// Now, Unix milliseconds UTC.
    pub(crate) now_ms: i64,
    /// How patient to be.
    pub(crate) rules: Rules,
    /// Whose lane it is.
    pub(crate) upstream: UpstreamId,
}

impl Moment {
    /// The lane after an answer, whatever it said.
    pub(super) fn answered(lane: &UpstreamLane) -> UpstreamLane {
        UpstreamLane {
            online: true,
            trouble: None,
            failures: 0,
            next_attempt_at_ms: None,
            last_fault: None,
            ..lane.clone()
        }
    }

    /// The lane after a fault.
    pub(super) fn after_fault(&self, lane: &UpstreamLane, fault: &PushFault) -> UpstreamLane {
        let (trouble, asked_s) = match fault {
            PushFault::NotSent { .. } => (Trouble::Unreachable, None),
            PushFault::Unauthorized { .. } => (Trouble::Unauthorized, None),
            PushFault::Throttled { retry_after_s, .. } => (Trouble::Throttled, *retry_after_s),
            PushFault::Unknown { .. } => (Trouble::Uncertain, None),
            PushFault::Rejected { .. } => {
                return UpstreamLane {
                    last_fault: Some(told(fault.cause(), fault)),
                    ..Self::answered(lane)
                };
            }
        };
        let failures = lane.failures.saturating_add(1);
        let wait_ms = asked_s.map_or_else(|| self.back_off_ms(failures), asked_ms);
        UpstreamLane {
            online: !matches!(trouble, Trouble::Unreachable),
            trouble: Some(trouble),
            failures,
            next_attempt_at_ms: Some(self.now_ms.saturating_add(wait_ms)),
            last_fault: Some(told(fault.cause(), fault)),
            ..lane.clone()
        }
    }

    /// The lane after a page, or none. A list that cannot be read is no reason not to send.
    pub(crate) fn after_page<T>(&self, lane: &UpstreamLane, page: &Result<T, CallFault>) -> UpstreamLane {
        match page {
            Ok(_) => Self::answered(lane),
            Err(CallFault::Exchange(
                fault @ (PushFault::NotSent { .. } | PushFault::Unauthorized { .. } | PushFault::Throttled { .. }),
            )) => self.after_fault(lane, fault),
            Err(fault) => UpstreamLane {
                last_fault: Some(told(fault.cause(), fault)),
                ..lane.clone()
            },
        }
    }

    /// The lane of a back end that cannot be asked at all, for want of its secret or for what its settings say.
    pub(crate) fn without_client(&self, lane: &UpstreamLane, why: String) -> UpstreamLane {
        UpstreamLane {
            last_fault: Some(told(Cause::Setup, &why)),
            ..self.after_fault(lane, &PushFault::Unauthorized { why })
        }
    }

    /// Twice as long after each failure, up to the longest; half of it spread, so that a hundred tills do not come back at once.
    pub(super) fn back_off_ms(&self, failures: u32) -> i64 {
        let doublings = failures.saturating_sub(1).min(20);
        let whole = FIRST_MS.saturating_mul(1 << doublings).min(LONGEST_MS);
        let spread = mix(self.upstream.0.as_u128(), failures) % u64::try_from(whole / 2).unwrap_or(1).max(1);
        whole / 2 + i64::try_from(spread).unwrap_or(0)
    }
}

/// A fault as the lane remembers it.
fn told(cause: Cause, fault: &impl Display) -> LaneFault {
    LaneFault {
        code: cause.code().to_owned(),
        status: cause.status(),
        detail: fault.to_string(),
    }
}

fn asked_ms(seconds: u64) -> i64 {
    i64::try_from(seconds.clamp(1, LONGEST_ASKED_S) * 1_000).unwrap_or(LONGEST_MS)
}

/// A number that differs from till to till and from failure to failure (splitmix64).
fn mix(id: u128, failures: u32) -> u64 {
    let (high, low) = ((id >> 64) as u64, id as u64);
    let mut mixed = (high ^ low).wrapping_add(u64::from(failures).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
