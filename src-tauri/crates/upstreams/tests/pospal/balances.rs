//! What customers have there: asked for, and booked.

use crate::shop::{NOW_MS, dec, hasty, simulator, upstream, with};
use testkit::pospal::{Fault, Increment as Booked};
use upstreams::{Balances, Increment, PushFault, RemoteBalance};

const ANA: i64 = 1_366_004_607_492_560_001;

const BOOK: &str = "POST /customerOpenApi/updateBalancePointByIncrement";

fn increment(credit: &str, points: &str) -> Increment {
    Increment {
        remote_id: ANA.to_string(),
        points: dec(points),
        credit: dec(credit),
        at_ms: NOW_MS,
    }
}

fn booked(balance: &str, points: &str) -> Booked {
    Booked {
        customer_uid: ANA,
        balance: dec(balance),
        points: dec(points),
    }
}

#[tokio::test]
async fn a_customer_is_found_by_number_and_asked_for_by_id() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let ana = RemoteBalance {
        remote_id: ANA.to_string(),
        name: "Ana".to_owned(),
        points: dec("0.50"),
        credit: dec("10.00"),
    };
    assert_eq!(upstream.find_customer("1001").await.unwrap(), Some(ana.clone()));
    assert_eq!(upstream.find_customer("nobody").await.unwrap(), None);
    assert_eq!(upstream.balance(&ana.remote_id).await.unwrap(), Some(ana));
    assert_eq!(upstream.balance("1").await.unwrap(), None);
    let before = simulator.requests().len();
    let fault = upstream.balance("ana").await.unwrap_err();
    assert!(fault.to_string().contains("no uid of a customer"), "{fault}");
    assert_eq!(simulator.requests().len(), before, "nothing is asked for what is no id");
}

#[tokio::test]
async fn what_is_spent_and_earned_is_booked_in_one_request_and_never_more_than_there_is() {
    let simulator = simulator();
    let upstream = with(&simulator, &[("balances", "yes")]);
    assert_eq!(upstream.capabilities().balances, Balances::Booked);
    upstream.book(&increment("-7.25", "3")).await.unwrap();
    assert_eq!(simulator.customer(ANA), Some(booked("2.75", "3.50")));
    let fault = upstream.book(&increment("-2.76", "0")).await.unwrap_err();
    assert!(matches!(fault, PushFault::Rejected { status: 7003, .. }), "{fault:?}");
    let fault = upstream.book(&increment("0", "-4")).await.unwrap_err();
    assert!(matches!(fault, PushFault::Rejected { status: 7004, .. }), "{fault:?}");
    assert_eq!(simulator.increments(), [booked("-7.25", "3")]);
}

#[tokio::test]
async fn nothing_is_booked_there_unless_a_setting_says_so() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    assert_eq!(upstream.capabilities().balances, Balances::Read);
    let fault = upstream.book(&increment("-1.00", "0")).await.unwrap_err();
    assert!(matches!(fault, PushFault::NotSent { .. }), "{fault:?}");
    assert!(simulator.requests().is_empty());
}

#[tokio::test]
async fn an_answer_that_does_not_come_says_whether_it_can_be_booked() {
    let cases = [
        (Fault::CutBefore, 0),
        (Fault::CommitThenCut, 1),
        (Fault::CommitThen(502), 1),
    ];
    for (fault, times) in cases {
        let simulator = simulator();
        let upstream = hasty(&simulator.base_url(), &[("balances", "yes")]);
        simulator.fault(BOOK, fault.clone());
        let met = upstream.book(&increment("-1.00", "0")).await.unwrap_err();
        assert!(matches!(met, PushFault::Unknown { .. }), "{fault:?}: {met:?}");
        assert_eq!(simulator.increments().len(), times, "{fault:?}");
    }
}
