//! Who gets what: the promotions that hold, in the shop's order, on the goods that are left.

mod give;
mod order;

use super::pool::{Line, Pool};
use super::{Promotion, total};
use crate::money::{Currency, Money};
use crate::product::Names;

use give::{Aim, give};
use order::best;

/// Where a reduction comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A promotion.
    Promotion {
        /// Its code.
        code: String,
        /// Its names, as they were.
        names: Names,
    },
    /// A person lowered this line.
    Line {
        /// For this reason.
        reason: String,
    },
    /// A person lowered the whole sale: the line's share.
    Sale,
}

/// Something taken off a line: on the shelf's own terms while a cart is priced, with tax on what is sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reduction {
    /// Where it comes from.
    pub why: Why,
    /// How much, above zero.
    pub amount: Money,
}

/// What one promotion takes off which line.
pub(super) type Savings = Vec<(usize, Money)>;

/// The promotions on one cart, for one moment.
pub(super) struct Counter<'a> {
    lines: &'a [Line<'a>],
    currency: &'a Currency,
    /// What each line costs by now.
    amounts: Vec<Money>,
    reductions: Vec<Vec<Reduction>>,
}

/// A promotion with the lines that it looks at.
pub(super) struct Candidate<'a> {
    promotion: &'a Promotion,
    aim: Aim,
}

/// What promotions take off each line. `promotions` are those that hold now; each line is lowered to zero at most.
#[must_use]
pub fn reduce(lines: &[Line<'_>], promotions: &[Promotion], currency: &Currency) -> Vec<Vec<Reduction>> {
    let mut counter = Counter {
        lines,
        currency,
        amounts: lines.iter().map(|line| line.amount).collect(),
        reductions: vec![Vec::new(); lines.len()],
    };
    let mut candidates: Vec<Candidate<'_>> = promotions.iter().filter_map(|one| candidate(one, lines)).collect();
    candidates
        .sort_by(|a, b| (a.promotion.priority, &a.promotion.code).cmp(&(b.promotion.priority, &b.promotion.code)));
    let (of_the_sale, of_goods): (Vec<_>, Vec<_>) =
        candidates.into_iter().partition(|one| one.promotion.is_of_the_sale());
    counter.exclusive_on_goods(&of_goods);
    counter.stacking(&of_goods);
    counter.best_of_the_sale(&of_the_sale);
    counter.stacking(&of_the_sale);
    counter.reductions
}

fn candidate<'a>(promotion: &'a Promotion, lines: &[Line<'_>]) -> Option<Candidate<'a>> {
    let aim = Aim::of(&promotion.deal, lines)?;
    Some(Candidate { promotion, aim })
}

impl Counter<'_> {
    /// Those that use the goods up: each piece counts for one of them.
    fn exclusive_on_goods(&mut self, candidates: &[Candidate<'_>]) {
        let mut pool = Pool::of(self.lines, &self.amounts);
        let exclusive: Vec<&Candidate<'_>> = candidates.iter().filter(|one| !one.promotion.stacks).collect();
        for rank in exclusive.chunk_by(|a, b| a.promotion.priority == b.promotion.priority) {
            for (candidate, savings) in best(rank, &mut pool, self.currency) {
                self.lower(candidate.promotion, &savings);
            }
        }
    }

    /// Those that stack, one after the other, each on what is left of the price.
    fn stacking(&mut self, candidates: &[Candidate<'_>]) {
        for candidate in candidates.iter().filter(|one| one.promotion.stacks) {
            let savings = self.try_out(candidate);
            self.lower(candidate.promotion, &savings);
        }
    }

    /// Of those on the whole sale that do not stack, the one that saves most among the first in rank that save at all.
    fn best_of_the_sale(&mut self, candidates: &[Candidate<'_>]) {
        let tried = candidates
            .iter()
            .filter(|one| !one.promotion.stacks)
            .map(|one| (one, self.try_out(one)));
        let saving = tried.filter(|(_, savings)| !savings.is_empty());
        let best = saving.min_by_key(|(one, savings)| {
            (
                one.promotion.priority,
                std::cmp::Reverse(sum(savings)),
                one.promotion.code.clone(),
            )
        });
        if let Some((candidate, savings)) = best {
            self.lower(candidate.promotion, &savings);
        }
    }

    fn try_out(&self, candidate: &Candidate<'_>) -> Savings {
        give(
            &candidate.promotion.deal,
            &candidate.aim,
            &mut Pool::of(self.lines, &self.amounts),
            self.currency,
        )
    }

    fn lower(&mut self, promotion: &Promotion, savings: &Savings) {
        for (at, saving) in savings {
            let (Some(amount), Some(reductions)) = (self.amounts.get_mut(*at), self.reductions.get_mut(*at)) else {
                continue;
            };
            *amount = amount.minus(*saving).unwrap_or_default();
            let why = Why::Promotion {
                code: promotion.code.clone(),
                names: promotion.names.clone(),
            };
            reductions.push(Reduction { why, amount: *saving });
        }
    }
}

/// What savings come to.
fn sum(savings: &Savings) -> Money {
    total(savings.iter().map(|(_, saving)| *saving))
}
