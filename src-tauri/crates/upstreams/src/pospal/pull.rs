//! Reading what the upstream has, page by page. The cursor is the upstream's own place, for orders and tickets with the
//! day that it is of.

use super::arguments::{Paging, Products};
use super::client::Client;
use super::known::{Known, Names, details};
use super::look_up::DAY_MS;
use super::orders::{Customer, Order, Ticket, Window};
use super::pages::PostBack;
use super::wire::{Cashier, OtherInfo, Product, Supplier, Whole};
use crate::customer::RemoteCustomer;
use crate::fault::{CallFault, PushFault};
use crate::remote::{RemoteFacts, RemoteItem, RemoteOrder, RemoteRecord, RemoteStaff};
use crate::upstream::{Page, PullKind, Rows};
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// So many days of orders, and of tickets, are read again with each pull.
pub(super) const ORDER_DAYS: u32 = 7;

/// Products whose details are asked for in one request.
const DETAILS_AT_ONCE: usize = 200;

/// The code of "no such product" (seen in the vendor's clients).
const NO_PRODUCT: u16 = 5001;

/// `2015-09-15`, before the midnight.
const DAY_LETTERS: usize = 10;

/// What makes a product, a customer or a cashier of use.
const ENABLED: i64 = 1;

/// What says that a supplier is there no more.
const DELETED: i64 = -1;

/// A place in what is read by days: how many days back, counted from a moment, and the upstream's own place in that day.
#[derive(Deserialize, Serialize)]
struct DayPlace {
    now_ms: i64,
    days_back: i64,
    page: Option<PostBack>,
}

/// Reads one page.
///
/// # Errors
/// [`CallFault`]; the same page can be asked for again.
pub(super) async fn pull(
    client: &Client,
    known: &Known,
    kind: PullKind,
    cursor: Option<String>,
) -> Result<Page, CallFault> {
    match kind {
        PullKind::Products => products(client, known, cursor).await,
        PullKind::Staff => {
            let cashiers = client.query_all_cashier().await?.unwrap_or_default();
            let rows = Rows::Staff(cashiers.into_iter().map(staff).collect());
            Ok(Page { rows, next: None })
        }
        PullKind::Customers => customers(client, cursor).await,
        PullKind::Orders => {
            let (rows, next) = by_days(client, "orderOpenApi/queryOrderPages", cursor).await?;
            let rows = Rows::Orders(rows.into_iter().map(order).collect());
            Ok(Page { rows, next })
        }
        PullKind::Suppliers => {
            let asked = Paging::from(cursor.as_deref().map(place).transpose()?);
            let part = client.page("supplierOpenApi/querySupplierPages", &asked).await?;
            Ok(Page {
                rows: Rows::Records(part.rows.into_iter().map(supplier).collect()),
                next: part.next.map(|next| next.get().to_owned()),
            })
        }
        PullKind::PastSales => {
            let (rows, next) = by_days(client, "ticketOpenApi/queryTicketPages", cursor).await?;
            let rows = Rows::Records(rows.into_iter().map(ticket).collect());
            Ok(Page { rows, next })
        }
        PullKind::CreditSales | PullKind::Purchases => Err(kind.not_offered()),
    }
}

async fn customers(client: &Client, cursor: Option<String>) -> Result<Page, CallFault> {
    let asked = Paging::from(cursor.as_deref().map(place).transpose()?);
    let part = client.query_customer_pages(&asked).await?;
    Ok(Page {
        rows: Rows::Customers(part.rows.into_iter().map(customer).collect()),
        next: part.next.map(|next| next.get().to_owned()),
    })
}

async fn products(client: &Client, known: &Known, cursor: Option<String>) -> Result<Page, CallFault> {
    let asked = Products::from(cursor.as_deref().map(place).transpose()?);
    let part = client.query_product_pages(&asked).await?;
    let (names, wants_details) = known.at(client, cursor.is_none()).await?;
    let rows = described(client, &names, wants_details, part.rows).await?;
    Ok(Page {
        rows: Rows::Products(rows),
        next: part.next.map(|next| next.get().to_owned()),
    })
}

/// One page of one day, and the cursor of the next; the oldest day comes first.
async fn by_days<T: DeserializeOwned>(
    client: &Client,
    path: &str,
    cursor: Option<String>,
) -> Result<(Vec<T>, Option<String>), CallFault> {
    let at = match cursor.as_deref() {
        Some(cursor) => place(cursor)?,
        None => DayPlace {
            now_ms: client.now_ms(),
            days_back: i64::from(ORDER_DAYS),
            page: None,
        },
    };
    let ends_ms = at
        .now_ms
        .saturating_sub(at.days_back.saturating_sub(1).saturating_mul(DAY_MS));
    let window = Window {
        start_time: client.written(ends_ms.saturating_sub(DAY_MS)),
        end_time: client.written(ends_ms),
        post_back_parameter: at.page,
    };
    let part = client.page(path, &window).await?;
    let days_back = if part.next.is_some() {
        at.days_back
    } else {
        at.days_back - 1
    };
    let next = DayPlace {
        now_ms: at.now_ms,
        days_back,
        page: part.next,
    };
    // The day that is not over yet is the last.
    let next = (days_back > 0).then(|| serde_json::to_string(&next)).transpose();
    Ok((part.rows, next.map_err(|error| wrong_place(&error))?))
}

fn place<T: DeserializeOwned>(cursor: &str) -> Result<T, CallFault> {
    serde_json::from_str(cursor).map_err(|error| wrong_place(&error))
}

fn wrong_place(error: &serde_json::Error) -> CallFault {
    CallFault::WrongArguments {
        operation: "pull".to_owned(),
        why: format!("no cursor of this upstream: {error}"),
    }
}

/// The product with a code. What it names by an id is known once the list was read.
///
/// # Errors
/// [`CallFault`] when the question could not be answered.
pub(super) async fn find(client: &Client, known: &Known, code: &str) -> Result<Option<RemoteItem>, CallFault> {
    let found = match client.query_product_by_barcode(code).await {
        Err(PushFault::Rejected { status: NO_PRODUCT, .. }) => None,
        found => found?,
    };
    Ok(found.map(|product| item(&known.held(), product, None)))
}

/// Products with what stands elsewhere of them.
async fn described(
    client: &Client,
    names: &Names,
    wants_details: bool,
    products: Vec<Product>,
) -> Result<Vec<RemoteItem>, CallFault> {
    let mut others = HashMap::new();
    if wants_details {
        for part in products.chunks(DETAILS_AT_ONCE) {
            others.extend(details(client, part.iter().map(|product| product.uid).collect()).await?);
        }
    }
    let one = |product: Product| {
        let other = others.remove(&product.uid.value());
        item(names, product, other)
    };
    Ok(products.into_iter().map(one).collect())
}

fn item(names: &Names, product: Product, other: Option<OtherInfo>) -> RemoteItem {
    let (unit, brand) = match other {
        Some(other) => (other.unit_name, Some(other.brand_name.unwrap_or_default())),
        None => (None, None),
    };
    let above_nothing = |price: Option<Decimal>| price.filter(|price| *price > Decimal::ZERO);
    RemoteItem {
        remote_id: product.uid.value().to_string(),
        name: product.name.unwrap_or_default(),
        price: product.sell_price.unwrap_or(Decimal::ZERO),
        stock: product
            .stock
            .filter(|_| product.no_stock.is_none_or(|uncounted| uncounted.value() == 0)),
        unit: unit.unwrap_or_default(),
        barcode: product.barcode.unwrap_or_default(),
        active: enabled(product.enable),
        more: RemoteFacts {
            wholesale: above_nothing(product.sell_price2),
            member: above_nothing(product.customer_price),
            cost: product.buy_price,
            category: product.category_uid.and_then(|uid| names.category(uid.value())),
            brand,
            tax: None,
            supplier: product.supplier_uid.and_then(|uid| names.supplier(uid.value())),
        },
    }
}

fn staff(cashier: Cashier) -> RemoteStaff {
    let name = cashier.name.unwrap_or_default();
    RemoteStaff {
        remote_id: cashier.uid.value().to_string(),
        username: cashier.job_number.unwrap_or_else(|| name.clone()),
        full_name: name,
        active: enabled(cashier.enable),
    }
}

/// The number in the tax register stands on no page of the vendor's.
fn customer(customer: Customer) -> RemoteCustomer {
    let day = |moment: String| moment.chars().take(DAY_LETTERS).collect();
    RemoteCustomer {
        remote_id: customer.customer_uid.value().to_string(),
        number: customer.number,
        name: customer.name,
        phone: customer.phone,
        email: customer.email,
        address: customer.address,
        tax_id: None,
        birthday: customer.birthday.map(day),
        level: customer.category_name,
        active: enabled(customer.enable),
    }
}

/// What says nothing is of use: the vendor's samples leave the field out.
fn enabled(enable: Option<Whole>) -> bool {
    enable.is_none_or(|enable| enable.value() == ENABLED)
}

fn supplier(supplier: Supplier) -> RemoteRecord {
    let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    RemoteRecord {
        remote_id: supplier.uid.value().to_string(),
        name: said(supplier.name).or(said(supplier.number)).unwrap_or_default(),
        state: match supplier.enable.map(Whole::value) {
            None | Some(ENABLED) => String::new(),
            Some(DELETED) => "deleted".to_owned(),
            Some(_) => "disabled".to_owned(),
        },
        ..RemoteRecord::default()
    }
}

/// A sale or a return; one that was reversed says so.
fn ticket(ticket: Ticket) -> RemoteRecord {
    let reversed = ticket.invalid.is_some_and(|invalid| invalid.value() == 1);
    let kind = ticket.ticket_type.unwrap_or_default();
    RemoteRecord {
        name: ticket.sn.as_str().to_owned(),
        remote_id: ticket.sn.into(),
        total: ticket.total_amount,
        state: if reversed { format!("{kind} invalid") } else { kind },
        at: ticket.datetime.unwrap_or_default(),
        ..RemoteRecord::default()
    }
}

pub(super) fn order(order: Order) -> RemoteOrder {
    RemoteOrder {
        remote_id: order.order_no.into(),
        notes: order.order_remark.unwrap_or_default(),
        total: order.total_amount,
        // Neither an order nor a ticket is seen to tell its tax.
        tax: None,
        method: order.pay_method.unwrap_or_default(),
        created_at: order.order_date_time.unwrap_or_default(),
    }
}
