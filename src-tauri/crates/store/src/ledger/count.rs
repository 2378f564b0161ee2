//! Counts of the drawer: what is counted so far, and what was submitted.

mod form;

use crate::StoreError;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::report::beyond;
use crate::ledger::totals::Scope;
use crate::ledger::{Ledger, shift};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::money::{Currency, Money};
use domain::people::Actor;
use domain::settle::{Method, Tender};
use domain::shift::{Counted, DrawerCount, ForeignCash, Pieces, Shift, foreign_kept};
use domain::{CountId, ShiftId, StaffId};
pub(crate) use form::ShiftCounted;
use rusqlite::{Connection, Row, Transaction, params};

impl Act for ShiftCounted {
    const KIND: &'static str = "shift_counted";

    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        let shift = shift::with_id(before, self.shift_id)?;
        if are_expected(before, &shift, self.expected, &self.foreign)? {
            return Ok(());
        }
        Err(StoreError::corrupt(
            "what a count says must lie in the drawer is not what the documents come to",
        ))
    }

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO drawer_count (journal_seq, id, shift_id, staff_id, at_ms, counted_minor, expected_minor)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let seq = integer(seq)?;
        let values = params![
            seq,
            self.id.to_string(),
            self.shift_id.to_string(),
            self.staff_id.to_string(),
            stamp.at_ms,
            self.counted.minor(),
            self.expected.minor(),
        ];
        run(to, sql, values)?;
        let sql = "INSERT INTO counted_foreign (count_seq, no, currency, counted_minor, expected_minor)
                   VALUES (?1, ?2, ?3, ?4, ?5)";
        for (no, one) in (1_i64..).zip(&self.foreign) {
            let amounts = (one.counted.minor(), one.expected.minor());
            run(to, sql, params![seq, no, one.currency.code(), amounts.0, amounts.1])?;
        }
        let sql = "INSERT INTO counted_piece (count_seq, no, currency, piece_minor, count) VALUES (?1, ?2, ?3, ?4, ?5)";
        for (no, one) in (1_i64..).zip(&self.pieces) {
            run(
                to,
                sql,
                params![seq, no, one.currency.code(), one.piece.minor(), one.count],
            )?;
        }
        Ok(())
    }
}

/// What must lie in the drawer of a shift now: in the shop's currency, and in each other one that was taken.
fn expected(db: &Connection, shift: &Shift) -> Result<(Money, Vec<(Currency, Money)>), StoreError> {
    let scope = Scope::Shift(shift.id);
    let sql = format!(
        "SELECT amount_minor, reference FROM sale JOIN sale_tender ON sale_seq = sale.journal_seq
         WHERE method = 'foreign' AND {} ORDER BY sale_seq, sale_tender.no",
        scope.condition()
    );
    let tenders = many(db, &sql, [scope.value()], |row| {
        Ok(Tender {
            method: Method::Foreign,
            amount: row.money("amount_minor")?,
            reference: row.plain("reference")?,
        })
    })?;
    let foreign = foreign_kept(&tenders).map_err(beyond)?;
    Ok((shift::drawer(db, shift)?.expected, foreign))
}

/// Whether these are what must lie in the drawer now.
fn are_expected(db: &Connection, shift: &Shift, cash: Money, foreign: &[ForeignCash]) -> Result<bool, StoreError> {
    let (expected_cash, taken) = expected(db, shift)?;
    let is_told = |(currency, amount): &(Currency, Money)| {
        let told = foreign.iter().find(|one| one.currency.code() == currency.code());
        told.is_some_and(|one| one.expected == *amount)
    };
    Ok(cash == expected_cash && taken.iter().all(is_told))
}

/// The counts of a shift, in their order.
pub(crate) fn of_shift(db: &Connection, shift: ShiftId) -> Result<Vec<DrawerCount>, StoreError> {
    let sql = "SELECT * FROM drawer_count WHERE shift_id = ?1 ORDER BY journal_seq";
    let mut counts = many(db, sql, [shift.to_string()], |row| {
        let count = DrawerCount {
            id: row.parsed("id")?,
            staff_id: row.parsed("staff_id")?,
            at_ms: row.plain("at_ms")?,
            counted: row.money("counted_minor")?,
            expected: row.money("expected_minor")?,
            foreign: Vec::new(),
            pieces: Vec::new(),
        };
        Ok((row.plain::<i64>("journal_seq")?, count))
    })?;
    for (seq, count) in &mut counts {
        let sql = "SELECT * FROM counted_foreign WHERE count_seq = ?1 ORDER BY no";
        count.foreign = many(db, sql, [*seq], |row| {
            Ok(ForeignCash {
                currency: currency(row)?,
                counted: row.money("counted_minor")?,
                expected: row.money("expected_minor")?,
            })
        })?;
        let sql = "SELECT * FROM counted_piece WHERE count_seq = ?1 ORDER BY no";
        count.pieces = many(db, sql, [*seq], pieces)?;
    }
    Ok(counts.into_iter().map(|(_, count)| count).collect())
}

fn pieces(row: &Row<'_>) -> Result<Pieces, StoreError> {
    Ok(Pieces {
        currency: currency(row)?,
        piece: row.money("piece_minor")?,
        count: row.plain("count")?,
    })
}

fn currency(row: &Row<'_>) -> Result<Currency, StoreError> {
    let code: String = row.plain("currency")?;
    Currency::by_code(&code).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

/// The count that a close goes by: the last one, while what must lie in the drawer is what it was then.
pub(crate) fn standing(db: &Connection, shift: &Shift) -> Result<Option<DrawerCount>, StoreError> {
    let Some(last) = of_shift(db, shift.id)?.pop() else {
        return Ok(None);
    };
    let stands = are_expected(db, shift, last.expected, &last.foreign)?;
    Ok(Some(last).filter(|_| stands))
}

/// What is counted now: of the shift that runs, or of the float of the next one.
fn counting(db: &Connection) -> Result<String, StoreError> {
    Ok(shift::current(db)?
        .map(|shift| shift.id.to_string())
        .unwrap_or_default())
}

/// Nothing is counted any more.
pub(crate) fn forget(to: &Connection, of: &str) -> Result<(), StoreError> {
    run(to, "DELETE FROM counting WHERE shift_id = ?1", [of]).map(|_| ())
}

fn keep(to: &Transaction<'_>, one: Pieces) -> Result<(), StoreError> {
    let (of, piece) = (counting(to)?, one.piece.minor());
    if one.count == 0 {
        let sql = "DELETE FROM counting WHERE shift_id = ?1 AND currency = ?2 AND piece_minor = ?3";
        return run(to, sql, params![of, one.currency.code(), piece]).map(|_| ());
    }
    let sql = "INSERT INTO counting (shift_id, currency, piece_minor, count) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT DO UPDATE SET count = excluded.count";
    run(to, sql, params![of, one.currency.code(), piece, one.count]).map(|_| ())
}

fn submit(
    to: &Transaction<'_>,
    id: CountId,
    tally: Counted,
    staff: StaffId,
    now_ms: i64,
) -> Result<DrawerCount, StoreError> {
    let shift = shift::current(to)?.ok_or(StoreError::NoShift)?;
    let made = one(to, "SELECT 1 FROM drawer_count WHERE id = ?1", [id.to_string()], |_| {
        Ok(())
    })?;
    if made.is_none() {
        let counted = ShiftCounted::of(id, shift.id, staff, tally, expected(to, &shift)?);
        act(to, &Stamp::by(Actor::Staff(staff), now_ms), &counted)?;
        forget(to, &shift.id.to_string())?;
    }
    let counts = of_shift(to, shift.id)?;
    let found = counts.into_iter().find(|count| count.id == id);
    found.ok_or(StoreError::NoShift)
}

impl Ledger {
    /// Keeps how many of one note or coin were counted so far, of the shift that runs or of the float of the next one. A power cut
    /// may cost the last of them.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn keep_count(&self, one: Pieces) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Normal, move |to| keep(to, one))
    }

    /// What is counted so far.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn counted_so_far(&self) -> Result<Vec<Pieces>, StoreError> {
        self.read(|db| {
            let sql = "SELECT * FROM counting WHERE shift_id = ?1 ORDER BY currency, piece_minor DESC";
            many(db, sql, [counting(db)?], pieces)
        })
    }

    /// Submits a count of the shift that runs: from then on it stands, and what must have lain there is told. The same count asked
    /// for twice is made once.
    ///
    /// # Errors
    /// [`StoreError::NoShift`] when none runs.
    pub fn submit_count(
        &self,
        id: CountId,
        tally: Counted,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<DrawerCount, StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            submit(to, id, tally, staff, now_ms)
        })
    }

    /// The count of the shift that runs by which it may be closed now: none, or none any more once cash went in or out after it.
    ///
    /// # Errors
    /// [`StoreError::NoShift`] when none runs.
    pub fn standing_count(&self) -> Result<Option<DrawerCount>, StoreError> {
        self.read(|db| {
            let running = shift::current(db)?.ok_or(StoreError::NoShift)?;
            standing(db, &running)
        })
    }
}
