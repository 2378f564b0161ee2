//! One drawer each, and one drawer for several: shifts are put aside and taken up, and a drawer goes from hand to hand.

use crate::shop::Shop;
use app::Caller;
use serde_json::{Value, json};

fn sign_in(shop: &Shop, name: &str, pin: &str) {
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
}

fn sold(shop: &Shop, tender: &str) -> Value {
    shop.done("sell", json!({ "scan": ["8850999320007"], "tender": [tender] }))
}

fn taker(name: &str, pin: &str) -> Value {
    json!({ "name": name, "pin": pin })
}

fn approved(name: &str, pin: &str, mut request: Value) -> Value {
    request["approval"] = json!({ "name": name, "pin": pin });
    request
}

fn verified(shop: &Shop) -> Value {
    shop.till.call(&Caller::Machine, "verify", json!({})).unwrap()["ok"].clone()
}

/// The demo shop's shift is Ana's.
fn anas() -> Shop {
    let shop = Shop::with_every_role();
    sign_in(&shop, "ana", "1111");
    shop
}

/// Two fields of each of a list.
fn pairs(list: &Value, fields: [&str; 2]) -> Vec<Value> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| json!(fields.map(|field| &one[field]))).collect()
}

#[test]
fn two_cashiers_have_a_drawer_each_and_each_is_counted_for_itself() {
    let shop = anas();
    let first = sold(&shop, "cash:10")["business_date"].clone();
    shop.done("suspend_shift", json!({}));
    let no_shift = json!({ "scan": ["8850999320007"], "tender": ["cash:10"] });
    shop.refused("sell", no_shift, "no_shift");
    shop.refused("suspend_shift", json!({}), "no_shift");
    sign_in(&shop, "bo", "2222");
    shop.outside.later_by(86_400_000);
    shop.done("open_shift", json!({ "float": "500" }));
    sold(&shop, "cash:10");
    sold(&shop, "cash:10");
    shop.refused("resume_shift", json!({ "shift_no": 1 }), "shift_open");
    shop.done("suspend_shift", json!({}));
    let shop = shop.reopened();
    sign_in(&shop, "ana", "1111");
    let status = shop.done("till_status", json!({}));
    let aside = pairs(&status["suspended"], ["shift_no", "held_by"]);
    assert_eq!(aside, [json!([1, "ana"]), json!([2, "bo"])]);
    shop.refused("resume_shift", json!({ "shift_no": 7 }), "not_aside");
    let refused = shop.refused("resume_shift", json!({ "shift_no": 2 }), "needs_approval");
    assert_eq!(refused["right"], "TakeShift");
    shop.done("resume_shift", json!({ "shift_no": 1 }));
    assert_eq!(
        sold(&shop, "cash:10")["business_date"],
        first,
        "the day stays that of its opening"
    );
    let z = shop.done("close_shift", json!({ "count": "2020" }));
    assert_eq!(
        json!([z["shift_no"], z["sales"], z["cash"]["difference"]]),
        json!([1, 2, "0.00"])
    );
    shop.done("resume_shift", approved("bo", "2222", json!({ "shift_no": 2 })));
    let z = shop.done("close_shift", json!({ "count": "520" }));
    assert_eq!(
        json!([z["shift_no"], z["sales"], z["cash"]["difference"]]),
        json!([2, 2, "0.00"])
    );
    let had: Vec<&Value> = z["holders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(had, ["bo", "ana"], "whoever takes it up has it");
    assert_eq!(verified(&shop), true);
}

#[test]
fn a_drawer_goes_from_hand_to_hand_and_the_z_names_each() {
    let shop = anas();
    sold(&shop, "cash:10");
    shop.refused("hand_over_shift", taker("bo", "1234"), "wrong_pin");
    shop.refused("hand_over_shift", taker("tui", "5555"), "cannot_take");
    shop.refused("hand_over_shift", taker("ana", "1111"), "cannot_take");
    shop.outside.later_by(60_000);
    assert_eq!(shop.done("hand_over_shift", taker("bo", "2222"))["held_by"], "bo");
    let mut back = taker("ana", "1111");
    shop.refused("hand_over_shift", back.clone(), "needs_approval");
    back = approved("chai", "3333", back);
    shop.done("hand_over_shift", back);
    let z = shop.done("close_shift", json!({ "count": "2010" }));
    let had: Vec<&Value> = z["holders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(had, ["ana", "bo", "ana"]);
    assert!(z["holders"][0]["since"].as_str() < z["holders"][1]["since"].as_str());
    assert_eq!(verified(&shop), true);
}

#[test]
fn a_shop_may_want_the_drawer_counted_before_it_is_handed_over() {
    let shop = anas();
    let rule = json!({ "count_to_hand_over": true });
    let chai = Caller::Staff {
        name: "chai".to_owned(),
        pin: "3333".to_owned(),
    };
    let set = shop.till.call(&chai, "set_shift_rule", rule).unwrap();
    assert_eq!(
        set,
        json!({ "most_difference": "", "count_to_hand_over": true, "cash_slips": true })
    );
    shop.refused("hand_over_shift", taker("bo", "2222"), "not_counted");
    let id = uuid::Uuid::new_v4().to_string();
    let count = json!({ "request_id": id, "amounts": [{ "currency": "", "amount": "1990" }] });
    assert_eq!(shop.done("count_shift", count)["count"]["difference"], "-10.00");
    shop.done("hand_over_shift", taker("bo", "2222"));
    sold(&shop, "cash:10");
    sign_in(&shop, "bo", "2222");
    shop.refused("close_shift", json!({}), "not_counted");
    let z = shop.done("close_shift", json!({ "count": "2000" }));
    let told = pairs(&z["counts"], ["by", "difference"]);
    assert_eq!(told, [json!(["ana", "-10.00"]), json!(["bo", "-10.00"])]);
    assert_eq!(verified(&shop), true);
}
