//! When the sample sale was made, on the shop's clock.

use domain::shift::CivilDate;
use paper::LocalTime;

pub const SOLD_AT: LocalTime = LocalTime {
    date: CivilDate {
        year: 2026,
        month: 11,
        day: 24,
    },
    hour: 10,
    minute: 43,
};
