//! A day: sales, a line that does what the seed says, restarts of the till, and then two quiet days in which everything settles.

use crate::office::{Kind, PASSWORD, Place};
use crate::oracle::{self, Verdict};
use crate::till::{HEAD_OFFICE, Till};
use crate::weather::{Late, Weather};
use sync::Surroundings;
use testkit::dice::Dice;

/// So many sales a day has.
const SALES: u64 = 12;

/// The longest rest between two things that happen.
const REST_MS: usize = 120_000;

/// Longer than a day, in which every list is read once.
const DAY_MS: i64 = 26 * 3_600_000;

/// How a line misbehaves, and how patient the till is with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Requests of a thousand that meet a fault.
    pub(crate) per_mille: u16,
    /// Sales of ten that are cut off on their way, besides.
    pub(crate) late_of_ten: usize,
    /// What is cut off on its way arrives so much later.
    pub(crate) late_at_least_ms: i64,
    pub(crate) late_at_most_ms: i64,
    /// Of ten rests between two sales in so many somebody sets the clock, by as much as this either way.
    pub(crate) jumps_of_ten: usize,
    pub(crate) jump_at_most_ms: i64,
    /// The till's quarantine.
    pub(crate) quarantine_s: u32,
}

impl Default for Line {
    fn default() -> Self {
        Self {
            per_mille: 300,
            late_of_ten: 2,
            late_at_least_ms: 0,
            late_at_most_ms: 60_000,
            jumps_of_ten: 0,
            jump_at_most_ms: 0,
            quarantine_s: 60,
        }
    }
}

/// The day of one seed.
pub(crate) struct Day {
    till: Till,
    place: Place,
    late: Late,
    line: Line,
    seed: u64,
    dice: Dice,
}

impl Day {
    pub(crate) fn of(kind: Kind, line: Line, seed: u64) -> Self {
        let till = Till::open(PASSWORD);
        let place = kind.open(till.around.clock());
        place.join(&till, HEAD_OFFICE, line.quarantine_s);
        Self {
            till,
            place,
            late: Late::by(line.late_at_least_ms, line.late_at_most_ms),
            line,
            seed,
            dice: Dice::seeded(seed),
        }
    }

    /// Lives through it.
    pub(crate) fn run(mut self) -> Verdict {
        self.place.office.misbehave(self.seed, self.line.per_mille);
        for number in 1..=SALES {
            self.till.sell_unlike(number);
            if self.dice.below(10) < self.line.late_of_ten {
                self.place.office.cut_off_next();
            }
            self.in_between();
            self.jump();
        }
        self.place.office.behave();
        self.place.office.open();
        let weather = self.weather();
        for _ in 0..2 {
            self.till.engine.until_idle(&weather, DAY_MS / 2).unwrap();
            weather.wait(DAY_MS);
        }
        self.till.engine.until_idle(&weather, DAY_MS / 2).unwrap();
        oracle::judge([&self.till], HEAD_OFFICE, &*self.place.office)
    }

    /// What may happen between two sales: nothing, a pass or more, a line that is down, a till that ends and starts again.
    fn in_between(&mut self) {
        let (what, rest_ms) = (self.dice.below(10), i64::try_from(self.dice.below(REST_MS)).unwrap());
        match what {
            0 => self.place.office.close(),
            1..=3 => self.place.office.open(),
            _ => {}
        }
        let weather = self.weather();
        if what != 4 {
            self.till.engine.pass(&weather).unwrap();
        }
        if what > 6 {
            self.till.engine.until_idle(&weather, rest_ms).unwrap();
        }
        weather.wait(rest_ms);
        if what == 9 {
            self.restart();
        }
    }

    /// The clock is set while sales are on their way.
    fn jump(&mut self) {
        if self.dice.below(10) < self.line.jumps_of_ten {
            let span = usize::try_from(2 * self.line.jump_at_most_ms).unwrap();
            let place = i64::try_from(self.dice.below(span)).unwrap();
            self.till.around.set_clock(place - self.line.jump_at_most_ms);
        }
    }

    fn restart(&mut self) {
        let placeholder = Till::open("");
        let till = std::mem::replace(&mut self.till, placeholder);
        self.till = till.restarted();
    }

    fn weather(&self) -> Weather<'_> {
        Weather {
            around: &self.till.around,
            places: std::slice::from_ref(&self.place),
            late: &self.late,
        }
    }
}
