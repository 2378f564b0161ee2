//! Finished documents: found by id, receipt number, cart and day. They are written by [`commit`] and never changed.

mod commit;
mod exchange;
mod find;
mod foreign;
mod read;
mod write;

pub use commit::{CommitError, Committed, Correcting, SaleDraft, SaleSlot};
pub use find::SalesWanted;
pub(crate) use read::stored_by_seq;
pub(crate) use write::SaleMade;

use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, integer, many, one};
use domain::sale::Sale;
use domain::shift::CivilDate;
use domain::tax::TaxClass;
use domain::till::parse_receipt_no;
use domain::{CartId, SaleId};
use read::{checked, corrections, stored};
use rusqlite::{Connection, params};

/// Documents read at once by an export.
const PAGE: u32 = 200;

/// A document and the number of its journal entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The document.
    pub sale: Sale,
    /// Its journal entry.
    pub journal_seq: u64,
}

/// The sale that a cart became.
pub(crate) fn id_of_cart(db: &Connection, cart: CartId) -> Result<Option<SaleId>, StoreError> {
    let sql = "SELECT id FROM sale WHERE cart_id = ?1";
    one(db, sql, [cart.to_string()], |row| row.parsed("id"))
}

/// The document with this id.
fn by_id(db: &Connection, id: SaleId) -> Result<Option<Recorded>, StoreError> {
    checked(stored(db, "id = ?1", [id.to_string()])?)
}

fn by_receipt(db: &Connection, receipt_no: &str) -> Result<Option<Recorded>, StoreError> {
    let Ok((mark, sequence)) = parse_receipt_no(receipt_no) else {
        return Ok(None);
    };
    let values = params![mark.code(), mark.epoch(), integer(sequence)?];
    checked(stored(db, "till_code = ?1 AND epoch = ?2 AND sequence = ?3", values)?)
}

/// The documents of these days after a journal entry, in the order of the journal.
fn page(db: &Connection, from: &str, to: &str, after: u64) -> Result<Vec<Recorded>, StoreError> {
    let sql = "SELECT journal_seq FROM sale
               WHERE journal_seq > max(?3, (SELECT min(opened_seq) FROM shift WHERE business_date BETWEEN ?1 AND ?2))
               AND business_date BETWEEN ?1 AND ?2 ORDER BY journal_seq LIMIT ?4";
    let seqs = many(db, sql, params![from, to, integer(after)?, PAGE], |row| {
        row.count("journal_seq")
    })?;
    let sales = seqs.into_iter().map(|seq| checked(stored_by_seq(db, seq)?));
    sales.filter_map(Result::transpose).collect()
}

impl Ledger {
    /// The document with this id.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when its rows do not add up; the same holds for every question below.
    pub fn sale(&self, id: SaleId) -> Result<Option<Sale>, StoreError> {
        Ok(self.read(|db| by_id(db, id))?.map(|found| found.sale))
    }

    /// The document with this receipt number. A text that is no receipt number finds nothing.
    ///
    /// # Errors
    /// As [`Ledger::sale`].
    pub fn sale_by_receipt(&self, receipt_no: &str) -> Result<Option<Sale>, StoreError> {
        Ok(self.read(|db| by_receipt(db, receipt_no))?.map(|found| found.sale))
    }

    /// The document that a cart became.
    ///
    /// # Errors
    /// As [`Ledger::sale`].
    pub fn sale_of_cart(&self, cart: CartId) -> Result<Option<Sale>, StoreError> {
        let found = self.read(|db| checked(stored(db, "cart_id = ?1", [cart.to_string()])?))?;
        Ok(found.map(|found| found.sale))
    }

    /// The newest document.
    ///
    /// # Errors
    /// As [`Ledger::sale`].
    pub fn last_sale(&self) -> Result<Option<Sale>, StoreError> {
        let newest = "journal_seq = (SELECT max(journal_seq) FROM sale)";
        Ok(self
            .read(|db| checked(stored(db, newest, [])?))?
            .map(|found| found.sale))
    }

    /// The refunds and voids that correct a document, oldest first.
    ///
    /// # Errors
    /// As [`Ledger::sale`].
    pub fn corrections_of(&self, id: SaleId) -> Result<Vec<Sale>, StoreError> {
        self.read(|db| corrections(db, id))
    }

    /// The tax classes under which something was sold on these business days, both included. Of a class of several taxes each rate
    /// counts for itself.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn tax_classes_sold(&self, from: CivilDate, to: CivilDate) -> Result<Vec<TaxClass>, StoreError> {
        self.read(|db| read::tax_classes(db, &from.to_string(), &to.to_string()))
    }

    /// The number of a document's journal entry.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such document.
    pub fn journal_seq_of(&self, id: SaleId) -> Result<u64, StoreError> {
        let sql = "SELECT journal_seq FROM sale WHERE id = ?1";
        let seq = self.read(|db| one(db, sql, [id.to_string()], |row| row.count("journal_seq")))?;
        seq.ok_or_else(|| StoreError::Unknown {
            kind: "sale",
            name: id.to_string(),
        })
    }

    /// The documents of these business days, both included, that come after a journal entry, in the order of the journal. Read in
    /// pages, each in a short transaction of its own, so that a long export does not keep the log from being emptied.
    pub fn sales_between(
        &self,
        from: CivilDate,
        to: CivilDate,
        after: u64,
    ) -> impl Iterator<Item = Result<Recorded, StoreError>> + use<> {
        let ledger = self.clone();
        let (from, to) = (from.to_string(), to.to_string());
        let mut after = Some(after);
        let pages = std::iter::from_fn(move || {
            let last = after.take()?;
            let page = ledger.read(|db| page(db, &from, &to, last));
            if let Ok(Some(newest)) = page.as_ref().map(|sales| sales.last()) {
                after = Some(newest.journal_seq);
            }
            Some(page)
        });
        pages.flat_map(|page| match page {
            Ok(sales) => sales.into_iter().map(Ok).collect(),
            Err(fault) => vec![Err(fault)],
        })
    }
}
