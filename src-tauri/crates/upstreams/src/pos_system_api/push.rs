//! A sale becomes an order.

use super::client::Client;
use super::wire::{OrderBody, OrderLine};
use crate::fault::{Cause, PushFault};
use crate::http::Request;
use crate::id::Id;
use crate::number;
use crate::upstream::{PushLine, PushSale, Pushed};
use reqwest::Method;
use serde::Deserialize;
use serde_json::value::RawValue;

/// Of the answer only the id decides: with it the order is there, whatever else is said or missing.
#[derive(Deserialize)]
struct Created {
    id: Id,
    total_amount: Option<Box<RawValue>>,
}

/// Sends the sale, once.
///
/// # Errors
/// [`PushFault`], whose variant says whether the upstream can have the sale.
pub(super) async fn push(client: &Client, sale: &PushSale) -> Result<Pushed, PushFault> {
    let request = Request::with_json(Method::POST, &["orders"], &order(sale)?)?;
    let created: Created = client.answer(&request).await?;
    Ok(Pushed {
        remote_id: created.id.into(),
        echoed_total: created.total_amount.and_then(|raw| number::read(&raw)),
    })
}

fn order(sale: &PushSale) -> Result<OrderBody, PushFault> {
    Ok(OrderBody {
        user_id: mapped("staff", &sale.staff_remote)?,
        items: sale.lines.iter().map(line).collect::<Result<_, _>>()?,
        total_amount: sale.total,
        payment_method: sale.method.clone(),
        notes: notes(sale),
    })
}

fn line(line: &PushLine) -> Result<OrderLine, PushFault> {
    Ok(OrderLine {
        item_id: mapped("product", &line.remote_item)?,
        quantity: line.quantity,
        price_at_order: line.unit_price,
    })
}

fn mapped(what: &str, remote: &str) -> Result<Id, PushFault> {
    Id::try_from(remote.to_owned()).map_err(|why| PushFault::NotSent {
        cause: Cause::Setup,
        why: format!("no id of the {what}: {why}"),
    })
}

/// The notes begin with the marker, because long notes lose their end.
fn notes(sale: &PushSale) -> String {
    if sale.notes.starts_with(&sale.marker) {
        sale.notes.clone()
    } else {
        format!("{} {}", sale.marker, sale.notes)
    }
}
