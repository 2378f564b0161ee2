//! The typed calls by name.

use super::client::Client;
use super::webhook;
use crate::fault::CallFault;
use crate::operation::{Given, Nothing, answer, reads, unknown, writes};
use crate::upstream::Operation;
use std::num::NonZeroU64;

/// Every documented endpoint, with an example of what it takes. `extra` holds fields of an order beyond the document.
#[rustfmt::skip]
pub(super) const OPERATIONS: &[Operation] = &[
    reads("sign_in", "POST /oauth/token", "{}"),
    reads("list_products", "GET /v1/products", r#"{"page":1,"limit":20,"search":"phone"}"#),
    writes("create_product", "POST /v1/products", r#"{"name":"Tea","price":45.00,"barcode":"8850999320007","category_id":"7"}"#),
    reads("list_orders", "GET /v1/orders", r#"{"start_date":"2026-11-29","end_date":"2026-11-30"}"#),
    writes("create_order", "POST /v1/orders",
        r#"{"items":[{"product_id":"12345","quantity":2,"price":29.99}],"payment_method":"wechat","total_amount":59.98}"#),
    reads("list_customers", "GET /v1/customers", "{}"),
    writes("create_customer", "POST /v1/customers", r#"{"customer":{"name":"Ana","phone":"0812345678"}}"#),
    reads("list_inventory", "GET /v1/inventory", "{}"),
    Operation {
        secrets: &["webhook_secret"],
        ..reads("check_webhook", LOCAL, r#"{"body":"{\"event\":\"order\"}","signature":"5bdcc1…","webhook_secret":"…","algorithm":"sha256","encoding":"hex"}"#)
    },
    writes("set_inventory", "PUT /v1/inventory/{product_id}", r#"{"product_id":"product_123","quantity":50,"reason":"manual_adjustment"}"#),
];

/// What asks nobody: the till computes it.
const LOCAL: &str = "X-WordPos-Signature";

/// Makes one call.
///
/// # Errors
/// [`CallFault`]; [`CallFault::UnknownOperation`] and [`CallFault::WrongArguments`] before anything is sent.
pub(super) async fn call(client: &Client, name: &str, json: &str) -> Result<String, CallFault> {
    let given = Given { name, json };
    match name {
        "sign_in" => {
            let Nothing {} = given.read()?;
            client.sign_in().await?;
            // The token itself is never shown.
            Ok(r#"{"token_type":"Bearer"}"#.to_owned())
        }
        "list_products" => answer(client.list_products(&given.read()?).await),
        "create_product" => answer(client.create_product(&given.read()?).await),
        "list_orders" => answer(client.list_orders(&given.read()?).await),
        "create_order" => answer(client.create_order(&given.read()?).await),
        "list_customers" => {
            let Nothing {} = given.read()?;
            answer(client.list_customers(NonZeroU64::MIN).await)
        }
        "create_customer" => answer(client.create_customer(&given.read()?).await),
        "list_inventory" => {
            let Nothing {} = given.read()?;
            answer(client.list_inventory().await)
        }
        "check_webhook" => webhook::check(&given.read()?),
        "set_inventory" => answer(client.set_inventory(&given.read()?).await),
        _ => Err(unknown(name, OPERATIONS)),
    }
}
