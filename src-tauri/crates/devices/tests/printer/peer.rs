//! Printers to speak to: real sockets whose other end does what a test says.

use devices::{Address, Limits};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::Duration;

/// Short enough for a test, long enough for a busy machine.
pub(crate) const LIMITS: Limits = Limits {
    connect: Duration::from_secs(2),
    write: Duration::from_millis(700),
    answer: Some(Duration::from_millis(300)),
    confirm: Duration::from_secs(3),
};

/// Takes one connection and lets `printer` serve it; joining gives what it returns.
pub(crate) fn serve<T: Send + 'static>(
    printer: impl FnOnce(TcpStream) -> T + Send + 'static,
) -> (Address, JoinHandle<T>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = Address::Tcp {
        host: "127.0.0.1".to_owned(),
        port: listener.local_addr().unwrap().port(),
    };
    let served = std::thread::spawn(move || printer(listener.accept().unwrap().0));
    (address, served)
}

/// Reads until the till says that no more comes.
pub(crate) fn read_all(mut stream: TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    bytes
}

/// A printer that answers: `answers` gives the byte for a question, and `DLE EOT` and `GS r` are recognised wherever they stand.
pub(crate) fn answering(answers: impl Fn(Asked) -> Option<Vec<u8>> + Send + 'static) -> (Address, JoinHandle<Vec<u8>>) {
    serve(move |mut stream| {
        let (mut bytes, mut chunk) = (Vec::new(), [0; 4096]);
        while let Ok(count @ 1..) = stream.read(&mut chunk) {
            let known = bytes.len();
            bytes.extend_from_slice(&chunk[..count]);
            for end in known..bytes.len() {
                if let Some(answer) = Asked::at_end_of(&bytes[..=end]).and_then(&answers) {
                    let _ = stream.write_all(&answer);
                }
            }
        }
        bytes
    })
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
