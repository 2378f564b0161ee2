//! What was found out of a back end that its vendor's document leaves open.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, many, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::UpstreamId;
use rusqlite::params;

/// The last answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpstreamFinding {
    /// The question's code.
    pub question: String,
    /// A number, the name of a field, `yes` or `no`; `none` where there is no such field.
    pub answer: String,
    /// When it was found, Unix milliseconds UTC.
    pub found_at_ms: i64,
}

impl Ledger {
    /// What was found of a back end, by question.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn upstream_findings(&self, id: UpstreamId) -> Result<Vec<UpstreamFinding>, StoreError> {
        let sql = "SELECT question, answer, found_at_ms FROM upstream_finding WHERE upstream_id = ?1 ORDER BY question";
        self.read(|db| {
            many(db, sql, [id.to_string()], |row| {
                Ok(UpstreamFinding {
                    question: row.plain("question")?,
                    answer: row.plain("answer")?,
                    found_at_ms: row.plain("found_at_ms")?,
                })
            })
        })
    }

    /// Writes what was found, in place of what was found before of the same.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn note_upstream_findings(&self, id: UpstreamId, found: Vec<UpstreamFinding>) -> Result<(), StoreError> {
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            let sql = "INSERT OR REPLACE INTO upstream_finding (upstream_id, question, answer, found_at_ms)
                       VALUES (?1, ?2, ?3, ?4)";
            found.iter().try_for_each(|one| {
                let values = params![id.to_string(), one.question, one.answer, one.found_at_ms];
                run(to, sql, values).map(|_| ())
            })
        })
    }
}
