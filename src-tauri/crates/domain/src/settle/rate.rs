//! Foreign cash: what the shop gives for it.

use super::{Method, Tender};
use crate::money::{Currency, Money, MoneyError, Price};
use thiserror::Error;

/// What one unit of a foreign currency is worth in the shop's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    currency: Currency,
    worth: Price,
}

/// Why there is no such rate.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
pub enum RateError {
    /// Not a currency, or the shop's own.
    #[error("not a foreign currency")]
    Currency,
    /// Not above zero.
    #[error("a rate is above zero, with at most four decimals")]
    Worth,
}

impl Rate {
    /// A rate from its texts.
    ///
    /// # Errors
    /// [`RateError`].
    pub fn parse(code: &str, worth: &str, shop: &Currency) -> Result<Self, RateError> {
        let currency = Currency::by_code(code).map_err(|_| RateError::Currency)?;
        if currency.code() == shop.code() {
            return Err(RateError::Currency);
        }
        let worth = Price::parse(worth).map_err(|_| RateError::Worth)?;
        if worth.e4() <= 0 {
            return Err(RateError::Worth);
        }
        Ok(Self { currency, worth })
    }

    /// The foreign currency.
    #[must_use]
    pub const fn currency(&self) -> &Currency {
        &self.currency
    }

    /// What one unit is worth.
    #[must_use]
    pub const fn worth(&self) -> Price {
        self.worth
    }

    /// A foreign amount in the shop's own coins, by which it counts. What was handed over stands beside it.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn tender(&self, amount: Money, shop: &Currency) -> Result<Tender, MoneyError> {
        let exact = self
            .currency
            .decimal(amount)
            .checked_mul(self.worth.decimal())
            .ok_or(MoneyError::OutOfRange)?;
        let said = format!(
            "{} {} × {}",
            self.currency.code(),
            self.currency.format(amount),
            self.worth
        );
        Ok(Tender {
            method: Method::Foreign,
            amount: shop.round_to_cash(shop.round(exact)?),
            reference: Some(said),
        })
    }

    /// What a foreign tender handed over, read from what stands beside it. It never goes back: change and returns are the shop's own.
    #[must_use]
    pub fn handed(tender: &Tender) -> Option<(Currency, Money)> {
        let said = tender
            .reference
            .as_deref()
            .filter(|_| tender.method == Method::Foreign)?;
        let (code, rest) = said.split_once(' ')?;
        let (amount, _) = rest.split_once(" × ")?;
        let currency = Currency::by_code(code).ok()?;
        Some((currency, currency.parse(amount).ok()?))
    }
}
