//! What differs between operating systems.

use std::path::Path;

/// Makes the names within a folder durable. On Windows a rename is durable with its file, and a folder cannot be opened for it.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) {
        std::fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}
