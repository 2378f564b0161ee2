//! The end of a text copy that a power cut tore: the lines of one append reach the disk in any order, and of each some sectors may be
//! missing. All of them are in the ledger, and are written again.

use super::folder::{genuine, mark_of};
use crate::StoreError;
use crate::ledger::journal;
use crate::ledger::journal::entry::{Entry, LineMark};
use rusqlite::Connection;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// One append is shorter: five hundred entries of at most a few kilobytes. What stands before it was synced.
const APPEND_BYTES: u64 = 2 * 1024 * 1024;

/// Cuts a file off where it is torn: the one that was written last, or one that ends in no entry. It stays as it is when an entry after the
/// tear is not the ledger's: that is no tear. `ends` is the last line of each file.
///
/// # Errors
/// [`StoreError`] when a file cannot be read or cut, or the ledger cannot be read.
pub(super) fn mend(ends: &[(PathBuf, String)], db: &Connection) -> Result<(), StoreError> {
    let seqs: Vec<u64> = ends.iter().map(|(_, line)| mark_of(line).seq).collect();
    let newest = seqs.iter().copied().max().unwrap_or(0);
    for (at, ((path, _), seq)) in ends.iter().zip(&seqs).enumerate() {
        if *seq == newest || *seq == 0 {
            let others = seqs.iter().enumerate().filter(|(other, _)| *other != at);
            let elsewhere = others.map(|(_, seq)| *seq).max().unwrap_or(0);
            mend_file(path, elsewhere, db)?;
        }
    }
    Ok(())
}

fn mend_file(path: &Path, elsewhere: u64, db: &Connection) -> Result<(), StoreError> {
    let fault = |fault| StoreError::io(path, fault);
    let Some(tear) = tear(path).map_err(fault)? else {
        return Ok(());
    };
    // What is cut off is written again only beyond the last entry that is left.
    let comes_last = tear.after.iter().all(|mark| mark.seq > elsewhere);
    if comes_last && all_known(db, &tear.after)? {
        tracing::warn!(file = %path.display(), "the end of the text journal was torn and is written again");
        let file = OpenOptions::new().write(true).open(path).map_err(fault)?;
        file.set_len(tear.at).map_err(fault)?;
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

/// Where a file is torn.
struct Tear {
    /// Where its first line stands that is no entry.
    at: u64,
    /// The entries after that line.
    after: Vec<LineMark>,
}

fn tear(path: &Path) -> std::io::Result<Option<Tear>> {
    let mut tear: Option<Tear> = None;
    let (mut at, bytes) = end_of(path)?;
    for line in lines(&bytes) {
        match (serde_json::from_slice(line), &mut tear) {
            (Ok(mark), Some(tear)) => tear.after.push(mark),
            (Err(_), None) => tear = Some(Tear { at, after: Vec::new() }),
            (Ok(_), None) | (Err(_), Some(_)) => {}
        }
        at += line.len() as u64;
    }
    Ok(tear)
}

/// The last entry of a file that is one, whatever stands after it.
pub(super) fn last_genuine(path: &Path) -> std::io::Result<Option<Entry>> {
    let (_, bytes) = end_of(path)?;
    let entries: Vec<&[u8]> = lines(&bytes).collect();
    Ok(entries.into_iter().rev().find_map(genuine))
}

/// The whole lines that the last append may have written, and where the first of them stands.
fn end_of(path: &Path) -> std::io::Result<(u64, Vec<u8>)> {
    let mut file = File::open(path)?;
    let from = file.metadata()?.len().saturating_sub(APPEND_BYTES);
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    // The first line of a window begins before it.
    let begun = match from {
        0 => 0,
        _ => bytes
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(bytes.len(), |feed| feed + 1),
    };
    let whole = bytes.split_off(begun);
    Ok((from + begun as u64, whole))
}

/// A line without its line feed is cut elsewhere.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes
        .split_inclusive(|byte| *byte == b'\n')
        .filter(|line| line.ends_with(b"\n"))
}
