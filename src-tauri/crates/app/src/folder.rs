//! The data folder: one holder at a time, private to its user, with the secrets that do not belong in a database.

use crate::refusal::{Code, Refusal};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The file whose lock says who holds the folder.
const LOCK: &str = "lock";

/// The folder inside for what is not ready yet.
const ASIDE: &str = "unborn";

/// The data folder, held: while this value lives no other program opens the shop.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    // The lock goes with the file: the system takes it back when the process ends, however it ends.
    _lock: File,
}

impl Folder {
    /// Takes the folder, making it when it is not there.
    ///
    /// # Errors
    /// [`Code::Held`] when another program has it; [`Code::CannotSave`] when it cannot be made or written.
    pub(crate) fn hold(path: &Path) -> Result<Self, Refusal> {
        make_private(path)?;
        let file = open(
            &path.join(LOCK),
            OpenOptions::new().create(true).truncate(false).write(true),
        )?;
        match file.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                _lock: file,
            }),
            Err(TryLockError::WouldBlock) => Err(Refusal::new(Code::Held).with("dir", path.display().to_string())),
            Err(TryLockError::Error(fault)) => Err(cannot_use(path, &fault)),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a file that only this user may read, whole or not at all.
    pub(crate) fn write_secret(&self, name: &str, text: &str) -> Result<(), Refusal> {
        let (path, aside) = (self.path.join(name), self.path.join(format!("{name}.new")));
        let mut options = OpenOptions::new();
        crate::platform::only_for_this_user(options.create(true).truncate(true).write(true));
        let mut file = open(&aside, &options)?;
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        written
            .and_then(|()| fs::rename(&aside, &path))
            .map_err(|fault| cannot_use(&path, &fault))
    }

    /// Writes a file that only this user may read, whole or as it was. It is on the disk when the system gets to it: nothing waits.
    pub(crate) fn write_soon(&self, name: &str, text: &str) -> Result<(), Refusal> {
        let (path, aside) = (self.path.join(name), self.path.join(format!("{name}.new")));
        let mut options = OpenOptions::new();
        crate::platform::only_for_this_user(options.create(true).truncate(true).write(true));
        let written = open(&aside, &options)?.write_all(text.as_bytes());
        written
            .and_then(|()| fs::rename(&aside, &path))
            .map_err(|fault| cannot_use(&path, &fault))
    }

    /// The text of such a file, when it is there.
    pub(crate) fn read_secret(&self, name: &str) -> Result<Option<String>, Refusal> {
        let path = self.path.join(name);
        match fs::read_to_string(&path) {
            Ok(text) => Ok(Some(text)),
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(fault) => Err(cannot_use(&path, &fault)),
        }
    }

    /// Makes an empty folder inside, for what is not ready yet. What an earlier attempt left there goes.
    pub(crate) fn make_aside(&self) -> Result<PathBuf, Refusal> {
        self.drop_aside()?;
        let aside = self.path.join(ASIDE);
        make_private(&aside)?;
        Ok(aside)
    }

    /// Takes that folder away with all it holds.
    pub(crate) fn drop_aside(&self) -> Result<(), Refusal> {
        let aside = self.path.join(ASIDE);
        match fs::remove_dir_all(&aside) {
            Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => Err(cannot_use(&aside, &fault)),
            _ => Ok(()),
        }
    }

    /// Moves its files up into this folder. `last` is moved last: it says that all the others are there.
    pub(crate) fn take_over_aside(&self, last: &str) -> Result<(), Refusal> {
        let aside = self.path.join(ASIDE);
        self.move_up(&aside, last).map_err(|fault| cannot_use(&aside, &fault))?;
        self.drop_aside()
    }

    fn move_up(&self, aside: &Path, last: &str) -> std::io::Result<()> {
        for entry in fs::read_dir(aside)? {
            let entry = entry?;
            let stays = entry.file_name() == LOCK || entry.file_name() == last;
            if !stays && entry.file_type()?.is_file() {
                fs::rename(entry.path(), self.path.join(entry.file_name()))?;
            }
        }
        crate::platform::sync_folder(&self.path)?;
        fs::rename(aside.join(last), self.path.join(last))?;
        crate::platform::sync_folder(&self.path)
    }

    /// Takes such a file away.
    pub(crate) fn drop_secret(&self, name: &str) -> Result<(), Refusal> {
        let path = self.path.join(name);
        match fs::remove_file(&path) {
            Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => Err(cannot_use(&path, &fault)),
            _ => Ok(()),
        }
    }
}

/// The folder within a data folder in which the window's log lies, a file a day: `evertill.2026-11-25.log`.
pub const LOG: &str = "log";

/// A folder within a data folder, private to this user, for what a face keeps for itself. Neither needs to be there.
///
/// # Errors
/// [`Code::CannotSave`] when it cannot be made.
pub fn room(folder: &Path, name: &str) -> Result<PathBuf, Refusal> {
    make_private(folder)?;
    let room = folder.join(name);
    make_private(&room)?;
    Ok(room)
}

fn open(path: &Path, options: &OpenOptions) -> Result<File, Refusal> {
    options.open(path).map_err(|fault| cannot_use(path, &fault))
}

fn make_private(path: &Path) -> Result<(), Refusal> {
    if path.is_dir() {
        return Ok(());
    }
    crate::platform::make_private_folder(path).map_err(|fault| cannot_use(path, &fault))
}

fn cannot_use(path: &Path, fault: &std::io::Error) -> Refusal {
    if fault.kind() == std::io::ErrorKind::StorageFull {
        return Refusal::new(Code::DiskFull);
    }
    Refusal::new(Code::CannotSave).with("detail", format!("{}: {fault}", path.display()))
}
