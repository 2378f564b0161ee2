//! Background work of whoever holds the folder: the print worker, the scanners, the scale and the sync engine. None is ever waited for by the counter.

mod print;
mod scan;
mod weigh;

pub use print::Press;

use crate::{Till, sync};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Wakes the workers when there is something to do.
#[derive(Debug, Default)]
pub struct Bell {
    rung: Mutex<u64>,
    changed: Condvar,
}

impl Bell {
    /// Something is to be done.
    pub fn ring(&self) {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.changed.notify_all();
    }

    /// How often it has rung so far.
    pub fn heard(&self) -> u64 {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until it has rung since `heard`, or for the given time; answers with the number of rings.
    pub fn wait(&self, heard: u64, at_most: Duration) -> u64 {
        let rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.changed.wait_timeout_while(rung, at_most, |rung| *rung == heard);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// What a worker does until it is told to stop.
type Worker = fn(&Arc<Till>, &AtomicBool);

const PRINT: Worker = |till, stop| print_until_stopped(till, stop);
const SYNC: Worker = |till, stop| sync::run_until_stopped(till, stop);
const ASK: Worker = |till, stop| sync::ask_until_stopped(till, stop);

/// The workers of one open till. Dropping it stops them: what waits for a printer is tried once more, what is being sent is put down.
pub struct Work {
    till: Arc<Till>,
    stop: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Work {
    /// Starts every worker.
    #[must_use]
    pub fn start(till: &Arc<Till>) -> Self {
        sync::will_ask(till);
        Self::of(
            till,
            &[PRINT, scan::listen_until_stopped, weigh::watch_until_stopped, SYNC, ASK],
        )
    }

    /// Starts the print worker alone: for a short visit that sends only what it is told to send.
    #[must_use]
    pub fn start_printing(till: &Arc<Till>) -> Self {
        Self::of(till, &[PRINT])
    }

    /// Starts the scanners alone: for somebody who watches what they say.
    #[must_use]
    pub fn start_scanning(till: &Arc<Till>) -> Self {
        Self::of(till, &[scan::listen_until_stopped])
    }

    fn of(till: &Arc<Till>, workers: &[Worker]) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let thread = |worker: &Worker| {
            let (worker, till, stop) = (*worker, Arc::clone(till), Arc::clone(&stop));
            std::thread::spawn(move || worker(&till, &stop))
        };
        let threads = workers.iter().map(thread).collect();
        Self {
            till: Arc::clone(till),
            stop,
            threads,
        }
    }
}

fn print_until_stopped(till: &Till, stop: &AtomicBool) {
    let mut press = Press::new(till);
    let (mut heard, mut rung) = (till.bell().heard(), true);
    loop {
        // Asked before the jobs are, so that a job queued before the stop is never left behind.
        let last = stop.load(Ordering::SeqCst);
        let printed = if rung { press.print_pending() } else { press.print_due() };
        if let Err(refusal) = printed {
            tracing::warn!(%refusal, "the print worker could not read its jobs");
        }
        if last {
            return;
        }
        let now = till.bell().wait(heard, press.rest());
        (rung, heard) = (now != heard, now);
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        self.till.bell().ring();
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}
