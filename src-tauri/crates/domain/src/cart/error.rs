//! Why a change to the cart is refused.

use super::MAX_LINES;
use crate::money::{MoneyError, Quantity};
use thiserror::Error;

/// Why a change to the cart is refused. A refusal changes nothing.
#[derive(Debug, Error, PartialEq, Eq, Clone)]
pub enum CartError {
    /// The product may not be sold.
    #[error("{name} is not for sale (it is disabled in the catalogue)")]
    Disabled {
        /// Its English name.
        name: String,
    },
    /// The quantity is nothing, negative, too large, or a fraction of a piece.
    #[error("{quantity} is not a quantity of this product (more than 0, at most 99,999, whole pieces)")]
    Quantity {
        /// As asked.
        quantity: Quantity,
    },
    /// There is no such line.
    #[error("there is no line {no} in this cart")]
    NoLine {
        /// The number asked for.
        no: u32,
    },
    /// What is money and no goods has no other price and nothing is taken off it.
    #[error("line {no} is money and no goods")]
    NotGoods {
        /// The line.
        no: u32,
    },
    /// The cart is full.
    #[error("the cart is full ({MAX_LINES} lines); take payment and begin a new sale")]
    Full,
    /// The discount is negative or above the subtotal.
    #[error("the discount is larger than the sale or below zero")]
    Discount,
    /// A price is below zero.
    #[error("a price is not below zero")]
    Price,
    /// The coupon lies in the cart already, or there are too many.
    #[error("coupon {code} is in this cart already, or there are too many coupons")]
    Coupon {
        /// As shown.
        code: String,
    },
    /// Two bills are priced otherwise as a whole, or one is by an amount that cannot be shared out.
    #[error("the whole is priced in a way that holds for one bill alone")]
    Whole,
    /// A bill would be left without a line.
    #[error("some lines go and some stay")]
    NothingLeft,
    /// A figure is out of range.
    #[error(transparent)]
    Money(#[from] MoneyError),
}
