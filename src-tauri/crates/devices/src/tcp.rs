//! Network printers: raw bytes to a port, one connection for one job, because most of them serve one at a time.

use crate::line::{Link, converse};
use crate::send::{Limits, SendFault, Sent, Trouble};
use crate::status::{QUESTIONS, question};
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

pub(crate) async fn send(host: &str, port: u16, job: &[u8], limits: &Limits) -> Result<Sent, SendFault> {
    let connected = timeout(limits.connect, TcpStream::connect((host, port))).await;
    let connected = connected.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
    let stream = connected.map_err(|fault| SendFault::not_started(Trouble::Away, unreachable(host, port, &fault)))?;
    converse(stream, job, limits).await
}

fn unreachable(host: &str, port: u16, fault: &io::Error) -> String {
    match fault.kind() {
        io::ErrorKind::ConnectionRefused => {
            format!("the printer at {host} refuses port {port} (is it switched on, and does nobody else hold it?)")
        }
        io::ErrorKind::TimedOut | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable => {
            format!("nothing answers at {host} port {port} (is the printer switched on and on this network?)")
        }
        _ => format!("the printer at {host} port {port} cannot be reached: {fault}"),
    }
}

impl Link for TcpStream {
    /// Says that no more comes and waits until the other side says the same. One that keeps the line open is left alone.
    async fn end(&mut self, limits: &Limits) -> io::Result<()> {
        let hung_up = matches!(self.try_read(&mut [0]), Ok(0));
        self.shutdown().await?;
        let patience = limits.answer.unwrap_or_default();
        if hung_up {
            return reset(self, patience).await;
        }
        match timeout(patience, self.read_to_end(&mut Vec::new())).await {
            Ok(read) => read.map(|_| ()),
            Err(_) => Ok(()),
        }
    }

    async fn still_takes(&mut self, patience: Duration) -> io::Result<()> {
        self.write_all(&question(QUESTIONS[0])).await?;
        reset(self, patience).await
    }

    fn abandon(&mut self) {}
}

/// A peer that only says no more still takes everything; a dead one answers what it is sent with a reset, which needs its time.
async fn reset(stream: &TcpStream, patience: Duration) -> io::Result<()> {
    tokio::time::sleep(patience).await;
    stream.take_error()?.map_or(Ok(()), Err)
}
