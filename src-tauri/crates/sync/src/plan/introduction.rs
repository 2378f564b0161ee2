//! What is done about a sale whose customer the back end could not be asked for, or told of. A customer is looked for before each addition,
//! so that none is added twice; a sale does not wait for one for ever.

use super::pace::Moment;
use store::UpstreamLane;
use upstreams::PushFault;

/// After so many failures in a row a sale goes without its customer.
const PATIENCE: u32 = 3;

/// Whether the sale goes without naming its customer; else it is tried again when the lane is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nameless {
    /// It goes.
    Goes,
    /// It waits.
    Waits,
}

/// After a look-up or an addition that brought no customer. What may have been added is looked for after a quarantine.
pub(crate) fn after_introduction(at: &Moment, lane: &UpstreamLane, fault: &PushFault) -> (Nameless, UpstreamLane) {
    let new = at.after_fault(lane, fault);
    let nameless = match fault {
        PushFault::Rejected { .. } => Nameless::Goes,
        PushFault::Unknown { .. } if new.failures > PATIENCE => return (Nameless::Goes, lane.clone()),
        PushFault::Unknown { .. } => {
            let quarantine_ends_ms = Some(at.now_ms.saturating_add(at.rules.quarantine_ms));
            let next_attempt_at_ms = new.next_attempt_at_ms.max(quarantine_ends_ms);
            let new = UpstreamLane {
                next_attempt_at_ms,
                ..new
            };
            return (Nameless::Waits, new);
        }
        PushFault::NotSent { .. } | PushFault::Throttled { .. } | PushFault::Unauthorized { .. } => Nameless::Waits,
    };
    (nameless, new)
}
