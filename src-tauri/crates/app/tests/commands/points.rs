//! Points that pay: spent, given back, and told apart from those that are earned.

use crate::shop::Shop;
use serde_json::{Value, json};

const WATER: &str = "8850999320007";

/// A point for each 10.00, each of which pays 0.25; 100 points with the only customer.
fn shop() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop.done("set_points", json!({ "per": "10", "worth": "0.25" }));
    shop.done("add_customer", json!({ "facts": { "name": "Wei", "card": "M1" } }));
    let gift = json!({ "customer": "M1", "account": "points", "amount": "100", "reason": "a gift" });
    shop.done("adjust_account", gift);
    shop
}

/// Nine bottles for 90.00.
fn nine(tender: &[&str]) -> Value {
    json!({ "scan": [format!("{WATER}x9")], "customer": "M1", "tender": tender })
}

fn points(shop: &Shop) -> Value {
    shop.done("customer_accounts", json!({ "customer": "M1" }))["accounts"][0].clone()
}

fn held(shop: &Shop) -> String {
    points(shop)["balance"].as_str().unwrap().to_owned()
}

fn back(of: &Value, quantity: &str) -> Value {
    json!({ "receipt_no": of["receipt_no"], "lines": [{ "line": 1, "quantity": quantity }], "tender": "points", "reason": "wrong size" })
}

#[test]
fn points_pay_at_what_the_shop_gives_for_them_and_go_back_with_the_goods_to_the_last_one() {
    let shop = shop();
    assert_eq!(points(&shop)["pays"], "25.00");
    let sold = shop.done("sell", nine(&["points:10.10", "cash:EXACT"]));
    assert_eq!(
        sold["tenders"][0],
        json!({ "method": "points", "amount": "10.10", "reference": "41" })
    );
    // 79.90 that was paid otherwise earns 7.
    assert_eq!(held(&shop), "66", "the last point is broken where it must be");
    for (language, word) in [("en", "Points 41"), ("th", "คะแนน 41"), ("zh", "积分 41")] {
        let wanted = json!({ "receipt_no": sold["receipt_no"], "format": "text", "language": language });
        let text = shop.done("receipt", wanted)["content"].as_str().unwrap().to_owned();
        assert!(text.contains(word) && text.contains("+7"), "{text}");
    }
    // Of 10.10 come back 10.00, then the rest in cash.
    let first = shop.done("refund", back(&sold, "1"));
    assert_eq!(first["tenders"][0]["amount"], "-10.00");
    shop.done("refund", back(&sold, "8"));
    assert_eq!(
        held(&shop),
        "100",
        "all that was spent is back and all that was earned is gone"
    );
    let whole = shop.done("sell", nine(&["points:25", "cash:EXACT"]));
    assert_eq!(held(&shop), "6");
    shop.done(
        "void_sale",
        json!({ "receipt_no": whole["receipt_no"], "reason": "mistake" }),
    );
    assert_eq!(held(&shop), "100");
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

/// OCA/pos 185: points were booked twice, once as spent and once more with what the sale had earned.
#[test]
fn a_sale_that_earns_and_spends_books_each_once_however_often_it_is_sent() {
    let shop = shop();
    let mut sale = nine(&["points:20", "cash:EXACT"]);
    sale["request_id"] = json!("0190a1b2-0000-7000-8000-000000000001");
    let sold = shop.done("sell", sale.clone());
    shop.done("sell", sale);
    let entries = points(&shop)["entries"].clone();
    let amounts: Vec<&Value> = entries
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| &entry["amount"])
        .collect();
    assert_eq!(json!(amounts), json!(["7", "-80", "100"]));
    let part = back(&sold, "3");
    let mut part = part;
    part["request_id"] = json!("0190a1b2-0000-7000-8000-000000000002");
    part["tender"] = json!("cash");
    shop.done("refund", part.clone());
    shop.done("refund", part);
    assert_eq!(
        held(&shop),
        "25",
        "of seven points two go back with a third of the goods"
    );
}

#[test]
fn nobody_pays_with_more_points_than_there_are_nor_without_a_customer_nor_where_they_are_worth_nothing() {
    let shop = shop();
    let refusal = shop.refused("sell", nine(&["points:25.01", "cash:EXACT"]), "overspent");
    assert_eq!(json!([refusal["account"], refusal["left"]]), json!(["points", 100]));
    shop.refused("sell", nine(&["points:90.01"]), "over_tender");
    shop.refused(
        "sell",
        json!({ "scan": [WATER], "tender": ["points:10"] }),
        "needs_customer",
    );
    let card = json!({ "gift_card": ["GC-0001=20"], "customer": "M1", "tender": ["points:20"] });
    shop.refused("sell", card, "only_goods");
    assert_eq!(held(&shop), "100");
    for wrong in ["0", "-1", "x", "0.00001"] {
        shop.refused("set_points", json!({ "worth": wrong }), "bad_amount");
    }
    let rule = shop.done("set_points", json!({ "worth": "" }));
    assert_eq!(rule, json!({ "per": "10.00", "worth": null }), "what is not said stays");
    shop.refused("sell", nine(&["points:10", "cash:EXACT"]), "not_taken");
    assert_eq!(points(&shop)["pays"], "0.00");
}

#[test]
fn a_sale_that_was_paid_with_points_and_rung_up_as_cash_is_put_right_and_back_again() {
    let shop = shop();
    let sold = shop.done("sell", nine(&["cash:EXACT"]));
    let right = |tender: &[&str]| json!({ "receipt_no": sold["receipt_no"], "tender": tender, "reason": "wrong key" });
    shop.done("correct_tender", right(&["points:25", "cash:65"]));
    assert_eq!(held(&shop), "9", "what was earned stays with the sale");
    // Points that are worth more since do not change what was paid.
    shop.done("set_points", json!({ "worth": "1" }));
    shop.done("correct_tender", right(&["cash:90"]));
    assert_eq!(held(&shop), "109");
    shop.done(
        "void_sale",
        json!({ "receipt_no": sold["receipt_no"], "reason": "mistake" }),
    );
    assert_eq!(held(&shop), "100");
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}
