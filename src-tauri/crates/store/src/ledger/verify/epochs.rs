//! Where another history of the till may begin without anybody having written one anew.

use crate::StoreError;
use crate::connection::Readers;
use crate::ledger::journal::Act;
use crate::ledger::till::{EpochChanged, EpochReason};
use crate::row::{Columns, integer, many};
use rusqlite::params;

/// Whether an epoch that begins at an entry says why another history begins there. That the till found its copy to go further explains
/// nothing, until somebody says by a later epoch that a backup was put back.
pub(super) fn explains(readers: &Readers, seq: u64) -> Result<bool, StoreError> {
    let sql = "SELECT seq, body FROM journal WHERE kind = ?1 AND seq >= ?2 ORDER BY seq";
    let epochs = readers.read(|db| {
        many(db, sql, params![EpochChanged::KIND, integer(seq)?], |row| {
            let changed = serde_json::from_str(&row.plain::<String>("body")?);
            Ok((
                row.count("seq")?,
                changed.map(|changed: EpochChanged| changed.reason).ok(),
            ))
        })
    })?;
    let is_restored = epochs.iter().any(|(_, reason)| *reason == Some(EpochReason::Restored));
    Ok(epochs
        .first()
        .is_some_and(|(begins, reason)| *begins == seq && (is_restored || *reason == Some(EpochReason::OtherMachine))))
}
