//! Exchanges: what comes back pays what is taken, in one act, with one balance and one receipt.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

/// 17.00 and 10.00.
const COLA: &str = "8851959133019";
const WATER: &str = "8850999320007";

fn signed_in(name: &str, pin: &str) -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    shop
}

/// Two colas for 34.00 by this tender.
fn sold(shop: &Shop, tender: &str) -> Value {
    shop.done("sell", json!({ "scan": [format!("{COLA}x2")], "tender": [tender] }))
}

/// So many colas back in exchange for these goods.
fn exchange(of: &Value, quantity: &str, scan: &str, tender: &[&str]) -> Value {
    let back = json!({ "receipt_no": of["receipt_no"], "lines": [{ "line": 1, "quantity": quantity }], "reason": "wrong item" });
    json!({ "scan": [scan], "tender": tender, "exchange": back })
}

fn verified(shop: &Shop) {
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

fn x_report(shop: &Shop) -> Value {
    shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap()
}

#[test]
fn what_comes_back_pays_what_is_taken_and_only_the_balance_moves() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "card:EXACT");
    let taken = shop.done("sell", exchange(&sale, "1", &format!("{WATER}x4"), &["cash:EXACT"]));
    let paid: Vec<_> = taken["tenders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["method"], &one["amount"]))
        .collect();
    assert_eq!(
        paid,
        [(&json!("card"), &json!("17.00")), (&json!("cash"), &json!("23.00"))]
    );
    let back = shop.done("find_document", json!({ "receipt_no": taken["exchange"] }));
    assert_eq!(
        json!([
            back["kind"],
            back["corrects"],
            back["exchange"],
            back["reason"],
            back["total"]
        ]),
        json!([
            "refund",
            sale["receipt_no"],
            taken["receipt_no"],
            "wrong item",
            "-17.00"
        ])
    );
    assert_eq!(taken["handed_back"], json!([]));
    let shop = shop.reopened();
    let x = x_report(&shop);
    let of = |method: &str| {
        x["tenders"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["method"] == method)
            .unwrap()["amount"]
            .clone()
    };
    assert_eq!((of("card"), of("cash")), (json!("34.00"), json!("23.00")), "{x}");
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    let left = shop.done("returnable", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(left["lines"][0]["left"], "1");
    let of_new = shop.done("returnable", json!({ "receipt_no": taken["receipt_no"] }));
    assert_eq!(
        of_new["tenders"].as_array().unwrap().len(),
        2,
        "it comes back by what was really paid"
    );
    verified(&shop);
}

#[test]
fn what_is_worth_more_than_what_is_taken_is_handed_back_as_it_was_paid() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "cash:50");
    let taken = shop.done("sell", exchange(&sale, "2", &format!("{WATER}x2"), &[]));
    assert_eq!((&taken["total"], &taken["change"]), (&json!("20.00"), &json!("0.00")));
    assert_eq!(taken["handed_back"][0]["amount"], "14.00");
    assert_eq!(x_report(&shop)["tenders"][0]["amount"], "20.00", "the drawer follows");
    let paper = shop.done(
        "receipt",
        json!({ "receipt_no": taken["receipt_no"], "format": "text", "language": "en" }),
    );
    let paper = paper["content"].as_str().unwrap();
    assert!(
        paper.contains("Returned in exchange") && paper.contains("14.00"),
        "{paper}"
    );
    verified(&shop);
}

#[test]
fn an_exchange_of_the_open_sale_is_quoted_needs_who_may_take_back_and_acts_once() {
    let shop = signed_in("ana", "1111");
    let sale = sold(&shop, "cash:50");
    let cart = shop.done("cart", json!({}));
    let at = |cart: &Value| json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": uuid::Uuid::new_v4().to_string() });
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": COLA }));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": WATER }));
    let asked = exchange(&sale, "1", "", &[])["exchange"].clone();
    let quote = shop.done("quote_tender", json!({ "tenders": [], "exchange": asked }));
    assert_eq!(
        json!([quote["carried"], quote["left"], quote["handed_back"]]),
        json!(["17.00", "10.00", []])
    );
    let tenders = json!([{ "method": "cash", "amount": "20" }]);
    let pay = |more: Value| {
        let mut request = json!({ "at": at(&cart), "tenders": tenders, "exchange": asked });
        for (field, value) in more.as_object().unwrap() {
            request[field] = value.clone();
        }
        request
    };
    let refused = shop.refused("take_payment", pay(json!({})), "needs_approval");
    assert_eq!(refused["right"], "Refund");
    let approved = json!({ "approval": { "name": "bo", "pin": "2222" } });
    let taken = shop.done("take_payment", pay(approved.clone()));
    assert_eq!(json!([taken["change"], taken["approver"]]), json!(["10.00", "bo"]));
    assert_eq!(shop.done("take_payment", pay(approved)), taken, "once");
    let left = shop.done("returnable", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(left["lines"][0]["left"], "1");
    verified(&shop);
}

#[test]
fn an_exchange_that_cannot_be_made_leaves_neither_half() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "cash:50");
    let cases = [
        (exchange(&sale, "3", WATER, &[]), "too_many_back"),
        (exchange(&sale, "1", &format!("{WATER}x4"), &["cash:1"]), "short"),
        (exchange(&sale, "1", "0000", &[]), "unknown_code"),
        (
            exchange(&json!({ "receipt_no": "T1K7Q-999999" }), "1", WATER, &[]),
            "no_such_receipt",
        ),
    ];
    for (request, code) in cases {
        shop.refused("sell", request, code);
    }
    let left = shop.done("returnable", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(left["lines"][0]["left"], "2");
    assert_eq!(x_report(&shop)["refunds"], 0);
    verified(&shop);
}
