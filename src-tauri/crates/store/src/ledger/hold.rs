//! Who has a shift's drawer: it is put aside and taken up again, and handed from one to another.

use crate::StoreError;
use crate::ledger::form::value::{text, text_option};
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::{Ledger, count, shift};
use crate::row::{Columns, integer, many, run};
use crate::writer::{Durability, Lane};
use domain::people::Actor;
use domain::shift::{Holder, Shift};
use domain::{CountId, ShiftId, StaffId};
use rusqlite::{Connection, Transaction, params};
use serde::{Deserialize, Serialize};

/// A shift was put aside: its drawer was taken out.
#[derive(Serialize, Deserialize)]
pub(crate) struct ShiftSuspended {
    #[serde(with = "text")]
    id: ShiftId,
}

impl Act for ShiftSuspended {
    const KIND: &'static str = "shift_suspended";

    fn apply(&self, to: &Connection, seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE shift SET suspended_seq = ?2 WHERE id = ?1";
        run(to, sql, params![self.id.to_string(), integer(seq)?]).map(|_| ())
    }
}

/// A shift that was put aside runs again, and whoever took it up has its drawer.
#[derive(Serialize, Deserialize)]
pub(crate) struct ShiftResumed {
    #[serde(with = "text")]
    id: ShiftId,
    #[serde(with = "text")]
    staff_id: StaffId,
}

impl Act for ShiftResumed {
    const KIND: &'static str = "shift_resumed";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE shift SET suspended_seq = NULL WHERE id = ?1";
        run(to, sql, [self.id.to_string()])?;
        hold(to, self.id, self.staff_id, seq, stamp.at_ms)
    }
}

/// The drawer of a shift went from one person to another.
#[derive(Serialize, Deserialize)]
pub(crate) struct ShiftHandedOver {
    #[serde(with = "text")]
    id: ShiftId,
    #[serde(with = "text")]
    from: StaffId,
    #[serde(with = "text")]
    to: StaffId,
    /// The count that the two went by, where they counted.
    #[serde(with = "text_option", default)]
    count: Option<CountId>,
}

impl Act for ShiftHandedOver {
    const KIND: &'static str = "shift_handed_over";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        hold(to, self.id, self.to, seq, stamp.at_ms)
    }
}

/// From here on somebody has the drawer of a shift; whoever has it already keeps it.
pub(crate) fn hold(to: &Connection, shift: ShiftId, staff: StaffId, seq: u64, at_ms: i64) -> Result<(), StoreError> {
    if of_shift(to, shift)?.last().is_some_and(|last| last.staff_id == staff) {
        return Ok(());
    }
    let sql = "INSERT INTO shift_holder (journal_seq, shift_id, staff_id, since_ms) VALUES (?1, ?2, ?3, ?4)";
    let values = params![integer(seq)?, shift.to_string(), staff.to_string(), at_ms];
    run(to, sql, values).map(|_| ())
}

/// Who had the drawer of a shift, in their order.
pub(crate) fn of_shift(db: &Connection, shift: ShiftId) -> Result<Vec<Holder>, StoreError> {
    let sql = "SELECT * FROM shift_holder WHERE shift_id = ?1 ORDER BY journal_seq";
    many(db, sql, [shift.to_string()], |row| {
        Ok(Holder {
            staff_id: row.parsed("staff_id")?,
            since_ms: row.plain("since_ms")?,
        })
    })
}

/// The shifts that are put aside, in the order of their numbers.
fn suspended(db: &Connection) -> Result<Vec<Shift>, StoreError> {
    shift::all_where(
        db,
        "closed_at_ms IS NULL AND suspended_seq IS NOT NULL ORDER BY opened_seq",
    )
}

fn suspend(to: &Transaction<'_>, staff: StaffId, approver: Option<StaffId>, now_ms: i64) -> Result<(), StoreError> {
    let id = shift::current(to)?.ok_or(StoreError::NoShift)?.id;
    act(to, &stamp(staff, approver, now_ms), &ShiftSuspended { id }).map(|_| ())
}

fn resume(
    to: &Transaction<'_>,
    id: ShiftId,
    staff: StaffId,
    approver: Option<StaffId>,
    now_ms: i64,
) -> Result<Shift, StoreError> {
    if shift::current(to)?.is_some() {
        return Err(StoreError::ShiftOpen);
    }
    if suspended(to)?.iter().all(|shift| shift.id != id) {
        return Err(StoreError::NoShift);
    }
    let resumed = ShiftResumed { id, staff_id: staff };
    act(to, &stamp(staff, approver, now_ms), &resumed)?;
    shift::current(to)?.ok_or(StoreError::NoShift)
}

fn hand_over(
    to: &Transaction<'_>,
    giver: StaffId,
    taker: StaffId,
    approver: Option<StaffId>,
    now_ms: i64,
) -> Result<Shift, StoreError> {
    let shift = shift::current(to)?.ok_or(StoreError::NoShift)?;
    let handed = ShiftHandedOver {
        id: shift.id,
        from: shift.held_by,
        to: taker,
        count: count::standing(to, &shift)?.map(|count| count.id),
    };
    act(to, &stamp(giver, approver, now_ms), &handed)?;
    shift::current(to)?.ok_or(StoreError::NoShift)
}

const fn stamp(staff: StaffId, approver: Option<StaffId>, at_ms: i64) -> Stamp {
    Stamp {
        approver,
        ..Stamp::by(Actor::Staff(staff), at_ms)
    }
}

impl Ledger {
    /// Puts the shift that runs aside: another may be opened or taken up.
    ///
    /// # Errors
    /// [`StoreError::NoShift`] when none runs.
    pub fn suspend_shift(&self, staff: StaffId, approver: Option<StaffId>, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            suspend(to, staff, approver, now_ms)
        })
    }

    /// Takes a shift up again that was put aside. Whoever does has its drawer.
    ///
    /// # Errors
    /// [`StoreError::ShiftOpen`] when one runs, [`StoreError::NoShift`] when this one is not put aside.
    pub fn resume_shift(
        &self,
        id: ShiftId,
        staff: StaffId,
        approver: Option<StaffId>,
        now_ms: i64,
    ) -> Result<Shift, StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            resume(to, id, staff, approver, now_ms)
        })
    }

    /// Hands the drawer of the shift that runs to somebody, by the count that stands where there is one.
    ///
    /// # Errors
    /// [`StoreError::NoShift`] when none runs.
    pub fn hand_over_shift(
        &self,
        giver: StaffId,
        taker: StaffId,
        approver: Option<StaffId>,
        now_ms: i64,
    ) -> Result<Shift, StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            hand_over(to, giver, taker, approver, now_ms)
        })
    }

    /// The shifts that are put aside, in the order in which they were opened.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn suspended_shifts(&self) -> Result<Vec<Shift>, StoreError> {
        self.read(suspended)
    }
}
