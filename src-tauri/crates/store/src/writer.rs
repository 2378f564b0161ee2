//! The one thread that writes to a file. Two queues: what the counter waits for goes before what nobody waits for.
//!
//! Checkpoints run here too, between transactions and only while no counter write waits, so that a sale costs one sync.

use crate::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Who waits for a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lane {
    /// A person at the counter.
    Counter,
    /// Nobody: imports, sync, print states. Each transaction takes at most 10 ms.
    Background,
}

/// What a power cut may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Durability {
    /// Nothing that was acknowledged: money, shifts, rights.
    Full,
    /// The last moments: open carts. A killed process still loses nothing.
    Normal,
}

impl Durability {
    const fn synchronous(self) -> &'static str {
        match self {
            Self::Full => "FULL",
            Self::Normal => "NORMAL",
        }
    }
}

/// Pages in the log from which a checkpoint is worth its syncs.
const CHECKPOINT_PAGES: i64 = 1_000;

/// Pages in the log from which a checkpoint no longer waits for a quiet moment.
const CROWDED_PAGES: i64 = 16_000;

/// Without a write for this long, the log is emptied.
const IDLE: Duration = Duration::from_secs(30);

type Job = Box<dyn FnOnce(&mut WriteEnd) + Send>;

/// The sending end. Dropping it ends the thread after what is queued.
pub(crate) struct Writer {
    queue: Arc<Queue>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread.
    pub(crate) fn start(connection: Connection, name: &str) -> Result<Self, StoreError> {
        let queue = Arc::new(Queue::default());
        let end = WriteEnd {
            connection,
            durability: Durability::Full,
            broken: false,
        };
        let jobs = Arc::clone(&queue);
        let thread = std::thread::Builder::new()
            .name(format!("write {name}"))
            .spawn(move || run(end, &jobs))
            .map_err(|fault| StoreError::io(std::path::Path::new(name), fault))?;
        Ok(Self {
            queue,
            thread: Some(thread),
        })
    }

    /// Runs `act` in one immediate transaction and waits for its end. An error rolls back.
    pub(crate) fn write<R, E>(
        &self,
        lane: Lane,
        durability: Durability,
        act: impl FnOnce(&Transaction<'_>) -> Result<R, E> + Send + 'static,
    ) -> Result<R, E>
    where
        R: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = sync_channel(1);
        self.queue.push(
            lane,
            Box::new(move |end| {
                // A caller that is gone needs no answer; the write stands.
                reply.send(end.transact(durability, act)).unwrap_or_default();
            }),
        );
        answer.recv().unwrap_or_else(|_| Err(StoreError::Interrupted.into()))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue.close();
        if let Some(thread) = self.thread.take() {
            // A panic of the thread was already answered as an interrupted write.
            thread.join().unwrap_or_default();
        }
    }
}

#[derive(Default)]
struct Queue {
    waiting: Mutex<Waiting>,
    arrived: Condvar,
}

#[derive(Default)]
struct Waiting {
    counter: VecDeque<Job>,
    background: VecDeque<Job>,
    closed: bool,
}

impl Waiting {
    fn pop(&mut self) -> Option<Job> {
        self.counter.pop_front().or_else(|| self.background.pop_front())
    }
}

enum Next {
    Run(Job),
    Idle,
    Closed,
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, lane: Lane, job: Job) {
        let mut waiting = self.lock();
        match lane {
            Lane::Counter => waiting.counter.push_back(job),
            Lane::Background => waiting.background.push_back(job),
        }
        self.arrived.notify_one();
    }

    fn close(&self) {
        self.lock().closed = true;
        self.arrived.notify_one();
    }

    fn counter_waits(&self) -> bool {
        !self.lock().counter.is_empty()
    }

    /// The next job; `Idle` after a quiet time, if `may_idle`.
    fn next(&self, may_idle: bool) -> Next {
        let mut waiting = self.lock();
        loop {
            if let Some(job) = waiting.pop() {
                return Next::Run(job);
            }
            if waiting.closed {
                return Next::Closed;
            }
            if !may_idle {
                waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            let (woken, time) = self
                .arrived
                .wait_timeout(waiting, IDLE)
                .unwrap_or_else(PoisonError::into_inner);
            waiting = woken;
            if time.timed_out() {
                return waiting.pop().map_or(Next::Idle, Next::Run);
            }
        }
    }
}

fn run(mut end: WriteEnd, queue: &Queue) {
    let mut written = true;
    loop {
        match queue.next(written) {
            Next::Run(job) => {
                // A panic inside a job rolls its transaction back and answers its caller; the till goes on.
                if catch_unwind(AssertUnwindSafe(|| job(&mut end))).is_err() {
                    tracing::error!("a write panicked and was rolled back");
                }
                written = true;
                end.checkpoint_if_due(queue);
            }
            Next::Idle => {
                end.checkpoint("TRUNCATE");
                written = false;
            }
            Next::Closed => return,
        }
    }
}

/// The writing connection and what is known of it.
struct WriteEnd {
    connection: Connection,
    durability: Durability,
    broken: bool,
}

impl WriteEnd {
    fn transact<R, E: From<StoreError>>(
        &mut self,
        durability: Durability,
        act: impl FnOnce(&Transaction<'_>) -> Result<R, E>,
    ) -> Result<R, E> {
        if self.broken {
            return Err(StoreError::Broken.into());
        }
        self.set_durability(durability)?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let result = act(&transaction)?;
        if let Err(fault) = transaction.commit() {
            let fault = StoreError::from(fault);
            self.broken = fault.breaks_the_writer();
            return Err(fault.into());
        }
        Ok(result)
    }

    fn set_durability(&mut self, durability: Durability) -> Result<(), StoreError> {
        if self.durability != durability {
            self.connection
                .pragma_update(None, "synchronous", durability.synchronous())?;
            self.durability = durability;
        }
        Ok(())
    }

    fn checkpoint_if_due(&self, queue: &Queue) {
        let pages = self.pages_to_checkpoint();
        let quiet = pages >= CHECKPOINT_PAGES && !queue.counter_waits();
        if quiet || pages >= CROWDED_PAGES {
            self.checkpoint("PASSIVE");
        }
    }

    /// Pages that are in the log only. `NOOP` reads the log's counters and does nothing.
    fn pages_to_checkpoint(&self) -> i64 {
        let counters = self.connection.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| {
            Ok((row.get::<_, i64>(1)?, row.get::<_, i64>(2)?))
        });
        counters.map_or(0, |(log, done)| log - done)
    }

    fn checkpoint(&self, mode: &str) {
        let done = self
            .connection
            .query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], |_| Ok(()));
        if let Err(fault) = done {
            tracing::warn!(%fault, mode, "the log could not be checkpointed; it is tried again later");
        }
    }
}
