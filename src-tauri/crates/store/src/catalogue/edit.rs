//! Edits of products made at this till: the product as it is to stand, and as it stood when the edit was made.

mod apply;
mod field;

use crate::StoreError;
use crate::ledger::form::product::ProductForm;
use crate::ledger::form::value::optional;
use domain::ProductId;
use domain::product::Product;
use serde::{Deserialize, Serialize};

optional!(base_form, domain::product::Product, "super::ProductForm");

/// A change of a product, or a new one. Each fact that it changes is applied apart from all others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductEdit {
    /// Before; absent for a product that is added.
    #[serde(with = "base_form", default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Product>,
    /// After.
    #[serde(with = "ProductForm")]
    pub new: Product,
}

impl ProductEdit {
    /// The edit as the ledger keeps it (see [`Ledger::record_edit`](crate::Ledger::record_edit)).
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
}

/// A fact of an edit that was not applied, because its product has changed since, or is gone. A person decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditConflict {
    /// The edit's number in the ledger.
    pub seq: u64,
    /// Which fact, by its name in [`Product`]; `sku` for a product whose article number or code another has by now.
    pub field: &'static str,
    /// The product as the edit wants it.
    pub new: Product,
    /// The product as it is; of one that could not be added the other one.
    pub found: Option<Product>,
}

impl EditConflict {
    /// The product.
    #[must_use]
    pub const fn product_id(&self) -> ProductId {
        self.new.id
    }
}
