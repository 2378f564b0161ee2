//! Promotions, coupons, and what a person takes off: from the manager's words to the finished sale, its receipt and the journal.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

const WATER: &str = "8850999320007";

fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

/// Water for 10.00, three for the price of two.
fn three_for_two() -> Value {
    json!({
        "code": "WATER3",
        "name": { "en": "Three for two", "th": "ซื้อ 2 แถม 1", "zh": "买二送一" },
        "deal": { "kind": "take_pay", "goods": { "skus": ["WATER-600"] }, "take": 3, "pay": 2 },
    })
}

fn manager(shop: &Shop, command: &str, request: Value) -> Value {
    shop.till
        .call(&person("chai", "3333"), command, request)
        .unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
}

/// The sku that the code of the water has in the demo shop.
fn water_sku(shop: &Shop) -> Value {
    let found = shop.done("check_price", json!({ "code": WATER }));
    found["product"]["sku"].clone()
}

fn water_promotion(shop: &Shop) -> Value {
    let mut promotion = three_for_two();
    promotion["deal"]["goods"]["skus"] = json!([water_sku(shop)]);
    promotion
}

fn signed_in(name: &str, pin: &str) -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    shop
}

fn scan(shop: &Shop, cart: &Value, code: &str) -> Value {
    shop.done("scan", json!({ "at": at(cart), "code": code }))
}

fn scanned(shop: &Shop, codes: &[&str]) -> Value {
    codes
        .iter()
        .fold(shop.done("cart", json!({})), |cart, code| scan(shop, &cart, code))
}

fn paid(shop: &Shop, cart: &Value) -> Value {
    let tenders = json!([{ "method": "cash", "amount": "1000" }]);
    shop.done("take_payment", json!({ "at": at(cart), "tenders": tenders }))
}

#[test]
fn a_promotion_falls_on_the_cart_at_once_and_stands_on_the_sale_with_its_name() {
    let shop = signed_in("ana", "1111");
    manager(&shop, "put_promotion", water_promotion(&shop));
    let cart = scanned(&shop, &[WATER, WATER]);
    assert_eq!(cart["total"], "20.00");
    let cart = scan(&shop, &cart, WATER);
    let line = &cart["lines"][0];
    assert_eq!(
        json!([cart["total"], line["gross"], line["discount"]]),
        json!(["20.00", "30.00", "10.00"])
    );
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let cart = shop.done("cart", json!({}));
    assert_eq!(cart["total"], "20.00", "also after the program was started anew");
    let sale = paid(&shop, &cart);
    let taken_off = &sale["lines"][0]["reductions"][0];
    assert_eq!(
        json!([taken_off["code"], taken_off["name"]["th"], taken_off["amount"]]),
        json!(["WATER3", "ซื้อ 2 แถม 1", "10.00"])
    );
    let again = shop.done("find_document", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(again["lines"], sale["lines"], "read again from the ledger");
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn what_was_quoted_is_paid_also_when_the_promotion_ends_in_between() {
    let shop = signed_in("ana", "1111");
    manager(&shop, "put_promotion", water_promotion(&shop));
    let cart = scanned(&shop, &[WATER, WATER, WATER]);
    manager(&shop, "remove_promotion", json!({ "code": "water3" }));
    assert_eq!(paid(&shop, &cart)["total"], "20.00");
    assert_eq!(
        scanned(&shop, &[WATER, WATER, WATER])["total"],
        "30.00",
        "the next sale has none"
    );
}

#[test]
fn a_coupon_opens_its_promotion_scanned_or_typed_once() {
    let shop = signed_in("ana", "1111");
    let mut promotion = water_promotion(&shop);
    promotion["coupon"] = json!("HELLO-2026");
    manager(&shop, "put_promotion", promotion);
    let cart = scanned(&shop, &[WATER, WATER, WATER]);
    assert_eq!(cart["total"], "30.00");
    let cart = scan(&shop, &cart, "hello-2026");
    assert_eq!(
        json!([cart["total"], cart["coupons"]]),
        json!(["20.00", ["hello-2026"]])
    );
    shop.refused(
        "add_coupon",
        json!({ "at": at(&cart), "code": "HELLO-2026" }),
        "coupon_taken",
    );
    shop.refused(
        "add_coupon",
        json!({ "at": at(&cart), "code": "BYE" }),
        "no_such_coupon",
    );
    let cart = shop.done("remove_coupon", json!({ "at": at(&cart), "code": "HELLO-2026" }));
    assert_eq!(json!([cart["total"], cart["coupons"]]), json!(["30.00", []]));
}

#[test]
fn a_coupon_of_another_day_is_refused() {
    let shop = signed_in("ana", "1111");
    let mut promotion = water_promotion(&shop);
    promotion["coupon"] = json!("OLD");
    promotion["last_day"] = json!("2020-01-01");
    manager(&shop, "put_promotion", promotion);
    let cart = scanned(&shop, &[WATER]);
    shop.refused(
        "add_coupon",
        json!({ "at": at(&cart), "code": "OLD" }),
        "no_such_coupon",
    );
}

#[test]
fn a_line_is_lowered_by_hand_only_with_a_reason_and_only_by_who_may() {
    let shop = signed_in("bo", "2222");
    let cart = scanned(&shop, &[WATER, WATER]);
    let lower = |cart: &Value, discount: &str, reason: &str| json!({ "at": at(cart), "line": 1, "discount": discount, "reason": reason });
    shop.refused("set_line_discount", lower(&cart, "10%", " "), "needs_reason");
    shop.refused("set_line_discount", lower(&cart, "20.01", "dented"), "bad_discount");
    let cart = shop.done("set_line_discount", lower(&cart, "10%", "dented"));
    assert_eq!(
        json!([cart["total"], cart["lines"][0]["reductions"][0]["reason"]]),
        json!(["18.00", "dented"])
    );
    let cart = shop.done(
        "set_line_price",
        json!({ "at": at(&cart), "line": 1, "price": "7.50", "reason": "as advertised" }),
    );
    assert_eq!(cart["total"], "13.50", "a tenth off twice 7.50");
    shop.refused(
        "set_line_price",
        json!({ "at": at(&cart), "line": 1, "price": "-1", "reason": "x" }),
        "bad_amount",
    );
    let sale = paid(&shop, &cart);
    let line = &sale["lines"][0];
    let price = json!([
        line["unit_price"],
        line["list_price"],
        line["price_rule"],
        line["price_reason"]
    ]);
    assert_eq!(price, json!(["7.50", "10.00", "manual", "as advertised"]));
    shop.done("sign_out", json!({}));
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let cart = scanned(&shop, &[WATER]);
    shop.refused("set_line_discount", lower(&cart, "10%", "dented"), "needs_approval");
    shop.refused(
        "set_line_price",
        json!({ "at": at(&cart), "line": 1, "price": "1", "reason": "x" }),
        "needs_approval",
    );
}

#[test]
fn an_amount_off_stays_sound_when_the_cart_shrinks_below_it() {
    let shop = signed_in("bo", "2222");
    let cart = scanned(&shop, &[WATER, WATER]);
    let cart = shop.done("set_discount", json!({ "at": at(&cart), "discount": "15" }));
    let cart = shop.done("step_quantity", json!({ "at": at(&cart), "line": 1, "by": -1 }));
    assert_eq!(
        json!([cart["total"], cart["discount"]]),
        json!(["0.00", "10.00"]),
        "and the till goes on"
    );
    let cart = shop.done("set_discount", json!({ "at": at(&cart), "discount": "" }));
    assert_eq!(cart["total"], "10.00");
}

#[test]
fn a_promotion_that_makes_no_sense_is_refused_by_its_field_and_changes_nothing() {
    let shop = signed_in("chai", "3333");
    let mut wrong = three_for_two();
    wrong["deal"]["pay"] = json!(3);
    assert_eq!(shop.refused("put_promotion", wrong, "bad_promotion")["field"], "count");
    shop.refused("remove_promotion", json!({ "code": "WATER3" }), "no_such_promotion");
    assert_eq!(shop.done("promotions", json!({}))["promotions"], json!([]));
}

#[test]
fn a_promotion_with_a_known_code_takes_the_place_of_the_one_before() {
    let shop = signed_in("chai", "3333");
    shop.done("put_promotion", three_for_two());
    let mut second = three_for_two();
    second["code"] = json!("water3");
    second["priority"] = json!(1);
    let kept = shop.done("put_promotion", second);
    let codes: Vec<&Value> = kept["promotions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["code"])
        .collect();
    assert_eq!(codes, ["water3"]);
}

#[test]
fn a_promotion_that_is_switched_off_gives_nothing_until_it_is_switched_on_again() {
    let shop = signed_in("ana", "1111");
    let mut promotion = water_promotion(&shop);
    promotion["coupon"] = json!("HELLO");
    let kept = manager(&shop, "put_promotion", promotion);
    assert_eq!(kept["promotions"][0]["on"], true, "a new one is on");
    let switch = |on: bool| manager(&shop, "switch_promotion", json!({ "code": "water3", "on": on }));
    assert_eq!(switch(false)["promotions"][0]["on"], false);
    let cart = scanned(&shop, &[WATER, WATER, WATER]);
    shop.refused(
        "add_coupon",
        json!({ "at": at(&cart), "code": "HELLO" }),
        "no_such_coupon",
    );
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let cart = shop.done("cart", json!({}));
    shop.refused(
        "add_coupon",
        json!({ "at": at(&cart), "code": "HELLO" }),
        "no_such_coupon",
    );
    manager(&shop, "switch_promotion", json!({ "code": "WATER3", "on": true }));
    let cart = shop.done("add_coupon", json!({ "at": at(&cart), "code": "HELLO" }));
    assert_eq!(cart["total"], "20.00");
    let unknown = shop.till.call(
        &person("chai", "3333"),
        "switch_promotion",
        json!({ "code": "X", "on": true }),
    );
    assert_eq!(unknown.unwrap_err().code.as_str(), "no_such_promotion");
}
