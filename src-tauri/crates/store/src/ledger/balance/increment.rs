//! What a back end has to book on the balances that it owns: one row for each document that changed them, as sales have theirs in the
//! outbox. A row is in flight, on the disk, with what stood there before, before its first byte leaves.

mod desk;

pub use desk::OnDesk;
pub(crate) use desk::{IncrementRetried, IncrementSetAside};

use super::OWNED;
use super::tie;
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::customer::GROUP;
use crate::ledger::outbox::{OutboxState, Settled};
use crate::ledger::upstream::{Lane, lane};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::customer::{AccountEntry, Arrival, Holder, unsent as not_held};
use domain::{CustomerId, UpstreamId};
use rusqlite::{Connection, Row, params};

/// A row that something may have to be done with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncrementRow {
    /// Number of the journal entry that did it: its name.
    pub journal_seq: u64,
    /// The customer's id there.
    pub remote: String,
    /// Points; below zero where they were spent.
    pub points: i64,
    /// Credit in minor units, likewise.
    pub credit_minor: i64,
    /// When it was done.
    pub at_ms: i64,
    /// How far it is.
    pub state: OutboxState,
    /// How often it was sent.
    pub attempt: u32,
    /// Points and credit in major units as the back end said them before it was sent, decimals.
    pub before: Option<(String, String)>,
    /// Nothing is done with it before.
    pub next_attempt_at_ms: Option<i64>,
    /// Look-ups since it was sent last that found the balance as it was before.
    pub look_ups: u32,
    /// Look-ups that brought no answer.
    pub blind_look_ups: u32,
}

fn from_row(row: &Row<'_>) -> Result<IncrementRow, StoreError> {
    let points: Option<String> = row.plain("before_points")?;
    let credit: Option<String> = row.plain("before_credit")?;
    Ok(IncrementRow {
        journal_seq: row.count("journal_seq")?,
        remote: row.plain("remote")?,
        points: row.plain("points")?,
        credit_minor: row.plain("credit_minor")?,
        at_ms: row.plain("at_ms")?,
        state: row.code("state")?,
        attempt: row.plain("attempt")?,
        before: points.zip(credit),
        next_attempt_at_ms: row.plain("next_attempt_at_ms")?,
        look_ups: row.plain("look_ups")?,
        blind_look_ups: row.plain("blind_look_ups")?,
    })
}

/// Owes the back end what an act did to the balances that it owns. The accounts of one act are of one customer.
pub(crate) fn owe(to: &Connection, seq: u64, entries: &[AccountEntry], now_ms: i64) -> Result<(), StoreError> {
    let sum = |kind| {
        let of_kind = entries.iter().filter(|entry| entry.booking.kind == kind);
        of_kind.fold(0_i64, |sum, entry| sum.saturating_add(entry.booking.amount))
    };
    let [points, credit] = OWNED.map(sum);
    let customer = entries.iter().find_map(|entry| match entry.booking.holder {
        Holder::Customer(id) => Some(id),
        Holder::Bearer(_) => None,
    });
    let Some(customer) = customer.filter(|_| points != 0 || credit != 0) else {
        return Ok(());
    };
    let Some(tie) = tie::of(to, customer)? else {
        return Ok(());
    };
    let sql = "INSERT INTO balance_increment
               (journal_seq, upstream_id, customer_id, remote, points, credit_minor, at_ms, state, updated_at_ms)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'queued', ?7)";
    let (upstream, customer) = (tie.upstream_id.to_string(), tie.customer_id.to_string());
    let values = params![integer(seq)?, upstream, customer, tie.remote, points, credit, now_ms];
    run(to, sql, values).map(|_| ())
}

/// What back ends were sent since they were asked last is not known: a person compares, for nothing there tells one increment from
/// another. When they were asked and nothing was open, all before was there.
pub(crate) fn owe_everything(to: &Connection, now_ms: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO balance_increment (journal_seq, upstream_id, customer_id, remote, points, credit_minor, at_ms,
                   state, uncertain, reason_code, updated_at_ms)
               SELECT journal_seq, upstream_id, customer_tie.customer_id, remote,
                   sum(CASE account_entry.kind WHEN 'points' THEN amount ELSE 0 END) AS points,
                   sum(CASE account_entry.kind WHEN 'credit' THEN amount ELSE 0 END) AS credit,
                   at_ms, 'parked', 1, 'rebuilt', ?1
               FROM customer_tie JOIN upstream ON upstream.id = upstream_id AND removed_at_ms IS NULL
               JOIN customer AS tied ON tied.id = customer_tie.customer_id
               JOIN customer AS holder ON coalesce(holder.merged_into, holder.id) = coalesce(tied.merged_into, tied.id)
               JOIN account_entry ON account_entry.customer_id = holder.id AND journal_seq > tied_seq
                   AND (sale_id IS NOT NULL OR request_id IS NOT NULL)
                   AND NOT EXISTS (SELECT 1 FROM balance_lease WHERE balance_lease.customer_id = customer_tie.customer_id
                       AND open = 0 AND journal_seq < lease_seq)
                   AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.kind = 'increment_set_aside'
                       AND json_extract(body, '$.increment_seq') = account_entry.journal_seq)
               GROUP BY journal_seq HAVING points <> 0 OR credit <> 0
               ON CONFLICT (journal_seq) DO NOTHING";
    run(to, sql, [now_ms]).map(|_| ())
}

/// How many increments a back end is still owed.
pub(crate) fn owed(db: &Connection, id: UpstreamId) -> Result<u64, StoreError> {
    let sql = "SELECT count(*) AS rows FROM balance_increment
               WHERE upstream_id = ?1 AND state <> 'confirmed' AND settled_at_ms IS NULL";
    Ok(one(db, sql, [id.to_string()], |row| row.count("rows"))?.unwrap_or(0))
}

/// What the end of a process left in flight is unknown: for one back end, or for all of them.
pub(crate) fn recover(to: &Connection, id: Option<UpstreamId>, now_ms: i64) -> Result<(), StoreError> {
    let sql = "UPDATE balance_increment SET state = 'unknown', uncertain = 1, moves = moves + 1, look_ups = 0,
               blind_look_ups = 0, next_attempt_at_ms = ?1, reason_code = 'interrupted',
               reason = 'the till stopped while it was sent', updated_at_ms = ?1
               WHERE state = 'in_flight' AND upstream_id = coalesce(?2, upstream_id)";
    run(to, sql, params![now_ms, id.map(|id| id.to_string())]).map(|_| ())
}

/// How far all that is or was owed for a customer has moved.
pub(super) fn moved(db: &Connection, id: CustomerId) -> Result<u64, StoreError> {
    let sql = format!("SELECT coalesce(sum(moves), 0) AS moves FROM balance_increment WHERE customer_id IN {GROUP}");
    Ok(one(db, &sql, [id.to_string()], |row| row.count("moves"))?.unwrap_or(0))
}

/// How many documents a back end is not known to have booked, and what they come to in points and credit: what may have arrived counts
/// for what it takes and not for what it gives.
pub(super) fn unsent(db: &Connection, id: CustomerId) -> Result<(u64, i64, i64), StoreError> {
    let sql = format!(
        "SELECT points, credit_minor, uncertain OR state = 'in_flight' AS open FROM balance_increment
         WHERE customer_id IN {GROUP} AND state <> 'confirmed' AND settled_at_ms IS NULL"
    );
    let rows = many(db, &sql, [id.to_string()], |row| {
        let arrival = match row.plain("open")? {
            true => Arrival::Unknown,
            false => Arrival::NotYet,
        };
        Ok((row.plain::<i64>("points")?, row.plain::<i64>("credit_minor")?, arrival))
    })?;
    let sum = |of: fn(&(i64, i64, Arrival)) -> i64| not_held(rows.iter().map(|row| (of(row), row.2)));
    Ok((rows.len() as u64, sum(|row| row.0), sum(|row| row.1)))
}

/// A row that is not in the state it must be in was moved by somebody else.
fn touched(rows: usize, seq: u64) -> Result<(), StoreError> {
    match rows {
        1 => Ok(()),
        _ => Err(StoreError::Unknown {
            kind: "waiting increment",
            name: seq.to_string(),
        }),
    }
}

fn settle(to: &Connection, seq: u64, settled: &Settled, now_ms: i64) -> Result<(), StoreError> {
    let (code, uncertain, next, look_ups, blind) = match settled {
        Settled::Confirmed { .. } | Settled::Queued { .. } => (None, false, None, 0, 0),
        Settled::Rejected { .. } => (Some("refused"), false, None, 0, 0),
        Settled::Unknown {
            next_attempt_at_ms,
            look_ups,
            blind_look_ups,
            ..
        } => (
            Some("no_answer"),
            true,
            Some(*next_attempt_at_ms),
            *look_ups,
            *blind_look_ups,
        ),
        Settled::Parked { code, uncertain, .. } => (Some(*code), *uncertain, None, 0, 0),
    };
    let sql = "UPDATE balance_increment SET state = ?2, moves = moves + 1, uncertain = ?3, next_attempt_at_ms = ?4,
               look_ups = ?5, blind_look_ups = ?6, reason_code = ?7, reason = ?8, updated_at_ms = ?9
               WHERE journal_seq = ?1 AND state IN ('queued', 'in_flight', 'unknown')";
    let state = settled.state().to_code();
    let seq_value = integer(seq)?;
    let values = params![
        seq_value,
        state,
        uncertain,
        next,
        look_ups,
        blind,
        code,
        settled.reason(),
        now_ms
    ];
    touched(run(to, sql, values)?, seq)
}

impl Ledger {
    /// How far what is owed for a customer has moved: what a back end says while it moves may hold it or not.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn increments_moved(&self, id: CustomerId) -> Result<u64, StoreError> {
        self.read(|db| moved(db, id))
    }

    /// The oldest increments of a back end that can be moved, at most `limit`; those of which nobody knows come first.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn movable_increments(&self, id: UpstreamId, limit: u32) -> Result<Vec<IncrementRow>, StoreError> {
        let sql = "SELECT * FROM balance_increment WHERE upstream_id = ?1 AND (state = 'queued' OR state = 'unknown')
                   ORDER BY state DESC, journal_seq LIMIT ?2";
        self.read(|db| many(db, sql, params![id.to_string(), limit], from_row))
    }

    /// What of a customer's is owed to a back end: what waits, and what lies on the desk.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn increments_owed(&self, id: CustomerId) -> Result<(u64, u64), StoreError> {
        let sql = format!(
            "SELECT coalesce(sum(state IN ('queued', 'in_flight', 'unknown')), 0) AS waiting,
             coalesce(sum(state IN ('parked', 'rejected')), 0) AS desk FROM balance_increment
             WHERE customer_id IN {GROUP} AND state <> 'confirmed' AND settled_at_ms IS NULL"
        );
        let counts = self.read(|db| {
            one(db, &sql, [id.to_string()], |row| {
                Ok((row.count("waiting")?, row.count("desk")?))
            })
        })?;
        Ok(counts.unwrap_or_default())
    }

    /// What was left in flight although nobody sends is unknown. Called when nobody sends to this back end.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn recover_increments(&self, id: UpstreamId, now_ms: i64) -> Result<(), StoreError> {
        let sql = "SELECT journal_seq FROM balance_increment WHERE upstream_id = ?1 AND state = 'in_flight' LIMIT 1";
        match self.read(|db| one(db, sql, [id.to_string()], |row| row.count("journal_seq")))? {
            None => Ok(()),
            Some(_) => self.write(WriteLane::Background, Durability::Full, move |to| {
                recover(to, Some(id), now_ms)
            }),
        }
    }

    /// An increment's first byte is about to leave. Durable before it does, with points and credit as the back end said them before.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when it is not queued.
    pub fn increment_in_flight(&self, seq: u64, before: (String, String), now_ms: i64) -> Result<(), StoreError> {
        let sql = "UPDATE balance_increment SET state = 'in_flight', attempt = attempt + 1, moves = moves + 1,
                   before_points = ?2, before_credit = ?3, next_attempt_at_ms = NULL, reason_code = NULL, reason = NULL,
                   updated_at_ms = ?4 WHERE journal_seq = ?1 AND state = 'queued'";
        self.write(WriteLane::Background, Durability::Full, move |to| {
            let values = params![integer(seq)?, before.0, before.1, now_ms];
            touched(run(to, sql, values)?, seq)
        })
    }

    /// Writes what became of an increment and how its back end is, in one transaction.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when it does not wait.
    pub fn settle_increment(
        &self,
        id: UpstreamId,
        seq: u64,
        settled: &Settled,
        lane: &Lane,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let (settled, lane) = (settled.clone(), lane.clone());
        self.write(WriteLane::Background, Durability::Full, move |to| {
            settle(to, seq, &settled, now_ms)?;
            lane::save(to, id, &lane)
        })
    }
}
