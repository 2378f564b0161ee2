//! Moments at which something is to be done for a back end. They are waits: when somebody sets the clock, they move with it.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::run;
use crate::writer::{Durability, Lane as WriteLane};
use rusqlite::{Connection, params};

/// Every wait for a sale, for a balance, or for a back end as a whole.
const OF_SALES: &[&str] = &["upstream_lane", "outbox", "balance_increment"];

impl Ledger {
    /// The clock was set by so much: every wait takes as long as it would have, and what was asked counts for as long.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn move_deadlines(&self, by_ms: i64) -> Result<(), StoreError> {
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            for table in OF_SALES {
                let moved = "next_attempt_at_ms = next_attempt_at_ms + ?1 WHERE next_attempt_at_ms IS NOT NULL";
                run(to, &format!("UPDATE {table} SET {moved}"), [by_ms])?;
            }
            // Nothing was due before there was time.
            let sql = "UPDATE pull_state SET due_at_ms = max(due_at_ms + ?1, 0) WHERE due_at_ms > 0";
            run(to, sql, [by_ms])?;
            run(to, "UPDATE upstream_call SET at_ms = at_ms + ?1", [by_ms]).map(|_| ())
        })
    }

    /// Nothing waits longer than this, whatever the clock said when the wait began.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn cap_deadlines(&self, sales_until_ms: i64, lists_until_ms: i64) -> Result<(), StoreError> {
        let cap = move |to: &Connection, table: &str, column: &str, until_ms: i64| {
            let sql = format!("UPDATE {table} SET {column} = ?1 WHERE {column} > ?1");
            run(to, &sql, params![until_ms])
        };
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            for table in OF_SALES {
                cap(to, table, "next_attempt_at_ms", sales_until_ms)?;
            }
            cap(to, "pull_state", "due_at_ms", lists_until_ms).map(|_| ())
        })
    }
}
