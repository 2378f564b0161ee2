//! Tax classes and the split of an amount into net and tax.

mod parts;
mod rules;

pub use parts::{TaxPart, TaxParts, TaxPartsError};
pub use rules::{Rates, RatesError, TaxChange, TaxRules};

use crate::money::{Currency, Money, MoneyError, RatePpm};
use rust_decimal::Decimal;

/// Whether a shelf price holds its tax or the tax comes on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaxMode {
    /// The price includes the tax (Thailand, Europe, China).
    Included,
    /// The tax is added to the price (United States).
    Added,
}

impl TaxMode {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Included => "included",
            Self::Added => "added",
        }
    }
}

/// A tax class of products.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TaxClass {
    /// Code, unique in the shop, e.g. `vat7`.
    pub code: String,
    /// Rate: of several, what they come to, to the millionth.
    pub rate: RatePpm,
    /// Included or added.
    pub mode: TaxMode,
    /// The rates that it is made of, where they are several.
    pub parts: TaxParts,
}

/// An amount split: `net + tax = total`, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taxed {
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// With tax: what is owed.
    pub total: Money,
}

impl Taxed {
    /// What somebody owes who is exempt: what is left without the tax.
    #[must_use]
    pub const fn exempt(self) -> Self {
        Self {
            net: self.net,
            tax: Money::ZERO,
            total: self.net,
        }
    }
}

impl TaxClass {
    /// The class of goods that this one would tax, sold to somebody who is exempt.
    #[must_use]
    pub fn exempt(&self) -> Self {
        Self {
            code: "exempt".to_owned(),
            rate: RatePpm(0),
            mode: self.mode,
            parts: TaxParts::default(),
        }
    }

    /// The rate as an exact fraction.
    fn fraction(&self) -> Decimal {
        match self.parts.fraction() {
            Some(fraction) => fraction,
            None => self.rate.fraction(),
        }
    }

    /// Splits an amount that stands on the shelf's terms (with tax where included, without where added). Only the tax is rounded, half
    /// away from zero; net or total is the rest, so that the three always add up.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the amount is too large.
    pub fn split(&self, amount: Money, currency: &Currency) -> Result<Taxed, MoneyError> {
        let exact = currency.decimal(amount);
        match self.mode {
            TaxMode::Included => {
                let tax = currency.round(exact * self.fraction() / (Decimal::ONE + self.fraction()))?;
                Ok(Taxed {
                    net: amount.minus(tax)?,
                    tax,
                    total: amount,
                })
            }
            TaxMode::Added => {
                let tax = currency.round(exact * self.fraction())?;
                Ok(Taxed {
                    net: amount,
                    tax,
                    total: amount.plus(tax)?,
                })
            }
        }
    }
}
