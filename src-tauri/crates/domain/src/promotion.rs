//! Promotions as data: when they hold, what goods they look at, what they take off. Nothing here is code of one shop.
//!
//! Where promotions compete for the same goods, the customer gets the better end within the shop's rules: a lower `priority` number goes
//! first; of equal ones the order that saves most. A piece that a promotion has used is used up for the others, unless they stack.

mod apply;
mod coupon;
mod deal;
mod goods;
mod pool;
mod when;

pub use apply::{Reduction, Why, reduce};
pub use coupon::{LONGEST_COUPON, coupon_code};
pub use deal::{Deal, Off, Part};
pub use goods::Goods;
pub use pool::Line;
pub use when::{Moment, Weekdays, When};

use crate::money::Money;
use crate::product::Names;
use thiserror::Error;

/// The most promotions that a shop may have at once.
pub const MAX_PROMOTIONS: usize = 500;

/// A promotion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promotion {
    /// Code, unique in the shop.
    pub code: String,
    /// Names as printed.
    pub names: Names,
    /// The lower goes first.
    pub priority: u16,
    /// Whether it falls on what is left of a price that others have lowered already, and leaves the goods to others.
    pub stacks: bool,
    /// When it holds.
    pub when: When,
    /// The coupon that it asks for.
    pub coupon: Option<String>,
    /// Each coupon is good once: `coupon` is what all of them begin with.
    pub once: bool,
    /// What is given.
    pub deal: Deal,
}

/// Why a promotion is not one.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
pub enum PromotionError {
    /// It has no code or no name.
    #[error("a promotion needs a code and a name")]
    Nameless,
    /// Its last day is before its first, its hours are no hours, or it holds on no weekday.
    #[error("a promotion holds from a day to a later one, from a minute to a later one, on at least one weekday")]
    Never,
    /// A count is nothing, or more is paid for than is taken.
    #[error("of so many taken fewer are paid for, and each count is above nothing")]
    Count,
    /// Its coupon is too long, or it has none where each is good once.
    #[error("a coupon has one to {LONGEST_COUPON} characters, and what single-use coupons begin with must be said")]
    Coupon,
    /// More than all is taken off, or nothing.
    #[error("a promotion takes off more than nothing, and a percentage is at most 100")]
    Off,
}

impl Promotion {
    /// Checks that it can hold at all and gives something.
    ///
    /// # Errors
    /// [`PromotionError`] naming the first fault.
    pub fn check(&self) -> Result<(), PromotionError> {
        if self.code.trim().is_empty() || self.names.en.trim().is_empty() {
            return Err(PromotionError::Nameless);
        }
        if !self.when.is_possible() {
            return Err(PromotionError::Never);
        }
        let is_sound = |coupon: &String| (1..=LONGEST_COUPON).contains(&coupon.chars().count());
        if !self.coupon.as_ref().map_or(!self.once, is_sound) {
            return Err(PromotionError::Coupon);
        }
        self.deal.check()
    }

    /// Whether it holds now for someone who shows these coupons.
    #[must_use]
    pub fn holds(&self, now: &Moment, coupons: &[String]) -> bool {
        self.when.includes(now) && (self.coupon.is_none() || coupons.iter().any(|shown| self.takes(shown)))
    }

    /// Whether it looks at the sale's total, so that it comes after all that look at goods.
    #[must_use]
    pub const fn is_of_the_sale(&self) -> bool {
        matches!(self.deal, Deal::Threshold { .. } | Deal::Gift { .. })
    }
}

/// What the given amounts add up to; amounts of a cart never reach the end of the range.
fn total(amounts: impl IntoIterator<Item = Money>) -> Money {
    Money::sum(amounts).unwrap_or_default()
}
