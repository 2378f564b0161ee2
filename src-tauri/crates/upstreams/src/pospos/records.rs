//! What the till only shows of the shop: vendors, credit sales, buy documents, and the transactions of its own tills.

use super::arguments::{BuyDocuments, Credit, Period, Status, Term, Transactions};
use super::client::Client;
use super::pull::{is_last, person};
use super::stretch::Stretch;
use super::wire::{Buyer, Document, Envelope, Vendor};
use super::{PURCHASE_DAYS, Shop};
use crate::fault::CallFault;
use crate::number;
use crate::paging::{Place, no_cursor};
use crate::remote::RemoteRecord;
use crate::row::Row;
use crate::text;
use crate::upstream::{Page, Rows};
use rust_decimal::Decimal;
use serde_json::value::RawValue;

/// Credit sales are asked for by what they are: overdue, not due yet, paid. Which list a sale is in says how it stands.
const CREDIT: [(Period, Status, &str); 3] = [
    (Period::Out, Status::Pending, "pending OUT_OF_PERIOD"),
    (Period::In, Status::Pending, "pending IN_OF_PERIOD"),
    (Period::All, Status::Paid, "paid"),
];

/// How vendors come is not documented: in pages, or all at once like members.
pub(super) async fn vendors(client: &Client, cursor: Option<&str>, limit: u32) -> Result<Page, CallFault> {
    let place = Place::read(cursor, 1)?;
    let answer = client
        .list_vendors::<Vec<Row<Vendor>>>(&Term::page(place.at, limit))
        .await?
        .told;
    let rows = answer.data.unwrap_or_default().into_iter().map(vendor).collect();
    Ok(part(&place, rows, answer.total_page))
}

/// The cursor is the number of the list, and the place in it.
pub(super) async fn credit(client: &Client, shop: &Shop, cursor: Option<&str>, limit: u32) -> Result<Page, CallFault> {
    let (no, within) = match cursor {
        None => (0, None),
        Some(cursor) => {
            let read = cursor
                .split_once(' ')
                .and_then(|(no, rest)| Some((no.parse().ok()?, rest)));
            let (no, rest): (usize, &str) = read.ok_or_else(|| no_cursor(cursor))?;
            (no, Some(rest).filter(|rest| !rest.is_empty()))
        }
    };
    let &(period, status, state) = CREDIT.get(no).ok_or_else(|| no_cursor(cursor.unwrap_or_default()))?;
    let place = Place::read(within, 1)?;
    let asked = Credit::page(place.at, limit, period, status);
    let answer = client.list_credit::<Vec<Row<Document>>>(&asked).await?.told;
    let rows = answer.data.unwrap_or_default();
    let rows = rows.iter().map(|row| {
        let owed = match status {
            Status::Paid => Some(Decimal::ZERO),
            Status::Pending => row.field(&shop.owed_field).and_then(|raw| number::read(&raw)),
        };
        let state = state.to_owned();
        RemoteRecord {
            owed,
            state,
            ..document(row)
        }
    });
    let page = part(&place, rows.collect(), answer.total_page);
    let next = match page.next {
        Some(next) => Some(format!("{no} {next}")),
        None => (no + 1 < CREDIT.len()).then(|| format!("{} ", no + 1)),
    };
    Ok(Page { next, ..page })
}

pub(super) async fn purchases(
    client: &Client,
    shop: &Shop,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page, CallFault> {
    let at = Stretch::at(cursor, shop, client.now_ms(), PURCHASE_DAYS)?;
    let (page, limit) = at.page(limit);
    let asked = BuyDocuments {
        page,
        limit,
        term: None,
        start_date: Some(at.start.clone()),
        end_date: Some(at.end.clone()),
    };
    documents(&at, client.list_buy_documents(&asked).await?.told)
}

/// A transaction may be cancelled minutes after it was made, and says so.
pub(super) async fn past_sales(
    client: &Client,
    shop: &Shop,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page, CallFault> {
    let at = Stretch::at(cursor, shop, client.now_ms(), shop.days_back)?;
    let (page, limit) = at.page(limit);
    let asked = Transactions {
        page,
        limit,
        start: at.start.clone(),
        end: at.end.clone(),
        current_buyer: None,
    };
    documents(&at, client.list_transactions(&asked).await?.told)
}

fn documents(at: &Stretch, answer: Envelope<Vec<Row<Document>>>) -> Result<Page, CallFault> {
    let rows = answer.data.unwrap_or_default();
    let first = rows.first().map(|row| row.told.id.as_str());
    Ok(Page {
        next: at.after(first, answer.total_page)?,
        rows: Rows::Records(rows.iter().map(document).collect()),
    })
}

/// A page of a list that may not come in pages at all.
fn part(place: &Place<'_>, rows: Vec<RemoteRecord>, pages: Option<Decimal>) -> Page {
    let mut page = place.page_or_all(Rows::Records(rows));
    if is_last(place.at, pages) {
        page.next = None;
    }
    page
}

fn vendor(row: Row<Vendor>) -> RemoteRecord {
    let told = row.told;
    RemoteRecord {
        name: first_said([told.companyname, told.code]),
        remote_id: told.id.into(),
        ..RemoteRecord::default()
    }
}

fn document(row: &Row<Document>) -> RemoteRecord {
    let told = &row.told;
    let buyer = told.buyer_detail.as_deref().map(buyer).unwrap_or_default();
    let vendor = told.vendor_detail.as_deref().map(firm).unwrap_or_default();
    RemoteRecord {
        remote_id: told.id.clone().into(),
        name: told.code.clone(),
        party: if buyer.is_empty() { vendor } else { buyer },
        total: told.grand_total.as_deref().and_then(number::read),
        owed: None,
        state: told.status.clone(),
        at: told.timestamp.clone(),
    }
}

fn buyer(raw: &RawValue) -> String {
    let read: Result<Buyer, _> = serde_json::from_str(raw.get());
    read.map(|buyer| person(buyer.firstname.as_deref(), buyer.lastname.as_deref()))
        .unwrap_or_default()
}

fn firm(raw: &RawValue) -> String {
    let read: Result<Buyer, _> = serde_json::from_str(raw.get());
    read.map(|firm| first_said([firm.companyname, firm.code]))
        .unwrap_or_default()
}

fn first_said(texts: [Option<Box<RawValue>>; 2]) -> String {
    let read = texts.into_iter().filter_map(|raw| text::read(&raw?));
    read.into_iter()
        .find(|text| !text.trim().is_empty())
        .unwrap_or_default()
}
