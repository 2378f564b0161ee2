//! What the document leaves open, found out by asking; and by one order that is deleted again.

use super::PAGE_LIMIT;
use super::arguments::{OneItem, OneOrder, Part};
use super::client::Client;
use super::wire::{Item, Order, OrderBody, OrderLine};
use crate::fault::{CallFault, PushFault};
use crate::finding::{Finding, NONE, Question, Tried, page_rows};
use crate::id::Id;
use rust_decimal::Decimal;
use std::num::NonZeroU32;

/// More rows than any back end is known to send at once.
const MANY: u32 = 1000;

/// The field that is documented to hold what is written in it.
const NOTES: &str = "notes";

fn part(skip: usize, limit: u32) -> Part {
    Part {
        skip: u64::try_from(skip).unwrap_or(u64::MAX),
        limit: NonZeroU32::new(limit).unwrap_or(NonZeroU32::MIN),
    }
}

/// How many rows come at once, and how the clocks stand.
///
/// # Errors
/// [`CallFault`] when it could not be asked.
pub(super) async fn explore(client: &Client) -> Result<Vec<Finding>, CallFault> {
    let told = match client.list_items(&part(0, MANY)).await {
        // Some services refuse what is more than they send at once.
        Err(PushFault::Rejected { .. }) => client.list_items(&part(0, PAGE_LIMIT)).await,
        told => told,
    };
    let told = told?.len();
    let goes_on = !client.list_items(&part(told, 1)).await?.is_empty();
    Ok(page_rows(told, goes_on)
        .into_iter()
        .chain(client.clock_ahead())
        .collect())
}

/// One order of one piece.
///
/// # Errors
/// [`CallFault`]; the order may be there then.
pub(super) async fn try_out(client: &Client, marker: &str) -> Result<Tried, CallFault> {
    let item = client.list_items(&part(0, 1)).await?.into_iter().next();
    let item = item.ok_or(CallFault::NotOffered {
        what: "a product to try an order with",
    })?;
    let user_id = client.get_current_user().await?.id;
    let made = client.create_order(&order(user_id, &item, marker)).await?;
    let of = OneOrder { order_id: made.id };
    // From here on the order is there, and is named whatever else is met.
    let (found, after) = (client.get_order(&of).await, stock(client, &item).await);
    let mut tried = Tried::default();
    if client.delete_order(&of).await.is_err() {
        tried.left.push(format!("order {}", of.order_id.as_str()));
    }
    tried.findings.extend(found.ok().map(|order| reference(&order, marker)));
    if let Ok(after) = after {
        let moved = item.quantity - after == Decimal::ONE;
        tried.findings.push(Finding::yes(Question::OrderMovesStock, moved));
        if stock(client, &item).await.is_ok_and(|now| now != item.quantity) {
            tried
                .left
                .push(format!("stock of {}: {} to {after}", item.name, item.quantity));
        }
    }
    Ok(tried)
}

fn order(user_id: Id, item: &Item, marker: &str) -> OrderBody {
    OrderBody {
        user_id,
        items: vec![OrderLine {
            item_id: item.id.clone(),
            quantity: Decimal::ONE,
            price_at_order: item.price,
        }],
        total_amount: item.price,
        payment_method: "cash".to_owned(),
        notes: marker.to_owned(),
    }
}

fn reference(order: &Order, marker: &str) -> Finding {
    let kept = order.notes.as_deref() == Some(marker);
    Finding::new(Question::ReferenceField, if kept { NOTES } else { NONE })
}

async fn stock(client: &Client, item: &Item) -> Result<Decimal, CallFault> {
    let item_id = item.id.clone();
    Ok(client.get_item(&OneItem { item_id }).await?.quantity)
}
