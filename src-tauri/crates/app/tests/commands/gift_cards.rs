//! Gift cards as the faces know them: loaded by hand, paid with, and paid back onto.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

const WATER: &str = "8850999320007";
const ONE: &str = "GC-0001";
const TWO: &str = "GC-0002";

/// A shop that takes gift cards, with a manager at the till.
fn shop() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop.done("take_methods", json!({ "methods": ["cash", "card", "gift_card"] }));
    shop
}

fn load(card: &str, amount: &str) -> Value {
    json!({ "card": card, "amount": amount, "reason": "sold" })
}

/// Nine bottles for 90.00.
fn nine(tender: &[&str]) -> Value {
    json!({ "scan": [format!("{WATER}x9")], "tender": tender })
}

fn left(shop: &Shop, card: &str) -> String {
    shop.done("gift_card", json!({ "card": card }))["left"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn back(of: &Value, quantity: &str, tender: &str) -> Value {
    json!({
        "receipt_no": of["receipt_no"], "lines": [{ "line": 1, "quantity": quantity }], "tender": tender, "reason": "wrong size",
    })
}

#[test]
fn whoever_shows_a_card_pays_with_it_and_each_card_gets_back_what_was_paid_with_it() {
    let shop = shop();
    shop.done("book_gift_card", load(" gc-0001 ", "50"));
    shop.done("book_gift_card", load(TWO, "30"));
    let sold = shop.done(
        "sell",
        nine(&["gift_card:50:gc-00 01", "gift_card:30:GC-0002", "cash:EXACT"]),
    );
    assert_eq!([left(&shop, ONE), left(&shop, TWO)], ["0.00", "0.00"]);
    assert_eq!(sold["tenders"][0]["reference"], ONE, "kept in one writing");
    let refund = shop.done("refund", back(&sold, "7", "gift_card"));
    assert_eq!([left(&shop, ONE), left(&shop, TWO)], ["50.00", "20.00"]);
    assert_eq!(
        refund["tenders"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["amount"])
            .collect::<Vec<_>>(),
        ["-50.00", "-20.00"]
    );
    shop.done("refund", back(&sold, "2", "gift_card"));
    assert_eq!(
        [left(&shop, ONE), left(&shop, TWO)],
        ["50.00", "30.00"],
        "the rest went back in cash"
    );
    let whole = shop.done("sell", nine(&["gift_card:30:GC-0002", "cash:EXACT"]));
    shop.done(
        "void_sale",
        json!({ "receipt_no": whole["receipt_no"], "reason": "mistake" }),
    );
    assert_eq!(left(&shop, TWO), "30.00");
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn no_card_pays_more_than_is_on_it_and_none_pays_without_its_number() {
    let shop = shop();
    shop.done("book_gift_card", load(ONE, "89.99"));
    let refusal = shop.refused("sell", nine(&["gift_card:90:GC-0001"]), "overspent");
    assert_eq!(
        json!([refusal["account"], refusal["left"]]),
        json!(["gift_card", "89.99"])
    );
    let twice = ["gift_card:45:GC-0001", "gift_card:45:gc-0001"];
    shop.refused("sell", nine(&twice), "overspent");
    assert_eq!(
        shop.refused("sell", nine(&["gift_card:90:GC-9999"]), "overspent")["left"],
        "0.00"
    );
    for unsound in ["gift_card:90", "gift_card:90:12", "gift_card:90:บัตรของขวัญ"] {
        shop.refused("sell", nine(&[unsound]), "needs_proof");
    }
    assert_eq!(left(&shop, ONE), "89.99");
    assert_eq!(shop.done("find_sales", json!({}))["sales"], json!([]));
}

#[test]
fn what_was_paid_otherwise_goes_onto_no_card_and_a_wrong_key_is_put_right() {
    let shop = shop();
    shop.done("book_gift_card", load(ONE, "90"));
    let sold = shop.done("sell", nine(&["cash:EXACT"]));
    shop.refused("refund", back(&sold, "1", "gift_card"), "needs_proof");
    let right = |tender: &str| json!({ "receipt_no": sold["receipt_no"], "tender": [tender], "reason": "wrong key" });
    shop.done("correct_tender", right("gift_card:90:GC-0001"));
    assert_eq!(left(&shop, ONE), "0.00");
    shop.refused("correct_tender", right("gift_card:90:GC-0002"), "overspent");
    shop.done("correct_tender", right("card:90"));
    assert_eq!(left(&shop, ONE), "90.00", "on the card that had paid");
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_manager_loads_a_card_once_for_a_reason_and_never_below_nothing() {
    let shop = shop();
    let mut request = load(ONE, "100");
    request["request_id"] = json!("0190a1b2-0000-7000-8000-000000000001");
    shop.done("book_gift_card", request.clone());
    let card = shop.done("book_gift_card", request);
    assert_eq!(
        json!([card["account"], card["balance"], card["entries"][0]["reason"]]),
        json!(["gift_card", "100.00", "sold"]),
        "delivered twice it books once"
    );
    shop.refused("book_gift_card", load(ONE, "-100.01"), "overspent");
    for wrong in ["", "12", "1234;", "7777777777777777777777777777777777777777777"] {
        shop.refused("book_gift_card", load(wrong, "1"), "bad_gift_card");
        shop.refused("gift_card", json!({ "card": wrong }), "bad_gift_card");
    }
    let ana = |command: &str, request: Value| shop.till.call(&person("ana", "1111"), command, request);
    assert_eq!(
        ana("book_gift_card", load(ONE, "1")).unwrap_err().code.as_str(),
        "not_allowed"
    );
    assert_eq!(ana("gift_card", json!({ "card": ONE })).unwrap()["left"], "100.00");
}

#[test]
fn the_receipt_tells_what_is_left_and_hides_the_number() {
    let shop = shop();
    shop.done("book_gift_card", load("6299000012345678", "100"));
    let sold = shop.done("sell", nine(&["gift_card:90:6299000012345678"]));
    for (language, left) in [
        ("en", "Left on the gift card"),
        ("th", "บัตรของขวัญคงเหลือ"),
        ("zh", "礼品卡余额"),
    ] {
        let wanted = json!({ "receipt_no": sold["receipt_no"], "format": "text", "language": language });
        let text = shop.done("receipt", wanted)["content"].as_str().unwrap().to_owned();
        assert!(
            text.lines()
                .any(|line| line.starts_with(left) && line.ends_with("10.00")),
            "{text}"
        );
        assert!(text.contains("…5678") && !text.contains("12345678"), "{text}");
    }
}
