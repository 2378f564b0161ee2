//! Reading what the upstream has, page by page. The cursor is the place of the next row and the first row of the page before.

use super::arguments::Part;
use super::client::Client;
use super::wire::{Item, Order, User};
use crate::fault::{CallFault, Cause, PushFault};
use crate::upstream::{Page, PullKind, RemoteItem, RemoteOrder, RemoteStaff, Rows};

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
    let (skip, before) = place(cursor.as_deref())?;
    let part = Part::new(skip, limit);
    let rows = match kind {
        PullKind::Products => Rows::Products(client.list_items(&part).await?.into_iter().map(item).collect()),
        PullKind::Staff => Rows::Staff(client.list_users(&part).await?.into_iter().map(staff).collect()),
        PullKind::Orders => Rows::Orders(client.list_orders(&part).await?.into_iter().map(order).collect()),
    };
    let Some((first, count)) = extent(&rows) else {
        return Ok(Page { rows, next: None });
    };
    if before == Some(first) {
        return Err(same_start().into());
    }
    let next = Some(format!("{} {first}", skip + count));
    Ok(Page { rows, next })
}

/// An upstream that does not skip would be read for ever.
pub(super) fn same_start() -> PushFault {
    PushFault::Unknown {
        cause: Cause::Unreadable,
        why: "two pages of a list begin with the same row (skip is not honoured)".to_owned(),
    }
}

fn place(cursor: Option<&str>) -> Result<(u64, Option<&str>), CallFault> {
    let Some(cursor) = cursor else {
        return Ok((0, None));
    };
    let read = cursor
        .split_once(' ')
        .and_then(|(skip, first)| Some((skip.parse().ok()?, Some(first))));
    read.ok_or_else(|| CallFault::WrongArguments {
        operation: "pull".to_owned(),
        why: format!("{cursor} is no cursor of this upstream"),
    })
}

/// The first row's id and how many there are; nothing for an empty page.
fn extent(rows: &Rows) -> Option<(&str, u64)> {
    let (first, count) = match rows {
        Rows::Products(rows) => (&rows.first()?.remote_id, rows.len()),
        Rows::Staff(rows) => (&rows.first()?.remote_id, rows.len()),
        Rows::Orders(rows) => (&rows.first()?.remote_id, rows.len()),
    };
    Some((first, u64::try_from(count).ok()?))
}

fn item(item: Item) -> RemoteItem {
    RemoteItem {
        remote_id: item.id.into(),
        name: item.name,
        price: item.price,
        stock: item.quantity,
        unit: item.unit.unwrap_or_default(),
        barcode: String::new(),
        active: true,
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
        total: order.total_amount,
        method: order.payment_method.unwrap_or_default(),
        created_at: order.created_at.unwrap_or_default(),
    }
}
