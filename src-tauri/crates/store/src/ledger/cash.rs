//! Cash put into and taken out of the drawer beside sales.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::form::value::{minor, text};
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::shift;
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use domain::money::Money;
use domain::people::Actor;
use domain::{ShiftId, StaffId};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

/// Cash was put in (above zero) or taken out (below zero).
#[derive(Serialize, Deserialize)]
pub(crate) struct CashMoved {
    #[serde(with = "text")]
    pub(crate) shift_id: ShiftId,
    #[serde(rename = "amount_minor", with = "minor")]
    pub(crate) amount: Money,
    reason: String,
    #[serde(with = "text")]
    staff_id: StaffId,
}

impl Act for CashMoved {
    const KIND: &'static str = "cash_movement";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO cash_movement (journal_seq, shift_id, amount_minor, reason, staff_id, at_ms)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let values = params![
            integer(seq)?,
            self.shift_id.to_string(),
            self.amount.minor(),
            self.reason,
            self.staff_id.to_string(),
            stamp.at_ms,
        ];
        run(to, sql, values).map(|_| ())
    }
}

/// What was put in and what was taken out during a shift, both not below zero.
pub(crate) fn in_and_out(db: &Connection, shift: ShiftId) -> Result<(Money, Money), StoreError> {
    let sql =
        "SELECT coalesce(sum(max(amount_minor, 0)), 0) AS paid_in, coalesce(sum(max(-amount_minor, 0)), 0) AS paid_out
               FROM cash_movement WHERE shift_id = ?1";
    let sums = one(db, sql, [shift.to_string()], |row| {
        Ok((row.money("paid_in")?, row.money("paid_out")?))
    })?;
    Ok(sums.unwrap_or_default())
}

impl Ledger {
    /// Puts cash into the drawer (above zero) or takes it out (below zero).
    ///
    /// # Errors
    /// [`StoreError::NoShift`] when no shift is open.
    pub fn move_cash(&self, amount: Money, reason: &str, staff: StaffId, now_ms: i64) -> Result<(), StoreError> {
        let reason = reason.to_owned();
        self.write(Lane::Counter, Durability::Full, move |to| {
            let shift = shift::current(to)?.ok_or(StoreError::NoShift)?;
            let moved = CashMoved {
                shift_id: shift.id,
                amount,
                reason,
                staff_id: staff,
            };
            act(to, &Stamp::by(Actor::Staff(staff), now_ms), &moved).map(|_| ())
        })
    }
}
