//! Reading what a back end has: one page at a time, written with the place of the next.

use crate::plan::{Moment, page_end};
use domain::anchor::HeadMark;
use store::{Checkpoint, Ledger, PullState, Pulled, PulledFacts, RemoteKind, StoreError};
use upstreams::{CallFault, Page, PullKind, PushFault, RemoteCustomer, RemoteItem, RemoteOrder, RemoteRecord, Rows};

/// Rows asked for at once, so that one page is written within 10 ms.
pub(crate) const PAGE_ROWS: u32 = 100;

/// Before a page that failed is asked for again.
const RETRY_MS: i64 = 60_000;

/// The same for what is only shown.
const RECORDS_RETRY_MS: i64 = 3_600_000;

/// The store's name of what is pulled.
#[must_use]
pub const fn remote_kind(kind: PullKind) -> RemoteKind {
    match kind {
        PullKind::Products => RemoteKind::Product,
        PullKind::Staff => RemoteKind::Staff,
        PullKind::Customers => RemoteKind::Customer,
        PullKind::Orders => RemoteKind::Order,
        PullKind::Suppliers => RemoteKind::Supplier,
        PullKind::CreditSales => RemoteKind::CreditSale,
        PullKind::Purchases => RemoteKind::Purchase,
        PullKind::PastSales => RemoteKind::PastSale,
    }
}

/// Writes a page, or why there is none. Of a back end that owns the stock, with the moment at which it was `asked` for.
///
/// # Errors
/// [`StoreError`] when it cannot be written.
pub(crate) fn keep(
    ledger: &Ledger,
    at: &Moment,
    kind: PullKind,
    state: &PullState,
    page: Result<Page, CallFault>,
    asked: Option<Checkpoint>,
) -> Result<(), StoreError> {
    let remote_kind = remote_kind(kind);
    match page {
        Ok(Page { rows, next }) => {
            let rows = pulled(remote_kind, rows, asked);
            let end = page_end(at, kind, state, rows.len(), next);
            ledger.save_page(at.upstream, remote_kind, rows, end, at.now_ms)
        }
        Err(fault) => {
            // A place in the list that the back end does not know, or a list that goes round, is begun again.
            let restart = matches!(
                fault,
                CallFault::WrongArguments { .. } | CallFault::Exchange(PushFault::Unknown { .. })
            );
            // One that asks to wait has the whole lane wait, for as long as it says.
            let waits = matches!(fault, CallFault::Exchange(PushFault::Throttled { .. }));
            let wait_ms = match fault {
                CallFault::KeptBack { seconds } => i64::try_from(seconds).unwrap_or(i64::MAX).saturating_mul(1_000),
                _ if waits => 0,
                // An account may not have such a list at all.
                _ if kind.is_record() => RECORDS_RETRY_MS,
                _ => RETRY_MS,
            };
            let due_at_ms = at.now_ms.saturating_add(wait_ms);
            ledger.pull_failed(at.upstream, remote_kind, &fault.to_string(), restart, due_at_ms)
        }
    }
}

fn pulled(kind: RemoteKind, rows: Rows, asked: Option<Checkpoint>) -> Vec<Pulled> {
    match rows {
        Rows::Products(rows) => rows.into_iter().map(|row| product(row, asked)).collect(),
        Rows::Staff(rows) => rows
            .into_iter()
            .map(|person| Pulled::Staff {
                remote_id: person.remote_id,
                username: person.username,
                full_name: person.full_name,
                active: person.active,
            })
            .collect(),
        Rows::Customers(rows) => rows.into_iter().map(customer).collect(),
        Rows::Orders(rows) => rows.into_iter().map(order).collect(),
        Rows::Records(rows) => rows.into_iter().map(|row| record(kind, row)).collect(),
    }
}

/// By the columns of a customer file.
fn customer(customer: RemoteCustomer) -> Pulled {
    let said = [
        ("card", customer.number),
        ("name", customer.name),
        ("phone", customer.phone),
        ("email", customer.email),
        ("address", customer.address),
        ("tax_id", customer.tax_id),
        ("birthday", customer.birthday),
        ("level", customer.level),
    ];
    let said = said
        .into_iter()
        .filter_map(|(fact, text)| Some((fact.to_owned(), text?)));
    Pulled::Customer {
        remote_id: customer.remote_id,
        facts: said.collect(),
        active: customer.active,
    }
}

/// A product as it was told when it was `asked` for.
pub(crate) fn product(item: RemoteItem, asked: Option<Checkpoint>) -> Pulled {
    Pulled::Product {
        remote_id: item.remote_id,
        name: item.name,
        price: item.price,
        stock: item.stock,
        asked,
        unit: item.unit,
        barcode: item.barcode,
        active: item.active,
        more: PulledFacts {
            wholesale: item.more.wholesale,
            member: item.more.member,
            cost: item.more.cost,
            category: item.more.category,
            brand: item.more.brand,
            supplier: item.more.supplier,
            tax: item.more.tax,
        },
    }
}

fn order(order: RemoteOrder) -> Pulled {
    Pulled::Order {
        marker: marker_in(&order.notes).to_owned(),
        anchor: HeadMark::in_notes(&order.notes),
        remote_id: order.remote_id,
        total: order.total,
        tax: order.tax,
        method: order.method,
        created_at: order.created_at,
    }
}

fn record(kind: RemoteKind, record: RemoteRecord) -> Pulled {
    Pulled::Record {
        kind,
        remote_id: record.remote_id,
        name: record.name,
        party: record.party,
        total: record.total,
        owed: record.owed,
        state: record.state,
        at: record.at,
    }
}

/// The marker in an order's notes; nothing in somebody else's.
fn marker_in(notes: &str) -> &str {
    let marker = notes
        .find('[')
        .and_then(|from| notes.get(from..))
        .and_then(|rest| rest.get(..=rest.find(']')?));
    marker.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_found_wherever_it_stands() {
        for (notes, marker) in [
            ("[T1K7Q-000123 01907f3a] cash 90.00", "[T1K7Q-000123 01907f3a]"),
            ("table 4 [T1K7Q-000123 01907f3a]", "[T1K7Q-000123 01907f3a]"),
            ("no marker", ""),
            ("[half", ""),
            ("", ""),
        ] {
            assert_eq!(marker_in(notes), marker, "{notes}");
        }
    }
}
