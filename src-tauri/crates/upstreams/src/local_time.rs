//! Moments in the spelling of back ends that name no zone: `yyyy-MM-dd HH:mm:ss` at a fixed distance from UTC.

use domain::shift::CivilDate;

/// Milliseconds of a day.
pub(crate) const DAY_MS: i64 = 24 * 3_600_000;

/// Days from the first of March of the year 0 to the first of January 1970.
const EPOCH_DAYS: i64 = 719_468;

/// Days of the 400 years after which the calendar repeats itself.
const ERA_DAYS: i64 = 146_097;

/// How far a back end's clock on the wall is from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UtcOffset {
    minutes: i64,
}

impl UtcOffset {
    /// No distance.
    pub(crate) const NONE: Self = Self { minutes: 0 };

    /// From `+08:00`; nothing when it is no such text, or more than 14 hours.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (sign, rest) = match text.split_at_checked(1)? {
            ("+", rest) => (1, rest),
            ("-", rest) => (-1, rest),
            _ => return None,
        };
        let (hours, minutes) = rest.split_once(':')?;
        let digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(hours) || !digits(minutes) {
            return None;
        }
        let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours <= 14 && minutes < 60).then_some(Self {
            minutes: sign * (hours * 60 + minutes),
        })
    }

    /// A moment, Unix milliseconds UTC, as the clock on the wall shows it there. A fraction of a second is left out.
    pub(crate) fn written(self, at_ms: i64) -> String {
        let second = self.on_the_wall(at_ms).rem_euclid(DAY_MS) / 1000;
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        format!("{} {hour:02}:{minute:02}:{second:02}", self.date(at_ms))
    }

    /// The date there. What lies outside the years 1 to 9999 is the first or the last of them.
    pub(crate) fn date(self, at_ms: i64) -> CivilDate {
        // Years begin in March here, so that a leap day is the last of its year.
        let days = self.on_the_wall(at_ms).div_euclid(DAY_MS) + EPOCH_DAYS;
        let (era, of_era) = (days.div_euclid(ERA_DAYS), days.rem_euclid(ERA_DAYS));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (year, month) = match month {
            0..10 => (era * 400 + year, month + 3),
            _ => (era * 400 + year + 1, month - 9),
        };
        CivilDate {
            year: u16::try_from(year.clamp(1, 9999)).unwrap_or(1),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// The date there so many days later; earlier where they are negative.
    pub(crate) fn days_later(self, at_ms: i64, days: i64) -> CivilDate {
        self.date(at_ms.saturating_add(days.saturating_mul(DAY_MS)))
    }

    /// Milliseconds until the next midnight there.
    pub(crate) const fn until_midnight_ms(self, at_ms: i64) -> i64 {
        DAY_MS - self.on_the_wall(at_ms).rem_euclid(DAY_MS)
    }

    const fn on_the_wall(self, at_ms: i64) -> i64 {
        at_ms.saturating_add(self.minutes * 60_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_the_clock_on_the_wall_shows_it() {
        for (offset, at_ms, written) in [
            ("+00:00", 0, "1970-01-01 00:00:00"),
            ("+08:00", 1_437_528_688_233, "2015-07-22 09:31:28"),
            ("+08:00", 1_709_136_000_000, "2024-02-29 00:00:00"),
            ("-05:30", 1_709_251_199_999, "2024-02-29 18:29:59"),
            ("+00:00", 951_868_799_000, "2000-02-29 23:59:59"),
            ("+00:00", -1, "1969-12-31 23:59:59"),
            ("+00:00", 4_107_542_400_000, "2100-03-01 00:00:00"),
        ] {
            assert_eq!(
                UtcOffset::read(offset).unwrap().written(at_ms),
                written,
                "{offset} {at_ms}"
            );
        }
    }

    #[test]
    fn a_day_is_that_of_the_wall_and_those_round_it() {
        let bangkok = UtcOffset::read("+07:00").unwrap();
        for (offset, days, date) in [
            (bangkok, 0, "2025-09-03"),
            (UtcOffset::NONE, 0, "2025-09-02"),
            (bangkok, -3, "2025-08-31"),
            (bangkok, 1, "2025-09-04"),
        ] {
            assert_eq!(offset.days_later(1_756_854_360_000, days).to_string(), date, "{days}");
        }
    }

    #[test]
    fn midnight_is_the_one_on_the_wall() {
        let china = UtcOffset::read("+08:00").unwrap();
        assert_eq!(china.until_midnight_ms(1_709_136_000_000), DAY_MS, "it has just struck");
        assert_eq!(china.until_midnight_ms(1_709_135_999_000), 1000);
    }

    #[test]
    fn what_is_no_distance_from_utc_is_refused() {
        for text in [
            "", "8", "+8", "08:00", "+15:00", "+08:60", "+-8:00", "+08:00 ", "é08:00",
        ] {
            assert_eq!(UtcOffset::read(text), None, "{text:?}");
        }
    }
}
