//! Printers, scanners, scales, card terminals and their transports: a page becomes bytes by the printer's profile, and the bytes reach the printer or do not.
//!
//! [`job_bytes`] and [`drawer_pulse`] say what is sent, [`Address`] where to, [`send`] sends it. A job that did not arrive either left no
//! byte ([`SendFault::NotStarted`]: it may be sent again) or may have left some ([`SendFault::Broken`]: only a person knows what is on
//! the paper). [`listen`] hears a scanner, a [`Sounder`] plays tones, a
//! [`PaymentTerminal`] charges cards, a [`Scale`] says what lies on it.

mod address;
mod file;
mod frame;
mod job;
mod line;
mod platform;
mod profile;
mod scale;
mod scanner;
mod send;
mod serial;
mod sounder;
mod status;
mod tcp;
mod terminal;
mod tone;

pub use address::{Address, AddressError, Flow};
pub use job::{cut, drawer_pulse, job_bytes, recovery};
pub use platform::lasting_name;
pub use profile::{Drawer, Profile};
pub use scale::{Reading, Scale, ScaleProtocol, ScaleSilent};
pub use scanner::{Heard, Listening, ScannerPort, listen};
pub use send::{Limits, SendFault, Sent, Trouble, send};
pub use serial::serial_ports;
pub use sounder::{Hearing, SoundDevice, Sounder, Speaker};
pub use terminal::{Charge, Charged, Patience, PaymentTerminal, TcpTerminal, TerminalFault};
pub use tone::{Note, SAMPLES_PER_SECOND, Tone};
