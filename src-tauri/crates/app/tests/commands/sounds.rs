//! What a person at the till hears.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

const COLA: &str = "8851959133019";

/// All that was played so far. A tone that is tried is played after those before it, so nothing is still on its way.
fn heard(shop: &Shop) -> Vec<&'static str> {
    let owner = person("owner", "4444");
    let state = shop.till.call(&owner, "try_sound", json!({ "tone": "paid" })).unwrap();
    assert_eq!(state["state"]["state"], "heard", "{state}");
    let mut heard = shop.ear.taken();
    assert_eq!(heard.pop(), Some("paid"), "the one that was tried");
    heard
}

fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

fn at_the_counter() -> (Shop, Value) {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let cart = shop.done("cart", json!({}));
    (shop, cart)
}

#[test]
fn a_sale_is_heard_from_the_first_scan_to_the_payment() {
    let (shop, cart) = at_the_counter();
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": COLA }));
    assert_eq!(heard(&shop), ["added"]);
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": "4006381333931" }));
    assert_eq!(heard(&shop), ["refused"], "a code that nothing answers to");
    let cart = shop.done("void_line", json!({ "at": at(&cart), "line": cart["selected_line"] }));
    assert_eq!(heard(&shop), ["taken_away"]);
    let tenders = json!([{ "method": "cash", "amount": "20" }]);
    shop.done("take_payment", json!({ "at": at(&cart), "tenders": tenders }));
    assert_eq!(heard(&shop), ["paid"]);
}

#[test]
fn a_scan_that_no_page_takes_is_heard_also_while_nobody_is_signed_in() {
    let shop = Shop::with_every_role();
    shop.done("scan_not_taken", json!({}));
    assert_eq!(heard(&shop), ["refused"]);
}

#[test]
fn who_asks_from_elsewhere_makes_no_sound_at_the_till() {
    let shop = Shop::with_every_role();
    let sale = json!({ "request_id": uuid::Uuid::new_v4().to_string(), "scan": [COLA], "tender": ["cash:20"] });
    shop.till.call(&person("ana", "1111"), "sell", sale).unwrap();
    shop.till
        .call(&person("ana", "1111"), "scan_not_taken", json!({}))
        .unwrap();
    assert_eq!(heard(&shop), [""; 0]);
}

#[test]
fn what_is_switched_off_is_silent_and_stays_so_after_the_next_start() {
    let (shop, cart) = at_the_counter();
    let owner = person("owner", "4444");
    let set = |shop: &Shop, request: Value| shop.till.call(&owner, "set_sound", request).unwrap();
    let settings = set(&shop, json!({ "volume_percent": 35, "off": ["added"] }));
    assert_eq!(settings["volume_percent"], 35);
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": COLA }));
    assert_eq!(heard(&shop), [""; 0]);
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let again = shop.till.call(&owner, "sound_settings", json!({})).unwrap();
    assert_eq!(again["volume_percent"], 35);
    assert_eq!(again["tones"], settings["tones"]);
    set(&shop, json!({ "on": ["added"] }));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": COLA }));
    assert_eq!(heard(&shop), ["added"]);
    set(&shop, json!({ "volume_percent": 0 }));
    shop.done("scan", json!({ "at": at(&cart), "code": COLA }));
    assert_eq!(
        heard(&shop),
        [""; 0],
        "off is off, and what is tried is heard all the same"
    );
}

#[test]
fn without_a_sound_device_the_till_sells_in_silence_and_says_why() {
    let (shop, cart) = at_the_counter();
    shop.ear.pull_out();
    shop.done("scan", json!({ "at": at(&cart), "code": COLA }));
    let owner = person("owner", "4444");
    let tried = shop.till.call(&owner, "try_sound", json!({ "tone": "added" })).unwrap();
    assert_eq!(tried["state"], json!({ "state": "silent", "why": "there is no card" }));
    let settings = shop.till.call(&owner, "sound_settings", json!({})).unwrap();
    assert_eq!(settings["state"], tried["state"], "the settings page tells it too");
    assert_eq!(shop.ear.taken(), [""; 0]);
}

#[test]
fn a_volume_that_is_none_is_refused_and_nothing_is_changed() {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "owner", "pin": "4444" }));
    let before = shop.done("sound_settings", json!({}));
    shop.refused(
        "set_sound",
        json!({ "volume_percent": 101, "off": ["paid"] }),
        "bad_request",
    );
    assert_eq!(shop.done("sound_settings", json!({})), before);
}
