//! A sale that waited while the shelf changed.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

const COLA: &str = "8851959133019";
const WATER: &str = "8850999320007";

fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

/// Colas for another price from now on.
fn cola_costs(shop: &Shop, price: &str) {
    let text = format!("sku,gtin,name_en,price\nP0002,{COLA},Coca-Cola,{price}\n");
    let goods = json!({ "file": "goods.csv", "text": text, "columns": [], "dry_run": false });
    shop.till
        .call(&person("chai", "3333"), "import_products", goods)
        .unwrap();
}

fn shelf_prices(cart: &Value) -> Vec<Value> {
    let lines = cart["lines"].as_array().unwrap();
    lines.iter().map(|line| line["shelf_price"].clone()).collect()
}

/// A cola and a water, parked; and the empty cart that follows.
fn waiting() -> (Shop, Value, Value) {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": COLA }));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": WATER }));
    let parked = shop.done("park_cart", json!({ "at": at(&cart) }));
    (shop, parked["parked"]["cart_id"].clone(), parked["cart"].clone())
}

#[test]
fn a_parked_sale_keeps_its_prices_says_what_the_shelf_asks_now_and_takes_it_when_told() {
    let (shop, parked, next) = waiting();
    cola_costs(&shop, "15.50");
    let listed = shop.done("parked_carts", json!({}));
    assert_eq!(
        shelf_prices(&listed["parked"][0]["cart"]),
        [json!("15.50"), Value::Null]
    );
    let cart = shop.done("recall_cart", json!({ "at": at(&next), "cart_id": parked }));
    assert_eq!(
        (&cart["total"], &cart["lines"][0]["unit_price"]),
        (&json!("27.00"), &json!("17.00"))
    );
    assert_eq!(shelf_prices(&cart), [json!("15.50"), Value::Null]);
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let cart = shop.done("cart", json!({}));
    assert_eq!(
        shelf_prices(&cart),
        [json!("15.50"), Value::Null],
        "also after a restart"
    );
    let cart = shop.done("take_shelf_prices", json!({ "at": at(&cart) }));
    assert_eq!(
        (&cart["total"], &cart["lines"][0]["unit_price"]),
        (&json!("25.50"), &json!("15.50"))
    );
    assert_eq!(shelf_prices(&cart), [Value::Null, Value::Null]);
    let cart = shop.done("undo_cart", json!({ "at": at(&cart) }));
    assert_eq!(cart["total"], "27.00", "it can be taken back");
    let tenders = json!([{ "method": "cash", "amount": "27" }]);
    shop.done("take_payment", json!({ "at": at(&cart), "tenders": tenders }));
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    assert_eq!(
        shop.done("verify", json!({}))["ok"],
        true,
        "what nobody took is sold as it was parked"
    );
}

#[test]
fn a_parked_sale_takes_new_listed_prices_too() {
    let (shop, parked, next) = waiting();
    let facts = json!({ "product": COLA, "facts": { "prices": "@1.5=14 member=13" } });
    shop.till.call(&person("chai", "3333"), "put_product", facts).unwrap();
    let cart = shop.done("recall_cart", json!({ "at": at(&next), "cart_id": parked }));
    assert_eq!(
        shelf_prices(&cart),
        [Value::Null, Value::Null],
        "one piece costs what it did"
    );
    let cart = shop.done("take_shelf_prices", json!({ "at": at(&cart) }));
    let two = json!({ "at": at(&cart), "line": 1, "quantity": "2" });
    assert_eq!(shop.done("set_quantity", two)["lines"][0]["unit_price"], "14.00");
}

#[test]
fn a_shelf_that_asks_what_it_asked_is_no_news() {
    let (shop, parked, next) = waiting();
    let cart = shop.done("recall_cart", json!({ "at": at(&next), "cart_id": parked }));
    assert_eq!(shelf_prices(&cart), [Value::Null, Value::Null]);
}

#[test]
fn a_parked_sale_is_put_with_the_open_one_as_one_bill_once() {
    let (shop, parked, next) = waiting();
    let cart = shop.done("scan", json!({ "at": at(&next), "code": COLA }));
    let request = json!({ "at": at(&cart), "cart_id": parked });
    let bill = shop.done("merge_parked", request.clone());
    assert_eq!((&bill["total"], &bill["cart_id"]), (&json!("44.00"), &cart["cart_id"]));
    assert_eq!(shop.done("merge_parked", request)["total"], "44.00", "delivered twice");
    assert_eq!(shop.done("parked_carts", json!({}))["parked"], json!([]));
    let undone = json!({ "at": at(&bill) });
    shop.refused("undo_cart", undone, "nothing_to_undo");
    let again = json!({ "at": at(&bill), "cart_id": parked });
    shop.refused("merge_parked", again, "not_parked");
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    assert_eq!(shop.done("cart", json!({}))["total"], "44.00", "it survives a restart");
}

#[test]
fn bills_that_are_priced_otherwise_stay_two_and_nothing_is_lost() {
    let (shop, parked, next) = waiting();
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    let cart = shop.done("scan", json!({ "at": at(&next), "code": COLA }));
    let cart = shop.done("set_discount", json!({ "at": at(&cart), "discount": "10%" }));
    let request = json!({ "at": at(&cart), "cart_id": parked });
    shop.refused("merge_parked", request, "bills_differ");
    assert_eq!(shop.done("cart", json!({}))["revision"], cart["revision"]);
    assert_eq!(
        shop.done("parked_carts", json!({}))["parked"][0]["cart"]["total"],
        "27.00"
    );
}

#[test]
fn a_bill_is_split_by_its_lines_and_each_half_is_sold() {
    let (shop, _, next) = waiting();
    let cart = shop.done("scan", json!({ "at": at(&next), "code": COLA }));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": WATER }));
    for lines in [json!([]), json!([1, 2])] {
        let all = json!({ "at": at(&cart), "lines": lines });
        shop.refused("split_cart", all, "nothing_left");
    }
    shop.refused("split_cart", json!({ "at": at(&cart), "lines": [7] }), "no_line");
    let request = json!({ "at": at(&cart), "lines": [2], "label": "Bob" });
    let split = shop.done("split_cart", request.clone());
    assert_eq!(
        (&split["cart"]["total"], &split["parked"]["cart"]["total"]),
        (&json!("17.00"), &json!("10.00"))
    );
    assert_eq!(split["parked"]["label"], "Bob");
    let twice = shop.done("split_cart", request);
    assert_eq!(
        (&twice["parked"]["number"], &twice["cart"]["total"]),
        (&split["parked"]["number"], &json!("17.00"))
    );
    let tenders = |amount: &str| json!([{ "method": "cash", "amount": amount }]);
    shop.done(
        "take_payment",
        json!({ "at": at(&twice["cart"]), "tenders": tenders("17") }),
    );
    let next = shop.done("cart", json!({}));
    let other = shop.done(
        "recall_cart",
        json!({ "at": at(&next), "cart_id": split["parked"]["cart_id"] }),
    );
    assert_eq!(other["total"], "10.00");
    shop.done("take_payment", json!({ "at": at(&other), "tenders": tenders("10") }));
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_bill_under_a_discount_of_an_amount_is_not_split() {
    let (shop, _, next) = waiting();
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    let cart = shop.done("scan", json!({ "at": at(&next), "code": COLA }));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": WATER }));
    let cart = shop.done("set_discount", json!({ "at": at(&cart), "discount": "5" }));
    shop.refused("split_cart", json!({ "at": at(&cart), "lines": [1] }), "bills_differ");
    let cart = shop.done("set_discount", json!({ "at": at(&cart), "discount": "10%" }));
    let split = shop.done("split_cart", json!({ "at": at(&cart), "lines": [1] }));
    assert_eq!(
        (&split["cart"]["total"], &split["parked"]["cart"]["total"]),
        (&json!("9.00"), &json!("15.30"))
    );
}
