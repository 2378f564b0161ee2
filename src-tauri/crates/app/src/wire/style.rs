//! Styles: what comes in several variants.

use super::LocalName;
use super::catalogue::Tile;
use super::product::Facts;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A style by its code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StyleRef {
    /// Its code.
    pub style: String,
}

/// A style with all its variants.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Style {
    /// Its code.
    pub style: String,
    /// Its names, without what tells the variants apart.
    pub name: LocalName,
    /// In which respects they differ, in their order.
    pub attributes: Vec<String>,
    /// The variants, in the order in which they were first given.
    pub variants: Vec<Variant>,
}

/// One variant: a product like any other.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Variant {
    /// The product.
    pub product: Tile,
    /// What it is in each of the respects; empty where nothing is said.
    pub values: Vec<String>,
}

/// Variants to make of a style. Those that are there stay as they are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeVariants {
    /// The style's code.
    pub style: String,
    /// What holds for each of them, by the columns of a product file. What is not named is as with the variants that are there.
    pub facts: Facts,
    /// In which respects they differ, in their order.
    pub attributes: Vec<String>,
    /// The variants.
    pub variants: Vec<NewVariant>,
}

/// A variant to make.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewVariant {
    /// What it is in each of the respects.
    pub values: Vec<String>,
    /// Its price, where it is not that of the others.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub price: Option<String>,
    /// Its barcode.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub gtin: Option<String>,
}
