//! What was tried to bring a sale to a back end, and what came of it.

use super::Key;
use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, many};
use domain::{SaleId, UpstreamId};
use rusqlite::Row;

/// One request for a sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// `push` or `look_up`.
    pub operation: String,
    /// How often the sale was sent by then.
    pub no: u32,
    /// When it began, Unix milliseconds UTC.
    pub started_at_ms: i64,
    /// When it ended; nothing where the till stopped meanwhile.
    pub ended_at_ms: Option<i64>,
    /// How far the sale was after it, as a code.
    pub outcome: Option<String>,
    /// Why, in the words of the system or of the back end.
    pub detail: Option<String>,
}

fn from_row(row: &Row<'_>) -> Result<Attempt, StoreError> {
    Ok(Attempt {
        operation: row.plain("operation")?,
        no: row.plain("attempt")?,
        started_at_ms: row.plain("started_at_ms")?,
        ended_at_ms: row.plain("ended_at_ms")?,
        outcome: row.plain("outcome")?,
        detail: row.plain("detail")?,
    })
}

impl Ledger {
    /// Every request for a sale to a back end, the first one first.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn attempts(&self, upstream_id: UpstreamId, sale_id: SaleId) -> Result<Vec<Attempt>, StoreError> {
        let (sale, upstream) = Key { sale_id, upstream_id }.texts();
        let sql = "SELECT * FROM upstream_attempt WHERE sale_id = ?1 AND upstream_id = ?2 ORDER BY id";
        self.read(|db| many(db, sql, [sale, upstream], from_row))
    }
}
