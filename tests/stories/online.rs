//! The office is there all day.

use serde_json::json;
use std::collections::BTreeMap;
use till_tests::figures::{figure, list, text};
use till_tests::printer::Printer;
use till_tests::reader::{codes, expected};
use till_tests::shop::{COLA, SKUS, WATER};
use till_tests::{CHAI, Office, Shop};

#[test]
fn a_sale_falls_from_the_printer_and_reaches_the_office_with_the_same_total() {
    let (shop, office, printer) = (Shop::demo(), Office::knowing(SKUS), Printer::on());
    office.join_mapped(&shop);
    shop.add_printer("counter", &printer.at());

    let sale = shop.sell(&format!("--scan {WATER}x2 --scan {COLA} --tender cash:100"));
    assert_eq!([&sale["total"], &sale["change"]], ["37.00", "63.00"]);
    assert_eq!(
        codes(&printer.picture(0)),
        [expected(&sale)],
        "the paper tells the sale"
    );
    assert_eq!(printer.tape().pulses(), 1, "cash opens the drawer");

    let synced = shop.ctl("sync --until-idle --timeout 60").done();
    let there = BTreeMap::from([(text(&sale, "receipt_no").to_owned(), figure(&sale["total"]))]);
    assert_eq!(office.totals(), there, "one order with the same total");
    let status = shop.ctl("sync status").done();
    assert_eq!(synced["upstreams"], status["upstreams"], "a run ends in the status");
    let office_status = &list(&status, "upstreams")[0];
    for (state, expected) in [
        ("confirmed", 1),
        ("waiting", 0),
        ("in_flight", 0),
        ("unknown", 0),
        ("parked", 0),
    ] {
        assert_eq!(office_status[state], expected, "{state}: {office_status}");
    }

    let day = shop.ctl("report day --format json").done();
    assert_eq!([&day["sales"], &day["refunds"], &day["unsent"]], [1, 0, 0]);
    assert_eq!(figure(&day["net"]) + figure(&day["tax"]), figure(&sale["total"]));
    assert_eq!(day["tenders"], json!([{ "method": "cash", "amount": "37.00" }]));
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_sale_of_goods_that_the_office_does_not_know_waits_for_a_person_and_holds_back_no_other() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join(&shop);
    office.map(&shop, "P0001");
    let stuck = shop.sell(&format!("--scan {COLA} --tender card:EXACT"));
    let free = shop.sell(&format!("--scan {WATER} --tender card:EXACT"));
    let _status = shop.ctl("sync --until-idle --timeout 60").done();
    assert_eq!(
        office.totals().into_keys().collect::<Vec<_>>(),
        [text(&free, "receipt_no")]
    );

    let desk = shop.ctl("desk list").by(&CHAI).done();
    let on_it: Vec<&str> = list(&desk, "items")
        .iter()
        .map(|item| text(item, "receipt_no"))
        .collect();
    assert_eq!(on_it, [text(&stuck, "receipt_no")], "{desk}");

    office.map(&shop, "P0002");
    let _status = shop.ctl("sync --until-idle --timeout 60").done();
    assert_eq!(office.totals().len(), 2, "mapping the product frees what waited for it");
    let desk = shop.ctl("desk list").by(&CHAI).done();
    assert!(list(&desk, "items").is_empty(), "{desk}");
}
