//! The cable is out, or is cut at the worst moment.

use serde_json::Value;
use std::collections::BTreeMap;
use testkit::pos_system_api::Fault;
use till_tests::figures::{figure, list, text};
use till_tests::shop::{COLA, SKUS, TEA, WATER};
use till_tests::{ANA, Office, Shop};

fn status(shop: &Shop) -> Value {
    list(&shop.ctl("sync status").done(), "upstreams")[0].clone()
}

#[test]
fn fifty_sales_without_the_office_are_there_once_each_when_it_is_back() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join_mapped(&shop);
    office.simulator.go_offline();

    let mut selling = shop.ctl("sell --from -").by(&ANA);
    for sale in 0..50 {
        let (code, count) = ([WATER, COLA, TEA][sale % 3], sale % 4 + 1);
        selling = selling.typed(&format!(r#"{{"scan":["{code}x{count}"],"tender":["card:EXACT"]}}"#));
    }
    let sold = selling.run().lines();
    assert_eq!(sold.len(), 50);
    let _tried = shop.ctl("sync --once").done();
    let waiting = status(&shop);
    assert_eq!(waiting["online"], false);
    for (state, expected) in [
        ("waiting", 50),
        ("in_flight", 0),
        ("unknown", 0),
        ("confirmed", 0),
        ("parked", 0),
    ] {
        assert_eq!(waiting[state], expected, "{state} while nobody answers: {waiting}");
    }
    assert!(
        waiting["oldest_waiting_at"].is_string() && waiting["last_error"].is_string(),
        "{waiting}"
    );
    assert_eq!(shop.ctl("report day --format json").done()["unsent"], 50);

    office.simulator.go_online().unwrap();
    let _sent = shop.ctl("sync --until-idle --timeout 60").done();
    let expected: BTreeMap<_, _> = sold
        .iter()
        .map(|sale| (text(sale, "receipt_no").to_owned(), figure(&sale["total"])))
        .collect();
    assert_eq!(office.totals(), expected, "each sale once, with its total");
    let sent = status(&shop);
    assert_eq!(
        [&sent["confirmed"], &sent["waiting"], &sent["unknown"]],
        [50, 0, 0],
        "{sent}"
    );
    assert_eq!(sent["online"], true);
}

#[test]
fn an_order_whose_reply_was_cut_off_is_looked_up_and_never_sent_again() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join_mapped(&shop);
    office.simulator.fault("POST /orders", Fault::CommitThenCut);
    let sale = shop.sell(&format!("--scan {TEA} --tender cash:20"));
    let _synced = shop.ctl("sync --until-idle --timeout 120").done();

    let there = BTreeMap::from([(text(&sale, "receipt_no").to_owned(), figure(&sale["total"]))]);
    assert_eq!(office.totals(), there, "one order, not two");
    assert_eq!(office.simulator.count("POST /orders"), 1, "it was sent once");
    assert!(office.simulator.count("GET /orders") > 0, "it was looked up");
    let status = status(&shop);
    assert_eq!(
        [&status["confirmed"], &status["unknown"], &status["waiting"]],
        [1, 0, 0],
        "{status}"
    );
}
