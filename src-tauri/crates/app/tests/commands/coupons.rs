//! Coupons that are good once: made by a manager, used up by the sale that they lower, given back by its void.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

const WATER: &str = "8850999320007";

fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

fn by_manager(shop: &Shop, command: &str, request: Value) -> Value {
    let done = shop.till.call(&person("chai", "3333"), command, request);
    done.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
}

fn promotion(more: &Value) -> Value {
    let mut promotion = json!({
        "code": "TEN", "name": { "en": "Ten off", "th": "", "zh": "" }, "coupon": "summer", "once": true,
        "deal": { "kind": "off", "goods": "all", "off": "10%" },
    });
    promotion
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    promotion
}

/// A shop with a promotion, and the coupons that were made of it.
fn shop_with(count: u32) -> (Shop, Vec<String>) {
    let shop = Shop::with_every_role();
    by_manager(&shop, "put_promotion", promotion(&json!({})));
    let made = by_manager(&shop, "make_coupons", json!({ "code": "TEN", "count": count }));
    let codes = made["coupons"].as_array().unwrap().iter();
    let codes = codes.map(|one| one["code"].as_str().unwrap().to_owned()).collect();
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    (shop, codes)
}

fn sell_with(shop: &Shop, coupons: &[&str]) -> Value {
    shop.done(
        "sell",
        json!({ "scan": [format!("{WATER}x2")], "tender": ["cash:EXACT"], "coupon": coupons }),
    )
}

fn used_by(shop: &Shop, code: &str) -> Value {
    let all = by_manager(shop, "coupons", json!({ "code": "TEN" }));
    let found = all["coupons"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["code"] == code);
    found.unwrap()["used_by"].clone()
}

#[test]
fn a_paper_lowers_one_sale_and_is_refused_by_the_receipt_of_that_sale_afterwards() {
    let (shop, codes) = shop_with(3);
    assert_eq!(codes.len(), 3);
    let first = codes[0].as_str();
    let plain = shop.done(
        "sell",
        json!({ "scan": [format!("{WATER}x2")], "tender": ["cash:EXACT"] }),
    );
    let sale = sell_with(&shop, &[&first.to_lowercase()]);
    assert_ne!(sale["total"], plain["total"], "ten per cent off");
    assert_eq!(used_by(&shop, first), sale["receipt_no"]);
    let again = json!({ "scan": [WATER], "tender": ["cash:EXACT"], "coupon": [first] });
    let told = shop.refused("sell", again, "coupon_used");
    assert_eq!(told["receipt_no"], sale["receipt_no"]);
    let cart = shop.done("cart", json!({}));
    shop.refused("scan", json!({ "at": at(&cart), "code": first }), "coupon_used");
    assert_eq!(used_by(&shop, &codes[1]), Value::Null);
    assert_eq!(by_manager(&shop, "verify", json!({}))["ok"], true);
}

#[test]
fn a_void_gives_the_paper_back_and_a_return_does_not() {
    let (shop, codes) = shop_with(2);
    let [first, second] = [&codes[0], &codes[1]];
    let voided = sell_with(&shop, &[first]);
    let id = || uuid::Uuid::new_v4().to_string();
    shop.done(
        "void_sale",
        json!({ "receipt_no": voided["receipt_no"], "reason": "mistake", "request_id": id() }),
    );
    assert_eq!(used_by(&shop, first), Value::Null);
    let sale = sell_with(&shop, &[first]);
    assert_eq!(used_by(&shop, first), sale["receipt_no"], "used again after the void");
    let returned = sell_with(&shop, &[second]);
    let back = json!({ "receipt_no": returned["receipt_no"], "lines": [{ "line": 1 }], "tender": "cash", "request_id": id(), "reason": "damaged" });
    shop.done("refund", back);
    assert_eq!(used_by(&shop, second), returned["receipt_no"]);
    assert_eq!(by_manager(&shop, "verify", json!({}))["ok"], true);
    let shop = shop.reopened();
    assert_eq!(used_by(&shop, first), sale["receipt_no"]);
}

#[test]
fn a_paper_that_lowers_nothing_is_not_used_up() {
    let (shop, codes) = shop_with(1);
    by_manager(
        &shop,
        "put_promotion",
        promotion(&json!({ "deal": { "kind": "off", "goods": { "skus": ["NOTHING"] }, "off": "10%" } })),
    );
    sell_with(&shop, &[&codes[0]]);
    assert_eq!(used_by(&shop, &codes[0]), Value::Null);
}

#[test]
fn a_sale_takes_one_paper_of_a_promotion_and_none_that_was_never_made() {
    let (shop, codes) = shop_with(2);
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": codes[0] }));
    shop.refused("scan", json!({ "at": at(&cart), "code": codes[1] }), "coupon_taken");
    shop.refused(
        "scan",
        json!({ "at": at(&cart), "code": "SUMMER-INVENTED" }),
        "no_such_coupon",
    );
    let cart = shop.done("cart", json!({}));
    assert_eq!(cart["coupons"].as_array().unwrap().len(), 1);
}

#[test]
fn a_paper_in_a_sale_that_waited_while_it_was_used_elsewhere_is_refused_when_it_is_paid() {
    let (shop, codes) = shop_with(1);
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": WATER }));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": codes[0] }));
    let sale = sell_with(&shop, &[&codes[0]]);
    let tenders = json!([{ "method": "cash", "amount": "1000" }]);
    let told = shop.refused(
        "take_payment",
        json!({ "at": at(&cart), "tenders": tenders }),
        "coupon_used",
    );
    assert_eq!(told["receipt_no"], sale["receipt_no"]);
    let cart = shop.done("remove_coupon", json!({ "at": at(&cart), "code": codes[0] }));
    shop.done("take_payment", json!({ "at": at(&cart), "tenders": tenders }));
}

#[test]
fn coupons_are_made_once_for_each_command_and_nonsense_is_refused() {
    let (shop, codes) = shop_with(2);
    let id = uuid::Uuid::new_v4().to_string();
    let wanted = json!({ "code": "TEN", "given": ["summer-A1", "SUMMER-B2"], "request_id": id });
    for _ in 0..2 {
        let all = by_manager(&shop, "make_coupons", wanted.clone());
        assert_eq!(
            all["coupons"].as_array().unwrap().len(),
            4,
            "delivered twice it makes once"
        );
    }
    by_manager(
        &shop,
        "put_promotion",
        promotion(&json!({ "code": "WORD", "once": false })),
    );
    shop.done("sign_out", json!({}));
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    for (request, code) in [
        (json!({ "code": "NONE", "count": 1 }), "no_such_promotion"),
        (json!({ "code": "WORD", "count": 1 }), "no_single_use"),
        (json!({ "code": "TEN", "count": 0 }), "bad_coupon_count"),
        (json!({ "code": "TEN", "count": 1001 }), "bad_coupon_count"),
        (json!({ "code": "TEN", "given": ["WINTER-1"] }), "bad_coupon"),
        (
            json!({ "code": "TEN", "given": ["SUMMER-C3", "summer-c3"] }),
            "bad_coupon",
        ),
        (json!({ "code": "TEN", "given": [codes[0]] }), "bad_coupon"),
    ] {
        shop.refused("make_coupons", request, code);
    }
    let all = shop.done("coupons", json!({ "code": "TEN" }));
    assert_eq!(
        json!([all["coupons"].as_array().unwrap().len(), all["used"]]),
        json!([4, 0])
    );
}
