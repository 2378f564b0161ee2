//! The till measures itself, and says how it is.

use crate::shop::Shop;
use app::Caller;
use serde_json::{Value, json};

fn asked(shop: &Shop, command: &str) -> Value {
    shop.till.call(&Caller::Machine, command, json!({})).unwrap()
}

#[test]
fn the_day_of_scans_is_counted_and_known_after_the_next_start() {
    let shop = Shop::with_every_role();
    assert_eq!(asked(&shop, "measures")["p99_ms"], Value::Null, "nothing was measured");
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    for took_ms in [12, 9, 40, 11] {
        shop.done("painted", json!({ "took_ms": took_ms }));
    }
    let shop = shop.reopened();
    let measures = asked(&shop, "measures");
    let told = [&measures["scans"], &measures["p50_ms"], &measures["p99_ms"]];
    assert_eq!(told, [&json!(4), &json!(11), &json!(40)]);
}

#[test]
fn the_doctor_tells_how_files_disk_and_speed_are_and_no_secret() {
    let shop = Shop::with_every_role();
    let doctor = asked(&shop, "doctor");
    assert_eq!(doctor["ok"], true, "{doctor}");
    assert_eq!(doctor["ledger_fault"], Value::Null);
    assert!(doctor["used_bytes"].as_u64() > Some(100_000), "{doctor}");
    assert!(doctor["free_bytes"].as_u64() > Some(0), "{doctor}");
    assert!(doctor["journal_seq"].as_u64() > Some(1), "{doctor}");
    assert_eq!(doctor["journal_head"].as_str().map(str::len), Some(64));
    assert_eq!(doctor["measures"]["scans"], 0);
    let pepper = std::fs::read_to_string(shop.till.path().join("pepper")).unwrap();
    assert!(!doctor.to_string().contains(pepper.trim()), "no secret is in it");
}
