//! Cash put into and taken out of the drawer beside sales.

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::form::value::{minor, text};
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::print_job::{queue_cash, queue_drawer};
use crate::ledger::{Ledger, PrintRequest, shift};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::money::Money;
use domain::people::Actor;
use domain::shift::{CashMove, CashMovement};
use domain::{CashMoveId, ShiftId, StaffId};
use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};

/// Cash was put in or taken out.
#[derive(Serialize, Deserialize)]
pub(crate) struct CashMoved {
    #[serde(with = "text")]
    id: CashMoveId,
    #[serde(with = "text")]
    shift_id: ShiftId,
    kind: String,
    #[serde(rename = "amount_minor", with = "minor")]
    amount: Money,
    reason: String,
    #[serde(with = "text")]
    staff_id: StaffId,
}

impl Act for CashMoved {
    const KIND: &'static str = "cash_movement";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO cash_movement (journal_seq, shift_id, id, kind, amount_minor, reason, staff_id, at_ms, approver)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        let values = params![
            integer(seq)?,
            self.shift_id.to_string(),
            self.id.to_string(),
            self.kind,
            self.amount.minor(),
            self.reason,
            self.staff_id.to_string(),
            stamp.at_ms,
            stamp.approver.map(|approver| approver.to_string()),
        ];
        run(to, sql, values).map(|_| ())
    }
}

/// What was put in and taken out during a shift, in its order.
pub(crate) fn of_shift(db: &Connection, shift: ShiftId) -> Result<Vec<CashMovement>, StoreError> {
    let sql = "SELECT * FROM cash_movement WHERE shift_id = ?1 ORDER BY journal_seq";
    many(db, sql, [shift.to_string()], from_row)
}

fn from_row(row: &Row<'_>) -> Result<CashMovement, StoreError> {
    Ok(CashMovement {
        id: row.parsed("id")?,
        kind: CashMove::from_code(&row.plain::<String>("kind")?)?,
        amount: row.money("amount_minor")?,
        reason: row.plain("reason")?,
        staff_id: row.parsed("staff_id")?,
        approver: row.parsed_option("approver")?,
        at_ms: row.plain("at_ms")?,
    })
}

fn move_cash(
    to: &Transaction<'_>,
    movement: CashMovement,
    drawer: Option<&PrintRequest>,
    slip: Option<&PrintRequest>,
) -> Result<(), StoreError> {
    if seq_of(to, movement.id)?.is_some() {
        return Ok(());
    }
    let shift_id = shift::current(to)?.ok_or(StoreError::NoShift)?.id;
    let (staff_id, at_ms) = (movement.staff_id, movement.at_ms);
    let stamp = Stamp {
        approver: movement.approver,
        ..Stamp::by(Actor::Staff(staff_id), at_ms)
    };
    let moved = CashMoved {
        id: movement.id,
        shift_id,
        kind: movement.kind.code().to_owned(),
        amount: movement.amount,
        reason: movement.reason,
        staff_id,
    };
    let seq = act(to, &stamp, &moved)?;
    if let Some(job) = drawer {
        queue_drawer(to, job, shift_id, at_ms)?;
    }
    slip.map_or(Ok(()), |job| queue_cash(to, job, seq, at_ms))
}

fn seq_of(db: &Connection, id: CashMoveId) -> Result<Option<u64>, StoreError> {
    let sql = "SELECT journal_seq FROM cash_movement WHERE id = ?1";
    one(db, sql, [id.to_string()], |row| row.count("journal_seq"))
}

impl Ledger {
    /// What was put in and taken out beside sales during a shift, in its order.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn cash_moved(&self, shift: ShiftId) -> Result<Vec<CashMovement>, StoreError> {
        self.read(|db| of_shift(db, shift))
    }

    /// Puts cash into the drawer of the open shift or takes it out, opens the drawer where one is, and queues the slip that is asked
    /// for. The same movement asked for twice is made once.
    ///
    /// # Errors
    /// [`StoreError::NoShift`] when no shift is open.
    pub fn move_cash(
        &self,
        movement: CashMovement,
        drawer: Option<PrintRequest>,
        slip: Option<PrintRequest>,
    ) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            move_cash(to, movement, drawer.as_ref(), slip.as_ref())
        })
    }

    /// Queues the slip of a movement once more.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such movement.
    pub fn print_cash(&self, job: &PrintRequest, id: CashMoveId, now_ms: i64) -> Result<(), StoreError> {
        let job = job.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            let seq = seq_of(to, id)?.ok_or_else(|| StoreError::Unknown {
                kind: "movement of cash",
                name: id.to_string(),
            })?;
            queue_cash(to, &job, seq, now_ms)
        })
    }
}
