//! One product by what names it, and all of them in order.

use super::{Catalogue, product};
use crate::StoreError;
use domain::ProductId;
use domain::product::Product;
use domain::tax::TaxClass;
use rusqlite::params;

/// Products read at once when all of them are asked for.
const PAGE: u32 = 500;

/// The most variants of a style, or packs of an article, that are read.
const MOST_VARIANTS: u32 = 500;

impl Catalogue {
    /// The product behind a code. Spellings are tried in their order.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn find_by_code(&self, spellings: &[String]) -> Result<Option<Product>, StoreError> {
        let rest = "WHERE row IN (SELECT row FROM barcode WHERE code = ?1) ORDER BY position LIMIT 1";
        self.read(|db| {
            let mut found = spellings.iter().map(|code| product::live(db, rest, [code]));
            found.find_map(Result::transpose).transpose()
        })
    }

    /// The product with an item number.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn find_by_plu(&self, plu: &str) -> Result<Option<Product>, StoreError> {
        self.read(|db| product::live(db, "WHERE plu = ?1 ORDER BY position LIMIT 1", [plu]))
    }

    /// The product with an article number. Capitals matter only where two numbers differ in nothing else.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn find_by_sku(&self, sku: &str) -> Result<Option<Product>, StoreError> {
        let rest = "WHERE sku = ?1 COLLATE NOCASE ORDER BY sku = ?1 DESC, position LIMIT 1";
        self.read(|db| product::live(db, rest, [sku]))
    }

    /// The variants of a style, in the order in which they were first given. Capitals do not matter.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn variants(&self, style: &str) -> Result<Vec<Product>, StoreError> {
        let rest = "WHERE style = ?1 COLLATE NOCASE ORDER BY position LIMIT ?2";
        self.read(|db| product::all_live(db, rest, params![style, MOST_VARIANTS]))
    }

    /// The packs that hold an article, in the order in which they were first given.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn packs_of(&self, sku: &str) -> Result<Vec<Product>, StoreError> {
        let holds = "stock IS NOT NULL AND substr(stock, instr(stock, ' ') + 1) = ?1 AND instr(stock, ' ') > 0";
        let rest = format!("WHERE {holds} ORDER BY position LIMIT ?2");
        self.read(|db| product::all_live(db, &rest, params![sku, MOST_VARIANTS]))
    }

    /// The product with an id.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn product(&self, id: ProductId) -> Result<Option<Product>, StoreError> {
        self.read(|db| product::live(db, "WHERE id = ?1", [id.to_string()]))
    }

    /// What is sold now and comes back for its deposit, at most `limit` articles in their order.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn refundable(&self, limit: u32) -> Result<Vec<Product>, StoreError> {
        let rest = "WHERE deposit = 'refundable' AND enabled = 1 ORDER BY position LIMIT ?1";
        self.read(|db| product::all_live(db, rest, [limit]))
    }

    /// The tax classes that products have, by code, and how many products have each.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn tax_classes(&self) -> Result<Vec<(TaxClass, u32)>, StoreError> {
        self.read(product::tax_classes)
    }

    /// Hands out every product, in the order in which they were first imported. Reads page by page: a sale in the meantime waits for
    /// nothing.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read; some products were handed out then.
    pub fn for_each(&self, mut each: impl FnMut(Product)) -> Result<(), StoreError> {
        let mut after = 0;
        loop {
            let page = self.read(|db| product::page(db, after, PAGE))?;
            let Some((last, _)) = page.last() else {
                return Ok(());
            };
            after = *last;
            page.into_iter().for_each(|(_, product)| each(product));
        }
    }
}
