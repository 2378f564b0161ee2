//! Files: a plain one is a tape that jobs are appended to, whole or not at all; a device file is a printer.

use crate::platform;
use crate::send::{Limits, SendFault, Sent, Trouble};
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

pub(crate) fn send(path: &Path, job: &[u8], limits: &Limits) -> Result<Sent, SendFault> {
    if path.metadata().is_ok_and(|about| !about.is_file()) {
        return platform::send_to_device(path, job, limits);
    }
    append(path, job).map_err(|fault| {
        let why = format!("{} takes no job: {fault}", path.display());
        SendFault::not_started(Trouble::of(fault.kind()), why)
    })?;
    Ok(Sent { confirmed: true })
}

fn append(path: &Path, job: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    file.lock()?;
    let whole = file.metadata()?.len();
    if let Err(fault) = file.write_all(job).and_then(|()| file.sync_all()) {
        take_back(&file, whole)?;
        return Err(fault);
    }
    match path.parent() {
        Some(folder) if whole == 0 => platform::sync_folder(folder),
        _ => Ok(()),
    }
}

/// A job that does not fit leaves nothing behind.
fn take_back(file: &File, whole: u64) -> io::Result<()> {
    file.set_len(whole)?;
    file.sync_all()
}
