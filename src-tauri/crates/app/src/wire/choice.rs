//! What is asked before something is put down, and what is picked with it. Prices are decimal texts.

use super::LocalName;
use super::cart::At;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a cashier answered before something is put down.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The price of one unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub price: Option<String>,
    /// The serial number of the piece.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub serial: Option<String>,
    /// The age in years that the customer proved.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub of_age: Option<u8>,
    /// What is picked with it: article numbers, each as often as it is picked.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub choices: Option<Vec<String>>,
}

/// Something that can be picked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its article number.
    pub sku: String,
    /// What one costs here; its shelf price where this is empty.
    #[serde(default)]
    pub price: String,
}

/// A group of which something is picked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoiceGroup {
    /// Code, unique in the shop. One that is there already is replaced.
    pub code: String,
    /// What the cashier reads; English is needed.
    pub name: LocalName,
    /// So many are picked at least.
    pub least: u32,
    /// So many at most.
    pub most: u32,
    /// What can be picked, in this order.
    pub choices: Vec<Choice>,
}

/// All groups, by code.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ChoiceGroups {
    /// Each.
    pub groups: Vec<ChoiceGroup>,
}

/// A group.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoiceGroupRef {
    /// Its code.
    pub code: String,
}

/// A product by its article number.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoicesOf {
    /// The article number.
    pub sku: String,
}

/// Something that can be picked now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OfferedChoice {
    /// Its article number.
    pub sku: String,
    /// Its name.
    pub name: LocalName,
    /// What one costs here; empty where it costs nothing more.
    pub price: String,
    /// Whether it is sold now.
    pub enabled: bool,
}

/// A group with what can be picked of it now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OfferedGroup {
    /// What the cashier reads.
    pub name: LocalName,
    /// So many are picked at least.
    pub least: u32,
    /// So many at most.
    pub most: u32,
    /// What can be picked.
    pub choices: Vec<OfferedChoice>,
}

/// What is picked with a product.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Offered {
    /// The groups, in the order in which they are asked.
    pub groups: Vec<OfferedGroup>,
}

/// What is picked with a line from now on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Choose {
    /// Which cart.
    pub at: At,
    /// The line's number.
    pub line: u32,
    /// Article numbers, each as often as it is picked.
    pub choices: Vec<String>,
    /// The age in years that the customer proved, where what is picked asks for one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub of_age: Option<u8>,
}
