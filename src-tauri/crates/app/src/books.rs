//! The books of some business days as a set of tables: what each Z states, and every document that it was added up from. The set is laid
//! out like the DSFinV-K of the German tax offices (Bundeszentralamt für Steuern, DSFinV-K 2.4: closings, transactions, master data) but
//! follows this till's own words; nobody has certified it.
//!
//! Only closed shifts are in it, so that every part agrees with every other however long it takes to read them.

mod closing;
mod document;
mod master;
mod table;

use crate::Till;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::export::csv_text;
use crate::export::{AT_ONCE, days};
use crate::refusal::{Code, Refusal};
use crate::wire::export::{BooksPart, ExportBooks};
use domain::StaffId;
use domain::money::{Currency, Money};
use domain::people::{Staff, name_of};
use domain::shift::{CivilDate, Shift};
use store::Recorded;
use table::{Rows, TABLES, Table};

/// What the rows are made of.
struct Books<'a> {
    till: &'a Till,
    currency: Currency,
    days: (CivilDate, CivilDate),
    staff: Vec<Staff>,
    /// Those that were closed, in the order of their Zs.
    shifts: Vec<Shift>,
}

/// Documents with their shifts, and where the next ones begin.
type Documents<'a> = (Vec<(&'a Shift, Recorded)>, Option<u64>);

impl<'a> Books<'a> {
    fn open(till: &'a Till, days: (CivilDate, CivilDate)) -> Result<Self, Refusal> {
        Ok(Self {
            till,
            currency: till.shop().currency,
            days,
            staff: till.ledger().staff_list()?,
            shifts: till.ledger().closed_shifts(days.0, days.1)?,
        })
    }

    fn money(&self, amount: Money) -> String {
        self.currency.format(amount)
    }

    fn at(&self, at_ms: i64) -> String {
        rfc3339(at_ms, &self.till.shop().timezone)
    }

    fn name(&self, id: StaffId) -> String {
        name_of(&self.staff, id).to_owned()
    }

    /// The rows of a table, and where the next ones begin.
    fn rows(&self, table: &Table, after: u64) -> Result<(Vec<Vec<String>>, Option<u64>), Refusal> {
        match table.rows {
            Rows::Once(rows) => Ok((rows(self)?, None)),
            Rows::OfEachClosing(rows) => {
                let all: Vec<_> = self
                    .shifts
                    .iter()
                    .map(|shift| rows(self, shift))
                    .collect::<Result<_, _>>()?;
                Ok((all.concat(), None))
            }
            Rows::OfEachDocument(rows) => {
                let (found, next) = self.documents(after)?;
                let rows = found.iter().flat_map(|(shift, found)| rows(self, shift, found));
                Ok((rows.collect(), next))
            }
        }
    }

    /// The next documents of the shifts that were closed, each with its shift, and the last entry that was looked at where more follow.
    fn documents(&self, after: u64) -> Result<Documents<'_>, Refusal> {
        let (from, to) = self.days;
        let found = self.till.ledger().sales_between(from, to, after).take(AT_ONCE);
        let found = found.collect::<Result<Vec<Recorded>, _>>()?;
        let next = found.get(AT_ONCE - 1).map(|last| last.journal_seq);
        let shift = |found: &Recorded| self.shifts.iter().find(|shift| shift.id == found.sale.shift_id);
        let of_closed = found.into_iter().filter_map(|found| Some((shift(&found)?, found)));
        Ok((of_closed.collect(), next))
    }
}

/// The next part of the set: the rows of one file, with its head where they are its first.
pub(crate) fn export(till: &Till, _: &Acting, request: ExportBooks) -> Result<BooksPart, Refusal> {
    let days = days(Some(&request.from), Some(&request.to))?;
    if days.0 > days.1 {
        return Err(Refusal::new(Code::DaysReversed)
            .with("from", request.from)
            .with("to", request.to));
    }
    let (no, after) = place(request.after.as_deref())?;
    let table = TABLES.get(no).ok_or_else(|| no_place(request.after.as_deref()))?;
    let (rows, next) = Books::open(till, days)?.rows(table, after)?;
    let next = match next {
        Some(seq) => Some(format!("{no} {seq}")),
        None => TABLES.get(no + 1).map(|_| format!("{} 0", no + 1)),
    };
    Ok(BooksPart {
        file: table.file.to_owned(),
        text: written(table, &rows, after == 0)?,
        next,
    })
}

/// Where the part before ended: the table, and the journal entry of its last document.
fn place(after: Option<&str>) -> Result<(usize, u64), Refusal> {
    let Some(text) = after else { return Ok((0, 0)) };
    let parts = text
        .split_once(' ')
        .and_then(|(no, seq)| Some((no.parse().ok()?, seq.parse().ok()?)));
    parts.ok_or_else(|| no_place(after))
}

fn no_place(after: Option<&str>) -> Refusal {
    Refusal::new(Code::BadRequest).with("detail", format!("{after:?} is no place in the books"))
}

/// Rows as RFC 4180 has them: lines end with CR and LF.
fn written(table: &Table, rows: &[Vec<String>], with_head: bool) -> Result<String, Refusal> {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    if with_head {
        let names = table.columns.iter().map(|column| column.name);
        out.write_record(names).map_err(Refusal::internal)?;
    }
    for row in rows {
        out.write_record(row).map_err(Refusal::internal)?;
    }
    csv_text(out)
}
