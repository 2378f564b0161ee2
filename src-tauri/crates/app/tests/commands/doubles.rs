//! One person who was added twice.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

const WATER: &str = "8850999320007";

/// A shop in which Lim Wei is there twice, with money and points under both, and a manager at the till.
fn twice() -> (Shop, Value, Value) {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop.done(
        "take_methods",
        json!({ "methods": ["cash", "store_credit", "on_account"] }),
    );
    let add = |facts: Value| shop.done("add_customer", json!({ "facts": facts }));
    let one = add(json!({ "name": "Lim Wei", "phone": "081-234 5678", "card": "M1", "credit_limit": "100" }));
    let two = add(
        json!({ "name": "lim wei", "phone": "0812345678", "card": "M2", "email": "lim@example.com", "level": "gold", "consent": true }),
    );
    let book = |who: &str, account: &str, amount: &str| {
        let entry = json!({ "customer": who, "account": account, "amount": amount, "reason": "opening" });
        shop.done("adjust_account", entry);
    };
    for (who, account, amount) in [
        ("M1", "points", "10"),
        ("M2", "points", "5"),
        ("M1", "credit", "20"),
        ("M2", "credit", "7.50"),
    ] {
        book(who, account, amount);
    }
    (shop, one, two)
}

fn balances(shop: &Shop, who: &str) -> Vec<Value> {
    let all = shop.done("customer_accounts", json!({ "customer": who }));
    all["accounts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["balance"].clone())
        .collect()
}

fn merge(take: &[&str]) -> Value {
    json!({ "customer": "M1", "other": "M2", "take": take })
}

fn sound(shop: &Shop) {
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn two_customers_become_one_with_all_that_stood_under_both_and_nothing_in_the_books_changes() {
    let (shop, one, two) = twice();
    let sold = shop.done(
        "sell",
        json!({ "scan": [WATER], "customer": "M2", "tender": ["store_credit:5", "cash:5"] }),
    );
    let before = shop.done("export_journal", json!({ "after": null }));
    let merged = shop.done("merge_customers", merge(&["phone"]));
    assert_eq!(
        json!([
            merged["customer_id"],
            merged["name"],
            merged["phone"],
            merged["card"],
            merged["email"],
            merged["level"],
            merged["credit_limit"],
            merged["consent"]
        ]),
        json!([
            one["customer_id"],
            "Lim Wei",
            "0812345678",
            "M1",
            "lim@example.com",
            "gold",
            "100.00",
            false
        ]),
        "what is not known of the first, and what was chosen, comes from the other"
    );
    assert_eq!(balances(&shop, "M1"), ["15", "22.50", "0.00"]);
    for known_as in [
        "M1",
        "M2",
        "0812345678",
        "081-234 5678",
        "lim wei",
        two["customer_id"].as_str().unwrap(),
    ] {
        let found = shop.done("show_customer", json!({ "customer": known_as }));
        assert_eq!(found["customer_id"], one["customer_id"], "{known_as}");
    }
    let sales = shop.done("find_sales", json!({ "customer": "M1" }));
    assert_eq!(
        sales["sales"][0]["receipt_no"], sold["receipt_no"],
        "what the other bought is there"
    );
    let all = shop.done("find_customers", json!({ "text": "", "limit": 50 }));
    assert_eq!(all["customers"].as_array().unwrap().len(), 1);
    let back = json!({ "receipt_no": sold["receipt_no"], "lines": [{ "line": 1 }], "tender": "store_credit" });
    shop.done("refund", back);
    assert_eq!(
        balances(&shop, "M1")[1],
        "27.50",
        "what comes back of a sale to the other is this one's"
    );
    let spent = json!({ "scan": [format!("{WATER}x2")], "customer": "M2", "tender": ["store_credit:20"] });
    shop.done("sell", spent);
    assert_eq!(balances(&shop, "M2")[1], "7.50");
    let after = shop.done("export_journal", json!({ "after": null }));
    let text = |part: &Value| part["text"].as_str().unwrap().to_owned();
    assert!(
        text(&after).starts_with(&text(&before)),
        "the journal goes on from what it was"
    );
    sound(&shop);
}

#[test]
fn who_would_owe_more_than_may_be_owed_is_not_made_one_and_nothing_changes() {
    let (shop, ..) = twice();
    let limit = |who: &str, limit: &str| {
        shop.done(
            "change_customer",
            json!({ "customer": who, "facts": { "credit_limit": limit } }),
        )
    };
    limit("M2", "90");
    for who in ["M1", "M2"] {
        let owed = json!({ "scan": [format!("{WATER}x6")], "customer": who, "tender": ["on_account:60"] });
        shop.done("sell", owed);
    }
    let refusal = shop.refused("merge_customers", merge(&[]), "not_settled");
    assert_eq!(refusal["amount"], "120.00");
    assert_eq!(balances(&shop, "M1"), ["10", "20.00", "60.00"]);
    assert_eq!(balances(&shop, "M2"), ["5", "7.50", "60.00"]);
    limit("M1", "120");
    shop.done("merge_customers", merge(&[]));
    assert_eq!(balances(&shop, "M1")[2], "120.00");
    sound(&shop);
}

#[test]
fn two_are_made_one_by_who_manages_customers_once_and_never_with_oneself() {
    let (shop, _, two) = twice();
    let by_cashier = shop.till.call(&person("ana", "1111"), "merge_customers", merge(&[]));
    assert_eq!(by_cashier.unwrap_err().code.as_str(), "not_allowed");
    shop.refused(
        "merge_customers",
        json!({ "customer": "M1", "other": "M1" }),
        "same_customer",
    );
    shop.refused(
        "merge_customers",
        json!({ "customer": "M1", "other": "M9" }),
        "no_such_customer",
    );
    shop.refused("merge_customers", merge(&["shoe_size"]), "bad_request");
    let again = json!({ "customer": "M1", "other": two["customer_id"] });
    shop.done("merge_customers", again.clone());
    shop.done("merge_customers", again);
    shop.refused("merge_customers", merge(&[]), "same_customer");
    sound(&shop);
}

#[test]
fn a_card_of_either_stays_the_persons_and_goes_to_nobody_else() {
    let (shop, one, _) = twice();
    shop.done("merge_customers", merge(&["card"]));
    assert_eq!(shop.done("show_customer", json!({ "customer": "M2" }))["card"], "M2");
    let facts = json!({ "name": "Somebody", "card": "m2" });
    shop.refused("add_customer", json!({ "facts": facts }), "card_taken");
    let id = one["customer_id"].clone();
    shop.done("change_customer", json!({ "customer": id, "facts": { "card": "M7" } }));
    shop.done("change_customer", json!({ "customer": id, "facts": { "card": "M2" } }));
    assert_eq!(
        shop.done("show_customer", json!({ "customer": "M2" }))["customer_id"],
        id
    );
    sound(&shop);
}

#[test]
fn who_is_erased_is_erased_under_both() {
    let (shop, ..) = twice();
    shop.done("merge_customers", merge(&[]));
    let refusal = shop.refused("erase_customer", json!({ "customer": "M1" }), "not_settled");
    assert_eq!(refusal["amount"], "27.50");
    shop.done(
        "adjust_account",
        json!({ "customer": "M1", "account": "credit", "amount": "-27.50", "reason": "paid out" }),
    );
    shop.done("erase_customer", json!({ "customer": "M2" }));
    for known_as in ["M1", "M2", "0812345678", "lim wei"] {
        shop.refused("show_customer", json!({ "customer": known_as }), "no_such_customer");
    }
    sound(&shop);
}

#[test]
fn likely_doubles_are_named_with_what_is_the_same() {
    let (shop, ..) = twice();
    let add = |facts: Value| shop.done("add_customer", json!({ "facts": facts }));
    add(json!({ "name": "Firm", "tax_id": "1101700230708", "branch": "00000" }));
    add(json!({ "name": "Firm, branch", "tax_id": "1101700230708", "branch": "00001" }));
    add(json!({ "name": "Bo", "email": "LIM@example.com" }));
    let doubles = shop.done("customer_doubles", json!({}));
    let named = |one: &Value| json!([one["one"]["name"], one["other"]["name"], one["same"]]);
    let named: Vec<Value> = doubles["doubles"].as_array().unwrap().iter().map(named).collect();
    assert_eq!(
        named,
        [
            json!(["Lim Wei", "lim wei", ["phone", "name"]]),
            json!(["lim wei", "Bo", ["email"]])
        ],
        "branches of a firm are customers of their own"
    );
    shop.done("merge_customers", merge(&[]));
    let doubles = shop.done("customer_doubles", json!({}));
    assert_eq!(
        doubles["doubles"].as_array().unwrap().len(),
        1,
        "who is one is named no more: {doubles}"
    );
}

#[test]
fn all_that_is_kept_of_one_customer_is_handed_out_under_either_card_and_the_journal_says_so() {
    let (shop, one, _) = twice();
    let sold = shop.done(
        "sell",
        json!({ "scan": [WATER], "customer": "M2", "tender": ["cash:10"] }),
    );
    let other = json!({ "facts": { "name": "Somebody", "phone": "0899999999", "card": "M3" } });
    shop.done("add_customer", other);
    shop.done(
        "sell",
        json!({ "scan": [WATER], "customer": "M3", "tender": ["cash:10"] }),
    );
    let order = shop.done(
        "make_order",
        json!({ "scan": [WATER], "customer": "M2", "date": "2026-12-05", "note": "cold" }),
    );
    shop.done("merge_customers", merge(&[]));
    let export = |format: &str| json!({ "customer": "M2", "format": format });
    let text = shop.done("export_customer", export("json"))["text"]
        .as_str()
        .unwrap()
        .to_owned();
    let whole: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        json!([
            whole["customer"]["customer_id"],
            whole["also_known_as"][0]["card"],
            whole["accounts"][1]["balance"],
            whole["documents"][0]["receipt_no"],
            whole["orders"][0]["number"],
            whole["orders"][0]["note"]
        ]),
        json!([
            one["customer_id"],
            "M2",
            "27.50",
            sold["receipt_no"],
            order["number"],
            "cold"
        ])
    );
    assert_eq!(whole["documents"].as_array().unwrap().len(), 1);
    assert!(
        !text.contains("Somebody") && !text.contains("0899999999"),
        "of nobody else"
    );
    let table = shop.done("export_customer", export("csv"))["text"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        table.starts_with("where,value") && table.contains("customer name,Lim Wei"),
        "{table}"
    );
    shop.refused("export_customer", export("pdf"), "bad_request");
    let journal = shop.done("export_journal", json!({}))["text"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(journal.matches("customer_exported").count(), 2);
    sound(&shop);
}
