//! What back ends were asked lately, where they limit how often that may be.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, many, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::UpstreamId;
use rusqlite::params;

impl Ledger {
    /// The moments of requests that are counted under this name since then, Unix milliseconds UTC, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn upstream_calls(&self, id: UpstreamId, name: &str, since_ms: i64) -> Result<Vec<i64>, StoreError> {
        let sql = "SELECT at_ms FROM upstream_call WHERE upstream_id = ?1 AND name = ?2 AND at_ms >= ?3 ORDER BY at_ms";
        self.read(|db| {
            many(db, sql, params![id.to_string(), name, since_ms], |row| {
                row.plain("at_ms")
            })
        })
    }

    /// Counts a request that is about to go, and forgets those of its name before `since_ms`. A power cut may take the last of them: a
    /// machine that starts again is slower than what limits are about.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn note_upstream_call(&self, id: UpstreamId, name: &str, at_ms: i64, since_ms: i64) -> Result<(), StoreError> {
        let (id, name) = (id.to_string(), name.to_owned());
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            let sql = "DELETE FROM upstream_call WHERE upstream_id = ?1 AND name = ?2 AND at_ms < ?3";
            run(to, sql, params![id, name, since_ms])?;
            let sql = "INSERT INTO upstream_call (upstream_id, name, at_ms) VALUES (?1, ?2, ?3)";
            run(to, sql, params![id, name, at_ms]).map(|_| ())
        })
    }
}
