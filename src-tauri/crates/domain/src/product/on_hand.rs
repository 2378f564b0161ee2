//! The stock of a product where somebody else owns it: what they told, and what was moved here that cannot be in it yet.
//!
//! Moments are checkpoints: how many documents were known to have arrived at the owner. A question is asked at one, and a document that
//! arrives makes the next, so that no clock is asked which of the two was first.

use crate::money::Quantity;
use rust_decimal::Decimal;

/// What the owner told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The stock on hand; may be below zero.
    pub stock: Decimal,
    /// The checkpoint at which it was asked for, not received.
    pub asked_at: u64,
}

/// How far a movement is on its way to the owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It is of a kind that never gets there.
    Never,
    /// It is not there, or not known to be.
    NotYet,
    /// It was known to be there at this checkpoint.
    Known(u64),
}

/// What was moved here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnMovement {
    /// How much; below zero when goods leave.
    pub quantity: Quantity,
    /// How far it is.
    pub arrival: Arrival,
}

impl OwnMovement {
    /// Whether what was asked for at a checkpoint can do without it. What was there without being known to be is counted twice until it is
    /// asked for again: too little is shown, never too much.
    #[must_use]
    pub const fn is_in(self, asked_at: u64) -> bool {
        matches!(self.arrival, Arrival::Known(at) if at <= asked_at)
    }
}

/// What was moved here and is not in what was told.
#[must_use]
pub fn not_yet_told(told: &Told, own: &[OwnMovement]) -> Decimal {
    let missing = own.iter().filter(|movement| !movement.is_in(told.asked_at));
    missing.fold(Decimal::ZERO, |sum, movement| {
        sum.saturating_add(movement.quantity.decimal())
    })
}

/// The stock on hand.
#[must_use]
pub fn on_hand(told: &Told, own: &[OwnMovement]) -> Decimal {
    told.stock.saturating_add(not_yet_told(told, own))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: Told = Told {
        stock: Decimal::ONE_HUNDRED,
        asked_at: 7,
    };

    fn moved(e4: i64, arrival: Arrival) -> OwnMovement {
        OwnMovement {
            quantity: Quantity::from_e4(e4),
            arrival,
        }
    }

    #[test]
    fn what_is_shown_is_what_was_told_and_what_cannot_be_in_it() {
        for (case, own, shown) in [
            ("nothing was moved", vec![], "100"),
            ("a sale waits", vec![moved(-20_000, Arrival::NotYet)], "98"),
            (
                "it arrived before the question",
                vec![moved(-20_000, Arrival::Known(6))],
                "100",
            ),
            (
                "it was the last that had",
                vec![moved(-20_000, Arrival::Known(7))],
                "100",
            ),
            (
                "it arrived after the question, though before the answer",
                vec![moved(-20_000, Arrival::Known(8))],
                "98",
            ),
            ("it never gets there", vec![moved(-20_000, Arrival::Never)], "98"),
            ("what came back waits too", vec![moved(5_000, Arrival::NotYet)], "100.5"),
            (
                "each for itself",
                vec![
                    moved(-10_000, Arrival::Known(3)),
                    moved(-10_000, Arrival::Known(9)),
                    moved(-10_000, Arrival::NotYet),
                    moved(30_000, Arrival::Never),
                ],
                "101",
            ),
            ("more than there was", vec![moved(-1_010_000, Arrival::NotYet)], "-1"),
        ] {
            assert_eq!(on_hand(&TOLD, &own).normalize().to_string(), shown, "{case}");
        }
    }

    #[test]
    fn no_figure_is_beyond_reckoning() {
        let most = Told {
            stock: Decimal::MAX,
            asked_at: 0,
        };
        assert_eq!(on_hand(&most, &[moved(10_000, Arrival::Never)]), Decimal::MAX);
    }
}
