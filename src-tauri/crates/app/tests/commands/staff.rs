//! The people of the shop as a manager keeps them.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

fn managed() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop
}

fn names(shop: &Shop) -> Vec<String> {
    let staff = shop.done("staff_names", json!({}));
    let staff = staff["staff"].as_array().unwrap().iter();
    staff.map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_manager_adds_people_gives_them_pins_and_badges_and_lets_them_go() {
    let shop = managed();
    shop.done("add_staff", json!({ "name": "nok", "role": "cashier", "pin": "2468" }));
    shop.done("set_pin", json!({ "name": "nok", "pin": "8642" }));
    assert_eq!(shop.done("till_status", json!({}))["badges"], false);
    let badge = shop.done("make_badge", json!({ "name": "nok" }));
    assert!(
        badge["picture"].as_str().unwrap().starts_with("iVBORw0KGgo"),
        "a PNG to look at: {badge}"
    );
    assert_eq!(shop.done("till_status", json!({}))["badges"], true);
    assert_eq!(shop.done("badges", json!({}))["holders"], json!(["nok"]));
    shop.done("sign_in", json!({ "name": "nok", "pin": "8642" }));
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    assert_eq!(
        shop.done("revoke_badge", json!({ "name": "nok" }))["holders"],
        json!([])
    );
    shop.done("disable_staff", json!({ "name": "nok" }));
    assert!(!names(&shop).contains(&"nok".to_owned()));
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn the_lock_knows_who_signed_in_last_each_once() {
    let shop = managed();
    for (name, pin) in [("ana", "1111"), ("bo", "2222"), ("ana", "1111")] {
        shop.done("sign_in", json!({ "name": name, "pin": pin }));
        shop.done("sign_out", json!({}));
    }
    assert_eq!(
        shop.done("staff_names", json!({}))["recent"],
        json!(["ana", "bo", "chai"])
    );
}

#[test]
fn a_manager_becomes_nobody_who_may_install() {
    let shop = managed();
    let people = names(&shop);
    let mut requests: Vec<(&str, Value)> = Vec::new();
    for above in ["owner", "tui"] {
        requests.push(("set_pin", json!({ "name": above, "pin": "9999" })));
        requests.push(("make_badge", json!({ "name": above })));
        requests.push(("revoke_badge", json!({ "name": above })));
        requests.push(("disable_staff", json!({ "name": above })));
    }
    for role in ["owner", "technician"] {
        requests.push(("add_staff", json!({ "name": "me", "role": role, "pin": "9999" })));
    }
    for (command, request) in requests {
        assert_eq!(shop.refused(command, request, "not_allowed")["right"], "Install");
    }
    assert_eq!(names(&shop), people);
    shop.done("sign_in", json!({ "name": "owner", "pin": "4444" }));
}

#[test]
fn the_last_owner_stays_and_a_person_has_a_name() {
    let shop = managed();
    shop.done("sign_in", json!({ "name": "owner", "pin": "4444" }));
    shop.refused("disable_staff", json!({ "name": "owner" }), "last_owner");
    for name in ["", "   ", "a\nb"] {
        let nobody = json!({ "name": name, "role": "cashier", "pin": "2468" });
        shop.refused("add_staff", nobody, "bad_name");
    }
    shop.done("add_staff", json!({ "name": "lek", "role": "owner", "pin": "2468" }));
    let lek = person("lek", "2468");
    let gone = shop.till.call(&lek, "disable_staff", json!({ "name": "owner" }));
    assert_eq!(gone.unwrap(), json!({}));
    let reply = shop.till.call(&Caller::Screen, "badges", json!({}));
    assert_eq!(reply.unwrap_err().code.as_str(), "not_signed_in");
}

#[test]
fn a_lock_out_survives_a_clock_that_is_turned_back_and_is_never_longer_than_a_quarter_of_an_hour() {
    const MINUTE_MS: i64 = 60_000;
    let shop = Shop::with_every_role();
    let sign_in = |shop: &Shop, pin: &str| {
        let reply = shop
            .till
            .call(&Caller::Screen, "sign_in", json!({ "name": "ana", "pin": pin }));
        reply
            .map(|_| "in".to_owned())
            .unwrap_or_else(|refusal| refusal.code.as_str().to_owned())
    };
    for _ in 0..5 {
        assert_eq!(sign_in(&shop, "9999"), "wrong_pin");
    }
    shop.outside.later_by(-10 * 365 * 24 * 60 * MINUTE_MS);
    assert_eq!(sign_in(&shop, "1111"), "locked_out", "ten years back");
    let shop = shop.reopened();
    assert_eq!(sign_in(&shop, "1111"), "locked_out", "and after a restart");
    shop.outside.later_by(15 * MINUTE_MS);
    assert_eq!(sign_in(&shop, "1111"), "in", "nobody waits ten years");
}
