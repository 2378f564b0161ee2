//! How long what may or may not be there is looked for before it is sent again, and when a person has to look: the same for a sale and
//! for what changed a balance.

use super::pace::Moment;
use store::Settled;
use upstreams::PushFault;

/// It is sent again after this many look-ups, a quarantine apart, that could have seen it and did not.
const LOOK_UPS: u32 = 2;

/// After this many look-ups that may not have seen everything a person looks.
const BLIND_LOOK_UPS: u32 = 10;

/// No wait between two of them is longer than this many quarantines.
const LONGEST_BLIND_WAIT: i64 = 10;

/// After each such number of attempts that all vanished a person looks.
const ATTEMPTS: u32 = 5;

/// How often it was sent, and looked for since.
#[derive(Clone, Copy)]
pub(super) struct Doubt {
    pub(super) attempt: u32,
    pub(super) look_ups: u32,
    pub(super) blind_look_ups: u32,
}

impl Doubt {
    /// What was just sent, and has not been looked for.
    const NONE: Self = Self {
        attempt: 0,
        look_ups: 0,
        blind_look_ups: 0,
    };

    /// A look-up failed. What never left, or is asked to wait, is no look-up.
    pub(super) fn failed(self, at: &Moment, fault: &PushFault) -> Settled {
        match fault {
            PushFault::Rejected { .. } | PushFault::Unknown { .. } => self.unseen(at, fault.to_string()),
            fault => self.unknown(at.now_ms, fault.to_string()),
        }
    }

    /// A look-up that could have seen it did not. `once` and `twice` say so in words.
    pub(super) fn absent(self, at: &Moment, once: &str, twice: &str) -> Settled {
        let look_ups = self.look_ups + 1;
        if look_ups < LOOK_UPS {
            let looked = Self { look_ups, ..self };
            return looked.unknown(at.now_ms.saturating_add(at.rules.quarantine_ms), once.to_owned());
        }
        if self.attempt > 0 && self.attempt.is_multiple_of(ATTEMPTS) {
            let reason = format!("sent {} times, never arrived", self.attempt);
            return parked("keeps_failing", reason, false);
        }
        Settled::Queued {
            reason: twice.to_owned(),
        }
    }

    /// A look-up that cannot have seen it, or may not have, says nothing of it.
    pub(super) fn unseen(self, at: &Moment, reason: String) -> Settled {
        let blind_look_ups = self.blind_look_ups + 1;
        if blind_look_ups >= BLIND_LOOK_UPS {
            return parked("cannot_see", reason, true);
        }
        let wait_ms = at.rules.quarantine_ms * (1 << self.blind_look_ups.min(8)).min(LONGEST_BLIND_WAIT);
        let looked = Self { blind_look_ups, ..self };
        looked.unknown(at.now_ms.saturating_add(wait_ms), reason)
    }

    /// It stays unknown, and is looked for at this time.
    pub(super) const fn unknown(self, next_attempt_at_ms: i64, reason: String) -> Settled {
        Settled::Unknown {
            next_attempt_at_ms,
            look_ups: self.look_ups,
            blind_look_ups: self.blind_look_ups,
            reason,
        }
    }
}

/// After it was sent and not confirmed; what may have arrived is looked for at this time.
pub(super) fn not_confirmed(fault: &PushFault, look_at_ms: i64) -> Settled {
    let reason = fault.to_string();
    match fault {
        PushFault::Rejected { .. } => Settled::Rejected { reason },
        PushFault::Unknown { .. } => Doubt::NONE.unknown(look_at_ms, reason),
        PushFault::NotSent { .. } | PushFault::Throttled { .. } | PushFault::Unauthorized { .. } => {
            Settled::Queued { reason }
        }
    }
}

/// A person has to look.
pub(super) const fn parked(code: &'static str, reason: String, uncertain: bool) -> Settled {
    Settled::Parked {
        code,
        reason,
        needs: None,
        uncertain,
    }
}
