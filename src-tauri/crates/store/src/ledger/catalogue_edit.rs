//! What people did to the catalogue at this till: edits, in order, and imports. The catalogue applies the edits again after it was
//! filled anew; what an edit says is the catalogue's own form.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, integer, many, run};
use crate::writer::{Durability, Lane};
use domain::ProductId;
use domain::people::Actor;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueEdit {
    /// Its journal entry; edits apply in this order.
    pub seq: u64,
    /// The product.
    pub product_id: ProductId,
    /// The new value and the one it was based on, JSON in the catalogue's form.
    pub body: String,
    /// When, Unix milliseconds UTC.
    pub at_ms: i64,
}

/// A product was edited at this till.
#[derive(Serialize, Deserialize)]
pub(crate) struct ProductEdited {
    #[serde(with = "text")]
    product_id: ProductId,
    body: Box<RawValue>,
}

impl Act for ProductEdited {
    const KIND: &'static str = "catalogue_edit";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO catalogue_edit (seq, product_id, body, at_ms) VALUES (?1, ?2, ?3, ?4)";
        let values = params![integer(seq)?, self.product_id.to_string(), self.body.get(), stamp.at_ms];
        run(to, sql, values).map(|_| ())
    }
}

/// A file was imported into the catalogue.
#[derive(Serialize, Deserialize)]
pub(crate) struct CatalogueImported {
    file: String,
    added: u64,
    updated: u64,
}

impl Act for CatalogueImported {
    const KIND: &'static str = "catalogue_imported";

    fn apply(&self, _to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        Ok(())
    }
}

impl Ledger {
    /// Records an edit of a product. `body` is JSON in the catalogue's form. Answers the edit's number.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when `body` is no JSON.
    pub fn record_edit(
        &self,
        product_id: ProductId,
        body: String,
        actor: Actor,
        now_ms: i64,
    ) -> Result<u64, StoreError> {
        let body = RawValue::from_string(body).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
        self.write(Lane::Counter, Durability::Full, move |to| {
            act(to, &Stamp::by(actor, now_ms), &ProductEdited { product_id, body })
        })
    }

    /// The next `limit` edits after number `seq`, in order.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn edits_after(&self, seq: u64, limit: u32) -> Result<Vec<CatalogueEdit>, StoreError> {
        let sql = "SELECT * FROM catalogue_edit WHERE seq > ?1 ORDER BY seq LIMIT ?2";
        self.read(|db| {
            many(db, sql, params![integer(seq)?, limit], |row| {
                Ok(CatalogueEdit {
                    seq: row.count("seq")?,
                    product_id: row.parsed("product_id")?,
                    body: row.plain("body")?,
                    at_ms: row.plain("at_ms")?,
                })
            })
        })
    }

    /// Journals that a file was imported.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn record_import(
        &self,
        file: &str,
        added: u64,
        updated: u64,
        actor: Actor,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let imported = CatalogueImported {
            file: file.to_owned(),
            added,
            updated,
        };
        self.write(Lane::Counter, Durability::Full, move |to| {
            act(to, &Stamp::by(actor, now_ms), &imported).map(|_| ())
        })
    }
}
