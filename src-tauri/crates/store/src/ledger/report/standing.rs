//! Whether a back end has what was sold in a shift.

use super::beyond;
use crate::StoreError;
use crate::ledger::totals::Scope;
use crate::row::{Columns, many};
use domain::ShiftId;
use domain::money::Money;
use domain::shift::Tally;
use rusqlite::{Connection, Row};
use rust_decimal::Decimal;

/// How a back end stands with a shift.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Its name.
    pub upstream: String,
    /// Documents that it is owed, what was sent and what was not; refunds and voids below zero.
    pub owed: Tally,
    /// Documents that it has confirmed.
    pub confirmed: u64,
    /// The totals that it said it stored.
    pub told: Vec<Decimal>,
    /// What the confirmed ones came to of which it told no total.
    pub untold: Money,
    /// Receipt numbers that it has not confirmed.
    pub missing: Vec<String>,
    /// Receipt numbers that it has with another total, or more than once.
    pub differing: Vec<String>,
}

/// One document that a back end is owed.
struct Owed {
    receipt_no: String,
    total: Money,
    is_confirmed: bool,
    differs: bool,
    told: Option<Decimal>,
}

pub(super) fn of_shift(db: &Connection, shift: ShiftId) -> Result<Vec<Standing>, StoreError> {
    let sql = "SELECT id, name FROM upstream WHERE removed_at_ms IS NULL ORDER BY name";
    let upstreams = many(db, sql, [], |row| Ok((row.plain::<String>("id")?, row.plain("name")?)))?;
    let scope = Scope::Shift(shift);
    let standing = |(id, name): (String, String)| standing(name, owed(db, &id, &scope)?);
    upstreams.into_iter().map(standing).collect()
}

fn owed(db: &Connection, upstream: &str, scope: &Scope) -> Result<Vec<Owed>, StoreError> {
    let sql = format!(
        "SELECT till_code, epoch, sequence, total_minor, outbox.state = 'confirmed' AS confirmed,
                outbox.state = 'confirmed' AND reason_code IS NOT NULL AS differs, echoed_total
         FROM sale JOIN outbox ON sale_id = sale.id AND upstream_id = ?2
         WHERE outbox.state <> 'not_mirrorable' AND {} ORDER BY sale.journal_seq",
        scope.condition()
    );
    many(db, &sql, [scope.value().as_str(), upstream], from_row)
}

fn from_row(row: &Row<'_>) -> Result<Owed, StoreError> {
    Ok(Owed {
        receipt_no: row.mark()?.receipt_no(row.count("sequence")?),
        total: row.money("total_minor")?,
        is_confirmed: row.plain("confirmed")?,
        differs: row.plain("differs")?,
        told: row.parsed_option("echoed_total")?,
    })
}

fn standing(upstream: String, owed: Vec<Owed>) -> Result<Standing, StoreError> {
    let sum = |totals: &mut dyn Iterator<Item = Money>| Money::sum(totals).map_err(beyond);
    let untold = |one: &&Owed| one.is_confirmed && one.told.is_none();
    let names = |which: fn(&Owed) -> bool| {
        owed.iter()
            .filter(|one| which(one))
            .map(|one| one.receipt_no.clone())
            .collect()
    };
    Ok(Standing {
        owed: Tally {
            count: owed.len() as u64,
            amount: sum(&mut owed.iter().map(|one| one.total))?,
        },
        confirmed: owed.iter().filter(|one| one.is_confirmed).count() as u64,
        told: owed
            .iter()
            .filter(|one| one.is_confirmed)
            .filter_map(|one| one.told)
            .collect(),
        untold: sum(&mut owed.iter().filter(untold).map(|one| one.total))?,
        missing: names(|one| !one.is_confirmed),
        differing: names(|one| one.differs),
        upstream,
    })
}
