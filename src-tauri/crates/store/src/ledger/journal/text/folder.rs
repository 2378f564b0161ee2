//! The files of the text copy.

use crate::StoreError;
use crate::ledger::journal;
use crate::ledger::journal::entry::{Entry, LineMark};
use crate::ledger::journal::text::torn::{last_genuine, mend};
use crate::platform::sync_folder;
use jiff::Timestamp;
use rusqlite::Connection;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// How the name of a copy that was set aside begins; the moment follows.
pub(crate) const ASIDE: &str = "journal-aside-";

/// The text copy's folder within a till's folder.
pub(crate) fn folder(dir: &Path) -> PathBuf {
    dir.join("journal")
}

/// The file that an entry of this moment stands in: its month in UTC.
fn file_name(at_ms: i64) -> Result<String, StoreError> {
    let at = Timestamp::from_millisecond(at_ms).map_err(|_| StoreError::corrupt(format!("{at_ms} is no time")))?;
    Ok(at.strftime("%Y-%m.jsonl").to_string())
}

/// The folder, and how far it is written.
pub(crate) struct Folder {
    path: PathBuf,
    last_seq: u64,
}

impl Folder {
    /// Opens the folder, repairs torn ends, and sets it aside when its last entry is not the ledger's.
    pub(crate) fn open(dir: &Path, db: &Connection, now_ms: i64) -> Result<Self, StoreError> {
        let path = folder(dir);
        make(&path)?;
        mend(&last_lines(&path)?, db)?;
        let last = last_mark(&path)?;
        let belongs = match &last {
            None => true,
            Some(mark) => journal::entry(db, mark.seq)?.is_some_and(|entry| entry.hash_text() == mark.hash),
        };
        if belongs {
            return Ok(Self {
                path,
                last_seq: last.map_or(0, |mark| mark.seq),
            });
        }
        let aside = dir.join(format!("{ASIDE}{now_ms}"));
        tracing::warn!(aside = %aside.display(), "the text journal belongs to another history and is set aside");
        std::fs::rename(&path, &aside).map_err(|fault| StoreError::io(&path, fault))?;
        make(&path)?;
        Ok(Self { path, last_seq: 0 })
    }

    /// The number of the last entry written.
    pub(crate) const fn last_seq(&self) -> u64 {
        self.last_seq
    }

    /// Appends entries, each run of one month with one sync, so that a later entry is never on the disk before an earlier one.
    pub(crate) fn append(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        let mut rest = entries;
        while let Some(first) = rest.first() {
            let name = file_name(first.at_ms)?;
            let same = rest
                .iter()
                .take_while(|entry| file_name(entry.at_ms).is_ok_and(|other| other == name));
            let (month, later) = rest.split_at(same.count());
            self.append_to(&name, month)?;
            rest = later;
        }
        Ok(())
    }

    fn append_to(&mut self, name: &str, entries: &[Entry]) -> Result<(), StoreError> {
        let path = self.path.join(name);
        let fault = |fault| StoreError::io(&path, fault);
        let mut lines = String::new();
        for entry in entries {
            lines.push_str(&entry.line()?);
            lines.push('\n');
        }
        let is_new = !path.exists();
        let mut file = OpenOptions::new()
            .append(true)
            .create(true)
            .open(&path)
            .map_err(fault)?;
        let before = file.metadata().map_err(fault)?.len();
        if let Err(broken) = file.write_all(lines.as_bytes()).and_then(|()| file.sync_data()) {
            // A half line must not stay in front of the next attempt.
            file.set_len(before).map_err(fault)?;
            return Err(fault(broken));
        }
        if is_new {
            sync_folder(&self.path).map_err(fault)?;
        }
        self.last_seq = entries.last().map_or(self.last_seq, |entry| entry.seq);
        Ok(())
    }
}

/// Whether a text copy ends with a genuine entry that the ledger does not hold.
pub(crate) fn is_behind_copy(dir: &Path, db: &Connection) -> Result<bool, StoreError> {
    let path = folder(dir);
    make(&path)?;
    let mut newest: Option<Entry> = None;
    for (file, line) in last_lines(&path)? {
        // A power cut may have torn what stands after it.
        let entry = match genuine(line.as_bytes()) {
            Some(entry) => Some(entry),
            None => last_genuine(&file).map_err(|fault| StoreError::io(&file, fault))?,
        };
        newest = newest.into_iter().chain(entry).max_by_key(|entry| entry.seq);
    }
    let Some(entry) = newest else {
        return Ok(false);
    };
    Ok(journal::entry(db, entry.seq)?.is_none_or(|own| own.hash != entry.hash))
}

/// The entry of a line whose hash is its own.
pub(super) fn genuine(line: &[u8]) -> Option<Entry> {
    Entry::from_line(line).filter(|entry| entry.computed_hash() == entry.hash)
}

fn make(path: &Path) -> Result<(), StoreError> {
    std::fs::create_dir_all(path).map_err(|fault| StoreError::io(path, fault))
}

/// The newest of the files' last entries.
fn last_mark(folder: &Path) -> Result<Option<LineMark>, StoreError> {
    let marks = last_lines(folder)?.into_iter().map(|(_, line)| mark_of(&line));
    Ok(marks.max_by_key(|mark| mark.seq))
}

/// A whole line that is no entry is damage: number 0 is in no ledger, so the folder is set aside.
pub(super) fn mark_of(line: &str) -> LineMark {
    serde_json::from_str(line).unwrap_or_else(|_| LineMark {
        seq: 0,
        hash: String::new(),
    })
}

/// Each file that has a line, and its last one. The clock may have gone back over a month's end, so every file is asked.
fn last_lines(folder: &Path) -> Result<Vec<(PathBuf, String)>, StoreError> {
    let mut lines = Vec::new();
    let entries = std::fs::read_dir(folder).map_err(|fault| StoreError::io(folder, fault))?;
    for entry in entries {
        let path = entry.map_err(|fault| StoreError::io(folder, fault))?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            let line = cut_and_read_last(&path).map_err(|fault| StoreError::io(&path, fault))?;
            lines.extend(line.map(|line| (path, line)));
        }
    }
    Ok(lines)
}

/// Cuts off what follows the last line feed: a line that a power cut tore. Reads the last whole line.
fn cut_and_read_last(path: &Path) -> std::io::Result<Option<String>> {
    let mut file = OpenOptions::new().read(true).write(true).open(path)?;
    let length = file.metadata()?.len();
    let Some(end) = find_back(&mut file, length)? else {
        file.set_len(0)?;
        return Ok(None);
    };
    if end + 1 < length {
        tracing::warn!(file = %path.display(), "the last line of the text journal was torn and is written again");
        file.set_len(end + 1)?;
    }
    let start = find_back(&mut file, end)?.map_or(0, |feed| feed + 1);
    let mut line = Vec::new();
    file.seek(SeekFrom::Start(start))?;
    file.take(end - start).read_to_end(&mut line)?;
    // Rubbish is no entry either way, and keeps no till shut.
    Ok(Some(String::from_utf8_lossy(&line).into_owned()))
}

/// Where the last line feed before `end` stands.
fn find_back(file: &mut File, end: u64) -> std::io::Result<Option<u64>> {
    const WINDOW: u64 = 64 * 1024;
    let mut to = end;
    while to > 0 {
        let from = to.saturating_sub(WINDOW);
        let mut window = Vec::new();
        file.seek(SeekFrom::Start(from))?;
        Read::by_ref(file).take(to - from).read_to_end(&mut window)?;
        if let Some(at) = window.iter().rposition(|byte| *byte == b'\n') {
            return Ok(Some(from + at as u64));
        }
        to = from;
    }
    Ok(None)
}
