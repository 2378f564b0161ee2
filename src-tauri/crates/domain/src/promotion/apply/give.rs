//! What one deal takes off the goods that are left.

use super::Savings;
use crate::money::{Currency, Money, Price, Quantity, RatePpm};
use crate::price::prorate;
use crate::promotion::pool::{Line, Pool, among};
use crate::promotion::{Deal, Off, Part, total};
use rust_decimal::Decimal;

/// The lines that a deal looks at: one list for each of its parts.
pub(in crate::promotion) struct Aim(Vec<Vec<usize>>);

impl Aim {
    /// Those of a cart; `None` where the deal finds nothing to lower.
    pub(super) fn of(deal: &Deal, lines: &[Line<'_>]) -> Option<Self> {
        let parts = match deal {
            Deal::Off { goods, .. } | Deal::Each { goods, .. } => vec![among(lines, goods, false)],
            Deal::TakePay { goods, .. } | Deal::Gift { goods, .. } => vec![among(lines, goods, true)],
            Deal::Together { parts, .. } => parts.iter().map(|part| among(lines, &part.goods, true)).collect(),
            Deal::Threshold { goods, .. } => vec![
                (0..)
                    .zip(lines)
                    .filter(|(_, line)| goods.has(line.product))
                    .map(|(at, _)| at)
                    .collect(),
            ],
        };
        parts.iter().all(|part| !part.is_empty()).then_some(Self(parts))
    }

    /// The lines of the first part: the only one of all deals but a bundle.
    fn lines(&self) -> &[usize] {
        self.0.first().map_or(&[], Vec::as_slice)
    }

    /// Every line it looks at.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> {
        self.0.iter().flatten().copied()
    }
}

/// Gives what a deal gives: the goods it used leave the pool. Every saving is above zero.
pub(super) fn give(deal: &Deal, aim: &Aim, pool: &mut Pool, currency: &Currency) -> Savings {
    let savings = match deal {
        Deal::Off { off, from, .. } => each(aim.lines(), *from, pool, |amount, quantity| {
            off_each(*off, amount, quantity, currency)
        }),
        Deal::Each { price, from, .. } => each(aim.lines(), *from, pool, |amount, quantity| {
            down_to(*price, amount, quantity, currency)
        }),
        Deal::TakePay { take, pay, .. } => take_pay(aim.lines(), u64::from(*take), u64::from(*pay), pool),
        Deal::Together { parts, price } => together(aim, parts, *price, pool),
        Deal::Threshold { from, off, .. } => threshold(aim.lines(), *from, *off, pool, currency),
        Deal::Gift { from, count, .. } => gift(aim.lines(), *from, *count, pool),
    };
    savings
        .into_iter()
        .filter(|(_, saving)| *saving > Money::ZERO)
        .collect()
}

/// Lowers each line by itself, once there is enough of all of them. A line that would not be cheaper stays for others.
fn each(lines: &[usize], from: Quantity, pool: &mut Pool, saving: impl Fn(Money, Quantity) -> Money) -> Savings {
    let held: i64 = lines.iter().map(|at| pool.quantity(*at).e4()).sum();
    if held < from.e4() {
        return Vec::new();
    }
    let mut savings = Vec::new();
    for at in lines {
        let saved = saving(pool.amount(*at), pool.quantity(*at));
        if saved > Money::ZERO {
            pool.take_all(*at);
            savings.push((*at, saved));
        }
    }
    savings
}

fn off_each(off: Off, amount: Money, quantity: Quantity, currency: &Currency) -> Money {
    match off {
        Off::Percent(rate) => share(amount, rate, currency),
        Off::Amount(each) => times(currency.decimal(each), quantity, currency).min(amount),
    }
}

fn down_to(price: Price, amount: Money, quantity: Quantity, currency: &Currency) -> Money {
    amount
        .minus(times(price.decimal(), quantity, currency))
        .unwrap_or_default()
        .max(Money::ZERO)
}

fn times(price: Decimal, quantity: Quantity, currency: &Currency) -> Money {
    let exact = price.checked_mul(quantity.decimal());
    exact.and_then(|exact| currency.round(exact).ok()).unwrap_or_default()
}

fn share(amount: Money, rate: RatePpm, currency: &Currency) -> Money {
    currency
        .round(currency.decimal(amount) * rate.fraction())
        .unwrap_or_default()
}

/// Of the pieces in order, how many of the first `pieces` are free.
const fn free_among(pieces: u64, take: u64, pay: u64) -> u64 {
    pieces / take * (take - pay) + (pieces % take).saturating_sub(pay)
}

fn take_pay(lines: &[usize], take: u64, pay: u64, pool: &mut Pool) -> Savings {
    let runs = pool.dearest(lines);
    let pieces: u64 = runs.iter().map(|run| run.pieces).sum();
    let used = pieces / take * take;
    let mut savings = Vec::new();
    let mut before = 0;
    for run in runs {
        let taken = run.pieces.min(used - before);
        let free = free_among(before + taken, take, pay) - free_among(before, take, pay);
        let cost = pool.take(run.at, taken);
        savings.push((run.at, cost.portion(whole(free), whole(taken)).unwrap_or_default()));
        before += taken;
    }
    savings
}

fn whole(pieces: u64) -> i64 {
    i64::try_from(pieces).unwrap_or(i64::MAX)
}

/// Sets of all parts, the dearest goods first, as long as a set is cheaper than its parts.
fn together(aim: &Aim, parts: &[Part], price: Money, pool: &mut Pool) -> Savings {
    let mut savings = Vec::new();
    while let Some(set) = one_set(aim, parts, pool) {
        // As many sets as the same lines can make at once.
        let sets = set
            .iter()
            .map(|(at, pieces)| pool.quantity(*at).e4() / 10_000 / whole(*pieces))
            .min()
            .unwrap_or(0);
        let sets = u64::try_from(sets).unwrap_or(0);
        let mut tried = pool.clone();
        let costs: Vec<Money> = set.iter().map(|(at, pieces)| tried.take(*at, pieces * sets)).collect();
        let cost = total(costs.iter().copied());
        let paid = Money::from_minor(price.minor().saturating_mul(whole(sets))).unwrap_or_default();
        let saved = cost.minus(paid).unwrap_or_default();
        if sets == 0 || saved <= Money::ZERO {
            break;
        }
        *pool = tried;
        savings.extend(set.iter().map(|(at, _)| *at).zip(prorate(saved, &costs, cost)));
    }
    merged(savings)
}

/// The dearest pieces that make one set: pieces by line.
fn one_set(aim: &Aim, parts: &[Part], pool: &Pool) -> Option<Vec<(usize, u64)>> {
    let mut set: Vec<(usize, u64)> = Vec::new();
    for (lines, part) in aim.0.iter().zip(parts) {
        let mut missing = u64::from(part.count);
        for run in pool.dearest(lines) {
            let used = set
                .iter()
                .filter(|(at, _)| *at == run.at)
                .map(|(_, pieces)| pieces)
                .sum::<u64>();
            let taken = missing.min(run.pieces.saturating_sub(used));
            if taken > 0 {
                add(&mut set, run.at, taken);
            }
            missing -= taken;
        }
        if missing > 0 {
            return None;
        }
    }
    Some(set)
}

fn add(set: &mut Vec<(usize, u64)>, line: usize, pieces: u64) {
    match set.iter_mut().find(|(at, _)| *at == line) {
        Some((_, there)) => *there += pieces,
        None => set.push((line, pieces)),
    }
}

/// One saving for each line.
fn merged(savings: Savings) -> Savings {
    let mut lines: Savings = Vec::new();
    for (line, saving) in savings {
        match lines.iter_mut().find(|(at, _)| *at == line) {
            Some((_, sum)) => *sum = total([*sum, saving]),
            None => lines.push((line, saving)),
        }
    }
    lines
}

fn threshold(lines: &[usize], from: Money, off: Off, pool: &Pool, currency: &Currency) -> Savings {
    let amounts: Vec<Money> = lines.iter().map(|at| pool.amount(*at)).collect();
    let sum = total(amounts.iter().copied());
    if sum < from {
        return Vec::new();
    }
    let saved = match off {
        Off::Percent(rate) => share(sum, rate, currency),
        Off::Amount(amount) => amount.min(sum),
    };
    lines.iter().copied().zip(prorate(saved, &amounts, sum)).collect()
}

/// The gift itself does not count to the amount that it asks for: of the dearest goods as many as the rest of the sale bears.
fn gift(lines: &[usize], from: Money, count: u32, pool: &mut Pool) -> Savings {
    let mut spare = pool.total().minus(from).unwrap_or_default();
    let mut left = u64::from(count);
    let mut savings = Vec::new();
    for run in pool.dearest(lines) {
        let borne = (1..=run.pieces.min(left)).take_while(|pieces| pool.cost(run.at, *pieces) <= spare);
        let given = borne.last().unwrap_or(0);
        let cost = pool.take(run.at, given);
        spare = spare.minus(cost).unwrap_or_default();
        left -= given;
        savings.push((run.at, cost));
    }
    savings
}
