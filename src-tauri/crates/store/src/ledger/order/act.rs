//! What the journal says of orders.

use crate::StoreError;
use crate::ledger::form::value::{text, text_option};
use crate::ledger::journal::{Act, Stamp};
use crate::row::{Columns, integer, one, run};
use domain::shift::CivilDate;
use domain::{CartId, CustomerId, StaffId};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// An order was taken down.
#[derive(Serialize, Deserialize)]
pub(crate) struct OrderMade {
    pub(super) till_code: String,
    pub(super) epoch: String,
    pub(super) sequence: u64,
    #[serde(with = "text")]
    pub(super) cart_id: CartId,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    pub(super) customer_id: Option<CustomerId>,
    #[serde(with = "text")]
    pub(super) pick_up_date: CivilDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) pick_up_minute: Option<u16>,
    #[serde(with = "text")]
    pub(super) staff_id: StaffId,
    pub(super) cart: Box<RawValue>,
}

impl Act for OrderMade {
    const KIND: &'static str = "order_made";

    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        match next_number(before, &self.till_code, &self.epoch)? == self.sequence {
            true => Ok(()),
            false => Err(StoreError::corrupt(format!(
                "order {} is not the next of its series",
                self.sequence
            ))),
        }
    }

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO customer_order (journal_seq, till_code, epoch, sequence, cart_id, customer_id, pick_up_date, pick_up_minute,
                   body, staff_id, ordered_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
        let values = params![
            integer(seq)?,
            self.till_code,
            self.epoch,
            integer(self.sequence)?,
            self.cart_id.to_string(),
            self.customer_id.map(|id| id.to_string()),
            self.pick_up_date.to_string(),
            self.pick_up_minute,
            self.cart.get(),
            self.staff_id.to_string(),
            stamp.at_ms,
        ];
        run(to, sql, values).map(|_| ())
    }
}

/// Nobody fetches an order any more. What of its deposit the shop keeps is booked beside it.
#[derive(Serialize, Deserialize)]
pub(crate) struct OrderCancelled {
    pub(super) order_seq: u64,
    pub(super) reason: String,
}

impl Act for OrderCancelled {
    const KIND: &'static str = "order_cancelled";

    fn apply(&self, to: &Connection, seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE customer_order SET cancelled_seq = ?2 WHERE journal_seq = ?1";
        run(to, sql, [integer(self.order_seq)?, integer(seq)?]).map(|_| ())
    }
}

pub(super) fn next_number(db: &Connection, code: &str, epoch: &str) -> Result<u64, StoreError> {
    let sql = "SELECT coalesce(max(sequence), 0) + 1 AS next FROM customer_order WHERE till_code = ?1 AND epoch = ?2";
    let next = one(db, sql, [code, epoch], |row| row.count("next"))?;
    next.ok_or_else(|| StoreError::corrupt("the orders have no numbers"))
}
