//! How quick the till is: from a scan to its line on the screen, as the screen saw it, through the day.
//!
//! The day's times are counted in memory and written beside the shop once a minute, without a sync: a scan never waits for them,
//! and a power cut may cost a minute of them.

use crate::Till;
use crate::caller::Acting;
use crate::folder::Folder;
use crate::receipt::local_time;
use crate::refusal::Refusal;
use crate::wire::Nothing;
use crate::wire::measure::{Measures, Painted};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The file beside the shop.
const FILE: &str = "measures.json";

/// How long the file may be behind.
const BEHIND_MS: i64 = 60_000;

/// What took longer counts as this long: a screen that was asleep, not a slow till.
const LONGEST_MS: u32 = 10_000;

/// How often each time was seen on one day.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Day {
    /// The day on the shop's clock.
    date: String,
    /// Scans by their whole milliseconds.
    scans: BTreeMap<u32, u64>,
}

impl Day {
    fn of(date: String) -> Self {
        Self {
            date,
            scans: BTreeMap::new(),
        }
    }

    fn count(&self) -> u64 {
        self.scans.values().sum()
    }

    /// The time within which so many of a hundred scans were on the screen.
    fn within(&self, of_hundred: u64) -> Option<u32> {
        let rank = (self.count() * of_hundred).div_ceil(100);
        let mut seen = 0;
        self.scans.iter().find_map(|(took_ms, scans)| {
            seen += scans;
            (seen >= rank).then_some(*took_ms)
        })
    }
}

#[derive(Default)]
struct State {
    day: Day,
    written_at_ms: i64,
}

/// What was measured today.
#[derive(Default)]
pub(crate) struct Clockings(Mutex<State>);

impl Clockings {
    /// What an earlier run of the program left. A file that does not parse is begun anew: no money hangs on it.
    pub(crate) fn left_in(folder: &Folder) -> Self {
        let text = folder.read_secret(FILE).ok().flatten();
        let day = text.and_then(|text| serde_json::from_str(&text).ok());
        Self(Mutex::new(State {
            day: day.unwrap_or_default(),
            written_at_ms: 0,
        }))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, took_ms: u32, today: String, now_ms: i64, folder: &Folder) {
        let mut state = self.lock();
        if state.day.date != today {
            state.day = Day::of(today);
        }
        *state.day.scans.entry(took_ms.min(LONGEST_MS)).or_default() += 1;
        if now_ms - state.written_at_ms >= BEHIND_MS {
            state.written_at_ms = now_ms;
            write(&state.day, folder);
        }
    }

    /// Leaves them for the next run.
    pub(crate) fn leave_in(&self, folder: &Folder) {
        let state = self.lock();
        if !state.day.date.is_empty() {
            write(&state.day, folder);
        }
    }
}

fn write(day: &Day, folder: &Folder) {
    let written = serde_json::to_string(day)
        .map_err(Refusal::internal)
        .and_then(|text| folder.write_soon(FILE, &text));
    if let Err(refusal) = written {
        tracing::warn!(?refusal, "the measures of the day could not be written");
    }
}

fn today(till: &Till) -> Result<String, Refusal> {
    Ok(local_time(till.now_ms(), &till.shop().timezone)?.date.to_string())
}

pub(crate) fn painted(till: &Till, _: &Acting, request: Painted) -> Result<Nothing, Refusal> {
    till.clockings()
        .add(request.took_ms, today(till)?, till.now_ms(), till.folder());
    Ok(Nothing {})
}

pub(crate) fn measures(till: &Till, _: &Acting, _: Nothing) -> Result<Measures, Refusal> {
    let date = today(till)?;
    let day = till.clockings().lock().day.clone();
    let day = if day.date == date { day } else { Day::of(date) };
    Ok(Measures {
        scans: day.count(),
        p50_ms: day.within(50),
        p99_ms: day.within(99),
        date: day.date,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_so_many_of_a_hundred_is_the_one_that_as_many_kept() {
        let day = |times: &[u32]| {
            let mut day = Day::of("2026-11-25".to_owned());
            for took_ms in times {
                *day.scans.entry(*took_ms).or_default() += 1;
            }
            day
        };
        assert_eq!(day(&[]).within(50), None, "nothing was measured");
        assert_eq!(day(&[7]).within(99), Some(7));
        assert_eq!(day(&[9, 5, 7]).within(50), Some(7));
        let hundred: Vec<u32> = (1..=100).collect();
        assert_eq!(
            (day(&hundred).within(50), day(&hundred).within(99)),
            (Some(50), Some(99))
        );
    }
}
