//! Filling the catalogue. The next generation is written beside the one that is sold from, in short transactions behind the counter's,
//! and shown by one.

use super::{Catalogue, generation, product};
use crate::StoreError;
use crate::row::{Columns, one, run};
use crate::writer::{Durability, Lane};
use domain::ProductId;
use domain::choice::Choices;
use domain::money::Price;
use domain::price_list::PriceList;
use domain::product::{Asks, Attributes, Deposit, Names, Parts, Product, Stock, Unit};
use domain::tax::TaxClass;
use rusqlite::{Connection, params};
use std::collections::HashMap;
use std::sync::PoisonError;

/// Products that one transaction writes; on a slow disk that is below 10 ms.
const STAGED_AT_ONCE: usize = 25;

/// A product as a file or a back end describes it, before it has an identity here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProduct {
    /// The shop's article number: a product that is there under it is updated.
    pub sku: String,
    /// Names.
    pub names: Names,
    /// Category path, levels divided by `/`.
    pub category_path: String,
    /// Brand.
    pub brand: Option<String>,
    /// Supplier.
    pub supplier: Option<String>,
    /// Tax class.
    pub tax: TaxClass,
    /// Unit of sale.
    pub unit: Unit,
    /// Shelf price for one unit.
    pub price: Price,
    /// Prices beside the shelf's.
    pub prices: PriceList,
    /// The least for which one unit may go when a person lowers its price.
    pub least_price: Option<Price>,
    /// Cost of one unit.
    pub cost: Option<Price>,
    /// Whether it may be sold.
    pub enabled: bool,
    /// Codes that find it.
    pub barcodes: Vec<String>,
    /// In-store item number.
    pub plu: Option<String>,
    /// Ink of its tile.
    pub colour: Option<String>,
    /// What a cashier is asked before it is put down.
    pub asks: Asks,
    /// Which stock it moves.
    pub stock: Stock,
    /// The code of the style that it is a variant of.
    pub style: Option<String>,
    /// What tells it from the other variants of its style.
    pub attributes: Attributes,
    /// What is picked with it.
    pub choices: Choices,
    /// What it consists of.
    pub parts: Parts,
    /// What it has to do with deposits.
    pub deposit: Deposit,
}

impl NewProduct {
    /// The product under its identity.
    #[must_use]
    pub fn with_id(self, id: ProductId) -> Product {
        Product {
            id,
            sku: self.sku,
            names: self.names,
            category_path: self.category_path,
            brand: self.brand,
            supplier: self.supplier,
            tax: self.tax,
            unit: self.unit,
            price: self.price,
            prices: self.prices,
            least_price: self.least_price,
            cost: self.cost,
            enabled: self.enabled,
            barcodes: self.barcodes,
            plu: self.plu,
            colour: self.colour,
            asks: self.asks,
            stock: self.stock,
            style: self.style,
            attributes: self.attributes,
            choices: self.choices,
            parts: self.parts,
            deposit: self.deposit,
        }
    }
}

impl From<Product> for NewProduct {
    fn from(product: Product) -> Self {
        Self {
            sku: product.sku,
            names: product.names,
            category_path: product.category_path,
            brand: product.brand,
            supplier: product.supplier,
            tax: product.tax,
            unit: product.unit,
            price: product.price,
            prices: product.prices,
            least_price: product.least_price,
            cost: product.cost,
            enabled: product.enabled,
            barcodes: product.barcodes,
            plu: product.plu,
            colour: product.colour,
            asks: product.asks,
            stock: product.stock,
            style: product.style,
            attributes: product.attributes,
            choices: product.choices,
            parts: product.parts,
            deposit: product.deposit,
        }
    }
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// Products that were not there.
    pub added: u64,
    /// Products that were there.
    pub updated: u64,
}

/// A product on its way into the next generation.
struct Staged {
    product: Product,
    /// The row that it replaces.
    replaces: Option<i64>,
}

impl Catalogue {
    /// Adds products, and updates those whose article number is there already; they keep their identity, and products that are not
    /// named stay. Until the end every reader sees the catalogue as it was. One import runs at a time.
    ///
    /// # Errors
    /// [`StoreError::CodeTaken`] when a barcode or item number belongs to another product, [`StoreError::Taken`] when an article number
    /// is there twice, or what the disk refuses. Nothing is imported then.
    pub fn import(
        &self,
        products: Vec<NewProduct>,
        new_id: &mut dyn FnMut() -> ProductId,
    ) -> Result<ImportCounts, StoreError> {
        let _alone = self.inner.importing.lock().unwrap_or_else(PoisonError::into_inner);
        self.sweep()?;
        let next = self.read(|db| {
            check(db, &products)?;
            Ok::<_, StoreError>(generation::live(db)? + 1)
        })?;
        let done = self.stage_all(products, new_id, next);
        let done = done.and_then(|counts| self.switch(next, counts.added).map(|()| counts));
        // What is left is seen by nobody, and swept before the next import at the latest.
        if let Err(fault) = self.sweep() {
            tracing::warn!(%fault, "rows that no generation shows are left in the catalogue");
        }
        done
    }

    fn stage_all(
        &self,
        products: Vec<NewProduct>,
        new_id: &mut dyn FnMut() -> ProductId,
        next: i64,
    ) -> Result<ImportCounts, StoreError> {
        let mut counts = ImportCounts::default();
        let mut waiting = Vec::with_capacity(STAGED_AT_ONCE);
        for product in products {
            let known = self.read(|db| product::newest(db, &product.sku))?;
            let count = if known.is_some() {
                &mut counts.updated
            } else {
                &mut counts.added
            };
            *count += 1;
            waiting.extend(staged(product, known, new_id));
            if waiting.len() == STAGED_AT_ONCE {
                self.stage(std::mem::take(&mut waiting), next)?;
            }
        }
        self.stage(waiting, next)?;
        Ok(counts)
    }

    fn stage(&self, products: Vec<Staged>, next: i64) -> Result<(), StoreError> {
        // A power cut may cost these rows: until the switch nobody sees them, and the switch makes them durable with itself.
        self.write(Lane::Background, Durability::Normal, move |to| {
            products.iter().try_for_each(|staged| write(to, staged, next))
        })
    }
}

/// What has to be written for a product: nothing when it is there as described.
fn staged(new: NewProduct, known: Option<(i64, Product)>, new_id: &mut dyn FnMut() -> ProductId) -> Option<Staged> {
    let id = known.as_ref().map_or_else(new_id, |(_, product)| product.id);
    let product = new.with_id(id);
    match known {
        Some((_, known)) if known == product => None,
        known => Some(Staged {
            product,
            replaces: known.map(|(row, _)| row),
        }),
    }
}

fn write(to: &Connection, staged: &Staged, next: i64) -> Result<(), StoreError> {
    let Staged { product, replaces } = staged;
    run(
        to,
        "UPDATE product SET until = ?1 WHERE row = ?2",
        params![next, replaces],
    )?;
    product::insert(to, next, *replaces, product)
}

/// Refuses products that claim the same article number or code, or a code of a product that stays.
fn check(db: &Connection, products: &[NewProduct]) -> Result<(), StoreError> {
    let mut by_sku = HashMap::with_capacity(products.len());
    for product in products {
        if by_sku.insert(&*product.sku, product).is_some() {
            return Err(StoreError::Taken {
                kind: "product",
                name: product.sku.clone(),
            });
        }
    }
    let mut claims = HashMap::with_capacity(products.len());
    for product in products {
        for (kind, code) in codes(product) {
            let rival = claims
                .insert((kind, code), &*product.sku)
                .filter(|sku| *sku != product.sku);
            let owner = match rival {
                Some(rival) => Some(rival.to_owned()),
                None => owner(db, kind, code)?.filter(|owner| !by_sku.contains_key(&**owner)),
            };
            if let Some(owner) = owner {
                let (code, sku) = (code.to_owned(), product.sku.clone());
                return Err(StoreError::CodeTaken { kind, code, sku, owner });
            }
        }
    }
    Ok(())
}

const BARCODE: &str = "barcode";
const PLU: &str = "item number";

fn codes(product: &NewProduct) -> impl Iterator<Item = (&'static str, &str)> {
    let barcodes = product.barcodes.iter().map(|code| (BARCODE, &**code));
    barcodes.chain(product.plu.as_deref().map(|plu| (PLU, plu)))
}

/// The article number of the product that has a code.
fn owner(db: &Connection, kind: &str, code: &str) -> Result<Option<String>, StoreError> {
    let sql = if kind == BARCODE {
        "SELECT sku FROM barcode JOIN product USING (row) WHERE code = ?1 AND until IS NULL"
    } else {
        "SELECT sku FROM product WHERE plu = ?1 AND until IS NULL"
    };
    one(db, sql, [code], |row| row.plain("sku"))
}
