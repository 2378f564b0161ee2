//! Generations: what an import fills is seen at once or never.

use super::{Catalogue, search};
use crate::StoreError;
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use rusqlite::Connection;

/// Rows that one transaction sweeps; on a slow disk that is well below 10 ms.
const SWEPT_AT_ONCE: u32 = 50;

/// The generation that is sold from.
pub(super) fn live(db: &Connection) -> Result<i64, StoreError> {
    let found = one(db, "SELECT generation FROM catalogue", [], |row| {
        row.plain("generation")
    })?;
    found.ok_or_else(|| StoreError::corrupt("the catalogue has no generation"))
}

impl Catalogue {
    /// Shows the next generation, which has so many products more, in place of this one. The ledger's edits are to be applied again to
    /// what was imported.
    pub(super) fn switch(&self, to_generation: i64, added: u64) -> Result<(), StoreError> {
        let sql = "UPDATE catalogue SET generation = ?1, products = products + ?2, applied_edit = 0";
        let values = [to_generation, integer(added)?];
        self.write(Lane::Background, Durability::Full, move |to| {
            run(to, sql, values).map(|_| ())
        })
    }

    /// Takes away, in small steps, what no generation shows: rows that were replaced, and what an import left that was cut off.
    pub(super) fn sweep(&self) -> Result<(), StoreError> {
        let steps = [delete_hidden, keep_what_was_to_be_replaced];
        for step in steps {
            while self.write(Lane::Background, Durability::Normal, step)? {}
        }
        Ok(())
    }
}

/// Answers whether there may be more.
fn delete_hidden(to: &rusqlite::Transaction<'_>) -> Result<bool, StoreError> {
    let sql = "SELECT row, text_id FROM product WHERE since > ?1 OR until <= ?1 LIMIT ?2";
    let rows = many(to, sql, [live(to)?, SWEPT_AT_ONCE.into()], |row| {
        Ok((row.plain::<i64>("row")?, row.plain::<i64>("text_id")?))
    })?;
    for (row, text_id) in &rows {
        run(to, "DELETE FROM product WHERE row = ?1", [row])?;
        search::entry::drop_unused(to, *text_id)?;
    }
    Ok(!rows.is_empty())
}

/// After an import that was cut off. Its own rows are gone by now.
fn keep_what_was_to_be_replaced(to: &rusqlite::Transaction<'_>) -> Result<bool, StoreError> {
    let sql = "UPDATE product SET until = NULL WHERE row IN (SELECT row FROM product WHERE until > ?1 LIMIT ?2)";
    let kept = run(to, sql, [live(to)?, SWEPT_AT_ONCE.into()])?;
    Ok(kept > 0)
}
