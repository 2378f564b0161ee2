//! Where the socket of a data folder is.

use interprocess::local_socket::{GenericFilePath, Name, ToFsName};
use std::path::{Path, PathBuf};

/// The socket's name in the data folder.
const NAME: &str = "socket";

/// The longest path that every Unix takes as a socket's name (macOS has 104 bytes with the zero at the end).
const LONGEST_PATH: usize = 100;

/// The place for a new socket of a held folder. Where the folder's path is too long for a socket, the socket lies in the system's
/// folder for temporary files, and a file in the data folder, which nobody else may write, says where.
pub(super) fn for_holder(folder: &Path, unique: &str) -> std::io::Result<PathBuf> {
    let place = folder.join(NAME);
    remove(folder)?;
    if cfg!(windows) || place.as_os_str().len() <= LONGEST_PATH {
        return Ok(place);
    }
    let elsewhere = std::env::temp_dir().join(format!("evertill-{unique}"));
    std::fs::write(&place, elsewhere.as_os_str().as_encoded_bytes())?;
    Ok(elsewhere)
}

/// The socket of whoever holds a folder.
pub(super) fn of_holder(folder: &Path) -> std::io::Result<Name<'static>> {
    let place = folder.join(NAME);
    let elsewhere = place.is_file().then(|| std::fs::read_to_string(&place)).transpose()?;
    name(&elsewhere.map_or(place, PathBuf::from))
}

/// Whoever holds the folder's lock owns the name: a socket left by a killed process is only litter.
pub(super) fn remove(folder: &Path) -> std::io::Result<()> {
    let place = folder.join(NAME);
    if let Some(elsewhere) = place.is_file().then(|| std::fs::read_to_string(&place)).transpose()? {
        gone(std::fs::remove_file(elsewhere))?;
    }
    gone(std::fs::remove_file(place))
}

fn gone(removed: std::io::Result<()>) -> std::io::Result<()> {
    match removed {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

pub(super) fn name(path: &Path) -> std::io::Result<Name<'static>> {
    if cfg!(windows) {
        let flat = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let flat: String = path.display().to_string().chars().map(flat).collect();
        return format!(r"\\.\pipe\evertill{flat}").to_fs_name::<GenericFilePath>();
    }
    path.to_owned().to_fs_name::<GenericFilePath>()
}
