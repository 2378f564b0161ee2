//! A new ledger from the journal alone, where a database file or its rows are lost.
//!
//! What the journal does not hold is not there afterwards: PINs, open carts, print jobs, customers' data. What back ends were sent is
//! not known, so every document is `unknown` to each of them: it is looked up there before it is sent.

use crate::StoreError;
use crate::connection::Readers;
use crate::ledger::journal::text::{Lines, folder};
use crate::ledger::journal::{self, Entry, chain_fault};
use crate::ledger::{FILE, Ledger, acts, balance, make};
use crate::row::run;
use crate::writer::{Durability, Lane};
use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};

/// Entries written at once.
const PAGE: u32 = 500;

/// Where the journal is read from. Each names the folder of a till.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalSource {
    /// The table of a `ledger.db` of which nothing else is trusted.
    Ledger(PathBuf),
    /// The text copy.
    Text(PathBuf),
}

enum Source {
    Ledger(Readers),
    Text(Lines),
}

impl Source {
    fn open(from: &JournalSource) -> Result<Self, StoreError> {
        match from {
            JournalSource::Ledger(dir) if !Ledger::is_there(dir) => Err(StoreError::NotThere { name: FILE.to_owned() }),
            JournalSource::Ledger(dir) => Ok(Self::Ledger(Readers::new(&dir.join(FILE)))),
            JournalSource::Text(dir) => Lines::open(&folder(dir)).map(Self::Text),
        }
    }

    fn after(&mut self, seq: u64) -> Result<Vec<Entry>, StoreError> {
        match self {
            Self::Ledger(readers) => readers.read(|db| journal::after(db, seq, PAGE)),
            Self::Text(lines) => entries_of(lines, seq),
        }
    }
}

fn entries_of(lines: &mut Lines, after: u64) -> Result<Vec<Entry>, StoreError> {
    let mut entries = Vec::new();
    for seq in (after + 1..).take(PAGE as usize) {
        match lines.take(seq)? {
            Some(line) => entries.push(entry_of(seq, &line.bytes)?),
            None if lines.next_untaken()?.is_some() => {
                return Err(StoreError::corrupt(format!("entry {seq} is missing in the text copy")));
            }
            None => break,
        }
    }
    Ok(entries)
}

fn entry_of(seq: u64, line: &[u8]) -> Result<Entry, StoreError> {
    Entry::from_line(line)
        .ok_or_else(|| StoreError::corrupt(format!("the line of entry {seq} in the text copy is damaged")))
}

impl Ledger {
    /// Makes the ledger of an empty folder from a journal and answers how many entries it holds. The caller opens it and begins a new
    /// epoch: the newest receipt numbers may be lost with what was lost.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`] when the folder holds a ledger, [`StoreError::Corrupt`] for the first entry that breaks the chain
    /// or cannot be replayed, [`StoreError::UnknownAct`] for one of a newer program. Nothing is left in the folder then.
    pub fn rebuild(from: &JournalSource, into: &Path, now_ms: i64) -> Result<u64, StoreError> {
        let mut source = Source::open(from)?;
        make(into, |database| {
            let mut last: Option<Entry> = None;
            loop {
                let entries = source.after(last.as_ref().map_or(0, |entry| entry.seq))?;
                let Some(newest) = entries.last().cloned() else { break };
                let before = last.replace(newest);
                database.write(Lane::Background, Durability::Full, move |to| {
                    write_all(to, before.as_ref(), &entries)
                })?;
            }
            database.write(Lane::Background, Durability::Full, move |to| {
                owe_everything(to, now_ms)?;
                balance::owe_everything(to, now_ms)
            })?;
            let count = last.map_or(0, |entry| entry.seq);
            if count == 0 {
                Err(StoreError::corrupt("the journal is empty"))
            } else {
                Ok(count)
            }
        })
    }
}

fn write_all<'a>(to: &Connection, mut before: Option<&'a Entry>, entries: &'a [Entry]) -> Result<(), StoreError> {
    for entry in entries {
        if let Some(what) = chain_fault(before, entry) {
            return Err(StoreError::corrupt(what));
        }
        journal::insert(to, entry)?;
        acts::replay(entry, to)?;
        before = Some(entry);
    }
    Ok(())
}

/// What each back end was sent before is not known, but for what a person set aside.
fn owe_everything(to: &Connection, now_ms: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO outbox (sale_id, upstream_id, state, uncertain, after_sale_id, reason_code, updated_at_ms)
               SELECT sale.id, upstream.id, 'unknown', 1, sale.corrects, 'rebuilt', ?1 FROM sale JOIN upstream
               ON upstream.removed_at_ms IS NULL AND (upstream.from_at_ms <= sale.sold_at_ms
                   OR upstream.from_at_ms <= upstream.added_at_ms AND sale.journal_seq > (SELECT seq FROM journal
                       WHERE kind = 'upstream_added' AND json_extract(body, '$.upstream.id') = upstream.id))
               WHERE true ON CONFLICT (sale_id, upstream_id) DO NOTHING";
    run(to, sql, params![now_ms]).map(|_| ())
}
