//! Printers to speak to: real sockets whose other end does what a test says.

use devices::{Address, Limits};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::Duration;

/// Short enough for a test, long enough for a busy machine.
pub(crate) const LIMITS: Limits = Limits {
    connect: Duration::from_secs(2),
    write: Duration::from_millis(700),
    answer: Some(Duration::from_millis(300)),
    confirm: Duration::from_secs(3),
};

/// A job that is larger than what the machine holds for a line that nobody reads.
pub(crate) const HUGE: usize = 32 << 20;

pub(crate) fn tcp(at: SocketAddr) -> Address {
    format!("tcp:{at}").parse().unwrap()
}

/// Takes one connection and lets `printer` serve it; joining gives what it returns.
pub(crate) fn serve<T: Send + 'static>(
    printer: impl FnOnce(TcpStream) -> T + Send + 'static,
) -> (Address, JoinHandle<T>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = tcp(listener.local_addr().unwrap());
    let served = std::thread::spawn(move || printer(listener.accept().unwrap().0));
    (address, served)
}

/// Reads until the till says that no more comes.
pub(crate) fn read_all(mut stream: TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    bytes
}

/// A printer that answers with the bytes that `answer` gives for a question, until the line ends; joining gives all that it read.
pub(crate) fn answering(answer: impl FnMut(Asked) -> Vec<u8> + Send + 'static) -> (Address, JoinHandle<Vec<u8>>) {
    serve(move |stream| answer_on(stream, answer))
}

/// Reads a line to its end and answers the questions on it.
pub(crate) fn answer_on(mut line: impl Read + Write, mut answer: impl FnMut(Asked) -> Vec<u8>) -> Vec<u8> {
    let (mut bytes, mut chunk) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = line.read(&mut chunk) {
        for byte in chunk.iter().take(count) {
            bytes.push(*byte);
            if let Some(asked) = Asked::at_end_of(&bytes) {
                line.write_all(&answer(asked)).unwrap();
            }
        }
    }
    bytes
}

/// A question of the till.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// `DLE EOT n`.
    Status(u8),
    /// `GS r 1`.
    Done,
}

impl Asked {
    fn at_end_of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [.., 0x10, 0x04, what] => Some(Self::Status(*what)),
            [.., 0x1d, b'r', 1] => Some(Self::Done),
            _ => None,
        }
    }
}

/// The answers of a printer that has nothing to complain of.
pub(crate) fn well(asked: Asked) -> Vec<u8> {
    match asked {
        Asked::Status(_) => vec![0x12],
        Asked::Done => vec![0],
    }
}
