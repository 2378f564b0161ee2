//! Linux and macOS.

use crate::line::{Link, converse};
use crate::send::{Limits, SendFault, Sent, Trouble, block_on, unsaid};
use rustix::fs::{Mode, OFlags};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::io::Join;
use tokio::net::unix::pipe::{Receiver, Sender};

/// Where Linux lists the printers that its own USB driver holds.
const USB_PRINTERS: &str = "/sys/class/usbmisc";

/// Where Linux names serial ports by the device that is plugged in, not by the order of plugging in.
const PORTS_BY_ID: &str = "/dev/serial/by-id";

/// A device file, read and written without blocking.
type Device = Join<Receiver, Sender>;

/// Sends a job to a device file such as `/dev/usb/lp0`.
pub(crate) fn send_to_device(path: &Path, job: &[u8], limits: &Limits) -> Result<Sent, SendFault> {
    let conversation = async {
        let device =
            open(path).map_err(|fault| SendFault::not_started(Trouble::of(fault.kind()), closed(path, &fault)))?;
        converse(device, job, limits).await
    };
    block_on(conversation, unsaid)
}

fn open(path: &Path) -> io::Result<Device> {
    let how = OFlags::RDWR | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let file = File::from(rustix::fs::open(path, how, Mode::empty())?);
    let ear = Receiver::from_file_unchecked(file.try_clone()?)?;
    Ok(tokio::io::join(ear, Sender::from_file_unchecked(file)?))
}

fn closed(path: &Path, fault: &io::Error) -> String {
    let path = path.display();
    match fault.kind() {
        io::ErrorKind::PermissionDenied => format!("this user may not use {path} (on Linux, its group is lp)"),
        _ => format!("{path} cannot be opened: {fault} (is the printer plugged in and switched on?)"),
    }
}

impl Link for Device {
    /// The driver holds nothing back: what it took is at the printer.
    async fn end(&mut self, _limits: &Limits) -> io::Result<()> {
        Ok(())
    }

    async fn still_takes(&mut self, _patience: Duration) -> io::Result<()> {
        Ok(())
    }

    fn abandon(&mut self) {}
}

/// The name under which a serial port is found again after it was unplugged: what Linux calls the device itself, else as given.
#[must_use]
pub fn lasting_name(device: &str) -> String {
    named_by_id(Path::new(PORTS_BY_ID), Path::new(device)).unwrap_or_else(|| device.to_owned())
}

/// Looks for the link to this port in the folder of names that belong to devices.
fn named_by_id(names: &Path, device: &Path) -> Option<String> {
    let port = device.canonicalize().ok()?;
    let mut links: Vec<PathBuf> = names.read_dir().ok()?.flatten().map(|entry| entry.path()).collect();
    links.sort();
    let link = links
        .into_iter()
        .find(|link| link.canonicalize().ok().as_ref() == Some(&port))?;
    link.into_os_string().into_string().ok()
}

/// Makes the names within a folder durable.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    let here = Path::new(".");
    File::open(if folder.as_os_str().is_empty() { here } else { folder })?.sync_all()
}

/// The device file of the USB printer with these numbers, while it is plugged in.
pub(crate) fn usb_printer(vendor: u16, product: u16) -> Result<PathBuf, String> {
    let address = format!("usb:{vendor:04x}:{product:04x}");
    if !cfg!(target_os = "linux") {
        return Err(format!(
            "{address} cannot be driven on this system (use the printer's network address, tcp:HOST:9100, or the serial port that its \
             driver makes, serial:DEV@115200)"
        ));
    }
    let found = device_file(Path::new(USB_PRINTERS), vendor, product);
    found.ok_or_else(|| format!("no USB printer {address} is plugged in (or this system made no /dev/usb/lp for it)"))
}

/// Looks through the kernel's list: each entry's `device` is an interface, whose parent folder is the printer with its numbers.
fn device_file(list: &Path, vendor: u16, product: u16) -> Option<PathBuf> {
    let mut entries: Vec<PathBuf> = list.read_dir().ok()?.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    let is_it = |entry: &PathBuf| {
        let Ok(interface) = entry.join("device").canonicalize() else {
            return false;
        };
        let number = |file: &str| {
            let text = std::fs::read_to_string(interface.parent()?.join(file)).ok()?;
            u16::from_str_radix(text.trim(), 16).ok()
        };
        number("idVendor") == Some(vendor) && number("idProduct") == Some(product)
    };
    let name = entries.iter().find(|entry| is_it(entry))?.file_name()?;
    Some(Path::new("/dev/usb").join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scanner_is_named_by_itself_and_not_by_the_order_of_plugging_in() {
        let room = tempfile::tempdir().unwrap();
        let (port, names) = (room.path().join("ttyACM0"), room.path().join("by-id"));
        std::fs::write(&port, "").unwrap();
        std::fs::create_dir(&names).unwrap();
        let name = names.join("usb-Zebra_DS2208-if00");
        std::os::unix::fs::symlink(&port, &name).unwrap();
        assert_eq!(named_by_id(&names, &port).as_deref(), name.to_str());
        assert_eq!(named_by_id(&names, &room.path().join("ttyACM1")), None);
        assert_eq!(lasting_name("/dev/no-such-port"), "/dev/no-such-port");
    }

    #[test]
    fn a_usb_printer_is_found_by_its_numbers_in_the_kernels_list() {
        let room = tempfile::tempdir().unwrap();
        let list = room.path().join("usbmisc");
        for (name, device, numbers) in [("lp0", "1-1", ("0519", "0003")), ("lp1", "1-2", ("04b8", "0e2a"))] {
            let interface = room.path().join(device).join(format!("{device}:1.0"));
            std::fs::create_dir_all(&interface).unwrap();
            std::fs::write(room.path().join(device).join("idVendor"), format!("{}\n", numbers.0)).unwrap();
            std::fs::write(room.path().join(device).join("idProduct"), format!("{}\n", numbers.1)).unwrap();
            std::fs::create_dir_all(list.join(name)).unwrap();
            std::os::unix::fs::symlink(interface, list.join(name).join("device")).unwrap();
        }
        assert_eq!(device_file(&list, 0x04b8, 0x0e2a), Some(PathBuf::from("/dev/usb/lp1")));
        assert_eq!(device_file(&list, 0x04b8, 0x0003), None);
        assert_eq!(device_file(&room.path().join("none"), 0x04b8, 0x0e2a), None);
    }
}
