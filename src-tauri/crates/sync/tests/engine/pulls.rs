//! What is pulled, when, and what a bad list does not do.

use crate::shop::{HEAD_OFFICE, Shop, items, options};
use domain::people::Actor;
use store::RemoteKind;
use sync::Surroundings;
use testkit::pos_system_api::{Fault, Item, Options, Seed};
use testkit::sample::SOLD_AT_MS;

const QUARTER_HOUR_MS: i64 = 15 * 60_000;

fn many_items() -> Vec<Item> {
    let more = (0..250).map(|number| Item {
        id: format!("itm-{number}"),
        name: format!("Tea {number}"),
        price: "1.00".to_owned(),
        quantity: "1".to_owned(),
        unit: "pc".to_owned(),
        related_items: Vec::new(),
    });
    items().into_iter().chain(more).collect()
}

fn big_shop() -> Shop {
    Shop::with(Options {
        seed: Seed {
            items: many_items(),
            users: Vec::new(),
        },
        ..options()
    })
}

#[test]
fn every_page_is_read_and_the_list_is_read_again_after_a_while() {
    let shop = big_shop();
    shop.pass();
    let state = |kind| shop.ledger.pull_state(HEAD_OFFICE, kind).unwrap();
    assert_eq!(
        (
            state(RemoteKind::Product).complete,
            state(RemoteKind::Product).complete_rows
        ),
        (1, 259)
    );
    assert_eq!(state(RemoteKind::Staff).complete_rows, 1);
    assert_eq!(state(RemoteKind::Order).complete, 1);
    let asked = shop.simulator.count("GET /items");
    assert_eq!(asked, 4, "three pages and the end");
    shop.pass();
    assert_eq!(shop.simulator.count("GET /items"), asked, "not before it is due");
    shop.around.wait(QUARTER_HOUR_MS);
    shop.pass();
    assert_eq!(state(RemoteKind::Product).complete, 2);
}

#[test]
fn a_pull_that_breaks_off_goes_on_and_holds_no_sale_back() {
    let shop = big_shop();
    shop.simulator.fault("GET /items", Fault::CommitThen(500));
    shop.sell_cash(1);
    shop.pass();
    assert_eq!(shop.counts().parked, 1, "its products are not known yet");
    shop.around.wait(60_000);
    shop.pass();
    assert_eq!(shop.counts().confirmed, 1, "the pull has named them");
}

#[test]
fn a_list_that_has_lost_a_tenth_of_its_rows_is_not_believed() {
    let shop = big_shop();
    shop.pass();
    shop.around.wait(QUARTER_HOUR_MS);
    shop.simulator.fault("GET /items", Fault::EmptyList);
    shop.pass();
    let state = shop.ledger.pull_state(HEAD_OFFICE, RemoteKind::Product).unwrap();
    assert_eq!((state.complete, state.held_rows), (1, Some(0)));
    shop.sell_cash(1);
    assert_eq!(shop.settled().confirmed, 1, "its products are still known");
    shop.around.wait(QUARTER_HOUR_MS);
    shop.pass();
    let state = shop.ledger.pull_state(HEAD_OFFICE, RemoteKind::Product).unwrap();
    assert_eq!(
        (state.complete, state.held_rows),
        (2, None),
        "a whole list is believed again"
    );
}

#[test]
fn a_person_may_believe_a_list_that_shrank() {
    let shop = Shop::open();
    shop.pass();
    let upstream = shop.ledger.upstream("head office").unwrap().unwrap();
    for item in items().iter().skip(2) {
        let json = format!(r#"{{"item_id":"{}"}}"#, item.id);
        shop.engine.call(&shop.around, &upstream, "delete_item", &json).unwrap();
    }
    shop.around.wait(QUARTER_HOUR_MS);
    shop.pass();
    let state = || shop.ledger.pull_state(HEAD_OFFICE, RemoteKind::Product).unwrap();
    assert_eq!(state().held_rows, Some(2));
    let believe = || shop.ledger.believe_held_pulls(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS);
    assert!(believe().unwrap());
    assert!(!believe().unwrap(), "nothing is held any more");
    shop.pass();
    assert_eq!(
        (state().complete, state().complete_rows, state().held_rows),
        (2, 2, None)
    );
}

#[test]
fn an_order_entered_twice_at_head_office_is_found_by_the_daily_pull() {
    let shop = Shop::open();
    shop.sell_cash(1);
    shop.until_idle();
    let order = shop.simulator.orders().pop().unwrap();
    let json = format!(
        r#"{{"user_id":"usr-1","items":[],"total_amount":1,"payment_method":"cash","notes":"{}"}}"#,
        order.notes
    );
    let upstream = shop.ledger.upstream("head office").unwrap().unwrap();
    shop.engine
        .call(&shop.around, &upstream, "create_order", &json)
        .unwrap();
    shop.around.wait(24 * 3_600_000);
    shop.pass();
    assert_eq!(shop.counts().duplicates, 1);
}
