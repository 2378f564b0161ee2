//! The durable sale of ten lines, as one command and after ten scans that were saved.

use crate::Outcome;
use crate::floor::Floor;
use crate::report::{Limit, Measure};
use crate::rounds::{contest, timed};
use crate::shop::Shop;
use domain::cart::Cart;
use std::path::Path;
use store::Committed;

/// Sales behind the till before the first that counts: enough that indexes have their depth and the log was written round, as it is
/// after the first quiet moment of a day.
const HISTORY: u64 = 2_000;

const ROUNDS: usize = 1_500;

/// Sales from which the bytes of one are counted.
const WEIGHED: u64 = 8;

/// What a sale may cost at most, and what it should.
const LIMIT: Limit = Limit { most: 2.5, goal: 1.75 };

/// What happens before the sale, which does not count, and the sale.
struct Selling {
    before: fn(&mut Shop) -> Outcome<Cart>,
    sell: fn(&mut Shop, Cart) -> Outcome<Committed>,
}

/// A sale of ten lines in one command.
pub(crate) fn in_one_command(folder: &Path) -> Outcome<Measure> {
    let selling = Selling {
        before: Shop::cart,
        sell: Shop::sell,
    };
    measure(folder, "a sale of ten lines", &selling)
}

/// The payment of an open cart of ten lines, each of which was saved when it was scanned. Its sync takes the scans with it.
pub(crate) fn after_ten_scans(folder: &Path) -> Outcome<Measure> {
    let selling = Selling {
        before: |shop| {
            let cart = shop.cart()?;
            shop.scan(&cart)
        },
        sell: |shop, open| shop.tender(&open),
    };
    measure(folder, "the payment after ten scans", &selling)
}

fn measure(folder: &Path, name: &'static str, selling: &Selling) -> Outcome<Measure> {
    let (before, bytes) = weighed(&mut Shop::with_history(&folder.join("weighed"), HISTORY)?, selling)?;
    let mut shop = Shop::with_history(&folder.join("sells"), HISTORY)?;
    let mut floor = Floor::new(folder, before, bytes)?;
    let till = || {
        let cart = (selling.before)(&mut shop)?;
        timed(|| (selling.sell)(&mut shop, cart))
    };
    Ok(Measure {
        name,
        floor: floor.says(),
        contest: contest(ROUNDS, || floor.write(), till)?,
        limit: Some(LIMIT),
    })
}

/// The bytes that one sale adds to the log, before it and by itself.
fn weighed(shop: &mut Shop, selling: &Selling) -> Outcome<(usize, usize)> {
    let (mut before, mut bytes) = (0, 0);
    for round in 0..=WEIGHED {
        let start = shop.log_bytes()?;
        let cart = (selling.before)(shop)?;
        let middle = shop.log_bytes()?;
        (selling.sell)(shop, cart)?;
        // The first one also writes what a fresh log begins with.
        if round > 0 {
            before += middle - start;
            bytes += shop.log_bytes()? - middle;
        }
    }
    let each = |sum: u64| usize::try_from(sum / WEIGHED);
    Ok((each(before)?, each(bytes)?))
}
