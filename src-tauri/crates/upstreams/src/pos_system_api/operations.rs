//! The typed calls by name.

use super::client::Client;
use crate::fault::CallFault;
use crate::operation::{Given, Nothing, answer, reads, unknown, writes};
use crate::upstream::Operation;

/// Every documented endpoint, with an example of what it takes.
#[rustfmt::skip]
pub(super) const OPERATIONS: &[Operation] = &[
    reads("sign_in", "POST /token", "{}"),
    writes("create_item", "POST /items", r#"{"name":"Tea","price":45.00,"quantity":10,"unit":"cup","related_items":[]}"#),
    reads("list_items", "GET /items", r#"{"skip":0,"limit":100}"#),
    reads("get_item", "GET /items/{item_id}", r#"{"item_id":"7"}"#),
    writes("update_item", "PUT /items/{item_id}",
        r#"{"item_id":"7","item":{"name":"Tea","price":45.00,"quantity":10,"unit":"cup","related_items":[]}}"#),
    writes("delete_item", "DELETE /items/{item_id}", r#"{"item_id":"7"}"#),
    writes("create_order", "POST /orders",
        r#"{"user_id":"1","items":[{"item_id":"7","quantity":2,"price_at_order":45.00}],"total_amount":90.00,"payment_method":"cash","notes":""}"#),
    reads("list_orders", "GET /orders", r#"{"skip":0,"limit":100}"#),
    reads("get_order", "GET /orders/{order_id}", r#"{"order_id":"9"}"#),
    writes("update_order", "PUT /orders/{order_id}",
        r#"{"order_id":"9","order":{"items":[{"item_id":"7","quantity":1,"price_at_order":45.00}],"total_amount":45.00,"payment_method":"cash","payment_status":"paid","order_status":"completed","discount_applied":0,"notes":""}}"#),
    writes("delete_order", "DELETE /orders/{order_id}", r#"{"order_id":"9"}"#),
    writes("process_payment", "POST /orders/{order_id}/process_payment", r#"{"order_id":"9","payment_method":"cash"}"#),
    writes("apply_discount", "POST /orders/{order_id}/apply_discount", r#"{"order_id":"9","discount_percentage":10}"#),
    writes("create_user", "POST /users", r#"{"username":"ana","email":"ana@shop.example","full_name":"Ana","password":"…"}"#),
    reads("get_current_user", "GET /users/me", "{}"),
    reads("list_users", "GET /users", r#"{"skip":0,"limit":100}"#),
    writes("update_user", "PUT /users/{user_id}",
        r#"{"user_id":"2","user":{"email":"ana@shop.example","full_name":"Ana","password":"…","is_active":true,"is_superuser":false}}"#),
    writes("delete_user", "DELETE /users/{user_id}", r#"{"user_id":"2"}"#),
];

/// Makes one call.
///
/// # Errors
/// [`CallFault`]; [`CallFault::UnknownOperation`] and [`CallFault::WrongArguments`] before anything is sent.
pub(super) async fn call(client: &Client, name: &str, json: &str) -> Result<String, CallFault> {
    let given = Given { name, json };
    match name {
        "sign_in" => signed_in(client, given.read()?).await,
        "create_item" => answer(client.create_item(&given.read()?).await),
        "list_items" => answer(client.list_items(&given.read()?).await),
        "get_item" => answer(client.get_item(&given.read()?).await),
        "update_item" => answer(client.update_item(&given.read()?).await),
        "delete_item" => answer(client.delete_item(&given.read()?).await),
        "create_order" => answer(client.create_order(&given.read()?).await),
        "list_orders" => answer(client.list_orders(&given.read()?).await),
        "get_order" => answer(client.get_order(&given.read()?).await),
        "update_order" => answer(client.update_order(&given.read()?).await),
        "delete_order" => answer(client.delete_order(&given.read()?).await),
        "process_payment" => answer(client.process_payment(&given.read()?).await),
        "apply_discount" => answer(client.apply_discount(&given.read()?).await),
        "create_user" => answer(client.create_user(&given.read()?).await),
        "get_current_user" => {
            let Nothing {} = given.read()?;
            answer(client.get_current_user().await)
        }
        "list_users" => answer(client.list_users(&given.read()?).await),
        "update_user" => answer(client.update_user(&given.read()?).await),
        "delete_user" => answer(client.delete_user(&given.read()?).await),
        _ => Err(unknown(name, OPERATIONS)),
    }
}

/// The token itself is never shown.
async fn signed_in(client: &Client, Nothing {}: Nothing) -> Result<String, CallFault> {
    client.sign_in().await?;
    Ok(r#"{"token_type":"bearer"}"#.to_owned())
}
