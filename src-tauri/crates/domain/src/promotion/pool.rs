//! What of a cart's goods is still at its price, and so may be taken by a promotion.

use super::goods::Goods;
use super::total;
use crate::money::{Money, Quantity};
use crate::product::{Measure, Product};

/// One line of a cart as promotions see it.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// What it is.
    pub product: &'a Product,
    /// How much of it.
    pub quantity: Quantity,
    /// What it costs now, in the shelf's own terms.
    pub amount: Money,
    /// Whether promotions on goods may lower it. A price that a person or a barcode set stands.
    pub open: bool,
}

/// What is left of one line.
#[derive(Clone, Copy, Debug)]
struct Rest {
    quantity_e4: i64,
    amount: Money,
}

/// A number of pieces of one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// The line.
    pub(super) at: usize,
    /// How many pieces.
    pub(super) pieces: u64,
    /// What one costs, in ten-thousandths of a minor unit: for comparing only.
    worth: i128,
}

/// What is left of all lines.
#[derive(Clone, Debug)]
pub(super) struct Pool(Vec<Rest>);

impl Pool {
    /// Everything there is, at these amounts.
    pub(super) fn of(lines: &[Line<'_>], amounts: &[Money]) -> Self {
        let rest = |(line, amount): (&Line<'_>, &Money)| Rest {
            quantity_e4: line.quantity.e4(),
            amount: *amount,
        };
        Self(lines.iter().zip(amounts).map(rest).collect())
    }

    fn rest(&self, at: usize) -> Rest {
        let nothing = Rest {
            quantity_e4: 0,
            amount: Money::ZERO,
        };
        self.0.get(at).copied().unwrap_or(nothing)
    }

    /// How much of a line is left.
    pub(super) fn quantity(&self, at: usize) -> Quantity {
        Quantity::from_e4(self.rest(at).quantity_e4)
    }

    /// What is left of a line costs.
    pub(super) fn amount(&self, at: usize) -> Money {
        self.rest(at).amount
    }

    /// What all that is left costs.
    pub(super) fn total(&self) -> Money {
        total(self.0.iter().map(|rest| rest.amount))
    }

    /// Takes so many pieces of a line, at most what is left, and answers with what they cost. Taken piece by piece or at once, the whole
    /// costs the same.
    pub(super) fn take(&mut self, at: usize, pieces: u64) -> Money {
        let (taken_e4, cost) = self.priced(at, pieces);
        self.lower(at, taken_e4, cost);
        cost
    }

    /// What they would cost.
    pub(super) fn cost(&self, at: usize, pieces: u64) -> Money {
        self.priced(at, pieces).1
    }

    fn priced(&self, at: usize, pieces: u64) -> (i64, Money) {
        let rest = self.rest(at);
        let wanted_e4 = i64::try_from(pieces).unwrap_or(i64::MAX).saturating_mul(10_000);
        let taken_e4 = wanted_e4.min(rest.quantity_e4);
        (
            taken_e4,
            rest.amount.portion(taken_e4, rest.quantity_e4).unwrap_or_default(),
        )
    }

    /// Takes all that is left of a line.
    pub(super) fn take_all(&mut self, at: usize) -> Money {
        let rest = self.rest(at);
        self.lower(at, rest.quantity_e4, rest.amount);
        rest.amount
    }

    fn lower(&mut self, at: usize, quantity_e4: i64, by: Money) {
        if let Some(rest) = self.0.get_mut(at) {
            rest.quantity_e4 -= quantity_e4;
            rest.amount = rest.amount.minus(by).unwrap_or_default();
        }
    }

    /// The whole pieces of these lines that are left, the dearest first.
    pub(super) fn dearest(&self, among: &[usize]) -> Vec<Run> {
        let mut runs: Vec<Run> = among.iter().filter_map(|at| self.run(*at)).collect();
        runs.sort_by_key(|run| (std::cmp::Reverse(run.worth), run.at));
        runs
    }

    fn run(&self, at: usize) -> Option<Run> {
        let rest = self.rest(at);
        let pieces = u64::try_from(rest.quantity_e4 / 10_000)
            .ok()
            .filter(|pieces| *pieces > 0)?;
        let worth = i128::from(rest.amount.minor()) * 100_000_000 / i128::from(rest.quantity_e4);
        Some(Run { at, pieces, worth })
    }
}

/// The lines that hold some of these goods and may be lowered. Only what is counted in pieces can be grouped.
pub(super) fn among(lines: &[Line<'_>], goods: &Goods, in_pieces: bool) -> Vec<usize> {
    let fits = |line: &Line<'_>| {
        line.open && (!in_pieces || line.product.unit.measure == Measure::Piece) && goods.has(line.product)
    };
    (0..)
        .zip(lines)
        .filter(|(_, line)| fits(line))
        .map(|(at, _)| at)
        .collect()
}
