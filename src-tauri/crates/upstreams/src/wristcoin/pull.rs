//! Reading what the upstream has. A sale is the lines of a purchase. Lines are stamped by the terminal and may come days later, so the same
//! days are read again each time.

use super::arguments::{Part, Sales};
use super::client::Client;
use super::wire::{MenuItem, Person, SoldLine};
use crate::fault::{CallFault, Cause, PushFault};
use crate::local_time::DAY_MS;
use crate::paging::no_cursor;
use crate::remote::{RemoteFacts, RemoteItem, RemoteRecord, RemoteStaff};
use crate::upstream::{Page, PullKind, Rows};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashSet};

const DAY_S: i64 = DAY_MS / 1000;

/// How much is read before and after a day, so that no purchase is cut in two by midnight.
const EDGE_S: i64 = 600;

/// Reads one page: menu items and staff whole, sales by the day.
///
/// # Errors
/// [`CallFault`]; the same page can be asked for again.
pub(super) async fn pull(
    client: &Client,
    days_back: u32,
    kind: PullKind,
    cursor: Option<String>,
) -> Result<Page, CallFault> {
    match kind {
        PullKind::Products => {
            let rows = client.list_menu_items(&Part::default()).await?.told.0;
            Ok(whole(Rows::Products(rows.into_iter().map(item).collect())))
        }
        PullKind::Staff => {
            let rows = client.list_staff(&Part::default()).await?.told.0;
            Ok(whole(Rows::Staff(rows.into_iter().map(staff).collect())))
        }
        PullKind::PastSales => sales(client, days_back, cursor.as_deref()).await,
        _ => Err(kind.not_offered()),
    }
}

fn whole(rows: Rows) -> Page {
    Page { rows, next: None }
}

/// The cursor is the second with which a day begins. The last stretch ends with now and a little more: a terminal's clock may be ahead.
async fn sales(client: &Client, days_back: u32, cursor: Option<&str>) -> Result<Page, CallFault> {
    let now_s = client.now_ms() / 1000;
    let today = now_s - now_s.rem_euclid(DAY_S);
    let from = match cursor {
        None => today - i64::from(days_back) * DAY_S,
        Some(cursor) => cursor.parse().map_err(|_| no_cursor(cursor))?,
    };
    let to = from.saturating_add(DAY_S);
    let asked = Sales {
        from: from.saturating_sub(EDGE_S),
        to: to.saturating_add(EDGE_S),
        sort: None,
        limit: None,
    };
    let lines = client.list_sales(&asked).await?.told.0;
    let sales = purchases(lines)?;
    let of_this_day = sales
        .into_iter()
        .filter(|(first, _)| *first >= Decimal::from(from) && *first < Decimal::from(to));
    Ok(Page {
        rows: Rows::Records(of_this_day.map(|(_, sale)| sale).collect()),
        next: (from <= today).then(|| to.to_string()),
    })
}

/// Lines grouped by purchase, each with the time of its first line. A line that comes twice counts once.
fn purchases(lines: Vec<SoldLine>) -> Result<Vec<(Decimal, RemoteRecord)>, PushFault> {
    let mut seen = HashSet::new();
    let mut sums: BTreeMap<String, (Decimal, Decimal)> = BTreeMap::new();
    for line in lines {
        if !seen.insert(String::from(line.line_item_id)) {
            continue;
        }
        let total = line.quantity.checked_mul(line.item_price).ok_or_else(too_large)?;
        let (first, sum) = sums
            .entry(line.purchase_id.into())
            .or_insert((line.terminal_timestamp, Decimal::ZERO));
        *first = line.terminal_timestamp.min(*first);
        *sum = sum.checked_add(total).ok_or_else(too_large)?;
    }
    Ok(sums.into_iter().map(sale).collect())
}

fn too_large() -> PushFault {
    PushFault::Unknown {
        cause: Cause::Unreadable,
        why: "a sale comes to more than can be written".to_owned(),
    }
}

fn sale((purchase, (first, total)): (String, (Decimal, Decimal))) -> (Decimal, RemoteRecord) {
    let sale = RemoteRecord {
        name: purchase.clone(),
        remote_id: purchase,
        total: Some(total),
        at: first.to_string(),
        ..RemoteRecord::default()
    };
    (first, sale)
}

fn item(item: MenuItem) -> RemoteItem {
    RemoteItem {
        remote_id: item.item_id.into(),
        name: item.description,
        price: item.price,
        // Stock is counted of inventory items, not of what the menu shows.
        stock: None,
        unit: String::new(),
        barcode: String::new(),
        active: !item.is_deleted,
        more: RemoteFacts {
            tax: Some(item.sales_tax_basis_points).filter(|points| !points.is_empty()),
            ..RemoteFacts::default()
        },
    }
}

fn staff(person: Person) -> RemoteStaff {
    let remote_id = String::from(person.account_id);
    let or = |said: String, otherwise: &str| if said.is_empty() { otherwise.to_owned() } else { said };
    let username = or(person.email, &remote_id);
    RemoteStaff {
        full_name: or(person.name, &username),
        username,
        remote_id,
        active: !person.is_deleted,
    }
}
