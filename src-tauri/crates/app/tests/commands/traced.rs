//! What a code says of the very piece: lot, serial number, last day.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

/// The demo shop's cola as a GS1 code, good until the end of February 2027.
const COLA: &str = "010885195913301917270200";

fn cola(lot: &str, serial: &str) -> String {
    format!("{COLA}10{lot}\u{1d}{serial}")
}

fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

#[test]
fn lot_serial_number_and_last_day_stand_on_the_line_and_are_sold() {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let mut cart = shop.done("cart", json!({}));
    for code in [cola("A1", ""), cola("A1", ""), cola("B2", "21X9")] {
        cart = shop.done("scan", json!({ "at": at(&cart), "code": code }));
    }
    let seen = |cart: &Value| -> Vec<Value> {
        let lines = cart["lines"].as_array().unwrap().iter();
        lines
            .map(|line| json!([line["quantity"], line["lot"], line["serial"], line["last_day"]]))
            .collect()
    };
    let expected = [
        json!(["2", "A1", null, "2027-02-28"]),
        json!(["1", "B2", "X9", "2027-02-28"]),
    ];
    assert_eq!(seen(&cart), expected);
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let cart = shop.done("cart", json!({}));
    assert_eq!(seen(&cart), expected, "kept with the open cart");
    let tenders = json!([{ "method": "cash", "amount": "100" }]);
    let sale = shop.done("take_payment", json!({ "at": at(&cart), "tenders": tenders }));
    let sold = |line: usize| {
        json!([
            sale["lines"][line]["lot"],
            sale["lines"][line]["serial"],
            sale["lines"][line]["last_day"]
        ])
    };
    assert_eq!(
        [sold(0), sold(1)],
        [json!(["A1", null, "2027-02-28"]), json!(["B2", "X9", "2027-02-28"])]
    );
    let found = shop.done("find_document", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(found["lines"], sale["lines"], "read again from the ledger");
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
    let journal = shop
        .till
        .call(&person("chai", "3333"), "export_journal", json!({}))
        .unwrap();
    assert!(journal.to_string().contains("B2"), "and it stands in the journal");
}

#[test]
fn goods_past_their_last_day_warn_on_their_line_or_are_refused_as_the_shop_wants() {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let mut cart = shop.done("cart", json!({}));
    // The shop's day is 24 November 2026.
    for (day, expired) in [("261123", true), ("261124", false)] {
        let code = format!("010885195913301917{day}10{day}");
        cart = shop.done("scan", json!({ "at": at(&cart), "code": code }));
        let line = cart["lines"].as_array().unwrap().last().unwrap();
        assert_eq!(line["expired"], expired, "{line}");
    }
    let tell = |request: &Value| shop.till.call(&person("owner", "4444"), "set_expiry", request.clone());
    assert_eq!(tell(&json!({ "refuse": true })).unwrap()["refuse"], true);
    let past = json!({ "at": at(&cart), "code": "01088519591330191726112310B" });
    assert_eq!(shop.refused("scan", past, "expired")["day"], "2026-11-23");
    cart = shop.done(
        "scan",
        json!({ "at": at(&cart), "code": "01088519591330191726112410B" }),
    );
    assert_eq!(cart["lines"].as_array().unwrap().len(), 3);
    let sell = json!({ "scan": ["01088519591330191726112310B"], "tender": ["cash:EXACT"] });
    shop.refused("sell", sell, "expired");
}
