//! A sale that is given up before it was paid.

use crate::shop::Shop;
use serde_json::{Value, json};

const COLA: &str = "8851959133019";

fn at(cart: &Value, request: &str) -> Value {
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": request })
}

#[test]
fn a_sale_is_given_up_only_for_a_reason_and_only_once() {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let [first, second] = [uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2)].map(|id| id.to_string());
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart, &first), "code": COLA }));
    for none in ["", "  "] {
        let request = json!({ "at": at(&cart, &second), "reason": none });
        shop.refused("clear_cart", request, "needs_reason");
    }
    assert_eq!(shop.done("cart", json!({}))["items"], 1, "nothing was changed");
    for _ in 0..2 {
        let request = json!({ "at": at(&cart, &second), "reason": "left" });
        assert_eq!(shop.done("clear_cart", request)["items"], 0);
    }
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}
