//! Full tax invoices and credit notes, at once or later, from the receipt.

use crate::shop::Shop;
use app::Caller;
use serde_json::{Value, json};

const COLA: &str = "8851959133019";
const SIAM: &str = "0105536000313";

fn sold(shop: &Shop, customer: Option<&str>) -> Value {
    shop.done(
        "sell",
        json!({ "scan": [format!("{COLA}x3")], "tender": ["cash:EXACT"], "customer": customer }),
    )
}

fn supervised() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    shop
}

fn to_siam() -> Value {
    json!({ "name": " Siam Ltd ", "address": "1 Rama IV, Bangkok", "tax_id": "0-1055-36000-31-3", "branch": "00000" })
}

/// The number of a document of the series of this letter, beside its receipt.
fn numbered(sale: &Value, letter: char, sequence: u32) -> String {
    let receipt = sale["receipt_no"].as_str().unwrap();
    format!("{}-{letter}{sequence:06}", receipt.split('-').next().unwrap())
}

#[test]
fn an_invoice_is_made_out_later_from_the_receipt_in_a_series_of_its_own() {
    let shop = supervised();
    let (first, second) = (sold(&shop, None), sold(&shop, None));
    for (no, sale) in [(1, &second), (2, &first)] {
        let request = json!({ "receipt_no": sale["receipt_no"], "to": to_siam() });
        let invoice = shop.done("issue_invoice", request);
        assert_eq!(invoice["number"], numbered(sale, 'F', no), "{invoice}");
        assert_eq!(invoice["to"]["tax_id"], SIAM);
        assert_eq!(invoice["to"]["name"], "Siam Ltd");
    }
    let drawn = shop.done(
        "draw_invoice",
        json!({ "receipt_no": first["receipt_no"], "format": "text", "language": "en" }),
    );
    let text = drawn["content"].as_str().unwrap();
    for part in [
        "Siam Ltd",
        "1 Rama IV, Bangkok",
        SIAM,
        "Head office",
        &numbered(&first, 'F', 2),
        "51.00",
        "3.34",
    ] {
        assert!(text.contains(part), "{part} stands on it:\n{text}");
    }
    assert!(
        text.contains(first["receipt_no"].as_str().unwrap()),
        "it names the receipt"
    );
    let shop = shop.reopened();
    let standing = shop.till.call(
        &crate::shop::person("bo", "2222"),
        "invoice_of",
        json!({ "receipt_no": first["receipt_no"] }),
    );
    assert_eq!(standing.unwrap()["invoice"]["number"], numbered(&first, 'F', 2));
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn one_delivered_twice_is_one_and_another_of_the_same_sale_is_refused_by_the_number_of_the_first() {
    let shop = supervised();
    let sale = sold(&shop, None);
    let once =
        json!({ "receipt_no": sale["receipt_no"], "to": to_siam(), "request_id": uuid::Uuid::new_v4().to_string() });
    let first = shop.done("issue_invoice", once.clone());
    assert_eq!(shop.done("issue_invoice", once), first);
    let again = json!({ "receipt_no": sale["receipt_no"], "to": to_siam() });
    let refused = shop.refused("issue_invoice", again, "invoiced");
    assert_eq!(refused["number"], first["number"]);
}

#[test]
fn the_customer_of_the_sale_is_whom_it_is_made_out_to_and_it_outlives_the_customer() {
    let shop = supervised();
    let facts = json!({ "name": "Noi Dee", "address": "9 Soi 2", "tax_id": SIAM, "branch": "00001" });
    shop.done("add_customer", json!({ "facts": facts }));
    let sale = sold(&shop, Some("Noi Dee"));
    let standing = shop.done("invoice_of", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(
        (&standing["open"], &standing["to"]["name"]),
        (&json!("invoice"), &json!("Noi Dee"))
    );
    let invoice = shop.done("issue_invoice", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(
        invoice["to"],
        json!({ "name": "Noi Dee", "address": "9 Soi 2", "tax_id": SIAM, "branch": "00001" })
    );
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop.done("erase_customer", json!({ "customer": "Noi Dee" }));
    let kept = shop.done("invoice_of", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(kept["invoice"]["to"]["name"], "Noi Dee", "the law wants it kept");
}

#[test]
fn what_comes_back_of_an_invoiced_sale_has_a_credit_note_to_the_same_buyer() {
    let shop = supervised();
    let sale = sold(&shop, None);
    let back = |quantity: &str| {
        let lines = json!([{ "line": 1, "quantity": quantity }]);
        shop.done(
            "refund",
            json!({ "receipt_no": sale["receipt_no"], "lines": lines, "reason": "damaged" }),
        )
    };
    let early = back("1");
    let receipt_no = |document: &Value| json!({ "receipt_no": document["receipt_no"] });
    shop.refused("issue_invoice", receipt_no(&early), "no_invoice_of_this");
    let invoice = shop.done(
        "issue_invoice",
        json!({ "receipt_no": sale["receipt_no"], "to": to_siam() }),
    );
    let late = back("1");
    for (no, document) in [(1, &early), (2, &late)] {
        let note = shop.done("issue_invoice", receipt_no(document));
        assert_eq!(
            (&note["kind"], &note["to"]["name"]),
            (&json!("credit_note"), &json!("Siam Ltd"))
        );
        assert_eq!(note["number"], numbered(&sale, 'C', no));
    }
    let drawn = shop.done(
        "draw_invoice",
        json!({ "receipt_no": late["receipt_no"], "format": "text", "language": "en" }),
    );
    let text = drawn["content"].as_str().unwrap();
    // 51.00 with 7 % in it are 47.66 without; a piece is 15.89 of it.
    for part in [
        "Credit note",
        invoice["number"].as_str().unwrap(),
        "damaged",
        "47.66",
        "15.88",
    ] {
        assert!(text.contains(part), "{part} stands on it:\n{text}");
    }
}

#[test]
fn every_refusal_of_an_invoice_is_told_whole() {
    let shop = supervised();
    let sale = sold(&shop, None);
    let of = |document: &Value, to: Value| json!({ "receipt_no": document["receipt_no"], "to": to });
    shop.refused("issue_invoice", of(&sale, Value::Null), "needs_buyer");
    let mut bad = to_siam();
    for (field, value) in [
        ("name", " "),
        ("address", ""),
        ("tax_id", "0105536000314"),
        ("branch", "head"),
    ] {
        bad[field] = json!(value);
        let refused = shop.refused("issue_invoice", of(&sale, bad.clone()), "bad_customer");
        assert_eq!((&refused["field"], &refused["value"]), (&json!(field), &json!(value)));
        bad = to_siam();
    }
    shop.refused(
        "draw_invoice",
        json!({ "receipt_no": sale["receipt_no"], "format": "text" }),
        "no_invoice",
    );
    shop.refused(
        "print_invoice",
        json!({ "receipt_no": sale["receipt_no"] }),
        "no_invoice",
    );
    shop.refused(
        "issue_invoice",
        json!({ "receipt_no": "T1AAA-000001", "to": to_siam() }),
        "no_such_receipt",
    );
    let void = shop.done(
        "void_sale",
        json!({ "receipt_no": sale["receipt_no"], "reason": "mistake" }),
    );
    shop.refused("issue_invoice", of(&sale, to_siam()), "no_invoice_of_this");
    shop.refused("issue_invoice", of(&void, to_siam()), "no_invoice_of_this");
    let standing = shop.done("invoice_of", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!((&standing["invoice"], &standing["open"]), (&Value::Null, &Value::Null));
}
