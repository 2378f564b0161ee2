//! The shop's own rules of tax: where it is rounded, and rates that change on a day, from the manager's words to the sale and its return.

use crate::shop::Shop;
use serde_json::{Value, json};

const FILE: &str = "sku,name_en,price,tax,tax_rate,tax_mode\n\
                    PEN,Pen,0.55,us,8.25,added\n\
                    INK,Ink,0.55,us,8.25,added\n\
                    CAP,Cap,0.55,us,8.25,added\n\
                    BOOK,Book,110,vat,7,included\n\
                    MAP,Map,110,vat,9,included\n";

/// The clock of the tests stands at 2026-11-24.
const TOMORROW: &str = "2026-11-25";

const DAY_MS: i64 = 86_400_000;

fn managed() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    let file = json!({ "file": "taxes.csv", "text": FILE, "columns": [], "dry_run": false });
    shop.done("import_products", file);
    shop
}

fn sold(shop: &Shop, codes: &[&str]) -> Value {
    shop.done("sell", json!({ "scan": codes, "tender": ["card:EXACT"] }))
}

fn figures(sale: &Value) -> Value {
    json!([sale["total"], sale["tax"]])
}

#[test]
fn tax_is_rounded_where_the_shop_says_and_stays_so_after_a_start() {
    let shop = managed();
    assert_eq!(figures(&sold(&shop, &["PEN", "INK", "CAP"])), json!(["1.80", "0.15"]));
    assert_eq!(
        shop.done("round_tax", json!({ "by_document": true }))["by_document"],
        true
    );
    assert_eq!(figures(&sold(&shop, &["PEN", "INK", "CAP"])), json!(["1.79", "0.14"]));
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    let sale = sold(&shop, &["PEN", "INK", "CAP"]);
    assert_eq!(figures(&sale), json!(["1.79", "0.14"]));
    for line in [3, 1, 2] {
        let id = uuid::Uuid::new_v4().to_string();
        let back = json!({ "receipt_no": sale["receipt_no"], "lines": [{ "line": line }], "tender": "card", "request_id": id, "reason": "damaged" });
        shop.done("refund", back);
    }
    let cards = shop.done("x_report", json!({}))["tenders"].clone();
    assert_eq!(
        cards[0]["amount"], "3.59",
        "three returns give back what was paid: {cards}"
    );
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_rate_changes_on_its_day_and_goods_sold_before_come_back_at_the_old_one() {
    let shop = managed();
    let change = json!({ "code": "vat", "was": "7", "now": "10", "from": TOMORROW });
    let rules = shop.done("change_tax", change.clone());
    assert_eq!(rules["changes"], json!([change]));
    let before = sold(&shop, &["BOOK"]);
    assert_eq!(figures(&before), json!(["110.00", "7.20"]), "the day before");
    let shop = shop.reopened();
    shop.outside.later_by(DAY_MS);
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    assert_eq!(figures(&sold(&shop, &["BOOKx1"])), json!(["110.00", "10.00"]));
    assert_eq!(
        figures(&sold(&shop, &["MAP"])),
        json!(["110.00", "9.08"]),
        "the class at another rate"
    );
    let id = uuid::Uuid::new_v4().to_string();
    let back = json!({ "receipt_no": before["receipt_no"], "lines": [{ "line": 1 }], "tender": "card", "request_id": id, "reason": "damaged" });
    assert_eq!(figures(&shop.done("refund", back)), json!(["-110.00", "-7.20"]));
    let gone = shop.done("keep_tax", json!({ "code": "vat", "from": change["from"] }));
    assert_eq!(gone["changes"], json!([]));
    assert_eq!(
        figures(&sold(&shop, &["BOOK"])),
        json!(["110.00", "7.20"]),
        "taken back"
    );
}

#[test]
fn a_change_of_tax_that_makes_no_sense_changes_nothing() {
    let shop = managed();
    let from = TOMORROW;
    let change =
        |code: &str, was: Value, now: &str, from: &str| json!({ "code": code, "was": was, "now": now, "from": from });
    let known = shop.refused("change_tax", change("vat", Value::Null, "10", from), "no_such_tax");
    assert_eq!(known["known"], "7, 9", "two rates: it must be said which");
    for (request, code) in [
        (change("nothing", Value::Null, "10", from), "no_such_tax"),
        (change("vat", json!("8"), "10", from), "no_such_tax"),
        (change("vat", json!("7"), "ten", from), "bad_tax_rates"),
        (change("vat", json!("7"), "7", from), "bad_tax_rates"),
        (change("vat", json!("7"), "10", "tomorrow"), "bad_date"),
        (change("vat", json!("7"), "10", "2027-02-30"), "bad_date"),
    ] {
        shop.refused("change_tax", request, code);
    }
    shop.refused("keep_tax", json!({ "code": "vat", "from": from }), "no_tax_change");
    assert_eq!(shop.done("tax_rules", json!({}))["changes"], json!([]));
    let only = shop.done("change_tax", change("us", Value::Null, "9", from));
    assert_eq!(only["changes"][0]["was"], "8.25", "the only rate need not be said");
    let chained = shop.done("change_tax", change("us", json!("9"), "10", "2030-01-01"));
    assert_eq!(
        chained["changes"].as_array().unwrap().len(),
        2,
        "a change of what is to come"
    );
}
