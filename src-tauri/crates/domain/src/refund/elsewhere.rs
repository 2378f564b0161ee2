//! Goods of a sale that was made elsewhere, as a back end has it: worth what was paid for them there.

use super::goods::priced;
use super::share::{asked, part};
use super::{RefundError, Return};
use crate::cart::Cart;
use crate::money::{Currency, Money, MoneyError, Price, Quantity};
use crate::price::{implied_unit_price, prorate};
use crate::sale::{PriceRule, Returned, SaleLine};
use crate::tax::{TaxClass, TaxMode};

/// What was paid for each article of a sale of which only the total is sure: what its lines do not explain falls on all of them.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn paid_for_each(total: Money, amounts: &[Money]) -> Result<Vec<Money>, MoneyError> {
    let sum = Money::sum(amounts.iter().copied())?;
    Ok(prorate(total, amounts, sum))
}

/// All of one article of a sale that was made elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoldElsewhere {
    /// What was sold, alone, as it would be rung up today: its names and taxes.
    pub cart: Cart,
    /// What was paid for it, tax in.
    pub paid: Money,
    /// How much of it came back here before.
    pub before: Quantity,
}

impl SoldElsewhere {
    /// The line of a document for what comes back of it, every figure below zero. Any order and any split of returns gives back exactly
    /// what was paid, and never more.
    ///
    /// # Errors
    /// [`RefundError::TooMany`], [`RefundError::Quantity`], or goods that cannot be priced.
    pub fn line(&self, back: &Return, currency: &Currency) -> Result<SaleLine, RefundError> {
        let sold = self.sold(currency)?;
        let quantity = asked(back, &sold, self.before)?;
        let line = part(&sold, back.line_no, self.before, quantity, back.fate)?;
        Ok(SaleLine {
            returned: Some(Returned {
                line_no: None,
                fate: back.fate,
            }),
            ..line
        })
    }

    /// The line as it was sold. A back end knows no tax of a line: it is what today's class holds of what was paid.
    fn sold(&self, currency: &Currency) -> Result<SaleLine, RefundError> {
        let today = priced(&self.cart, currency)?;
        let held = TaxClass {
            mode: TaxMode::Included,
            ..today.tax_class.clone()
        };
        let taxed = held.split(self.paid, currency)?;
        let unit_price = implied_unit_price(self.paid, today.quantity.decimal(), currency).unwrap_or_default();
        let unit_price = Price::from_decimal(unit_price.round_dp(4))?;
        Ok(SaleLine {
            list_price: unit_price,
            unit_price,
            price_rule: PriceRule::Shelf,
            price_reason: None,
            gross: taxed.total,
            discount: Money::ZERO,
            net: taxed.net,
            tax: taxed.tax,
            total: taxed.total,
            reductions: Vec::new(),
            ..today
        })
    }
}
