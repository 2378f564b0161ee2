//! What is sold stays as it was sold: its figures on the way through the till, and the document itself against those who rang it up.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

const COLA: &str = "8851959133019";

fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

/// Two colas, paid in cash: the cart as it was before, and the document.
fn rung_up(shop: &Shop) -> (Value, Value) {
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let mut cart = shop.done("cart", json!({}));
    for _ in 0..2 {
        cart = shop.done("scan", json!({ "at": at(&cart), "code": COLA }));
    }
    let tenders = json!([{ "method": "cash", "amount": "40" }]);
    let sale = shop.done("take_payment", json!({ "at": at(&cart), "tenders": tenders }));
    (cart, sale)
}

/// A sale that had its tax in the cart once arrived at the office without it.
#[test]
fn the_tax_of_a_sale_is_the_same_in_the_cart_on_the_document_in_the_reports_and_after_a_restart() {
    let shop = Shop::with_every_role();
    let (cart, sale) = rung_up(&shop);
    assert_eq!((&cart["total"], &cart["tax"]), (&json!("34.00"), &json!("2.22")));
    assert_eq!((&sale["tax"], &sale["lines"][0]["tax"]), (&cart["tax"], &cart["tax"]));
    let shop = shop.reopened();
    let ask = |command: &str, request: Value| shop.till.call(&person("chai", "3333"), command, request).unwrap();
    let found = ask("find_document", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!((&found["tax"], &found["lines"]), (&sale["tax"], &sale["lines"]));
    for report in ["x_report", "day_report"] {
        assert_eq!(ask(report, json!({}))["tax"], cart["tax"], "{report}");
    }
    let rates = &ask("day_report", json!({}))["tax_by_rate"];
    assert_eq!(rates[0]["tax"], cart["tax"], "{rates}");
    assert_eq!(ask("verify", json!({}))["ok"], true);
}

/// Whoever may sell could once delete a sale that was finished and not sent yet, and keep its money.
#[test]
fn a_cashier_cannot_take_a_finished_sale_away_and_a_void_leaves_it_where_it_was() {
    let shop = Shop::with_every_role();
    let (cart, sale) = rung_up(&shop);
    let void = json!({ "receipt_no": sale["receipt_no"], "reason": "gone" });
    shop.refused("void_sale", void.clone(), "needs_approval");
    shop.refused("clear_cart", json!({ "at": at(&cart), "reason": "gone" }), "conflict");
    shop.refused("undo_cart", json!({ "at": at(&cart) }), "conflict");
    shop.refused("park_cart", json!({ "at": at(&cart) }), "conflict");
    let mut approved = void;
    approved["approval"] = json!({ "name": "bo", "pin": "2222" });
    let voided = shop.done("void_sale", approved);
    assert_eq!(
        (&voided["corrects"], &voided["approver"]),
        (&sale["receipt_no"], &json!("bo"))
    );
    let found = shop.done("find_document", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(found, sale, "the sale stands as it was, beside what took it back");
    let x = shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap();
    assert_eq!((&x["sales"], &x["refunds"]), (&json!(1), &json!(1)));
}
