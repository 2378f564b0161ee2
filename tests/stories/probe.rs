//! A technician finds out what a back end's document leaves open, and uses it.

use serde_json::Value;
use std::collections::BTreeMap;
use testkit::wordpos::{Extra, Options, Simulator};
use till_tests::figures::{list, text};
use till_tests::shop::SKUS;
use till_tests::{OWNER, Office, Shop};

fn learned(of: &Value) -> BTreeMap<&str, &str> {
    let learned = list(of, "learned").iter();
    learned
        .map(|one| (text(one, "question"), text(one, "answer")))
        .collect()
}

fn wordpos(shop: &Shop) -> Simulator {
    let account = Options {
        extra: Extra::Kept,
        ..Options::default()
    };
    let words = format!(
        "upstream add wordpos --name cloud --set client_id={} --secret-stdin --base-url",
        account.client_id
    );
    let secret = account.client_secret.clone();
    let simulator = Simulator::start(account).unwrap();
    let line = shop.ctl(&words).arg(simulator.base_url());
    let _added = line.typed(&secret).by(&OWNER).done();
    simulator
}

#[test]
fn a_field_that_was_seen_to_come_back_is_offered_and_lets_sales_be_looked_up() {
    let shop = Shop::demo();
    let cloud = wordpos(&shop);
    let probed = shop.ctl("upstream probe cloud --write-probe").by(&OWNER).done();
    assert_eq!(learned(&probed)["reference_field"], "reference", "{probed}");
    assert_eq!(probed["offers"]["reference_field"], "reference");
    let order = cloud.orders().remove(0);
    assert!(order.text("reference").starts_with("EVERTILL TEST "), "{order:?}");
    assert!(probed["trial_fault"].is_null(), "{probed}");
    let left = list(&probed, "left")[0].as_str().unwrap().to_owned();
    assert_eq!(
        left,
        format!("order {}", order.text("id")),
        "what cannot be taken away is named"
    );

    let _set = shop
        .ctl("upstream change cloud --set reference_field=reference")
        .by(&OWNER)
        .done();
    let probed = shop.ctl("upstream probe cloud").by(&OWNER).done();
    assert_eq!(probed["offers"], serde_json::json!({}));
    let status = shop.ctl("sync status").done();
    let cloud = &list(&status, "upstreams")[0];
    assert_eq!(learned(cloud)["reference_field"], "reference", "it is kept");
    assert!(list(cloud, "can").iter().any(|can| can == "look_up"));
    let journal = shop.ctl("export journal").by(&OWNER).in_words().run().out;
    assert!(journal.contains("write_probe"), "who wrote there is on record");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn an_order_that_can_be_deleted_leaves_nothing_behind_and_words_say_what_it_showed() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join(&shop);
    let probed = shop.ctl("upstream probe office").by(&OWNER).done();
    assert_eq!(
        office.simulator.count("POST /orders"),
        0,
        "nothing is written unless it is asked for"
    );
    let ahead: i64 = learned(&probed)["clock_ahead"].parse().unwrap();
    assert!((-2..=2).contains(&ahead), "both are this machine's clock: {ahead} s");
    let ended = shop
        .ctl("upstream probe office --write-probe")
        .by(&OWNER)
        .in_words()
        .run();
    assert_eq!(ended.exit, Some(0), "{ended:?}");
    assert!(ended.out.contains("notes"), "{ended:?}");
    assert!(!ended.out.contains("by hand"), "{ended:?}");
    assert!(office.simulator.orders().is_empty());
}
