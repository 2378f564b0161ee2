//! Where a printer is: `tcp:HOST:PORT`, `serial:DEV@BAUD`, `file:PATH` or `usb:VID:PID`.

use std::fmt;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::str::FromStr;

/// Where a printer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A network printer; raw printing has port 9100.
    Tcp {
        /// Name or IP address, an IPv6 address without its brackets.
        host: String,
        /// The port.
        port: u16,
    },
    /// A serial port, or a USB printer that shows itself as one.
    Serial {
        /// The port's name, e.g. `/dev/ttyUSB0` or `COM3`.
        device: String,
        /// Bits per second.
        baud: NonZeroU32,
        /// How the printer says that it can take no more.
        flow: Flow,
    },
    /// A file that jobs are appended to, or a device file such as `/dev/usb/lp0`.
    File(PathBuf),
    /// A USB printer by the numbers of its vendor and product.
    Usb {
        /// Vendor.
        vendor: u16,
        /// Product.
        product: u16,
    },
}

/// How a serial printer says that it can take no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flow {
    /// On the line that the cable brings to CTS: what receipt printers do by themselves (`DTR/DSR` in their manuals).
    #[default]
    Wire,
    /// With the bytes XOFF and XON, for cables of three wires.
    XonXoff,
}

/// Why a text is no address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// It begins with no kind of connection.
    #[error("a printer's address begins with tcp:, serial:, file: or usb:")]
    Kind,
    /// It is not `HOST:PORT`.
    #[error("a network printer is tcp:HOST:PORT, e.g. tcp:192.168.1.50:9100")]
    Tcp,
    /// It is not `DEV@BAUD`.
    #[error(
        "a serial printer is serial:DEV@BAUD, e.g. serial:/dev/ttyUSB0@115200 (with ,xonxoff behind it for a cable of three wires)"
    )]
    Serial,
    /// It has no path.
    #[error("a file is file:PATH, e.g. file:/dev/usb/lp0")]
    File,
    /// It is not `VID:PID`.
    #[error("a USB printer is usb:VID:PID with the four hexadecimal digits of each, e.g. usb:04b8:0202")]
    Usb,
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let (kind, rest) = text.split_once(':').ok_or(AddressError::Kind)?;
        match kind {
            "tcp" => tcp(rest).ok_or(AddressError::Tcp),
            "serial" => serial(rest).ok_or(AddressError::Serial),
            "file" if rest.is_empty() => Err(AddressError::File),
            "file" => Ok(Self::File(PathBuf::from(rest))),
            "usb" => usb(rest).ok_or(AddressError::Usb),
            _ => Err(AddressError::Kind),
        }
    }
}

fn tcp(text: &str) -> Option<Address> {
    let (host, port) = text.rsplit_once(':')?;
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let strange = |c: char| c.is_whitespace() || "/[]@".contains(c);
    let host = bare.unwrap_or(host);
    let known = !host.is_empty() && !host.contains(strange) && (bare.is_some() || !host.contains(':'));
    let port = port.parse().ok().filter(|port| *port != 0)?;
    known.then(|| Address::Tcp {
        host: host.to_owned(),
        port,
    })
}

fn serial(text: &str) -> Option<Address> {
    let (text, flow) = match text.strip_suffix(",xonxoff") {
        Some(text) => (text, Flow::XonXoff),
        None => (text, Flow::Wire),
    };
    let (device, baud) = text.rsplit_once('@')?;
    let baud = baud.parse().ok()?;
    (!device.is_empty()).then(|| Address::Serial {
        device: device.to_owned(),
        baud,
        flow,
    })
}

fn usb(text: &str) -> Option<Address> {
    let (vendor, product) = text.split_once(':')?;
    let number = |digits: &str| {
        let four = digits.len() == 4 && digits.chars().all(|digit| digit.is_ascii_hexdigit());
        four.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
    };
    Some(Address::Usb {
        vendor: number(vendor)?,
        product: number(product)?,
    })
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp { host, port } if host.contains(':') => write!(f, "tcp:[{host}]:{port}"),
            Self::Tcp { host, port } => write!(f, "tcp:{host}:{port}"),
            Self::Serial { device, baud, flow } => {
                let flow = match flow {
                    Flow::Wire => "",
                    Flow::XonXoff => ",xonxoff",
                };
                write!(f, "serial:{device}@{baud}{flow}")
            }
            Self::File(path) => write!(f, "file:{}", path.display()),
            Self::Usb { vendor, product } => write!(f, "usb:{vendor:04x}:{product:04x}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_as_it_is_read() {
        for text in [
            "tcp:192.168.1.50:9100",
            "tcp:kitchen-printer.local:9100",
            "tcp:[fe80::1]:9100",
            "serial:/dev/ttyUSB0@115200",
            "serial:/dev/serial/by-id/usb-a@b@9600",
            "serial:COM3@9600,xonxoff",
            "file:/dev/usb/lp0",
            r"file:C:\till\tape.bin",
            "usb:04b8:0e2a",
        ] {
            assert_eq!(
                text.parse::<Address>().map(|address| address.to_string()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn what_is_no_address_is_told_its_form() {
        for (text, fault) in [
            ("192.168.1.50", AddressError::Kind),
            ("http://printer:9100", AddressError::Kind),
            ("TCP:printer:9100", AddressError::Kind),
            ("tcp:printer", AddressError::Tcp),
            ("tcp::9100", AddressError::Tcp),
            ("tcp:printer:0", AddressError::Tcp),
            ("tcp:printer:99999", AddressError::Tcp),
            ("tcp://printer:9100", AddressError::Tcp),
            ("tcp:fe80::1:9100", AddressError::Tcp),
            ("serial:COM3", AddressError::Serial),
            ("serial:COM3@0", AddressError::Serial),
            ("serial:@9600", AddressError::Serial),
            ("serial:COM3@9600,parity", AddressError::Serial),
            ("file:", AddressError::File),
            ("usb:4b8:202", AddressError::Usb),
            ("usb:04b8", AddressError::Usb),
            ("usb:+4b8:0202", AddressError::Usb),
        ] {
            assert_eq!(text.parse::<Address>(), Err(fault), "{text}");
        }
    }
}
