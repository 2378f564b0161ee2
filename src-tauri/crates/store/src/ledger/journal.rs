//! The journal: every act that touches money, stock or rights, in order, each entry sealed with the hash of the one before it.
//!
//! An act is written and its rows are made through one door, [`act`], so that the rows of the ledger are always what the journal
//! says: a rebuild calls the same [`Act::apply`]. Secrets never enter an entry, so what hangs on them (PINs) cannot be rebuilt.

mod chain;
mod entry;
pub(crate) mod text;

pub use chain::fault as chain_fault;
pub use entry::Entry;

use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, integer, many, one, run};
use domain::StaffId;
use domain::people::Actor;
use rusqlite::{Connection, Transaction, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// When an act happened and who did it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stamp {
    /// When.
    pub(crate) at_ms: i64,
    /// Who.
    pub(crate) actor: Actor,
    /// Who approved it.
    pub(crate) approver: Option<StaffId>,
}

impl Stamp {
    /// An act that needed no approval.
    pub(crate) const fn by(actor: Actor, at_ms: i64) -> Self {
        Self {
            at_ms,
            actor,
            approver: None,
        }
    }
}

/// A kind of act. Its fields are the body of its entry.
pub(crate) trait Act: Serialize + DeserializeOwned {
    /// The kind, as the journal names it.
    const KIND: &'static str;

    /// The version of the body.
    const VERSION: u32 = 1;

    /// Compares what the act says of its place in the journal with the entry that holds it. Called at every rebuild.
    fn fits(&self, _entry: &Entry) -> Result<(), StoreError> {
        Ok(())
    }

    /// Compares the figures that the act states with what the rows before it come to. Called at every rebuild.
    fn check(&self, _before: &Connection) -> Result<(), StoreError> {
        Ok(())
    }

    /// Makes the rows of the act. Called when it happens and again at every rebuild.
    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError>;
}

/// An act that a rebuild knows. [`crate::ledger::acts`] lists them, so that nothing can be written that could not be read again.
pub(crate) trait Registered: Act {}

/// Records an act and makes its rows. Answers the entry's number.
pub(crate) fn act<A: Registered>(to: &Transaction<'_>, stamp: &Stamp, act: &A) -> Result<u64, StoreError> {
    let body = serde_json::to_string(act).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
    let entry = Entry::after(seal(to)?, stamp, A::KIND, A::VERSION, body);
    insert(to, &entry)?;
    act.apply(to, entry.seq, stamp)?;
    Ok(entry.seq)
}

/// Writes an entry as it is.
pub(crate) fn insert(to: &Connection, entry: &Entry) -> Result<(), StoreError> {
    let sql = "INSERT INTO journal (seq, at_ms, actor, approver, kind, version, body, prev_hash, hash)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    run(
        to,
        sql,
        params![
            integer(entry.seq)?,
            entry.at_ms,
            entry.actor,
            entry.approver,
            entry.kind,
            entry.version,
            entry.body,
            entry.prev_hash,
            entry.hash,
        ],
    )?;
    Ok(())
}

/// The number and the hash of the newest entry, to which the next one is chained. Its body is not read for it.
fn seal(db: &Connection) -> Result<Option<(u64, [u8; 32])>, StoreError> {
    let sql = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";
    one(db, sql, [], |row| Ok((row.count("seq")?, row.plain("hash")?)))
}

/// The newest entry.
pub(crate) fn head(db: &Connection) -> Result<Option<Entry>, StoreError> {
    one(
        db,
        "SELECT * FROM journal ORDER BY seq DESC LIMIT 1",
        [],
        Entry::from_row,
    )
}

/// The entry with this number.
pub(crate) fn entry(db: &Connection, seq: u64) -> Result<Option<Entry>, StoreError> {
    one(
        db,
        "SELECT * FROM journal WHERE seq = ?1",
        [integer(seq)?],
        Entry::from_row,
    )
}

/// The next entries after `seq`, in order.
pub(crate) fn after(db: &Connection, seq: u64, limit: u32) -> Result<Vec<Entry>, StoreError> {
    let sql = "SELECT * FROM journal WHERE seq > ?1 ORDER BY seq LIMIT ?2";
    many(db, sql, params![integer(seq)?, limit], Entry::from_row)
}

impl Ledger {
    /// The next `limit` journal entries after number `seq`, in order. Ask with 0 first, then with the last number received.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn journal_after(&self, seq: u64, limit: u32) -> Result<Vec<Entry>, StoreError> {
        self.read(|db| after(db, seq, limit))
    }

    /// The number and the hash of the newest entry, the hash as 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn journal_head(&self) -> Result<Option<(u64, String)>, StoreError> {
        Ok(self.read(head)?.map(|entry| (entry.seq, entry.hash_text())))
    }

    /// Waits until the text copy holds every entry written so far, on the disk.
    ///
    /// # Errors
    /// [`StoreError::Io`] or [`StoreError::Full`] when the copy cannot be written; the entries are safe in the ledger.
    pub fn flush_journal_text(&self) -> Result<(), StoreError> {
        self.text().flush()
    }
}
