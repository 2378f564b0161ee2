//! Taxes of several rates, and sales without tax: from the file of products to the receipt, the report and a return.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

const FILE: &str = "sku,name_en,price,tax,tax_rate,tax_mode\n\
                    BOOK,Book,100,qc,gst:5*qst:9.975,added\n\
                    PEN,Pen,112,bc,gst:5+pst:7,included\n";

fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

fn at_the_counter(name: &str, pin: &str) -> Shop {
    let shop = Shop::with_every_role();
    let file = json!({ "file": "taxes.csv", "text": FILE, "columns": [], "dry_run": false });
    shop.till
        .call(&person("chai", "3333"), "import_products", file)
        .unwrap();
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    shop
}

fn as_the_machine(shop: &Shop, command: &str) -> Value {
    shop.till.call(&Caller::Machine, command, json!({})).unwrap()
}

fn sell(shop: &Shop, more: Value) -> Value {
    let mut request = json!({ "scan": ["BOOK", "PENx2"], "tender": ["card:EXACT"] });
    request
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    shop.done("sell", request)
}

#[test]
fn each_rate_of_a_class_has_its_row_on_the_receipt_and_in_the_report_and_comes_back_with_the_goods() {
    let shop = at_the_counter("bo", "2222");
    let sale = sell(&shop, json!({}));
    assert_eq!(json!([sale["total"], sale["tax"]]), json!(["339.47", "39.47"]));
    let receipt = shop.done("receipt", json!({ "receipt_no": sale["receipt_no"], "format": "text" }));
    let text = receipt["content"].as_str().unwrap();
    for row in [
        ["5\u{a0}%", "100.00", "5.00"],
        ["9.975\u{a0}%", "100.00", "10.47"],
        ["5\u{a0}%", "200.00", "10.00"],
        ["7\u{a0}%", "200.00", "14.00"],
    ] {
        let found = text.lines().any(|line| row.iter().all(|part| line.contains(part)));
        assert!(found, "{row:?} in\n{text}");
    }
    let rates = |report: &Value| {
        report["tax_by_rate"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["tax"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(rates(&as_the_machine(&shop, "day_report")), ["15.00", "14.00", "10.47"]);
    let back = json!({ "receipt_no": sale["receipt_no"], "lines": [{ "line": 1 }, { "line": 2 }], "tender": "card", "request_id": uuid::Uuid::new_v4().to_string(), "reason": "damaged" });
    shop.done("refund", back);
    assert_eq!(rates(&as_the_machine(&shop, "day_report")), ["0.00", "0.00", "0.00"]);
    assert_eq!(as_the_machine(&shop, "verify")["ok"], true);
}

#[test]
fn several_rates_are_exported_as_they_were_imported_and_nonsense_is_refused() {
    let shop = at_the_counter("chai", "3333");
    let text = shop.done("export_products", json!({}))["text"].clone();
    for row in [",qc,gst:5*qst:9.975,added,", ",bc,gst:5+pst:7,included,"] {
        assert!(text.as_str().unwrap().contains(row), "{row} in {text}");
    }
    let file = json!({ "file": "x.csv", "text": "sku,name_en,price,tax,tax_rate\nX,X,1,x,gst:5+\n", "columns": [], "dry_run": false });
    assert_eq!(
        shop.refused("import_products", file, "bad_import")["problem"],
        "no_tax_rate"
    );
}

#[test]
fn a_sale_without_tax_needs_a_reason_and_somebody_who_may_and_keeps_both() {
    let shop = at_the_counter("ana", "1111");
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": "PEN" }));
    let free =
        |cart: &Value, reason: &str, approval: Value| json!({ "at": at(cart), "reason": reason, "approval": approval });
    let by_bo = json!({ "name": "bo", "pin": "2222" });
    assert_eq!(
        shop.refused("set_exempt", free(&cart, "D-123", Value::Null), "needs_approval")["right"],
        "ExemptTax"
    );
    let cart = shop.done("set_exempt", free(&cart, "D-123", by_bo.clone()));
    assert_eq!(
        json!([cart["exempt"], cart["total"], cart["tax"]]),
        json!(["D-123", "100.00", "0.00"])
    );
    let taxed = shop.done("set_exempt", free(&cart, " ", by_bo.clone()));
    assert_eq!(json!([taxed["exempt"], taxed["total"]]), json!(["", "112.00"]));
    let cart = shop.done("set_exempt", free(&taxed, "D-123", by_bo));
    let tenders = json!([{ "method": "card", "amount": "100" }]);
    let sale = shop.done("take_payment", json!({ "at": at(&cart), "tenders": tenders }));
    assert_eq!(
        json!([sale["total"], sale["tax"], sale["reason"], sale["approver"]]),
        json!(["100.00", "0.00", "D-123", "bo"])
    );
    assert_eq!(as_the_machine(&shop, "verify")["ok"], true);
}

#[test]
fn a_script_sells_without_tax() {
    let shop = at_the_counter("bo", "2222");
    let sale = sell(&shop, json!({ "exempt": "D-123", "discount": "10%" }));
    assert_eq!(
        json!([sale["total"], sale["tax"], sale["reason"]]),
        json!(["270.00", "0.00", "D-123"])
    );
}
