//! Shifts: opened with a float, closed with a count. One runs at a time; others may be put aside.

mod find;

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::anchor::sign_head;
use crate::ledger::form::totals::TotalsForm;
use crate::ledger::form::value::{minor, text};
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::parking;
use crate::ledger::print_job::{self, PrintRequest};
use crate::ledger::report::{beyond, unsent};
use crate::ledger::till;
use crate::ledger::totals::{Scope, cash_kept, totals};
use crate::ledger::{cash, count, hold};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::money::Money;
use domain::people::Actor;
use domain::shift::{CashCount, CashFlow, CivilDate, Closing, Shift, ShiftReport, ShiftTotals};
use domain::till::TillMark;
use domain::{CountId, ShiftId, StaffId};
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};

/// A shift was opened.
#[derive(Serialize, Deserialize)]
pub(crate) struct ShiftOpened {
    #[serde(with = "text")]
    id: ShiftId,
    no: u64,
    #[serde(with = "super::form::value::mark")]
    till: TillMark,
    #[serde(with = "text")]
    business_date: CivilDate,
    #[serde(with = "text")]
    opened_by: StaffId,
    #[serde(rename = "float_minor", with = "minor")]
    float: Money,
}

impl Act for ShiftOpened {
    const KIND: &'static str = "shift_opened";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO shift (id, no, till_code, epoch, business_date, opened_at_ms, opened_by, float_minor, opened_seq)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        let values = params![
            self.id.to_string(),
            integer(self.no)?,
            self.till.code(),
            self.till.epoch(),
            self.business_date.to_string(),
            stamp.at_ms,
            self.opened_by.to_string(),
            self.float.minor(),
            integer(seq)?,
        ];
        run(to, sql, values)?;
        hold::hold(to, self.id, self.opened_by, seq, stamp.at_ms)
    }
}

/// A shift was counted and closed: its Z.
#[derive(Serialize, Deserialize)]
pub(crate) struct ShiftClosed {
    #[serde(with = "text")]
    pub(crate) id: ShiftId,
    #[serde(with = "text")]
    closed_by: StaffId,
    /// The count that it was closed by.
    #[serde(with = "text")]
    count: CountId,
    #[serde(rename = "expected_minor", with = "minor")]
    pub(crate) expected: Money,
    #[serde(rename = "counted_minor", with = "minor")]
    counted: Money,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(with = "TotalsForm")]
    pub(crate) totals: ShiftTotals,
    #[serde(rename = "grand_total_minor", with = "minor")]
    grand_total: Money,
    /// Known at that moment only: a rebuild believes it.
    parked: u64,
    /// The same.
    unsent: u64,
}

impl Act for ShiftClosed {
    const KIND: &'static str = "shift_closed";

    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        let x = report_of(before, self.id)?;
        let count = x.counts.iter().find(|count| count.id == self.count);
        if (x.cash.expected, x.grand_total, &x.totals) == (self.expected, self.grand_total, &self.totals)
            && count.is_some_and(|count| count.counted == self.counted)
        {
            Ok(())
        } else {
            let no = x.shift.no;
            Err(StoreError::corrupt(format!(
                "the Z of shift {no} is not what its documents come to"
            )))
        }
    }

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE shift SET closed_at_ms = ?2, closed_by = ?3, expected_minor = ?4, counted_minor = ?5, closed_seq = ?6,
                   grand_total_minor = ?7, parked = ?8, unsent = ?9, close_note = ?10, close_approver = ?11
                   WHERE id = ?1";
        let values = params![
            self.id.to_string(),
            stamp.at_ms,
            self.closed_by.to_string(),
            self.expected.minor(),
            self.counted.minor(),
            integer(seq)?,
            self.grand_total.minor(),
            integer(self.parked)?,
            integer(self.unsent)?,
            self.note,
            stamp.approver.map(|approver| approver.to_string()),
        ];
        run(to, sql, values).map(|_| ())
    }
}

/// A shift's row: the shift, and how it ended.
struct Stored {
    shift: Shift,
    closed_at_ms: Option<i64>,
    closed_by: Option<StaffId>,
    counted: Option<Money>,
    /// What waited when it was closed: parked sales, and documents not yet sent.
    waited: Option<(u64, u64)>,
    closing: Closing,
}

fn from_row(row: &Row<'_>) -> Result<Stored, StoreError> {
    Ok(Stored {
        shift: Shift {
            id: row.parsed("id")?,
            no: row.count("no")?,
            till: row.mark()?,
            business_date: row.parsed("business_date")?,
            opened_at_ms: row.plain("opened_at_ms")?,
            opened_by: row.parsed("opened_by")?,
            held_by: row.parsed("held_by")?,
            float: row.money("float_minor")?,
        },
        closed_at_ms: row.plain("closed_at_ms")?,
        closed_by: row.parsed_option("closed_by")?,
        counted: row.money_option("counted_minor")?,
        waited: match row.plain::<Option<i64>>("closed_seq")? {
            Some(_) => Some((row.count("parked")?, row.count("unsent")?)),
            None => None,
        },
        closing: Closing {
            note: row.plain("close_note")?,
            approver: row.parsed_option("close_approver")?,
        },
    })
}

/// A shift's row, with who has its drawer.
const SELECT: &str = "SELECT *, (SELECT staff_id FROM shift_holder WHERE shift_id = shift.id ORDER BY journal_seq DESC LIMIT 1) AS held_by FROM shift";

/// The shifts for which a condition holds.
pub(crate) fn all_where(db: &Connection, condition: &str) -> Result<Vec<Shift>, StoreError> {
    let stored = many(db, &format!("{SELECT} WHERE {condition}"), [], from_row)?;
    Ok(stored.into_iter().map(|stored| stored.shift).collect())
}

/// The shift that runs.
pub(crate) fn current(db: &Connection) -> Result<Option<Shift>, StoreError> {
    let stored = one(
        db,
        &format!("{SELECT} WHERE closed_at_ms IS NULL AND suspended_seq IS NULL"),
        [],
        from_row,
    )?;
    Ok(stored.map(|stored| stored.shift))
}

fn report(db: &Connection, stored: Stored) -> Result<ShiftReport, StoreError> {
    let id = stored.shift.id;
    let scope = Scope::Shift(id);
    let totals = totals(db, &scope)?;
    let cash = drawer(db, &stored.shift)?;
    let (parked, unsent) = match stored.waited {
        Some(waited) => waited,
        None => (parking::waiting(db)?, unsent(db, &scope)?),
    };
    Ok(ShiftReport {
        grand_total: grand_total_before(db, id)?.plus(totals.sold).map_err(beyond)?,
        parked,
        unsent,
        shift: stored.shift,
        closed_at_ms: stored.closed_at_ms,
        closed_by: stored.closed_by,
        closing: stored.closing,
        totals,
        cash: CashCount {
            counted: stored.counted,
            ..cash
        },
        movements: cash::of_shift(db, id)?,
        holders: hold::of_shift(db, id)?,
        counts: count::of_shift(db, id)?,
    })
}

/// The drawer of a shift before it is counted. It needs no other figure of the shift.
pub(crate) fn drawer(db: &Connection, shift: &Shift) -> Result<CashCount, StoreError> {
    let kept = cash_kept(db, shift.id)?;
    CashFlow::of(&cash::of_shift(db, shift.id)?)
        .and_then(|flow| CashCount::new(shift.float, kept, flow))
        .map_err(beyond)
}

/// The shift with this id.
pub(crate) fn with_id(db: &Connection, id: ShiftId) -> Result<Shift, StoreError> {
    stored(db, id).map(|stored| stored.shift)
}

/// What the Z before that of a shift states.
fn grand_total_before(db: &Connection, id: ShiftId) -> Result<Money, StoreError> {
    let sql = "SELECT grand_total_minor FROM shift WHERE closed_seq < (SELECT ifnull(closed_seq, 9223372036854775807) FROM shift WHERE id = ?1)
               ORDER BY closed_seq DESC LIMIT 1";
    let before = one(db, sql, [id.to_string()], |row| row.money("grand_total_minor"))?;
    Ok(before.unwrap_or(Money::ZERO))
}

fn report_of(db: &Connection, id: ShiftId) -> Result<ShiftReport, StoreError> {
    report(db, stored(db, id)?)
}

fn stored(db: &Connection, id: ShiftId) -> Result<Stored, StoreError> {
    let stored = one(db, &format!("{SELECT} WHERE id = ?1"), [id.to_string()], from_row)?;
    stored.ok_or_else(|| StoreError::Unknown {
        kind: "shift",
        name: id.to_string(),
    })
}

fn next_no(db: &Connection, till: &TillMark) -> Result<u64, StoreError> {
    let sql = "SELECT coalesce(max(no), 0) + 1 AS no FROM shift WHERE till_code = ?1 AND epoch = ?2";
    Ok(one(db, sql, [till.code(), till.epoch()], |row| row.count("no"))?.unwrap_or(1))
}

fn open(
    to: &Transaction<'_>,
    id: ShiftId,
    date: CivilDate,
    float: Money,
    staff: StaffId,
    now_ms: i64,
) -> Result<Shift, StoreError> {
    if current(to)?.is_some() {
        return Err(StoreError::ShiftOpen);
    }
    let till = till::mark(to)?;
    let opened = ShiftOpened {
        id,
        no: next_no(to, &till)?,
        till,
        business_date: date,
        opened_by: staff,
        float,
    };
    act(to, &Stamp::by(Actor::Staff(staff), now_ms), &opened)?;
    count::forget(to, "")?;
    current(to)?.ok_or(StoreError::NoShift)
}

fn close(
    to: &Transaction<'_>,
    key: Option<&SigningKey>,
    closing: Closing,
    print: Option<&PrintRequest>,
    staff: StaffId,
    now_ms: i64,
) -> Result<ShiftReport, StoreError> {
    let open = current(to)?.ok_or(StoreError::NoShift)?;
    let x = report_of(to, open.id)?;
    let count = count::standing(to, &open)?.ok_or(StoreError::NotCounted)?;
    let closed = ShiftClosed {
        id: open.id,
        closed_by: staff,
        count: count.id,
        expected: x.cash.expected,
        counted: count.counted,
        note: closing.note.clone(),
        totals: x.totals.clone(),
        grand_total: x.grand_total,
        parked: x.parked,
        unsent: x.unsent,
    };
    let stamp = Stamp {
        approver: closing.approver,
        ..Stamp::by(Actor::Staff(staff), now_ms)
    };
    act(to, &stamp, &closed)?;
    sign_head(to, key, open.id, now_ms)?;
    print_job::dismiss_settled(to, now_ms)?;
    if let Some(print) = print {
        print_job::queue_z(to, print, open.id, now_ms)?;
    }
    Ok(ShiftReport {
        closed_at_ms: Some(now_ms),
        closed_by: Some(staff),
        cash: CashCount {
            counted: Some(count.counted),
            ..x.cash
        },
        closing,
        ..x
    })
}

impl Ledger {
    /// Opens a shift on a business day with cash in the drawer.
    ///
    /// # Errors
    /// [`StoreError::ShiftOpen`] when one runs.
    pub fn open_shift(
        &self,
        id: ShiftId,
        business_date: CivilDate,
        float: Money,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<Shift, StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            open(to, id, business_date, float, staff, now_ms)
        })
    }

    /// The shift that runs.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn current_shift(&self) -> Result<Option<Shift>, StoreError> {
        self.read(current)
    }

    /// Closes the shift by the count that was submitted last. The report is its Z; it is printed where a printer is.
    ///
    /// # Errors
    /// [`StoreError::NoShift`] when none runs; [`StoreError::NotCounted`] when no count says what lies in the drawer now.
    pub fn close_shift(
        &self,
        closing: Closing,
        print: Option<PrintRequest>,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<ShiftReport, StoreError> {
        let key = self.key();
        self.write(Lane::Counter, Durability::Full, move |to| {
            close(to, key.as_ref(), closing, print.as_ref(), staff, now_ms)
        })
    }

    /// The report of a shift: X while it is open, Z once it is closed.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such shift.
    pub fn shift_report(&self, id: ShiftId) -> Result<ShiftReport, StoreError> {
        self.read(|db| report_of(db, id))
    }

    /// The Z of the shift that was closed last.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn last_closed_shift(&self) -> Result<Option<ShiftReport>, StoreError> {
        let sql = format!("{SELECT} WHERE closed_seq IS NOT NULL ORDER BY closed_seq DESC LIMIT 1");
        self.read(|db| {
            one(db, &sql, [], from_row)?
                .map(|stored| report(db, stored))
                .transpose()
        })
    }
}
