//! What can be set up, and what is refused before the first request.

use crate::shop::config;
use crate::shop::still;
use std::collections::BTreeMap;
use upstreams::{Config, Secret, connect, kinds};

fn why(kind: &str, change: impl FnOnce(&mut Config)) -> String {
    let mut config = config("http://localhost:8000/api/v1");
    change(&mut config);
    connect(kind, &config, still())
        .err()
        .map(|fault| fault.to_string())
        .unwrap_or_default()
}

#[test]
fn a_wrong_configuration_is_refused_with_what_is_wrong() {
    let kind = "pos-system-api";
    let cases = [
        (
            why("pos", |_| {}),
            "no upstream kind pos (one of pos-system-api, wordpos, pospos, pospal, wristcoin)",
        ),
        (
            why(kind, |config| config.settings = BTreeMap::new()),
            "username is missing (set username=…)",
        ),
        (
            why(kind, |config| {
                config.settings.extend([("app_id".to_owned(), "1".to_owned())])
            }),
            "app_id is no setting of pos-system-api",
        ),
        (
            why(kind, |config| config.secret = Secret::new("")),
            "the password is missing",
        ),
        (
            why(kind, |config| config.base_url = "ftp://pos.example".to_owned()),
            "not a base address: it begins with neither http:// nor https:// (e.g. http://localhost:8000/api/v1)",
        ),
        (why(kind, |_| {}), ""),
    ];
    for (said, expected) in cases {
        assert_eq!(said, expected);
    }
}

#[test]
fn every_kind_on_offer_can_be_set_up_with_what_it_says_it_needs() {
    for kind in kinds() {
        let config = Config {
            base_url: kind.base_url.to_owned(),
            settings: kind
                .settings
                .iter()
                .map(|setting| {
                    let value = match setting.key {
                        "token" => "-",
                        _ => setting.default.unwrap_or("x"),
                    };
                    (setting.key.to_owned(), value.to_owned())
                })
                .collect(),
            secret: Secret::new("x"),
        };
        let upstream = connect(kind.code, &config, still()).unwrap();
        assert_eq!(upstream.kind(), kind.code, "the client of the kind that was asked for");
    }
}

#[test]
fn a_marker_is_short_ascii_and_names_receipt_and_sale() {
    let sale = testkit::sample::sale();
    let marker = upstreams::marker_of(&sale);
    let id = sale.id.to_string();
    assert_eq!(marker, format!("[{} {}]", sale.receipt_no(), &id[..8]));
    assert!(marker.is_ascii() && marker.len() <= 40, "{marker} fits any notes field");
}
