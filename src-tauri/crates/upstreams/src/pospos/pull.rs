//! Reading what the upstream has. Transactions are listed newest first, so a page moves while sales arrive: the days that are over are
//! read first, where nothing arrives any more, and then today, where a row may come twice but none is missed.

use super::arguments::{Members, Term, Transactions};
use super::client::Client;
use super::wire::{LevelNames, Member, Named, Paid, Product, Transaction};
use super::{PAGE_LIMIT, Shop};
use crate::customer::RemoteCustomer;
use crate::fault::{CallFault, Cause, PushFault};
use crate::number;
use crate::paging::{Place, no_cursor, same_start};
use crate::remote::{RemoteFacts, RemoteItem, RemoteOrder};
use crate::row::Row;
use crate::text;
use crate::upstream::{Page, PullKind, Rows};
use rust_decimal::Decimal;
use serde_json::value::RawValue;
use std::num::{NonZeroU32, NonZeroU64};

/// What a sale that was taken back says of itself.
const CANCELLED: &str = "cancel";

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
        PullKind::Orders => orders(client, shop, cursor.as_deref(), limit).await,
        PullKind::Staff => Err(CallFault::NotOffered { what: "staff" }),
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
    let names = [told.firstname, told.lastname].map(|name| read(name).unwrap_or_default());
    let person = names.join(" ").trim().to_owned();
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

fn is_last(page: u64, pages: Option<Decimal>) -> bool {
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

/// Days, a page of them, and the first row of the page before.
struct Stretch {
    start: String,
    end: String,
    page: u64,
    before: Option<String>,
}

async fn orders(client: &Client, shop: &Shop, cursor: Option<&str>, limit: u32) -> Result<Page, CallFault> {
    let days = days(client.now_ms(), shop);
    let at = match cursor {
        Some(cursor) => Stretch::read(cursor).ok_or_else(|| no_cursor(cursor))?,
        None => Stretch::of_the_past(&days),
    };
    let answer = client.list_transactions(&at.arguments(limit)).await?.told;
    let rows = answer.data.unwrap_or_default();
    let first = rows.first().map(|row| String::from(row.told.id.clone()));
    let next = match first {
        Some(_) if is_last(at.page, answer.total_page) => at.later(&days),
        Some(first) if at.before.as_deref() == Some(first.as_str()) && answer.total_page.is_none() => {
            return Err(same_start().into());
        }
        Some(first) => Some(at.next_page(first)),
        None => at.later(&days),
    };
    Ok(Page {
        rows: Rows::Orders(rows.iter().filter_map(order).collect()),
        next: next.map(|next| next.written()),
    })
}

/// The days that are read, the last of them today.
fn days(now_ms: i64, shop: &Shop) -> Vec<String> {
    let days = (0..=i64::from(shop.days_back)).rev();
    days.map(|days| shop.utc_offset.days_later(now_ms, -days).to_string())
        .collect()
}

impl Stretch {
    /// The days that are over.
    fn of_the_past(days: &[String]) -> Self {
        let before_today = days.len().checked_sub(2).and_then(|at| days.get(at));
        Self {
            start: days.first().cloned().unwrap_or_default(),
            end: before_today.cloned().unwrap_or_default(),
            page: 1,
            before: None,
        }
    }

    /// What is after these days; nothing when they end with today.
    fn later(&self, days: &[String]) -> Option<Self> {
        Some(Self {
            start: days.iter().find(|day| **day > self.end)?.clone(),
            end: days.last()?.clone(),
            page: 1,
            before: None,
        })
    }

    fn next_page(&self, first: String) -> Self {
        Self {
            start: self.start.clone(),
            end: self.end.clone(),
            page: self.page + 1,
            before: Some(first),
        }
    }

    fn arguments(&self, limit: u32) -> Transactions {
        Transactions {
            page: NonZeroU64::new(self.page).unwrap_or(NonZeroU64::MIN),
            limit: NonZeroU32::new(limit.min(PAGE_LIMIT)).unwrap_or(NonZeroU32::MIN),
            start: self.start.clone(),
            end: self.end.clone(),
            current_buyer: None,
        }
    }

    fn written(&self) -> String {
        let before = self.before.as_deref().unwrap_or_default();
        format!("{} {} {} {before}", self.start, self.end, self.page)
    }

    fn read(cursor: &str) -> Option<Self> {
        let mut words = cursor.splitn(4, ' ').map(str::to_owned);
        Some(Self {
            start: words.next()?,
            end: words.next()?,
            page: words.next()?.parse().ok()?,
            before: words.next().filter(|first| !first.is_empty()),
        })
    }
}

/// A transaction in the till's words. One that was cancelled came to nothing; one that does not say what it came to is left out.
fn order(row: &Row<Transaction>) -> Option<RemoteOrder> {
    let told = &row.told;
    let total = told.grand_total.as_deref().and_then(number::read)?;
    let cancelled = told.status == CANCELLED;
    Some(RemoteOrder {
        remote_id: told.id.clone().into(),
        notes: told.comment.clone(),
        total: Some(if cancelled { Decimal::ZERO } else { total }),
        tax: None,
        method: method(told),
        created_at: told.timestamp.clone(),
    })
}

/// The numbers of the ways it was paid, as the upstream has them.
fn method(told: &Transaction) -> String {
    let paid = told.segment_detail_type_list.as_ref();
    let paid: Vec<Paid> = paid
        .and_then(|raw| serde_json::from_str(raw.get()).ok())
        .unwrap_or_default();
    let mut types: Vec<String> = paid.into_iter().map(|paid| paid.pay_type).collect();
    types.dedup();
    types.join("+")
}
