//! Balances that a back end owns too: other tills, and the vendor's own, spend from them. What this till may spend of such a balance is
//! what the back end said at a moment, less what this till has booked that the back end cannot know yet, and only for a while.

use crate::money::Currency;
use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

/// Points as a back end says them, in whole ones: a part of one is not spent here.
#[must_use]
pub fn points_said(points: Decimal) -> Option<i64> {
    points.floor().to_i64()
}

/// Credit as a back end says it in major units, in minor ones of the shop's currency: what is less than one is not spent here.
#[must_use]
pub fn minor_said(credit: Decimal, currency: &Currency) -> Option<i64> {
    let whole = credit.round_dp_with_strategy(currency.decimals(), RoundingStrategy::ToNegativeInfinity);
    let minor = whole.checked_mul(Decimal::from(10_i64.checked_pow(currency.decimals())?))?;
    minor.to_i64()
}

/// So long after the back end was asked its word is taken whole; afterwards the shop's limits hold.
pub const FRESH_MS: i64 = 2 * 60_000;

/// How much of a balance may be spent while its back end cannot be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeaseRule {
    /// At most so much of each customer's credit, minor units.
    pub most_credit_minor: i64,
    /// At most so many points of each customer.
    pub most_points: i64,
    /// So long after the back end was asked, in milliseconds.
    pub for_ms: i64,
}

/// What was leased of one balance when its back end was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    /// When it was asked, Unix milliseconds UTC.
    pub asked_at_ms: i64,
    /// What it said: points, or minor units; below zero where it lends.
    pub said: i64,
    /// What this till had booked by then that its word did not hold, see [`unsent`].
    pub unsent: i64,
    /// At most so much of its word may be spent once that is no longer fresh.
    pub most: i64,
    /// Nothing of it may be spent after this moment.
    pub until_ms: i64,
}

impl Lease {
    /// What is leased by a word of the back end under the shop's rule.
    #[must_use]
    pub fn of(asked_at_ms: i64, said: i64, unsent: i64, most: i64, for_ms: i64) -> Self {
        Self {
            asked_at_ms,
            said,
            unsent,
            most: most.max(0),
            until_ms: asked_at_ms.saturating_add(for_ms.max(FRESH_MS)),
        }
    }

    /// How much can be spent at a moment, when this till has booked so much since (below zero where it has spent). A clock that was set
    /// back makes no word younger: then nothing can.
    #[must_use]
    pub fn left(&self, booked_since: i64, at_ms: i64) -> i64 {
        let word = match at_ms.saturating_sub(self.asked_at_ms) {
            age if age < 0 || at_ms > self.until_ms => return 0,
            age if age <= FRESH_MS => self.said,
            _ => self.said.min(self.most),
        };
        word.saturating_add(self.unsent).saturating_add(booked_since).max(0)
    }
}

/// What a word of the back end does not hold, of what this till has booked and not seen arrive. What may have arrived counts for what
/// it takes and not for what it gives.
#[must_use]
pub fn unsent(booked: impl IntoIterator<Item = (i64, Arrival)>) -> i64 {
    let counted = booked.into_iter().map(|(amount, arrival)| match arrival {
        Arrival::NotYet => amount,
        Arrival::Unknown => amount.min(0),
    });
    counted.fold(0, i64::saturating_add)
}

/// Whether the back end can have what was booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It cannot.
    NotYet,
    /// It may.
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_spent_falls_from_the_whole_word_to_the_limit_to_nothing() {
        let lease = Lease::of(1_000, 100, 0, 30, 10 * FRESH_MS);
        let cases = [
            ("asked just now", 0, 1_000, 100),
            ("fresh, and some was spent", -40, 1_000 + FRESH_MS, 60),
            ("no longer fresh", 0, 1_001 + FRESH_MS, 30),
            (
                "no longer fresh, and all that was allowed was spent",
                -30,
                1_001 + FRESH_MS,
                0,
            ),
            (
                "no longer fresh, and more was spent while it was",
                -90,
                1_001 + FRESH_MS,
                0,
            ),
            ("earned here since", 5, 1_001 + FRESH_MS, 35),
            ("the last moment", 0, 1_000 + 10 * FRESH_MS, 30),
            ("too old", 0, 1_001 + 10 * FRESH_MS, 0),
            ("a clock set back", 0, 999, 0),
        ];
        for (case, booked, at_ms, left) in cases {
            assert_eq!(lease.left(booked, at_ms), left, "{case}");
        }
    }

    #[test]
    fn a_part_of_what_can_be_spent_is_not_there() {
        let figure = |text| Decimal::from_str_exact(text).unwrap();
        let baht = Currency::by_code("THB").unwrap();
        for (said, points, minor) in [
            ("10.509", 10, 1_050),
            ("0.009", 0, 0),
            ("-0.001", -1, -1),
            ("7", 7, 700),
        ] {
            let found = (points_said(figure(said)), minor_said(figure(said), &baht));
            assert_eq!(found, (Some(points), Some(minor)), "{said}");
        }
        assert_eq!(minor_said(Decimal::MAX, &baht), None);
    }

    #[test]
    fn without_a_rule_of_the_shop_nothing_is_spent_blind() {
        let lease = Lease::of(0, 100, 0, 0, 0);
        assert_eq!(lease.left(0, FRESH_MS), 100);
        assert_eq!(lease.left(0, FRESH_MS + 1), 0);
    }
}
