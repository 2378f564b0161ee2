//! Scales at the counter: asked what lies on them, once, by one connection. What is not a whole and sound answer is no weight.

mod cas;
mod continuous;
mod figure;
mod toledo;

use crate::address::Address;
use crate::send::{Trouble, block_on};
use crate::serial::{closed, trouble};
use domain::weight::{Weight, WeightUnit};
use std::io;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_serial::{ClearBuffer, DataBits, FlowControl, Parity, SerialPort, SerialStream, StopBits};

/// What a scale says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It rests at this weight.
    Stable(Weight),
    /// It is still moving.
    Moving,
    /// It shows less than nothing: what lay on it when it was set to zero is gone.
    BelowZero,
    /// More lies on it than it can carry.
    Over,
}

/// What a scale speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleProtocol {
    /// Toledo and Mettler 8217: asked with `W`. It does not say its unit.
    Toledo(WeightUnit),
    /// CAS type 6, also AP-1: asked with ENQ and DC1, its frames have a check.
    Cas,
    /// A scale that says its weight by itself all the time, in lines.
    Continuous,
}

impl ScaleProtocol {
    /// Each protocol, in the order in which a scale is looked for: those that are asked first.
    pub const ALL: [Self; 3] = [Self::Toledo(WeightUnit::Kilogram), Self::Cas, Self::Continuous];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Toledo(_) => "toledo",
            Self::Cas => "cas",
            Self::Continuous => "continuous",
        }
    }

    /// The protocol with this code, of a scale that shows this unit.
    #[must_use]
    pub fn by_code(code: &str, unit: WeightUnit) -> Option<Self> {
        let with_unit = |protocol| match protocol {
            Self::Toledo(_) => Self::Toledo(unit),
            other => other,
        };
        Self::ALL
            .into_iter()
            .find(|protocol| protocol.code() == code)
            .map(with_unit)
    }

    async fn read(self, line: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> io::Result<Reading> {
        match self {
            Self::Toledo(unit) => toledo::read(line, unit).await,
            Self::Cas => cas::read(line).await,
            Self::Continuous => continuous::read(line).await,
        }
    }
}

/// Why nothing is known of what lies on a scale.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct ScaleSilent {
    /// What a person can do something about.
    pub trouble: Trouble,
    /// Words for a technician.
    pub why: String,
}

/// A scale: where it is, what it speaks, and how long it is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// A serial port or a place on the network.
    pub at: Address,
    /// What it speaks.
    pub protocol: ScaleProtocol,
    /// How long one answer may take, the way to it included.
    pub patience: Duration,
}

impl Scale {
    /// Asks what lies on it. Blocks for as long as the patience allows.
    ///
    /// # Errors
    /// [`ScaleSilent`] where it does not answer, or says what cannot be understood.
    pub fn read(&self) -> Result<Reading, ScaleSilent> {
        block_on(self.asked(), |why| ScaleSilent {
            trouble: Trouble::Other,
            why,
        })
    }

    async fn asked(&self) -> Result<Reading, ScaleSilent> {
        match &self.at {
            Address::Tcp { host, port } => {
                let asked = timeout(self.patience, over_network(host, *port, self.protocol)).await;
                asked.unwrap_or_else(|_| Err(silent(&self.at)))
            }
            Address::Serial { device, baud, .. } => {
                let mut line = open(device, baud.get(), self.protocol)?;
                let answer = timeout(self.patience, self.protocol.read(&mut line)).await;
                answer.map_or_else(
                    |_| Err(silent(&self.at)),
                    |said| said.map_err(|fault| broken(&self.at, &fault)),
                )
            }
            Address::File(_) | Address::Usb { .. } => Err(ScaleSilent {
                trouble: Trouble::NoDevice,
                why: format!("a scale is at serial:DEV@BAUD or tcp:HOST:PORT, not at {}", self.at),
            }),
        }
    }
}

async fn over_network(host: &str, port: u16, protocol: ScaleProtocol) -> Result<Reading, ScaleSilent> {
    let mut line = TcpStream::connect((host, port)).await.map_err(|fault| ScaleSilent {
        trouble: Trouble::Away,
        why: format!("the scale at {host} port {port} cannot be reached: {fault}"),
    })?;
    let at = Address::Tcp {
        host: host.to_owned(),
        port,
    };
    protocol.read(&mut line).await.map_err(|fault| broken(&at, &fault))
}

/// Opens the port and forgets what lies in it: it is about what lay on the scale before.
fn open(device: &str, baud: u32, protocol: ScaleProtocol) -> Result<SerialStream, ScaleSilent> {
    let (bits, parity) = match protocol {
        ScaleProtocol::Toledo(_) => (DataBits::Seven, Parity::Even),
        ScaleProtocol::Cas | ScaleProtocol::Continuous => (DataBits::Eight, Parity::None),
    };
    let port = tokio_serial::new(device, baud)
        .data_bits(bits)
        .parity(parity)
        .stop_bits(StopBits::One)
        .flow_control(FlowControl::None);
    let opened = SerialStream::open(&port).and_then(|line| line.clear(ClearBuffer::Input).map(|()| line));
    opened.map_err(|fault| ScaleSilent {
        trouble: trouble(&fault),
        why: closed(device, "scale", &fault),
    })
}

fn silent(at: &Address) -> ScaleSilent {
    ScaleSilent {
        trouble: Trouble::Away,
        why: format!("the scale at {at} does not answer in a form that is known of it"),
    }
}

fn broken(at: &Address, fault: &io::Error) -> ScaleSilent {
    ScaleSilent {
        trouble: Trouble::Away,
        why: format!("the scale at {at} is gone: {fault}"),
    }
}

/// Reads up to and with this byte, or so many bytes.
async fn up_to(line: &mut (impl AsyncRead + Unpin), end: impl Fn(u8) -> bool, longest: usize) -> io::Result<Vec<u8>> {
    let mut frame = Vec::with_capacity(longest);
    while frame.len() < longest {
        let byte = line.read_u8().await?;
        frame.push(byte);
        if end(byte) {
            break;
        }
    }
    Ok(frame)
}
