//! Reading what the upstream has: products page by page, orders over the days that are read again each time.

use super::Shop;
use super::arguments::{Between, Search};
use super::client::Client;
use super::customers;
use super::wire::{Order, Product};
use crate::fault::{CallFault, PushFault};
use crate::local_time::UtcOffset;
use crate::number;
use crate::paging::{Place, no_cursor};
use crate::remote::{RemoteFacts, RemoteItem, RemoteOrder};
use crate::row::Row;
use crate::text;
use crate::upstream::{Page, PullKind, Rows};
use rust_decimal::Decimal;
use std::num::NonZeroU64;

/// Reads one page.
///
/// # Errors
/// [`CallFault`]; the same page can be asked for again.
pub(super) async fn pull(
    client: &Client,
    shop: &Shop,
    kind: PullKind,
    cursor: Option<String>,
    limit: u32,
) -> Result<Page, CallFault> {
    match kind {
        PullKind::Products => products(client, cursor.as_deref(), limit).await,
        PullKind::Customers => customers::page(client, cursor.as_deref()).await,
        PullKind::Orders => orders(client, shop, cursor.as_deref()).await,
        _ => Err(kind.not_offered()),
    }
}

async fn products(client: &Client, cursor: Option<&str>, limit: u32) -> Result<Page, CallFault> {
    let place = Place::read(cursor, 1)?;
    let answer = client.list_products(&Search::page(place.at, limit)).await?;
    let rows = answer.told.data.unwrap_or_default().into_iter().map(item).collect();
    Ok(place.page(Rows::Products(rows), |_| place.at + 1)?)
}

/// The product with just this code, of those that a search for it finds.
///
/// # Errors
/// [`CallFault`] when the question could not be answered.
pub(super) async fn find(client: &Client, code: &str) -> Result<Option<RemoteItem>, CallFault> {
    let asked = Search {
        search: Some(code.to_owned()),
        ..Search::default()
    };
    let rows = client.list_products(&asked).await?.told.data.unwrap_or_default();
    Ok(rows.into_iter().find(|row| row.told.barcode == code).map(item))
}

fn item(row: Row<Product>) -> RemoteItem {
    let product = row.told;
    RemoteItem {
        remote_id: product.id.into(),
        name: product.name,
        price: product.price,
        stock: product.stock,
        unit: String::new(),
        barcode: product.barcode,
        active: true,
        more: RemoteFacts::default(),
    }
}

/// The cursor is the day that is read; each day is a page.
async fn orders(client: &Client, shop: &Shop, cursor: Option<&str>) -> Result<Page, CallFault> {
    let days: Vec<String> = span(client.now_ms(), shop.days_back);
    let at = match cursor {
        None => 0,
        // A day that is not read any more was read long ago: the next sweep begins anew.
        Some(cursor) if cursor.len() == 10 => days.iter().position(|day| day == cursor).unwrap_or(days.len()),
        Some(cursor) => return Err(no_cursor(cursor)),
    };
    let Some(date) = days.get(at) else {
        return Ok(Page {
            rows: Rows::Orders(Vec::new()),
            next: None,
        });
    };
    let rows = between(client, date, date).await?;
    Ok(Page {
        rows: Rows::Orders(rows.iter().map(|row| order(shop, row)).collect()),
        next: days.get(at + 1).cloned(),
    })
}

/// The days from `days_back` before today to the day after: the zone of the vendor's days is not documented.
fn span(now_ms: i64, days_back: u32) -> Vec<String> {
    let days = -i64::from(days_back)..=1;
    days.map(|days| UtcOffset::NONE.days_later(now_ms, days).to_string())
        .collect()
}

/// Every order of these days. The document names no pages for orders; where an answer tells of them all are read.
///
/// # Errors
/// [`PushFault`] when any page could not be read.
pub(super) async fn between(client: &Client, start: &str, end: &str) -> Result<Vec<Row<Order>>, PushFault> {
    let mut part = Between {
        start_date: Some(start.to_owned()),
        end_date: Some(end.to_owned()),
        ..Between::default()
    };
    let mut rows: Vec<Row<Order>> = Vec::new();
    let mut page_start = None;
    loop {
        let answer = client.list_orders(&part).await?.told;
        let page = answer.data.unwrap_or_default();
        let first = page.first().map(|row| row.told.id.clone());
        if first.is_none() || first == page_start {
            return Ok(rows);
        }
        page_start = first;
        rows.extend(page);
        let pages = answer.pagination.and_then(|pagination| pagination.total);
        if pages.is_none_or(|total| total <= Decimal::ONE) {
            return Ok(rows);
        }
        part.page = Some(part.page.unwrap_or(NonZeroU64::MIN).saturating_add(1));
    }
}

/// An order in the till's words. Of its fields only the id is documented.
pub(super) fn order(shop: &Shop, row: &Row<Order>) -> RemoteOrder {
    let told = &row.told;
    RemoteOrder {
        remote_id: told.id.clone().into(),
        notes: reference(shop, row).unwrap_or_default(),
        total: told.total_amount.as_deref().and_then(number::read),
        tax: tax(shop, row),
        method: told.payment_method.clone(),
        created_at: told.created_at.clone(),
    }
}

/// What stands in the field that carries the marker.
pub(super) fn reference(shop: &Shop, row: &Row<Order>) -> Option<String> {
    let field = row.field(&shop.reference_field)?;
    text::read(&field).filter(|text| !text.is_empty())
}

/// What stands in the field that carries the tax.
fn tax(shop: &Shop, row: &Row<Order>) -> Option<Decimal> {
    number::read(&row.field(&shop.tax_field)?)
}
