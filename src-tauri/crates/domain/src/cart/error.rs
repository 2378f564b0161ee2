//! Why a change to the cart is refused.

use super::{LONGEST_SERIAL, MAX_LINES, Unanswered};
use crate::money::{MoneyError, Price, Quantity};
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
    /// A line that belongs to another is changed with that one.
    #[error("line {no} belongs to another and is changed with that one")]
    Belongs {
        /// The line.
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
    /// Something is asked before it is put down.
    #[error("{} is put down once it is answered: {:?}", .0.sku, .0.question)]
    Unanswered(Box<Unanswered>),
    /// The price that was typed is below the least for these goods.
    #[error("{name} goes for no less than {}", .least.decimal())]
    BelowLeast {
        /// Its English name.
        name: String,
        /// The least for one unit.
        least: Price,
    },
    /// Not a serial number, or one that lies in the cart already.
    #[error("{serial:?} is no serial number of at most {LONGEST_SERIAL} signs, or it lies in this cart already")]
    Serial {
        /// As answered.
        serial: String,
    },
    /// Each piece of it has a serial number and a line of its own.
    #[error("each {name} has a serial number and is put down by itself")]
    OnePiece {
        /// Its English name.
        name: String,
    },
    /// A bill would be left without a line.
    #[error("some lines go and some stay")]
    NothingLeft,
    /// A figure is out of range.
    #[error(transparent)]
    Money(#[from] MoneyError),
}
