//! The whole verification of a journal against a bare read of its entries.

use crate::Outcome;
use crate::report::{Limit, Measure};
use crate::rounds::{contest, timed};
use crate::shop::Shop;
use std::path::Path;

/// Sales of the journal: each is one entry.
const SALES: u64 = 2_000;

const ROUNDS: usize = 10;

/// What a verification may cost at most against the read, and what it should: it rebuilds every row and compares it.
const LIMIT: Limit = Limit { most: 60.0, goal: 30.0 };

/// The verification of two thousand sales against the read of their entries.
pub(crate) fn of_a_journal(folder: &Path) -> Outcome<Measure> {
    let shop = Shop::with_history(folder, SALES)?;
    Ok(Measure {
        name: "the verification of two thousand sales of ten lines",
        floor: "a read of the same entries".to_owned(),
        contest: contest(ROUNDS, || timed(|| shop.read_journal()), || timed(|| shop.verify()))?,
        limit: Some(LIMIT),
    })
}
