//! In which order promotions of one rank take the goods: the one that saves most.

use super::give::give;
use super::{Candidate, Savings, sum};
use crate::money::{Currency, Money};
use crate::promotion::pool::Pool;
use std::cmp::Reverse;

/// Up to so many promotions that compete for the same goods are tried in every order; of more, the one that saves most goes first.
const ALL_ORDERS_OF: usize = 4;

/// What is given by promotions of one rank. The goods they used leave the pool.
pub(super) fn best<'a>(
    rank: &[&'a Candidate<'a>],
    pool: &mut Pool,
    currency: &Currency,
) -> Vec<(&'a Candidate<'a>, Savings)> {
    let mut given = Vec::new();
    for rivals in groups(rank) {
        let tried: Vec<(&Candidate<'_>, Money)> = rivals
            .into_iter()
            .map(|one| {
                (
                    one,
                    sum(&give(&one.promotion.deal, &one.aim, &mut pool.clone(), currency)),
                )
            })
            .filter(|(_, saving)| *saving > Money::ZERO)
            .collect();
        let order = order_of(tried, pool, currency);
        given.extend(in_turn(&order, pool, currency));
    }
    given
}

/// Promotions that compete, directly or through others, for the same lines.
fn groups<'a>(rank: &[&'a Candidate<'a>]) -> Vec<Vec<&'a Candidate<'a>>> {
    let mut groups: Vec<(Vec<usize>, Vec<&Candidate<'_>>)> = Vec::new();
    for one in rank {
        let lines: Vec<usize> = one.aim.all().collect();
        let (rivals, others): (Vec<_>, Vec<_>) = groups
            .into_iter()
            .partition(|(taken, _)| taken.iter().any(|at| lines.contains(at)));
        groups = others;
        let mut group = (lines, Vec::new());
        for (taken, members) in rivals {
            group.0.extend(taken);
            group.1.extend(members);
        }
        group.1.push(*one);
        groups.push(group);
    }
    groups.into_iter().map(|(_, members)| members).collect()
}

fn order_of<'a>(
    mut tried: Vec<(&'a Candidate<'a>, Money)>,
    pool: &Pool,
    currency: &Currency,
) -> Vec<&'a Candidate<'a>> {
    tried.sort_by(|a, b| (Reverse(a.1), &a.0.promotion.code).cmp(&(Reverse(b.1), &b.0.promotion.code)));
    let greedy: Vec<&Candidate<'_>> = tried.into_iter().map(|(one, _)| one).collect();
    if !(2..=ALL_ORDERS_OF).contains(&greedy.len()) {
        return greedy;
    }
    let saving = |order: &Vec<&Candidate<'_>>| {
        let given = in_turn(order, &mut pool.clone(), currency);
        given.iter().map(|(_, savings)| sum(savings).minor()).sum::<i64>()
    };
    // The greedy order comes first and stands where none saves more.
    orders(&greedy)
        .into_iter()
        .min_by_key(|order| Reverse(saving(order)))
        .unwrap_or_default()
}

/// Every order of these.
fn orders<'a>(of: &[&'a Candidate<'a>]) -> Vec<Vec<&'a Candidate<'a>>> {
    if of.len() <= 1 {
        return vec![of.to_vec()];
    }
    let mut all = Vec::new();
    for (at, first) in of.iter().enumerate() {
        let rest: Vec<&Candidate<'_>> = of
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .map(|(_, one)| *one)
            .collect();
        for mut order in orders(&rest) {
            order.insert(0, first);
            all.push(order);
        }
    }
    all
}

fn in_turn<'a>(order: &[&'a Candidate<'a>], pool: &mut Pool, currency: &Currency) -> Vec<(&'a Candidate<'a>, Savings)> {
    order
        .iter()
        .map(|one| (*one, give(&one.promotion.deal, &one.aim, pool, currency)))
        .collect()
}
