//! Whom a code belongs to.

use super::{Catalogue, product};
use crate::StoreError;
use domain::product::Product;
use rusqlite::Connection;

/// Another product that has what a product claims for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// What is claimed: `sku`, `barcodes` or `plu`.
    pub field: &'static str,
    /// The code.
    pub code: String,
    /// Who has it.
    pub owner: Product,
}

impl Catalogue {
    /// Another product with the article number of this one, or with one of its codes.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn rival(&self, product: &Product) -> Result<Option<Rival>, StoreError> {
        self.read(|db| rival(db, product))
    }
}

/// The same within a transaction.
pub(super) fn rival(db: &Connection, product: &Product) -> Result<Option<Rival>, StoreError> {
    let barcodes = product.barcodes.iter().map(|code| ("barcodes", code));
    let claims = [("sku", &product.sku)].into_iter().chain(barcodes);
    for (field, code) in claims.chain(product.plu.iter().map(|plu| ("plu", plu))) {
        let rest = match field {
            "barcodes" => "WHERE row IN (SELECT row FROM barcode WHERE code = ?1) AND id <> ?2 LIMIT 1",
            "plu" => "WHERE plu = ?1 AND id <> ?2 LIMIT 1",
            _ => "WHERE sku = ?1 AND id <> ?2 LIMIT 1",
        };
        if let Some(owner) = product::live(db, rest, [code, &product.id.to_string()])? {
            let code = code.clone();
            return Ok(Some(Rival { field, code, owner }));
        }
    }
    Ok(None)
}
