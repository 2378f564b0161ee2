//! Parked sales that nobody came back for.

use super::{Parked, give_up, may_be_charged, waiting_since};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::writer::{Durability, Lane};
use domain::StaffId;
use rusqlite::Transaction;

fn expire(
    to: &Transaction<'_>,
    before_ms: i64,
    reason: &str,
    staff: StaffId,
    now_ms: i64,
) -> Result<Vec<Parked>, StoreError> {
    let mut expired = Vec::new();
    for parked in waiting_since(to, before_ms)? {
        if !may_be_charged(to, parked.cart.id)? {
            give_up(to, &parked, reason, staff, now_ms)?;
            expired.push(parked);
        }
    }
    Ok(expired)
}

impl Ledger {
    /// Drops every sale that was parked before a moment, and journals what was in each; one for which a card may have been charged stays. Answers
    /// with those that are gone, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is dropped then.
    pub fn expire_parked(
        &self,
        before_ms: i64,
        reason: &str,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<Vec<Parked>, StoreError> {
        let reason = reason.to_owned();
        self.write(Lane::Counter, Durability::Full, move |to| {
            expire(to, before_ms, &reason, staff, now_ms)
        })
    }
}
