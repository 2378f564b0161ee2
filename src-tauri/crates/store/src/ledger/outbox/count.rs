//! How many sales are where. What has come to its end is counted as it gets there, so asking costs the same after ten million sales;
//! what is under way is counted when somebody asks.

use super::OutboxState;
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::row::{Columns, many, one};
use domain::UpstreamId;
use rusqlite::{Connection, params};

/// How many sales of one back end are where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxCounts {
    /// Waiting to be sent.
    pub queued: u64,
    /// Leaving.
    pub in_flight: u64,
    /// There.
    pub confirmed: u64,
    /// Refused, on the desk.
    pub rejected: u64,
    /// There or not; looked for.
    pub unknown: u64,
    /// On the desk for another reason.
    pub parked: u64,
    /// Not taken by this back end.
    pub not_mirrorable: u64,
    /// Settled by a person, not sent.
    pub set_aside: u64,
    /// There more than once, and nobody has looked at it yet.
    pub duplicates: u64,
    /// There with another total, and nobody has looked at it yet.
    pub differing: u64,
    /// When the oldest sale that is not there was made, Unix milliseconds UTC.
    pub oldest_waiting_at_ms: Option<i64>,
}

impl OutboxCounts {
    /// Sales that wait without a person.
    #[must_use]
    pub const fn waiting(&self) -> u64 {
        self.queued + self.in_flight + self.unknown
    }

    /// Sales that wait for a person.
    #[must_use]
    pub const fn on_the_desk(&self) -> u64 {
        self.rejected + self.parked + self.duplicates + self.differing
    }

    fn add(&mut self, state: OutboxState, rows: u64) {
        let place = match state {
            OutboxState::Queued => &mut self.queued,
            OutboxState::InFlight => &mut self.in_flight,
            OutboxState::Confirmed => &mut self.confirmed,
            OutboxState::Rejected => &mut self.rejected,
            OutboxState::Unknown => &mut self.unknown,
            OutboxState::Parked => &mut self.parked,
            OutboxState::NotMirrorable => &mut self.not_mirrorable,
        };
        *place = rows;
    }
}

fn counts(db: &Connection, id: &str) -> Result<OutboxCounts, StoreError> {
    let mut counts = OutboxCounts::default();
    let sql = "SELECT state, rows FROM outbox_count WHERE upstream_id = ?1
               UNION ALL SELECT state, count(*) FROM outbox WHERE upstream_id = ?1
               AND state IN ('queued', 'in_flight', 'rejected', 'unknown', 'parked') GROUP BY state";
    for (state, rows) in many(db, sql, [id], |row| Ok((row.code("state")?, row.count("rows")?)))? {
        counts.add(state, rows);
    }
    take_out_settled(db, id, &mut counts)?;
    count_findings(db, id, &mut counts)?;
    counts.oldest_waiting_at_ms = oldest(db, id)?;
    Ok(counts)
}

fn take_out_settled(db: &Connection, id: &str, counts: &mut OutboxCounts) -> Result<(), StoreError> {
    let sql = "SELECT state, count(*) AS rows FROM outbox
               WHERE upstream_id = ?1 AND settled_at_ms IS NOT NULL GROUP BY state";
    for (state, rows) in many(db, sql, [id], |row| Ok((row.code("state")?, row.count("rows")?)))? {
        match state {
            OutboxState::Rejected => counts.rejected = counts.rejected.saturating_sub(rows),
            OutboxState::Parked => counts.parked = counts.parked.saturating_sub(rows),
            _ => continue,
        }
        counts.set_aside += rows;
    }
    Ok(())
}

fn count_findings(db: &Connection, id: &str, counts: &mut OutboxCounts) -> Result<(), StoreError> {
    let sql = "SELECT reason_code, count(*) AS rows FROM outbox WHERE upstream_id = ?1
               AND state = 'confirmed' AND reason_code IS NOT NULL AND settled_at_ms IS NULL GROUP BY reason_code";
    for (code, rows) in many(db, sql, [id], |row| {
        Ok((row.plain::<String>("reason_code")?, row.count("rows")?))
    })? {
        match code.as_str() {
            "duplicate" => counts.duplicates = rows,
            _ => counts.differing += rows,
        }
    }
    Ok(())
}

/// Ids of sales rise with time, so the first of each state is its oldest.
fn oldest(db: &Connection, id: &str) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT sold_at_ms FROM outbox JOIN sale ON sale.id = sale_id
               WHERE upstream_id = ?1 AND outbox.state = ?2 ORDER BY sale_id LIMIT 1";
    let states = [OutboxState::Queued, OutboxState::InFlight, OutboxState::Unknown];
    let firsts = states.map(|state| one(db, sql, params![id, state.to_code()], |row| row.plain("sold_at_ms")));
    let firsts: Vec<Option<i64>> = firsts.into_iter().collect::<Result<_, _>>()?;
    Ok(firsts.into_iter().flatten().min())
}

impl Ledger {
    /// How many sales of a back end are where.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn outbox_counts(&self, id: UpstreamId) -> Result<OutboxCounts, StoreError> {
        self.read(|db| counts(db, &id.to_string()))
    }
}
