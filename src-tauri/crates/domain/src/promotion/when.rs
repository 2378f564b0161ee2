//! When a promotion holds: between days, on weekdays, between minutes of the day.

use crate::shift::CivilDate;

/// A moment in the shop's own time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day by the calendar.
    pub date: CivilDate,
    /// Minute of the day, 0 to 1439.
    pub minute: u16,
}

/// Days of the week, one bit each, Monday the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekdays(pub u8);

impl Weekdays {
    /// All seven.
    pub const ALL: Self = Self(0b111_1111);

    /// Whether the day is one of them.
    #[must_use]
    pub const fn has(self, weekday: u8) -> bool {
        weekday < 7 && self.0 & (1 << weekday) != 0
    }
}

/// When a promotion holds. What is absent does not matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The first day.
    pub first_day: Option<CivilDate>,
    /// The last day, included.
    pub last_day: Option<CivilDate>,
    /// Days of the week.
    pub weekdays: Weekdays,
    /// First minute of the day.
    pub from_minute: u16,
    /// The minute before which it ends; 1440 for midnight.
    pub until_minute: u16,
}

impl When {
    /// Always.
    pub const ALWAYS: Self = Self {
        first_day: None,
        last_day: None,
        weekdays: Weekdays::ALL,
        from_minute: 0,
        until_minute: MINUTES_OF_A_DAY,
    };

    /// Whether it holds at this moment.
    #[must_use]
    pub fn includes(&self, now: &Moment) -> bool {
        self.first_day.is_none_or(|day| day <= now.date)
            && self.last_day.is_none_or(|day| now.date <= day)
            && self.weekdays.has(now.date.weekday())
            && (self.from_minute..self.until_minute).contains(&now.minute)
    }

    /// Whether there is any moment at which it holds.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        let days = match (self.first_day, self.last_day) {
            (Some(first), Some(last)) => first <= last,
            _ => true,
        };
        days && self.weekdays.0 & Weekdays::ALL.0 != 0
            && self.from_minute < self.until_minute
            && self.until_minute <= MINUTES_OF_A_DAY
    }
}

const MINUTES_OF_A_DAY: u16 = 24 * 60;
