//! What a day is laid beside: the same weekday of the week before, and the last day with a sale.

use super::{HourTotal, by_hour};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::totals::{IS_SALE, NET, Scope};
use crate::row::{Columns, one};
use domain::money::Money;
use domain::shift::CivilDate;

/// What a past day had come to by a moment of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaySoFar {
    /// The day.
    pub business_date: CivilDate,
    /// Number of sales by then.
    pub sales: u64,
    /// Without tax, refunds taken out, by then.
    pub net: Money,
    /// The hours of the whole day.
    pub by_hour: Vec<HourTotal>,
}

impl Ledger {
    /// A day up to a moment, or the whole of it; `None` when nothing was sold on that day.
    ///
    /// # Errors
    /// [`crate::StoreError::Corrupt`] when a figure is out of range.
    pub fn day_so_far(&self, date: CivilDate, until_ms: Option<i64>) -> Result<Option<DaySoFar>, StoreError> {
        self.read(|db| {
            let by_hour = by_hour(db, &Scope::Day(date))?;
            if by_hour.is_empty() {
                return Ok(None);
            }
            let sql = format!(
                "SELECT count(*) FILTER (WHERE {IS_SALE}) AS sales, coalesce(sum({NET}), 0) AS net
                 FROM sale WHERE {} AND sold_at_ms <= ?2",
                Scope::Day(date).condition()
            );
            let until_ms = until_ms.unwrap_or(i64::MAX);
            let sums = one(db, &sql, (date.to_string(), until_ms), |row| {
                Ok((row.count("sales")?, row.money("net")?))
            })?;
            let (sales, net) = sums.unwrap_or_default();
            Ok(Some(DaySoFar {
                business_date: date,
                sales,
                net,
                by_hour,
            }))
        })
    }

    /// The last day before this one on which something was sold.
    ///
    /// # Errors
    /// [`crate::StoreError`] when the file cannot be read.
    pub fn day_before(&self, date: CivilDate) -> Result<Option<CivilDate>, StoreError> {
        self.read(|db| {
            let sql = "SELECT business_date FROM shift WHERE business_date < ?1 AND EXISTS (SELECT 1 FROM sale
                       WHERE journal_seq BETWEEN opened_seq AND ifnull(closed_seq, 9223372036854775807))
                       ORDER BY business_date DESC LIMIT 1";
            one(db, sql, [date.to_string()], |row| row.parsed("business_date"))
        })
    }
}
