//! Telephone numbers that not everybody sees whole.

use crate::shop::{Shop, person};
use serde_json::json;

fn shop() -> (Shop, String) {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let facts = json!({ "name": "Lim Wei", "phone": "081-234-5678" });
    let added = shop.done("add_customer", json!({ "facts": facts }));
    let id = added["customer_id"].as_str().unwrap().to_owned();
    assert_eq!(added["phone"], "081-234-5678", "whole where the shop says nothing");
    let mask = json!({ "masked": true });
    shop.till
        .call(&person("chai", "3333"), "set_phones_rule", mask)
        .unwrap();
    (shop, id)
}

const MASKED: &str = "08•-•••-•678";

#[test]
fn a_cashier_sees_a_masked_number_and_finds_its_owner_by_the_whole_one() {
    let (shop, id) = shop();
    assert_eq!(shop.done("phones_rule", json!({})), json!({ "masked": true }));
    let found = shop.done("find_customers", json!({ "text": "0812345678", "limit": 5 }));
    assert_eq!(found["customers"][0]["phone"], MASKED);
    assert_eq!(shop.done("show_customer", json!({ "customer": id }))["phone"], MASKED);
    let cart = shop.done("set_customer", shop.at(json!({ "customer": "0812345678" })));
    assert_eq!(cart["customer"]["phone"], MASKED);
    let whole = shop
        .till
        .call(&person("chai", "3333"), "show_customer", json!({ "customer": id }))
        .unwrap();
    assert_eq!(whole["phone"], "081-234-5678", "who manages customers sees it whole");
}

#[test]
fn a_masked_number_that_is_sent_back_changes_nothing_and_any_other_with_dots_is_refused() {
    let (shop, id) = shop();
    let change = |phone: &str| json!({ "customer": id, "facts": { "phone": phone, "note": "nuts" } });
    shop.done("change_customer", change(MASKED));
    let whole = |shop: &Shop| {
        let shown = shop
            .till
            .call(&person("chai", "3333"), "show_customer", json!({ "customer": id }))
            .unwrap();
        (shown["phone"].clone(), shown["note"].clone())
    };
    assert_eq!(whole(&shop), (json!("081-234-5678"), json!("nuts")));
    shop.refused("change_customer", change("09•-•••-•678"), "bad_customer");
    shop.done("change_customer", change("089-999-0000"));
    assert_eq!(whole(&shop).0, "089-999-0000");
}

#[test]
fn an_order_shows_the_number_as_its_reader_may_see_it_and_is_found_by_the_whole_one() {
    let (shop, _) = shop();
    let make = json!({ "scan": ["8850999320007"], "name": "Nok", "phone": "0899990000", "date": "2026-11-28" });
    assert_eq!(shop.done("make_order", make)["phone"], "08•••••000");
    let found = shop.done("find_orders", json!({ "text": "0899990000" }));
    assert_eq!(found["orders"][0]["phone"], "08•••••000");
    let asked = json!({ "text": "0899990000" });
    let whole = shop.till.call(&person("chai", "3333"), "find_orders", asked).unwrap();
    assert_eq!(whole["orders"][0]["phone"], "0899990000");
}
