//! Shifts: opened with a float, closed with a count, summed up in a Z report.

mod cash;
mod count;
mod sum;
mod totals;

pub use cash::{CashCount, CashFlow, CashMove, CashMovement};
pub use count::{Counted, DrawerCount, ForeignCash, Pieces, foreign_kept};
pub use totals::{CashierTotal, CategoryTotal, RateTotal, ShiftTotals, Tally, Tips};

use crate::money::Money;
use crate::till::TillMark;
use crate::{ShiftId, StaffId};
use thiserror::Error;

/// A calendar date of the proleptic Gregorian calendar, without a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// The text is no ISO date.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
#[error("not a date (write it as 2026-11-24)")]
pub struct NotADate;

impl std::fmt::Display for CivilDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl std::str::FromStr for CivilDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let mut next = |width: usize| -> Result<u16, NotADate> {
            let part = parts
                .next()
                .filter(|part| part.len() == width && part.bytes().all(|c| c.is_ascii_digit()));
            part.and_then(|part| part.parse().ok()).ok_or(NotADate)
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        if parts.next().is_some() {
            return Err(NotADate);
        }
        let date = Self {
            year,
            month: u8::try_from(month).map_err(|_| NotADate)?,
            day: u8::try_from(day).map_err(|_| NotADate)?,
        };
        if date.is_real() { Ok(date) } else { Err(NotADate) }
    }
}

impl CivilDate {
    /// Day of the week, Monday 0 to Sunday 6.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // Days are counted from a March, so that a leap day is the last of its year.
        let (year, month) = match self.month {
            1 | 2 => (u32::from(self.year) - 1, u32::from(self.month) + 12),
            month => (u32::from(self.year), u32::from(month)),
        };
        let days = year * 365 + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + u32::from(self.day);
        u8::try_from((days + 1) % 7).unwrap_or(0)
    }

    /// The same day so many years before; for a leap day that is not there, the day before it.
    #[must_use]
    pub const fn years_before(self, years: u16) -> Self {
        let then = Self {
            year: self.year.saturating_sub(years),
            ..self
        };
        if then.is_real() { then } else { Self { day: 28, ..then } }
    }

    const fn is_real(self) -> bool {
        let leap = self.year.is_multiple_of(4) && !self.year.is_multiple_of(100) || self.year.is_multiple_of(400);
        let days = match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        self.year > 0 && self.day >= 1 && self.day <= days
    }
}

/// An open shift. Every sale belongs to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Identity.
    pub id: ShiftId,
    /// Number of the shift (and of its Z) at this till's epoch, from 1 without gaps.
    pub no: u64,
    /// The till.
    pub till: TillMark,
    /// The business day, fixed when the shift opens.
    pub business_date: CivilDate,
    /// When it was opened.
    pub opened_at_ms: i64,
    /// Who opened it.
    pub opened_by: StaffId,
    /// Who has its drawer.
    pub held_by: StaffId,
    /// Cash in the drawer at the start.
    pub float: Money,
}

/// Somebody who had the drawer of a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub staff_id: StaffId,
    /// From when on.
    pub since_ms: i64,
}

/// How a close came about that is off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// What was said of the difference.
    pub note: Option<String>,
    /// Who approved a difference over the shop's limit, where whoever closed it may not alone.
    pub approver: Option<StaffId>,
}

/// The report of a shift: X while it is open, Z once it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftReport {
    /// The shift.
    pub shift: Shift,
    /// When it was closed; absent on an X report.
    pub closed_at_ms: Option<i64>,
    /// Who closed it.
    pub closed_by: Option<StaffId>,
    /// What was said of its difference, and who approved it.
    pub closing: Closing,
    /// Totals.
    pub totals: ShiftTotals,
    /// What all sales of this till came to, tax in, from its first shift to the end of this one. What was taken back is not taken
    /// off, so that it never goes down, and it never begins anew.
    pub grand_total: Money,
    /// Parked sales when it was closed; on an X report those of now.
    pub parked: u64,
    /// Its documents that a back end had not confirmed when it was closed; on an X report those of now.
    pub unsent: u64,
    /// The drawer.
    pub cash: CashCount,
    /// What was put in and taken out beside sales, in its order.
    pub movements: Vec<CashMovement>,
    /// Who had the drawer, in their order.
    pub holders: Vec<Holder>,
    /// The counts that were submitted, in their order: the first one stands, whatever was counted after it.
    pub counts: Vec<DrawerCount>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_dates_are_dates() {
        for text in ["2026-11-24", "2024-02-29", "2000-02-29", "0001-01-01"] {
            assert_eq!(text.parse::<CivilDate>().unwrap().to_string(), text);
        }
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "24-11-2026",
            "2026-11-24T",
            "",
        ] {
            assert_eq!(text.parse::<CivilDate>(), Err(NotADate), "{text:?}");
        }
    }
}
