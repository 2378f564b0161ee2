//! A sale becomes an order.

use super::Shop;
use super::client::Client;
use super::wire::{Extra, OrderBody, OrderLine};
use crate::fault::{Cause, PushFault};
use crate::id::Id;
use crate::number;
use crate::upstream::{PushLine, PushSale, Pushed};
use serde_json::value::{RawValue, to_raw_value};

/// Sends the sale, once.
///
/// # Errors
/// [`PushFault`], whose variant says whether the upstream can have the sale.
pub(super) async fn push(client: &Client, shop: &Shop, sale: &PushSale) -> Result<Pushed, PushFault> {
    let answer = client.create_order(&order(shop, sale)?).await?;
    let created = answer.told.data.ok_or_else(|| PushFault::Unknown {
        cause: Cause::Unreadable,
        why: "the answer names no order".to_owned(),
    })?;
    Ok(Pushed {
        remote_id: created.id.into(),
        echoed_total: created.total_amount.and_then(|raw| number::read(&raw)),
    })
}

fn order(shop: &Shop, sale: &PushSale) -> Result<OrderBody, PushFault> {
    Ok(OrderBody {
        items: sale.lines.iter().map(line).collect::<Result<_, _>>()?,
        customer_id: customer_id(shop, sale),
        payment_method: sale.method.clone(),
        total_amount: sale.total,
        extra: beyond(shop, sale)?,
    })
}

/// Who bought, else whom this till's sales are booked on.
fn customer_id(shop: &Shop, sale: &PushSale) -> Option<String> {
    let named = sale.customer.as_ref().map(|customer| customer.remote_id.clone());
    named.or_else(|| Some(shop.lane_customer.clone()).filter(|id| !id.is_empty()))
}

/// A whole quantity goes without a point: the vendor's samples show whole numbers.
fn line(line: &PushLine) -> Result<OrderLine, PushFault> {
    let product_id = Id::try_from(line.remote_item.clone()).map_err(|why| PushFault::NotSent {
        cause: Cause::Setup,
        why: format!("no id of the product: {why}"),
    })?;
    Ok(OrderLine {
        product_id,
        quantity: line.quantity.normalize(),
        price: line.unit_price,
    })
}

/// What goes beyond the document, where a shop has named fields for it. The tax is a number, as the document's own figures are.
fn beyond(shop: &Shop, sale: &PushSale) -> Result<Extra, PushFault> {
    let unwritable = |error: serde_json::Error| PushFault::NotSent {
        cause: Cause::Other,
        why: error.to_string(),
    };
    let mut extra = Extra::new();
    if !shop.reference_field.is_empty() {
        let marker = to_raw_value(&sale.marker).map_err(unwritable)?;
        extra.insert(shop.reference_field.clone(), marker);
    }
    if !shop.tax_field.is_empty() {
        let tax = RawValue::from_string(sale.tax.to_string()).map_err(unwritable)?;
        extra.insert(shop.tax_field.clone(), tax);
    }
    Ok(extra)
}
