//! What codes mean here, and what one of them is.

use super::LocalName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the variable digits of an in-store code say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CodeValue {
    /// A weight in the product's unit.
    Weight,
    /// A price in the shop's currency.
    Price,
}

/// A rule for in-store codes of 8 or 13 figures: prefix, item digits, a price check digit if there is one, value digits, check digit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CodeRule {
    /// The code begins with these figures.
    pub prefix: String,
    /// How many figures name the item.
    pub item_digits: u8,
    /// How many figures say the value.
    pub value_digits: u8,
    /// What the value is.
    pub value: CodeValue,
    /// Decimals of the value: 3 for grams of what is sold by the kilogram, 2 for satang.
    pub decimals: u8,
    /// Whether a price check digit stands before the value.
    pub value_check: bool,
}

/// The rules of the shop: no code fits two of them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CodeRules {
    /// The rules.
    pub rules: Vec<CodeRule>,
}

/// What holds for goods whose code says a day that is past.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Expiry {
    /// They are refused; else their line warns.
    pub refuse: bool,
}

/// A code to be explained.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExplainCode {
    /// As scanned or typed; `␝` stands for FNC1.
    pub code: String,
}

/// What a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CodeKind {
    /// A trade item's number.
    Gtin,
    /// An in-store code that holds a weight.
    Weighed,
    /// An in-store code that holds a price.
    Priced,
    /// A GS1 element string.
    Gs1,
    /// A receipt number.
    Receipt,
    /// The slip of a parked sale.
    Slip,
    /// The number of an order.
    Order,
    /// A staff badge.
    Badge,
    /// A customer's payment code.
    Payment,
    /// It looks like a code with a check digit, and is none.
    Broken,
    /// Anything else: an article number, an item number.
    Other,
}

/// An element of a GS1 code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CodeElement {
    /// Application identifier.
    pub ai: String,
    /// Its value.
    pub value: String,
}

/// The product behind a code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CodeProduct {
    /// Article number.
    pub sku: String,
    /// Names.
    pub name: LocalName,
    /// Unit code.
    pub unit: String,
    /// Shelf price of one unit.
    pub price: String,
}

/// A code, explained.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExplainedCode {
    /// What it is.
    pub kind: CodeKind,
    /// The trade item's number as it was scanned.
    pub gtin: Option<String>,
    /// The item's number in an in-store code.
    pub plu: Option<String>,
    /// The weight it holds.
    pub weight: Option<String>,
    /// The price it holds.
    pub price: Option<String>,
    /// Lot.
    pub lot: Option<String>,
    /// Serial number.
    pub serial: Option<String>,
    /// Last day on which the goods may be sold or used, ISO 8601.
    pub last_day: Option<String>,
    /// The receipt number it is.
    pub receipt_no: Option<String>,
    /// Everything that a GS1 code says.
    pub elements: Vec<CodeElement>,
    /// The product that it finds.
    pub product: Option<CodeProduct>,
}
