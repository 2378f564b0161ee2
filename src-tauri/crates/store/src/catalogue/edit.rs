//! Edits of products made at this till: the new value, and the one that it was based on.

mod apply;

use crate::StoreError;
use crate::ledger::form::product::NamesForm;
use crate::ledger::form::value::e4;
use domain::ProductId;
use domain::money::Price;
use domain::product::{Names, Product};
use serde::{Deserialize, Serialize};

/// A change of a product: the new value, and the one that stood there when it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", rename_all = "snake_case", deny_unknown_fields)]
pub enum ProductEdit {
    /// Of its shelf price.
    Price {
        /// Before.
        #[serde(rename = "base_e4", with = "e4")]
        base: Price,
        /// After.
        #[serde(rename = "new_e4", with = "e4")]
        new: Price,
    },
    /// Of whether it may be sold.
    Enabled {
        /// Before.
        base: bool,
        /// After.
        new: bool,
    },
    /// Of its names.
    Names {
        /// Before.
        #[serde(with = "NamesForm")]
        base: Names,
        /// After.
        #[serde(with = "NamesForm")]
        new: Names,
    },
}

impl ProductEdit {
    /// The edit as the ledger keeps it (see [`Ledger::record_edit`]).
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when it cannot be written as JSON, which no edit is.
    pub fn to_json(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(|fault| StoreError::corrupt(fault.to_string()))
    }

    /// The edit in a body that the ledger keeps.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when it is none.
    pub fn from_json(body: &str) -> Result<Self, StoreError> {
        serde_json::from_str(body).map_err(|fault| StoreError::corrupt(format!("{body} is no edit: {fault}")))
    }

    /// What it changes.
    const fn field(&self) -> &'static str {
        match self {
            Self::Price { .. } => "price",
            Self::Enabled { .. } => "enabled",
            Self::Names { .. } => "names",
        }
    }

    /// Whether the product stands as it was before the edit.
    fn is_base_of(&self, product: &Product) -> bool {
        match self {
            Self::Price { base, .. } => product.price == *base,
            Self::Enabled { base, .. } => product.enabled == *base,
            Self::Names { base, .. } => product.names == *base,
        }
    }

    /// Whether the product stands as the edit wants it.
    fn is_done_in(&self, product: &Product) -> bool {
        match self {
            Self::Price { new, .. } => product.price == *new,
            Self::Enabled { new, .. } => product.enabled == *new,
            Self::Names { new, .. } => product.names == *new,
        }
    }
}

/// An edit that was not applied, because its product has changed since, or is gone. A person decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditConflict {
    /// The edit's number in the ledger.
    pub seq: u64,
    /// The product.
    pub product_id: ProductId,
    /// The edit.
    pub edit: ProductEdit,
    /// The product as it is.
    pub found: Option<Product>,
}
