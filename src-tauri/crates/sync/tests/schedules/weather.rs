//! What surrounds a till: time that passes when somebody waits, and requests that were cut off and arrive as it goes by.

use crate::office::Place;
use crate::till::Around;
use std::collections::VecDeque;
use std::sync::Mutex;
use store::Upstream;
use sync::{Secret, Surroundings};

/// What was cut off on its way to each back end, and when it arrives there.
pub(crate) struct Late {
    at_least_ms: i64,
    at_most_ms: i64,
    /// For each back end when its next ones arrive, in milliseconds that passed.
    due: Mutex<Vec<VecDeque<i64>>>,
}

impl Late {
    pub(crate) const fn by(at_least_ms: i64, at_most_ms: i64) -> Self {
        Self {
            at_least_ms,
            at_most_ms,
            due: Mutex::new(Vec::new()),
        }
    }

    /// Those that were cut off since time last passed get their moments.
    fn note(&self, places: &[Place], passed_ms: i64) {
        let mut due = self.due.lock().unwrap();
        due.resize_with(places.len(), VecDeque::new);
        for (place, due) in places.iter().zip(due.iter_mut()) {
            while due.len() < place.office.late() {
                // Each at another place of the span, the same in every run.
                let part = i64::try_from(place.office.requests().len() * 7 % 10).unwrap();
                let at_ms = passed_ms + self.at_least_ms + (self.at_most_ms - self.at_least_ms) * part / 10;
                due.push_back(due.back().map_or(at_ms, |last| at_ms.max(*last)));
            }
        }
    }

    fn arrive(&self, places: &[Place], passed_ms: i64) {
        for (place, due) in places.iter().zip(self.due.lock().unwrap().iter_mut()) {
            while due.front().is_some_and(|at_ms| *at_ms <= passed_ms) {
                due.pop_front();
                assert!(place.office.arrive());
            }
        }
    }
}

/// A till's surroundings among these back ends.
pub(crate) struct Weather<'a> {
    pub(crate) around: &'a Around,
    pub(crate) places: &'a [Place],
    pub(crate) late: &'a Late,
}

impl Weather<'_> {
    fn passed_ms(&self) -> i64 {
        self.around.uptime_ms().unwrap()
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
        self.late.note(self.places, self.passed_ms());
        self.around.wait(at_most_ms);
        self.late.arrive(self.places, self.passed_ms());
    }
}
