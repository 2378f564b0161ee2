//! The means of payment: which a shop takes, and what becomes of a sale that is paid by them.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

fn signed_in() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop
}

fn take(shop: &Shop, methods: &[&str]) -> Value {
    let chosen = json!({ "methods": methods });
    shop.till.call(&person("chai", "3333"), "take_methods", chosen).unwrap()
}

/// A sale of 30.00.
fn sell(tenders: &[&str]) -> Value {
    json!({ "scan": ["8850999320007x3"], "tender": tenders })
}

#[test]
fn a_shop_takes_cash_and_cards_until_a_manager_chooses() {
    let shop = signed_in();
    let taken = |list: &Value| -> Vec<String> {
        let rows = list["methods"].as_array().unwrap().iter();
        rows.filter(|row| row["taken"] == true)
            .map(|row| row["method"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(taken(&shop.done("payment_methods", json!({}))), ["cash", "card"]);
    assert_eq!(
        shop.refused("sell", sell(&["voucher:100"]), "not_taken")["method"],
        "voucher"
    );
    shop.refused("take_methods", json!({ "methods": ["voucher"] }), "not_allowed");
    assert_eq!(
        taken(&take(&shop, &["voucher", "cash", "voucher"])),
        ["cash", "voucher"]
    );
    assert_eq!(
        shop.refused("sell", sell(&["card:EXACT"]), "not_taken")["method"],
        "card"
    );
    assert_eq!(taken(&shop.done("till_status", json!({}))), ["cash", "voucher"]);
    let none = json!({ "methods": [] });
    let refused = shop
        .till
        .call(&person("chai", "3333"), "take_methods", none)
        .unwrap_err();
    assert_eq!(refused.code.as_str(), "bad_request");
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop.done("sell", sell(&["voucher:100"]));
}

#[test]
fn a_sale_is_paid_in_any_mix_and_the_shift_says_what_came_by_each() {
    let shop = signed_in();
    take(&shop, &["cash", "card", "promptpay", "wallet", "voucher"]);
    shop.refused("sell", sell(&["wallet:EXACT"]), "needs_proof");
    shop.refused("sell", sell(&["card:EXACT:4111111111111111"]), "card_number");
    shop.refused(
        "sell",
        sell(&[&format!("voucher:20:{}", "7".repeat(65))]),
        "bad_reference",
    );
    shop.refused("sell", sell(&["promptpay:60"]), "over_tender");
    let sale = shop.done(
        "sell",
        sell(&[
            "voucher:5:V-77",
            "wallet:10:134567890123456789",
            "promptpay:11",
            "cash:20",
        ]),
    );
    let paid = |method: &str, amount: &str, reference: Option<&str>| json!({ "method": method, "amount": amount, "reference": reference });
    assert_eq!(
        sale["tenders"],
        json!([
            paid("voucher", "5.00", Some("V-77")),
            paid("wallet", "10.00", Some("134567890123456789")),
            paid("promptpay", "11.00", None),
            paid("cash", "20.00", None),
        ])
    );
    assert_eq!(sale["change"], "16.00");
    let lapsed = shop.done("sell", sell(&["voucher:100"]));
    assert_eq!(
        lapsed["tenders"][0]["amount"], "30.00",
        "what is above the total lapses"
    );
    let x = shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap();
    let kept = |method: &str, amount: &str| json!({ "method": method, "amount": amount });
    assert_eq!(
        x["tenders"],
        json!([
            kept("cash", "4.00"),
            kept("promptpay", "11.00"),
            kept("wallet", "10.00"),
            kept("voucher", "35.00")
        ])
    );
    let counted = shop.done("close_shift", json!({ "count": "2004" }));
    assert_eq!(counted["cash"]["difference"], "0.00", "only cash lies in the drawer");
    assert_eq!(
        shop.till.call(&person("chai", "3333"), "verify", json!({})).unwrap()["ok"],
        true
    );
}

#[test]
fn what_came_by_a_means_of_payment_goes_back_by_it_also_when_it_is_taken_no_more() {
    let shop = signed_in();
    take(&shop, &["cash", "promptpay"]);
    let sale = shop.done("sell", sell(&["promptpay:EXACT"]));
    take(&shop, &["cash"]);
    shop.done("sign_out", json!({}));
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    let back = |tender: Option<&str>| json!({ "receipt_no": sale["receipt_no"], "lines": [{ "line": 1, "quantity": "1" }], "tender": tender });
    let refund = shop.done("refund", back(None));
    assert_eq!(
        (&refund["tenders"][0]["method"], &refund["tenders"][0]["amount"]),
        (&json!("promptpay"), &json!("-10.00"))
    );
    shop.refused("refund", back(Some("card")), "not_taken");
    assert_eq!(shop.done("refund", back(Some("cash")))["tenders"][0]["method"], "cash");
}

#[test]
fn a_sale_that_costs_nothing_is_completed_by_any_exact_tender() {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    for tenders in [&[][..], &["cash:EXACT"], &["card:EXACT"]] {
        let mut free = sell(tenders);
        free["discount"] = json!("100%");
        let sale = shop.done("sell", free);
        assert_eq!(
            (&sale["total"], &sale["tenders"]),
            (&json!("0.00"), &json!([])),
            "{tenders:?}"
        );
    }
}

#[test]
fn the_customer_is_asked_by_promptpay_for_the_open_sale_as_it_is_and_for_no_other() {
    let shop = signed_in();
    let display = || shop.till.call(&Caller::Display, "display", json!({})).unwrap();
    let ask = |amount: &str| json!({ "amount": amount });
    let account = |id: &str| {
        shop.till
            .call(&person("chai", "3333"), "set_promptpay", json!({ "id": id }))
    };
    shop.refused("ask_promptpay", ask("17"), "no_promptpay");
    shop.refused("set_promptpay", json!({ "id": "0812345678" }), "not_allowed");
    assert_eq!(account("0212345678").unwrap_err().code.as_str(), "bad_promptpay");
    assert_eq!(account("081-234-5678").unwrap()["promptpay"], "0812345678");
    let scan = || {
        let cart = shop.done("cart", json!({}));
        let id = uuid::Uuid::new_v4().to_string();
        let at = json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id });
        shop.done("scan", json!({ "at": at, "code": "8850999320007" }))
    };
    scan();
    shop.refused("ask_promptpay", ask("0"), "bad_amount");
    let code = shop.done("ask_promptpay", ask("17"));
    assert!(code["text"].as_str().unwrap().contains("540517.00"), "{code}");
    assert_eq!(display()["pay"]["amount"], "17.00");
    assert_eq!(display()["pay"]["drawing"], code["drawing"]);
    scan();
    assert_eq!(display()["pay"], Value::Null, "another line was added");
    shop.done("ask_promptpay", ask("34"));
    assert_eq!(display()["pay"]["amount"], "34.00");
    shop.done("hide_promptpay", json!({}));
    assert_eq!(display()["pay"], Value::Null);
    let mut print = ask("34");
    print["print"] = json!(true);
    shop.refused("ask_promptpay", print, "no_such_printer");
    assert_eq!(account("").unwrap()["promptpay"], "");
    shop.refused("ask_promptpay", ask("34"), "no_promptpay");
}

#[test]
fn foreign_cash_counts_at_the_shops_rate_gives_change_in_its_own_and_stands_apart_in_the_count() {
    let shop = signed_in();
    let rate = |currency: &str, worth: &str| {
        let request = json!({ "currency": currency, "worth": worth });
        shop.till.call(&person("chai", "3333"), "set_rate", request)
    };
    shop.refused("sell", sell(&["usd:20"]), "no_rate");
    shop.refused(
        "set_rate",
        json!({ "currency": "USD", "worth": "35.10" }),
        "not_allowed",
    );
    for (currency, worth) in [
        ("THB", "1"),
        ("ABC", "1"),
        ("USD", "0"),
        ("USD", "-1"),
        ("USD", "x"),
        ("USD", "1.00001"),
    ] {
        let refused = rate(currency, worth).unwrap_err();
        assert_eq!(refused.code.as_str(), "bad_rate", "{currency} {worth}");
    }
    rate("eur", "40").unwrap();
    let rates = rate("usd", "35.10").unwrap()["rates"].clone();
    assert_eq!(rates[1], json!({ "currency": "USD", "worth": "35.1" }));
    assert_eq!(
        rate("EUR", "").unwrap()["rates"].as_array().unwrap().len(),
        1,
        "the euro is taken no more"
    );
    shop.refused("sell", sell(&["usd:0.50"]), "short");
    shop.refused("sell", sell(&["usd:0"]), "not_above_zero");
    let sale = shop.done("sell", sell(&["usd:20"]));
    let tender = &sale["tenders"][0];
    assert_eq!(
        (&tender["method"], &tender["amount"]),
        (&json!("foreign"), &json!("702.00"))
    );
    assert_eq!(
        tender["reference"], "USD 20.00 × 35.1",
        "what was handed over stands beside it"
    );
    assert_eq!(sale["change"], "672.00");
    let x = || shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap();
    let kept = |method: &str, amount: &str| json!({ "method": method, "amount": amount });
    assert_eq!(
        x()["tenders"],
        json!([kept("cash", "-672.00"), kept("foreign", "702.00")])
    );
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    let one = json!({ "receipt_no": sale["receipt_no"], "lines": [{ "line": 1, "quantity": "1" }] });
    let refund = shop.done("refund", one);
    assert_eq!(
        (&refund["tenders"][0]["method"], &refund["tenders"][0]["amount"]),
        (&json!("cash"), &json!("-10.00")),
        "it goes back in the shop's own"
    );
    let closed = shop.done("close_shift", json!({ "count": "1318" }));
    assert_eq!(
        closed["cash"]["difference"], "0.00",
        "only the shop's own notes are counted"
    );
    assert_eq!(
        shop.till.call(&person("chai", "3333"), "verify", json!({})).unwrap()["ok"],
        true
    );
}
