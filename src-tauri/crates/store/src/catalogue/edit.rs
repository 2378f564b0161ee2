//! Edits made at this till. The ledger keeps them in order; here each is applied once, and again after an import.

use super::search::text::lines;
use super::{Catalogue, product};
use crate::ledger::form::product::NamesForm;
use crate::ledger::form::value::e4;
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use crate::{CatalogueEdit, Ledger, StoreError};
use domain::ProductId;
use domain::money::Price;
use domain::product::{Names, Product};
use rusqlite::{Connection, Transaction, params};
use serde::{Deserialize, Serialize};

/// Edits read from the ledger at once.
const PAGE: u32 = 100;

/// A change of a product: the new value, and the one that stood there when it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", rename_all = "snake_case", deny_unknown_fields)]
pub enum ProductEdit {
    /// Of its shelf price.
    Price {
        /// Before.
        #[serde(rename = "base_e4", with = "e4")]
        base: Price,
        /// After.
        #[serde(rename = "new_e4", with = "e4")]
        new: Price,
    },
    /// Of whether it may be sold.
    Enabled {
        /// Before.
        base: bool,
        /// After.
        new: bool,
    },
    /// Of its names.
    Names {
        /// Before.
        #[serde(with = "NamesForm")]
        base: Names,
        /// After.
        #[serde(with = "NamesForm")]
        new: Names,
    },
}

impl ProductEdit {
    /// The edit as the ledger keeps it (see [`Ledger::record_edit`]).
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when it cannot be written as JSON, which no edit is.
    pub fn to_json(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(|fault| StoreError::corrupt(fault.to_string()))
    }

    /// The edit in a body that the ledger keeps.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when it is none.
    pub fn from_json(body: &str) -> Result<Self, StoreError> {
        serde_json::from_str(body).map_err(|fault| StoreError::corrupt(format!("{body} is no edit: {fault}")))
    }

    fn stand(&self, at: &Product) -> Stand {
        match self {
            Self::Price { base, new } => Stand::of(&at.price, base, new),
            Self::Enabled { base, new } => Stand::of(&at.enabled, base, new),
            Self::Names { base, new } => Stand::of(&at.names, base, new),
        }
    }
}

/// Where a product stands towards an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    Before,
    After,
    Elsewhere,
}

impl Stand {
    fn of<T: PartialEq>(found: &T, base: &T, new: &T) -> Self {
        match found {
            found if found == new => Self::After,
            found if found == base => Self::Before,
            _ => Self::Elsewhere,
        }
    }
}

/// An edit that was not applied, because its product has changed since, or is gone. A person decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditConflict {
    /// The edit's number in the ledger.
    pub seq: u64,
    /// The product.
    pub product_id: ProductId,
    /// The edit.
    pub edit: ProductEdit,
    /// The product as it is.
    pub found: Option<Product>,
}

impl Catalogue {
    /// The number of the ledger's last edit that is applied here. An import sets it back to 0: the edits are applied again to what it
    /// brought.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn applied_edit(&self) -> Result<u64, StoreError> {
        self.read(applied)
    }

    /// Applies an edit if its product still has the value that it was based on; an edit that is applied already does nothing.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] for a body that is no edit.
    pub fn apply_edit(&self, seq: u64, product_id: ProductId, body: &str) -> Result<Option<EditConflict>, StoreError> {
        let edit = ProductEdit::from_json(body)?;
        self.write(Lane::Counter, Durability::Full, move |to| {
            apply(to, seq, product_id, edit)
        })
    }

    /// Applies every edit of the ledger that is not applied yet, in order: after an edit, after an import, and when the till opens.
    /// Answers those that could not be applied.
    ///
    /// # Errors
    /// [`StoreError`] when one of the files cannot be used; the edits before that are applied.
    pub fn catch_up(&self, ledger: &Ledger) -> Result<Vec<EditConflict>, StoreError> {
        let mut conflicts = Vec::new();
        loop {
            let edits = ledger.edits_after(self.applied_edit()?, PAGE)?;
            if edits.is_empty() {
                return Ok(conflicts);
            }
            for CatalogueEdit {
                seq, product_id, body, ..
            } in edits
            {
                conflicts.extend(self.apply_edit(seq, product_id, &body)?);
            }
        }
    }
}

fn applied(db: &Connection) -> Result<u64, StoreError> {
    let found = one(db, "SELECT applied_edit FROM catalogue", [], |row| {
        row.count("applied_edit")
    })?;
    Ok(found.unwrap_or_default())
}

fn apply(
    to: &Transaction<'_>,
    seq: u64,
    product_id: ProductId,
    edit: ProductEdit,
) -> Result<Option<EditConflict>, StoreError> {
    if seq <= applied(to)? {
        return Ok(None);
    }
    run(to, "UPDATE catalogue SET applied_edit = ?1", [integer(seq)?])?;
    let found = product::live_row(to, product_id)?;
    match found.as_ref().map(|(row, product)| (*row, edit.stand(product))) {
        Some((row, Stand::Before)) => set(to, row, &edit).map(|()| None),
        Some((_, Stand::After)) => Ok(None),
        Some((_, Stand::Elsewhere)) | None => {
            let found = found.map(|(_, product)| product);
            Ok(Some(EditConflict {
                seq,
                product_id,
                edit,
                found,
            }))
        }
    }
}

fn set(to: &Connection, row: i64, edit: &ProductEdit) -> Result<(), StoreError> {
    match edit {
        ProductEdit::Price { new, .. } => {
            run(to, "UPDATE product SET price_e4 = ?1 WHERE row = ?2", [new.e4(), row])?;
        }
        ProductEdit::Enabled { new, .. } => {
            run(to, "UPDATE product SET enabled = ?1 WHERE row = ?2", params![new, row])?;
        }
        ProductEdit::Names { new, .. } => {
            let sql = "UPDATE product SET name_en = ?1, name_th = ?2, name_zh = ?3 WHERE row = ?4";
            run(to, sql, params![new.en, new.th, new.zh, row])?;
            run(
                to,
                "UPDATE product_search SET lines = ?1 WHERE rowid = ?2",
                params![lines(new), row],
            )?;
        }
    }
    Ok(())
}
