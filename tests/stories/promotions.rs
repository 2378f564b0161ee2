//! Promotions from a manager's file to the figures of the day, all by the command line.

use serde_json::json;
use till_tests::shop::WATER;
use till_tests::{ANA, CHAI, Shop};

/// Water, three for the price of two, for who shows the coupon.
const THREE: &str = r#"{
  "code": "WATER3",
  "name": { "en": "Three for two", "th": "ซื้อ 2 แถม 1", "zh": "买二送一" },
  "coupon": "SUMMER",
  "last_day": "2099-12-31",
  "deal": { "kind": "take_pay", "goods": { "skus": ["P0001"] }, "take": 3, "pay": 2 }
}"#;

#[test]
fn a_promotion_from_a_file_with_its_coupon_lowers_the_sale_and_the_report_adds_up() {
    let shop = Shop::demo();
    let put = |text: &str| shop.ctl("promotion put").arg(shop.file("three.json", text)).by(&CHAI);
    assert_eq!(
        put(&THREE.replace("\"pay\": 2", "\"pay\": 3")).refused("bad_promotion")["field"],
        "count"
    );
    assert_eq!(put("{").run().exit, Some(2), "what is no JSON is wrong usage");
    assert_eq!(shop.ctl("promotion list").by(&CHAI).done()["promotions"], json!([]));
    let _kept = put(THREE).done();
    let listed = shop
        .ctl("promotion list")
        .with(&[("LC_ALL", "th_TH.UTF-8")])
        .in_words()
        .by(&CHAI)
        .run();
    assert!(
        listed
            .out
            .contains("WATER3  ซื้อ 2 แถม 1, ซื้อมากจ่ายน้อย, ใช้คูปอง SUMMER, ถึง 2099-12-31"),
        "{}",
        listed.out
    );

    let sell = |more: &str| {
        shop.ctl(&format!("sell --scan {WATER}x3 --tender cash:30 {more}"))
            .by(&ANA)
    };
    assert_eq!(sell("--coupon WINTER").refused("no_such_coupon")["code"], "WINTER");
    assert_eq!(sell("").done()["total"], "30.00");
    let sale = sell("--coupon summer").done();
    assert_eq!(
        json!([sale["subtotal"], sale["discount"], sale["total"], sale["change"]]),
        json!(["30.00", "10.00", "20.00", "10.00"])
    );
    assert_eq!(sale["lines"][0]["reductions"][0]["code"], "WATER3");
    let day = shop.ctl("report day").done();
    assert_eq!(
        json!([day["gross"], day["discount"], day["sales"]]),
        json!(["60.00", "10.00", 2])
    );
    assert_eq!(shop.ctl("verify").done()["ok"], true);

    let _gone = shop.ctl("promotion remove water3").by(&CHAI).done();
    assert_eq!(
        shop.ctl("promotion remove water3")
            .by(&CHAI)
            .refused("no_such_promotion")["code"],
        "water3"
    );
    let receipt = shop
        .ctl(&format!("receipt {}", sale["receipt_no"].as_str().unwrap()))
        .by(&ANA)
        .in_words()
        .run();
    assert!(
        receipt.out.contains("Three for two"),
        "what was sold stays as it was sold: {}",
        receipt.out
    );
}
