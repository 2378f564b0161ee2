//! Orders from their rows.

use crate::StoreError;
use crate::ledger::form;
use crate::row::{Columns, integer, one};
use domain::order::{Order, OrderState, OrderedBy, PickUp};
use domain::till::parse_order_no;
use rusqlite::{Connection, Row, params};

/// An order as its rows say.
pub(super) struct Kept {
    /// Number of its journal entry.
    pub(super) seq: u64,
    /// The order.
    pub(super) order: Order,
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT customer_order.*, staff.name AS taken_by, ordered_by.name AS by_name, ordered_by.phone AS by_phone,
             ordered_by.note AS by_note, (SELECT coalesce(sum(amount), 0) FROM account_entry WHERE kind = 'deposit' AND card =
             customer_order.till_code || customer_order.epoch || printf('-O%06d', customer_order.sequence)) AS deposit
             FROM customer_order JOIN staff ON staff.id = customer_order.staff_id
             LEFT JOIN ordered_by ON ordered_by.order_seq = customer_order.journal_seq WHERE ",
            $which
        )
    };
}

pub(super) use select;

pub(super) fn from_row(row: &Row<'_>) -> Result<Kept, StoreError> {
    let text = |column| Ok::<_, StoreError>(row.plain::<Option<String>>(column)?.unwrap_or_default());
    let is_set = |column| Ok::<_, StoreError>(row.plain::<Option<i64>>(column)?.is_some());
    let state = match (is_set("collected_seq")?, is_set("cancelled_seq")?) {
        (true, _) => OrderState::Collected,
        (_, true) => OrderState::Cancelled,
        _ => OrderState::Open,
    };
    let order = Order {
        till: row.mark()?,
        sequence: row.count("sequence")?,
        ordered_at_ms: row.plain("ordered_at_ms")?,
        taken_by: row.plain("taken_by")?,
        customer_id: row.parsed_option("customer_id")?,
        by: OrderedBy {
            name: text("by_name")?,
            phone: text("by_phone")?,
            note: text("by_note")?,
        },
        pick_up: PickUp {
            date: row.parsed("pick_up_date")?,
            minute: row.plain("pick_up_minute")?,
        },
        cart: form::cart::read(&row.plain::<String>("body")?)?,
        state,
        deposit: row.money("deposit")?,
    };
    Ok(Kept {
        seq: row.count("journal_seq")?,
        order,
    })
}

pub(super) fn by_number(db: &Connection, number: &str) -> Result<Option<Kept>, StoreError> {
    let Ok((till, sequence)) = parse_order_no(number) else {
        return Ok(None);
    };
    let sql = select!("till_code = ?1 AND epoch = ?2 AND sequence = ?3");
    one(
        db,
        sql,
        params![till.code(), till.epoch(), integer(sequence)?],
        from_row,
    )
}

/// The order with this number, while it waits.
pub(super) fn open(db: &Connection, number: &str) -> Result<Kept, StoreError> {
    let kept = by_number(db, number)?.filter(|kept| kept.order.state == OrderState::Open);
    kept.ok_or_else(|| StoreError::NoOrder {
        number: number.to_owned(),
    })
}
