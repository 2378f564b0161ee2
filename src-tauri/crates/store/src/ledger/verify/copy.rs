//! The text copy, and copies that were set aside because they belong to another history.

use super::Difference;
use super::epochs::explains;
use crate::StoreError;
use crate::connection::Readers;
use crate::ledger::journal::text::{ASIDE, Lines, folder};
use crate::ledger::journal::{self, Entry};
use std::path::{Path, PathBuf};

/// Brings a text copy up to date.
type Flush<'a> = &'a dyn Fn() -> Result<(), StoreError>;

/// The text copy of a folder, read along with the journal.
pub(super) struct Copy<'a> {
    dir: PathBuf,
    lines: Lines,
    /// Nothing where nobody writes it: a crash may have cut its end.
    flush: Option<Flush<'a>>,
    ended: bool,
    last_seq: u64,
}

impl<'a> Copy<'a> {
    /// The text copy of a till's folder.
    pub(super) fn of(dir: &Path, flush: Option<Flush<'a>>) -> Result<Self, StoreError> {
        Ok(Self {
            dir: dir.to_owned(),
            lines: Lines::open(&folder(dir))?,
            flush,
            ended: false,
            last_seq: 0,
        })
    }

    /// The last entry that stands in the copy as it stands in the ledger.
    pub(super) const fn last_seq(&self) -> u64 {
        self.last_seq
    }

    /// The first of these entries that does not stand in the copy as it stands in the ledger.
    pub(super) fn first_difference(&mut self, entries: &[Entry]) -> Result<Option<Difference>, StoreError> {
        if let Some(flush) = self.flush {
            flush()?;
        }
        for entry in entries {
            if self.ended {
                break;
            }
            let seq = entry.seq;
            match self.lines.take(seq)? {
                Some(line) if line.bytes == entry.line()?.as_bytes() => self.last_seq = seq,
                Some(_) => {
                    return Ok(Some(Difference::at(
                        seq,
                        format!("the text copy differs in entry {seq}"),
                    )));
                }
                None if self.flush.is_none() && self.lines.next_untaken()?.is_none() => self.ended = true,
                None => {
                    return Ok(Some(Difference::at(
                        seq,
                        format!("entry {seq} is missing in the text copy"),
                    )));
                }
            }
        }
        Ok(None)
    }

    /// An entry after `last` in the copy, or one in a copy set aside, that the ledger does not hold.
    pub(super) fn unexplained(&mut self, readers: &Readers, last: u64) -> Result<Option<Difference>, StoreError> {
        while let Some(line) = self.lines.next_untaken()? {
            let entry = readers.read(|db| journal::entry(db, line.seq))?;
            let is_newer = line.seq > last && entry.is_some_and(|entry| is_line_of(&entry, &line.bytes));
            if !is_newer {
                let what = format!("the text copy holds an entry {} that the ledger does not", line.seq);
                return Ok(Some(Difference::at(line.seq, what)));
            }
        }
        for aside in folders_aside(&self.dir)? {
            if let Some(seq) = unexplained_branch(readers, &aside)? {
                let name = aside.file_name().unwrap_or_default().to_string_lossy();
                let what = format!("{name} holds another entry {seq}, and no restore explains it");
                return Ok(Some(Difference::at(seq, what)));
            }
        }
        Ok(None)
    }
}

fn is_line_of(entry: &Entry, line: &[u8]) -> bool {
    entry.line().is_ok_and(|text| text.as_bytes() == line)
}

/// The copies that were set aside, oldest first.
fn folders_aside(dir: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let fault = |fault| StoreError::io(dir, fault);
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        if entry.file_name().to_string_lossy().starts_with(ASIDE) {
            folders.push(entry.path());
        }
    }
    folders.sort();
    Ok(folders)
}

/// Where a copy set aside holds a genuine entry other than the ledger's, and the ledger begins no epoch there: a restore or another
/// machine would. A damaged line is why a copy is set aside, and says nothing.
fn unexplained_branch(readers: &Readers, folder: &Path) -> Result<Option<u64>, StoreError> {
    let mut lines = Lines::open(folder)?;
    for seq in 1.. {
        let Some(line) = lines.take(seq)? else { break };
        let genuine = Entry::from_line(&line.bytes).is_some_and(|entry| entry.computed_hash() == entry.hash);
        let own = readers.read(|db| journal::entry(db, seq))?;
        if !genuine {
            break;
        }
        match own {
            Some(own) if is_line_of(&own, &line.bytes) => {}
            Some(own) if explains(readers, own.seq)? => break,
            _ => return Ok(Some(seq)),
        }
    }
    Ok(None)
}
