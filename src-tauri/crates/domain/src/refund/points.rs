//! Points that go back with what they paid for: of each part its share, and with the last of it the very last point.

use super::{Account, RefundError};
use crate::customer::{by_points, points_spent};
use crate::money::Money;
use crate::settle::{Method, SettleError, Tender};

impl Account<'_> {
    /// What is handed back in points: no more than was paid with them.
    pub(super) fn points_handed(&self, amount: Money) -> Result<Vec<Tender>, RefundError> {
        let method = Method::Points;
        let left = self.left(method)?;
        if amount > left {
            return Err(SettleError::NoProof { method }.into());
        }
        if amount == Money::ZERO {
            return Ok(Vec::new());
        }
        let held = self.documents().map(points_spent).fold(0, i64::saturating_add);
        let rest = left.minus(amount)?;
        let kept = nearest(held, rest.minor(), left.minor());
        Ok(vec![by_points(amount.negated(), kept.saturating_sub(held))])
    }
}

/// The part of so many, to the nearest.
fn nearest(held: i64, part: i64, whole: i64) -> i64 {
    let (held, part, whole) = (i128::from(held), i128::from(part), i128::from(whole));
    let kept = (2 * held * part + whole).checked_div(2 * whole);
    kept.and_then(|kept| i64::try_from(kept).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_point_is_a_point_and_less_is_none() {
        for (held, part, whole, kept) in [(4, 5, 6, 3), (1, 3, 6, 1), (1, 2, 6, 0), (6, 6, 6, 6), (7, 0, 0, 0)] {
            assert_eq!(nearest(held, part, whole), kept, "{held} for {part} of {whole}");
        }
    }
}
