//! A day: sales, a line that does what the seed says, restarts of the till, and then two quiet days in which everything settles.

use crate::office::{Kind, Office};
use crate::oracle::{self, Verdict};
use crate::till::{Around, Till};
use std::collections::VecDeque;
use std::sync::Mutex;
use store::Upstream;
use sync::{Secret, Surroundings};
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
    office: Box<dyn Office>,
    line: Line,
    seed: u64,
    dice: Dice,
}

impl Day {
    pub(crate) fn of(kind: Kind, line: Line, seed: u64) -> Self {
        let till = Till::open(kind.password());
        let office = kind.join(&till, line.quarantine_s);
        Self {
            till,
            office,
            line,
            seed,
            dice: Dice::seeded(seed),
        }
    }

    /// Lives through it.
    pub(crate) fn run(mut self) -> Verdict {
        let mut due = VecDeque::new();
        self.office.misbehave(self.seed, self.line.per_mille);
        for number in 1..=SALES {
            self.till.sell_unlike(number);
            if self.dice.below(10) < self.line.late_of_ten {
                self.office.cut_off_next();
            }
            due = self.in_between(due);
            self.jump();
        }
        self.office.behave();
        self.office.open();
        let weather = self.weather(due);
        for _ in 0..2 {
            self.till.engine.until_idle(&weather, DAY_MS / 2).unwrap();
            weather.wait(DAY_MS);
        }
        self.till.engine.until_idle(&weather, DAY_MS / 2).unwrap();
        drop(weather);
        oracle::judge(&self.till, &*self.office)
    }

    /// What may happen between two sales: nothing, a pass or more, a line that is down, a till that ends and starts again.
    fn in_between(&mut self, due: VecDeque<i64>) -> VecDeque<i64> {
        let (what, rest_ms) = (self.dice.below(10), i64::try_from(self.dice.below(REST_MS)).unwrap());
        match what {
            0 => self.office.close(),
            1..=3 => self.office.open(),
            _ => {}
        }
        let weather = self.weather(due);
        if what != 4 {
            self.till.engine.pass(&weather).unwrap();
        }
        if what > 6 {
            self.till.engine.until_idle(&weather, rest_ms).unwrap();
        }
        weather.wait(rest_ms);
        let due = weather.due.into_inner().unwrap();
        if what == 9 {
            self.restart();
        }
        due
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

    fn weather(&self, due: VecDeque<i64>) -> Weather<'_> {
        Weather {
            around: &self.till.around,
            office: &*self.office,
            line: self.line,
            due: Mutex::new(due),
        }
    }
}

/// The till's surroundings; what was cut off arrives as time goes by.
struct Weather<'a> {
    around: &'a Around,
    office: &'a dyn Office,
    line: Line,
    /// When each that is on its way will arrive, by the clock that nobody sets.
    due: Mutex<VecDeque<i64>>,
}

impl Weather<'_> {
    fn passed_ms(&self) -> i64 {
        self.around.uptime_ms().unwrap()
    }

    /// Those that were cut off since the clock last moved get their time.
    fn note_late(&self, due: &mut VecDeque<i64>) {
        let span = self.line.late_at_most_ms - self.line.late_at_least_ms;
        while due.len() < self.office.late() {
            // Each at another place of the span, the same in every run.
            let place = i64::try_from(self.office.requests().len() * 7 % 10).unwrap();
            let at_ms = self.passed_ms() + self.line.late_at_least_ms + span * place / 10;
            due.push_back(due.back().map_or(at_ms, |last| at_ms.max(*last)));
        }
    }
}

impl Surroundings for Weather<'_> {
    fn now_ms(&self) -> i64 {
        self.around.now_ms()
    }

    fn uptime_ms(&self) -> Option<i64> {
        self.around.uptime_ms()
    }

    fn secret(&self, of: &Upstream) -> Result<Secret, String> {
        self.around.secret(of)
    }

    fn stopped(&self) -> bool {
        false
    }

    fn wait(&self, at_most_ms: i64) {
        let mut due = self.due.lock().unwrap();
        self.note_late(&mut due);
        self.around.wait(at_most_ms);
        while due.front().is_some_and(|at_ms| *at_ms <= self.passed_ms()) {
            due.pop_front();
            assert!(self.office.arrive());
        }
    }
}
