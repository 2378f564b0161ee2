//! What a day is laid beside. A day that is not over is compared with what the other one had come to at the same time of day.

use super::hours;
use crate::Till;
use crate::business_day::business_date;
use crate::refusal::Refusal;
use crate::wire::report::{DayBrief, LastWeek};
use domain::shift::CivilDate;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Now on the shop's clock, if the day is not over.
pub(super) fn running(till: &Till, date: CivilDate) -> Result<Option<DateTime>, Refusal> {
    let now_ms = till.now_ms();
    if business_date(now_ms, till.shop())? != date {
        return Ok(None);
    }
    let now = Timestamp::from_millisecond(now_ms).map_err(Refusal::internal)?;
    Ok(Some(zone(till)?.to_datetime(now)))
}

/// The same weekday of the week before, where something was sold on it by now.
pub(super) fn last_week(till: &Till, date: CivilDate, running: Option<&DateTime>) -> Result<Option<LastWeek>, Refusal> {
    let until_ms = running.map(|now| a_week_before_ms(till, *now)).transpose()?;
    let Some(then) = till.ledger().day_so_far(a_week_before(date)?, until_ms)? else {
        return Ok(None);
    };
    let currency = till.shop().currency;
    Ok(Some(LastWeek {
        business_date: then.business_date.to_string(),
        sales: then.sales,
        net: currency.format(then.net),
        average: then.net.per(then.sales).map(|average| currency.format(average)),
        by_hour: hours(&then.by_hour, &currency),
    }))
}

/// The last day before on which something was sold.
pub(super) fn last_day(till: &Till, date: CivilDate) -> Result<Option<DayBrief>, Refusal> {
    let Some(before) = till.ledger().day_before(date)? else {
        return Ok(None);
    };
    let report = till.ledger().day_so_far(before, None)?;
    Ok(report.map(|day| DayBrief {
        business_date: day.business_date.to_string(),
        sales: day.sales,
        net: till.shop().currency.format(day.net),
    }))
}

fn a_week_before_ms(till: &Till, now: DateTime) -> Result<i64, Refusal> {
    let then = now.checked_sub(7.days()).map_err(Refusal::internal)?;
    let at = zone(till)?.to_timestamp(then).map_err(Refusal::internal)?;
    Ok(at.as_millisecond())
}

fn zone(till: &Till) -> Result<TimeZone, Refusal> {
    TimeZone::get(&till.shop().timezone).map_err(Refusal::internal)
}

fn a_week_before(date: CivilDate) -> Result<CivilDate, Refusal> {
    let part = |number: u8| i8::try_from(number).map_err(Refusal::internal);
    let year = i16::try_from(date.year).map_err(Refusal::internal)?;
    let day = Date::new(year, part(date.month)?, part(date.day)?).map_err(Refusal::internal)?;
    let before = day.checked_sub(7.days()).map_err(Refusal::internal)?;
    Ok(CivilDate {
        year: u16::try_from(before.year()).map_err(Refusal::internal)?,
        month: before.month().unsigned_abs(),
        day: before.day().unsigned_abs(),
    })
}
