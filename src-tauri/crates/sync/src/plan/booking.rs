//! What an answer, or the lack of one, means for what changed a balance. Nothing at a back end tells one such change from another: what
//! became of it is read from the balance itself, and only where that leaves no doubt.

use super::doubt::{Doubt, not_confirmed, parked};
use super::pace::Moment;
use rust_decimal::Decimal;
use store::{IncrementRow, OutboxState, Settled, UpstreamLane};
use upstreams::{CallFault, PushFault, RemoteBalance};

/// The back end takes no such changes: a person enters them there.
pub(super) fn not_taken(row: &IncrementRow) -> Settled {
    let reason = "this back end does not take it from the till: enter it there by hand, then set it aside";
    parked("by_hand", reason.to_owned(), row.state == OutboxState::Unknown)
}

/// After it was sent.
pub(crate) fn after_book(
    at: &Moment,
    lane: &UpstreamLane,
    row: &IncrementRow,
    booked: Result<(), PushFault>,
) -> (Settled, UpstreamLane) {
    let fault = match booked {
        Ok(()) => return (confirmed(row), Moment::answered(lane)),
        Err(fault) => fault,
    };
    let look_at_ms = at.now_ms.saturating_add(at.rules.quarantine_ms);
    (not_confirmed(&fault, look_at_ms), at.after_fault(lane, &fault))
}

/// After the balance was asked for, of something whose outcome is unknown. `change` is points and credit in major units.
pub(crate) fn after_balance(
    at: &Moment,
    lane: &UpstreamLane,
    row: &IncrementRow,
    change: (Decimal, Decimal),
    found: Result<Option<RemoteBalance>, CallFault>,
) -> (Settled, UpstreamLane) {
    match found {
        Ok(found) => (compared(at, row, change, found), Moment::answered(lane)),
        Err(CallFault::Exchange(fault)) => (doubt(row).failed(at, &fault), at.after_fault(lane, &fault)),
        Err(fault) => (doubt(row).unseen(at, fault.to_string()), lane.clone()),
    }
}

/// As before: it is not there. As before with the change: it is. Otherwise somebody else changed it too, and nobody can tell.
fn compared(at: &Moment, row: &IncrementRow, change: (Decimal, Decimal), found: Option<RemoteBalance>) -> Settled {
    let Some(found) = found else {
        return gone();
    };
    let now = (found.points, found.credit);
    let figure = |text: &str| Decimal::from_str_exact(text).ok();
    let before = row.before.as_ref();
    let before = before.and_then(|(points, credit)| Some((figure(points)?, figure(credit)?)));
    let Some(before) = before else {
        return moved(format!("now {} points, {}", now.0, now.1));
    };
    if now == before {
        let twice = "the balance is as it was before after two look-ups";
        return doubt(row).absent(at, "the balance is as it was before", twice);
    }
    if sum(before, change) == Some(now) {
        return confirmed(row);
    }
    moved(format!(
        "before {} points, {}; now {} points, {}",
        before.0, before.1, now.0, now.1
    ))
}

fn sum(one: (Decimal, Decimal), other: (Decimal, Decimal)) -> Option<(Decimal, Decimal)> {
    Some((one.0.checked_add(other.0)?, one.1.checked_add(other.1)?))
}

/// There is no such customer there any more.
pub(crate) fn gone() -> Settled {
    parked(
        "customer_gone",
        "the back end does not know this customer".to_owned(),
        false,
    )
}

/// Others have changed the balance meanwhile.
fn moved(figures: String) -> Settled {
    parked("balance_moved", figures, true)
}

const fn doubt(row: &IncrementRow) -> Doubt {
    Doubt {
        attempt: row.attempt,
        look_ups: row.look_ups,
        blind_look_ups: row.blind_look_ups,
    }
}

fn confirmed(row: &IncrementRow) -> Settled {
    Settled::Confirmed {
        remote_id: row.remote.clone(),
        echoed_total: None,
        finding: None,
    }
}
