//! Whether an order with a marker is there: by the field that the shop named, over the days round the sale.

use super::Shop;
use super::client::Client;
use super::pull::{between, order, reference};
use super::wire::{Order, OrderedItem};
use crate::fault::{CallFault, Cause, PushFault};
use crate::local_time::UtcOffset;
use crate::marker::marker_start;
use crate::remote::{RemoteLine, RemoteSale};
use crate::row::Row;
use crate::upstream::{Lookup, LookupHint};

/// How far back a receipt is looked for: goods come back within weeks.
const RECEIPT_DAYS: i64 = 31;

const NO_FIELD: CallFault = CallFault::NotOffered {
    what: "field that finds a sale again (set reference_field)",
};

/// Reads the day of the sending, the day before and the day after: the zone of the vendor's days is not documented. That an order is not
/// there is said only where another of these days tells the field, and the witness is among them: a list that leaves it out proves nothing.
///
/// # Errors
/// [`CallFault`] when nothing is known.
pub(super) async fn look_up(
    client: &Client,
    shop: &Shop,
    marker: &str,
    hint: LookupHint<'_>,
) -> Result<Lookup, CallFault> {
    if shop.reference_field.is_empty() {
        return Err(NO_FIELD);
    }
    let (start, end) = (day(hint, -1), day(hint, 1));
    let rows = between(client, &start, &end).await?;
    // The days of a sale are not the whole list; what was known of another day is no measure of them.
    let listed = u64::try_from(rows.len())
        .unwrap_or(u64::MAX)
        .max(hint.known_count.unwrap_or(0));
    let told: Vec<(&Row<Order>, String)> = rows
        .iter()
        .filter_map(|row| Some((row, reference(shop, row)?)))
        .collect();
    let witnessed = hint
        .witness
        .is_none_or(|witness| told.iter().any(|(_, text)| text.contains(witness)));
    let mut found = told.iter().filter(|(_, text)| text.contains(marker));
    match found.next() {
        Some((first, _)) => Ok(Lookup::Found {
            remote_id: first.told.id.clone().into(),
            occurrences: u32::try_from(found.count()).unwrap_or(u32::MAX).saturating_add(1),
            listed,
        }),
        None if told.is_empty() || !witnessed => Err(CallFault::Exchange(PushFault::Unknown {
            cause: Cause::Unreadable,
            why: format!("no order of these days tells its {}", shop.reference_field),
        })),
        None => Ok(Lookup::Absent { listed }),
    }
}

/// Looks for the sale of a receipt.
///
/// # Errors
/// [`CallFault`] when nothing is known.
pub(super) async fn find_sale(
    client: &Client,
    shop: &Shop,
    receipt_no: &str,
    hint: LookupHint<'_>,
) -> Result<Option<RemoteSale>, CallFault> {
    if shop.reference_field.is_empty() {
        return Err(NO_FIELD);
    }
    let start = day(hint, -RECEIPT_DAYS);
    let rows = between(client, &start, &day(hint, 1)).await?;
    let marker = marker_start(receipt_no);
    let found = rows
        .iter()
        .rev()
        .find(|row| reference(shop, row).is_some_and(|text| text.contains(&marker)));
    found.map(|row| sale(shop, row)).transpose()
}

/// The day of the sending, or so many days later.
fn day(hint: LookupHint<'_>, days: i64) -> String {
    UtcOffset::NONE.days_later(hint.sent_at_ms, days).to_string()
}

fn sale(shop: &Shop, row: &Row<Order>) -> Result<RemoteSale, CallFault> {
    let unreadable = || {
        CallFault::Exchange(PushFault::Unknown {
            cause: Cause::Unreadable,
            why: "the order does not tell its lines and its total".to_owned(),
        })
    };
    let lines = row.told.items.as_deref().map(|raw| serde_json::from_str(raw.get()));
    let order = order(shop, row);
    let (Some(Ok(lines)), Some(_)) = (lines, order.total) else {
        return Err(unreadable());
    };
    let lines: Vec<OrderedItem> = lines;
    Ok(RemoteSale {
        order,
        state: row.told.status.clone(),
        lines: lines.into_iter().map(line).collect(),
    })
}

fn line(item: OrderedItem) -> RemoteLine {
    RemoteLine {
        remote_item: item.product_id.into(),
        quantity: item.quantity,
        unit_price: item.price,
    }
}
