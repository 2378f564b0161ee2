//! Customers' accounts as the faces know them: paid from, paid back into, owed on, and changed by hand.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

const WATER: &str = "8850999320007";

/// A shop that takes store credit and lets customers owe, with a manager at the till and one customer.
fn shop() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop.done(
        "take_methods",
        json!({ "methods": ["cash", "card", "store_credit", "on_account"] }),
    );
    shop.done("add_customer", json!({ "facts": { "name": "Lim Wei", "card": "M1" } }));
    shop
}

fn book(account: &str, amount: &str) -> Value {
    json!({ "customer": "M1", "account": account, "amount": amount, "reason": "goodwill" })
}

/// Nine bottles for 90.00.
fn nine(tender: &[&str]) -> Value {
    json!({ "scan": [format!("{WATER}x9")], "customer": "M1", "tender": tender })
}

fn account(shop: &Shop, account: &str) -> Value {
    let all = shop.done("customer_accounts", json!({ "customer": "M1" }));
    let all = all["accounts"].as_array().unwrap();
    all.iter().find(|one| one["account"] == account).unwrap().clone()
}

fn balance(shop: &Shop, kind: &str) -> String {
    account(shop, kind)["balance"].as_str().unwrap().to_owned()
}

fn limit(shop: &Shop, limit: &str) {
    shop.done(
        "change_customer",
        json!({ "customer": "M1", "facts": { "credit_limit": limit } }),
    );
}

#[test]
fn a_sale_is_paid_with_store_credit_and_what_comes_back_goes_back_into_it() {
    let shop = shop();
    shop.done("adjust_account", book("credit", "100"));
    let sold = shop.done("sell", nine(&["store_credit:40", "cash:EXACT"]));
    assert_eq!(balance(&shop, "credit"), "60.00");
    let receipt = |of: &Value, language: &str| {
        let wanted = json!({ "receipt_no": of["receipt_no"], "format": "text", "language": language });
        shop.done("receipt", wanted)["content"].as_str().unwrap().to_owned()
    };
    let left = |text: &str| {
        text.lines()
            .find(|line| line.ends_with("60.00"))
            .unwrap_or_default()
            .to_owned()
    };
    for (language, word) in [
        ("en", "Store credit left"),
        ("th", "เครดิตร้านคงเหลือ"),
        ("zh", "店内余额剩余"),
    ] {
        assert!(
            left(&receipt(&sold, language)).starts_with(word),
            "{}",
            receipt(&sold, language)
        );
    }
    let back = json!({ "receipt_no": sold["receipt_no"], "lines": [{ "line": 1, "quantity": "3" }], "tender": "store_credit", "reason": "wrong size" });
    shop.done("refund", back);
    assert_eq!(balance(&shop, "credit"), "90.00");
    assert!(
        left(&receipt(&sold, "en")).contains("60.00"),
        "a copy tells what stood there then"
    );
    let whole = shop.done("sell", nine(&["store_credit:EXACT"]));
    assert_eq!(balance(&shop, "credit"), "0.00");
    shop.done(
        "void_sale",
        json!({ "receipt_no": whole["receipt_no"], "reason": "mistake" }),
    );
    assert_eq!(balance(&shop, "credit"), "90.00");
    let entries = account(&shop, "credit")["entries"].clone();
    let told = |at: usize| json!([entries[at]["amount"], entries[at]["reason"]]);
    assert_eq!(told(0), json!(["90.00", ""]));
    assert_eq!(told(4), json!(["100.00", "goodwill"]));
    assert_eq!(entries[1]["receipt_no"], whole["receipt_no"]);
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_sale_that_was_paid_in_cash_is_given_back_as_store_credit_only_to_somebody() {
    let shop = shop();
    let sold = shop.done("sell", nine(&["cash:EXACT"]));
    let back = |of: &Value| json!({ "receipt_no": of["receipt_no"], "lines": [{ "line": 1, "quantity": "1" }], "tender": "store_credit", "reason": "wrong size" });
    shop.done("refund", back(&sold));
    assert_eq!(balance(&shop, "credit"), "10.00");
    let nobody = shop.done("sell", json!({ "scan": [WATER], "tender": ["cash:EXACT"] }));
    shop.refused("refund", back(&nobody), "needs_customer");
}

#[test]
fn nobody_spends_more_than_there_is_and_the_refusal_sells_nothing() {
    let shop = shop();
    shop.done("adjust_account", book("credit", "89.99"));
    let refusal = shop.refused("sell", nine(&["store_credit:EXACT"]), "overspent");
    assert_eq!(json!([refusal["account"], refusal["left"]]), json!(["credit", "89.99"]));
    assert_eq!(balance(&shop, "credit"), "89.99");
    assert_eq!(shop.done("find_sales", json!({}))["sales"], json!([]));
    shop.refused("sell", nine(&["store_credit:90.01"]), "over_tender");
    let nobody = json!({ "scan": [WATER], "tender": ["store_credit:EXACT"] });
    shop.refused("sell", nobody, "needs_customer");
}

#[test]
fn a_customer_owes_up_to_the_limit_that_a_manager_sets() {
    let shop = shop();
    let refusal = shop.refused("sell", nine(&["on_account:EXACT"]), "overspent");
    assert_eq!(refusal["left"], "0.00", "without a limit nobody owes");
    limit(&shop, "100");
    let by_ana = |limit: &str| {
        let request = json!({ "customer": "M1", "facts": { "credit_limit": limit } });
        shop.till.call(&person("ana", "1111"), "change_customer", request)
    };
    assert_eq!(by_ana("9999").unwrap_err().code.as_str(), "not_allowed");
    assert!(by_ana("100").is_ok(), "who may not change it may leave it as it is");
    let sold = shop.done("sell", nine(&["on_account:EXACT"]));
    assert_eq!(
        json!([
            account(&shop, "on_account")["balance"],
            account(&shop, "on_account")["left"]
        ]),
        json!(["90.00", "10.00"])
    );
    assert_eq!(
        shop.refused("sell", nine(&["on_account:10.01", "cash:EXACT"]), "overspent")["left"],
        "10.00"
    );
    shop.done("sell", nine(&["on_account:10", "cash:EXACT"]));
    // A limit that is lowered later takes nothing back.
    limit(&shop, "");
    assert_eq!(account(&shop, "on_account")["left"], "0.00");
    shop.done("adjust_account", book("on_account", "-40"));
    shop.refused("adjust_account", book("on_account", "-60.01"), "overspent");
    // What was paid off before the goods came back is owed to the customer.
    shop.done(
        "void_sale",
        json!({ "receipt_no": sold["receipt_no"], "reason": "mistake" }),
    );
    assert_eq!(balance(&shop, "on_account"), "-30.00");
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_sale_rung_up_in_cash_that_was_put_on_account_is_put_right() {
    let shop = shop();
    limit(&shop, "90");
    let sold = shop.done("sell", nine(&["cash:EXACT"]));
    let right = |tender: &str| json!({ "receipt_no": sold["receipt_no"], "tender": [tender], "reason": "wrong key" });
    shop.done("correct_tender", right("on_account:EXACT"));
    assert_eq!(balance(&shop, "on_account"), "90.00");
    shop.refused("correct_tender", right("store_credit:EXACT"), "overspent");
    shop.done("correct_tender", right("card:EXACT"));
    assert_eq!(balance(&shop, "on_account"), "0.00");
}

#[test]
fn an_account_is_changed_by_hand_once_for_a_reason_and_never_below_nothing() {
    let shop = shop();
    let mut request = book("credit", "5");
    request["request_id"] = json!("0190a1b2-0000-7000-8000-000000000001");
    shop.done("adjust_account", request.clone());
    shop.done("adjust_account", request);
    assert_eq!(balance(&shop, "credit"), "5.00", "delivered twice it books once");
    shop.done("adjust_account", book("points", "7"));
    assert_eq!(balance(&shop, "points"), "7");
    let refusal = shop.refused("adjust_account", book("points", "-8"), "overspent");
    assert_eq!(json!([refusal["account"], refusal["left"]]), json!(["points", 7]));
    assert_eq!(
        shop.refused("adjust_account", book("credit", "-5.01"), "overspent")["left"],
        "5.00"
    );
    for (account, wrong) in [
        ("credit", "0"),
        ("credit", "0.001"),
        ("credit", "five"),
        ("points", "1.5"),
        ("points", "0"),
    ] {
        shop.refused("adjust_account", book(account, wrong), "bad_amount");
    }
    shop.refused("adjust_account", book("gold", "1"), "bad_request");
    let mut silent = book("credit", "1");
    silent["reason"] = json!(" ");
    shop.refused("adjust_account", silent, "needs_reason");
    let ana = shop
        .till
        .call(&person("ana", "1111"), "adjust_account", book("credit", "1"));
    assert_eq!(ana.unwrap_err().code.as_str(), "not_allowed");
    assert_eq!(balance(&shop, "credit"), "5.00");
}

#[test]
fn nobody_is_forgotten_while_money_stands_in_an_account() {
    let shop = shop();
    shop.done("adjust_account", book("credit", "5"));
    let refusal = shop.refused("erase_customer", json!({ "customer": "M1" }), "not_settled");
    assert_eq!(
        json!([refusal["account"], refusal["amount"]]),
        json!(["credit", "5.00"])
    );
    assert_eq!(
        shop.done("show_customer", json!({ "customer": "M1" }))["name"],
        "Lim Wei"
    );
    shop.done("adjust_account", book("credit", "-5"));
    let sold = shop.done("sell", nine(&["cash:EXACT"]));
    shop.done("erase_customer", json!({ "customer": "M1" }));
    let back = json!({ "receipt_no": sold["receipt_no"], "lines": [{ "line": 1 }], "tender": "store_credit", "reason": "wrong size" });
    shop.refused("refund", back, "needs_customer");
}
