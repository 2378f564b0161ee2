//! What the document leaves open, found out by asking; and by one order, which no documented call takes away again.

use super::arguments::Search;
use super::client::Client;
use super::pull::between;
use super::wire::{Extra, Order, OrderBody, OrderLine, Product};
use super::{PAGE_LIMIT, Shop};
use crate::fault::{CallFault, Cause, PushFault};
use crate::finding::{Finding, NONE, Question, Tried, page_rows};
use crate::local_time::UtcOffset;
use crate::row::Row;
use crate::text;
use rust_decimal::Decimal;
use serde_json::value::to_raw_value;
use std::num::{NonZeroU32, NonZeroU64};

/// More rows than any back end is known to send at once.
const MANY: u32 = 1000;

/// Fields that back ends are known to keep a reference in, the most telling first.
const FIELDS: [&str; 4] = ["reference", "notes", "remark", "external_id"];

/// How many rows come at once, and how the clocks stand.
///
/// # Errors
/// [`CallFault`] when it could not be asked.
pub(super) async fn explore(client: &Client) -> Result<Vec<Finding>, CallFault> {
    let (first, limit) = match products(client, 1, MANY).await {
        // Some services refuse what is more than they send at once.
        Err(CallFault::Exchange(PushFault::Rejected { .. })) => (products(client, 1, PAGE_LIMIT).await?, PAGE_LIMIT),
        first => (first?, MANY),
    };
    let second = products(client, 2, limit).await?;
    let id = |rows: &[Row<Product>]| rows.first().map(|row| row.told.id.clone());
    let goes_on = !second.is_empty() && id(&first) != id(&second);
    let page_rows = page_rows(first.len(), goes_on);
    Ok(page_rows.into_iter().chain(client.clock_ahead()).collect())
}

/// One order of one piece, with a text in every field that may keep it. Where it is refused for them, it is made without.
///
/// # Errors
/// [`CallFault`]; the order may be there then.
pub(super) async fn try_out(client: &Client, shop: &Shop, marker: &str) -> Result<Tried, CallFault> {
    let before = first_product(client).await?;
    let made = match client.create_order(&order(shop, &before, marked(shop, marker)?)).await {
        Err(PushFault::Rejected { .. }) => client.create_order(&order(shop, &before, Extra::new())).await,
        made => made,
    };
    let made = made?.told.data.ok_or_else(|| unreadable("the answer names no order"))?;
    let day = |days: i64| UtcOffset::NONE.days_later(client.now_ms(), days).to_string();
    // From here on the order is there, and is named whatever else is met.
    let orders = between(client, &day(-1), &day(1)).await.unwrap_or_default();
    let seen = orders.iter().find(|row| row.told.id == made.id);
    let after = first_product(client).await.ok().filter(|after| after.id == before.id);
    let mut findings: Vec<Finding> = seen.map(|row| reference(shop, row, marker)).into_iter().collect();
    if let (Some(had), Some(has)) = (before.stock, after.and_then(|after| after.stock)) {
        findings.push(Finding::yes(Question::OrderMovesStock, had - has == Decimal::ONE));
    }
    let left = vec![format!("order {}", made.id.as_str())];
    Ok(Tried { findings, left })
}

fn unreadable(why: &str) -> CallFault {
    CallFault::Exchange(PushFault::Unknown {
        cause: Cause::Unreadable,
        why: why.to_owned(),
    })
}

async fn products(client: &Client, page: u64, limit: u32) -> Result<Vec<Row<Product>>, CallFault> {
    let search = Search {
        page: NonZeroU64::new(page).unwrap_or(NonZeroU64::MIN),
        limit: NonZeroU32::new(limit).unwrap_or(NonZeroU32::MIN),
        ..Search::default()
    };
    Ok(client.list_products(&search).await?.told.data.unwrap_or_default())
}

async fn first_product(client: &Client) -> Result<Product, CallFault> {
    let first = products(client, 1, 1).await?.into_iter().next();
    first.map(|row| row.told).ok_or(CallFault::NotOffered {
        what: "a product to try an order with",
    })
}

/// The fields that are tried: the one that the shop named, then those that others have.
fn fields(shop: &Shop) -> impl Iterator<Item = &str> {
    let named = Some(&*shop.reference_field).filter(|field| !field.is_empty());
    named.into_iter().chain(FIELDS)
}

fn marked(shop: &Shop, marker: &str) -> Result<Extra, CallFault> {
    let text = to_raw_value(marker).map_err(|error| unreadable(&error.to_string()))?;
    Ok(fields(shop).map(|field| (field.to_owned(), text.clone())).collect())
}

fn order(shop: &Shop, product: &Product, extra: Extra) -> OrderBody {
    OrderBody {
        items: vec![OrderLine {
            product_id: product.id.clone(),
            quantity: Decimal::ONE,
            price: product.price,
        }],
        customer_id: Some(shop.lane_customer.clone()).filter(|id| !id.is_empty()),
        payment_method: "cash".to_owned(),
        total_amount: product.price,
        extra,
    }
}

/// The first field that tells the text again.
fn reference(shop: &Shop, row: &Row<Order>, marker: &str) -> Finding {
    let tells = |field: &&str| {
        let told = row.field(field);
        told.and_then(|raw| text::read(&raw)).is_some_and(|told| told == marker)
    };
    Finding::new(Question::ReferenceField, fields(shop).find(tells).unwrap_or(NONE))
}
