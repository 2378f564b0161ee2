//! What an answer, or the lack of one, means for a sale and for its lane.

use super::pace::Moment;
use domain::sale::Sale;
use store::{OutboxRow, PageEnd, PullState, Settled, UpstreamLane};
use upstreams::{CallFault, Lookup, Probe, PullKind, PushFault, Pushed};

/// A sale is sent again after this many look-ups that could have seen it and did not.
const LOOK_UPS: u32 = 2;

/// After this many look-ups that may not have seen everything a person looks.
const BLIND_LOOK_UPS: u32 = 10;

/// No wait between two of them is longer than this many quarantines.
const LONGEST_BLIND_WAIT: i64 = 10;

/// After each such number of attempts that all vanished a person looks.
const ATTEMPTS: u32 = 5;

/// After a push.
pub(crate) fn after_push(
    at: &Moment,
    lane: &UpstreamLane,
    sale: &Sale,
    pushed: Result<Pushed, PushFault>,
) -> (Settled, UpstreamLane) {
    let fault = match pushed {
        Ok(pushed) => {
            let known_orders = Some(lane.known_orders.unwrap_or(0) + 1);
            let lane = UpstreamLane {
                known_orders,
                ..Moment::answered(lane)
            };
            return (confirmed(sale, pushed), lane);
        }
        Err(fault) => fault,
    };
    let reason = fault.to_string();
    let settled = match &fault {
        PushFault::Rejected { .. } => Settled::Rejected { reason },
        PushFault::Unknown { .. } => Settled::Unknown {
            next_attempt_at_ms: at.now_ms,
            look_ups: 0,
            blind_look_ups: 0,
            reason,
        },
        PushFault::NotSent { .. } | PushFault::Throttled { .. } | PushFault::Unauthorized { .. } => {
            Settled::Queued { reason }
        }
    };
    (settled, at.after_fault(lane, &fault))
}

fn confirmed(sale: &Sale, pushed: Pushed) -> Settled {
    let ours = sale.currency.decimal(sale.total);
    let differs = pushed.echoed_total.filter(|theirs| *theirs != ours);
    Settled::Confirmed {
        remote_id: pushed.remote_id,
        echoed_total: pushed.echoed_total.map(|total| total.to_string()),
        finding: differs.map(|theirs| ("total_differs", format!("{ours} → {theirs}"))),
    }
}

/// After a look-up.
pub(crate) fn after_look_up(
    at: &Moment,
    lane: &UpstreamLane,
    row: &OutboxRow,
    found: Result<Lookup, CallFault>,
) -> (Settled, UpstreamLane) {
    match found {
        Ok(Lookup::Found {
            remote_id,
            occurrences,
            listed,
        }) => {
            let twice = || ("duplicate", format!("it is there {occurrences} times"));
            let settled = Settled::Confirmed {
                remote_id,
                echoed_total: None,
                finding: (occurrences > 1).then(twice),
            };
            (settled, saw(lane, listed))
        }
        Ok(Lookup::Absent { listed }) if listed < lane.known_orders.unwrap_or(0) => {
            let why = format!("it lists {listed} orders, fewer than it had");
            (unseen(at, row, why), Moment::answered(lane))
        }
        Ok(Lookup::Absent { listed }) => (absent(at, row), saw(lane, listed)),
        Err(CallFault::Exchange(fault)) => {
            let settled = match &fault {
                PushFault::Rejected { .. } | PushFault::Unknown { .. } => unseen(at, row, fault.to_string()),
                fault => still_unknown(at.now_ms, row, fault.to_string()),
            };
            (settled, at.after_fault(lane, &fault))
        }
        Err(CallFault::NotOffered { .. }) => (no_look_up(), lane.clone()),
        Err(fault) => (unseen(at, row, fault.to_string()), lane.clone()),
    }
}

fn saw(lane: &UpstreamLane, listed: u64) -> UpstreamLane {
    UpstreamLane {
        known_orders: Some(lane.known_orders.unwrap_or(0).max(listed)),
        ..Moment::answered(lane)
    }
}

fn absent(at: &Moment, row: &OutboxRow) -> Settled {
    let look_ups = row.look_ups + 1;
    if look_ups < LOOK_UPS {
        return Settled::Unknown {
            next_attempt_at_ms: at.now_ms.saturating_add(at.rules.quarantine_ms),
            look_ups,
            blind_look_ups: row.blind_look_ups,
            reason: "not seen there yet".to_owned(),
        };
    }
    if row.attempt > 0 && row.attempt.is_multiple_of(ATTEMPTS) {
        return parked(
            "keeps_failing",
            format!("sent {} times, never arrived", row.attempt),
            false,
        );
    }
    Settled::Queued {
        reason: "not there after two look-ups".to_owned(),
    }
}

/// A look-up that cannot have seen the sale, or may not have, says nothing of it.
fn unseen(at: &Moment, row: &OutboxRow, reason: String) -> Settled {
    let blind_look_ups = row.blind_look_ups + 1;
    if blind_look_ups >= BLIND_LOOK_UPS {
        return parked("cannot_see", reason, true);
    }
    let wait_ms = at.rules.quarantine_ms * (1 << row.blind_look_ups.min(8)).min(LONGEST_BLIND_WAIT);
    Settled::Unknown {
        next_attempt_at_ms: at.now_ms.saturating_add(wait_ms),
        look_ups: row.look_ups,
        blind_look_ups,
        reason,
    }
}

fn still_unknown(next_attempt_at_ms: i64, row: &OutboxRow, reason: String) -> Settled {
    Settled::Unknown {
        next_attempt_at_ms,
        look_ups: row.look_ups,
        blind_look_ups: row.blind_look_ups,
        reason,
    }
}

fn parked(code: &'static str, reason: String, uncertain: bool) -> Settled {
    Settled::Parked {
        code,
        reason,
        needs: None,
        uncertain,
    }
}

/// The back end cannot be asked: what may be there is never sent again by itself.
pub(super) fn no_look_up() -> Settled {
    let reason = "it may be there, and this back end cannot be asked: look there, then send it again or set it aside";
    parked("no_look_up", reason.to_owned(), true)
}

/// A correction of something that the back end does not have.
pub(super) fn sale_not_there() -> Settled {
    let reason = "it corrects a sale that this back end does not have from this till";
    parked("sale_not_there", reason.to_owned(), false)
}

/// After a probe. Its success lets the lane open, but what failed before has yet to succeed: the count of failures stays.
pub(crate) fn after_probe(at: &Moment, lane: &UpstreamLane, probe: Result<Probe, CallFault>) -> UpstreamLane {
    match probe {
        Ok(probe) => UpstreamLane {
            account_remote: Some(probe.account_remote),
            failures: lane.failures,
            ..Moment::answered(lane)
        },
        Err(CallFault::Exchange(PushFault::Rejected { why, .. })) => {
            // It answers, but not to this account.
            at.after_fault(lane, &PushFault::Unauthorized { why })
        }
        Err(CallFault::Exchange(fault)) => at.after_fault(lane, &fault),
        Err(fault) => at.after_fault(lane, &PushFault::Unauthorized { why: fault.to_string() }),
    }
}

/// What is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Feed {
    pub(crate) kind: PullKind,
    /// Only its last days are read: it has fewer rows after quiet ones.
    pub(crate) is_recent: bool,
}

/// What follows a page. A feed that has lost more than a tenth of its rows is not believed, unless quiet days make it shorter.
pub(crate) fn page_end(at: &Moment, feed: Feed, pull: &PullState, rows: usize, next: Option<String>) -> PageEnd {
    if let Some(cursor) = next {
        return PageEnd::More(cursor);
    }
    let pause_ms = match feed.kind {
        PullKind::Orders => at.rules.orders_ms,
        PullKind::Products | PullKind::Staff => at.rules.pull_ms,
    };
    let due_at_ms = at.now_ms.saturating_add(pause_ms);
    let whole = pull.seen + u64::try_from(rows).unwrap_or(u64::MAX);
    if !feed.is_recent && whole.saturating_mul(10) < pull.complete_rows.saturating_mul(9) {
        PageEnd::Shrunk(due_at_ms)
    } else {
        PageEnd::Complete(due_at_ms)
    }
}
