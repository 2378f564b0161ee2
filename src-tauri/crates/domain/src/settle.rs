//! Settling: what is paid with what, the cash rounding, the change.

use crate::cart::{Cart, CartError};
use crate::money::{Currency, Money, MoneyError};
use crate::price::{Priced, price};
use thiserror::Error;

/// A means of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Notes and coins.
    Cash,
    /// A card, taken on a terminal of its own.
    Card,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 2] = [Self::Cash, Self::Card];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Card => "card",
        }
    }

    /// The method with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }
}

/// One payment as handed over: for cash what the customer gave, not what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tender {
    /// Means.
    pub method: Method,
    /// How much, above zero.
    pub amount: Money,
    /// What proves it, e.g. the card slip's number. Never a card number.
    pub reference: Option<String>,
}

/// A cart settled: `total + rounding = sum of tenders - change`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// The prices it was settled at.
    pub priced: Priced,
    /// What cash in hand cannot pay: added to the total, zero without cash.
    pub rounding: Money,
    /// The tenders, in their order.
    pub tenders: Vec<Tender>,
    /// Cash given back.
    pub change: Money,
}

/// Why a cart cannot be settled. A refusal changes nothing.
#[derive(Debug, Error, PartialEq, Eq, Clone)]
pub enum SettleError {
    /// Nothing to sell.
    #[error("the cart is empty")]
    Empty,
    /// A code is not known.
    #[error("code {code} is not known (find the item, or remove the line)")]
    UnknownCode {
        /// The first such code.
        code: String,
    },
    /// A tender is zero or negative.
    #[error("a tender of {method:?} is not above zero")]
    NotPositive {
        /// Its means.
        method: Method,
    },
    /// Too little was tendered.
    #[error("{} minor units are still owed", missing.minor())]
    Short {
        /// How much is missing.
        missing: Money,
    },
    /// More was tendered by other means than cash than is owed: there is no change for it.
    #[error("more than the total was tendered by card (only cash gives change)")]
    OverTender,
    /// The cart itself is unsound.
    #[error(transparent)]
    Cart(#[from] CartError),
    /// A figure is out of range.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// What the customer owes when the rest after `paid` is paid in cash: the amount in hand, and the rounding it takes.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn cash_due(total: Money, paid: Money, currency: &Currency) -> Result<(Money, Money), MoneyError> {
    let rest = total.minus(paid)?;
    let due = currency.round_to_cash(rest);
    Ok((due, due.minus(rest)?))
}

/// Settles a cart with these tenders.
///
/// # Errors
/// [`SettleError`]: the cart is empty or holds an unknown code, a tender is not above zero, too little, or too much by card.
pub fn settle(cart: &Cart, currency: &Currency, tenders: Vec<Tender>) -> Result<Settlement, SettleError> {
    if cart.is_empty() {
        return Err(SettleError::Empty);
    }
    if let Some(code) = cart.unknown_codes().next() {
        return Err(SettleError::UnknownCode { code: code.to_owned() });
    }
    if let Some(bad) = tenders.iter().find(|tender| tender.amount <= Money::ZERO) {
        return Err(SettleError::NotPositive { method: bad.method });
    }
    let priced = price(cart, currency)?;
    let (rounding, change) = balance(priced.total, &tenders, currency)?;
    Ok(Settlement {
        priced,
        rounding,
        tenders,
        change,
    })
}

/// The rounding and the change of an amount that is paid with these tenders.
///
/// # Errors
/// [`SettleError::Short`], [`SettleError::OverTender`], or a figure out of range.
pub(crate) fn balance(total: Money, tenders: &[Tender], currency: &Currency) -> Result<(Money, Money), SettleError> {
    let sum_of = |cash: bool| {
        Money::sum(
            tenders
                .iter()
                .filter(|tender| (tender.method == Method::Cash) == cash)
                .map(|tender| tender.amount),
        )
    };
    let (cash, other) = (sum_of(true)?, sum_of(false)?);
    if other > total {
        return Err(SettleError::OverTender);
    }
    let (due, rounding) = if cash == Money::ZERO {
        (total.minus(other)?, Money::ZERO)
    } else {
        cash_due(total, other, currency)?
    };
    if cash < due {
        return Err(SettleError::Short {
            missing: due.minus(cash)?,
        });
    }
    Ok((rounding, cash.minus(due)?))
}
