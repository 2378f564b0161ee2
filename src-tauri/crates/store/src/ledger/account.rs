//! Customers' accounts: points, credit, what is owed. Entries are only added; a balance is their sum.

use super::form::customer::AccountEntryForm;
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::customer::{AccountEntry, AccountKind, Booking};
use domain::people::Actor;
use domain::{CustomerId, StaffId};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// A line of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Booked {
    /// Number of its journal entry.
    pub journal_seq: u64,
    /// The entry.
    pub entry: AccountEntry,
    /// When.
    pub at_ms: i64,
}

/// A person changed an account by hand.
#[derive(Serialize, Deserialize)]
pub(crate) struct AccountAdjusted {
    #[serde(with = "AccountEntryForm")]
    entry: AccountEntry,
    reason: String,
}

impl Act for AccountAdjusted {
    const KIND: &'static str = "account_adjusted";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        enter(to, seq, stamp, &[self.entry])
    }
}

/// Writes the entries of an act under its journal entry.
pub(crate) fn enter(to: &Connection, seq: u64, stamp: &Stamp, entries: &[AccountEntry]) -> Result<(), StoreError> {
    let sql = "INSERT INTO account_entry (id, journal_seq, no, customer_id, kind, amount, sale_id, at_ms)
               VALUES (?1 * 65536 + ?2, ?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    for (entry, no) in entries.iter().zip(1_i64..) {
        let sale_id = entry.sale_id.map(|id| id.to_string());
        let customer_id = entry.customer_id.to_string();
        let values = params![
            integer(seq)?,
            no,
            customer_id,
            entry.booking.kind.to_code(),
            entry.booking.amount,
            sale_id,
            stamp.at_ms
        ];
        run(to, sql, values)?;
    }
    Ok(())
}

/// What stands in an account.
pub(crate) fn balance(db: &Connection, customer: CustomerId, kind: AccountKind) -> Result<i64, StoreError> {
    let sql = "SELECT coalesce(sum(amount), 0) AS balance FROM account_entry WHERE customer_id = ?1 AND kind = ?2";
    let sum = one(db, sql, [&customer.to_string(), kind.to_code()], |row| {
        row.plain("balance")
    })?;
    Ok(sum.unwrap_or(0))
}

fn booking(row: &Row<'_>) -> Result<Booking, StoreError> {
    Ok(Booking {
        kind: row.code("kind")?,
        amount: row.plain("amount")?,
    })
}

/// What the act with this journal entry did to the accounts of its customer.
pub(crate) fn bookings(db: &Connection, seq: i64) -> Result<Vec<Booking>, StoreError> {
    let sql = "SELECT kind, amount FROM account_entry WHERE id BETWEEN ?1 * 65536 AND ?1 * 65536 + 65535 ORDER BY id";
    many(db, sql, [seq], booking)
}

fn booked(row: &Row<'_>) -> Result<Booked, StoreError> {
    Ok(Booked {
        journal_seq: row.count("journal_seq")?,
        entry: AccountEntry {
            customer_id: row.parsed("customer_id")?,
            booking: booking(row)?,
            sale_id: row.parsed_option("sale_id")?,
        },
        at_ms: row.plain("at_ms")?,
    })
}

impl Ledger {
    /// What stands in a customer's account.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn account_balance(&self, customer: CustomerId, kind: AccountKind) -> Result<i64, StoreError> {
        self.read(|db| balance(db, customer, kind))
    }

    /// The newest entries of one of a customer's accounts, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn account_statement(
        &self,
        customer: CustomerId,
        kind: AccountKind,
        limit: u32,
    ) -> Result<Vec<Booked>, StoreError> {
        let sql = "SELECT * FROM account_entry WHERE customer_id = ?1 AND kind = ?2 ORDER BY id DESC LIMIT ?3";
        let of = params![customer.to_string(), kind.to_code(), limit];
        self.read(|db| many(db, sql, of, booked))
    }

    /// Changes an account by hand, and journals who did and why.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn adjust_account(
        &self,
        entry: AccountEntry,
        reason: &str,
        by: (Actor, Option<StaffId>),
        now_ms: i64,
    ) -> Result<u64, StoreError> {
        let adjusted = AccountAdjusted {
            entry,
            reason: reason.to_owned(),
        };
        let (actor, approver) = by;
        let stamp = Stamp {
            at_ms: now_ms,
            actor,
            approver,
        };
        self.write(Lane::Counter, Durability::Full, move |to| act(to, &stamp, &adjusted))
    }
}
