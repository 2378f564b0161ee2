//! Reading what the till sells by: products and members.

use super::arguments::{Members, Term};
use super::client::Client;
use super::wire::{LevelNames, Member, Named, Product};
use super::{PAGE_LIMIT, Shop, records};
use crate::customer::RemoteCustomer;
use crate::fault::{CallFault, Cause, PushFault};
use crate::number;
use crate::paging::Place;
use crate::remote::{RemoteFacts, RemoteItem};
use crate::row::Row;
use crate::text;
use crate::upstream::{Page, PullKind, Rows};
use rust_decimal::Decimal;
use serde_json::value::RawValue;

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
        PullKind::Products => products(client, shop, cursor.as_deref(), limit).await,
        PullKind::Customers => members(client, cursor.as_deref(), limit).await,
        PullKind::Suppliers => records::vendors(client, cursor.as_deref(), limit).await,
        PullKind::CreditSales => records::credit(client, shop, cursor.as_deref(), limit).await,
        PullKind::Purchases => records::purchases(client, shop, cursor.as_deref(), limit).await,
        PullKind::PastSales => records::past_sales(client, shop, cursor.as_deref(), limit).await,
        PullKind::Orders | PullKind::Staff => Err(kind.not_offered()),
    }
}

async fn products(client: &Client, shop: &Shop, cursor: Option<&str>, limit: u32) -> Result<Page, CallFault> {
    let place = Place::read(cursor, 1)?;
    let answer = client.list_stock_pages(&Term::page(place.at, limit)).await?.told;
    let rows = answer.data.unwrap_or_default();
    let rows = rows.into_iter().map(|row| item(shop, row)).collect::<Result<_, _>>()?;
    let mut page = place.page(Rows::Products(rows), |_| place.at + 1)?;
    if is_last(place.at, answer.total_page) {
        page.next = None;
    }
    Ok(page)
}

/// Members were seen to come all in one answer, whatever page was asked for.
async fn members(client: &Client, cursor: Option<&str>, limit: u32) -> Result<Page, CallFault> {
    let place = Place::read(cursor, 1)?;
    let answer = client.list_members(&Members::page(place.at, limit)).await?.told;
    let rows = answer.data.unwrap_or_default().into_iter().map(member).collect();
    let mut page = place.page_or_all(Rows::Customers(rows));
    if is_last(place.at, answer.total_page) {
        page.next = None;
    }
    Ok(page)
}

fn member(row: Row<Member>) -> RemoteCustomer {
    let told = row.told;
    let read = |field: Option<Box<RawValue>>| field.as_deref().and_then(text::read);
    let person = person(told.firstname.as_deref(), told.lastname.as_deref());
    let firm = read(told.storename);
    RemoteCustomer {
        remote_id: told.id.into(),
        number: read(told.code),
        name: Some(person).filter(|name| !name.is_empty()).or(firm),
        phone: read(told.phonenumber),
        email: read(told.email),
        address: read(told.address),
        tax_id: read(told.taxid),
        birthday: None,
        level: level(told.level.as_deref()),
        active: true,
    }
}

/// The names of a person in one.
pub(super) fn person(first: Option<&RawValue>, last: Option<&RawValue>) -> String {
    let names = [first, last].map(|name| name.and_then(text::read).unwrap_or_default());
    names.join(" ").trim().to_owned()
}

/// What a member's level is called, in English where it has such a name.
fn level(raw: Option<&RawValue>) -> Option<String> {
    let names: LevelNames = serde_json::from_str(raw?.get()).ok()?;
    let names = [names.name_en, names.name_th];
    names.into_iter().find(|name| !name.trim().is_empty())
}

/// The product with just this code, of those that it finds by a part of it.
///
/// # Errors
/// [`CallFault`] when the question could not be answered.
pub(super) async fn find(client: &Client, shop: &Shop, code: &str) -> Result<Option<RemoteItem>, CallFault> {
    let asked = Term {
        term: Some(code.to_owned()),
        ..Term::page(1, PAGE_LIMIT)
    };
    let rows = client.list_stock_pages(&asked).await?.told.data.unwrap_or_default();
    let row = rows.into_iter().find(|row| row.told.code == code);
    Ok(row.map(|row| item(shop, row)).transpose()?)
}

pub(super) fn is_last(page: u64, pages: Option<Decimal>) -> bool {
    pages.is_some_and(|pages| Decimal::from(page) >= pages)
}

fn item(shop: &Shop, row: Row<Product>) -> Result<RemoteItem, PushFault> {
    let figure = |name: &str| row.field(name).and_then(|raw| number::read(&raw));
    let price = figure(&shop.price_field).ok_or_else(|| PushFault::Unknown {
        cause: Cause::Unreadable,
        why: format!(
            "a product has no price in its field {} (set price_field)",
            shop.price_field
        ),
    })?;
    Ok(RemoteItem {
        price,
        // Goods of which nobody counts the stock tell none.
        stock: figure(&shop.stock_field),
        unit: name_in(row.told.unit.as_deref()).unwrap_or_default(),
        more: RemoteFacts {
            cost: figure("cost"),
            category: name_in(row.told.category.as_deref()),
            ..RemoteFacts::default()
        },
        remote_id: row.told.id.into(),
        name: row.told.name,
        barcode: row.told.code,
        active: true,
    })
}

/// The name of what a product is counted in, or belongs to.
fn name_in(raw: Option<&RawValue>) -> Option<String> {
    let named: Named = serde_json::from_str(raw?.get()).ok()?;
    Some(named.name)
}
