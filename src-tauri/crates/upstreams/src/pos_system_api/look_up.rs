//! Whether an order with a marker is there. The upstream has neither search nor sorting: the list is read.

use super::PAGE_LIMIT;
use super::arguments::{OneOrder, Part};
use super::client::Client;
use super::pull::order;
use super::wire::{Order, OrderedItem};
use crate::fault::CallFault;
use crate::id::Id;
use crate::marker::marker_start;
use crate::paging::same_start;
use crate::remote::{RemoteLine, RemoteSale};
use crate::upstream::{Lookup, LookupHint};
use serde::Deserialize;

/// How far before the known end the search begins: deletions move later orders forward.
const OVERLAP: u64 = 100;

/// All that a look-up needs of an order, so that no other oddity of an order hides it.
#[derive(Deserialize)]
struct Noted {
    id: Id,
    notes: Option<String>,
}

/// What a reading of the list saw.
struct Seen {
    first: Option<Id>,
    occurrences: u32,
    listed: u64,
}

/// Reads the end of the list first, where a new order is expected, then all of it.
///
/// # Errors
/// [`CallFault`] when any page could not be read: then nothing is known.
pub(super) async fn look_up(client: &Client, marker: &str, hint: LookupHint<'_>) -> Result<Lookup, CallFault> {
    let start = hint.known_count.unwrap_or(0).saturating_sub(OVERLAP);
    let mut seen = read(client, marker, start).await?;
    if seen.first.is_none() && start > 0 {
        seen = read(client, marker, 0).await?;
    }
    Ok(match seen {
        Seen {
            first: Some(remote_id),
            occurrences,
            listed,
        } => Lookup::Found {
            remote_id: remote_id.into(),
            occurrences,
            listed,
        },
        Seen {
            first: None, listed, ..
        } => Lookup::Absent { listed },
    })
}

/// Reads the end of the list and then what comes before it, newest first: goods come back within days.
///
/// # Errors
/// [`CallFault`] when any page could not be read: then nothing is known.
pub(super) async fn find_sale(
    client: &Client,
    receipt_no: &str,
    hint: LookupHint<'_>,
) -> Result<Option<RemoteSale>, CallFault> {
    let marker = marker_start(receipt_no);
    let mut end = hint.known_count.unwrap_or(0);
    let mut seen = read(client, &marker, end).await?;
    while seen.first.is_none() && end > 0 {
        let skip = end.saturating_sub(u64::from(PAGE_LIMIT));
        let limit = u32::try_from(end - skip).unwrap_or(PAGE_LIMIT);
        let page: Vec<Noted> = client.list("orders", &Part::new(skip, limit)).await?;
        seen.take(&marker, page);
        end = skip;
    }
    let Some(order_id) = seen.first else {
        return Ok(None);
    };
    Ok(Some(sale(client.get_order(&OneOrder { order_id }).await?)))
}

fn sale(mut found: Order) -> RemoteSale {
    let words = [found.order_status.take(), found.payment_status.take()];
    let words: Vec<String> = words.into_iter().flatten().filter(|word| !word.is_empty()).collect();
    let lines = found.items.take().unwrap_or_default();
    RemoteSale {
        state: words.join(", "),
        lines: lines.into_iter().map(line).collect(),
        order: order(found),
    }
}

fn line(line: OrderedItem) -> RemoteLine {
    RemoteLine {
        remote_item: line.item_id,
        quantity: line.quantity,
        unit_price: line.price_at_order,
    }
}

async fn read(client: &Client, marker: &str, start: u64) -> Result<Seen, CallFault> {
    let mut seen = Seen {
        first: None,
        occurrences: 0,
        listed: start,
    };
    let mut page_start: Option<String> = None;
    loop {
        let page: Vec<Noted> = client.list("orders", &Part::new(seen.listed, PAGE_LIMIT)).await?;
        let Some(first) = page.first() else {
            return Ok(seen);
        };
        if page_start.as_deref() == Some(first.id.as_str()) {
            return Err(same_start().into());
        }
        page_start = Some(first.id.clone().into());
        seen.take(marker, page);
    }
}

impl Seen {
    fn take(&mut self, marker: &str, page: Vec<Noted>) {
        for order in page {
            self.listed += 1;
            if order.notes.is_some_and(|notes| notes.contains(marker)) {
                self.occurrences += 1;
                self.first.get_or_insert(order.id);
            }
        }
    }
}
