//! What each back end is owed: one row for each sale and back end, made with the sale, in exactly one state.
//!
//! A row is in flight, on the disk, before its first byte leaves; what the end of a process leaves in flight is unknown.

mod attempt;
mod count;
mod desk;
mod settle;

pub use attempt::Attempt;
pub use count::OutboxCounts;
pub use desk::DeskRow;
pub(crate) use desk::{SaleRetried, SaleSetAside};
pub use settle::Settled;

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::upstream::Upstream;
use crate::ledger::{Ledger, stock};
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::sale::SaleKind;
use domain::{SaleId, UpstreamId};
use rusqlite::{Connection, Row, params};

/// How far a sale is on its way to one back end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutboxState {
    /// It waits to be sent.
    Queued,
    /// It may be leaving.
    InFlight,
    /// The back end has it.
    Confirmed,
    /// The back end refused it; a person decides.
    Rejected,
    /// The back end may have it.
    Unknown,
    /// It cannot be sent as it is; a person decides.
    Parked,
    /// The back end takes no such document.
    NotMirrorable,
}

impl Coded for OutboxState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Queued, "queued"),
        (Self::InFlight, "in_flight"),
        (Self::Confirmed, "confirmed"),
        (Self::Rejected, "rejected"),
        (Self::Unknown, "unknown"),
        (Self::Parked, "parked"),
        (Self::NotMirrorable, "not_mirrorable"),
    ];
    const WHAT: &'static str = "state of the outbox";
}

impl OutboxState {
    /// Stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.to_code()
    }
}

/// A row that something may have to be done with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// The document.
    pub sale_id: SaleId,
    /// What it is.
    pub kind: SaleKind,
    /// How far it is.
    pub state: OutboxState,
    /// How often it was sent.
    pub attempt: u32,
    /// The marker that it was sent with.
    pub marker: Option<String>,
    /// When it was sent last.
    pub sent_at_ms: Option<i64>,
    /// Nothing is done with it before.
    pub next_attempt_at_ms: Option<i64>,
    /// Look-ups since it was sent last that could have seen it and did not.
    pub look_ups: u32,
    /// Look-ups that may not have seen everything.
    pub blind_look_ups: u32,
    /// The document that has to be there first.
    pub after: Option<After>,
}

/// How a sale is sent, in the back end's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The marker by which it is found again.
    pub marker: String,
    /// The means of payment.
    pub method: String,
}

/// The document that has to be there first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// Identity.
    pub sale_id: SaleId,
    /// How far it is; nothing when this back end was never owed it, or a person settled it by hand.
    pub state: Option<OutboxState>,
}

fn from_row(row: &Row<'_>) -> Result<OutboxRow, StoreError> {
    let after: Option<SaleId> = row.parsed_option("after_sale_id")?;
    let after_state: Option<String> = row.plain("after_state")?;
    let state = after_state.map(|code| OutboxState::from_code(&code)).transpose()?;
    Ok(OutboxRow {
        sale_id: row.parsed("sale_id")?,
        kind: row.code("kind")?,
        state: row.code("state")?,
        attempt: row.plain("attempt")?,
        marker: row.plain("marker")?,
        sent_at_ms: row.plain("sent_at_ms")?,
        next_attempt_at_ms: row.plain("next_attempt_at_ms")?,
        look_ups: row.plain("look_ups")?,
        blind_look_ups: row.plain("blind_look_ups")?,
        after: after.map(|sale_id| After { sale_id, state }),
    })
}

/// How far apart a sale and the witness of its look-up are sold, and sent, at most: whatever day or zone a back end lists them under, a
/// list around the one then has the other.
const WITNESS_MS: i64 = 5 * 3_600_000;

/// Of the last few that are there: ids grow with time.
const WITNESS: &str = "SELECT near.marker FROM outbox mine CROSS JOIN sale ON sale.id = mine.sale_id
     CROSS JOIN (SELECT * FROM outbox WHERE upstream_id = ?1 AND state = 'confirmed' AND sale_id < ?2
                 ORDER BY sale_id DESC LIMIT 20) near
     CROSS JOIN sale other ON other.id = near.sale_id
     WHERE mine.upstream_id = ?1 AND mine.sale_id = ?2 AND near.marker IS NOT NULL AND near.remote_id IS NOT NULL
       AND abs(other.sold_at_ms - sale.sold_at_ms) <= ?3
       AND abs(near.sent_at_ms - coalesce(mine.sent_at_ms, sale.sold_at_ms)) <= ?3
     ORDER BY near.sale_id DESC LIMIT 1";

const SELECT: &str = "SELECT outbox.*, sale.kind,
    CASE WHEN before.settled_at_ms IS NULL THEN before.state END AS after_state FROM outbox
    JOIN sale ON sale.id = outbox.sale_id
    LEFT JOIN outbox AS before ON before.sale_id = outbox.after_sale_id AND before.upstream_id = outbox.upstream_id
    WHERE outbox.upstream_id = ?1";

/// The oldest rows that can be moved, `limit` of each state. Those that wait for another document are left out, so that no number of
/// them hides what could be sent.
fn movable(db: &Connection, id: UpstreamId, refunds_wait: bool, limit: u32) -> Result<Vec<OutboxRow>, StoreError> {
    let ready = "(outbox.after_sale_id IS NULL OR before.state IS NULL
                 OR before.settled_at_ms IS NOT NULL OR before.state IN ('confirmed', 'not_mirrorable') OR NOT ?3)";
    let queued = format!("{SELECT} AND outbox.state = 'queued' AND {ready} ORDER BY outbox.sale_id LIMIT ?2");
    let unknown =
        format!("{SELECT} AND outbox.state = 'unknown' ORDER BY outbox.next_attempt_at_ms, outbox.sale_id LIMIT ?2");
    let mut rows = many(db, &unknown, params![id.to_string(), limit], from_row)?;
    rows.extend(many(
        db,
        &queued,
        params![id.to_string(), limit, refunds_wait],
        from_row,
    )?);
    Ok(rows)
}

/// What the end of a process left in flight: for one back end, or for all of them.
pub(crate) fn recover(to: &Connection, id: Option<UpstreamId>, now_ms: i64) -> Result<(), StoreError> {
    let sql = "UPDATE outbox SET state = 'unknown', uncertain = 1, look_ups = 0, blind_look_ups = 0,
               next_attempt_at_ms = ?1, reason_code = 'interrupted', reason = 'the till stopped while it was sent',
               updated_at_ms = ?1 WHERE state = 'in_flight' AND upstream_id = coalesce(?2, upstream_id)";
    run(to, sql, params![now_ms, id.map(|id| id.to_string())]).map(|_| ())
}

/// Queues the sales that a new back end is owed from before it was added, but for those that were sent to the `same` account earlier.
pub(crate) fn queue_since(to: &Connection, new: &Upstream, same: &[UpstreamId], now_ms: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO outbox (sale_id, upstream_id, state, after_sale_id, updated_at_ms)
               SELECT id, ?1, 'queued', corrects, ?2 FROM sale WHERE sold_at_ms >= ?3 AND NOT EXISTS (
                   SELECT 1 FROM outbox AS earlier WHERE earlier.sale_id = sale.id
                   AND instr(?4, earlier.upstream_id) > 0)";
    if new.from_at_ms > now_ms {
        return Ok(());
    }
    let same: Vec<String> = same.iter().map(ToString::to_string).collect();
    let values = params![new.id.to_string(), now_ms, new.from_at_ms, same.join(" ")];
    run(to, sql, values).map(|_| ())
}

/// How many sales a back end is still owed: waiting or on the desk.
pub(crate) fn owed(db: &Connection, id: UpstreamId) -> Result<u64, StoreError> {
    let sql = "SELECT count(*) AS sales FROM outbox WHERE upstream_id = ?1 AND settled_at_ms IS NULL
               AND state IN ('queued', 'in_flight', 'unknown', 'parked', 'rejected')";
    Ok(one(db, sql, [id.to_string()], |row| row.count("sales"))?.unwrap_or(0))
}

/// One row: a document and a back end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    sale_id: SaleId,
    upstream_id: UpstreamId,
}

impl Key {
    pub(super) fn texts(self) -> (String, String) {
        (self.sale_id.to_string(), self.upstream_id.to_string())
    }
}

/// A row that is not in the state it must be in was moved by somebody else.
fn moved(rows: usize, key: &Key) -> Result<(), StoreError> {
    match rows {
        1 => Ok(()),
        _ => Err(StoreError::Unknown {
            kind: "waiting sale",
            name: key.sale_id.to_string(),
        }),
    }
}

impl Ledger {
    /// The oldest rows of a back end that can be moved, `limit` of each state. With `refunds_wait`, those that wait for another
    /// document are left out.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn movable_sales(&self, id: UpstreamId, refunds_wait: bool, limit: u32) -> Result<Vec<OutboxRow>, StoreError> {
        self.read(|db| movable(db, id, refunds_wait, limit))
    }

    /// What was left in flight although nobody sends is unknown. Called when nobody sends to this back end.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn recover_in_flight(&self, id: UpstreamId, now_ms: i64) -> Result<(), StoreError> {
        let sql = "SELECT sale_id FROM outbox WHERE upstream_id = ?1 AND state = 'in_flight' LIMIT 1";
        let left = self.read(|db| one(db, sql, [id.to_string()], |row| row.plain::<String>("sale_id")))?;
        match left {
            None => Ok(()),
            Some(_) => self.write(WriteLane::Background, Durability::Full, move |to| {
                recover(to, Some(id), now_ms)
            }),
        }
    }

    /// The marker of another sale that a back end has for certain, the last before this one that was sold and sent within
    /// [`WITNESS_MS`] of it: a list of those hours that does not show it is not all of them.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn witness(&self, id: UpstreamId, sale_id: SaleId) -> Result<Option<String>, StoreError> {
        self.read(|db| {
            let wanted = params![id.to_string(), sale_id.to_string(), WITNESS_MS];
            one(db, WITNESS, wanted, |row| row.plain("marker"))
        })
    }

    /// A sale's first byte is about to leave. Durable before it does.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when it is not queued.
    pub fn sale_in_flight(&self, id: UpstreamId, sale_id: SaleId, sent: Sent, now_ms: i64) -> Result<(), StoreError> {
        let key = Key {
            sale_id,
            upstream_id: id,
        };
        let sql =
            "UPDATE outbox SET state = 'in_flight', attempt = attempt + 1, marker = ?3, sent_at_ms = ?4, sent_as = ?5,
                   next_attempt_at_ms = NULL, reason_code = NULL, reason = NULL, needs = NULL, updated_at_ms = ?4
                   WHERE sale_id = ?1 AND upstream_id = ?2 AND state = 'queued'";
        self.write(WriteLane::Background, Durability::Full, move |to| {
            let (sale, upstream) = key.texts();
            moved(
                run(to, sql, params![sale, upstream, sent.marker, now_ms, sent.method])?,
                &key,
            )?;
            settle::begin_attempt(to, &key, "push", now_ms)
        })
    }

    /// These documents are none that the back end takes.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn not_mirrorable(&self, id: UpstreamId, sales: &[SaleId], now_ms: i64) -> Result<(), StoreError> {
        let sales = sales.to_vec();
        let sql = "UPDATE outbox SET state = 'not_mirrorable', reason_code = 'not_taken',
                   reason = 'this back end takes no such document', updated_at_ms = ?3
                   WHERE sale_id = ?1 AND upstream_id = ?2 AND state = 'queued'";
        self.write(WriteLane::Background, Durability::Full, move |to| {
            for sale in sales {
                let key = Key {
                    sale_id: sale,
                    upstream_id: id,
                };
                if run(to, sql, params![sale.to_string(), id.to_string(), now_ms])? == 1 {
                    stock::never_told(to, &key)?;
                }
            }
            Ok(())
        })
    }
}
