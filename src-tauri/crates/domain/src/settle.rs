//! Settling: what is paid with what, the cash rounding, the change.

mod method;
mod rate;

pub use method::{Method, MethodRules, Over, Proof, is_card_number};
pub use rate::{Rate, RateError};

use crate::CustomerId;
use crate::cart::{Cart, CartError};
use crate::customer::{gift_card_number, holder_of};
use crate::money::{Currency, Money, MoneyError};
use crate::money_line::MoneyLine;
use crate::price::{Priced, price};
use thiserror::Error;

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
    /// The tenders, in their order: of what lapses only what it paid.
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
    /// More was tendered by a means that gives no change than is owed.
    #[error("more than is owed was tendered by {} (only cash gives change)", method.code())]
    OverTender {
        /// That means.
        method: Method,
    },
    /// A means of payment must say what proves it.
    #[error("a tender of {method:?} must name its number")]
    NoProof {
        /// That means.
        method: Method,
    },
    /// What pays stands in a customer's account, and nobody is known to buy.
    #[error("a tender of {method:?} needs a customer")]
    NoCustomer {
        /// That means.
        method: Method,
    },
    /// Money on a gift card, or against a debt, is paid with money.
    #[error("only goods can be paid by {}, for {} minor units", method.code(), goods.minor())]
    OnlyGoods {
        /// The means that pays for more than goods.
        method: Method,
        /// What the goods come to.
        goods: Money,
    },
    /// What was given as a slip's number is a card's.
    #[error("a card number is never kept (give the number of the slip)")]
    CardNumber,
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
/// [`SettleError`]: the cart is empty or holds an unknown code, a tender is unsound, too little, or too much where there is no change.
pub fn settle(cart: &Cart, currency: &Currency, tenders: Vec<Tender>) -> Result<Settlement, SettleError> {
    if cart.is_empty() {
        return Err(SettleError::Empty);
    }
    if let Some(code) = cart.unknown_codes().next() {
        return Err(SettleError::UnknownCode { code: code.to_owned() });
    }
    check_payer(cart.customer_id, &tenders)?;
    check_holders(cart)?;
    let (priced, paid) = pay_cart(cart, currency, tenders)?;
    let (rounding, change) = paid.balance(currency)?;
    Ok(Settlement {
        priced,
        rounding,
        tenders: paid.tenders,
        change,
    })
}

/// What these tenders pay of a cart, and its prices.
///
/// # Errors
/// As [`pay`], and [`SettleError::OnlyGoods`].
pub fn pay_cart(cart: &Cart, currency: &Currency, tenders: Vec<Tender>) -> Result<(Priced, Paid), SettleError> {
    let priced = price(cart, currency)?;
    let paid = pay(priced.total, tenders)?;
    let is_goods = |no: u32| cart.lines.iter().any(|line| line.no == no && line.money().is_none());
    let goods = priced.lines.iter().filter(|line| is_goods(line.no));
    paid.check_means(Money::sum(goods.map(|line| line.total))?)?;
    Ok((priced, paid))
}

/// What is paid into an account is somebody's.
fn check_holders(cart: &Cart) -> Result<(), SettleError> {
    for line in &cart.lines {
        match line.money() {
            Some(MoneyLine::PaidOff) if cart.customer_id.is_none() => {
                let method = Method::OnAccount;
                return Err(SettleError::NoCustomer { method });
            }
            Some(MoneyLine::GiftCard) if line.trace.serial.is_none() => {
                let method = Method::GiftCard;
                return Err(SettleError::NoProof { method });
            }
            Some(MoneyLine::Deposit) if line.trace.serial.is_none() => {
                let method = Method::Deposit;
                return Err(SettleError::NoProof { method });
            }
            _ => {}
        }
    }
    Ok(())
}

/// What tenders come to, beside a total that may not be paid whole yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// The tenders: of what lapses only what it pays.
    pub tenders: Vec<Tender>,
    /// Handed over in cash.
    pub cash: Money,
    /// Left for cash to pay; below zero: what a deposit was too much, which goes back in cash.
    pub for_cash: Money,
}

/// What these tenders pay of a total.
///
/// # Errors
/// [`SettleError::NotPositive`], [`SettleError::NoProof`], [`SettleError::CardNumber`], [`SettleError::OverTender`], or a figure out
/// of range.
pub fn pay(total: Money, mut tenders: Vec<Tender>) -> Result<Paid, SettleError> {
    tenders.iter_mut().try_for_each(check)?;
    // A deposit pays first, whatever it leaves; what it is too much goes back in cash.
    let deposits = tenders.iter().filter(|tender| tender.method == Method::Deposit);
    let mut left = total.minus(Money::sum(deposits.map(|tender| tender.amount))?)?;
    // What can pay no more than is owed goes first, so that only a voucher lapses.
    for tender in tenders
        .iter()
        .filter(|tender| tender.method.rules().over == Over::Refused)
    {
        left = left.minus(tender.amount)?;
        if left < Money::ZERO {
            return Err(SettleError::OverTender { method: tender.method });
        }
    }
    for tender in &mut tenders {
        if tender.method.rules().over == Over::Lapses {
            tender.amount = tender.amount.min(left);
            left = left.minus(tender.amount)?;
            if tender.amount <= Money::ZERO {
                return Err(SettleError::OverTender { method: tender.method });
            }
        }
    }
    let in_cash = tenders
        .iter()
        .filter(|tender| tender.method.rules().over == Over::Change && tender.method != Method::Deposit);
    let cash = Money::sum(in_cash.map(|tender| tender.amount))?;
    Ok(Paid {
        cash,
        for_cash: left,
        tenders,
    })
}

/// What stands in an account is somebody's.
pub(crate) fn check_payer(payer: Option<CustomerId>, tenders: &[Tender]) -> Result<(), SettleError> {
    let nobodys = |one: &&Tender| one.method.rules().account.is_some() && holder_of(payer, one).is_none();
    match tenders.iter().find(nobodys).map(|one| one.method) {
        Some(method @ (Method::GiftCard | Method::Deposit)) => Err(SettleError::NoProof { method }),
        Some(method) => Err(SettleError::NoCustomer { method }),
        None => Ok(()),
    }
}

fn check(tender: &mut Tender) -> Result<(), SettleError> {
    let method = tender.method;
    if tender.amount <= Money::ZERO {
        return Err(SettleError::NotPositive { method });
    }
    let named = tender.reference.take().map(|text| text.trim().to_owned());
    tender.reference = named.filter(|text| !text.is_empty());
    if method == Method::GiftCard {
        tender.reference = tender.reference.take().and_then(|text| gift_card_number(&text));
    }
    match (method.rules().proof, &tender.reference) {
        (Proof::Required, None) => Err(SettleError::NoProof { method }),
        (_, Some(text)) if method == Method::Card && is_card_number(text) => Err(SettleError::CardNumber),
        _ => Ok(()),
    }
}

impl Paid {
    /// Checks that what stands in accounts, and vouchers, pay for goods alone.
    ///
    /// # Errors
    /// [`SettleError::OnlyGoods`].
    pub(crate) fn check_means(&self, goods: Money) -> Result<(), SettleError> {
        let mut left = goods;
        for tender in self.tenders.iter().filter(|tender| tender.method.pays_only_goods()) {
            left = left.minus(tender.amount)?;
            if left < Money::ZERO {
                let method = tender.method;
                return Err(SettleError::OnlyGoods { method, goods });
            }
        }
        Ok(())
    }

    /// The rounding and the change, when this pays all.
    ///
    /// # Errors
    /// [`SettleError::Short`], or a figure out of range.
    pub(crate) fn balance(&self, currency: &Currency) -> Result<(Money, Money), SettleError> {
        let (due, rounding) = if self.cash == Money::ZERO && self.for_cash >= Money::ZERO {
            (self.for_cash, Money::ZERO)
        } else {
            cash_due(self.for_cash, Money::ZERO, currency)?
        };
        if self.cash < due {
            return Err(SettleError::Short {
                missing: due.minus(self.cash)?,
            });
        }
        Ok((rounding, self.cash.minus(due)?))
    }
}
