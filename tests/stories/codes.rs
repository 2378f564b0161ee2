//! Codes as other programs make them, and the rules of a shop's own.

use domain::barcode::expand_upc_e;
use serde_json::{Value, json};
use till_tests::reader::written;
use till_tests::shop::WATER;
use till_tests::{ANA, OWNER, Shop};

/// A trade item's number of each length without its check digit, as an independent writer of codes takes it.
const BODIES: &[(&str, &str)] = &[
    ("EAN13", "400638133393"),
    ("EAN13", "885099932000"),
    ("EAN13", "978020137962"),
    ("EAN8", "9638507"),
    ("EAN8", "0000001"),
    ("UPCA", "03600029145"),
    ("UPCA", "99999999999"),
    ("UPCE", "0123453"),
    ("UPCE", "0425261"),
    ("UPCE", "1000000"),
    ("ITF14", "0400638133393"),
    ("ITF14", "9501234567890"),
];

#[test]
fn check_digits_are_those_that_an_independent_writer_of_codes_puts_there() {
    let shop = Shop::demo();
    for (made, (kind, body)) in written(BODIES).iter().zip(BODIES) {
        let digits = made.as_str();
        assert!(digits.contains(body) || *kind == "UPCE", "{kind} {body}: {digits}");
        if *kind == "UPCE" {
            let short = format!("{body}{}", &digits[digits.len() - 1..]);
            assert_eq!(
                expand_upc_e(&short).as_deref(),
                Some(&digits[1..]),
                "{short} stands for it"
            );
        }
        let explained = explain(&shop, digits);
        assert_eq!(explained["kind"], "gtin", "{kind} {body}: {digits}");
        let misread = format!(
            "{}{}",
            &digits[..digits.len() - 1],
            (digits.as_bytes()[digits.len() - 1] - b'0' + 1) % 10
        );
        assert_eq!(explain(&shop, &misread)["kind"], "broken", "{kind} {body}: {misread}");
    }
}

#[test]
fn a_gs1_code_of_an_independent_writer_is_read_as_it_is_scanned() {
    let said = "(01)95012345678903(3103)001250(3922)4500(17)261100(10)AB-12(21)X9";
    let codes = [("DataMatrix", said), ("Code128", said), ("QRCode", said)];
    let shop = Shop::demo();
    for (code, (kind, _)) in written(&codes).iter().zip(codes) {
        let explained = explain(&shop, code);
        let expected = json!({
            "kind": "gs1", "gtin": "95012345678903", "weight": "1.25", "price": "45", "last_day": "2026-11-30", "lot": "AB-12", "serial": "X9",
        });
        for (field, value) in expected.as_object().unwrap() {
            assert_eq!(&explained[field], value, "{kind}: {field} of {code:?}");
        }
    }
}

#[test]
fn the_shops_own_rules_say_what_a_label_holds_and_are_kept_in_the_record() {
    let shop = Shop::demo();
    let rules = shop.ctl("codes list").by(&OWNER).done();
    assert_eq!(rules["rules"].as_array().unwrap().len(), 2, "21 a weight, 23 a price");
    let head = shop.head();
    let data = shop
        .ctl("codes set 24:5:5:price2 2:6:5:price2")
        .by(&OWNER)
        .refused("bad_code_rule");
    assert_eq!(data, json!({ "rule": 2, "reason": "overlap" }));
    let _refused = shop.ctl("codes set none").by(&ANA).refused("not_allowed");
    assert_eq!(shop.head(), head, "a refusal changes nothing");
    let _rules = shop
        .ctl("codes set 24:5:4:price2:check 22:5:5:weight2")
        .by(&OWNER)
        .done();
    assert_eq!(explain(&shop, "2400101928759")["price"], "28.75");
    assert_eq!(
        explain(&shop, "2400101828752")["kind"],
        "gtin",
        "a wrong price check digit"
    );
    assert_eq!(explain(&shop, "2100101007354")["kind"], "gtin", "the old rule is gone");
    assert_eq!(shop.verify()["ok"], true, "the rules are rebuilt from the record");
}

#[test]
fn a_receipt_a_badge_or_a_payment_code_is_no_thing_to_sell() {
    let shop = Shop::demo();
    let sold = shop
        .ctl(&format!("sell --scan {WATER} --tender cash:10"))
        .by(&ANA)
        .done();
    let core = shop.open();
    core.sign_in(&ANA);
    let scan = |code: &str| {
        let at = till_tests::app_core::at(&core.ask("cart"));
        core.call("scan", json!({ "at": at, "code": code }))
            .map_err(|refusal| refusal.code.as_str())
    };
    let receipt_no = sold["receipt_no"].as_str().unwrap();
    assert_eq!(scan(receipt_no).unwrap_err(), "receipt_scanned");
    assert_eq!(scan("EVB-0000").unwrap_err(), "badge_scanned");
    assert_eq!(scan("134567890123456789").unwrap_err(), "payment_code");
    assert_eq!(core.ask("cart")["lines"], json!([]), "and nothing of them is kept");
    for strange in ["T1K7Q-999999", "4006381333930", "]C1010950600013435"] {
        let cart = scan(strange).unwrap();
        let last = cart["lines"].as_array().unwrap().last().unwrap();
        assert_eq!(last["kind"], "unknown", "{strange} is a line that says so");
    }
}

fn explain(shop: &Shop, code: &str) -> Value {
    shop.ctl("codes explain").arg(code).by(&OWNER).done()
}
