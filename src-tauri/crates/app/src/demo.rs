//! The demo shop: everyday products with real codes, staff whose PINs are in the manual, an open shift.

use crate::Till;
use crate::business_day::business_date;
use crate::caller::Acting;
use crate::import;
use crate::people;
use crate::refusal::Refusal;
use crate::wire::catalogue::ImportProducts;
use crate::wire::till::Init;
use domain::money::Money;
use domain::people::Role;
use domain::product::Names;
use domain::{ProductId, ShiftId};
use store::Category;

const PRODUCTS: &str = include_str!("../demo/products.csv");
const CATEGORIES: &str = include_str!("../demo/categories.csv");

/// The demo's staff: name, role, PIN (design, section 7).
const STAFF: [(&str, Role, &str); 3] = [
    ("ana", Role::Cashier, "1111"),
    ("bo", Role::Supervisor, "2222"),
    ("chai", Role::Manager, "3333"),
];

/// What `init --demo` fills in where nothing else is said.
impl Init {
    /// The demo shop.
    #[must_use]
    pub fn demo() -> Self {
        Self {
            shop: "Talat Noi Mart".to_owned(),
            currency: "THB".to_owned(),
            till: "T1".to_owned(),
            timezone: "Asia/Bangkok".to_owned(),
            language: "en".to_owned(),
            tax: None,
            owner: "owner".to_owned(),
            owner_pin: "4444".to_owned(),
            demo: true,
        }
    }
}

/// Fills a new shop: products, categories, staff, a shift with a float of 2,000.00.
pub(crate) fn fill(till: &Till) -> Result<(), Refusal> {
    let file = ImportProducts {
        file: "demo/products.csv".to_owned(),
        text: PRODUCTS.to_owned(),
        columns: Vec::new(),
        dry_run: false,
        default_price: None,
    };
    let products = import::parse(&file, None)?;
    till.catalogue().import(products, &mut || ProductId(till.new_id()))?;
    till.catalogue().set_categories(&categories()?)?;
    let machine = Acting::machine();
    let mut opener = None;
    for (name, role, pin) in STAFF {
        let id = people::add_as(till, &machine, name, role, pin)?;
        opener = opener.or(Some(id));
    }
    if let Some(opener) = opener {
        let now_ms = till.now_ms();
        let float = till.shop().currency.parse("2000").unwrap_or(Money::ZERO);
        till.ledger().open_shift(
            ShiftId(till.new_id()),
            business_date(now_ms, till.shop())?,
            float,
            opener,
            now_ms,
        )?;
    }
    Ok(())
}

fn categories() -> Result<Vec<Category>, Refusal> {
    let mut reader = csv::Reader::from_reader(CATEGORIES.as_bytes());
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.map_err(Refusal::internal)?;
        let field = |at: usize| record.get(at).unwrap_or_default().to_owned();
        Ok(Category {
            path: field(0),
            names: Names {
                en: field(1),
                th: Some(field(2)),
                zh: Some(field(3)),
            },
        })
    };
    reader.records().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::barcode::is_gtin;

    #[test]
    fn the_demo_shop_has_its_goods_in_three_languages_and_two_tax_rates() {
        let file = ImportProducts {
            file: "demo/products.csv".to_owned(),
            text: PRODUCTS.to_owned(),
            columns: Vec::new(),
            dry_run: true,
            default_price: None,
        };
        let products = import::parse(&file, None).unwrap();
        let real = products.iter().filter(|product| {
            product
                .barcodes
                .iter()
                .any(|code| is_gtin(code) && !code.starts_with("20"))
        });
        assert!(real.count() >= 150, "at least 150 everyday products with real codes");
        assert!(
            products
                .iter()
                .all(|product| product.names.th.is_some() && product.names.zh.is_some()),
            "every name in three languages"
        );
        let rates: std::collections::BTreeSet<_> = products.iter().map(|product| product.tax.rate).collect();
        assert_eq!(rates.len(), 2, "two tax rates");
        assert!(
            products.iter().filter(|product| product.plu.is_some()).count() >= 10,
            "goods by weight have an item number"
        );
        assert!(
            products.iter().any(|product| !product.enabled),
            "a product that is not for sale"
        );
        assert!(
            categories().unwrap().iter().all(|category| category.names.zh.is_some()),
            "categories in three languages"
        );
    }
}
