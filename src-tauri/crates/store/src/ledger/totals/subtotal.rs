//! What the documents of an open shift came to so far, kept from time to time: a close then sums only those that came after, and a
//! shift of five thousand sales closes as quickly as one of five hundred.
//!
//! It is made from the rows and nothing depends on its being there. `verify` sums the documents anew: those of every subtotal, and those of
//! every Z.

use super::{Scope, documents, summed};
use crate::StoreError;
use crate::ledger::form::totals::TotalsForm;
use crate::row::{Columns, many, one, run};
use domain::ShiftId;
use domain::shift::ShiftTotals;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

/// So many documents of the till lie between two subtotals: summing them takes about five milliseconds.
const EVERY: u64 = 256;

#[derive(Serialize, Deserialize)]
struct Kept(#[serde(with = "TotalsForm")] ShiftTotals);

/// What was kept of a shift.
pub(super) fn of_shift(db: &Connection, shift: ShiftId) -> Result<Option<ShiftTotals>, StoreError> {
    let sql = "SELECT totals FROM shift_subtotal WHERE shift_id = ?1";
    let kept: Option<String> = one(db, sql, [shift.to_string()], |row| row.plain("totals"))?;
    let read = kept.map(|json| serde_json::from_str(&json).map(|Kept(totals)| totals));
    read.transpose()
        .map_err(|error| StoreError::corrupt(format!("the subtotal of a shift: {error}")))
}

/// Keeps what a shift came to, where the document with this number fills up another lot.
pub(crate) fn keep_when_due(to: &Connection, shift: ShiftId, number: u64) -> Result<(), StoreError> {
    if !number.is_multiple_of(EVERY) {
        return Ok(());
    }
    let totals = documents(to, &Scope::Shift(shift))?;
    let json = serde_json::to_string(&Kept(totals)).map_err(|error| StoreError::corrupt(error.to_string()))?;
    let sql = "INSERT OR REPLACE INTO shift_subtotal (shift_id, through_seq, totals) VALUES (?1, (SELECT max(seq) FROM journal), ?2)";
    run(to, sql, params![shift.to_string(), json]).map(|_| ())
}

/// The first subtotal that is not what its documents come to: its last entry, and what is wrong.
pub(crate) fn first_wrong(db: &Connection) -> Result<Option<(u64, String)>, StoreError> {
    let sql = "SELECT shift_id, no, through_seq FROM shift_subtotal JOIN shift ON id = shift_id ORDER BY through_seq";
    let kept = many(db, sql, [], |row| {
        Ok((
            row.parsed::<ShiftId>("shift_id")?,
            row.count("no")?,
            row.count("through_seq")?,
        ))
    })?;
    for (shift, no, through) in kept {
        if of_shift(db, shift).ok().flatten() != Some(summed(db, &Scope::Known(shift))?) {
            return Ok(Some((
                through,
                format!("the subtotal of shift {no} is not what its documents come to"),
            )));
        }
    }
    Ok(None)
}
