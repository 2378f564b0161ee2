//! The day report, from the rows of the day's documents, and what no back end has confirmed yet.

mod past;
mod standing;
mod top;

pub use past::DaySoFar;
pub use top::ItemTotal;

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::setting;
use crate::ledger::till::TIMEZONE;
use crate::ledger::totals::{IS_SALE, NET, Scope, totals};
use crate::row::{Columns, many, one};
use domain::money::{Money, MoneyError};
use domain::reconcile::Standing;
use domain::shift::{CivilDate, ShiftTotals};
use domain::{ShiftId, UpstreamId};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::Connection;

/// A business day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayReport {
    /// The day.
    pub business_date: CivilDate,
    /// Its totals.
    pub totals: ShiftTotals,
    /// The hours in which something was sold or taken back, in their order.
    pub by_hour: Vec<HourTotal>,
    /// The products that brought most.
    pub top_items: Vec<ItemTotal>,
    /// Documents that a back end is owed and has not confirmed.
    pub unsent: u64,
}

/// One hour of the shop's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourTotal {
    /// Hour of the day, 0 to 23.
    pub hour: u8,
    /// Number of sales.
    pub sales: u64,
    /// Without tax, refunds taken out.
    pub net: Money,
}

fn day(db: &Connection, date: CivilDate) -> Result<DayReport, StoreError> {
    let scope = Scope::Day(date);
    Ok(DayReport {
        business_date: date,
        totals: totals(db, &scope)?,
        by_hour: by_hour(db, &scope)?,
        top_items: top::top_items(db, &scope)?,
        unsent: unsent(db, &scope)?,
    })
}

fn by_hour(db: &Connection, scope: &Scope) -> Result<Vec<HourTotal>, StoreError> {
    let zone = zone(db)?;
    let sql = format!(
        "SELECT sold_at_ms, {IS_SALE} AS sales, {NET} AS net FROM sale WHERE {} ORDER BY sold_at_ms",
        scope.condition()
    );
    let sold = many(db, &sql, [scope.value()], |row| {
        Ok((row.plain::<i64>("sold_at_ms")?, row.count("sales")?, row.money("net")?))
    })?;
    let mut hours: Vec<HourTotal> = Vec::new();
    for (at_ms, sales, net) in sold {
        let hour = hour_of(at_ms, &zone)?;
        match hours.iter_mut().find(|total| total.hour == hour) {
            Some(total) => {
                total.sales += sales;
                total.net = total.net.plus(net).map_err(beyond)?;
            }
            None => hours.push(HourTotal { hour, sales, net }),
        }
    }
    Ok(hours)
}

/// A sum beyond every amount.
pub(crate) fn beyond(fault: MoneyError) -> StoreError {
    StoreError::corrupt(fault.to_string())
}

fn zone(db: &Connection) -> Result<TimeZone, StoreError> {
    let name = setting::get(db, TIMEZONE)?.unwrap_or_default();
    TimeZone::get(&name).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

fn hour_of(at_ms: i64, zone: &TimeZone) -> Result<u8, StoreError> {
    let at = Timestamp::from_millisecond(at_ms).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
    u8::try_from(zone.to_datetime(at).hour()).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

/// Documents that a back end is owed and has not confirmed.
pub(crate) fn unsent(db: &Connection, scope: &Scope) -> Result<u64, StoreError> {
    let sql = format!(
        "SELECT count(DISTINCT sale_id) AS unsent FROM outbox JOIN sale ON sale.id = sale_id
         WHERE outbox.state NOT IN ('confirmed', 'not_mirrorable') AND {}",
        scope.condition()
    );
    Ok(one(db, &sql, [scope.value()], |row| row.count("unsent"))?.unwrap_or(0))
}

impl Ledger {
    /// The report of a business day. A day on which nothing was sold has zeros.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when a figure is out of range.
    pub fn day_report(&self, date: CivilDate) -> Result<DayReport, StoreError> {
        self.read(|db| day(db, date))
    }

    /// How each back end stands with a shift, by name.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when a figure is out of range.
    pub fn standings(&self, shift: ShiftId) -> Result<Vec<Standing>, StoreError> {
        self.read(|db| standing::all(db, &Scope::Shift(shift)))
    }

    /// How each back end stands with a business day, by name.
    ///
    /// # Errors
    /// As [`Ledger::standings`].
    pub fn day_standings(&self, date: CivilDate) -> Result<Vec<Standing>, StoreError> {
        self.read(|db| standing::all(db, &Scope::Day(date)))
    }

    /// Whether the last complete reading of a back end's orders does not show a document of a day that must have been in it: one reading
    /// proves nothing yet.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn unlisted(&self, id: UpstreamId, date: CivilDate) -> Result<bool, StoreError> {
        self.read(|db| standing::unlisted(db, &id.to_string(), &Scope::Day(date)))
    }
}
