//! The chain of a journal and its whole verification, each against a bare read of the same entries.

use crate::Outcome;
use crate::report::{Figure, Limit, Measure};
use crate::rounds::{contest, timed};
use crate::shop::Shop;
use std::path::Path;
use std::time::Duration;

/// Sales of the journal: each is one entry.
const SALES: u64 = 2_000;

const ROUNDS: usize = 10;

/// What the chain may cost at most against the read, and what it should: every entry is hashed again.
const CHAIN: Limit = Limit { most: 6.0, goal: 3.0 };

/// What a verification may cost at most against the read, and what it should: it rebuilds every row and compares it.
const WHOLE: Limit = Limit { most: 60.0, goal: 30.0 };

/// What was measured, and how many entries a second that was.
pub(crate) struct Verifying {
    pub(crate) measures: [Measure; 2],
    pub(crate) rates: [Figure; 2],
}

/// The chain and the verification of two thousand sales against the read of their entries.
pub(crate) fn of_a_journal(folder: &Path) -> Outcome<Verifying> {
    let shop = Shop::with_history(folder, SALES)?;
    let entries = shop.read_journal()?;
    let against = |name, limit, act: &dyn Fn() -> Outcome<u64>| {
        Outcome::Ok(Measure {
            name,
            floor: "a read of the same entries".to_owned(),
            contest: contest(ROUNDS, || timed(|| shop.read_journal()), || timed(act))?,
            limit: Some(limit),
        })
    };
    let chain = against("the chain of two thousand sales", CHAIN, &|| shop.check_chain())?;
    let whole = against("the verification of two thousand sales of ten lines", WHOLE, &|| {
        shop.verify()
    })?;
    let rates = [
        rate("entries a second, the chain alone", entries, &chain)?,
        rate("entries a second, the whole verification", entries, &whole)?,
    ];
    Ok(Verifying {
        measures: [chain, whole],
        rates,
    })
}

fn rate(name: &'static str, entries: u64, measure: &Measure) -> Outcome<Figure> {
    let took = Duration::from_secs_f64(measure.contest.till.median_us / 1e6);
    let took_us = u64::try_from(took.as_micros())?.max(1);
    let value = entries * 1_000_000 / took_us;
    Ok(Figure { name, value })
}
