//! A receipt printer on a TCP port that can be off, on, or die in the middle of a receipt.

use crate::wait::Watched;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use testkit::tape::{Paper, Tape};

/// Dots across the paper of an 80 mm printer.
pub const WIDTH_DOTS: u32 = 576;

/// A status byte that says that all is well (Epson: bits 1 and 4 are always set).
const ALL_WELL: u8 = 0x12;

/// The answer to `GS r 1` that says that there is paper (Epson: bits 4 and 7 are never set).
const DONE: u8 = 0;

/// The printer.
pub struct Printer {
    address: SocketAddr,
    memory: Arc<Memory>,
    power: Option<Power>,
}

/// What stays when the power is switched off.
#[derive(Default)]
struct Memory {
    /// What came over each connection that ended.
    jobs: Watched<Vec<Vec<u8>>>,
    /// After how many bytes of one job the printer dies.
    dies_after: Watched<Option<usize>>,
}

struct Power {
    off: Arc<AtomicBool>,
    listening: JoinHandle<()>,
}

impl Printer {
    /// A printer that is switched on.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn on() -> Self {
        let mut printer = Self {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            memory: Arc::default(),
            power: None,
        };
        printer.switch_on();
        printer
    }

    /// Its address, as `printer add` takes it.
    #[must_use]
    pub fn at(&self) -> String {
        format!("tcp:{}", self.address)
    }

    /// Switches it on, at the address that it had.
    ///
    /// # Panics
    /// When somebody else has taken its port.
    pub fn switch_on(&mut self) {
        let listener = TcpListener::bind(self.address).unwrap();
        self.address = listener.local_addr().unwrap();
        let (off, memory) = (Arc::new(AtomicBool::new(false)), Arc::clone(&self.memory));
        let listening = {
            let off = Arc::clone(&off);
            thread::spawn(move || listen(&listener, &memory, &off))
        };
        self.power = Some(Power { off, listening });
    }

    /// Switches it off: nobody answers at its address.
    pub fn switch_off(&mut self) {
        if let Some(Power { off, listening }) = self.power.take() {
            off.store(true, Ordering::SeqCst);
            // One last connection wakes the listener, which then sees that the power is off.
            let _ = TcpStream::connect(self.address);
            let _ = listening.join();
        }
    }

    /// Lets it die after so many bytes of the next receipt. A pulse for the drawer is shorter and gets through.
    pub fn die_after(&self, bytes: usize) {
        self.memory.dies_after.change(|dies| *dies = Some(bytes));
    }

    /// Waits until it has been told so many things, each over a connection of its own.
    pub fn wait_for_jobs(&self, jobs: usize) {
        let enough = |all: &Vec<Vec<u8>>| (all.len() >= jobs).then_some(());
        self.memory.jobs.wait_for("the printer's next job", enough);
    }

    /// Waits for the paper with this place, from 0, in the order in which papers fell, and picks it up as a picture.
    #[must_use]
    pub fn picture(&self, place: usize) -> Vec<u8> {
        let fallen = |jobs: &Vec<Vec<u8>>| pictures(&tape(jobs), WIDTH_DOTS).into_iter().nth(place);
        self.memory.jobs.wait_for("the next paper", fallen)
    }

    /// What it was told so far.
    #[must_use]
    pub fn tape(&self) -> Tape {
        self.memory.jobs.read(|jobs| tape(jobs))
    }
}

impl Drop for Printer {
    fn drop(&mut self) {
        self.switch_off();
    }
}

fn tape(jobs: &[Vec<u8>]) -> Tape {
    Tape::read(&jobs.concat()).unwrap()
}

/// The papers that were cut off, each as a PNG file.
///
/// # Panics
/// When a paper is blank.
#[must_use]
pub fn pictures(tape: &Tape, width_dots: u32) -> Vec<Vec<u8>> {
    let papers = tape.papers(width_dots);
    papers
        .iter()
        .take(tape.cuts())
        .map(|paper| picture(paper, width_dots))
        .collect()
}

fn picture(paper: &Paper, width_dots: u32) -> Vec<u8> {
    let raster = paper::Raster::from_rows(width_dots, paper.rows().concat());
    raster.expect("a paper has whole rows").png().unwrap()
}

fn listen(listener: &TcpListener, memory: &Memory, off: &AtomicBool) {
    while let Ok((stream, _)) = listener.accept() {
        if off.load(Ordering::SeqCst) {
            return;
        }
        if let Some(job) = take(stream, memory) {
            memory.jobs.change(|jobs| jobs.push(job));
        }
    }
}

/// Takes a job until its sender hangs up. Nothing when the printer died over it, or when nothing came.
fn take(mut stream: TcpStream, memory: &Memory) -> Option<Vec<u8>> {
    let (mut job, mut buffer) = (Vec::new(), [0; 4096]);
    while let Ok(read @ 1..) = stream.read(&mut buffer) {
        job.extend_from_slice(&buffer[..read]);
        answer(&mut stream, &mut job);
        if memory
            .dies_after
            .read(|dies| dies.is_some_and(|bytes| job.len() > bytes))
        {
            memory.dies_after.change(|dies| *dies = None);
            // Bytes that nobody reads any more make the system reset the connection.
            return None;
        }
    }
    (!job.is_empty()).then_some(job)
}

/// Answers what it is asked: how it is, and, after a whole job, whether that is done.
fn answer(stream: &mut TcpStream, job: &mut Vec<u8>) {
    let whole = |job: &[u8]| Tape::read(job).is_ok();
    let answer = match job.as_slice() {
        [.., 0x10, 0x04, 1..=4] => ALL_WELL,
        [told @ .., 0x1d, b'r', 1] if whole(told) => {
            job.truncate(job.len() - 3);
            DONE
        }
        _ => return,
    };
    // Whoever asked may have gone without waiting.
    let _ = stream.write_all(&[answer]);
}
