//! Finding shifts by their days and numbers.

use super::{SELECT, from_row, with_id};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{integer, many, one};
use domain::ShiftId;
use domain::shift::{CivilDate, Shift};

impl Ledger {
    /// The shift with this id.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is none.
    pub fn shift(&self, id: ShiftId) -> Result<Shift, StoreError> {
        self.read(|db| with_id(db, id))
    }

    /// The shifts of these business days, both included, that are closed, in the order of their Zs.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn closed_shifts(&self, from: CivilDate, to: CivilDate) -> Result<Vec<Shift>, StoreError> {
        let sql =
            format!("{SELECT} WHERE closed_seq IS NOT NULL AND business_date BETWEEN ?1 AND ?2 ORDER BY closed_seq");
        let days = [from.to_string(), to.to_string()];
        let stored = self.read(|db| many(db, &sql, days.clone(), from_row))?;
        Ok(stored.into_iter().map(|stored| stored.shift).collect())
    }

    /// The newest shift with this number: each epoch counts anew.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn shift_numbered(&self, no: u64) -> Result<Option<Shift>, StoreError> {
        let sql = format!("{SELECT} WHERE no = ?1 ORDER BY opened_seq DESC LIMIT 1");
        let stored = self.read(|db| one(db, &sql, [integer(no)?], from_row))?;
        Ok(stored.map(|stored| stored.shift))
    }
}
