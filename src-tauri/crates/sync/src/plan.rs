//! What to do next about one back end, decided from what the ledger knows. Pure: the time is an argument.

mod booking;
mod doubt;
mod introduction;
mod outcome;
mod pace;
#[cfg(test)]
mod tests;

pub(crate) use booking::{after_balance, after_book, gone};
pub(crate) use introduction::{Nameless, after_introduction};
pub(crate) use outcome::{after_look_up, after_probe, after_push, page_end};
pub(crate) use pace::Moment;

use domain::SaleId;
use domain::sale::SaleKind;
use store::{IncrementRow, OutboxRow, OutboxState, PullState, Settled, Trouble, UpstreamLane};
use upstreams::{Balances, Capabilities, PullKind};

/// What the ledger knows of one back end.
#[derive(Clone, Debug)]
pub(crate) struct State {
    /// What it can do.
    pub(crate) capabilities: Capabilities,
    /// How it was when it was last asked.
    pub(crate) lane: UpstreamLane,
    /// The oldest sales that are queued or unknown.
    pub(crate) sales: Vec<OutboxRow>,
    /// The oldest changes of balances that are queued or unknown.
    pub(crate) increments: Vec<IncrementRow>,
    /// How far each pull is.
    pub(crate) pulls: Vec<(PullKind, PullState)>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The back end takes no such documents.
    NotMirrorable(Vec<SaleId>),
    /// A person has to look at it.
    Park(SaleId, Settled),
    /// Ask, changing nothing, whether it is there and who we are.
    Probe,
    /// Read a page.
    Pull(PullKind),
    /// Ask whether it has a sale.
    LookUp(SaleId),
    /// Send a sale.
    Push(SaleId),
    /// A person has to look at what changed a balance.
    ParkIncrement(u64, Settled),
    /// Book what changed a balance.
    Book(u64),
    /// Ask what became of it.
    LookUpIncrement(u64),
}

/// What to do now, and when there will be something to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// In this order.
    pub(crate) steps: Vec<Step>,
    /// When something can be done about a sale that waits.
    pub(crate) sales_at_ms: Option<i64>,
    /// When something can be done at all.
    pub(crate) next_at_ms: Option<i64>,
}

/// Plans the next steps. What needs no network comes first. A back end in trouble is probed before anything is asked of it. The first
/// pull comes before the first sale, because it names the products; later ones come after all sales, and what is only shown when nothing
/// else is to be done.
pub(crate) fn plan(state: &State, now_ms: i64) -> Plan {
    let mut steps = local_steps(state);
    if !steps.is_empty() {
        return Plan {
            steps,
            sales_at_ms: Some(now_ms),
            next_at_ms: Some(now_ms),
        };
    }
    let gate = state.lane.next_attempt_at_ms.filter(|at| *at > now_ms);
    if gate.is_none() {
        steps = network_steps(state, now_ms);
    }
    let soonest = |times: Vec<i64>| times.into_iter().min().map(|at| at.max(gate.unwrap_or(at)));
    Plan {
        steps,
        sales_at_ms: soonest(sale_times(state, now_ms)),
        next_at_ms: soonest([sale_times(state, now_ms), pull_times(state, now_ms)].concat()),
    }
}

fn local_steps(state: &State) -> Vec<Step> {
    let strange: Vec<SaleId> = state
        .sales
        .iter()
        .filter(|row| row.state == OutboxState::Queued && !takes(state, row.kind))
        .map(|row| row.sale_id)
        .collect();
    let mut steps = Vec::new();
    if !strange.is_empty() {
        steps.push(Step::NotMirrorable(strange));
    }
    for row in &state.sales {
        if row.state == OutboxState::Unknown && !state.capabilities.look_up_sales {
            steps.push(Step::Park(row.sale_id, outcome::no_look_up()));
        } else if takes(state, row.kind) && never_follows(row) {
            steps.push(Step::Park(row.sale_id, outcome::sale_not_there()));
        }
    }
    if state.capabilities.balances != Balances::Booked {
        let parked = |row: &IncrementRow| Step::ParkIncrement(row.journal_seq, booking::not_taken(row));
        steps.extend(state.increments.iter().map(parked));
    }
    steps
}

fn takes(state: &State, kind: SaleKind) -> bool {
    match kind {
        SaleKind::Sale => state.capabilities.push_sales,
        // No back end has a document for it: the means of payment that it was sent stays there.
        SaleKind::Tender => false,
        SaleKind::Refund | SaleKind::Void => state.capabilities.push_sales && state.capabilities.push_refunds,
    }
}

/// A correction of what the back end was never owed, does not take, or got by hand.
fn never_follows(row: &OutboxRow) -> bool {
    let after = row.after.map(|after| after.state);
    row.state == OutboxState::Queued && matches!(after, Some(None | Some(OutboxState::NotMirrorable)))
}

fn network_steps(state: &State, now_ms: i64) -> Vec<Step> {
    if !anything_due(state, now_ms) {
        return Vec::new();
    }
    if state.lane.account_remote.is_none() || in_doubt(&state.lane) {
        return vec![Step::Probe];
    }
    let due = |row: &&OutboxRow| row.next_attempt_at_ms.is_none_or(|at| at <= now_ms);
    let sales = state.sales.iter().filter(due).filter_map(|row| match row.state {
        OutboxState::Unknown => Some(Step::LookUp(row.sale_id)),
        OutboxState::Queued if may_go(row) => Some(Step::Push(row.sale_id)),
        _ => None,
    });
    let pulls = |first: bool| {
        let due = pulls_now(state, now_ms).filter(move |(_, pull)| pull.due_at_ms <= now_ms);
        due.filter(move |(kind, pull)| names_things(*kind, pull) == first)
            .map(|(kind, _)| Step::Pull(*kind))
    };
    let due = |row: &&IncrementRow| row.next_attempt_at_ms.is_none_or(|at| at <= now_ms);
    let increments = increments(state).filter(due).map(|row| match row.state {
        OutboxState::Unknown => Step::LookUpIncrement(row.journal_seq),
        _ => Step::Book(row.journal_seq),
    });
    let sent = sales.chain(increments);
    pulls(true).chain(sent).chain(pulls(false)).collect()
}

fn in_doubt(lane: &UpstreamLane) -> bool {
    matches!(
        lane.trouble,
        Some(Trouble::Unreachable | Trouble::Unauthorized | Trouble::Uncertain)
    )
}

/// A pull without which the first sales could not be named: never finished, and not failing.
fn names_things(kind: PullKind, pull: &PullState) -> bool {
    matches!(kind, PullKind::Products | PullKind::Staff)
        && pull.complete == 0
        && pull.held_rows.is_none()
        && pull.fault.is_none()
}

/// A correction goes once what it corrects is there.
fn may_go(row: &OutboxRow) -> bool {
    row.after
        .is_none_or(|after| after.state == Some(OutboxState::Confirmed))
}

/// The changes of balances that can be moved: none that would change a balance from which another has to be read.
fn increments(state: &State) -> impl Iterator<Item = &IncrementRow> {
    let unknown = |row: &&IncrementRow| row.state == OutboxState::Unknown;
    let held = move |row: &IncrementRow| {
        let others = state.increments.iter().filter(unknown);
        others
            .into_iter()
            .any(|other| other.remote == row.remote && other.journal_seq != row.journal_seq)
    };
    state.increments.iter().filter(move |row| unknown(row) || !held(row))
}

fn anything_due(state: &State, now_ms: i64) -> bool {
    let times = [sale_times(state, now_ms), pull_times(state, now_ms)].concat();
    times.into_iter().any(|at| at <= now_ms)
}

fn sale_times(state: &State, now_ms: i64) -> Vec<i64> {
    let movable = state
        .sales
        .iter()
        .filter(|row| row.state == OutboxState::Unknown || may_go(row));
    let sales = movable.map(|row| row.next_attempt_at_ms);
    let increments = increments(state).map(|row| row.next_attempt_at_ms);
    sales.chain(increments).map(|at| at.unwrap_or(now_ms)).collect()
}

fn pull_times(state: &State, now_ms: i64) -> Vec<i64> {
    pulls_now(state, now_ms).map(|(_, pull)| pull.due_at_ms).collect()
}

/// The pulls that may be thought of: what is only shown waits while a sale does, and while a list that the till sells by is to be read.
fn pulls_now(state: &State, now_ms: i64) -> impl Iterator<Item = &(PullKind, PullState)> {
    let sold_by = |(kind, pull): &(PullKind, PullState)| !kind.is_record() && pull.due_at_ms <= now_ms;
    let busy = !sale_times(state, now_ms).is_empty() || state.pulls.iter().any(sold_by);
    state.pulls.iter().filter(move |(kind, _)| !(busy && kind.is_record()))
}
