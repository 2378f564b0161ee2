//! Forty thousand real products with names as people wrote them.

use crate::goods::{Shelf, coded};
use domain::barcode::{Code, classify};
use domain::product::Names;
use std::path::Path;
use store::{ImportCounts, NewProduct};

/// GTIN and name of each product.
fn real_products() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/real-products.csv");
    csv::Reader::from_path(path)
        .unwrap()
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

fn spellings(gtin: &str) -> Vec<String> {
    match classify(gtin, &[]) {
        Code::Gtin { spellings } => spellings,
        other => panic!("{gtin} is {other:?}"),
    }
}

/// The middle of a name: what somebody types who remembers a part of it.
fn fragment(name: &str) -> String {
    let letters = name.chars().count();
    let cut = if letters >= 8 { 1 + letters / 8 } else { 0 };
    name.chars().skip(cut).take(letters - 2 * cut).collect()
}

/// 500 names: those that hold letters of their own script first, then some from all over the file.
fn chosen(products: &[(String, String)]) -> Vec<&(String, String)> {
    let own_script = |name: &str| name.chars().any(|c| c.is_alphabetic() && c > '\u{36f}');
    let (own, latin): (Vec<_>, Vec<_>) = products.iter().partition(|(_, name)| own_script(name));
    let step = (own.len() / 250).max(1);
    let own: Vec<_> = own.into_iter().step_by(step).take(250).collect();
    let rest = 500 - own.len();
    own.into_iter()
        .chain(latin.into_iter().step_by(130).take(rest))
        .collect()
}

#[test]
fn forty_thousand_real_products_are_found_by_a_fragment_of_their_name_and_by_their_code() {
    let products = real_products();
    let goods: Vec<NewProduct> = products
        .iter()
        .map(|(gtin, name)| NewProduct {
            names: Names::only(&**name),
            ..coded(gtin, &[gtin])
        })
        .collect();
    let shelf = Shelf::empty();
    let counts = shelf.import(goods).unwrap();
    assert_eq!(
        counts,
        ImportCounts {
            added: 40_000,
            updated: 0
        }
    );
    let chosen = chosen(&products);
    assert_eq!(chosen.len(), 500);
    for (gtin, name) in chosen {
        let by_code = shelf.catalogue.find_by_code(&spellings(gtin)).unwrap();
        assert_eq!(by_code.map(|product| product.names.en).as_ref(), Some(name), "{gtin}");
        let typed = fragment(name);
        let found = shelf.catalogue.search(&typed, 200).unwrap();
        assert!(
            found.iter().any(|product| product.sku == *gtin),
            "{typed:?} does not find {name:?}"
        );
    }
}
