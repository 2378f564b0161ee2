//! Which goods are an order, for whom, and how it is found again.

use crate::orders::{at, signed_in, sound};
use serde_json::json;

const WATER: &str = "8850999320007";

#[test]
fn open_orders_stand_by_pick_up_overdue_ones_marked_and_are_found_by_number_name_and_phone() {
    let shop = signed_in("ana", "1111");
    let make = |name: &str, date: &str, time: &str| json!({ "scan": [WATER], "name": name, "phone": "081 234 5678", "date": date, "time": time });
    for (name, date, time) in [
        ("Late", "2026-12-01", ""),
        ("Noon", "2026-11-30", "12:00"),
        ("Old", "2026-11-01", "09:00"),
        ("Day", "2026-11-30", ""),
    ] {
        shop.done("make_order", make(name, date, time));
    }
    let found = |text: &str| {
        let orders = shop.done("find_orders", json!({ "text": text }));
        let orders = orders["orders"].as_array().unwrap().clone();
        orders
            .iter()
            .map(|one| {
                format!(
                    "{}{}",
                    one["name"].as_str().unwrap(),
                    if one["overdue"] == true { "!" } else { "" }
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(found(""), ["Old!", "Noon", "Day", "Late"]);
    assert_eq!(found("noo"), ["Noon"]);
    assert_eq!(found("O000003"), ["Old!"]);
    assert_eq!(found("0812345").len(), 4);
    assert!(found("nobody").is_empty());
    shop.done("cancel_order", json!({ "number": "3", "reason": "never came" }));
    assert_eq!(found(""), ["Noon", "Day", "Late"]);
    let ended = shop.done("find_orders", json!({ "ended": true }));
    assert_eq!(ended["orders"][0]["name"], "Old");
}

#[test]
fn what_is_unsound_is_no_order() {
    let shop = signed_in("ana", "1111");
    let request = |name: &str, phone: &str, time: &str| json!({ "scan": [WATER], "name": name, "phone": phone, "time": time, "date": "2026-12-05" });
    for (wrong, field) in [
        (request(" ", "", ""), "name"),
        (request("Lim", "12", ""), "phone"),
        (request("Lim", "", "25:00"), "time"),
    ] {
        assert_eq!(shop.refused("make_order", wrong, "bad_order")["field"], field);
    }
    shop.refused(
        "make_order",
        json!({ "scan": [WATER], "name": "Lim", "date": "Saturday" }),
        "bad_date",
    );
    shop.refused(
        "make_order",
        json!({ "scan": [], "name": "Lim", "date": "2026-12-05" }),
        "empty_cart",
    );
    shop.refused(
        "make_order",
        json!({ "scan": ["nothing"], "name": "Lim", "date": "2026-12-05" }),
        "unknown_code",
    );
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("add_money", json!({ "at": at(&cart), "kind": "tip", "amount": "5" }));
    shop.refused(
        "make_order",
        json!({ "at": at(&cart), "name": "Lim", "date": "2026-12-05" }),
        "not_goods",
    );
    for unknown in ["9", "T9ZZZ-O000001", "cake", ""] {
        shop.refused("show_order", json!({ "number": unknown }), "no_such_order");
    }
    assert_eq!(shop.done("find_orders", json!({}))["orders"], json!([]));
}

#[test]
fn a_known_customer_needs_no_name_and_an_erased_one_leaves_none_on_the_order() {
    let shop = signed_in("chai", "3333");
    shop.done(
        "add_customer",
        json!({ "facts": { "name": "Lim Wei", "phone": "0812345678", "card": "M1" } }),
    );
    let order = shop.done(
        "make_order",
        json!({ "scan": [WATER], "customer": "M1", "date": "2026-12-05", "note": "for Lim" }),
    );
    assert_eq!(json!([order["name"], order["phone"]]), json!(["Lim Wei", "0812345678"]));
    shop.done("erase_customer", json!({ "customer": "M1" }));
    let order = shop.done("show_order", json!({ "number": order["number"] }));
    assert_eq!(
        json!([order["name"], order["phone"], order["note"]]),
        json!(["", "", ""])
    );
    sound(&shop);
}
