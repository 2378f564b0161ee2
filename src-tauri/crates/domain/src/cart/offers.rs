//! Promotions in a cart: those that hold, as of its last change, so that what was quoted is what is paid.

use super::{Cart, CartError, Item};
use crate::promotion::{Moment, Promotion};

/// The most coupons that one sale may hold.
pub const MAX_COUPONS: usize = 20;

impl Cart {
    /// Takes up the promotions that hold now and look at something in this cart. It is no change of the cart by itself.
    pub fn offer(&mut self, promotions: &[Promotion], now: &Moment) {
        let wanted = |one: &&Promotion| one.holds(now, &self.coupons) && self.has_goods_of(one);
        self.offers = promotions.iter().filter(wanted).cloned().collect();
    }

    fn has_goods_of(&self, promotion: &Promotion) -> bool {
        self.lines.iter().any(|line| match &line.item {
            Item::Product { product, .. } => promotion.deal.looks_at(product),
            Item::Unknown { .. } => false,
        })
    }

    /// Takes a coupon that the customer shows.
    ///
    /// # Errors
    /// [`CartError::Coupon`] when it is in the cart already, or there are too many.
    pub fn add_coupon(&mut self, code: &str) -> Result<(), CartError> {
        let there = self.coupons.iter().any(|one| one.eq_ignore_ascii_case(code));
        if there || self.coupons.len() >= MAX_COUPONS {
            return Err(CartError::Coupon { code: code.to_owned() });
        }
        self.coupons.push(code.to_owned());
        self.revision += 1;
        Ok(())
    }

    /// Gives a coupon back.
    pub fn remove_coupon(&mut self, code: &str) {
        self.coupons.retain(|one| !one.eq_ignore_ascii_case(code));
        self.revision += 1;
    }
}
