//! Goods by weight: what the scale at the counter says is sold, nothing else is, and who may type a weight.

use crate::shop::{Shop, person};
use app::Caller;
use app::work::Work;
use serde_json::{Value, json};
use testkit::scale::{Shows, SimulatedScale, Speaks};

const BANANAS: &str = "00101";

/// A shop with a scale, the cashier at it.
fn shop() -> (Shop, SimulatedScale) {
    let (shop, scale) = (Shop::with_every_role(), SimulatedScale::start(Speaks::Cas, 0).unwrap());
    join(&shop, &scale, json!({}));
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    (shop, scale)
}

fn join(shop: &Shop, scale: &SimulatedScale, rules: Value) {
    let mut settings = json!({ "address": scale.address(), "speaks": "cas" });
    for (key, value) in rules.as_object().unwrap() {
        settings[key] = value.clone();
    }
    shop.till.call(&person("owner", "4444"), "set_scale", settings).unwrap();
}

fn product(shop: &Shop, code: &str) -> Value {
    shop.done("check_price", json!({ "code": code }))["product"]["product_id"].clone()
}

fn bananas(shop: &Shop) -> Value {
    json!({ "product_id": product(shop, BANANAS) })
}

fn take(shop: &Shop) -> Value {
    shop.done("take_weight", shop.at(bananas(shop)))
}

fn lines(shop: &Shop) -> Vec<(Value, Value)> {
    let cart = shop.done("cart", json!({}));
    let lines = cart["lines"].as_array().unwrap().iter();
    lines
        .map(|line| (line["quantity"].clone(), line["weight_source"].clone()))
        .collect()
}

#[test]
fn what_rests_on_the_scale_is_sold_for_the_amount_that_was_shown() {
    let (shop, scale) = shop();
    scale.rest("1.234");
    let shown = shop.done("weigh", bananas(&shop));
    assert_eq!(
        [&shown["state"], &shown["shows"], &shown["quantity"]],
        ["stable", "1.234 kg", "1.234"]
    );
    let cart = take(&shop);
    assert_eq!(cart["lines"][0]["total"], shown["amount"]);
    assert_eq!(lines(&shop), [(json!("1.234"), json!("scale"))]);
}

#[test]
fn what_is_no_weight_is_refused_by_its_reason_and_puts_nothing_down() {
    let (shop, scale) = shop();
    for (shows, why) in [
        (Shows::Moves, "moving"),
        (Shows::BelowZero, "below_zero"),
        (Shows::Over, "over"),
        (Shows::Rests("0.000".to_owned()), "empty"),
        (Shows::Bent, "silent"),
        (Shows::Torn, "silent"),
        (Shows::Nothing, "silent"),
    ] {
        scale.show(shows);
        assert_eq!(shop.done("weigh", bananas(&shop))["state"], why);
        let refused = shop.refused("take_weight", shop.at(bananas(&shop)), "no_weight");
        assert_eq!(refused["why"], why);
    }
    assert_eq!(lines(&shop), []);
}

#[test]
fn what_lies_on_the_scale_is_sold_once_until_it_was_empty() {
    let (shop, scale) = shop();
    scale.rest("1.000");
    take(&shop);
    for more in ["1.000", "1.500"] {
        scale.rest(more);
        let refused = shop.refused("take_weight", shop.at(bananas(&shop)), "no_weight");
        assert_eq!(refused["why"], "not_cleared", "{more}");
        assert_eq!(shop.done("weigh", bananas(&shop))["state"], "not_cleared");
    }
    scale.rest("0.004");
    shop.done("weigh", json!({}));
    scale.rest("1.500");
    take(&shop);
    join(&shop, &scale, json!({ "again": true }));
    take(&shop);
    assert_eq!(lines(&shop).len(), 3);
}

#[test]
fn the_scale_is_watched_after_a_sale_so_that_nobody_has_to_look_while_it_is_emptied() {
    let (shop, scale) = shop();
    let working = Work::start(&shop.till);
    scale.rest("1.000");
    take(&shop);
    scale.rest("0.000");
    scale.wait_until_told();
    scale.rest("0.750");
    take(&shop);
    drop(working);
    assert_eq!(lines(&shop).len(), 2);
}

#[test]
fn a_weight_that_is_taken_by_a_command_that_comes_twice_is_taken_once() {
    let (shop, scale) = shop();
    scale.rest("1.000");
    let request = shop.at(bananas(&shop));
    let first = shop.done("take_weight", request.clone());
    for shows in [Shows::Rests("1.000".to_owned()), Shows::Nothing] {
        scale.show(shows);
        assert_eq!(shop.done("take_weight", request.clone()), first);
    }
}

#[test]
fn a_scale_that_is_silent_keeps_nothing_else_from_being_sold() {
    let (shop, scale) = shop();
    scale.show(Shows::Nothing);
    shop.done("scan", shop.at(json!({ "code": "8850999320007" })));
    shop.refused("scan", shop.at(json!({ "code": BANANAS })), "needs_weight");
    assert_eq!(lines(&shop).len(), 1);
}

#[test]
fn the_doctor_asks_the_scale_how_it_is_and_says_nothing_of_one_that_is_not_there() {
    let (shop, scale) = shop();
    let doctor = || shop.till.call(&Caller::Machine, "doctor", json!({})).unwrap()["scale"].clone();
    scale.rest("0.500");
    assert_eq!(doctor()["now"]["shows"], "0.500 kg");
    assert_eq!(doctor()["address"], json!(scale.address()));
    scale.show(Shows::Nothing);
    assert_eq!(
        (&doctor()["now"]["state"], &doctor()["now"]["shows"]),
        (&json!("silent"), &Value::Null)
    );
    join(&shop, &scale, json!({ "address": "" }));
    assert_eq!(doctor(), Value::Null);
}

/// Each way in which a person says how much goods weigh.
fn typed(shop: &Shop, way: &str) -> (&'static str, Value) {
    match way {
        "chosen" => {
            let mut request = bananas(shop);
            request["quantity"] = json!("0.5");
            ("add_product", shop.at(request))
        }
        "multiplied" => {
            shop.done("multiply", shop.at(json!({ "quantity": "0.5" })));
            ("scan", shop.at(json!({ "code": BANANAS })))
        }
        _ => ("set_quantity", shop.at(json!({ "line": 1, "quantity": "0.5" }))),
    }
}

#[test]
fn a_cashier_types_a_weight_with_approval_a_supervisor_alone_and_nobody_where_the_shop_says_so() {
    for way in ["chosen", "multiplied", "changed"] {
        let (shop, scale) = shop();
        scale.rest("1.000");
        take(&shop);
        let (command, mut request) = typed(&shop, way);
        let refused = shop.refused(command, request.clone(), "needs_approval");
        assert_eq!(refused["right"], "TypeWeight", "{way}");
        assert_eq!(lines(&shop), [(json!("1"), json!("scale"))], "{way}: nothing changed");
        join(&shop, &scale, json!({ "never_typed": true }));
        request["approval"] = json!({ "name": "bo", "pin": "2222" });
        shop.refused(command, request.clone(), "weight_by_hand");
        join(&shop, &scale, json!({}));
        shop.done(command, request);
        assert_eq!(lines(&shop).last().unwrap(), &(json!("0.5"), json!("typed")), "{way}");
        shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
        let (command, request) = typed(&shop, way);
        shop.done(command, request);
    }
}

#[test]
fn without_a_scale_anybody_types_a_weight_and_the_line_says_so() {
    let (shop, _scale) = shop();
    shop.till
        .call(&person("owner", "4444"), "set_scale", json!({ "address": "" }))
        .unwrap();
    shop.refused("take_weight", shop.at(bananas(&shop)), "no_scale");
    let (command, request) = typed(&shop, "chosen");
    shop.done(command, request);
    assert_eq!(lines(&shop), [(json!("0.5"), json!("typed"))]);
}

#[test]
fn a_scale_is_set_found_and_tested_and_what_is_none_is_refused() {
    let (shop, scale) = shop();
    shop.done("sign_in", json!({ "name": "tui", "pin": "5555" }));
    for address in ["file:/dev/null", "usb:04b8:0202", "scale", "tcp:host"] {
        let settings = json!({ "address": address, "speaks": "cas" });
        shop.refused("set_scale", settings, "bad_scale_address");
        shop.refused("find_scale", json!({ "address": address }), "bad_scale_address");
    }
    for (speaks, unit) in [("morse", "kg"), ("", "kg"), ("cas", "stone")] {
        let settings = json!({ "address": scale.address(), "speaks": speaks, "unit": unit });
        shop.refused("set_scale", settings, "bad_request");
    }
    for (speaks, name) in [
        (Speaks::Toledo, "toledo"),
        (Speaks::Cas, "cas"),
        (Speaks::Continuous, "continuous"),
    ] {
        let other = SimulatedScale::start(speaks, 0).unwrap();
        other.rest("2.500");
        let found = shop.done("find_scale", json!({ "address": other.address() }));
        assert_eq!(
            found["scales"],
            json!([{ "address": other.address(), "speaks": name, "shows": "2.500 kg" }])
        );
        shop.done("set_scale", json!({ "address": other.address(), "speaks": name }));
        assert_eq!(shop.done("test_scale", json!({}))["shows"], "2.500 kg");
    }
    let kept = shop.reopened();
    kept.done("sign_in", json!({ "name": "tui", "pin": "5555" }));
    assert_eq!(
        kept.done("test_scale", json!({}))["state"],
        "silent",
        "the last one is gone"
    );
}

#[test]
fn a_whole_sale_takes_the_weight_of_the_scale() {
    let (shop, scale) = shop();
    scale.rest("2.000");
    let sell = |request_id: &str| json!({ "weigh": BANANAS, "scan": [], "tender": ["card:EXACT:77"], "request_id": request_id });
    let first = "019d9f6f-0000-7000-8000-000000000001";
    let sold = shop.done("sell", sell(first));
    assert_eq!(sold["lines"][0]["quantity"], "2");
    assert_eq!(shop.done("sell", sell(first))["receipt_no"], sold["receipt_no"]);
    let second = shop.refused("sell", sell("019d9f6f-0000-7000-8000-000000000002"), "no_weight");
    assert_eq!(second["why"], "not_cleared");
}

#[test]
fn goods_that_no_scale_measures_are_not_weighed() {
    let (shop, scale) = shop();
    scale.rest("1.000");
    let water = json!({ "product_id": product(&shop, "8850999320007") });
    shop.refused("weigh", water.clone(), "bad_request");
    shop.refused("take_weight", shop.at(water), "bad_request");
}
