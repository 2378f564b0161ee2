//! The floor of a durable write: as many bytes over old ones of a file whose blocks are all there, then one sync. Nothing that
//! answers for a power cut can do less.

use crate::Outcome;
use crate::rounds::timed;
use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

/// The file is written round and round, like a log.
const FILE_BYTES: u64 = 32 * 1024 * 1024;

/// Faster than any disk: a sync that returns in this time reached none.
const NO_DISK: Duration = Duration::from_micros(10);

/// A file to write over.
pub(crate) struct Floor {
    file: File,
    before: Vec<u8>,
    bytes: Vec<u8>,
    at: u64,
}

impl Floor {
    /// A file in this folder; how many bytes are written before without a sync, and how many with it.
    pub(crate) fn new(folder: &Path, before: usize, bytes: usize) -> Outcome<Self> {
        let mut file = File::create(folder.join("floor"))?;
        let block = vec![0x5A; 1024 * 1024];
        for _ in 0..FILE_BYTES / 1024 / 1024 {
            file.write_all(&block)?;
        }
        file.sync_all()?;
        let mut floor = Self {
            file,
            before: vec![0xA5; before],
            bytes: vec![0xA5; bytes],
            at: 0,
        };
        if floor.write()? < NO_DISK {
            return Err(format!("{} is on no disk: a sync there does nothing", folder.display()).into());
        }
        Ok(floor)
    }

    /// What one write is.
    pub(crate) fn says(&self) -> String {
        let unsynced = match self.before.len() {
            0 => String::new(),
            before => format!(", {before} more waiting for it"),
        };
        format!("{} bytes over old ones and one fdatasync{unsynced}", self.bytes.len())
    }

    /// Writes over the next bytes and syncs them. What is written before does not count, its sync does.
    pub(crate) fn write(&mut self) -> Outcome<Duration> {
        let length = (self.before.len() + self.bytes.len()) as u64;
        if self.at + length > FILE_BYTES {
            self.at = 0;
        }
        let (file, before, bytes, at) = (&mut self.file, &self.before, &self.bytes, self.at);
        self.at += length;
        file.seek(SeekFrom::Start(at))?;
        file.write_all(before)?;
        timed(|| {
            file.write_all(bytes)?;
            Ok(file.sync_data()?)
        })
    }
}
