//! Serial scanners, and USB scanners that show themselves as serial ports: each is listened to on a thread of its own, and found again
//! by its name after it was unplugged.

use crate::frame::Frames;
use crate::send::Trouble;
use crate::serial::{closed, trouble};
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio_serial::{DataBits, FlowControl, Parity, SerialPort, StopBits};

/// How long a silent line is waited for before it is looked whether to go on.
const LOOK: Duration = Duration::from_millis(100);

/// How long to wait before a scanner that is away is tried again; it doubles up to [`LAST_WAIT`].
const FIRST_WAIT: Duration = Duration::from_millis(250);

/// The longest such wait: a scanner that is plugged in again works within it.
const LAST_WAIT: Duration = Duration::from_secs(2);

/// Where a scanner is and how it speaks: 8 data bits, no parity, 1 stop bit, no flow control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScannerPort {
    /// The port's name, e.g. `/dev/serial/by-id/…` or `COM3`.
    pub device: String,
    /// Bits per second.
    pub baud: u32,
    /// A silence of this length ends a code that has neither CR nor LF behind it.
    pub gap: Duration,
}

/// What is heard of a scanner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The port is open.
    There,
    /// The port could not be opened, or is gone: what is behind it, and in the system's words. It is tried again.
    Away(Trouble, String),
    /// A code, as the bytes that came.
    Code(Vec<u8>),
}

/// A scanner that is listened to. Dropping it closes the port.
#[derive(Debug)]
pub struct Listening {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            // It ends within a look; a panic there was heard already.
            let _ = thread.join();
        }
    }
}

/// Listens to a scanner until the answer is dropped.
#[must_use]
pub fn listen(port: ScannerPort, mut hear: impl FnMut(Heard) + Send + 'static) -> Listening {
    let (stop, stopped) = channel();
    let thread = std::thread::spawn(move || stay(&port, &stopped, &mut hear));
    Listening {
        stop: Some(stop),
        thread: Some(thread),
    }
}

/// Opens the port again and again until it is told to stop.
fn stay(port: &ScannerPort, stopped: &Receiver<()>, hear: &mut dyn FnMut(Heard)) {
    let mut wait = FIRST_WAIT;
    let mut said = String::new();
    loop {
        let (behind, away) = match open(port) {
            Ok(mut line) => {
                wait = FIRST_WAIT;
                said.clear();
                hear(Heard::There);
                match read(line.as_mut(), port.gap, stopped, hear) {
                    Ok(()) => return,
                    Err(fault) => (Trouble::NoDevice, format!("{} is gone: {fault}", port.device)),
                }
            }
            Err(fault) => (trouble(&fault), closed(&port.device, "scanner", &fault)),
        };
        // The same words again would be no news.
        if away != said {
            hear(Heard::Away(behind, away.clone()));
            said = away;
        }
        if stopped.recv_timeout(wait) != Err(RecvTimeoutError::Timeout) {
            return;
        }
        wait = LAST_WAIT.min(wait * 2);
    }
}

fn open(port: &ScannerPort) -> tokio_serial::Result<Box<dyn SerialPort>> {
    let mut line = tokio_serial::new(&port.device, port.baud)
        .data_bits(DataBits::Eight)
        .parity(Parity::None)
        .stop_bits(StopBits::One)
        .flow_control(FlowControl::None)
        .timeout(LOOK)
        .open()?;
    // Some scanners send nothing before they see that somebody is there; a port without the wire does not need it.
    let _ = line.write_data_terminal_ready(true);
    Ok(line)
}

/// Reads codes until it is told to stop; a fault when the port is gone.
fn read(
    line: &mut dyn SerialPort,
    gap: Duration,
    stopped: &Receiver<()>,
    hear: &mut dyn FnMut(Heard),
) -> io::Result<()> {
    let mut frames = Frames::default();
    let mut bytes = [0; 1024];
    while stopped.try_recv() == Err(TryRecvError::Empty) {
        line.set_timeout(if frames.is_coming() { gap } else { LOOK })?;
        match line.read(&mut bytes) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => frames
                .hear(bytes.get(..count).unwrap_or_default())
                .into_iter()
                .for_each(|code| hear(Heard::Code(code))),
            Err(fault) if fault.kind() == io::ErrorKind::TimedOut => {
                frames.end().into_iter().for_each(|code| hear(Heard::Code(code)))
            }
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(())
}
