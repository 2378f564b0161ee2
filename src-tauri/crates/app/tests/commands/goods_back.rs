//! Goods that come back without a receipt of this till: by the shop's rule, with approval, at the lowest price of today.

use crate::shop::{Shop, assert_is_told_whole, person};
use app::Caller;
use serde_json::{Value, json};

/// Tea of 10.00: for members 9.00, from twelve on 8.50, wholesale 8.00.
const TEA: &str = "4006381333931";
const WATER: &str = "8850999320007";

const FILE: &str = "sku,gtin,name_en,price,prices,Trade\nTEA,4006381333931,Tea,10,member=9 @12=8.5,8\n";

fn manager(shop: &Shop, command: &str, request: Value) -> Value {
    let reply = shop.till.call(&person("chai", "3333"), command, request);
    reply.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
}

/// A shop that takes goods back without a receipt, up to 50.00 in cash, with a cashier at the till and a customer.
fn shop() -> Shop {
    let shop = Shop::with_every_role();
    let map = json!([{ "column": "Trade", "field": "price:wholesale" }]);
    manager(
        &shop,
        "import_products",
        json!({ "file": "tea.csv", "text": FILE, "columns": map, "dry_run": false }),
    );
    let methods = json!(["cash", "card", "store_credit", "gift_card"]);
    manager(&shop, "take_methods", json!({ "methods": methods }));
    let rule = json!({ "without_receipt": true, "cash_up_to": "50" });
    assert_eq!(manager(&shop, "set_returns_rule", rule)["cash_up_to"], "50.00");
    manager(
        &shop,
        "add_customer",
        json!({ "facts": { "name": "Somchai", "phone": "0812345678" } }),
    );
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop
}

/// Two packets of tea for store credit, with these other fields.
fn two(more: Value) -> Value {
    let mut request = json!({
        "lines": [{ "code": TEA, "quantity": "2" }], "tender": "store_credit", "customer": "0812345678", "reason": "changed mind",
    });
    for (field, value) in more.as_object().unwrap() {
        request[field] = value.clone();
    }
    request
}

fn approved(more: Value) -> Value {
    let mut request = two(more);
    request["approval"] = json!({ "name": "chai", "pin": "3333" });
    request
}

fn credit(shop: &Shop) -> Value {
    let accounts = shop.done("customer_accounts", json!({ "customer": "Somchai" }));
    let mut of = accounts["accounts"].as_array().unwrap().iter();
    of.find(|one| one["account"] == "credit").unwrap()["left"].clone()
}

fn verified(shop: &Shop) {
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn goods_without_a_receipt_are_worth_the_lowest_price_of_today_and_both_names_are_kept() {
    let shop = shop();
    let refused = shop.refused("return_without_receipt", two(json!({})), "needs_approval");
    assert_eq!(refused["right"], "RefundWithoutReceipt");
    assert_eq!(refused["approvers"], json!(["chai", "owner"]), "no supervisor");
    let back = shop.done("return_without_receipt", approved(json!({})));
    assert_eq!((&back["kind"], &back["corrects"]), (&json!("refund"), &Value::Null));
    assert_eq!((&back["staff"], &back["approver"]), (&json!("ana"), &json!("chai")));
    let line = &back["lines"][0];
    assert_eq!(
        json!([
            line["quantity"],
            line["unit_price"],
            line["list_price"],
            line["price_rule"],
            line["total"],
            line["returns"]
        ]),
        json!(["-2", "8.00", "10.00", "list:wholesale", "-16.00", null])
    );
    assert_eq!(
        back["tenders"][0],
        json!({ "method": "store_credit", "amount": "-16.00", "reference": null })
    );
    assert_eq!(credit(&shop), "16.00");
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let kept = shop.done("find_document", json!({ "receipt_no": back["receipt_no"] }));
    assert_eq!(kept, back, "it reads as it was made");
    let paper = shop.done(
        "receipt",
        json!({ "receipt_no": back["receipt_no"], "format": "text", "language": "en" }),
    );
    assert!(
        paper["content"].as_str().unwrap().contains("Without receipt"),
        "{paper}"
    );
    verified(&shop);
}

#[test]
fn what_promotions_take_off_today_is_not_given_back() {
    let shop = shop();
    let found = shop.done("check_price", json!({ "code": WATER }));
    let deal = json!({ "kind": "take_pay", "goods": { "skus": [found["product"]["sku"]] }, "take": 3, "pay": 2 });
    manager(
        &shop,
        "put_promotion",
        json!({ "code": "W3", "name": { "en": "Three for two", "th": "ซื้อ 3 จ่าย 2", "zh": "买三付二" }, "deal": deal }),
    );
    let quote = |quantity: &str| {
        let lines = json!([{ "code": WATER, "quantity": quantity }]);
        shop.done("quote_without_receipt", json!({ "lines": lines, "tender": "cash" }))["total"].clone()
    };
    assert_eq!([quote("2"), quote("3")], ["-20.00", "-20.00"]);
}

#[test]
fn a_lower_price_stands_and_a_higher_one_is_refused() {
    let shop = shop();
    let priced =
        |price: &str| json!({ "lines": [{ "code": TEA, "quantity": "2", "price": price, "write_off": true }] });
    let refused = shop.refused("return_without_receipt", approved(priced("8.01")), "above_lowest");
    assert_eq!((&refused["line"], &refused["lowest"]), (&json!(1), &json!("16.00")));
    let back = shop.done("return_without_receipt", approved(priced("5")));
    let line = &back["lines"][0];
    assert_eq!(
        json!([
            line["total"],
            line["price_rule"],
            line["price_reason"],
            line["write_off"]
        ]),
        json!(["-10.00", "manual", "changed mind", true])
    );
    verified(&shop);
}

#[test]
fn cash_is_given_up_to_the_shops_limit_and_in_coins() {
    let shop = shop();
    let many = |quantity: &str| json!({ "tender": "cash", "customer": null, "lines": [{ "code": TEA, "quantity": quantity }] });
    let refused = shop.refused("return_without_receipt", approved(many("7")), "give_otherwise");
    assert_eq!(refused["most"], "50.00");
    let quote = shop.done(
        "quote_without_receipt",
        json!({ "lines": many("7")["lines"], "tender": "store_credit" }),
    );
    assert_eq!(
        quote["tenders"],
        json!(["store_credit", "gift_card"]),
        "cash is not offered"
    );
    let back = shop.done("return_without_receipt", approved(many("6")));
    assert_eq!(
        back["tenders"][0],
        json!({ "method": "cash", "amount": "-48.00", "reference": null })
    );
    let mut odd = many("1");
    odd["lines"][0]["price"] = json!("7.90");
    let odd = shop.done("return_without_receipt", approved(odd));
    assert_eq!(
        (&odd["rounding"], &odd["tenders"][0]["amount"]),
        (&json!("-0.10"), &json!("-8.00"))
    );
    let x = manager(&shop, "x_report", json!({}));
    assert_eq!(
        (&x["refunds"], &x["tenders"][0]["amount"]),
        (&json!(2), &json!("-56.00")),
        "{x}"
    );
    verified(&shop);
}

#[test]
fn the_money_goes_on_a_gift_card_that_is_named() {
    let shop = shop();
    let card = |number: Value| approved(json!({ "tender": "gift_card", "customer": null, "gift_card": number }));
    shop.refused("return_without_receipt", card(Value::Null), "needs_proof");
    shop.refused("return_without_receipt", card(json!("1")), "bad_gift_card");
    shop.done("return_without_receipt", card(json!(" gc-00 01")));
    assert_eq!(shop.done("gift_card", json!({ "card": "GC-0001" }))["left"], "16.00");
    verified(&shop);
}

#[test]
fn another_tills_receipt_is_kept_and_warned_of_when_it_is_shown_again() {
    let shop = shop();
    let id = uuid::Uuid::new_v4().to_string();
    let shown = |again: bool, id: &str| {
        approved(json!({ "foreign_receipt": " t9aaa-000007", "again": again, "request_id": id }))
    };
    let first = shop.done("return_without_receipt", shown(false, &id));
    assert_eq!(first["foreign_receipt"], "T9AAA-000007");
    assert_eq!(
        shop.done("return_without_receipt", shown(false, &id)),
        first,
        "delivered twice it is one document"
    );
    let ask = json!({ "lines": [{ "code": TEA }], "tender": "cash", "foreign_receipt": "T9AAA-000007" });
    assert_eq!(
        shop.done("quote_without_receipt", ask)["returned_before"],
        json!([first["receipt_no"]])
    );
    let other = uuid::Uuid::new_v4().to_string();
    let refused = shop.refused("return_without_receipt", shown(false, &other), "returned_before");
    assert_eq!(refused["receipts"], first["receipt_no"]);
    shop.done("return_without_receipt", shown(true, &other));
    verified(&shop);
    let own = shop.done("sell", json!({ "scan": [TEA], "tender": ["cash:EXACT"] }));
    let own = approved(json!({ "foreign_receipt": own["receipt_no"] }));
    shop.refused("return_without_receipt", own, "receipt_here");
}

#[test]
fn a_shop_that_has_no_such_rule_takes_nothing_back_so() {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    assert_eq!(
        shop.done("returns_rule", json!({})),
        json!({ "without_receipt": false, "cash_up_to": "" })
    );
    shop.refused("return_without_receipt", two(json!({})), "without_receipt_off");
    let ask = json!({ "lines": [{ "code": WATER }], "tender": "cash" });
    shop.refused("quote_without_receipt", ask, "without_receipt_off");
    let none = json!({ "without_receipt": true, "cash_up_to": "0" });
    assert_eq!(shop.done("set_returns_rule", none)["cash_up_to"], "");
    let below = json!({ "without_receipt": true, "cash_up_to": "-1" });
    shop.refused("set_returns_rule", below, "bad_amount");
}

#[test]
fn every_refusal_of_such_a_return_is_told_whole_and_takes_nothing_back() {
    let shop = shop();
    let cases = [
        (json!({ "lines": [] }), "nothing_to_return"),
        (json!({ "lines": [{ "code": "0000" }] }), "unknown_code"),
        (json!({ "lines": [{}] }), "unknown_code"),
        (json!({ "lines": [{ "code": TEA, "quantity": "0.5" }] }), "bad_quantity"),
        (json!({ "lines": [{ "code": TEA, "quantity": "-1" }] }), "bad_quantity"),
        (json!({ "lines": [{ "code": TEA, "price": "-1" }] }), "bad_amount"),
        (json!({ "reason": " " }), "needs_reason"),
        (json!({ "customer": null }), "needs_customer"),
        (json!({ "customer": "nobody" }), "no_such_customer"),
        (json!({ "tender": "card" }), "give_otherwise"),
        (json!({ "tender": "voucher" }), "not_taken"),
        (json!({ "tender": "shells" }), "bad_request"),
        (json!({ "foreign_receipt": "9".repeat(99) }), "bad_reference"),
    ];
    for (more, code) in cases {
        let refusal = shop
            .till
            .call(&Caller::Screen, "return_without_receipt", approved(more.clone()));
        let refusal = refusal.map_or_else(|refusal| refusal, |done| panic!("{more}: {done}"));
        assert_eq!(refusal.code.as_str(), code, "{more}");
        assert_is_told_whole(&refusal);
    }
    assert_eq!(manager(&shop, "x_report", json!({}))["refunds"], 0);
    verified(&shop);
}
