//! A network printer: takes one connection after the other, answers questions, and keeps what it read of each.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use testkit::tape::{Event, Paper, Tape};

/// Dots across its paper.
pub(crate) const DOTS: u32 = 576;

/// The question by which a test waits for the printer. The till asks others.
const STILL_THERE: [u8; 3] = [0x10, 0x04, 3];

/// What the printer is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Prints, and gives its word for it.
    Well,
    /// Says that it has no paper.
    OutOfPaper,
    /// Hangs up once it has read so many bytes of a job with dots.
    DiesAfter(usize),
}

/// A printer that is switched on. Dropping it switches it off.
pub(crate) struct Printer {
    pub(crate) at: SocketAddr,
    manner: Arc<Mutex<Manner>>,
    read: Arc<Mutex<Vec<Vec<u8>>>>,
    serving: Option<JoinHandle<()>>,
}

/// A place on this machine where no printer is switched on.
pub(crate) fn free_place() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

impl Printer {
    pub(crate) fn on(at: SocketAddr, manner: Manner) -> Self {
        let listener = TcpListener::bind(at).unwrap();
        let (manner, read) = (Arc::new(Mutex::new(manner)), Arc::new(Mutex::new(Vec::new())));
        let serving = {
            let (manner, read) = (Arc::clone(&manner), Arc::clone(&read));
            std::thread::spawn(move || {
                for stream in listener.incoming() {
                    let bytes = serve(stream.unwrap(), *manner.lock().unwrap());
                    // Nobody speaks to a printer and says nothing, but for the one that switches it off.
                    if bytes.is_empty() {
                        return;
                    }
                    read.lock().unwrap().push(bytes);
                }
            })
        };
        Self {
            at,
            manner,
            read,
            serving: Some(serving),
        }
    }

    pub(crate) fn becomes(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// What it read since it was last asked, one entry for each connection that brought more than questions.
    pub(crate) fn jobs(&self) -> Vec<Tape> {
        self.wait_until_idle();
        let read = std::mem::take(&mut *self.read.lock().unwrap());
        let tapes = read.iter().map(|bytes| Tape::read(bytes).unwrap());
        tapes
            .filter(|tape| tape.events.iter().any(|event| !is_question(event)))
            .collect()
    }

    /// It serves one connection after the other: an answer on a new one says that all before it are read.
    fn wait_until_idle(&self) {
        let mut stream = TcpStream::connect(self.at).unwrap();
        // One that died under its last job does not answer either.
        let _ = stream.write_all(&STILL_THERE).and_then(|()| stream.read(&mut [0]));
    }

    /// The papers of those jobs, and how often the drawer was opened among them.
    pub(crate) fn came_out(&self) -> (Vec<Paper>, usize) {
        let jobs = self.jobs();
        let papers = jobs.iter().flat_map(|job| job.papers(DOTS)).collect();
        (papers, jobs.iter().map(Tape::pulses).sum())
    }

    /// How many bytes it read in each connection since it was last asked, whether they make sense or not.
    pub(crate) fn lengths(&self) -> Vec<usize> {
        self.wait_until_idle();
        let read = std::mem::take(&mut *self.read.lock().unwrap());
        let of_the_till = read.iter().filter(|bytes| **bytes != STILL_THERE);
        of_the_till.map(Vec::len).collect()
    }
}

impl Drop for Printer {
    fn drop(&mut self) {
        drop(TcpStream::connect(self.at));
        if let Some(serving) = self.serving.take() {
            serving.join().unwrap();
        }
    }
}

fn is_question(event: &Event) -> bool {
    matches!(event, Event::StatusQuery { .. } | Event::DoneQuery)
}

fn serve(mut stream: TcpStream, manner: Manner) -> Vec<u8> {
    let (mut bytes, mut byte) = (Vec::new(), [0]);
    while let Ok(1) = stream.read(&mut byte) {
        bytes.push(byte[0]);
        let answer: &[u8] = match bytes.as_slice() {
            [.., 0x10, 0x04, 2] if manner == Manner::OutOfPaper => &[0x32],
            [.., 0x10, 0x04, _] => &[0x12],
            [.., 0x1d, b'r', 1] => &[0],
            _ => &[],
        };
        let dead = matches!(manner, Manner::DiesAfter(limit) if bytes.len() >= limit);
        if dead || stream.write_all(answer).is_err() {
            break;
        }
    }
    bytes
}
