//! A catalogue in a folder of its own, and goods to fill it with.

use domain::ProductId;
use domain::money::{Price, RatePpm};
use domain::price_list::PriceList;
use domain::product::{Asks, Attributes, Names, Product, Stock, Unit};
use domain::tax::{TaxClass, TaxMode, TaxParts};
use store::{Catalogue, ImportCounts, NewProduct, StoreError};
use tempfile::TempDir;
use testkit::sample::uuid;

/// A folder with a catalogue.
pub(crate) struct Shelf {
    pub(crate) dir: TempDir,
    pub(crate) catalogue: Catalogue,
}

impl Shelf {
    pub(crate) fn empty() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let catalogue = Catalogue::create_or_open(dir.path()).unwrap();
        Self { dir, catalogue }
    }

    pub(crate) fn with(goods: Vec<NewProduct>) -> Self {
        let shelf = Self::empty();
        shelf.import(goods).unwrap();
        shelf
    }

    /// Imports; new ids follow from how many products there are.
    pub(crate) fn import(&self, goods: Vec<NewProduct>) -> Result<ImportCounts, StoreError> {
        let mut next = 0x1_0000 + self.skus().len() as u64;
        self.catalogue.import(goods, &mut || {
            next += 1;
            ProductId(uuid(next))
        })
    }

    pub(crate) fn products(&self) -> Vec<Product> {
        let mut all = Vec::new();
        self.catalogue.for_each(|product| all.push(product)).unwrap();
        all
    }

    pub(crate) fn skus(&self) -> Vec<String> {
        self.products().into_iter().map(|product| product.sku).collect()
    }

    pub(crate) fn by_sku(&self, sku: &str) -> Product {
        self.catalogue.find_by_sku(sku).unwrap().unwrap()
    }

    /// The same folder, opened again as a new process would.
    pub(crate) fn reopened(self) -> Self {
        let Self { dir, catalogue } = self;
        drop(catalogue);
        let catalogue = Catalogue::create_or_open(dir.path()).unwrap();
        Self { dir, catalogue }
    }

    /// A connection of somebody who goes round the till.
    pub(crate) fn behind_the_back(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.dir.path().join("catalogue.db")).unwrap()
    }
}

/// A product at 10.00 without a code.
pub(crate) fn named(sku: &str, en: &str) -> NewProduct {
    NewProduct {
        sku: sku.to_owned(),
        names: Names::only(en),
        category_path: String::new(),
        brand: None,
        supplier: None,
        tax: TaxClass {
            code: "vat7".to_owned(),
            rate: RatePpm(70_000),
            mode: TaxMode::Included,
            parts: TaxParts::default(),
        },
        unit: Unit::from_code("pc"),
        price: price("10.00"),
        prices: PriceList::default(),
        least_price: None,
        cost: None,
        enabled: true,
        barcodes: Vec::new(),
        plu: None,
        colour: None,
        asks: Asks::default(),
        stock: Stock::default(),
        style: None,
        attributes: Attributes::default(),
        choices: domain::choice::Choices::default(),
        parts: domain::product::Parts::default(),
        deposit: domain::product::Deposit::None,
    }
}

/// The same in three languages.
pub(crate) fn trilingual(sku: &str, en: &str, th: &str, zh: &str) -> NewProduct {
    NewProduct {
        names: Names {
            en: en.to_owned(),
            th: Some(th.to_owned()),
            zh: Some(zh.to_owned()),
        },
        ..named(sku, en)
    }
}

/// The same with barcodes.
pub(crate) fn coded(sku: &str, codes: &[&str]) -> NewProduct {
    NewProduct {
        barcodes: codes.iter().map(|code| (*code).to_owned()).collect(),
        ..named(sku, &format!("Product {sku}"))
    }
}

pub(crate) fn price(text: &str) -> Price {
    Price::parse(text).unwrap()
}
