//! Zs that sign the journal, and the journal held against them.

use crate::shop::Shop;
use app::Caller;
use serde_json::{Value, json};

/// A shop that closed a shift, opened the next and sold in it; and the Z.
fn after_a_z() -> (Shop, Value) {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    let x = shop.done("x_report", json!({}));
    assert_eq!(x["signed_head"], json!(null), "an open shift signs nothing");
    let z = shop.done("close_shift", json!({ "count": "2000.00" }));
    shop.done("open_shift", json!({ "float": "500" }));
    (shop, z)
}

fn verified(shop: &Shop, marks: &[&str]) -> Value {
    let asked = json!({ "marks": marks });
    shop.till.call(&Caller::Machine, "verify", asked).unwrap()
}

fn mark(z: &Value) -> &str {
    z["signed_head"]["mark"].as_str().unwrap()
}

#[test]
fn a_z_signs_the_journal_and_its_mark_is_found_again() {
    let (shop, z) = after_a_z();
    let signed = &z["signed_head"];
    assert_eq!(&shop.done("z_report", json!({}))["signed_head"], signed, "shown again");
    let found = verified(&shop, &[mark(&z)]);
    let entry = signed["entry"].as_u64().unwrap();
    assert_eq!(found["ok"], true, "{found}");
    let last = found["entries"].as_u64().unwrap();
    assert_eq!(
        found["anchors"],
        json!([
            { "by": "signed_z", "to": entry },
            { "by": "text_copy", "to": last },
            { "by": "mark", "to": entry },
            { "by": "back_end", "to": 0 },
        ])
    );
    assert_eq!(
        found["not_signed"],
        json!({ "from": entry + 1, "to": last }),
        "never called fine"
    );
    assert_eq!(found["not_checkable"], json!(null), "the text copy has it");
}

#[test]
fn the_z_of_another_till_does_not_agree() {
    let (shop, z) = after_a_z();
    let (number, letters) = mark(&z).split_once('-').unwrap();
    let other = format!("{number}-{}", letters.chars().rev().collect::<String>());
    let found = verified(&shop, &[mark(&z), &other]);
    assert_eq!(
        (&found["ok"], &found["first_difference"]["entry"]),
        (&json!(false), &z["signed_head"]["entry"])
    );
    let later = format!("99999-{letters}");
    let found = verified(&shop, &[&later]);
    assert_eq!(found["ok"], false, "a Z of entries that are not there");
}

#[test]
fn what_is_no_mark_is_refused_by_name() {
    let (shop, z) = after_a_z();
    for wrong in ["", "hello", &mark(&z)[1..]] {
        let data = shop.refused("verify", json!({ "marks": [mark(&z), wrong] }), "bad_mark");
        assert_eq!(data["value"], wrong);
    }
}

#[test]
fn the_key_stays_when_the_till_is_started_again_and_its_secret_is_in_no_entry() {
    let (shop, z) = after_a_z();
    let secret = std::fs::read_to_string(shop.till.path().join("till.key")).unwrap();
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    let again = shop.done("close_shift", json!({ "count": "500.00" }));
    assert_eq!(again["signed_head"]["key"], z["signed_head"]["key"]);
    let journal = shop.done("export_journal", json!({}))["text"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(journal.matches("till_key_made").count(), 1, "one key for one epoch");
    assert!(
        secret.len() == 64 && !journal.contains(&secret),
        "the secret stays in its file"
    );
}
