//! Background work of whoever holds the folder: the print worker and the sync engine. Neither is ever waited for by the counter.

mod print;

pub use print::print_pending;

use crate::{Till, sync};
use paper::Typesetter;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long the print worker waits before it tries a printer that did not answer.
const PRINTER_RETRY: Duration = Duration::from_secs(3);

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

    /// Waits until it has rung since `heard`, or for the given time; answers with the number of rings.
    pub fn wait(&self, heard: u64, at_most: Duration) -> u64 {
        let rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.changed.wait_timeout_while(rung, at_most, |rung| *rung == heard);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// The workers of one open till. Dropping it stops them and waits until they have put down what they hold.
pub struct Work {
    till: Arc<Till>,
    stop: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Work {
    /// Starts the workers.
    #[must_use]
    pub fn start(till: &Arc<Till>) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let printing = {
            let (till, stop) = (Arc::clone(till), Arc::clone(&stop));
            std::thread::spawn(move || print_until_stopped(&till, &stop))
        };
        let sending = {
            let (till, stop) = (Arc::clone(till), Arc::clone(&stop));
            std::thread::spawn(move || sync::run_until_stopped(&till, &stop))
        };
        Self { till: Arc::clone(till), stop, threads: vec![printing, sending] }
    }
}

fn print_until_stopped(till: &Till, stop: &AtomicBool) {
    let mut typesetter = Typesetter::new();
    let mut heard = 0;
    while !stop.load(Ordering::SeqCst) {
        if let Err(refusal) = print_pending(till, &mut typesetter) {
            tracing::warn!(%refusal, "the print worker could not read its jobs");
        }
        heard = till.bell().wait(heard, PRINTER_RETRY);
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
