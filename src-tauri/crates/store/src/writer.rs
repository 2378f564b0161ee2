//! The one connection that writes to a file, and whose turn it is: what the counter waits for goes before what nobody waits for.
//!
//! A write runs on the thread that asks for it: to hand it to another one and back costs as much as a sync of a quick disk. A
//! thread of its own writes the log to its place when nothing was written for a moment, so that a sale costs one sync. It leaves
//! the log its blocks: the next sale writes over old bytes, which costs a disk half of what new ones cost.

use crate::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::panic::{AssertUnwindSafe, catch_unwind};
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

/// Pages in the log from which a checkpoint no longer waits for a quiet moment. After a crash they are read in some 20 ms.
const CROWDED_PAGES: i64 = 16_000;

/// Turns after which the log's pages are counted again. A turn writes at most some hundred pages, and to count costs it two locks.
const RECOUNT_TURNS: u32 = 16;

/// The log that is laid out: somewhat more than what is written before a checkpoint is worth its syncs.
const LOG_BYTES: i64 = 5 * 1024 * 1024;

/// Pages that the cache may hold while the log is laid out.
const LAYING_OUT_PAGES: i64 = 10;

/// A quiet moment: nothing was written for this long.
const QUIET: Duration = Duration::from_secs(1);

/// Without a write for this long, even a short log is written to its place.
const IDLE: Duration = Duration::from_secs(30);

/// The writing connection. Dropping it ends its keeper.
pub(crate) struct Writer {
    turns: Arc<Turns>,
    keeper: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the keeper of the log.
    pub(crate) fn start(connection: Connection, name: &str) -> Result<Self, StoreError> {
        let turns = Arc::new(Turns::of(connection));
        let kept = Arc::clone(&turns);
        let keeper = std::thread::Builder::new()
            .name(format!("keep {name}"))
            .spawn(move || keep(&kept))
            .map_err(|fault| StoreError::io(std::path::Path::new(name), fault))?;
        Ok(Self {
            turns,
            keeper: Some(keeper),
        })
    }

    /// Runs `act` in one immediate transaction. An error rolls back; so does a panic, which is answered as an error.
    pub(crate) fn write<R, E: From<StoreError>>(
        &self,
        lane: Lane,
        durability: Durability,
        act: impl FnOnce(&Transaction<'_>) -> Result<R, E>,
    ) -> Result<R, E> {
        let mut turn = self.turns.take(lane);
        let done = catch_unwind(AssertUnwindSafe(|| turn.end.transact(durability, act)));
        done.unwrap_or_else(|_| {
            tracing::error!("a write panicked and was rolled back");
            Err(StoreError::Interrupted.into())
        })
    }
}

impl Writer {
    /// Gives the log its blocks before anything is written, so that the first sales of a day write over old bytes like all others.
    /// Where that fails the log only grows more slowly.
    pub(crate) fn lay_out_log(&self) {
        if let Err(fault) = self.turns.take(Lane::Counter).end.lay_out_log() {
            tracing::warn!(%fault, "the log could not be laid out");
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.turns.close();
        if let Some(keeper) = self.keeper.take() {
            // A panic there cost no write: the log is whole, only longer.
            keeper.join().unwrap_or_default();
        }
    }
}

/// Writes the log to its place whenever that is due.
fn keep(turns: &Turns) {
    while turns.wait_until_due() {
        let mut turn = turns.take(Lane::Background);
        turn.end.checkpoint();
        turn.keeps = true;
    }
}

/// Whose turn it is to write.
struct Turns {
    end: Mutex<WriteEnd>,
    state: Mutex<State>,
    /// A turn ended.
    freed: Condvar,
    /// The keeper must look at the log.
    due: Condvar,
}

#[derive(Default)]
struct State {
    taken: bool,
    counter_waits: u32,
    background_waits: u32,
    /// Pages that are in the log only.
    pages: i64,
    /// Something was written since the keeper looked.
    fresh: bool,
    /// The keeper has done what there is to do.
    rests: bool,
    closed: bool,
}

impl State {
    const fn may_begin(&self, lane: Lane) -> bool {
        !self.taken && (matches!(lane, Lane::Counter) || self.counter_waits == 0)
    }

    const fn waits(&mut self, lane: Lane) -> &mut u32 {
        match lane {
            Lane::Counter => &mut self.counter_waits,
            Lane::Background => &mut self.background_waits,
        }
    }

    /// How long a checkpoint waits for a quiet moment.
    const fn patience(&self) -> Duration {
        match self.pages {
            CROWDED_PAGES.. => Duration::ZERO,
            CHECKPOINT_PAGES.. => QUIET,
            _ => IDLE,
        }
    }
}

impl Turns {
    fn of(connection: Connection) -> Self {
        Self {
            end: Mutex::new(WriteEnd {
                connection,
                durability: Durability::Full,
                broken: false,
                uncounted: RECOUNT_TURNS,
            }),
            state: Mutex::default(),
            freed: Condvar::new(),
            due: Condvar::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn close(&self) {
        self.lock().closed = true;
        self.due.notify_one();
    }

    fn take(&self, lane: Lane) -> Turn<'_> {
        let mut state = self.lock();
        *state.waits(lane) += 1;
        let mut state = self
            .freed
            .wait_while(state, |state| !state.may_begin(lane))
            .unwrap_or_else(PoisonError::into_inner);
        *state.waits(lane) -= 1;
        state.taken = true;
        Turn {
            turns: self,
            end: self.end.lock().unwrap_or_else(PoisonError::into_inner),
            keeps: false,
        }
    }

    /// Waits until the log is to be written to its place: it is crowded, or there was a quiet moment. `false` when closed.
    fn wait_until_due(&self) -> bool {
        let mut state = self.lock();
        while !state.closed {
            let patience = state.patience();
            if state.rests {
                state = self.due.wait(state).unwrap_or_else(PoisonError::into_inner);
            } else if patience.is_zero() {
                return true;
            } else {
                state.fresh = false;
                let (woken, time) = self
                    .due
                    .wait_timeout(state, patience)
                    .unwrap_or_else(PoisonError::into_inner);
                state = woken;
                if time.timed_out() && !state.fresh && !state.closed {
                    return true;
                }
            }
        }
        false
    }
}

/// The connection, until it is dropped.
struct Turn<'a> {
    turns: &'a Turns,
    end: MutexGuard<'a, WriteEnd>,
    /// It is the keeper's.
    keeps: bool,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let counted = self.end.pages_when_due(self.keeps);
        let mut state = self.turns.lock();
        state.pages = counted.unwrap_or(state.pages);
        let wakes_keeper = !self.keeps && (state.rests || state.pages >= CROWDED_PAGES);
        state.taken = false;
        state.fresh = true;
        state.rests = self.keeps;
        if wakes_keeper {
            self.turns.due.notify_one();
        }
        if state.counter_waits + state.background_waits > 0 {
            self.turns.freed.notify_all();
        }
    }
}

/// The writing connection and what is known of it.
struct WriteEnd {
    connection: Connection,
    durability: Durability,
    broken: bool,
    /// Turns since the pages of the log were counted.
    uncounted: u32,
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

    /// Writes more pages than the cache may hold and takes them back: what did not fit lies in the log, without the end that would
    /// make it count.
    fn lay_out_log(&mut self) -> rusqlite::Result<()> {
        let kept: i64 = self
            .connection
            .pragma_query_value(None, "cache_size", |row| row.get(0))?;
        self.connection.pragma_update(None, "cache_size", LAYING_OUT_PAGES)?;
        let laid = self.connection.transaction().and_then(|filling| {
            filling.execute_batch("CREATE TABLE filling (bytes BLOB)")?;
            filling.execute("INSERT INTO filling VALUES (zeroblob(?1))", [LOG_BYTES])?;
            filling.rollback()
        });
        self.connection.pragma_update(None, "cache_size", kept)?;
        laid
    }

    /// Pages that are in the log only, where it is time to count them.
    fn pages_when_due(&mut self, now: bool) -> Option<i64> {
        self.uncounted += 1;
        let due = now || self.uncounted >= RECOUNT_TURNS;
        due.then(|| {
            self.uncounted = 0;
            self.pages_to_checkpoint()
        })
    }

    /// Pages that are in the log only. `NOOP` reads the log's counters and does nothing.
    fn pages_to_checkpoint(&self) -> i64 {
        let counters = self.connection.prepare_cached("PRAGMA wal_checkpoint(NOOP)");
        let counters = counters
            .and_then(|mut counters| counters.query_row([], |row| Ok((row.get::<_, i64>(1)?, row.get::<_, i64>(2)?))));
        counters.map_or(0, |(log, done)| log - done)
    }

    /// Writes the log to its place as far as readers allow; waits for none of them.
    fn checkpoint(&self) {
        let done = self
            .connection
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        if let Err(fault) = done {
            tracing::warn!(%fault, "the log could not be checkpointed; it is tried again later");
        }
    }
}
