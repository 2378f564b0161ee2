//! Whether an order with a marker is there. Orders are listed by time, at most a day at once: the days are read in which it must be.

use super::client::Client;
use super::orders::{CANCELLED, COMPLETED, Order, OrderLine, STATES, Window};
use super::pull::order as remote_order;
use super::settings::Settings;
use crate::fault::{CallFault, Cause, PushFault};
use crate::id::Id;
use crate::marker::marker_start;
use crate::remote::{RemoteLine, RemoteSale};
use crate::upstream::{Lookup, LookupHint};
use rust_decimal::Decimal;

/// The longest span of time that the upstream lists at once.
pub(super) const DAY_MS: i64 = 24 * 3_600_000;

/// How many days back the sale of a receipt is looked for.
const FIND_DAYS: i64 = 14;

/// Reads the day around the moment at which it was sent, and the day around that of the sale where that is another: which of the two
/// the upstream lists an order under is not documented. Half a day on both sides is more than clocks differ.
///
/// # Errors
/// [`CallFault`] when any page could not be read, or an order that is there could not be completed.
pub(super) async fn look_up(
    client: &Client,
    settings: &Settings,
    marker: &str,
    hint: LookupHint<'_>,
) -> Result<Lookup, CallFault> {
    let Seen {
        mut found,
        mut witnessed,
    } = read(client, marker, hint.witness, hint.sent_at_ms).await?;
    if hint.sent_at_ms.abs_diff(hint.sold_at_ms) > DAY_MS.unsigned_abs() / 4 {
        let more = read(client, marker, hint.witness, hint.sold_at_ms).await?;
        found.extend(more.found);
        witnessed |= more.witnessed;
    }
    found.sort_by(|one, other| one.order_no.as_str().cmp(other.order_no.as_str()));
    found.dedup_by(|one, other| one.order_no == other.order_no);
    // A window has no length to compare with what was known before: all of it was read.
    let listed = hint.known_count.unwrap_or(0);
    let Some(first) = found.first() else {
        return if witnessed || hint.witness.is_none() {
            Ok(Lookup::Absent { listed })
        } else {
            Err(not_all())
        };
    };
    if settings.complete_orders {
        completed(client, first).await?;
    }
    Ok(Lookup::Found {
        remote_id: first.order_no.clone().into(),
        occurrences: u32::try_from(found.len()).unwrap_or(u32::MAX),
        listed,
    })
}

/// Reads one day after the other, the newest first: goods come back within days.
///
/// # Errors
/// [`CallFault`] when any page could not be read: then nothing is known.
pub(super) async fn find_sale(
    client: &Client,
    receipt_no: &str,
    hint: LookupHint<'_>,
) -> Result<Option<RemoteSale>, CallFault> {
    let marker = marker_start(receipt_no);
    for day in 0..FIND_DAYS {
        let seen = read(client, &marker, None, hint.sent_at_ms.saturating_sub(day * DAY_MS)).await?;
        if let Some(first) = seen.found.into_iter().next() {
            return whole(client, first.order_no).await;
        }
    }
    Ok(None)
}

/// What a day's orders show.
struct Seen {
    /// Those with the marker.
    found: Vec<Order>,
    /// Whether the witness is among them all.
    witnessed: bool,
}

fn not_all() -> CallFault {
    CallFault::Exchange(PushFault::Unknown {
        cause: Cause::Unreadable,
        why: "the list does not show an order that is known to be there".to_owned(),
    })
}

/// The orders of the day around a moment.
async fn read(client: &Client, marker: &str, witness: Option<&str>, around_ms: i64) -> Result<Seen, PushFault> {
    let mut window = Window {
        start_time: client.written(around_ms.saturating_sub(DAY_MS / 2)),
        end_time: client.written(around_ms.saturating_add(DAY_MS / 2)),
        post_back_parameter: None,
    };
    let mut seen = Seen {
        found: Vec::new(),
        witnessed: false,
    };
    loop {
        let part = client.query_order_pages(&window).await?;
        let has = |order: &Order, text: &str| {
            let remark = order.order_remark.as_ref();
            remark.is_some_and(|remark| remark.contains(text))
        };
        seen.witnessed |= witness.is_some_and(|witness| part.rows.iter().any(|order| has(order, witness)));
        seen.found
            .extend(part.rows.into_iter().filter(|order| has(order, marker)));
        match part.next {
            Some(next) => window.post_back_parameter = Some(next),
            None => return Ok(seen),
        }
    }
}

/// Completes what a push left uncompleted. The state says whether it did.
async fn completed(client: &Client, order: &Order) -> Result<(), PushFault> {
    match order.state.map(super::wire::Whole::value) {
        Some(CANCELLED | COMPLETED) => Ok(()),
        _ => client.complete_order(order.order_no.clone()).await.map(drop),
    }
}

async fn whole(client: &Client, order_no: Id) -> Result<Option<RemoteSale>, CallFault> {
    Ok(client.query_order_by_no(order_no).await?.map(sale))
}

fn sale(mut found: Order) -> RemoteSale {
    let state = found.state.and_then(|state| usize::try_from(state.value()).ok());
    let lines = found.items.take().unwrap_or_default();
    RemoteSale {
        state: state
            .and_then(|state| STATES.get(state))
            .copied()
            .unwrap_or_default()
            .to_owned(),
        lines: lines.into_iter().map(line).collect(),
        order: remote_order(found),
    }
}

fn line(line: OrderLine) -> RemoteLine {
    RemoteLine {
        remote_item: line.product_uid.value().to_string(),
        quantity: line.product_quantity.unwrap_or(Decimal::ZERO),
        unit_price: line
            .manual_sell_price
            .or(line.product_sell_price)
            .unwrap_or(Decimal::ZERO),
    }
}
