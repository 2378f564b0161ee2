//! What differs between operating systems: device files, USB printers by their numbers, folders that can be synced.

#[cfg(not(unix))]
mod other;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub use other::lasting_name;
#[cfg(not(unix))]
pub(crate) use other::{send_to_device, sync_folder, usb_printer};
#[cfg(unix)]
pub use unix::lasting_name;
#[cfg(unix)]
pub(crate) use unix::{send_to_device, sync_folder, usb_printer};
