//! The business day: the shop's calendar day, which begins at the cut-off on the clock of the wall, also when that clock is changed
//! for summer. It is fixed when a shift opens; afterwards the cut-off only prompts.

use crate::Till;
use crate::refusal::Refusal;
use domain::shift::{CivilDate, Shift};
use domain::till::Shop;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// 1 January 2026: this program is younger, so a clock that says an earlier moment has lost its battery.
const EARLIEST_MS: i64 = 1_767_225_600_000;

/// The business day of a moment.
pub(crate) fn business_date(at_ms: i64, shop: &Shop) -> Result<CivilDate, Refusal> {
    let zone = TimeZone::get(&shop.timezone).map_err(Refusal::internal)?;
    let at = Timestamp::from_millisecond(at_ms).map_err(Refusal::internal)?;
    let day = zone.to_datetime(at).date();
    let day = if at < begins(day, &zone, shop)? {
        day.yesterday().map_err(Refusal::internal)?
    } else {
        day
    };
    Ok(CivilDate {
        year: u16::try_from(day.year()).map_err(Refusal::internal)?,
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    })
}

/// The business day of now; where the clock says a moment that cannot be, that of the last shift.
pub(crate) fn today(till: &Till) -> Result<CivilDate, Refusal> {
    let now_ms = till.now_ms();
    if now_ms < EARLIEST_MS
        && let Some(last) = till.ledger().last_closed_shift()?
    {
        return Ok(last.shift.business_date);
    }
    business_date(now_ms, till.shop())
}

/// When the business day of a shift is over: at the cut-off of the next one.
pub(crate) fn ends_at_ms(shift: &Shift, shop: &Shop) -> Result<i64, Refusal> {
    let zone = TimeZone::get(&shop.timezone).map_err(Refusal::internal)?;
    let CivilDate { year, month, day } = shift.business_date;
    let part = |part: u8| i8::try_from(part).map_err(Refusal::internal);
    let year = i16::try_from(year).map_err(Refusal::internal)?;
    let day = Date::new(year, part(month)?, part(day)?).map_err(Refusal::internal)?;
    let next = day.tomorrow().map_err(Refusal::internal)?;
    Ok(begins(next, &zone, shop)?.as_millisecond())
}

/// When a business day begins. Where the clock skips that minute, after the gap; where it shows it twice, at the first time.
fn begins(day: Date, zone: &TimeZone, shop: &Shop) -> Result<Timestamp, Refusal> {
    let (hour, minute) = (shop.cutoff_minute / 60, shop.cutoff_minute % 60);
    let part = |part: u16| i8::try_from(part).map_err(Refusal::internal);
    let at = day.at(part(hour)?, part(minute)?, 0, 0);
    let at = zone
        .to_ambiguous_zoned_datetime(at)
        .compatible()
        .map_err(Refusal::internal)?;
    Ok(at.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::sample;

    /// A moment, a zone, the cut-off, the business day, and why.
    const DAYS: &[(&str, &str, u16, &str, &str)] = &[
        (
            "2026-11-24T20:59:59Z",
            "Asia/Bangkok",
            240,
            "2026-11-24",
            "03:59 belongs to the day before",
        ),
        (
            "2026-11-24T21:00:00Z",
            "Asia/Bangkok",
            240,
            "2026-11-25",
            "04:00 begins the next",
        ),
        (
            "2026-03-29T01:59:59Z",
            "Europe/Berlin",
            240,
            "2026-03-28",
            "spring forward: 03:59 on the wall",
        ),
        (
            "2026-03-29T02:00:00Z",
            "Europe/Berlin",
            240,
            "2026-03-29",
            "spring forward: 04:00 on the wall",
        ),
        (
            "2026-10-25T02:59:59Z",
            "Europe/Berlin",
            240,
            "2026-10-24",
            "fall back: 03:59 on the wall",
        ),
        (
            "2026-10-25T03:00:00Z",
            "Europe/Berlin",
            240,
            "2026-10-25",
            "fall back: 04:00 on the wall",
        ),
        (
            "2026-03-08T06:59:59Z",
            "America/New_York",
            150,
            "2026-03-07",
            "02:30 is skipped: 01:59 is before it",
        ),
        (
            "2026-03-08T07:30:00Z",
            "America/New_York",
            150,
            "2026-03-08",
            "and 03:30 follows 01:59",
        ),
        (
            "2026-11-01T05:30:00Z",
            "America/New_York",
            90,
            "2026-11-01",
            "01:30 comes twice: the first begins the day",
        ),
        (
            "2026-11-01T06:10:00Z",
            "America/New_York",
            90,
            "2026-11-01",
            "and the second 01:10 does not go back",
        ),
        ("2028-02-29T12:00:00Z", "Asia/Bangkok", 0, "2028-02-29", "a leap day"),
        (
            "2028-02-29T18:00:00Z",
            "Asia/Bangkok",
            240,
            "2028-02-29",
            "and its night",
        ),
        (
            "2026-04-23T22:30:00Z",
            "Africa/Cairo",
            0,
            "2026-04-24",
            "midnight is skipped",
        ),
        (
            "1970-01-01T00:00:00Z",
            "Asia/Bangkok",
            240,
            "1970-01-01",
            "a clock without battery",
        ),
    ];

    fn day_of(at: &str, zone: &str, cutoff_minute: u16) -> String {
        let shop = Shop {
            timezone: zone.to_owned(),
            cutoff_minute,
            ..sample::shop()
        };
        let at: Timestamp = at.parse().unwrap();
        business_date(at.as_millisecond(), &shop).unwrap().to_string()
    }

    #[test]
    fn a_business_day_begins_at_the_cut_off_on_the_wall_whatever_the_clock_does() {
        for (at, zone, cutoff, wanted, case) in DAYS {
            assert_eq!(day_of(at, zone, *cutoff), *wanted, "{case}");
        }
    }

    #[test]
    fn a_day_never_goes_back_while_the_clock_goes_on() {
        for zone in [
            "Asia/Bangkok",
            "Europe/Berlin",
            "America/New_York",
            "Africa/Cairo",
            "Australia/Lord_Howe",
        ] {
            for cutoff in [0, 90, 120, 150, 240] {
                let hours = 0..366 * 48;
                let start: Timestamp = "2027-12-20T00:00:00Z".parse().unwrap();
                let shop = Shop {
                    timezone: zone.to_owned(),
                    cutoff_minute: cutoff,
                    ..sample::shop()
                };
                let at = |half: i64| business_date(start.as_millisecond() + half * 1_800_000, &shop).unwrap();
                let days: Vec<CivilDate> = hours.map(at).collect();
                assert!(days.is_sorted(), "{zone} at {cutoff}");
            }
        }
    }
}
