//! The text copy of the journal: one line per entry, one file per month (UTC), beside the database. It is what is left when the
//! database is not. A thread of its own writes it, in order, on the disk within a second after the act.

mod folder;
mod lines;
mod torn;

pub(crate) use folder::{ASIDE, folder, is_behind_copy};
pub(crate) use lines::Lines;

use crate::StoreError;
use crate::connection::Readers;
use crate::ledger::journal;
use folder::Folder;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long the thread gathers entries before it syncs them together.
const GATHER: Duration = Duration::from_millis(200);

/// Entries read at once.
const BATCH: u32 = 500;

/// The writer of the text copy. Dropping it writes what is left.
pub(crate) struct TextCopy {
    bell: Arc<Bell>,
    thread: Option<JoinHandle<()>>,
}

impl TextCopy {
    /// Looks at what is there, cuts off a torn last line, sets a copy aside that belongs to another history, and starts the thread,
    /// which first writes what is missing.
    pub(crate) fn start(dir: &Path, ledger: &Path, now_ms: i64) -> Result<Self, StoreError> {
        let readers = Readers::new(ledger);
        let folder = readers.read(|db| Folder::open(dir, db, now_ms))?;
        let bell = Arc::new(Bell::default());
        let heard = Arc::clone(&bell);
        let thread = std::thread::Builder::new()
            .name("journal text".to_owned())
            .spawn(move || run(folder, &readers, &heard))
            .map_err(|fault| StoreError::io(dir, fault))?;
        bell.ring();
        Ok(Self {
            bell,
            thread: Some(thread),
        })
    }

    /// Says that there are new entries.
    pub(crate) fn ring(&self) {
        self.bell.ring();
    }

    /// Waits until everything rung for is on the disk.
    pub(crate) fn flush(&self) -> Result<(), StoreError> {
        self.bell.wait_until_written()
    }
}

impl Drop for TextCopy {
    fn drop(&mut self) {
        self.bell.close();
        if let Some(thread) = self.thread.take() {
            // A panic there lost no entry: the next start catches up.
            thread.join().unwrap_or_default();
        }
    }
}

fn run(mut folder: Folder, readers: &Readers, bell: &Bell) {
    while let Some(asked) = bell.next() {
        let done = write_all(&mut folder, readers);
        if let Err(fault) = &done {
            tracing::error!(%fault, "the text copy of the journal cannot be written; it is tried again with the next entry");
        }
        bell.done(asked, done);
    }
}

fn write_all(folder: &mut Folder, readers: &Readers) -> Result<(), StoreError> {
    loop {
        let entries = readers.read(|db| journal::after(db, folder.last_seq(), BATCH))?;
        if entries.is_empty() {
            return Ok(());
        }
        folder.append(&entries)?;
    }
}

/// Between those who write entries and the thread that copies them.
#[derive(Default)]
struct Bell {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// How often it was rung.
    asked: u64,
    /// The ring up to which everything is written, or was tried.
    done: u64,
    /// Somebody waits: gather no longer.
    urgent: bool,
    closed: bool,
    fault: Option<StoreError>,
}

impl Bell {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes the thread only from its sleep: while it gathers or writes it will look again by itself, and a wake costs a sale as much as
    /// a write.
    fn ring(&self) {
        let mut state = self.lock();
        let sleeps = state.asked == state.done;
        state.asked += 1;
        drop(state);
        if sleeps {
            self.changed.notify_all();
        }
    }

    fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }

    /// Waits for a ring, then a little longer for more. Answers the ring heard last; nothing when closed and all is written.
    fn next(&self) -> Option<u64> {
        let idle = |state: &mut State| state.asked == state.done && !state.closed;
        let state = self
            .changed
            .wait_while(self.lock(), idle)
            .unwrap_or_else(PoisonError::into_inner);
        let gathering = |state: &mut State| !state.urgent && !state.closed;
        let (state, _) = self
            .changed
            .wait_timeout_while(state, GATHER, gathering)
            .unwrap_or_else(PoisonError::into_inner);
        (state.asked != state.done).then_some(state.asked)
    }

    fn done(&self, asked: u64, result: Result<(), StoreError>) {
        let mut state = self.lock();
        state.done = asked;
        state.urgent = false;
        state.fault = result.err();
        self.changed.notify_all();
    }

    fn wait_until_written(&self) -> Result<(), StoreError> {
        let mut state = self.lock();
        let wanted = state.asked;
        while state.done < wanted {
            state.urgent = true;
            self.changed.notify_all();
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.fault.take().map_or(Ok(()), Err)
    }
}
