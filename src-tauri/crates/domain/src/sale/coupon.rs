//! Single-use coupons that a sale uses up.

use super::SaleLine;
use crate::cart::Cart;
use crate::promotion::{Promotion, Why, coupon_code};
use std::collections::BTreeSet;

/// Of each promotion that lowered a line for a coupon that is good once, the coupon that was shown for it. What lowered nothing stays
/// good. In the order of their codes.
pub(super) fn used_up(cart: &Cart, lines: &[SaleLine]) -> Vec<String> {
    let lowered = |promotion: &&Promotion| {
        let mut reductions = lines.iter().flat_map(|line| &line.reductions);
        reductions.any(|one| matches!(&one.why, Why::Promotion { code, .. } if *code == promotion.code))
    };
    let shown_for = |promotion: &Promotion| cart.coupons.iter().find(|shown| promotion.takes(shown));
    let once = cart.offers.iter().filter(|promotion| promotion.once).filter(lowered);
    let used: BTreeSet<String> = once.filter_map(shown_for).map(|shown| coupon_code(shown)).collect();
    used.into_iter().collect()
}
