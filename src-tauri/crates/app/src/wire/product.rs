//! One product as a manager sees and changes it.

use super::catalogue::Tile;
use super::stock::OnHand;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A product.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProductRef {
    /// Its id, its article number, or a code that finds it.
    pub product: String,
}

/// What is known of a product: the names and texts of the columns of a product file. Absent is what it has not.
pub type Facts = BTreeMap<String, String>;

/// A product with all that is known of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Product {
    /// Identity.
    pub product_id: String,
    /// What is known of it, by the columns of a product file.
    pub facts: Facts,
    /// The packs that hold it.
    #[serde(default)]
    pub packs: Vec<Tile>,
    /// Its stock on hand, where a back end owns the stock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub stock: Option<OnHand>,
}

/// A product to add or to change.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutProduct {
    /// Which; a new one when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub product: Option<String>,
    /// What holds from now on, by the columns of a product file. What is not named stays; an empty text takes it away.
    pub facts: Facts,
    /// The same command has the same one: a new product is added once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}
