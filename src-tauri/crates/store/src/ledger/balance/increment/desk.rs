//! What sync cannot settle of increments, and what a person does about it. Each of these acts is journaled with who did it.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::outbox::OutboxState;
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::people::Actor;
use domain::{CustomerId, UpstreamId};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// An increment that a person must settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDesk {
    /// Number of its journal entry.
    pub journal_seq: u64,
    /// The back end's id.
    pub upstream_id: UpstreamId,
    /// The back end's name.
    pub upstream: String,
    /// Whose it is.
    pub customer_id: CustomerId,
    /// Points; below zero where they were spent.
    pub points: i64,
    /// Credit in minor units, likewise.
    pub credit_minor: i64,
    /// Receipt number of the document; nothing where a person booked it by hand.
    pub receipt_no: Option<String>,
    /// How far it is: parked or rejected.
    pub state: OutboxState,
    /// Why, as a code.
    pub code: String,
    /// Why, in words.
    pub reason: String,
}

/// An increment is to be sent again, or what became of it looked for again.
#[derive(Serialize, Deserialize)]
pub(crate) struct IncrementRetried {
    increment_seq: u64,
}

impl Act for IncrementRetried {
    const KIND: &'static str = "increment_retried";

    /// A person has compared, and says that it is not there.
    fn apply(&self, to: &Connection, _seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE balance_increment SET state = 'queued', moves = moves + 1, uncertain = 0, look_ups = 0,
                   blind_look_ups = 0, next_attempt_at_ms = NULL, reason_code = NULL, reason = NULL, updated_at_ms = ?2
                   WHERE journal_seq = ?1 AND state IN ('parked', 'rejected')";
        run(to, sql, params![integer(self.increment_seq)?, stamp.at_ms]).map(|_| ())
    }
}

/// An increment was settled by hand: it is there, or never will be.
#[derive(Serialize, Deserialize)]
pub(crate) struct IncrementSetAside {
    increment_seq: u64,
    /// Why, as the person said; the first tills asked for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
}

impl Act for IncrementSetAside {
    const KIND: &'static str = "increment_set_aside";

    fn apply(&self, to: &Connection, _seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let by = match stamp.actor {
            Actor::Staff(id) => id.to_string(),
            Actor::Machine => "machine".to_owned(),
        };
        let sql =
            "UPDATE balance_increment SET settled_by = ?2, settled_at_ms = ?3, moves = moves + 1, updated_at_ms = ?3
                   WHERE journal_seq = ?1";
        run(to, sql, params![integer(self.increment_seq)?, by, stamp.at_ms]).map(|_| ())
    }
}

fn from_row(row: &Row<'_>) -> Result<OnDesk, StoreError> {
    let sequence: Option<i64> = row.plain("sequence")?;
    let receipt_no = match sequence {
        Some(_) => Some(row.mark()?.receipt_no(row.count("sequence")?)),
        None => None,
    };
    Ok(OnDesk {
        journal_seq: row.count("journal_seq")?,
        upstream_id: row.parsed("upstream_id")?,
        upstream: row.plain("name")?,
        customer_id: row.parsed("customer_id")?,
        points: row.plain("points")?,
        credit_minor: row.plain("credit_minor")?,
        receipt_no,
        state: row.code("state")?,
        code: row.plain::<Option<String>>("reason_code")?.unwrap_or_default(),
        reason: row.plain::<Option<String>>("reason")?.unwrap_or_default(),
    })
}

const SELECT: &str =
    "SELECT one.journal_seq, one.upstream_id, one.customer_id, points, credit_minor, state, reason_code,
    one.reason, upstream.name, till_code, epoch, sequence FROM balance_increment AS one
    JOIN upstream ON upstream.id = one.upstream_id AND removed_at_ms IS NULL
    LEFT JOIN sale ON sale.journal_seq = one.journal_seq
    WHERE (state = 'parked' OR state = 'rejected') AND settled_at_ms IS NULL";

fn must_lie_there(db: &Connection, seq: u64) -> Result<(), StoreError> {
    let sql = format!("{SELECT} AND one.journal_seq = ?1");
    let found = one(db, &sql, [integer(seq)?], from_row)?;
    found.map(|_| ()).ok_or(StoreError::Unknown {
        kind: "increment on the desk",
        name: seq.to_string(),
    })
}

impl Ledger {
    /// The increments that lie on the desk, the oldest first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn increments_on_desk(&self, limit: u32) -> Result<Vec<OnDesk>, StoreError> {
        let sql = format!("{SELECT} ORDER BY one.journal_seq LIMIT ?1");
        self.read(|db| many(db, &sql, [limit], from_row))
    }

    /// A person has compared, and wants an increment sent again.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when it does not lie on the desk.
    pub fn retry_increment(&self, seq: u64, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            must_lie_there(to, seq)?;
            let retried = IncrementRetried { increment_seq: seq };
            act(to, &Stamp::by(actor, now_ms), &retried).map(|_| ())
        })
    }

    /// A person has settled an increment by hand: it leaves the desk and is not sent.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when it does not lie on the desk.
    pub fn set_increment_aside(&self, seq: u64, reason: String, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            must_lie_there(to, seq)?;
            let aside = IncrementSetAside {
                increment_seq: seq,
                reason,
            };
            act(to, &Stamp::by(actor, now_ms), &aside).map(|_| ())
        })
    }
}
