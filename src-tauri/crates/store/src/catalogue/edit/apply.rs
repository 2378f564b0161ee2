//! Applying the ledger's edits: once each, and again to what an import brought.

use super::{EditConflict, ProductEdit};
use crate::catalogue::{Catalogue, product, search};
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use crate::{CatalogueEdit, Ledger, StoreError};
use domain::ProductId;
use domain::product::{Names, Product};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// Edits read from the ledger at once.
const PAGE: u32 = 500;

/// How far the generation that is sold from has come.
#[derive(Clone, Copy)]
struct Progress {
    generation: i64,
    applied_edit: u64,
}

/// All edits of one field of one product, in order.
struct Chain {
    product_id: ProductId,
    seq: u64,
    edits: Vec<ProductEdit>,
}

impl Catalogue {
    /// The number of the ledger's last edit that is applied here. An import sets it back to 0: the edits are to be applied again to
    /// what it brought.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn applied_edit(&self) -> Result<u64, StoreError> {
        Ok(self.read(progress)?.applied_edit)
    }

    /// Applies the edits of the ledger that are not applied yet: to be called when the till opens, after an edit and after an import.
    ///
    /// A product gets the value of its last edit, if it has that value or one that its edits began with or passed through. Otherwise an
    /// import has changed it meanwhile: then it stays, and the edit is answered as a conflict, once for each import.
    ///
    /// # Errors
    /// [`StoreError`] when one of the files cannot be used; the next call takes up what is left.
    pub fn catch_up(&self, ledger: &Ledger) -> Result<Vec<EditConflict>, StoreError> {
        loop {
            let begun = self.read(progress)?;
            let (chains, last) = chains_after(ledger, begun.applied_edit)?;
            let mut conflicts = Vec::new();
            for chain in chains {
                conflicts.extend(self.write(Lane::Background, Durability::Normal, move |to| apply(to, &chain))?);
            }
            // Once more if an import has shown another generation meanwhile.
            if last == begun.applied_edit || self.note(begun.generation, last)? {
                return Ok(conflicts);
            }
        }
    }

    /// The edits of the ledger that stand against what an import brought, as of now: an edit that was made anew, or an import that brings
    /// a value that the till knows, ends one.
    ///
    /// # Errors
    /// [`StoreError`] when one of the files cannot be read.
    pub fn conflicts(&self, ledger: &Ledger) -> Result<Vec<EditConflict>, StoreError> {
        let (chains, _) = chains_after(ledger, 0)?;
        self.read(|db| {
            let found = chains.iter().map(|chain| conflict(db, chain));
            found.filter_map(Result::transpose).collect()
        })
    }

    /// Notes how far a generation has come, and makes that durable with the edits. Answers whether it is still the one sold from.
    fn note(&self, generation: i64, applied_edit: u64) -> Result<bool, StoreError> {
        let sql = "UPDATE catalogue SET applied_edit = ?1 WHERE generation = ?2";
        let values = [integer(applied_edit)?, generation];
        self.write(Lane::Counter, Durability::Full, move |to| Ok(run(to, sql, values)? > 0))
    }
}

fn progress(db: &Connection) -> Result<Progress, StoreError> {
    let found = one(db, "SELECT generation, applied_edit FROM catalogue", [], |row| {
        Ok(Progress {
            generation: row.plain("generation")?,
            applied_edit: row.count("applied_edit")?,
        })
    })?;
    found.ok_or_else(|| StoreError::corrupt("the catalogue has no generation"))
}

/// What was edited after an edit, and the last edit's number.
fn chains_after(ledger: &Ledger, mut last: u64) -> Result<(Vec<Chain>, u64), StoreError> {
    let mut chains: BTreeMap<(ProductId, &'static str), Chain> = BTreeMap::new();
    loop {
        let edits = ledger.edits_after(last, PAGE)?;
        if edits.is_empty() {
            return Ok((chains.into_values().collect(), last));
        }
        for CatalogueEdit {
            seq, product_id, body, ..
        } in edits
        {
            let edit = ProductEdit::from_json(&body)?;
            let empty = Chain {
                product_id,
                seq,
                edits: Vec::new(),
            };
            let chain = chains.entry((product_id, edit.field())).or_insert(empty);
            chain.edits.push(edit);
            (chain.seq, last) = (seq, seq);
        }
    }
}

fn apply(to: &Connection, chain: &Chain) -> Result<Option<EditConflict>, StoreError> {
    if let Some(conflict) = conflict(to, chain)? {
        return Ok(Some(conflict));
    }
    match product::live_row(to, chain.product_id)?.zip(chain.edits.last()) {
        Some(((row, product), edit)) if !edit.is_done_in(&product) => set(to, row, edit).map(|()| None),
        _ => Ok(None),
    }
}

/// Where the product is gone, or has a value that none of its edits began with or made.
fn conflict(db: &Connection, chain: &Chain) -> Result<Option<EditConflict>, StoreError> {
    let Some(edit) = chain.edits.last() else {
        return Ok(None);
    };
    let found = product::live_row(db, chain.product_id)?.map(|(_, product)| product);
    let known = |product: &Product| {
        let mut edits = chain.edits.iter();
        edits.any(|edit| edit.is_base_of(product) || edit.is_done_in(product))
    };
    Ok((!found.as_ref().is_some_and(known)).then(|| EditConflict {
        seq: chain.seq,
        product_id: chain.product_id,
        edit: edit.clone(),
        found,
    }))
}

fn set(to: &Connection, row: i64, edit: &ProductEdit) -> Result<(), StoreError> {
    match edit {
        ProductEdit::Price { new, .. } => {
            run(to, "UPDATE product SET price_e4 = ?1 WHERE row = ?2", [new.e4(), row]).map(|_| ())
        }
        ProductEdit::Enabled { new, .. } => {
            run(to, "UPDATE product SET enabled = ?1 WHERE row = ?2", params![new, row]).map(|_| ())
        }
        ProductEdit::Names { new, .. } => rename(to, row, new),
    }
}

fn rename(to: &Connection, row: i64, new: &Names) -> Result<(), StoreError> {
    let before = one(to, "SELECT text_id FROM product WHERE row = ?1", [row], |row| {
        row.plain("text_id")
    })?;
    let text_id = search::entry::of(to, new, Some(row))?;
    let sql = "UPDATE product SET name_en = ?1, name_th = ?2, name_zh = ?3, text_id = ?4 WHERE row = ?5";
    run(to, sql, params![new.en, new.th, new.zh, text_id, row])?;
    before.map_or(Ok(()), |before| search::entry::drop_unused(to, before))
}
