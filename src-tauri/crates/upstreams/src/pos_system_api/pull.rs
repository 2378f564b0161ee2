//! Reading what the upstream has, page by page. The cursor is the place of the next row and the first row of the page before.

use super::arguments::Part;
use super::client::Client;
use super::wire::{Item, Order, User};
use crate::fault::CallFault;
use crate::paging::Place;
use crate::remote::{RemoteFacts, RemoteItem, RemoteOrder, RemoteStaff};
use crate::upstream::{Page, PullKind, Rows};

/// Reads one page.
///
/// # Errors
/// [`CallFault`]; the same page can be asked for again.
pub(super) async fn pull(
    client: &Client,
    kind: PullKind,
    cursor: Option<String>,
    limit: u32,
) -> Result<Page, CallFault> {
    let place = Place::read(cursor.as_deref(), 0)?;
    let part = Part::new(place.at, limit);
    let rows = match kind {
        PullKind::Products => Rows::Products(client.list_items(&part).await?.into_iter().map(item).collect()),
        PullKind::Staff => Rows::Staff(client.list_users(&part).await?.into_iter().map(staff).collect()),
        PullKind::Orders => Rows::Orders(client.list_orders(&part).await?.into_iter().map(order).collect()),
        _ => return Err(kind.not_offered()),
    };
    Ok(place.page(rows, |count| place.at + count)?)
}

fn item(item: Item) -> RemoteItem {
    RemoteItem {
        remote_id: item.id.into(),
        name: item.name,
        price: item.price,
        stock: Some(item.quantity),
        unit: item.unit.unwrap_or_default(),
        barcode: String::new(),
        active: true,
        more: RemoteFacts::default(),
    }
}

fn staff(user: User) -> RemoteStaff {
    RemoteStaff {
        remote_id: user.id.into(),
        full_name: user.full_name.unwrap_or_else(|| user.username.clone()),
        username: user.username,
        active: user.is_active.unwrap_or(true),
    }
}

pub(super) fn order(order: Order) -> RemoteOrder {
    RemoteOrder {
        remote_id: order.id.into(),
        notes: order.notes.unwrap_or_default(),
        total: Some(order.total_amount),
        // The document has no field for it.
        tax: None,
        method: order.payment_method.unwrap_or_default(),
        created_at: order.created_at.unwrap_or_default(),
    }
}
