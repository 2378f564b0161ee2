//! The plan's cases by name: what is known, and what is done about it.

mod answers;
mod increments;
mod introductions;
mod lanes;

use super::*;
use store::After;
use testkit::sample::{SOLD_AT_MS, uuid};
use upstreams::Balances;

const NOW: i64 = SOLD_AT_MS;

const FULL: Capabilities = Capabilities {
    push_sales: true,
    push_refunds: true,
    look_up_sales: true,
    pulls: &[],
    order_days: None,
    find_products: false,
    push_customers: false,
    balances: Balances::NotKept,
};

const fn sale(number: u64) -> SaleId {
    SaleId(uuid(number))
}

fn row(number: u64, state: OutboxState) -> OutboxRow {
    OutboxRow {
        sale_id: sale(number),
        kind: SaleKind::Sale,
        state,
        attempt: 0,
        marker: None,
        sent_at_ms: None,
        next_attempt_at_ms: None,
        look_ups: 0,
        blind_look_ups: 0,
        after: None,
    }
}

fn queued(number: u64) -> OutboxRow {
    row(number, OutboxState::Queued)
}

fn unknown(number: u64) -> OutboxRow {
    OutboxRow {
        attempt: 1,
        ..row(number, OutboxState::Unknown)
    }
}

fn refund(number: u64, after: Option<OutboxState>) -> OutboxRow {
    OutboxRow {
        kind: SaleKind::Refund,
        after: Some(After {
            sale_id: sale(1),
            state: after,
        }),
        ..queued(number)
    }
}

fn known() -> UpstreamLane {
    UpstreamLane {
        online: true,
        account_remote: Some("usr-1".to_owned()),
        ..UpstreamLane::default()
    }
}

fn in_trouble(trouble: Trouble, next_attempt_at_ms: i64) -> UpstreamLane {
    UpstreamLane {
        trouble: Some(trouble),
        failures: 1,
        next_attempt_at_ms: Some(next_attempt_at_ms),
        ..known()
    }
}

fn state(lane: UpstreamLane, sales: Vec<OutboxRow>) -> State {
    State {
        capabilities: FULL,
        lane,
        sales,
        increments: Vec::new(),
        pulls: Vec::new(),
    }
}

fn steps(state: &State) -> Vec<Step> {
    plan(state, NOW).steps
}

#[test]
fn what_is_sent_and_looked_for() {
    let later = OutboxRow {
        next_attempt_at_ms: Some(NOW + 1),
        ..unknown(2)
    };
    let cases: [(&str, State, Vec<Step>); 9] = [
        ("nothing waits", state(known(), vec![]), vec![]),
        ("one waits", state(known(), vec![queued(1)]), vec![Step::Push(sale(1))]),
        (
            "an unknown one holds no other back",
            state(known(), vec![unknown(1), queued(2)]),
            vec![Step::LookUp(sale(1)), Step::Push(sale(2))],
        ),
        (
            "its quarantine is not over",
            state(known(), vec![later, queued(3)]),
            vec![Step::Push(sale(3))],
        ),
        (
            "nobody was ever asked who we are",
            state(UpstreamLane::default(), vec![queued(1)]),
            vec![Step::Probe],
        ),
        (
            "the line was down and it is time to see",
            state(in_trouble(Trouble::Unreachable, NOW), vec![queued(1)]),
            vec![Step::Probe],
        ),
        (
            "the line was down a moment ago",
            state(in_trouble(Trouble::Unreachable, NOW + 1), vec![queued(1)]),
            vec![],
        ),
        (
            "the wait that it asked for is over",
            state(in_trouble(Trouble::Throttled, NOW), vec![queued(1)]),
            vec![Step::Push(sale(1))],
        ),
        (
            "nothing waits, so nobody is probed",
            state(in_trouble(Trouble::Unreachable, NOW), vec![]),
            vec![],
        ),
    ];
    for (name, state, expected) in cases {
        assert_eq!(steps(&state), expected, "{name}");
    }
}

#[test]
fn what_becomes_of_corrections() {
    for (name, after, expected) in [
        (
            "its sale is there",
            Some(OutboxState::Confirmed),
            vec![Step::Push(sale(9))],
        ),
        ("its sale waits", Some(OutboxState::Queued), vec![]),
        ("its sale may be there", Some(OutboxState::Unknown), vec![]),
        ("its sale lies on the desk", Some(OutboxState::Rejected), vec![]),
        (
            "its sale is none that is taken",
            Some(OutboxState::NotMirrorable),
            vec![Step::Park(sale(9), outcome::sale_not_there())],
        ),
        (
            "its sale was never owed",
            None,
            vec![Step::Park(sale(9), outcome::sale_not_there())],
        ),
    ] {
        let state = state(known(), vec![refund(9, after)]);
        assert_eq!(steps(&state), expected, "{name}");
    }
}

#[test]
fn what_a_back_end_cannot_do_is_settled_without_asking_it() {
    let offline = in_trouble(Trouble::Unreachable, NOW + 1_000);
    let waits = vec![queued(1), refund(2, Some(OutboxState::Queued)), unknown(3)];
    let cases = [
        (
            "it only reads",
            Capabilities {
                push_sales: false,
                ..FULL
            },
            vec![Step::NotMirrorable(vec![sale(1), sale(2)])],
        ),
        (
            "it takes no refunds",
            Capabilities {
                push_refunds: false,
                ..FULL
            },
            vec![Step::NotMirrorable(vec![sale(2)])],
        ),
        (
            "it cannot be asked for a sale",
            Capabilities {
                look_up_sales: false,
                ..FULL
            },
            vec![Step::Park(sale(3), outcome::no_look_up())],
        ),
    ];
    for (name, capabilities, expected) in cases {
        let state = State {
            capabilities,
            ..state(offline.clone(), waits.clone())
        };
        assert_eq!(steps(&state), expected, "{name}");
    }
}

#[test]
fn what_is_pulled_before_and_after_the_sales() {
    let fresh = PullState::default();
    let done = PullState {
        complete: 1,
        ..PullState::default()
    };
    let failed = PullState {
        fault: Some("500".to_owned()),
        ..PullState::default()
    };
    let not_due = PullState {
        due_at_ms: NOW + 1,
        ..done.clone()
    };
    let push = || Step::Push(sale(1));
    for (name, kind, pull, expected) in [
        (
            "the first list names the products",
            PullKind::Products,
            fresh.clone(),
            vec![Step::Pull(PullKind::Products), push()],
        ),
        (
            "a later one can wait",
            PullKind::Products,
            done,
            vec![push(), Step::Pull(PullKind::Products)],
        ),
        (
            "one that fails holds nothing back",
            PullKind::Staff,
            failed,
            vec![push(), Step::Pull(PullKind::Staff)],
        ),
        (
            "orders name nothing",
            PullKind::Orders,
            fresh,
            vec![push(), Step::Pull(PullKind::Orders)],
        ),
        ("one that is not due", PullKind::Products, not_due, vec![push()]),
    ] {
        let state = State {
            pulls: vec![(kind, pull)],
            ..state(known(), vec![queued(1)])
        };
        assert_eq!(steps(&state), expected, "{name}");
    }
}

#[test]
fn what_is_only_shown_waits_for_every_sale_and_every_list_that_the_till_sells_by() {
    let due = PullState {
        due_at_ms: NOW,
        ..PullState::default()
    };
    let later = PullState {
        due_at_ms: NOW + 60_000,
        ..due.clone()
    };
    let quarantined = OutboxRow {
        next_attempt_at_ms: Some(NOW + 90_000),
        ..unknown(1)
    };
    let (orders, suppliers) = (PullKind::Orders, PullKind::Suppliers);
    for (name, sales, orders_due, expected, next_at_ms) in [
        (
            "nothing else is to be done",
            vec![],
            &later,
            vec![Step::Pull(suppliers)],
            NOW,
        ),
        ("a list comes first", vec![], &due, vec![Step::Pull(orders)], NOW),
        (
            "a sale comes first",
            vec![queued(1)],
            &later,
            vec![Step::Push(sale(1))],
            NOW,
        ),
        (
            "a sale waits, and so does this",
            vec![quarantined],
            &later,
            vec![],
            NOW + 60_000,
        ),
    ] {
        let state = State {
            pulls: vec![(suppliers, due.clone()), (orders, orders_due.clone())],
            ..state(known(), sales)
        };
        let plan = plan(&state, NOW);
        assert_eq!((plan.steps, plan.next_at_ms), (expected, Some(next_at_ms)), "{name}");
    }
}

#[test]
fn when_there_is_something_to_do_again() {
    let quarantined = OutboxRow {
        next_attempt_at_ms: Some(NOW + 60_000),
        ..unknown(1)
    };
    let held = refund(2, Some(OutboxState::Parked));
    for (name, state, sales_at_ms) in [
        ("nothing waits", state(known(), vec![]), None),
        (
            "a quarantine",
            state(known(), vec![quarantined.clone()]),
            Some(NOW + 60_000),
        ),
        ("what a person must free first", state(known(), vec![held]), None),
        (
            "the lane opens later than the quarantine ends",
            state(in_trouble(Trouble::Throttled, NOW + 90_000), vec![quarantined]),
            Some(NOW + 90_000),
        ),
    ] {
        assert_eq!(plan(&state, NOW).sales_at_ms, sales_at_ms, "{name}");
    }
}
