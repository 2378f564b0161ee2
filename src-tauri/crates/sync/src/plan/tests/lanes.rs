//! What is known of a back end after each answer: every field of its lane.

use super::answers::at;
use super::{NOW, known, queued, refund, sale, state, steps, unknown};
use crate::plan::*;
use domain::UpstreamId;
use store::LaneFault;
use testkit::sample::{self, uuid};
use upstreams::{CallFault, Cause, Lookup, PushFault, Pushed};

/// One that failed three times and was asked to be left alone, with ten orders.
fn failing() -> UpstreamLane {
    UpstreamLane {
        online: false,
        trouble: Some(Trouble::Uncertain),
        failures: 3,
        next_attempt_at_ms: Some(NOW),
        known_orders: Some(10),
        last_fault: Some(fault("cut", None, "old")),
        ..known()
    }
}

/// The same once it answers.
fn well(known_orders: u64) -> UpstreamLane {
    UpstreamLane {
        online: true,
        trouble: None,
        failures: 0,
        next_attempt_at_ms: None,
        known_orders: Some(known_orders),
        last_fault: None,
        ..failing()
    }
}

fn fault(code: &str, status: Option<u16>, detail: &str) -> LaneFault {
    LaneFault {
        code: code.to_owned(),
        status,
        detail: detail.to_owned(),
    }
}

fn why() -> String {
    "why".to_owned()
}

fn no_line() -> PushFault {
    PushFault::NotSent {
        cause: Cause::Refused,
        why: why(),
    }
}

fn refused() -> PushFault {
    PushFault::Rejected {
        why: why(),
        status: 422,
    }
}

#[test]
fn an_answer_ends_every_trouble_and_tells_how_many_orders_there_are() {
    let pushed = Ok(Pushed {
        remote_id: "ord-1".to_owned(),
        echoed_total: None,
    });
    assert_eq!(after_push(&at(), &failing(), &sample::sale(), pushed).1, well(11));
    let seen = |answer| after_look_up(&at(), &failing(), &unknown(1), Ok(answer)).1;
    for (listed, known_orders) in [(12, 12), (9, 10)] {
        let found = Lookup::Found {
            remote_id: "ord-1".to_owned(),
            occurrences: 1,
            listed,
        };
        assert_eq!(seen(found), well(known_orders), "found among {listed}");
        assert_eq!(
            seen(Lookup::Absent { listed }),
            well(known_orders),
            "not among {listed}"
        );
    }
    assert_eq!(at().after_page(&failing(), &Ok::<_, CallFault>(())), well(10));
}

#[test]
fn a_fault_is_told_with_its_cause_and_its_wait() {
    let waits = at().back_off_ms(4);
    let unknown = || PushFault::Unknown {
        cause: Cause::Late,
        why: why(),
    };
    let throttled = || PushFault::Throttled {
        why: why(),
        retry_after_s: Some(9),
    };
    let unauthorized = || PushFault::Unauthorized { why: why() };
    for (of, online, trouble, code, wait_ms) in [
        (no_line(), false, Trouble::Unreachable, "refused", waits),
        (unknown(), true, Trouble::Uncertain, "late", waits),
        (throttled(), true, Trouble::Throttled, "busy", 9_000),
        (unauthorized(), true, Trouble::Unauthorized, "account", waits),
    ] {
        let expected = UpstreamLane {
            online,
            trouble: Some(trouble),
            failures: 4,
            next_attempt_at_ms: Some(NOW + wait_ms),
            last_fault: Some(fault(code, None, &of.to_string())),
            ..failing()
        };
        assert_eq!(at().after_fault(&failing(), &of), expected, "{of}");
    }
    let told = UpstreamLane {
        last_fault: Some(fault("rejected", Some(422), &refused().to_string())),
        ..well(10)
    };
    assert_eq!(at().after_fault(&failing(), &refused()), told, "a refusal is an answer");
}

#[test]
fn a_list_that_cannot_be_read_keeps_nobody_from_sending() {
    let page = |fault: CallFault| at().after_page::<()>(&well(10), &Err(fault));
    let told = |code, status, fault: &CallFault| UpstreamLane {
        last_fault: Some(self::fault(code, status, &fault.to_string())),
        ..well(10)
    };
    let strange = CallFault::NotOffered { what: "orders" };
    assert_eq!(page(strange.clone()), told("other", None, &strange));
    let refused = CallFault::Exchange(refused());
    assert_eq!(page(refused.clone()), told("rejected", Some(422), &refused));
    let down = page(CallFault::Exchange(no_line()));
    assert_eq!(
        down,
        at().after_fault(&well(10), &no_line()),
        "a line that is down is down for all"
    );
    let expected = UpstreamLane {
        last_fault: Some(fault("setup", None, "why")),
        ..at().after_fault(&well(10), &PushFault::Unauthorized { why: why() })
    };
    assert_eq!(at().without_client(&well(10), why()), expected);
}

/// The spread of waits (splitmix64 of the id's halves and the failures, computed elsewhere), for an id whose halves share bits.
#[test]
fn waits_are_spread_by_the_till_and_by_the_failure() {
    let of = Moment {
        upstream: UpstreamId(uuid(0x7005)),
        ..at()
    };
    let waits: Vec<i64> = (1..=9).map(|failures| of.back_off_ms(failures)).collect();
    assert_eq!(waits, [1790, 2553, 4163, 14088, 27633, 54193, 99308, 235559, 221284]);
}

#[test]
fn what_was_never_sent_is_sent_when_nobody_sees_it() {
    let row = OutboxRow {
        attempt: 0,
        look_ups: 1,
        ..unknown(1)
    };
    let (settled, _) = after_look_up(&at(), &known(), &row, Ok(Lookup::Absent { listed: 0 }));
    assert_eq!(settled.state(), OutboxState::Queued);
}

#[test]
fn a_correction_waits_for_its_sale_and_a_list_for_its_time() {
    let waits = state(known(), vec![queued(1), refund(9, Some(OutboxState::Queued))]);
    assert_eq!(steps(&waits), [Step::Push(sale(1))]);
    let due_at_ms = NOW + 7;
    let list = PullState {
        due_at_ms,
        ..PullState::default()
    };
    let later = State {
        pulls: vec![(PullKind::Products, list)],
        ..state(known(), vec![])
    };
    let plan = plan(&later, NOW);
    assert_eq!((plan.sales_at_ms, plan.next_at_ms), (None, Some(due_at_ms)));
}
