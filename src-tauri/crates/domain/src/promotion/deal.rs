//! What a promotion gives.

use super::PromotionError;
use super::goods::Goods;
use crate::money::{Money, Price, Quantity, RatePpm};
use crate::product::Product;

/// What is taken off a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Off {
    /// A share of it.
    Percent(RatePpm),
    /// An amount for each unit.
    Amount(Money),
}

/// A part of a bundle: so many of these goods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The goods.
    pub goods: Goods,
    /// How many pieces.
    pub count: u32,
}

/// What a promotion gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deal {
    /// So much off each, once the cart holds at least `from` of them.
    Off {
        /// The goods.
        goods: Goods,
        /// What is taken off each.
        off: Off,
        /// From this quantity on.
        from: Quantity,
    },
    /// Each at this price, once the cart holds at least `from` of them; never dearer than before.
    Each {
        /// The goods.
        goods: Goods,
        /// The price of one unit.
        price: Price,
        /// From this quantity on.
        from: Quantity,
    },
    /// Of `take` pieces `pay` are paid for: the cheapest are free. Pieces are grouped from the dearest down, so that most is free.
    TakePay {
        /// The goods.
        goods: Goods,
        /// Pieces of a group.
        take: u32,
        /// Pieces of it that are paid for.
        pay: u32,
    },
    /// These parts together for a price: a bundle, or with one part so many for a price.
    Together {
        /// The parts.
        parts: Vec<Part>,
        /// What one set of them costs.
        price: Money,
    },
    /// So much off the sale when these goods come to at least this much.
    Threshold {
        /// The goods that count and are lowered.
        goods: Goods,
        /// From this amount on, after all other promotions on goods.
        from: Money,
        /// A share of it, or an amount once.
        off: Off,
    },
    /// A gift when the sale comes to at least this much: so many of these goods are free, the dearest first.
    Gift {
        /// From this amount on, the gift itself not counted.
        from: Money,
        /// What may be given.
        goods: Goods,
        /// How many pieces.
        count: u32,
    },
}

impl Deal {
    /// Whether it looks at a product.
    #[must_use]
    pub fn looks_at(&self, product: &Product) -> bool {
        match self {
            Self::Off { goods, .. }
            | Self::Each { goods, .. }
            | Self::TakePay { goods, .. }
            | Self::Threshold { goods, .. }
            | Self::Gift { goods, .. } => goods.has(product),
            Self::Together { parts, .. } => parts.iter().any(|part| part.goods.has(product)),
        }
    }

    /// Checks that it gives something.
    ///
    /// # Errors
    /// [`PromotionError::Count`] or [`PromotionError::Off`].
    pub fn check(&self) -> Result<(), PromotionError> {
        let sound = match self {
            Self::Off { off, from, .. } => {
                off.check()?;
                from.is_positive()
            }
            Self::Each { price, from, .. } => price.decimal() >= rust_decimal::Decimal::ZERO && from.is_positive(),
            Self::TakePay { take, pay, .. } => *take > *pay,
            Self::Together { parts, price } => {
                *price >= Money::ZERO && !parts.is_empty() && parts.iter().all(|part| part.count > 0)
            }
            Self::Threshold { off, from, .. } => {
                off.check()?;
                *from >= Money::ZERO
            }
            Self::Gift { from, count, .. } => *from >= Money::ZERO && *count > 0,
        };
        if sound { Ok(()) } else { Err(PromotionError::Count) }
    }
}

impl Off {
    fn check(self) -> Result<(), PromotionError> {
        let sound = match self {
            Self::Percent(rate) => (1..=1_000_000).contains(&rate.0),
            Self::Amount(amount) => amount > Money::ZERO,
        };
        if sound { Ok(()) } else { Err(PromotionError::Off) }
    }
}
