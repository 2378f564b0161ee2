//! What an answer, or the lack of one, means for a sale and for its lane.

use super::doubt::{Doubt, not_confirmed, parked};
use super::pace::Moment;
use domain::sale::Sale;
use store::{OutboxRow, PageEnd, PullState, Settled, UpstreamLane};
use upstreams::{CallFault, Lookup, Probe, PullKind, PushFault, Pushed};

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
    (not_confirmed(&fault, at.now_ms), at.after_fault(lane, &fault))
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
    let doubt = doubt(row);
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
            (doubt.unseen(at, why), Moment::answered(lane))
        }
        Ok(Lookup::Absent { listed }) => {
            let settled = doubt.absent(at, "not seen there yet", "not there after two look-ups");
            (settled, saw(lane, listed))
        }
        Err(CallFault::Exchange(fault)) => (doubt.failed(at, &fault), at.after_fault(lane, &fault)),
        Err(CallFault::NotOffered { .. }) => (no_look_up(), lane.clone()),
        Err(fault) => (doubt.unseen(at, fault.to_string()), lane.clone()),
    }
}

fn saw(lane: &UpstreamLane, listed: u64) -> UpstreamLane {
    UpstreamLane {
        known_orders: Some(lane.known_orders.unwrap_or(0).max(listed)),
        ..Moment::answered(lane)
    }
}

const fn doubt(row: &OutboxRow) -> Doubt {
    Doubt {
        attempt: row.attempt,
        look_ups: row.look_ups,
        blind_look_ups: row.blind_look_ups,
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

/// What follows a page. A feed that has lost more than a tenth of its rows is not believed. One of the last days is: quiet days make it
/// shorter, and of what is no longer there nothing follows but that two readings say so by name.
pub(crate) fn page_end(at: &Moment, kind: PullKind, pull: &PullState, rows: usize, next: Option<String>) -> PageEnd {
    if let Some(cursor) = next {
        return PageEnd::More(cursor);
    }
    let pause_ms = match kind {
        PullKind::Customers => at.rules.customers_ms,
        kind if kind == PullKind::Orders || kind.is_record() => at.rules.orders_ms,
        _ => at.rules.pull_ms,
    };
    let due_at_ms = at.now_ms.saturating_add(pause_ms);
    let whole = pull.seen + u64::try_from(rows).unwrap_or(u64::MAX);
    if !kind.is_of_days() && whole.saturating_mul(10) < pull.complete_rows.saturating_mul(9) {
        PageEnd::Shrunk(due_at_ms)
    } else {
        PageEnd::Complete(due_at_ms)
    }
}
