//! The figures by which scanners that type are told from a person.

use crate::shop::Shop;
use app::events::Kind;
use serde_json::{Value, json};

fn at_the_settings() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "owner", "pin": "4444" }));
    shop
}

fn wedge(change: Value) -> Value {
    let mut wedge =
        json!({ "name": "hand", "min_length": 8, "max_gap_ms": 40, "end": "none", "prefix": "", "suffix": "" });
    for (key, value) in change.as_object().unwrap() {
        wedge[key] = value.clone();
    }
    wedge
}

#[test]
fn figures_are_kept_by_name_changed_and_forgotten_and_the_screen_is_told() {
    let shop = at_the_settings();
    let events = shop.till.events().listen();
    shop.done("set_wedge", wedge(json!({})));
    assert!(events.try_iter().any(|event| event.kind == Kind::Scanner));
    shop.done("set_wedge", wedge(json!({ "name": "desk", "end": "tab" })));
    shop.done("set_wedge", wedge(json!({ "max_gap_ms": 30 })));
    let shop = shop.reopened();
    let kept = shop.done("wedges", json!({}));
    let expected = [
        wedge(json!({ "max_gap_ms": 30 })),
        wedge(json!({ "name": "desk", "end": "tab" })),
    ];
    assert_eq!(
        kept["wedges"],
        json!(expected),
        "and they are known before anybody signs in"
    );
    assert_eq!(
        [&kept["unmarked"], &kept["marked"]],
        [
            &json!({ "fewest": 6, "slowest_ms": 50 }),
            &json!({ "fewest": 1, "slowest_ms": 120 })
        ],
        "and within which limits one is taught"
    );
    shop.done("sign_in", json!({ "name": "owner", "pin": "4444" }));
    let left = shop.done("remove_wedge", json!({ "name": "hand" }));
    assert_eq!(left["wedges"].as_array().map(Vec::len), Some(1));
    shop.refused("remove_wedge", json!({ "name": "hand" }), "no_such_scanner");
}

#[test]
fn figures_by_which_a_person_would_be_a_scanner_are_refused() {
    let shop = at_the_settings();
    let prefix = |change: Value| {
        let mut marked = wedge(change);
        marked["prefix"] = json!("~");
        marked
    };
    for human in [
        wedge(json!({ "min_length": 5 })),
        wedge(json!({ "max_gap_ms": 51 })),
        prefix(json!({ "max_gap_ms": 121 })),
    ] {
        shop.refused("set_wedge", human, "wedge_like_person");
    }
    for senseless in [
        wedge(json!({ "name": " " })),
        wedge(json!({ "min_length": 0 })),
        wedge(json!({ "min_length": 65 })),
        wedge(json!({ "prefix": "2*" })),
        wedge(json!({ "suffix": "ค" })),
        wedge(json!({ "prefix": "123456789" })),
    ] {
        shop.refused("set_wedge", senseless, "bad_request");
    }
    assert_eq!(shop.done("wedges", json!({}))["wedges"], json!([]));
    shop.done("set_wedge", prefix(json!({ "min_length": 1, "max_gap_ms": 120 })));
}
