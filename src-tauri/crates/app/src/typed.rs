//! Amounts and days as people and scripts type them.

use crate::refusal::{Code, Refusal};
use domain::money::{Currency, Money, Price};
use domain::shift::CivilDate;

/// An amount of money.
///
/// # Errors
/// [`Code::BadAmount`] names what was typed.
pub(crate) fn amount(text: &str, currency: &Currency) -> Result<Money, Refusal> {
    amount_where(text, currency, |_| true)
}

/// An amount of money for which this holds.
///
/// # Errors
/// [`Code::BadAmount`] names what was typed.
pub(crate) fn amount_where(
    text: &str,
    currency: &Currency,
    holds: impl FnOnce(Money) -> bool,
) -> Result<Money, Refusal> {
    let amount = currency.parse(text).ok().filter(|amount| holds(*amount));
    amount.ok_or_else(|| Refusal::new(Code::BadAmount).with("value", text))
}

/// The price of one unit.
///
/// # Errors
/// [`Code::BadAmount`] names what was typed.
pub(crate) fn price(text: &str) -> Result<Price, Refusal> {
    Price::parse(text.trim()).map_err(|_| Refusal::new(Code::BadAmount).with("value", text))
}

/// A day, as `2026-11-24`.
///
/// # Errors
/// [`Code::BadDate`] names what was typed.
pub(crate) fn day(text: &str) -> Result<CivilDate, Refusal> {
    text.parse()
        .map_err(|_| Refusal::new(Code::BadDate).with("value", text))
}
