//! The typed calls by name.

use super::client::Client;
use crate::fault::CallFault;
use crate::operation::{Given, Nothing, answer, reads, unknown};
use crate::upstream::Operation;

/// Every object and report that the document names, with an example of what it takes. Where the document names no path the request is the
/// guess that the settings hold.
#[rustfmt::skip]
pub(super) const OPERATIONS: &[Operation] = &[
    reads("sign_in", "POST /authenticate", "{}"),
    reads("list_menu_items", "GET /events/{event_id}/menu-items", r#"{"sort":"description:desc,item_id:asc","limit":100}"#),
    reads("list_staff", "GET /events/{event_id}/staff", "{}"),
    reads("list_vendors", "GET /events/{event_id}/vendors", "{}"),
    reads("list_inventory_items", "GET /events/{event_id}/inventory-items", "{}"),
    reads("get_inventory_count", "GET /events/{event_id}/reports/inventory-count", "{}"),
    reads("list_inventory_transactions", "GET /events/{event_id}/inventory-transaction-summaries",
        r#"{"from":1764460800,"to":1764547200,"sort":"server_timestamp:asc","limit":100,"type":"restock"}"#),
    reads("list_sales", "GET /events/{event_id}/reports/sales", r#"{"from":1764460800,"to":1764547200,"sort":"terminal_timestamp:asc"}"#),
    reads("list_topups", "GET /events/{event_id}/reports/topups", r#"{"from":1764460800,"to":1764547200,"tx_type":"standard"}"#),
];

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
        "list_menu_items" => answer(client.list_menu_items(&given.read()?).await),
        "list_staff" => answer(client.list_staff(&given.read()?).await),
        "list_vendors" => answer(client.list_vendors(&given.read()?).await),
        "list_inventory_items" => answer(client.list_inventory_items(&given.read()?).await),
        "get_inventory_count" => answer(client.get_inventory_count(&given.read()?).await),
        "list_inventory_transactions" => answer(client.list_inventory_transactions(&given.read()?).await),
        "list_sales" => answer(client.list_sales(&given.read()?).await),
        "list_topups" => answer(client.list_topups(&given.read()?).await),
        _ => Err(unknown(name, OPERATIONS)),
    }
}
