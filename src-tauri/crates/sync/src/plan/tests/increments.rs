//! What is done about changes of balances, by name: sent once, read from the balance where nobody knows, else for a person.

use super::answers::{at, said};
use super::*;
use crate::plan::booking::{after_balance, after_book};
use upstreams::{CallFault, Cause, PushFault, RemoteBalance};

/// Thirty and one point were spent of a hundred and five.
fn increment(seq: u64, state: OutboxState) -> IncrementRow {
    IncrementRow {
        journal_seq: seq,
        remote: "77".to_owned(),
        points: -1,
        credit_minor: -3_000,
        at_ms: NOW,
        state,
        attempt: u32::from(state == OutboxState::Unknown),
        before: Some(("5".to_owned(), "100.00".to_owned())),
        next_attempt_at_ms: None,
        look_ups: 0,
        blind_look_ups: 0,
    }
}

fn with(balances: Balances, increments: Vec<IncrementRow>) -> State {
    State {
        capabilities: Capabilities { balances, ..FULL },
        increments,
        ..state(known(), vec![queued(9)])
    }
}

#[test]
fn a_change_is_booked_after_the_sales_and_looked_for_where_nobody_knows() {
    let later = IncrementRow {
        next_attempt_at_ms: Some(NOW + 1),
        ..increment(3, OutboxState::Unknown)
    };
    let all = vec![
        increment(1, OutboxState::Queued),
        increment(2, OutboxState::Unknown),
        later,
    ];
    let others = |row: IncrementRow| IncrementRow {
        remote: format!("{}", row.journal_seq),
        ..row
    };
    let wanted = [Step::Push(sale(9)), Step::Book(1), Step::LookUpIncrement(2)];
    let each = all.into_iter().map(others).collect();
    assert_eq!(steps(&with(Balances::Booked, each)), wanted);
}

#[test]
fn nothing_changes_a_balance_from_which_another_change_has_to_be_read() {
    let later = IncrementRow {
        next_attempt_at_ms: Some(NOW + 5),
        ..increment(1, OutboxState::Unknown)
    };
    let mut held = with(Balances::Booked, vec![later, increment(2, OutboxState::Queued)]);
    held.sales.clear();
    let plan = plan(&held, NOW);
    assert_eq!((plan.steps, plan.next_at_ms), (vec![], Some(NOW + 5)));
}

#[test]
fn where_nothing_is_taken_a_person_enters_it_there() {
    for balances in [Balances::Read, Balances::NotKept] {
        let all = vec![increment(1, OutboxState::Queued), increment(2, OutboxState::Unknown)];
        let parked: Vec<_> = steps(&with(balances, all))
            .into_iter()
            .map(|step| match step {
                Step::ParkIncrement(seq, Settled::Parked { code, uncertain, .. }) => (seq, code, uncertain),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(parked, [(1, "by_hand", false), (2, "by_hand", true)]);
    }
}

#[test]
fn what_an_answer_to_a_change_means() {
    use OutboxState::{Confirmed, Queued, Rejected, Unknown};
    let why = || "why".to_owned();
    let cause = Cause::Late;
    let refused = PushFault::Rejected {
        why: why(),
        status: 7003,
    };
    for (name, answer, expected) in [
        ("it has it", Ok(()), Confirmed),
        ("there is not enough", Err(refused), Rejected),
        ("no answer", Err(PushFault::Unknown { cause, why: why() }), Unknown),
        ("never left", Err(PushFault::NotSent { cause, why: why() }), Queued),
        (
            "a wait",
            Err(PushFault::Throttled {
                why: why(),
                retry_after_s: None,
            }),
            Queued,
        ),
        ("signed out", Err(PushFault::Unauthorized { why: why() }), Queued),
    ] {
        let row = increment(1, OutboxState::InFlight);
        let (settled, _) = after_book(&at(), &known(), &row, answer);
        assert_eq!(settled.state(), expected, "{name}");
    }
}

fn figure(text: &str) -> rust_decimal::Decimal {
    rust_decimal::Decimal::from_str_exact(text).unwrap()
}

fn garbled() -> Result<Option<RemoteBalance>, CallFault> {
    Err(CallFault::Exchange(PushFault::Unknown {
        cause: Cause::Unreadable,
        why: "no JSON".to_owned(),
    }))
}

fn silent() -> Result<Option<RemoteBalance>, CallFault> {
    Err(CallFault::Exchange(PushFault::NotSent {
        cause: Cause::NoRoute,
        why: "why".to_owned(),
    }))
}

fn there(points: &str, credit: &str) -> Result<Option<RemoteBalance>, CallFault> {
    Ok(Some(RemoteBalance {
        remote_id: "77".to_owned(),
        name: String::new(),
        points: figure(points),
        credit: figure(credit),
    }))
}

#[test]
fn what_became_of_a_change_is_read_from_the_balance_only_where_that_leaves_no_doubt() {
    use OutboxState::{Confirmed, Parked, Queued, Unknown};
    let unknown = increment(1, OutboxState::Unknown);
    let seen_once = IncrementRow {
        look_ups: 1,
        ..unknown.clone()
    };
    let fifth = IncrementRow {
        attempt: 5,
        ..seen_once.clone()
    };
    let blind = IncrementRow {
        blind_look_ups: 9,
        ..unknown.clone()
    };
    let never_read = IncrementRow {
        before: None,
        ..unknown.clone()
    };
    for (name, row, answer, expected) in [
        ("it is there", &unknown, there("4", "70"), (Confirmed, None)),
        (
            "it is there, in other digits",
            &seen_once,
            there("4.0", "70.000"),
            (Confirmed, None),
        ),
        ("as before, once", &unknown, there("5", "100"), (Unknown, None)),
        ("as before, twice", &seen_once, there("5.00", "100.0"), (Queued, None)),
        (
            "as before, for the fifth time",
            &fifth,
            there("5", "100"),
            (Parked, Some("keeps_failing")),
        ),
        (
            "somebody else spent too",
            &unknown,
            there("4", "60"),
            (Parked, Some("balance_moved")),
        ),
        (
            "half of it, which nobody books",
            &unknown,
            there("4", "100"),
            (Parked, Some("balance_moved")),
        ),
        (
            "what was there before is not known",
            &never_read,
            there("4", "70"),
            (Parked, Some("balance_moved")),
        ),
        ("nobody of that id", &unknown, Ok(None), (Parked, Some("customer_gone"))),
        ("no answer", &unknown, silent(), (Unknown, None)),
        ("the line is down for the tenth time", &blind, silent(), (Unknown, None)),
        (
            "an answer that nobody can read, for the tenth time",
            &blind,
            garbled(),
            (Parked, Some("cannot_see")),
        ),
    ] {
        let change = (figure("-1"), figure("-30.00"));
        let (state, code, _) = said(after_balance(&at(), &known(), row, change, answer));
        assert_eq!((state, code), expected, "{name}");
    }
}
