//! A disk whose power goes before it has written everything: what was synced is there; of the rest each write is there, is missing, is
//! torn between its sectors or left rubbish in one, whatever came before or after it. It is SQLite's own model of a crash (test6.c of its
//! tests). Not simulated: a file whose name is lost while its bytes are kept.

use crate::trace::Event;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use testkit::dice::Dice;

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

/// Files by their place in the folder.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Whether a disk keeps what it said was synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// It does.
    Honest,
    /// It says so and does not.
    Lying,
}

/// A folder on a disk: what lasts, and what was only written.
#[derive(Clone, Debug)]
pub struct Folder {
    disk: Disk,
    lasting: Files,
    pending: Vec<Event>,
}

impl Folder {
    /// A folder whose files all last.
    #[must_use]
    pub const fn on(disk: Disk, files: Files) -> Self {
        Self {
            disk,
            lasting: files,
            pending: Vec::new(),
        }
    }

    /// Something happens to a file.
    pub fn take(&mut self, event: &Event) {
        match event {
            Event::Said(_) => {}
            Event::Synced(file) if self.disk == Disk::Honest => self.sync(file),
            Event::Synced(_) => {}
            change => self.pending.push(change.clone()),
        }
    }

    fn sync(&mut self, file: &Path) {
        let pending = std::mem::take(&mut self.pending);
        let (synced, left): (Vec<_>, Vec<_>) = pending.into_iter().partition(|change| of(change) == Some(file));
        for change in &synced {
            apply(&mut self.lasting, change, |_| Fate::Written);
        }
        self.pending = left;
    }

    /// What is there after the power went now.
    #[must_use]
    pub fn crashed(&self, dice: &mut Dice) -> Files {
        let mut files = self.lasting.clone();
        for change in &self.pending {
            match dice.below(3) {
                0 => {}
                1 => apply(&mut files, change, |_| Fate::Written),
                _ => apply(&mut files, change, |_| {
                    dice.one_of(&[Fate::Written, Fate::Written, Fate::Missing, Fate::Rubbish])
                }),
            }
        }
        files
    }
}

/// The file that something happened to.
fn of(event: &Event) -> Option<&Path> {
    match event {
        Event::Written { file, .. } | Event::Cut { file, .. } | Event::Gone(file) | Event::Synced(file) => Some(file),
        Event::Said(_) => None,
    }
}

/// What became of a sector.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Written,
    Missing,
    Rubbish,
}

/// Changes a file, sector by sector.
fn apply(files: &mut Files, change: &Event, mut fate: impl FnMut(usize) -> Fate) {
    match change {
        Event::Written { file, at, bytes } => {
            let old = files.entry(file.clone()).or_default();
            let at = at.unwrap_or(old.len());
            write(old, at, bytes, &mut fate);
        }
        Event::Cut { file, length } => {
            if let Some(old) = files.get_mut(file) {
                old.resize(*length, 0);
            }
        }
        Event::Gone(file) => {
            let _gone = files.remove(file);
        }
        Event::Synced(_) | Event::Said(_) => {}
    }
}

fn write(old: &mut Vec<u8>, at: usize, bytes: &[u8], fate: &mut impl FnMut(usize) -> Fate) {
    let end = at + bytes.len();
    old.resize(old.len().max(end), 0);
    for sector in at / SECTOR..end.div_ceil(SECTOR) {
        let (from, to) = ((sector * SECTOR).max(at), ((sector + 1) * SECTOR).min(end));
        match fate(sector) {
            Fate::Written => old[from..to].copy_from_slice(&bytes[from - at..to - at]),
            Fate::Missing => {}
            Fate::Rubbish => old[from..to].fill(0xA5),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(at: usize, byte: u8, count: usize) -> Event {
        Event::Written {
            file: PathBuf::from("log"),
            at: Some(at),
            bytes: vec![byte; count],
        }
    }

    fn log_of(files: &Files) -> &[u8] {
        files.get(Path::new("log")).map_or(&[], Vec::as_slice)
    }

    #[test]
    fn what_was_synced_is_there_and_of_the_rest_every_mixture() {
        let mut folder = Folder::on(Disk::Honest, Files::new());
        folder.take(&written(0, 1, SECTOR));
        folder.take(&Event::Synced(PathBuf::from("log")));
        folder.take(&written(SECTOR, 2, 2 * SECTOR));
        let mut dice = Dice::seeded(1);
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..200 {
            let files = folder.crashed(&mut dice);
            let log = log_of(&files);
            assert_eq!(log[..SECTOR], [1; SECTOR], "it was synced");
            let _new = seen.insert((log.get(SECTOR).copied(), log.get(2 * SECTOR).copied()));
        }
        let sectors = [0, 2, 0xA5];
        let torn = sectors
            .iter()
            .flat_map(|one| sectors.map(|other| (Some(*one), Some(other))));
        let mixtures = torn.chain([(None, None)]).collect();
        assert_eq!(seen, mixtures);
    }

    #[test]
    fn a_disk_that_lies_loses_what_was_synced() {
        let mut folder = Folder::on(Disk::Lying, Files::new());
        folder.take(&written(0, 1, SECTOR));
        folder.take(&Event::Synced(PathBuf::from("log")));
        let mut dice = Dice::seeded(1);
        assert!((0..20).any(|_| log_of(&folder.crashed(&mut dice)).is_empty()));
    }
}
