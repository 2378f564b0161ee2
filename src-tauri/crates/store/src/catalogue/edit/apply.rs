//! Applying the ledger's edits: once each, and again to what an import brought.

use super::field::{FIELDS, Field};
use super::{EditConflict, ProductEdit};
use crate::catalogue::{Catalogue, code, generation, product};
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use crate::{CatalogueEdit, Ledger, StoreError};
use domain::ProductId;
use domain::product::Product;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::sync::PoisonError;

/// Edits read from the ledger at once.
const PAGE: u32 = 500;

/// How far the generation that is sold from has come.
#[derive(Clone, Copy)]
struct Progress {
    generation: i64,
    applied_edit: u64,
}

/// All edits of one product, in order, with their numbers.
type Chain = Vec<(u64, ProductEdit)>;

/// What a chain comes to in the catalogue as it is.
struct Outcome {
    /// The product's row, where there is one.
    row: Option<i64>,
    /// What is to stand there, where that differs.
    wanted: Option<Product>,
    conflicts: Vec<EditConflict>,
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
    /// A fact gets the value of its last edit, if it has that value or one that its edits began with or passed through. Otherwise an
    /// import has changed it meanwhile: then it stays, and the edit is answered as a conflict, once for each import. A product that is
    /// not there is added, if some edit added it.
    ///
    /// # Errors
    /// [`StoreError`] when one of the files cannot be used; the next call takes up what is left.
    pub fn catch_up(&self, ledger: &Ledger) -> Result<Vec<EditConflict>, StoreError> {
        loop {
            let begun = self.read(progress)?;
            let (chains, last) = chains_after(ledger, begun.applied_edit)?;
            // A new product and an import that brings the same one do not meet.
            let adds = chains.iter().flatten().any(|(_, edit)| edit.base.is_none());
            let _alone = adds.then(|| self.inner.importing.lock().unwrap_or_else(PoisonError::into_inner));
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
            let mut conflicts = Vec::new();
            for chain in &chains {
                conflicts.extend(outcome(db, chain)?.conflicts);
            }
            Ok(conflicts)
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

/// What was edited after an edit, by product, and the last edit's number.
fn chains_after(ledger: &Ledger, mut last: u64) -> Result<(Vec<Chain>, u64), StoreError> {
    let mut chains: BTreeMap<ProductId, Chain> = BTreeMap::new();
    loop {
        let edits = ledger.edits_after(last, PAGE)?;
        if edits.is_empty() {
            return Ok((chains.into_values().collect(), last));
        }
        for CatalogueEdit { seq, body, .. } in edits {
            let edit = ProductEdit::from_json(&body)?;
            chains.entry(edit.new.id).or_default().push((seq, edit));
            last = seq;
        }
    }
}

fn apply(to: &Connection, chain: &Chain) -> Result<Vec<EditConflict>, StoreError> {
    let Outcome { row, wanted, conflicts } = outcome(to, chain)?;
    match (row, wanted) {
        (Some(row), Some(wanted)) => product::rewrite(to, row, &wanted)?,
        (None, Some(wanted)) => {
            product::insert(to, generation::live(to)?, None, &wanted)?;
            run(to, "UPDATE catalogue SET products = products + 1", [])?;
        }
        (_, None) => {}
    }
    Ok(conflicts)
}

fn outcome(db: &Connection, chain: &Chain) -> Result<Outcome, StoreError> {
    let Some((last, edit)) = chain.last() else {
        return Ok(Outcome {
            row: None,
            wanted: None,
            conflicts: Vec::new(),
        });
    };
    let clash = |field, seq, found| EditConflict {
        seq,
        field,
        new: edit.new.clone(),
        found,
    };
    if let Some((row, product)) = product::live_row(db, edit.new.id)? {
        return edited(db, chain, Some(row), product);
    }
    match chain.iter().find(|(_, edit)| edit.base.is_none()) {
        Some((_, added)) => match code::rival(db, &added.new)? {
            None => edited(db, chain, None, added.new.clone()),
            Some(rival) => Ok(Outcome {
                row: None,
                wanted: None,
                conflicts: vec![clash("sku", *last, Some(rival.owner))],
            }),
        },
        None => {
            let gone = FIELDS
                .iter()
                .filter_map(|field| Some(clash(field.name, last_of(field, chain)?.0, None)));
            Ok(Outcome {
                row: None,
                wanted: None,
                conflicts: gone.collect(),
            })
        }
    }
}

/// What the edits make of a product: each fact by itself.
fn edited(db: &Connection, chain: &Chain, row: Option<i64>, found: Product) -> Result<Outcome, StoreError> {
    let (mut wanted, mut conflicts) = (found.clone(), Vec::new());
    for field in FIELDS {
        let Some((seq, edit)) = last_of(field, chain) else {
            continue;
        };
        let mut with = wanted.clone();
        (field.copy)(&edit.new, &mut with);
        if (field.same)(&found, &edit.new) || (is_known(field, chain, &found) && code::rival(db, &with)?.is_none()) {
            wanted = with;
        } else {
            let (field, new, found) = (field.name, edit.new.clone(), Some(found.clone()));
            conflicts.push(EditConflict { seq, field, new, found });
        }
    }
    let wanted = (row.is_none() || wanted != found).then_some(wanted);
    Ok(Outcome { row, wanted, conflicts })
}

/// The last edit that changed a fact.
fn last_of<'a>(field: &Field, chain: &'a Chain) -> Option<(u64, &'a ProductEdit)> {
    changes(field, chain).pop()
}

/// Whether the fact is one that its edits began with or made.
fn is_known(field: &Field, chain: &Chain, found: &Product) -> bool {
    changes(field, chain).iter().any(|(_, ProductEdit { base, new })| {
        (field.same)(found, new) || base.as_ref().is_some_and(|base| (field.same)(found, base))
    })
}

/// The edits that changed a fact of a product that was there, and those that came after them to say that it stands as it is.
fn changes<'a>(field: &Field, chain: &'a Chain) -> Vec<(u64, &'a ProductEdit)> {
    let mut changed = false;
    let mut counts = |edit: &ProductEdit| match &edit.base {
        Some(base) if base == &edit.new => changed,
        Some(base) if !(field.same)(base, &edit.new) => {
            changed = true;
            true
        }
        _ => false,
    };
    let edits = chain.iter().filter(|(_, edit)| counts(edit));
    edits.map(|(seq, edit)| (*seq, edit)).collect()
}
