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
fn lot_serial_number_and_last_day_stand_on_the_line_and_lot_and_serial_number_are_sold() {
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
    let sold = |line: usize| json!([sale["lines"][line]["lot"], sale["lines"][line]["serial"]]);
    assert_eq!([sold(0), sold(1)], [json!(["A1", null]), json!(["B2", "X9"])]);
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
