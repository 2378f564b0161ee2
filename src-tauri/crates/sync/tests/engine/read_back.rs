//! Orders read back at a person's word: as the passes read them, and within their limits.

use crate::shop::{HEAD_OFFICE, Shop};
use domain::reconcile::Comparison;
use domain::settle::Method;
use std::collections::BTreeMap;
use store::{RemoteKind, Upstream};
use sync::{ReadBack, Surroundings};
use testkit::pos_system_api::Fault;
use testkit::sample::{self, SOLD_AT_MS};

const MINUTE_MS: i64 = 60_000;

fn upstream(shop: &Shop) -> Upstream {
    shop.ledger.upstream("head office").unwrap().unwrap()
}

fn asked(shop: &Shop) -> ReadBack {
    asked_within(shop, MINUTE_MS)
}

fn asked_within(shop: &Shop, within_ms: i64) -> ReadBack {
    let asked = [upstream(shop)];
    let read = shop
        .engine
        .read_back(&shop.around, &asked, sample::business_date(), within_ms);
    read.unwrap().remove(0)
}

fn found(shop: &Shop) -> Comparison {
    let standings = shop.ledger.day_standings(sample::business_date()).unwrap();
    standings.into_iter().next().unwrap().found
}

/// Somebody at the head office does this to an order.
fn at_the_office(shop: &Shop, operation: &str, arguments: &str) {
    shop.engine
        .call(&shop.around, &upstream(shop), operation, arguments)
        .unwrap();
}

fn order_id(shop: &Shop, at: usize) -> String {
    shop.simulator.orders()[at].id.clone()
}

#[test]
fn what_is_listed_is_read_and_says_what_it_does_not_tell() {
    let shop = Shop::open();
    shop.pass();
    shop.sell_cash(1);
    shop.sell(2, &[(Method::Cash, "39.80"), (Method::Card, "300.00")]);
    assert_eq!(shop.settled().confirmed, 2);
    assert_eq!(
        found(&shop).listed,
        0,
        "what was sent since the list was read is not in it"
    );
    assert_eq!(asked(&shop), ReadBack::Read);
    let found = found(&shop);
    assert!(found.agrees(), "{found:?}");
    assert_eq!(
        (found.listed, found.tenders.told, found.tax.told),
        (2, 2, 0),
        "its orders tell no tax"
    );
    let means: Vec<&str> = found.tenders.sums.iter().map(|sums| sums.of.as_str()).collect();
    assert_eq!(means, ["cash", "card"], "a split sale went there under what paid most");
}

#[test]
fn an_order_that_was_deleted_there_is_named_after_a_second_reading_and_another_tender_after_one() {
    let shop = Shop::open();
    let sales = [1, 2, 3].map(|number| shop.sell_cash(number));
    shop.settled();
    asked(&shop);
    let order = &shop.simulator.orders()[1];
    let lines: Vec<String> = order
        .items
        .iter()
        .map(|line| {
            let (id, quantity, price) = (&line.item_id, &line.quantity, &line.price_at_order);
            format!(r#"{{"item_id":"{id}","quantity":{quantity},"price_at_order":{price}}}"#)
        })
        .collect();
    let change = format!(
        r#"{{"order_id":"{}","order":{{"items":[{}],"total_amount":{},"payment_method":"card","payment_status":"paid",
            "order_status":"completed","discount_applied":0,"notes":{:?}}}}}"#,
        order.id,
        lines.join(","),
        order.total_amount,
        order.notes
    );
    at_the_office(&shop, "update_order", &change);
    let lost = order_id(&shop, 2);
    at_the_office(&shop, "delete_order", &format!(r#"{{"order_id":"{lost}"}}"#));
    let complete = |shop: &Shop| shop.ledger.pull_state(HEAD_OFFICE, RemoteKind::Order).unwrap().complete;
    let before = complete(&shop);
    assert_eq!(asked(&shop), ReadBack::Read);
    assert_eq!(complete(&shop), before + 2, "one list may be cut short by chance");
    let found = found(&shop);
    assert_eq!(found.gone, [sales[2].receipt_no()]);
    assert_eq!(found.tenders.differing, [sales[1].receipt_no()]);
    assert_eq!((found.listed, found.agrees()), (2, false));
    assert_eq!(shop.posts(), 3, "nothing is sent again for it");
}

#[test]
fn a_list_that_was_empty_by_chance_accuses_nobody() {
    let shop = Shop::open();
    shop.sell_cash(1);
    shop.settled();
    asked(&shop);
    shop.simulator.fault("GET /orders", Fault::EmptyList);
    assert_eq!(asked(&shop), ReadBack::Read);
    assert!(found(&shop).agrees(), "the second reading has it");
}

#[test]
fn a_back_end_that_is_away_is_told_from_one_that_agrees_and_nothing_is_lost() {
    let shop = Shop::open();
    shop.sell_cash(1);
    shop.settled();
    asked(&shop);
    let known = found(&shop);
    shop.simulator.go_offline();
    let ReadBack::Failed(Some(fault)) = asked(&shop) else {
        panic!("it cannot be read");
    };
    assert_eq!(fault.code, "refused");
    assert_eq!(found(&shop), known, "what was known is kept");
    shop.sell_cash(2);
    shop.simulator.go_online().unwrap();
    assert_eq!(asked(&shop), ReadBack::Read, "a person need not wait out the pause");
    assert_eq!(
        (shop.counts().confirmed, found(&shop).listed),
        (2, 2),
        "what waited went first"
    );
}

#[test]
fn a_list_that_cannot_be_read_is_a_failure_with_its_cause_and_the_lane_stays_open() {
    let shop = Shop::open();
    shop.sell_cash(1);
    shop.settled();
    for _ in 0..2 {
        shop.simulator.fault("GET /orders", Fault::CommitThen(500));
    }
    let ReadBack::Failed(Some(fault)) = asked(&shop) else {
        panic!("it cannot be read");
    };
    assert_eq!((fault.code.as_str(), fault.status), ("server", Some(500)));
    shop.sell_cash(2);
    assert_eq!(shop.settled().confirmed, 2, "sales are sent all the same");
}

#[test]
fn a_back_end_that_asks_to_wait_is_waited_for_but_not_for_hours() {
    let shop = Shop::open();
    shop.sell_cash(1);
    shop.settled();
    shop.simulator.fault("GET /orders", Fault::refuse(429, Some("5")));
    let began_ms = shop.around.now_ms();
    assert_eq!(asked(&shop), ReadBack::Read);
    assert!(shop.around.now_ms() - began_ms >= 5_000, "not before it is to be asked");
    shop.simulator.fault("GET /orders", Fault::refuse(429, Some("3000")));
    let ReadBack::Failed(Some(fault)) = asked(&shop) else {
        panic!("nobody waits so long");
    };
    assert_eq!(fault.code, "busy");
}

#[test]
fn whoever_asks_waits_no_longer_than_is_said_and_the_rest_is_read_by_itself() {
    let shop = Shop::open();
    shop.sell_cash(1);
    shop.settled();
    let complete = || shop.ledger.pull_state(HEAD_OFFICE, RemoteKind::Order).unwrap().complete;
    let (before, began_ms) = (complete(), shop.around.now_ms());
    shop.simulator.fault("GET /orders", Fault::refuse(429, Some("5")));
    assert!(matches!(asked_within(&shop, 2_000), ReadBack::Failed(Some(_))));
    assert!(
        shop.around.now_ms() - began_ms <= 2_000,
        "the answer would come too late"
    );
    assert_eq!(complete(), before);
    shop.around.wait(5_000);
    shop.pass();
    assert_eq!(
        complete(),
        before + 1,
        "asked for, it is read once the back end may be asked"
    );
}

#[test]
fn lists_that_are_asked_for_ahead_are_read_by_the_passes_that_come() {
    let shop = Shop::open();
    shop.sell_cash(1);
    shop.until_idle();
    let complete = || shop.ledger.pull_state(HEAD_OFFICE, RemoteKind::Order).unwrap().complete;
    let before = (complete(), shop.simulator.count("GET /orders"));
    shop.engine.ask_lists(&shop.around).unwrap();
    assert_eq!(
        (complete(), shop.simulator.count("GET /orders")),
        before,
        "nobody waits"
    );
    shop.until_idle();
    assert_eq!(complete(), before.0 + 1);
}

#[test]
fn where_nothing_is_sent_nothing_is_asked() {
    let shop = Shop::open();
    let reads_only = Upstream {
        id: domain::UpstreamId(sample::uuid(0x0E)),
        name: "pospos".to_owned(),
        kind: "pospos".to_owned(),
        base_url: "http://127.0.0.1:9".to_owned(),
        settings: BTreeMap::new(),
        from_at_ms: SOLD_AT_MS,
    };
    let read = shop
        .engine
        .read_back(&shop.around, &[reads_only], sample::business_date(), MINUTE_MS);
    assert_eq!(read.unwrap(), [ReadBack::NotOffered]);
    assert_eq!(shop.simulator.count("GET /orders"), 0);
    assert_eq!(shop.around.now_ms(), SOLD_AT_MS, "nobody waited");
}
