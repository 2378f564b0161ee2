//! The shop's own rules of tax.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A tax class that products have.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TaxClassInUse {
    /// Its code.
    pub code: String,
    /// Its rate as a percentage text, or its several.
    pub rates: String,
    /// `included` or `added`.
    pub mode: String,
    /// How many products have it.
    pub products: u32,
}

/// Rates that change on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaxChange {
    /// Code of the class.
    pub code: String,
    /// The rates before.
    pub was: String,
    /// The rates from that day on.
    pub now: String,
    /// The first day of the new rates.
    pub from: String,
}

/// The rules.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TaxRules {
    /// Tax is rounded once for each class of a sale; else on each line.
    pub by_document: bool,
    /// The classes that products have, by code.
    pub classes: Vec<TaxClassInUse>,
    /// The changes, the earliest first.
    pub changes: Vec<TaxChange>,
}

/// Says where tax is rounded.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundTax {
    /// Once for each class of a sale; else on each line.
    pub by_document: bool,
}

/// New rates from a day on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeTax {
    /// Code of the class.
    pub code: String,
    /// The rates before; may be left out where the class has but one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub was: Option<String>,
    /// The rates from that day on.
    pub now: String,
    /// The first day of the new rates.
    pub from: String,
}

/// A change that shall not come.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepTax {
    /// Code of the class.
    pub code: String,
    /// The day on which it was to come.
    pub from: String,
}
