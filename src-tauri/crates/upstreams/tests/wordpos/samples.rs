//! Every sample of the vendor's document, as it stands there.

use crate::shop::{SECRET, sale, shop};
use testkit::parrot::Simulator as Parrot;
use upstreams::{PullKind, Rows};

/// "GET /v1/products"; valid JSON as it stands.
const PRODUCTS: &str = r#"{
  "success": true,
  "data": [
    {
      "id": "12345",
      "name": "Product Name",
      "price": 29.99,
      "stock": 100
    }
  ],
  "pagination": {
    "page": 1,
    "total": 500
  }
}"#;

/// The answer of "POST /oauth/token"; the comment before it (`# Response example`) is left out.
const TOKEN: &str = r#"{
  "access_token": "eyJhbGciOiJSUzI1NiIs...",
  "token_type": "Bearer",
  "expires_in": 3600,
  "refresh_token": "def50200..."
}"#;

/// "Create Order", a JavaScript object there: its names are put in quotation marks.
const ORDER: &str =
    r#"{"items":[{"product_id":"12345","quantity":2,"price":29.99}],"payment_method":"wechat","total_amount":59.98}"#;

/// "Inventory Update", a PHP array there: written as JSON, with the product that it names beside it. The operation is the client's.
const INVENTORY: &str = r#"{"product_id":"12345","quantity":50,"reason":"manual_adjustment"}"#;

#[tokio::test]
async fn the_list_of_products_and_the_token_are_read_and_told_again_letter_for_letter() {
    let parrot = Parrot::parrot().unwrap();
    TOKEN.clone_into(&mut parrot.system().token);
    parrot.say(200, PRODUCTS);
    let config = crate::shop::config(&parrot.base_url(), &[]);
    let upstream = upstreams::connect("wordpos", &config, std::sync::Arc::new(|| 0)).unwrap();
    assert_eq!(upstream.call("list_products", "{}").await.as_deref(), Ok(PRODUCTS));
    let page = upstream.pull(PullKind::Products, None, 100).await.unwrap();
    let Rows::Products(rows) = page.rows else {
        panic!("products were asked for");
    };
    let row = &rows[0];
    assert_eq!((&*row.remote_id, &*row.name), ("12345", "Product Name"));
    assert_eq!(
        (row.price.to_string(), row.stock.unwrap().to_string()),
        ("29.99".to_owned(), "100".to_owned())
    );
}

#[tokio::test]
async fn an_order_goes_out_as_the_sample_shows_it() {
    let shop = shop();
    shop.upstream.call("create_order", ORDER).await.unwrap();
    let called = shop.simulator.orders().remove(0);
    shop.upstream.push(&sale("[T1-1 01907f3a]")).await.unwrap();
    let pushed = shop.simulator.orders().remove(1);
    for order in [called, pushed] {
        assert_eq!(
            order.json("items"),
            r#"[{"product_id":"12345","quantity":2,"price":29.99}]"#
        );
        assert_eq!(
            (order.json("payment_method"), order.json("total_amount")),
            (r#""wechat""#, "59.98")
        );
        let names: Vec<&str> = order.names().collect();
        let sent = ["created_at", "id", "items", "payment_method", "status", "total_amount"];
        assert_eq!(names, sent, "nothing beyond the document is sent");
    }
}

#[tokio::test]
async fn inventory_is_set_as_the_sample_shows_it() {
    let shop = shop();
    let answer = shop.upstream.call("set_inventory", INVENTORY).await.unwrap();
    assert!(answer.contains(r#""new_quantity":50"#), "{answer}");
    assert_eq!(shop.simulator.products()[0].json("stock"), "50");
    assert!(!answer.contains(SECRET));
}
