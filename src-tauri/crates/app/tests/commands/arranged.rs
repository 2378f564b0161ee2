//! The screen as the store arranges it, and the counter's smaller commands: a price asked for, a change taken back.

use crate::shop::Shop;
use serde_json::{Value, json};
use uuid::Uuid;

const WATER: &str = "8850999320007";
const COLA: &str = "8851959133019";

fn signed_in(name: &str, pin: &str) -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    shop
}

fn at(cart: &Value) -> Value {
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": Uuid::now_v7().to_string() })
}

fn scan(shop: &Shop, code: &str) -> Value {
    let cart = shop.done("cart", json!({}));
    shop.done("scan", json!({ "at": at(&cart), "code": code }))
}

fn product_id(shop: &Shop, code: &str) -> String {
    let checked = shop.done("check_price", json!({ "code": code }));
    checked["product"]["product_id"].as_str().unwrap().to_owned()
}

fn first_tiles(shop: &Shop, page: u32, size: u32) -> (Vec<String>, Value) {
    let reply = shop.done("tiles", json!({ "page": page, "size": size }));
    let names = reply["tiles"].as_array().unwrap().iter();
    let names = names.map(|tile| tile["sku"].as_str().unwrap().to_owned()).collect();
    (names, reply)
}

#[test]
fn the_first_tiles_are_those_that_a_manager_arranged_in_that_order_and_colour_also_after_a_restart() {
    let shop = signed_in("chai", "3333");
    let all = first_tiles(&shop, 0, 5).1["total"].clone();
    assert_eq!(all, 220, "before anybody arranges them, all products stand there");
    let set = json!({ "favourites": [
        { "product_id": product_id(&shop, COLA), "colour": "sky" },
        { "product_id": product_id(&shop, WATER) },
    ] });
    shop.done("set_favourites", set.clone());
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let (skus, reply) = first_tiles(&shop, 0, 5);
    assert_eq!(
        (skus, &reply["total"]),
        (vec!["P0002".to_owned(), "P0001".to_owned()], &json!(2))
    );
    assert_eq!(reply["tiles"][0]["colour"], "sky");
    assert_eq!(first_tiles(&shop, 1, 1).0, ["P0001"], "the second page");
    shop.refused("set_favourites", set, "not_allowed");
}

#[test]
fn a_tile_of_nothing_and_the_same_tile_twice_are_refused_and_change_nothing() {
    let shop = signed_in("chai", "3333");
    let cola = json!({ "product_id": product_id(&shop, COLA) });
    shop.done("set_favourites", json!({ "favourites": [cola] }));
    let nobody = json!({ "product_id": Uuid::now_v7().to_string() });
    shop.refused("set_favourites", json!({ "favourites": [nobody] }), "no_such_product");
    shop.refused("set_favourites", json!({ "favourites": [cola, cola] }), "bad_request");
    assert_eq!(first_tiles(&shop, 0, 5).0, ["P0002"]);
}

#[test]
fn pages_with_names_stand_beside_the_first_tiles_with_their_own_tiles_and_pictures() {
    let shop = signed_in("chai", "3333");
    let (cola, water) = (product_id(&shop, COLA), product_id(&shop, WATER));
    let page = |name: &str, tiles: Value| json!({ "name": name, "favourites": tiles });
    let lunch = page(
        "เมนู Lunch",
        json!([{ "product_id": cola, "picture": "bowl" }, { "product_id": water, "picture": "letter" }]),
    );
    shop.done(
        "set_favourites",
        json!({ "favourites": [], "pages": [lunch, page("Empty", json!([]))] }),
    );
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    assert_eq!(
        shop.done("categories", json!({}))["pages"],
        json!(["เมนู Lunch", "Empty"])
    );
    let tiles = |name: &str| shop.done("tiles", json!({ "page": 0, "size": 9, "named": name }));
    let lunch_tiles = tiles("เมนู Lunch");
    assert_eq!(
        [&lunch_tiles["tiles"][0]["sku"], &lunch_tiles["tiles"][0]["picture"]],
        ["P0002", "bowl"]
    );
    assert_eq!(lunch_tiles["tiles"][1]["picture"], "letter");
    assert_eq!(
        [&tiles("Empty")["total"], &tiles("gone")["total"]],
        [&json!(0), &json!(0)]
    );
    assert_eq!(
        first_tiles(&shop, 0, 5).1["total"],
        220,
        "the first tiles are not arranged"
    );
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    for pages in [
        json!([page("Twice", json!([])), page("Twice", json!([]))]),
        json!([page(" ", json!([]))]),
        json!([page("Same", json!([{ "product_id": cola }, { "product_id": cola }]))]),
        json!(
            (0..9)
                .map(|at| page(&format!("Page {at}"), json!([])))
                .collect::<Vec<_>>()
        ),
    ] {
        shop.refused(
            "set_favourites",
            json!({ "favourites": [], "pages": pages }),
            "bad_request",
        );
    }
    assert_eq!(shop.done("favourites", json!({}))["pages"][0]["name"], "เมนู Lunch");
}

#[test]
fn two_actions_that_could_meet_never_get_one_key() {
    let shop = signed_in("chai", "3333");
    let keys = |pairs: &[(&str, &str)]| {
        let keys: serde_json::Map<String, Value> = pairs
            .iter()
            .map(|(action, key)| ((*action).into(), json!(key)))
            .collect();
        json!({ "keys": keys })
    };
    shop.done(
        "set_key_map",
        keys(&[("sell.find", "F2"), ("tender.cash", "F2"), ("all.lock", "Ctrl+L")]),
    );
    let data = shop.refused(
        "set_key_map",
        keys(&[("sell.find", "F2"), ("sell.park", "F2")]),
        "key_taken",
    );
    assert_eq!(
        [&data["key"], &data["action"], &data["other"]],
        ["F2", "sell.park", "sell.find"]
    );
    shop.refused(
        "set_key_map",
        keys(&[("all.help", "F1"), ("tender.card", "F1")]),
        "key_taken",
    );
    shop.refused("set_key_map", keys(&[("sell.find", "")]), "bad_request");
    assert_eq!(
        shop.done("key_map", json!({}))["keys"]["tender.cash"],
        "F2",
        "the last good one stands"
    );
    shop.done("set_key_map", json!({ "keys": {} }));
    assert_eq!(shop.done("key_map", json!({}))["keys"], json!({}), "reset");
}

#[test]
fn the_looks_of_the_screen_are_the_stores_and_known_before_anybody_signs_in() {
    let shop = signed_in("chai", "3333");
    let look = json!({ "theme": "dark", "hand": "left", "text_percent": 125, "px_per_100_mm": 403 });
    shop.done("set_screen_look", look.clone());
    let shop = shop.reopened();
    assert_eq!(shop.done("till_status", json!({}))["look"], look);
    shop.done("sign_in", json!({ "name": "tui", "pin": "5555" }));
    for (field, odd) in [
        ("text_percent", 90),
        ("text_percent", 400),
        ("px_per_100_mm", 5),
        ("px_per_100_mm", 9000),
    ] {
        let mut bad = look.clone();
        bad[field] = json!(odd);
        shop.refused("set_screen_look", bad, "bad_request");
    }
    assert_eq!(shop.done("till_status", json!({}))["look"], look);
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_price_is_told_without_putting_anything_down() {
    let shop = signed_in("ana", "1111");
    let before = scan(&shop, WATER);
    let checked = shop.done("check_price", json!({ "code": COLA }));
    assert_eq!(
        [&checked["product"]["sku"], &checked["product"]["price"]],
        ["P0002", "17.00"]
    );
    shop.refused("check_price", json!({ "code": "8850123400017" }), "unknown_code");
    assert_eq!(shop.done("cart", json!({})), before);
}

#[test]
fn the_last_change_is_taken_back_once_and_a_moved_cursor_is_no_change() {
    let shop = signed_in("ana", "1111");
    let one = scan(&shop, WATER);
    let two = scan(&shop, COLA);
    let moved = shop.done(
        "select_line",
        json!({ "at": at(&two), "line": one["lines"][0]["line"] }),
    );
    let request = json!({ "at": at(&moved) });
    let undone = shop.done("undo_cart", request.clone());
    assert_eq!([&undone["lines"], &undone["total"]], [&one["lines"], &one["total"]]);
    assert_eq!(shop.done("undo_cart", request), undone, "delivered twice it acts once");
    shop.refused("undo_cart", json!({ "at": at(&undone) }), "nothing_to_undo");
    let third = scan(&shop, COLA);
    assert!(
        third["lines"][1]["line"].as_u64() > two["lines"][1]["line"].as_u64(),
        "a line's number is never used again"
    );
}
