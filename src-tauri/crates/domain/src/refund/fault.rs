//! Why nothing is taken back.

use crate::cart::CartError;
use crate::money::{Money, MoneyError, Quantity};
use crate::sale::Unbalanced;
use crate::settle::{Method, SettleError};
use thiserror::Error;

/// Why nothing is taken back. A refusal changes nothing.
#[derive(Debug, Error, PartialEq, Eq, Clone)]
pub enum RefundError {
    /// The document is itself a refund or a void.
    #[error("only a sale can be taken back")]
    NotASale,
    /// The sale was voided, or all of it is back.
    #[error("all of this sale is back already")]
    AllBack,
    /// A part of the sale is back: it is returned line by line, not voided.
    #[error("a part of this sale is back already (return the rest)")]
    PartlyBack,
    /// No line was named.
    #[error("no line was named")]
    Nothing,
    /// There is no such line.
    #[error("there is no line {no} on this receipt")]
    NoLine {
        /// The number asked for.
        no: u32,
    },
    /// Not above zero, or a fraction of a piece.
    #[error("{quantity} is not a quantity of this product")]
    Quantity {
        /// As asked.
        quantity: Quantity,
    },
    /// More than was sold less what is back.
    #[error("of line {no} only {left} can still come back")]
    TooMany {
        /// The line.
        no: u32,
        /// What can still come back of it.
        left: Quantity,
    },
    /// Nothing of the sale was paid by this means.
    #[error("nothing was paid by {}", method.code())]
    OtherMethod {
        /// The means asked for.
        method: Method,
    },
    /// Goods without their receipt for more than the lowest price of today.
    #[error("line {no} is worth no more than {} minor units without its receipt", lowest.minor())]
    AboveLowest {
        /// The line.
        no: u32,
        /// What it is worth.
        lowest: Money,
    },
    /// The goods cannot be priced.
    #[error(transparent)]
    Cart(#[from] CartError),
    /// What is said to have been paid does not pay the sale.
    #[error(transparent)]
    Settle(#[from] SettleError),
    /// It was paid so already.
    #[error("it was paid so already")]
    PaidSo,
    /// A figure is out of range.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// The document does not add up.
    #[error(transparent)]
    Unbalanced(#[from] Unbalanced),
}
