//! What goes wrong between the till and its back end, and what must not follow from it: a sale that is there twice, or not at all.

use crate::shop::{HEAD_OFFICE, Shop, options};
use store::Sent;
use sync::Surroundings;
use testkit::pos_system_api::{Fault, Options};

const POST: &str = "POST /orders";

fn ready() -> Shop {
    let shop = Shop::open();
    shop.until_idle();
    shop
}

#[test]
fn a_sale_whose_answer_is_lost_is_found_and_never_sent_twice() {
    for fault in [
        Fault::CommitThenCut,
        Fault::CommitThen(500),
        Fault::CommitThen(502),
        Fault::Garbage,
        Fault::NoId,
        Fault::Truncate,
    ] {
        let shop = ready();
        shop.simulator.fault(POST, fault.clone());
        shop.sell_cash(1);
        shop.pass();
        assert_eq!(shop.counts().unknown, 1, "{fault:?}");
        assert_eq!(shop.settled().confirmed, 1, "{fault:?}");
        assert_eq!((shop.posts(), shop.notes().len()), (1, 1), "{fault:?}");
    }
}

#[test]
fn a_sale_that_is_not_there_after_two_look_ups_a_quarantine_apart_is_sent_again() {
    let shop = ready();
    shop.simulator.fault(POST, Fault::CutBefore);
    shop.sell_cash(1);
    let began_ms = shop.around.now_ms();
    shop.until_idle();
    assert_eq!(shop.counts().confirmed, 1);
    assert_eq!((shop.posts(), shop.notes().len()), (2, 1));
    assert!(
        shop.around.now_ms() - began_ms >= 60_000,
        "it was sent again only after the quarantine"
    );
}

#[test]
fn a_list_that_shows_fewer_orders_than_there_were_says_nothing_of_a_sale() {
    let shop = ready();
    for number in 1..=3 {
        shop.sell_cash(number);
    }
    shop.until_idle();
    shop.simulator.fault(POST, Fault::CommitThenCut);
    // Each look-up reads from near the end, then from the start.
    for _ in 0..6 {
        shop.simulator.fault("GET /orders", Fault::EmptyList);
    }
    shop.sell_cash(4);
    assert_eq!(shop.settled().confirmed, 4);
    assert_eq!((shop.posts(), shop.notes().len()), (4, 4), "nothing was sent twice");
}

#[test]
fn what_was_in_flight_when_the_till_died_is_looked_for_first() {
    let shop = ready();
    let died = shop.sell_cash(1);
    let sent = Sent {
        marker: "[T1K7Q-000001 01900000]".to_owned(),
        method: "cash".to_owned(),
    };
    shop.ledger
        .sale_in_flight(HEAD_OFFICE, died.id, sent, shop.around.now_ms())
        .unwrap();
    let shop = shop.restarted();
    assert_eq!(shop.counts().unknown, 1);
    assert_eq!(shop.settled().confirmed, 1);
    assert!(
        shop.simulator.count("GET /orders") >= 2,
        "it was looked for before it was sent"
    );
    assert_eq!(shop.notes().len(), 1);
}

#[test]
fn a_refusal_lies_on_the_desk_and_holds_nothing_back() {
    let shop = ready();
    let refuse = Fault::Refuse {
        status: 422,
        retry_after: None,
    };
    shop.simulator.fault(POST, refuse);
    let refused = shop.sell_cash(1);
    shop.sell_cash(2);
    let counts = shop.settled();
    assert_eq!((counts.rejected, counts.confirmed), (1, 1));
    let desk = shop.desk();
    assert_eq!(desk.len(), 1);
    assert_eq!((desk[0].sale_id, desk[0].code.as_str()), (refused.id, "refused"));
    assert!(
        desk[0].reason.contains("422"),
        "the back end's words: {}",
        desk[0].reason
    );
}

#[test]
fn a_back_end_that_asks_for_a_wait_gets_it() {
    let shop = ready();
    let refuse = Fault::Refuse {
        status: 429,
        retry_after: Some("120".to_owned()),
    };
    shop.simulator.fault(POST, refuse);
    shop.sell_cash(1);
    let asked_ms = shop.around.now_ms();
    let outlook = shop.pass();
    assert_eq!(outlook.next_at_ms, Some(asked_ms + 120_000));
    shop.engine.pass_now(&shop.around).unwrap();
    assert_eq!(shop.posts(), 1, "not even a person hurries it");
    let shop = shop.restarted();
    shop.pass();
    assert_eq!((shop.posts(), shop.counts().queued), (1, 1), "also after a restart");
    shop.around.wait(120_000);
    shop.pass();
    assert_eq!(shop.counts().confirmed, 1);
}

#[test]
fn an_expired_token_is_renewed_on_the_way() {
    let shop = Shop::with(Options {
        token_uses: Some(3),
        ..options()
    });
    for number in 1..=10 {
        shop.sell_cash(number);
        shop.simulator.expire_tokens();
        shop.until_idle();
    }
    assert_eq!(shop.counts().confirmed, 10);
    assert_eq!(shop.notes().len(), 10);
}

#[test]
fn a_wrong_password_leaves_everything_queued_until_it_is_right() {
    let shop = Shop::open();
    shop.around.set_password("wrong");
    shop.sell_cash(1);
    assert!(shop.until_idle().idle, "waiting does not help");
    let counts = shop.counts();
    assert_eq!((counts.queued, counts.unknown, counts.rejected), (1, 0, 0));
    let said = shop.last_error().unwrap();
    assert!(said.contains("not signed in") && !said.contains("wrong"), "{said}");
    assert_eq!(shop.posts(), 0);
    shop.around.set_password("correct horse");
    assert_eq!(shop.settled().confirmed, 1);
}

#[test]
fn a_sale_that_is_there_twice_is_confirmed_and_said_to_be_a_duplicate() {
    let shop = ready();
    shop.simulator.fault(POST, Fault::CommitThenCut);
    shop.sell_cash(1);
    shop.pass();
    // Somebody enters it by hand, with the marker from the receipt.
    let order = shop.simulator.orders().pop().unwrap();
    let json = format!(
        r#"{{"user_id":"usr-1","items":[],"total_amount":1,"payment_method":"cash","notes":"{}"}}"#,
        order.notes
    );
    let upstream = shop.ledger.upstream("head office").unwrap().unwrap();
    shop.engine
        .call(&shop.around, &upstream, "create_order", &json)
        .unwrap();
    let counts = shop.settled();
    assert_eq!((counts.confirmed, counts.duplicates), (1, 1));
    assert_eq!(
        shop.desk().first().map(|row| row.code.clone()),
        Some("duplicate".to_owned())
    );
}

#[test]
fn a_sale_that_vanishes_five_times_lies_on_the_desk() {
    let shop = ready();
    for _ in 0..5 {
        shop.simulator.fault(POST, Fault::CutBefore);
    }
    shop.sell_cash(1);
    assert_eq!(shop.settled().parked, 1);
    assert_eq!(
        shop.desk().first().map(|row| row.code.clone()),
        Some("keeps_failing".to_owned())
    );
    shop.sell_cash(2);
    assert_eq!(shop.settled().confirmed, 1, "the next one is not held back");
    assert_eq!((shop.posts(), shop.notes().len()), (6, 1));
}

#[test]
fn whatever_goes_wrong_each_sale_is_there_once_or_on_the_desk() {
    for seed in 1..=12 {
        let shop = ready();
        shop.simulator.misbehave(seed, 300);
        for number in 1..=12 {
            shop.sell_cash(number);
        }
        for _ in 0..20 {
            shop.until_idle();
            shop.around.wait(600_000);
        }
        shop.simulator.behave();
        let counts = shop.settled();
        let mut notes = shop.notes();
        let arrived = notes.len();
        notes.sort();
        notes.dedup();
        assert_eq!(notes.len(), arrived, "seed {seed}: none is there twice");
        assert_eq!(counts.waiting(), 0, "seed {seed}: {counts:?}");
        assert_eq!(counts.confirmed as usize, arrived, "seed {seed}: {counts:?}");
        assert_eq!(
            counts.confirmed + counts.on_the_desk(),
            12,
            "seed {seed}: {counts:?} {:?}",
            shop.desk()
        );
    }
}
