//! Closing a shift: one of five thousand sales against one of five hundred. A Z that takes ten times as long for ten times as much
//! keeps a shop waiting at night.

use crate::Outcome;
use crate::report::{Limit, Measure};
use crate::rounds::{contest, timed};
use crate::shop::Shop;
use std::path::{Path, PathBuf};

/// Sales of a small shift and of a large one.
const FEW: u64 = 500;
const MANY: u64 = 5_000;

/// Each round closes a copy of its own.
const ROUNDS: usize = 20;

/// What the large shift may cost at most against the small one, and what it should.
const LIMIT: Limit = Limit { most: 3.0, goal: 2.0 };

/// The close of a shift of many sales against that of few.
pub(crate) fn of_a_large_shift(folder: &Path) -> Outcome<Measure> {
    let (few, many) = (ready(&folder.join("few"), FEW)?, ready(&folder.join("many"), MANY)?);
    let close = |shift: &Path| close(shift, &folder.join("closed"));
    Ok(Measure {
        name: "the close of a shift of five thousand sales",
        floor: format!("the close of a shift of {FEW} sales"),
        contest: contest(ROUNDS, || close(&few), || close(&many))?,
        limit: Some(LIMIT),
    })
}

/// The ledger of a shift with so many sales, written out.
fn ready(folder: &Path, sales: u64) -> Outcome<PathBuf> {
    drop(Shop::with_history(folder, sales)?);
    Ok(folder.join("ledger.db"))
}

/// How long the close takes of a copy that was opened before.
fn close(ledger: &Path, folder: &Path) -> Outcome<std::time::Duration> {
    std::fs::create_dir(folder)?;
    std::fs::copy(ledger, folder.join("ledger.db"))?;
    let shop = Shop::open(folder, 0)?;
    let took = timed(|| shop.close())?;
    drop(shop);
    std::fs::remove_dir_all(folder)?;
    Ok(took)
}
