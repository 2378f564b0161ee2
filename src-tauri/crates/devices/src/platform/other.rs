//! Windows. Not run on the machines that build this.

use crate::send::{Limits, SendFault, Sent, Trouble};
use std::io;
use std::path::{Path, PathBuf};

pub(crate) fn send_to_device(path: &Path, _job: &[u8], _limits: &Limits) -> Result<Sent, SendFault> {
    let path = path.display();
    let why = format!("{path} is no file (a printer is reached by tcp:HOST:9100 or serial:COM3@115200)");
    Err(SendFault::not_started(Trouble::NoDevice, why))
}

/// The name under which a serial port is found again after it was unplugged: Windows gives a device the same COM port again.
#[must_use]
pub fn lasting_name(device: &str) -> String {
    device.to_owned()
}

/// A new file's name is durable with the file.
pub(crate) fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

pub(crate) fn usb_printer(vendor: u16, product: u16) -> Result<PathBuf, String> {
    Err(format!(
        "usb:{vendor:04x}:{product:04x} cannot be driven on this system (use the printer's network address, tcp:HOST:9100, or the \
         serial port that its driver makes, serial:COM3@115200)"
    ))
}
