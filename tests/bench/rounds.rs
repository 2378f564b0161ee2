//! Rounds: in each one the floor, the floor again and the till, one after the other, in an order that changes.

use crate::Outcome;
use crate::stats::{Ratio, Spread};
use std::time::{Duration, Instant};

/// The bounds of the control: the floor against itself. Outside them the machine was not quiet enough to tell anything.
const CONTROL: (f64, f64) = (0.9, 1.1);

/// Every order of three, so that none of them always follows the same one.
const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [1, 2, 0], [2, 0, 1], [1, 0, 2], [0, 2, 1], [2, 1, 0]];

/// The bootstrap's seed.
const SEED: u64 = 20_261_124;

/// What runs of the floor and the till took, round by round, in microseconds.
#[derive(Default)]
pub(crate) struct Rounds {
    floor: Vec<f64>,
    again: Vec<f64>,
    till: Vec<f64>,
}

/// What the rounds say.
#[derive(Clone, Debug, serde::Serialize)]
pub(crate) struct Contest {
    pub(crate) rounds: usize,
    pub(crate) floor: Spread,
    pub(crate) till: Spread,
    /// The till to the floor.
    pub(crate) ratio: Ratio,
    /// The floor to the floor.
    pub(crate) control: Ratio,
}

impl Contest {
    /// Whether the control says that the machine was too noisy.
    pub(crate) fn is_void(&self) -> bool {
        !self.control.lies_within(CONTROL.0, CONTROL.1)
    }
}

/// Runs so many rounds, and a tenth as many before them that do not count. Each act answers how long the part of it took that
/// counts.
pub(crate) fn contest(
    rounds: usize,
    floor: impl FnMut() -> Outcome<Duration>,
    till: impl FnMut() -> Outcome<Duration>,
) -> Outcome<Contest> {
    Ok(Rounds::taken(rounds, floor, till)?.verdict_at(0.5))
}

impl Rounds {
    /// Runs them, as [`contest`] does.
    pub(crate) fn taken(
        rounds: usize,
        mut floor: impl FnMut() -> Outcome<Duration>,
        mut till: impl FnMut() -> Outcome<Duration>,
    ) -> Outcome<Self> {
        let mut times = Self::default();
        for round in 0..rounds / 10 + rounds {
            let mut took = [0.0; 3];
            for who in ORDERS[round % ORDERS.len()] {
                let time = if who == 2 { till()? } else { floor()? };
                took[who] = time.as_secs_f64() * 1e6;
            }
            if round >= rounds / 10 {
                times.floor.push(took[0]);
                times.again.push(took[1]);
                times.till.push(took[2]);
            }
        }
        Ok(times)
    }

    /// The till against the floor at this share of their times: the half is what is usual, 0.99 the slowest of a hundred.
    pub(crate) fn verdict_at(&self, share: f64) -> Contest {
        Contest {
            rounds: self.till.len(),
            floor: Spread::of(&self.floor),
            till: Spread::of(&self.till),
            ratio: Ratio::at(share, &self.till, &self.floor, SEED),
            control: Ratio::at(share, &self.again, &self.floor, SEED),
        }
    }
}

/// How long an act takes.
pub(crate) fn timed<T>(act: impl FnOnce() -> Outcome<T>) -> Outcome<Duration> {
    let start = Instant::now();
    std::hint::black_box(act()?);
    Ok(start.elapsed())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn every_round_runs_the_floor_twice_and_the_till_once_in_changing_order() {
        let said = RefCell::new(String::new());
        let say = |word, micros| {
            said.borrow_mut().push(word);
            Ok(Duration::from_micros(micros))
        };
        let contest = contest(6, || say('f', 10), || say('t', 30)).unwrap();
        assert_eq!(said.into_inner(), "fftftftfffftftftff", "six orders");
        assert_eq!(contest.rounds, 6);
        assert!((contest.ratio.value - 3.0).abs() < 1e-9, "{:?}", contest.ratio);
        assert!(!contest.is_void(), "the floor is itself");
    }

    #[test]
    fn a_floor_that_differs_from_itself_makes_the_run_void() {
        let rounds = Rounds {
            floor: vec![100.0; 50],
            again: vec![115.0; 50],
            till: vec![200.0; 50],
        };
        assert!(rounds.verdict_at(0.5).is_void());
    }

    #[test]
    fn a_fault_ends_the_contest() {
        assert!(contest(5, || Err("no disk".into()), || Ok(Duration::ZERO)).is_err());
    }
}
