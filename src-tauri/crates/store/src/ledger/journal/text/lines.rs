//! Reading the text copy back, in the order of its entries.

use crate::StoreError;
use crate::ledger::journal::entry::LineMark;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// The lines of a text copy. The clock may have gone back over a month's end, so that any file may hold the next entry; within a
/// file the entries stand in order. A line without its line feed is not written yet.
pub(crate) struct Lines {
    folder: PathBuf,
    files: BTreeMap<PathBuf, Tail>,
    current: Option<PathBuf>,
}

/// What is still unread of a file.
struct Tail {
    reader: BufReader<File>,
    partial: Vec<u8>,
    next: Option<Line>,
}

/// One line, without its line feed.
#[derive(Clone)]
pub(crate) struct Line {
    /// The number of the entry that it says it is; 0 when it is no entry.
    pub(crate) seq: u64,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

impl Lines {
    /// Opens the files of a text copy. A folder that is not there has no lines.
    pub(crate) fn open(folder: &Path) -> Result<Self, StoreError> {
        let mut lines = Self {
            folder: folder.to_owned(),
            files: BTreeMap::new(),
            current: None,
        };
        lines.look_for_files()?;
        Ok(lines)
    }

    fn look_for_files(&mut self) -> Result<(), StoreError> {
        let fault = |fault| StoreError::io(&self.folder, fault);
        let entries = match std::fs::read_dir(&self.folder) {
            Err(gone) if gone.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            entries => entries.map_err(fault)?,
        };
        for entry in entries {
            let path = entry.map_err(fault)?.path();
            let is_month = path.extension().is_some_and(|extension| extension == "jsonl");
            if is_month && !self.files.contains_key(&path) {
                let tail = Tail::open(&path)?;
                self.files.insert(path, tail);
            }
        }
        Ok(())
    }

    /// The line of an entry, if it is the next one of its file.
    pub(crate) fn take(&mut self, seq: u64) -> Result<Option<Line>, StoreError> {
        if let Some(path) = &self.current
            && let Some(line) = take_from(&mut self.files, path, seq)?
        {
            return Ok(Some(line));
        }
        self.look_for_files()?;
        let paths: Vec<PathBuf> = self.files.keys().cloned().collect();
        for path in paths {
            if let Some(line) = take_from(&mut self.files, &path, seq)? {
                self.current = Some(path);
                return Ok(Some(line));
            }
        }
        Ok(None)
    }

    /// A line that nobody took, of any file.
    pub(crate) fn next_untaken(&mut self) -> Result<Option<Line>, StoreError> {
        for (path, tail) in &mut self.files {
            if let Some(line) = tail.peek(path)? {
                let line = line.clone();
                tail.next = None;
                return Ok(Some(line));
            }
        }
        Ok(None)
    }
}

fn take_from(files: &mut BTreeMap<PathBuf, Tail>, path: &Path, seq: u64) -> Result<Option<Line>, StoreError> {
    let Some(tail) = files.get_mut(path) else {
        return Ok(None);
    };
    let is_next = tail.peek(path)?.is_some_and(|line| line.seq == seq);
    Ok(if is_next { tail.next.take() } else { None })
}

impl Tail {
    fn open(path: &Path) -> Result<Self, StoreError> {
        let file = File::open(path).map_err(|fault| StoreError::io(path, fault))?;
        Ok(Self {
            reader: BufReader::new(file),
            partial: Vec::new(),
            next: None,
        })
    }

    fn peek(&mut self, path: &Path) -> Result<Option<&Line>, StoreError> {
        if self.next.is_none() {
            let read = self.reader.read_until(b'\n', &mut self.partial);
            read.map_err(|fault| StoreError::io(path, fault))?;
            if self.partial.ends_with(b"\n") {
                let mut bytes = std::mem::take(&mut self.partial);
                bytes.pop();
                let seq = serde_json::from_slice(&bytes).map_or(0, |mark: LineMark| mark.seq);
                self.next = Some(Line { seq, bytes });
            }
        }
        Ok(self.next.as_ref())
    }
}
