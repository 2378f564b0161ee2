//! The first start: a folder without a shop gets one, once.

use crate::outside::Fixed;
use app::{Caller, Front, Outside, Refusal};
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;

fn front(folder: &TempDir) -> Front {
    let outside = Arc::new(Fixed::default()) as Arc<dyn Outside>;
    Front::open(&folder.path().join("shop"), outside).unwrap()
}

fn ask(front: &Front, command: &str, request: Value) -> Result<Value, Refusal> {
    front.call(&Caller::Screen, command, request)
}

fn corner() -> Value {
    json!({
        "language": "th", "timezone": "Asia/Bangkok", "shop": "ร้าน Corner", "currency": "THB",
        "tax": { "rate": "7", "mode": "included" }, "till": "T9", "owner": "nok", "pin": "2468",
    })
}

#[test]
fn without_a_shop_only_the_first_start_is_answered_and_only_at_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let front = front(&folder);
    assert!(front.till().is_none());
    let ready = ask(&front, "ready", json!({})).unwrap();
    assert_eq!(ready["shop"], false);
    for list in ["currencies", "timezones"] {
        assert!(ready[list].as_array().unwrap().len() > 5, "{list}");
    }
    for command in ["till_status", "sign_in", "add_staff", "verify"] {
        assert_eq!(
            ask(&front, command, json!({})).unwrap_err().code.as_str(),
            "no_shop",
            "{command}"
        );
    }
    for caller in [Caller::Machine, Caller::Display] {
        let refusal = front.call(&caller, "begin_demo", json!({})).unwrap_err();
        assert_eq!(refusal.code.as_str(), "no_shop");
    }
    assert!(front.till().is_none(), "nothing was made");
}

#[test]
fn the_screen_is_heard_to_live_with_and_without_a_shop_and_nobody_else_is_taken_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let front = front(&folder);
    for beats in [1, 2] {
        ask(&front, "beat", json!({})).unwrap();
        assert!(front.call(&Caller::Machine, "beat", json!({})).is_err());
        assert_eq!(front.heart().heard(), beats);
        front.call(&Caller::Display, "beat", json!({})).unwrap();
        assert_eq!(
            (front.heart().heard(), front.display_heart().heard()),
            (beats, beats),
            "the customer's window has a heart of its own"
        );
        match front.till() {
            None => drop(ask(&front, "begin_demo", json!({})).unwrap()),
            Some(till) => {
                let owner = Caller::Staff {
                    name: "owner".to_owned(),
                    pin: "4444".to_owned(),
                };
                let settings = till.call(&owner, "display_settings", json!({})).unwrap();
                assert_eq!(settings["shown"], true, "the technician sees that it lives");
            }
        }
    }
}

#[test]
fn every_wrong_value_is_refused_by_name_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let front = front(&folder);
    let cases = [
        ("timezone", json!("Bangkok"), "bad_timezone"),
        ("shop", json!("  "), "bad_shop_name"),
        ("shop", json!("x".repeat(41)), "bad_shop_name"),
        ("currency", json!("BTC"), "bad_currency"),
        ("tax", json!({ "rate": "seven", "mode": "included" }), "bad_tax"),
        ("till", json!("till one"), "bad_till"),
        ("owner", json!(""), "bad_name"),
        ("pin", json!("12"), "bad_pin"),
        ("pin", json!("abcd"), "bad_pin"),
    ];
    for (field, value, code) in cases {
        let mut request = corner();
        request[field] = value;
        let refusal = ask(&front, "begin_shop", request).unwrap_err();
        assert_eq!(refusal.code.as_str(), code, "{field}");
        assert!(front.till().is_none(), "{field}: nothing was made");
    }
    assert!(
        ask(&front, "begin_shop", corner()).is_ok(),
        "and the right ones make it"
    );
}

#[test]
fn the_shop_is_what_was_asked_for_and_no_second_one_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let front = front(&folder);
    let made = ask(&front, "begin_shop", corner()).unwrap();
    let code = made["recovery_code"].as_str().unwrap();
    assert_eq!(code.len(), 23, "twenty letters and three dashes");
    let status = ask(&front, "till_status", json!({})).unwrap();
    assert_eq!(
        [&status["shop"], &status["till"], &status["currency"]],
        [&json!("ร้าน Corner"), &json!("T9"), &json!("THB")]
    );
    for command in ["begin_demo", "begin_shop"] {
        let request = if command == "begin_shop" { corner() } else { json!({}) };
        assert_eq!(ask(&front, command, request).unwrap_err().code.as_str(), "shop_exists");
    }
    let session = ask(&front, "sign_in", json!({ "name": "nok", "pin": "2468" })).unwrap();
    assert_eq!(session["role"], "owner");
    let goods = json!({ "file": "goods.csv", "text": "sku,gtin,name_en,price\nW1,4006381333931,Water,10.70\n", "columns": [], "dry_run": false });
    ask(&front, "import_products", goods).unwrap();
    ask(&front, "open_shift", json!({ "float": "0" })).unwrap();
    let sale = ask(
        &front,
        "sell",
        json!({ "scan": ["4006381333931"], "tender": ["card:EXACT"] }),
    )
    .unwrap();
    assert_eq!(
        [&sale["tax"], &sale["total"]],
        [&json!("0.70"), &json!("10.70")],
        "the shop's own tax"
    );
    assert!(sale["receipt_no"].as_str().unwrap().starts_with("T9"));
    let verified = front.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}
