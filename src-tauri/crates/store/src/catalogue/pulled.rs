//! What back ends said of products when it was last taken over, beside the products that they became.

use super::Catalogue;
use crate::StoreError;
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::UpstreamId;
use rusqlite::params;
use std::collections::BTreeMap;

/// Rows that one transaction writes.
const WRITTEN_AT_ONCE: usize = 50;

/// What was said of a product, by the columns of a product file.
pub type Facts = BTreeMap<String, String>;

/// A product of a back end that was taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOver {
    /// Its id there.
    pub remote_id: String,
    /// The article of the till that it is.
    pub sku: String,
    /// What was said of it.
    pub facts: Facts,
}

fn facts(text: &str) -> Result<Facts, StoreError> {
    serde_json::from_str(text).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

impl Catalogue {
    /// The last complete pull of a back end that was taken over; 0 before the first.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn taken_over(&self, upstream: UpstreamId) -> Result<u64, StoreError> {
        let sql = "SELECT complete FROM pulled WHERE upstream_id = ?1";
        let found = self.read(|db| one(db, sql, [upstream.to_string()], |row| row.count("complete")))?;
        Ok(found.unwrap_or(0))
    }

    /// Notes how far a back end's pulls are taken over.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn note_taken_over(&self, upstream: UpstreamId, complete: u64) -> Result<(), StoreError> {
        let sql = "INSERT OR REPLACE INTO pulled (upstream_id, complete) VALUES (?1, ?2)";
        let complete = integer(complete)?;
        self.write(Lane::Background, Durability::Full, move |to| {
            run(to, sql, params![upstream.to_string(), complete]).map(|_| ())
        })
    }

    /// What a product of a back end became, and what was said of it then.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn pulled_product(&self, upstream: UpstreamId, remote_id: &str) -> Result<Option<TakenOver>, StoreError> {
        let sql = "SELECT * FROM pulled_product WHERE upstream_id = ?1 AND remote_id = ?2";
        self.read(|db| {
            one(db, sql, [&*upstream.to_string(), remote_id], |row| {
                Ok(TakenOver {
                    remote_id: row.plain("remote_id")?,
                    sku: row.plain("sku")?,
                    facts: facts(&row.plain::<String>("facts")?)?,
                })
            })
        })
    }

    /// Who told of an article first, with its id there: the one whose changes count.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn first_told_by(&self, sku: &str) -> Result<Option<(UpstreamId, TakenOver)>, StoreError> {
        let sql = "SELECT * FROM pulled_product WHERE sku = ?1 ORDER BY no LIMIT 1";
        self.read(|db| {
            one(db, sql, [sku], |row| {
                let taken = TakenOver {
                    remote_id: row.plain("remote_id")?,
                    sku: row.plain("sku")?,
                    facts: facts(&row.plain::<String>("facts")?)?,
                };
                Ok((row.parsed("upstream_id")?, taken))
            })
        })
    }

    /// Notes what was taken over.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written; some of it may be noted then.
    pub fn note_products(&self, upstream: UpstreamId, taken: Vec<TakenOver>) -> Result<(), StoreError> {
        let sql = "INSERT INTO pulled_product (upstream_id, remote_id, sku, facts) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (upstream_id, remote_id) DO UPDATE SET sku = excluded.sku, facts = excluded.facts";
        let mut taken = taken.into_iter().peekable();
        while taken.peek().is_some() {
            let some: Vec<TakenOver> = taken.by_ref().take(WRITTEN_AT_ONCE).collect();
            self.write(Lane::Background, Durability::Normal, move |to| {
                for TakenOver { remote_id, sku, facts } in &some {
                    let facts = serde_json::to_string(facts).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
                    run(to, sql, params![upstream.to_string(), remote_id, sku, facts])?;
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Forgets a back end: whoever told next of what it told of first is the one whose changes count.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn forget_pulled(&self, upstream: UpstreamId) -> Result<(), StoreError> {
        self.write(Lane::Background, Durability::Full, move |to| {
            let id = upstream.to_string();
            run(to, "DELETE FROM pulled_product WHERE upstream_id = ?1", [&id])?;
            run(to, "DELETE FROM pulled WHERE upstream_id = ?1", [&id]).map(|_| ())
        })
    }

    /// The articles with just this name, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn named(&self, name: &str, limit: u32) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT sku FROM product WHERE name_en = ?1 AND until IS NULL
                   AND since <= (SELECT generation FROM catalogue) LIMIT ?2";
        self.read(|db| many(db, sql, params![name, limit], |row| row.plain("sku")))
    }
}
