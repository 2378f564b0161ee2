//! Serial printers: 8 data bits, no parity, 1 stop bit. The port is driven without blocking: `serialport` alone hangs for ever in a
//! write that a printer without paper does not take.

use crate::address::Flow;
use crate::line::{Link, converse};
use crate::send::{Limits, SendFault, Sent, Trouble};
use std::io;
use std::time::Duration;
use tokio::time::timeout;
use tokio_serial::{ClearBuffer, DataBits, ErrorKind, FlowControl, Parity, SerialPort, SerialStream, StopBits};

/// How often a port is asked what it still holds.
const LOOK: Duration = Duration::from_millis(20);

pub(crate) async fn send(device: &str, baud: u32, flow: Flow, job: &[u8], limits: &Limits) -> Result<Sent, SendFault> {
    let mut port = open(device, baud, flow)
        .map_err(|fault| SendFault::not_started(trouble(&fault), closed(device, "printer", &fault)))?;
    if flow == Flow::Wire && !is_ready(&mut port, limits.connect).await {
        let why = format!(
            "the printer at {device} is not ready (is it switched on? With a cable of three wires, write ,xonxoff behind the address)"
        );
        return Err(SendFault::not_started(Trouble::NotReady, why));
    }
    converse(port, job, limits).await
}

fn open(device: &str, baud: u32, flow: Flow) -> tokio_serial::Result<SerialStream> {
    let flow = match flow {
        Flow::Wire => FlowControl::Hardware,
        Flow::XonXoff => FlowControl::Software,
    };
    let port = tokio_serial::new(device, baud)
        .data_bits(DataBits::Eight)
        .parity(Parity::None)
        .stop_bits(StopBits::One)
        .flow_control(flow);
    SerialStream::open(&port)
}

/// Waits until the printer raises its wire. A port that has no such wire cannot be asked and counts as ready.
async fn is_ready(port: &mut SerialStream, patience: Duration) -> bool {
    let raised = async {
        while matches!(port.read_clear_to_send(), Ok(false)) {
            tokio::time::sleep(LOOK).await;
        }
    };
    timeout(patience, raised).await.is_ok()
}

/// The serial ports of this machine, by their names; none where the system does not say.
#[must_use]
pub fn serial_ports() -> Vec<String> {
    let ports = tokio_serial::available_ports().unwrap_or_default();
    ports.into_iter().map(|port| port.port_name).collect()
}

/// What is behind a port that could not be opened.
pub(crate) fn trouble(fault: &tokio_serial::Error) -> Trouble {
    match fault.kind() {
        ErrorKind::NoDevice => Trouble::NoDevice,
        ErrorKind::Io(kind) => Trouble::of(kind),
        _ => Trouble::Other,
    }
}

/// Why a port could not be opened; `what` is plugged in there.
pub(crate) fn closed(device: &str, what: &str, fault: &tokio_serial::Error) -> String {
    match fault.kind() {
        ErrorKind::NoDevice | ErrorKind::Io(io::ErrorKind::NotFound) => {
            format!("there is no {device}, or another program holds it (is the {what} plugged in?)")
        }
        ErrorKind::Io(io::ErrorKind::PermissionDenied) => {
            format!("this user may not use {device} (on Linux, its group is dialout)")
        }
        _ => format!("{device} cannot be opened: {fault}"),
    }
}

impl Link for SerialStream {
    /// Waits for the wire, not only for the port's buffer. Asks instead of draining: a drain cannot be given up.
    async fn end(&mut self, limits: &Limits) -> io::Result<()> {
        let (mut held, mut still) = (self.bytes_to_write()?, Duration::ZERO);
        while held > 0 {
            tokio::time::sleep(LOOK).await;
            let now = self.bytes_to_write()?;
            still = if now < held { Duration::ZERO } else { still + LOOK };
            if still > limits.write {
                return Err(io::ErrorKind::TimedOut.into());
            }
            held = now;
        }
        Ok(())
    }

    async fn still_takes(&mut self, _patience: Duration) -> io::Result<()> {
        Ok(())
    }

    fn abandon(&mut self) {
        let _ = self.clear(ClearBuffer::Output);
    }
}
