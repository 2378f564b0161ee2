//! The end of a text copy that a power cut tore: the lines of one append reach the disk in any order, and of each some sectors may be
//! missing. All of them are in the ledger, and are written again.

use crate::StoreError;
use crate::ledger::journal;
use crate::ledger::journal::entry::LineMark;
use rusqlite::Connection;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// One append is shorter: five hundred entries of at most a few kilobytes. What stands before it was synced.
const APPEND_BYTES: u64 = 2 * 1024 * 1024;

/// The end of a file.
struct End {
    path: PathBuf,
    /// Where its first line stands that is no entry.
    torn_at: Option<u64>,
    /// The entries after that line.
    after: Vec<LineMark>,
    /// The number of its newest entry; 0 where it has none.
    newest: u64,
}

/// Cuts a file off where it is torn. It stays as it is when an entry after the tear is not the ledger's: that is no tear.
///
/// # Errors
/// [`StoreError`] when a file cannot be read or cut, or the ledger cannot be read.
pub(super) fn mend(folder: &Path, db: &Connection) -> Result<(), StoreError> {
    let fault = |fault| StoreError::io(folder, fault);
    let mut ends = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            ends.push(end_of(path).map_err(fault)?);
        }
    }
    for (which, end) in ends.iter().enumerate() {
        let others = ends.iter().enumerate().filter(|(other, _)| *other != which);
        let elsewhere = others.map(|(_, other)| other.newest).max().unwrap_or(0);
        // What is cut off is written again only beyond the last entry that is left.
        let comes_last = end.after.iter().all(|mark| mark.seq > elsewhere);
        if let Some(torn_at) = end.torn_at.filter(|_| comes_last)
            && all_known(db, &end.after)?
        {
            tracing::warn!(file = %end.path.display(), "the end of the text journal was torn and is written again");
            let file = OpenOptions::new().write(true).open(&end.path).map_err(fault)?;
            file.set_len(torn_at).map_err(fault)?;
        }
    }
    Ok(())
}

fn all_known(db: &Connection, marks: &[LineMark]) -> Result<bool, StoreError> {
    for mark in marks {
        let own = journal::entry(db, mark.seq)?;
        if own.is_none_or(|entry| entry.hash_text() != mark.hash) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Reads what the last append may have written. A line without its line feed is cut elsewhere.
fn end_of(path: PathBuf) -> std::io::Result<End> {
    let mut file = File::open(&path)?;
    let from = file.metadata()?.len().saturating_sub(APPEND_BYTES);
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let mut end = End {
        path,
        torn_at: None,
        after: Vec::new(),
        newest: 0,
    };
    let mut at = from;
    for (which, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        // The first line of a window begins before it.
        let is_whole = line.ends_with(b"\n") && (which > 0 || from == 0);
        if is_whole {
            end.take(at, serde_json::from_slice(line).ok());
        }
        at += line.len() as u64;
    }
    Ok(end)
}

impl End {
    fn take(&mut self, at: u64, mark: Option<LineMark>) {
        match mark {
            None => self.torn_at = self.torn_at.or(Some(at)),
            Some(mark) => {
                self.newest = self.newest.max(mark.seq);
                if self.torn_at.is_some() {
                    self.after.push(mark);
                }
            }
        }
    }
}
