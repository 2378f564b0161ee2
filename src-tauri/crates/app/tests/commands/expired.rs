//! Parked sales that nobody comes back for: old by the shop's rule, given up when the shift is closed, never silently.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

const WATER: &str = "8850999320007";
const DAY_MS: i64 = 86_400_000;

fn manager(shop: &Shop, command: &str, request: Value) -> Value {
    shop.till.call(&person("chai", "3333"), command, request).unwrap()
}

/// A shop with two parked sales, of which the first is three days old and the second two.
fn shop() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    for label in ["nok", ""] {
        let at = |cart: &Value| json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": uuid::Uuid::new_v4().to_string() });
        let cart = shop.done("cart", json!({}));
        let cart = shop.done("scan", json!({ "at": at(&cart), "code": WATER }));
        shop.done("park_cart", json!({ "at": at(&cart), "label": label }));
        shop.outside.later_by(DAY_MS);
    }
    shop.outside.later_by(DAY_MS + 1);
    shop
}

fn old(shop: &Shop) -> Vec<Value> {
    let parked = shop.done("parked_carts", json!({}));
    parked["parked"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["old"].clone())
        .collect()
}

fn journal(shop: &Shop) -> String {
    manager(shop, "export_journal", json!({}))["text"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn what_is_older_than_the_rule_is_given_up_at_the_close_and_the_report_and_the_journal_say_so() {
    let shop = shop();
    assert_eq!(old(&shop), [false, false], "without a rule a sale waits for ever");
    assert_eq!(
        manager(&shop, "set_parking_rule", json!({ "expire_days": 3 }))["expire_days"],
        3
    );
    assert_eq!(old(&shop), [true, false]);
    let z = shop.done("close_shift", json!({ "count": "2000" }));
    assert_eq!(z["expired"].as_array().unwrap().len(), 1);
    assert_eq!(
        json!([z["expired"][0]["label"], z["expired"][0]["total"]]),
        json!(["nok", "10.00"])
    );
    assert_eq!(old(&shop), [false]);
    let entry = journal(&shop).lines().last().unwrap().to_owned();
    assert!(entry.contains("parked_dropped") && entry.contains("3 days"), "{entry}");
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn what_is_old_is_given_up_by_a_command_once() {
    let shop = shop();
    let given_up = |shop: &Shop| {
        shop.done("expire_parked", json!({}))["expired"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(given_up(&shop), 0, "there is no rule");
    manager(&shop, "set_parking_rule", json!({ "expire_days": 2 }));
    assert_eq!([given_up(&shop), given_up(&shop)], [2, 0]);
    assert_eq!(shop.done("parking_rule", json!({}))["expire_days"], 2);
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    for days in [json!(3651), json!(-1), json!("x")] {
        shop.refused("set_parking_rule", json!({ "expire_days": days }), "bad_request");
    }
}
