//! How often the disk is made to sync for a sale, as the kernel saw it.
//!
//! A child process sells under `strace -y`, which names the file of every call. Syncs of `ledger.db` and its log belong to the
//! sales, checkpoints among them. Syncs of files under `journal/` belong to the text copy, which a thread of its own writes after
//! the reply, many entries at a time.

use crate::Outcome;
use crate::shop::Shop;
use std::path::Path;
use std::process::Command;

/// Sales made by the child.
const SALES: u64 = 1_500;

/// Syncs of the ledger for one sale, at most: one, and the checkpoints' share.
const MOST: f64 = 1.02;

/// The child's part: sells and says how many sales were acknowledged.
pub(crate) fn sell(folder: &Path, sales: u64, next: u64) -> Outcome<u64> {
    let mut shop = Shop::open(folder, next)?;
    let mut acknowledged = 0;
    for _ in 0..sales {
        let cart = shop.cart()?;
        if !shop.sell(cart)?.replayed {
            acknowledged += 1;
        }
    }
    Ok(acknowledged)
}

/// Calls by the kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Syncs {
    /// Sales that were acknowledged.
    pub(crate) sales: u64,
    /// Of the ledger's log.
    pub(crate) log: u64,
    /// Of the ledger itself: checkpoints.
    pub(crate) database: u64,
    /// Of the text copy of the journal.
    pub(crate) text: u64,
    /// Of anything else.
    pub(crate) other: u64,
}

impl Syncs {
    /// Syncs of the ledger for one sale; opening, checkpoints and closing are in it.
    fn for_a_sale(&self) -> f64 {
        (self.log + self.database) as f64 / self.sales as f64
    }

    /// Whether a sale costs no more syncs than it may. Not when nothing was sold.
    pub(crate) fn keeps_the_limit(&self) -> bool {
        self.for_a_sale() <= MOST
    }

    /// Says what was counted.
    pub(crate) fn print(&self) {
        let Self {
            sales,
            log,
            database,
            text,
            other,
        } = self;
        let kept = if self.keeps_the_limit() { "passed" } else { "FAILED" };
        println!(
            "syncs of {sales} sales: {:.3} a sale, at most {MOST}: {kept}",
            self.for_a_sale()
        );
        println!("  the log {log}, checkpoints {database}; beside them the text copy {text}, others {other}\n");
    }

    fn count(&mut self, call: &str) {
        let Some((_, path)) = call.split_once("sync(").and_then(|(_, rest)| rest.split_once('<')) else {
            return;
        };
        let path = path.split('>').next().unwrap_or_default();
        let count = match () {
            () if path.ends_with("/ledger.db-wal") => &mut self.log,
            () if path.ends_with("/ledger.db") => &mut self.database,
            () if path.contains("/journal/") || path.ends_with("/journal") => &mut self.text,
            () => &mut self.other,
        };
        *count += 1;
    }
}

/// Sells in a child under strace and counts.
pub(crate) fn counted(folder: &Path) -> Outcome<Syncs> {
    let shop = Shop::with_history(folder, 100)?;
    let next = shop.next();
    drop(shop);
    let calls = folder.join("calls");
    let output = Command::new("strace")
        .args(["-f", "-y", "-e", "trace=fdatasync,fsync", "-o"])
        .arg(&calls)
        .arg(std::env::current_exe()?)
        .arg("sell")
        .arg(folder)
        .args([SALES.to_string(), next.to_string()])
        .output()
        .map_err(|fault| format!("strace, which counts the syncs, did not start: {fault}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let sales = said.trim().parse().map_err(|_| {
        let why = String::from_utf8_lossy(&output.stderr);
        format!("the sales under strace failed: {said}{why}")
    })?;
    let mut syncs = Syncs {
        sales,
        ..Syncs::default()
    };
    std::fs::read_to_string(&calls)?
        .lines()
        .for_each(|call| syncs.count(call));
    Ok(syncs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_counted_once_and_for_the_file_it_names() {
        let mut syncs = Syncs::default();
        for call in [
            "71 fdatasync(5</a/ledger.db-wal>) = 0",
            "72 fdatasync(9</a/journal/2026-11.jsonl> <unfinished ...>",
            "71 fdatasync(5</a/ledger.db-wal> <unfinished ...>",
            "72 <... fdatasync resumed>)          = 0",
            "71 <... fdatasync resumed>)          = 0",
            "71 fsync(4</a/ledger.db>)         = 0",
            "71 fsync(12</a/journal>)          = 0",
            "71 fsync(12</a>)                  = 0",
            "71 +++ exited with 0 +++",
        ] {
            syncs.count(call);
        }
        let wanted = Syncs {
            sales: 0,
            log: 2,
            database: 1,
            text: 2,
            other: 1,
        };
        assert_eq!(syncs, wanted);
    }

    #[test]
    fn two_syncs_in_a_hundred_sales_may_be_checkpoints_and_no_more() {
        for (sales, log, database, kept) in [(100, 100, 2, true), (100, 102, 1, false), (0, 0, 0, false)] {
            let syncs = Syncs {
                sales,
                log,
                database,
                ..Syncs::default()
            };
            assert_eq!(syncs.keeps_the_limit(), kept, "{syncs:?}");
        }
    }
}
