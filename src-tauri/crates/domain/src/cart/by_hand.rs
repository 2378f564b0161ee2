//! What a person changed: a line's price, something off it or off the whole, the customer's price level.

use super::{Cart, CartError, CartLine, Discount, Item};
use crate::money::{Price, RatePpm};
use crate::price_list::Level;
use rust_decimal::Decimal;

/// A price that a person set for one unit on this line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandPrice {
    /// The price.
    pub price: Price,
    /// Why.
    pub reason: String,
}

/// Something off one line, after all promotions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDiscount {
    /// What is taken off.
    pub off: Discount,
    /// Why.
    pub reason: String,
}

/// What a person changed on a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByHand {
    /// The price of one unit.
    pub price: Option<HandPrice>,
    /// Something off.
    pub discount: Option<LineDiscount>,
}

impl ByHand {
    /// Whether nobody changed anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Discount {
    /// Whether it takes off something between nothing and all.
    pub(super) fn is_sound(self) -> bool {
        match self {
            Self::Percent(RatePpm(rate)) => rate <= 1_000_000,
            Self::Amount(amount) => amount >= crate::money::Money::ZERO,
        }
    }
}

impl Cart {
    /// Whether a person changed what the shelf and the promotions say.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        let of_the_sale = self.discount.is_some() || self.level.is_some() || self.exempt.is_some();
        of_the_sale || self.lines.iter().any(|line| !line.by_hand.is_empty())
    }

    /// Frees the sale of its tax for a reason, or taxes it again.
    pub fn set_exempt(&mut self, reason: Option<String>) {
        self.exempt = reason;
        self.revision += 1;
    }

    /// Gives the customer a price level, or takes it away.
    pub fn set_level(&mut self, level: Option<Level>) {
        self.level = level;
        self.revision += 1;
    }

    /// Sets or takes away the discount on the whole.
    ///
    /// # Errors
    /// [`CartError::Discount`] for a percentage above 100 or a negative amount. Whether an amount is there to be taken
    /// off, [`check_by_hand`](crate::price::check_by_hand) says.
    pub fn set_discount(&mut self, discount: Option<Discount>) -> Result<(), CartError> {
        if discount.is_some_and(|discount| !discount.is_sound()) {
            return Err(CartError::Discount);
        }
        self.discount = discount;
        self.revision += 1;
        Ok(())
    }

    /// Sets or takes away the price of one unit of a line.
    ///
    /// # Errors
    /// [`CartError::NoLine`], also for an unknown code; [`CartError::NotGoods`]; [`CartError::Belongs`]; [`CartError::Price`] below zero.
    pub fn set_price(&mut self, no: u32, price: Option<HandPrice>) -> Result<(), CartError> {
        if price.as_ref().is_some_and(|hand| hand.price.decimal() < Decimal::ZERO) {
            return Err(CartError::Price);
        }
        self.product_line(no)?.by_hand.price = price;
        self.touched(no)
    }

    /// Sets or takes away what a person takes off a line.
    ///
    /// # Errors
    /// [`CartError::NoLine`], also for an unknown code; [`CartError::NotGoods`]; [`CartError::Belongs`]; [`CartError::Discount`] for more than 100 % or a negative
    /// amount. Whether an amount is there to be taken off, [`check_by_hand`](crate::price::check_by_hand) says.
    pub fn set_line_discount(&mut self, no: u32, discount: Option<LineDiscount>) -> Result<(), CartError> {
        if discount.as_ref().is_some_and(|discount| !discount.off.is_sound()) {
            return Err(CartError::Discount);
        }
        self.product_line(no)?.by_hand.discount = discount;
        self.touched(no)
    }

    fn product_line(&mut self, no: u32) -> Result<&mut CartLine, CartError> {
        let line = self.lines.iter_mut().find(|line| line.no == no);
        match line.filter(|line| matches!(line.item, Item::Product { .. })) {
            Some(line) if line.money().is_some() => Err(CartError::NotGoods { no }),
            Some(line) if line.attached.is_some() => Err(CartError::Belongs { no }),
            line => line.ok_or(CartError::NoLine { no }),
        }
    }

    const fn touched(&mut self, no: u32) -> Result<(), CartError> {
        self.selected_line = Some(no);
        self.revision += 1;
        Ok(())
    }
}
