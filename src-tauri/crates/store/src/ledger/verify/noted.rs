//! Marks of the journal that back ends keep in the notes of this till's sales, as their lists of orders were read last.

use super::epochs::explains;
use crate::StoreError;
use crate::connection::Readers;
use crate::ledger::setting;
use crate::ledger::till::CODE;
use crate::row::{Columns, many};
use domain::anchor::HeadMark;
use rusqlite::Row;

/// A mark and whose note it stands in.
pub(super) struct Noted {
    pub(super) mark: HeadMark,
    /// The back end, and the marker of the sale there.
    pub(super) by: String,
}

/// Orders whose marker begins with this till's code and one of its epochs, and the entry at which the next epoch begins. Under an epoch that
/// the ledger never had they say nothing: another shop's till may have the same code.
const NOTED: &str =
    "SELECT upstream.name AS upstream, remote_item.name AS marker, remote_item.body ->> '$.anchor' AS mark,
        (SELECT min(journal_seq) FROM till_epoch later WHERE later.journal_seq > till_epoch.journal_seq) AS next_seq
    FROM remote_item CROSS JOIN upstream ON upstream.id = remote_item.upstream_id
    CROSS JOIN till_epoch ON substr(remote_item.name, 1, length(?1) + 5) = '[' || ?1 || epoch || '-'
    WHERE remote_item.kind = 'order' AND mark IS NOT NULL";

/// The marks that this journal must fit. What another machine or a restored ledger went on with after the old epoch is another journal's.
pub(super) fn noted(readers: &Readers) -> Result<Vec<Noted>, StoreError> {
    let rows = readers.read(|db| {
        let Some(code) = setting::get(db, CODE)? else {
            return Ok(Vec::new());
        };
        many(db, NOTED, [code], from_row)
    })?;
    let mut noted = Vec::with_capacity(rows.len());
    for (one, next_seq) in rows.into_iter().flatten() {
        let is_another_journals = match next_seq.filter(|next| *next <= one.mark.seq()) {
            Some(next) => explains(readers, next)?,
            None => false,
        };
        if !is_another_journals {
            noted.push(one);
        }
    }
    Ok(noted)
}

/// A row and the entry at which the next epoch begins. What is no mark says nothing.
fn from_row(row: &Row<'_>) -> Result<Option<(Noted, Option<u64>)>, StoreError> {
    let Ok(mark) = row.plain::<String>("mark")?.parse::<HeadMark>() else {
        return Ok(None);
    };
    let by = [row.plain::<String>("upstream")?, row.plain("marker")?].join(" ");
    let next_seq: Option<i64> = row.plain("next_seq")?;
    Ok(Some((Noted { mark, by }, next_seq.map(i64::unsigned_abs))))
}
