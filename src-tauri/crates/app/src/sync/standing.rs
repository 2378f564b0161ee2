//! How each back end stands, and the badge that sums it up.

use super::around::Around;
use super::learn;
use crate::Till;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::refusal::Refusal;
use crate::status::catalogue_trouble;
use crate::wire::Nothing;
use crate::wire::sync::{Badge, BadgeState, FeedStatus, SyncStatus, UpstreamStatus, WebhookStatus};
use domain::UpstreamId;
use store::{OutboxCounts, RemoteKind, Trouble, Upstream, UpstreamLane};
use sync::{Balances, Capabilities, HookStanding, Rules};

pub(crate) fn status(till: &Till, _: &Acting, _: Nothing) -> Result<SyncStatus, Refusal> {
    all(till)
}

/// Every back end's state.
pub(super) fn all(till: &Till) -> Result<SyncStatus, Refusal> {
    let mut upstreams = Vec::new();
    for upstream in till.ledger().upstreams()? {
        let lane = till.ledger().upstream_lane(upstream.id)?;
        let counts = till.ledger().outbox_counts(upstream.id)?;
        let abilities = till.engine().capabilities(&Around::of(till), &upstream);
        let lists = Lists {
            held: held_lists(till, upstream.id)?,
            feeds: feeds(till, &upstream, abilities)?,
        };
        upstreams.push(UpstreamStatus {
            can: abilities.map(can).unwrap_or_default(),
            learned: learn::known(till, upstream.id)?,
            webhook: till.engine().hook(upstream.id).map(|hook| webhook(till, hook)),
            ..one(upstream, lane, &counts, lists, &till.shop().timezone)
        });
    }
    Ok(SyncStatus { upstreams })
}

fn webhook(till: &Till, hook: HookStanding) -> WebhookStatus {
    WebhookStatus {
        port: hook.port,
        closed: hook.closed,
        heard: hook.heard,
        heard_at: hook.heard_at_ms.map(|at_ms| rfc3339(at_ms, &till.shop().timezone)),
    }
}

/// The lists that shrank too much to be believed.
fn held_lists(till: &Till, id: UpstreamId) -> Result<Vec<String>, Refusal> {
    let mut held = Vec::new();
    for kind in RemoteKind::ALL {
        if till.ledger().pull_state(id, kind)?.held_rows.is_some() {
            held.push(kind.code().to_owned());
        }
    }
    Ok(held)
}

/// What is read from a back end.
struct Lists {
    held: Vec<String>,
    feeds: Vec<FeedStatus>,
}

fn can(abilities: Capabilities) -> Vec<String> {
    let codes = [
        ("sales", abilities.push_sales),
        ("refunds", abilities.push_refunds),
        ("look_up", abilities.look_up_sales),
        ("customers", abilities.push_customers),
        ("balances", abilities.balances != Balances::NotKept),
    ];
    let can = codes.into_iter().filter(|(_, it_can)| *it_can);
    can.map(|(code, _)| code.to_owned()).collect()
}

fn feeds(till: &Till, upstream: &Upstream, abilities: Option<Capabilities>) -> Result<Vec<FeedStatus>, Refusal> {
    let rules = Rules::of(&upstream.settings).unwrap_or_default();
    let feed = |kind: RemoteKind| {
        let state = till.ledger().pull_state(upstream.id, kind)?;
        Ok(FeedStatus {
            kind: kind.code().to_owned(),
            complete: state.complete > 0,
            rows: state.complete_rows,
            reading: state.cursor.is_some().then_some(state.seen),
            failed: state.fault.is_some(),
        })
    };
    let kinds = abilities.into_iter().flat_map(|abilities| rules.pulls(&abilities));
    kinds.map(|kind| feed(sync::remote_kind(kind))).collect()
}

fn one(upstream: Upstream, lane: UpstreamLane, counts: &OutboxCounts, lists: Lists, timezone: &str) -> UpstreamStatus {
    UpstreamStatus {
        name: upstream.name,
        kind: upstream.kind,
        base_url: upstream.base_url,
        settings: upstream.settings,
        can: Vec::new(),
        learned: Vec::new(),
        webhook: None,
        feeds: lists.feeds,
        online: lane.online,
        waiting: counts.queued,
        in_flight: counts.in_flight,
        unknown: counts.unknown,
        confirmed: counts.confirmed,
        rejected: counts.rejected,
        parked: counts.parked,
        not_mirrorable: counts.not_mirrorable,
        set_aside: counts.set_aside,
        duplicates: counts.duplicates,
        differing: counts.differing,
        held_lists: lists.held,
        oldest_waiting_at: counts.oldest_waiting_at_ms.map(|at_ms| rfc3339(at_ms, timezone)),
        last_status: lane.last_fault.as_ref().and_then(|fault| fault.status),
        last_fault: lane.last_fault.as_ref().map(|fault| fault.code.clone()),
        last_error: lane.last_fault.map(|fault| fault.detail),
    }
}

/// The badge: the worst back end decides its state, the numbers are over all.
pub(crate) fn badge(till: &Till) -> Result<Badge, Refusal> {
    let mut badge = Badge {
        state: BadgeState::None,
        waiting: 0,
        attention: 0,
    };
    for upstream in till.ledger().upstreams()? {
        let lane = till.ledger().upstream_lane(upstream.id)?;
        let counts = till.ledger().outbox_counts(upstream.id)?;
        badge.waiting += counts.waiting();
        badge.attention += counts.on_the_desk();
        badge.state = worse(badge.state, state_of(&lane, &counts));
    }
    let trouble = catalogue_trouble(till)?;
    let troubles = trouble.conflicts.len() + usize::from(trouble.damaged.is_some());
    if troubles > 0 {
        badge.attention += u64::try_from(troubles).unwrap_or(u64::MAX);
        badge.state = worse(badge.state, BadgeState::NeedsAttention);
    }
    Ok(badge)
}

const fn state_of(lane: &UpstreamLane, counts: &OutboxCounts) -> BadgeState {
    let shut_out = matches!(lane.trouble, Some(Trouble::Unauthorized));
    if shut_out || counts.on_the_desk() > 0 {
        BadgeState::NeedsAttention
    } else if matches!(lane.trouble, Some(Trouble::Unreachable)) {
        BadgeState::Offline
    } else if counts.waiting() > 0 {
        BadgeState::Sending
    } else {
        BadgeState::UpToDate
    }
}

const fn rank(state: BadgeState) -> u8 {
    match state {
        BadgeState::None => 0,
        BadgeState::UpToDate => 1,
        BadgeState::Sending => 2,
        BadgeState::Offline => 3,
        BadgeState::NeedsAttention => 4,
        BadgeState::CannotSave => 5,
    }
}

const fn worse(one: BadgeState, other: BadgeState) -> BadgeState {
    if rank(other) > rank(one) { other } else { one }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lane(trouble: Option<Trouble>) -> UpstreamLane {
        UpstreamLane {
            trouble,
            ..UpstreamLane::default()
        }
    }

    #[test]
    fn the_worst_that_is_true_of_a_back_end_is_shown() {
        let counts = |queued, parked| OutboxCounts {
            queued,
            parked,
            ..OutboxCounts::default()
        };
        let cases = [
            (None, counts(0, 0), BadgeState::UpToDate),
            (None, counts(3, 0), BadgeState::Sending),
            (Some(Trouble::Throttled), counts(3, 0), BadgeState::Sending),
            (Some(Trouble::Unreachable), counts(0, 0), BadgeState::Offline),
            (Some(Trouble::Unreachable), counts(3, 1), BadgeState::NeedsAttention),
            (Some(Trouble::Unauthorized), counts(0, 0), BadgeState::NeedsAttention),
        ];
        for (trouble, counts, state) in cases {
            assert_eq!(state_of(&lane(trouble), &counts), state, "{trouble:?} {counts:?}");
        }
    }

    #[test]
    fn one_back_end_in_need_is_not_hidden_by_a_quiet_one() {
        assert_eq!(worse(BadgeState::Offline, BadgeState::UpToDate), BadgeState::Offline);
        assert_eq!(worse(BadgeState::None, BadgeState::UpToDate), BadgeState::UpToDate);
    }
}
