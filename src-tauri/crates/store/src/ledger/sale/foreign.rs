//! Numbers of other tills' receipts, with which goods came back here.

use super::Recorded;
use super::read::{checked, stored_by_seq};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, many, one, run};
use rusqlite::{Connection, params};

/// Keeps the number with the document.
pub(super) fn keep(to: &Connection, seq: i64, number: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO foreign_receipt (sale_seq, number) VALUES (?1, ?2)";
    run(to, sql, params![seq, number]).map(|_| ())
}

/// The number that came with a document.
pub(super) fn of_document(db: &Connection, seq: i64) -> Result<Option<String>, StoreError> {
    let sql = "SELECT number FROM foreign_receipt WHERE sale_seq = ?1";
    one(db, sql, [seq], |row| row.plain("number"))
}

/// What came back with a number, oldest first.
pub(super) fn returned_with(db: &Connection, number: &str) -> Result<Vec<Recorded>, StoreError> {
    let sql = "SELECT sale_seq FROM foreign_receipt WHERE number = ?1 ORDER BY sale_seq";
    let seqs = many(db, sql, [number], |row| row.count("sale_seq"))?;
    let found = seqs.into_iter().map(|seq| checked(stored_by_seq(db, seq)?));
    found.filter_map(Result::transpose).collect()
}

impl Ledger {
    /// The documents by which goods came back with this number of another till's receipt, oldest first.
    ///
    /// # Errors
    /// As [`Ledger::sale`].
    pub fn returned_with(&self, number: &str) -> Result<Vec<Recorded>, StoreError> {
        self.read(|db| returned_with(db, number))
    }
}
