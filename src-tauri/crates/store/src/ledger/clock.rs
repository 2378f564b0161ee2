//! Jumps of the machine's clock. They are told and change nothing: the journal is ordered by its numbers.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::journal::{Act, Stamp, act, head};
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use domain::people::Actor;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// The clock jumped.
#[derive(Serialize, Deserialize)]
pub(crate) struct ClockSuspicious {
    before_ms: i64,
    now_ms: i64,
}

impl Act for ClockSuspicious {
    const KIND: &'static str = "clock_suspicious";

    fn apply(&self, to: &Connection, seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO clock_jump (journal_seq, before_ms, now_ms) VALUES (?1, ?2, ?3)";
        run(to, sql, params![integer(seq)?, self.before_ms, self.now_ms]).map(|_| ())
    }
}

/// A jump of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockJump {
    /// The newest moment that was known before it.
    pub before_ms: i64,
    /// What the clock said then.
    pub now_ms: i64,
}

fn from_row(row: &Row<'_>) -> Result<ClockJump, StoreError> {
    Ok(ClockJump {
        before_ms: row.plain("before_ms")?,
        now_ms: row.plain("now_ms")?,
    })
}

impl Ledger {
    /// Writes a jump of the clock down.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be written.
    pub fn note_clock_jump(&self, jump: ClockJump) -> Result<(), StoreError> {
        let ClockJump { before_ms, now_ms } = jump;
        self.write(Lane::Counter, Durability::Full, move |to| {
            let stamp = Stamp::by(Actor::Machine, now_ms);
            act(to, &stamp, &ClockSuspicious { before_ms, now_ms }).map(|_| ())
        })
    }

    /// The newest jump of the clock since a shift was closed last.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn clock_jump(&self) -> Result<Option<ClockJump>, StoreError> {
        let sql = "SELECT * FROM clock_jump WHERE journal_seq > (SELECT coalesce(max(closed_seq), 0) FROM shift)
                   ORDER BY journal_seq DESC LIMIT 1";
        self.read(|db| one(db, sql, [], from_row))
    }

    /// The newest jump of the clock of all.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn last_clock_jump(&self) -> Result<Option<ClockJump>, StoreError> {
        let sql = "SELECT * FROM clock_jump ORDER BY journal_seq DESC LIMIT 1";
        self.read(|db| one(db, sql, [], from_row))
    }

    /// When the newest entry of the journal was written, by the clock of then.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn newest_at_ms(&self) -> Result<Option<i64>, StoreError> {
        Ok(self.read(head)?.map(|entry| entry.at_ms))
    }
}
