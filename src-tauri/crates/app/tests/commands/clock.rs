//! A clock that jumps, and a shift that is left open: told, and in nobody's way.

use crate::shop::Shop;
use app::Caller;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;
use testkit::sample::SOLD_AT_MS;

const COLA: &str = "8851959133019";
const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

fn open() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop
}

fn sold(shop: &Shop) -> Value {
    shop.done("sell", json!({ "scan": [COLA], "tender": ["card"] }))
}

fn status(shop: &Shop) -> Value {
    shop.done("till_status", json!({}))
}

fn doctor(shop: &Shop) -> Value {
    shop.till.call(&Caller::Machine, "doctor", json!({})).unwrap()
}

fn verified(shop: &Shop) {
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn whatever_the_clock_does_numbers_order_and_day_stay_and_a_jump_is_told_once() {
    for (by_ms, jumps, case) in [
        (-60_000, false, "set right by a minute"),
        (-HOUR_MS, true, "set back by an hour"),
        (-SOLD_AT_MS, true, "1970"),
        (2 * DAY_MS, false, "two days later"),
        (800 * DAY_MS, true, "two years ahead"),
    ] {
        let shop = open();
        let first = sold(&shop);
        shop.outside.later_by(by_ms);
        let second = sold(&shop);
        let told = status(&shop)["clock"].clone();
        assert_eq!(told.is_object(), jumps, "{case}: {told}");
        sold(&shop);
        assert_eq!(status(&shop)["clock"], told, "{case}: told once");
        let number = |sale: &Value| sale["receipt_no"].as_str().unwrap()[6..].parse::<u32>().unwrap();
        assert_eq!(number(&second), number(&first) + 1, "{case}");
        assert_eq!(
            second["business_date"], first["business_date"],
            "{case}: the day is that of the shift"
        );
        let z = shop.done("close_shift", json!({ "count": "0" }));
        assert_eq!((&z["sales"], &z["sold"]), (&json!(3), &json!("51.00")), "{case}");
        assert_eq!(status(&shop)["clock"], Value::Null, "{case}: over with the shift");
        verified(&shop);
    }
}

#[test]
fn while_the_till_runs_a_clock_set_ahead_is_told_and_a_long_rest_is_not() {
    let shop = open();
    let passes = |ms: i64| {
        shop.outside.later_by(ms);
        shop.outside.uptime_ms.fetch_add(ms, Ordering::SeqCst);
    };
    shop.outside.uptime_ms.store(0, Ordering::SeqCst);
    sold(&shop);
    for rest_ms in [HOUR_MS, DAY_MS, 40 * DAY_MS] {
        passes(rest_ms);
        assert_eq!(
            status(&shop)["clock"],
            Value::Null,
            "{rest_ms} ms in which nothing was sold"
        );
    }
    passes(HOUR_MS);
    shop.outside.later_by(3 * HOUR_MS);
    let told = status(&shop)["clock"].clone();
    assert!(told.is_object(), "{told}");
    let moment = |field: &str| told[field].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
    let jumped = moment("now").duration_since(moment("before"));
    assert_eq!(jumped.as_hours(), 3, "from where it should have been");
    passes(HOUR_MS);
    sold(&shop);
    assert_eq!(status(&shop)["clock"], told, "told once");
    verified(&shop);
}

#[test]
fn a_jump_is_told_again_after_the_program_was_started_anew_and_written_down_once() {
    let shop = open();
    sold(&shop);
    shop.outside.later_by(-DAY_MS);
    let told = status(&shop)["clock"].clone();
    let entries = |shop: &Shop| shop.till.call(&Caller::Machine, "verify", json!({})).unwrap()["entries"].clone();
    let before = entries(&shop);
    let shop = shop.reopened();
    let again = shop.till.call(&Caller::Machine, "till_status", json!({})).unwrap();
    assert_eq!((&again["clock"], told.is_object()), (&told, true));
    assert_eq!(entries(&shop), before);
    assert_eq!(doctor(&shop)["clock"], told);
}

#[test]
fn the_doctor_remembers_the_last_jump_when_its_shift_is_over() {
    let shop = open();
    assert_eq!(doctor(&shop)["last_clock"], Value::Null);
    shop.outside.later_by(-DAY_MS);
    let told = status(&shop)["clock"].clone();
    shop.done("close_shift", json!({ "count": "0" }));
    let doctor = doctor(&shop);
    assert_eq!((&doctor["clock"], &doctor["last_clock"]), (&Value::Null, &told));
}

#[test]
fn the_doctor_tells_when_the_record_was_checked_last_and_what_was_found() {
    let shop = open();
    sold(&shop);
    assert_eq!(doctor(&shop)["last_verify"], Value::Null, "never");
    shop.outside.later_by(HOUR_MS);
    let found = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    let shop = shop.reopened();
    let last = doctor(&shop)["last_verify"].clone();
    assert_eq!(last["found"], found);
    assert_eq!(last["at"], "2026-11-24T11:43:00+07:00");
    assert_eq!(doctor(&shop)["ok"], true);
    for file in std::fs::read_dir(shop.till.path().join("journal")).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, text.replace("card", "cash")).unwrap();
    }
    let found = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(found["ok"], false, "{found}");
    let doctor = doctor(&shop);
    assert_eq!(
        (&doctor["ok"], &doctor["last_verify"]["found"]),
        (&json!(false), &found)
    );
}

#[test]
fn the_last_z_is_that_of_the_shift_that_was_closed_last_also_under_a_clock_that_was_set_back() {
    let shop = open();
    shop.done("close_shift", json!({ "count": "0" }));
    shop.outside.later_by(-10 * DAY_MS);
    shop.done("open_shift", json!({ "float": "0" }));
    sold(&shop);
    let second = shop.done("close_shift", json!({ "count": "0" }));
    assert_eq!(shop.done("z_report", json!({})), second);
    assert_eq!(second["grand_total"], "17.00");
}

#[test]
fn a_clock_without_battery_opens_the_shift_on_the_day_of_the_last_one() {
    let shop = open();
    let last = shop.done("close_shift", json!({ "count": "0" }))["business_date"].clone();
    shop.outside.later_by(-SOLD_AT_MS);
    assert_eq!(shop.done("open_shift", json!({ "float": "0" }))["business_date"], last);
    verified(&shop);
}

#[test]
fn a_shift_left_open_past_the_cut_off_is_named_and_sells_on() {
    let shop = open();
    assert_eq!(status(&shop)["shift"]["late"], false);
    shop.outside.later_by(DAY_MS);
    let late = status(&shop)["shift"].clone();
    assert_eq!(late["late"], true, "{late}");
    let day = late["business_date"].as_str().unwrap();
    assert!(late["ends_at"].as_str().unwrap() > day, "{late}");
    assert_eq!(sold(&shop)["business_date"], day, "the cut-off only prompts");
    shop.done("close_shift", json!({ "count": "0" }));
    assert_eq!(shop.done("open_shift", json!({ "float": "0" }))["late"], false);
}
