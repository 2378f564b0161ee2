//! Categories and their pages.

use crate::goods::{Shelf, named};
use domain::product::Names;
use store::{Category, NewProduct, StoreError};

/// Category, size and offset of a page; its products, and how many there are in all.
type Case = (Option<&'static str>, (u32, u32), &'static [&'static str], u64);

fn within(sku: &str, path: &str) -> NewProduct {
    NewProduct {
        category_path: path.to_owned(),
        ..named(sku, sku)
    }
}

fn shelf() -> Shelf {
    let goods = [
        ("W", "Drinks/Water"),
        ("C", "Drinks"),
        ("X", "Drinks & more"),
        ("S", "Snacks"),
        ("T", "Drinks/Tea/Green"),
        ("N", ""),
        ("D", "Drinks0"),
    ];
    Shelf::with(goods.map(|(sku, path)| within(sku, path)).to_vec())
}

#[test]
fn a_category_holds_its_products_and_those_below_in_the_order_of_the_import() {
    let shelf = shelf();
    let cases: &[Case] = &[
        (Some("Drinks"), (10, 0), &["W", "C", "T"], 3),
        (Some("Drinks"), (2, 0), &["W", "C"], 3),
        (Some("Drinks"), (2, 2), &["T"], 3),
        (Some("Drinks"), (2, 4), &[], 3),
        (Some("Drinks/Tea"), (10, 0), &["T"], 1),
        (Some("Dri"), (10, 0), &[], 0),
        (Some("drinks"), (10, 0), &[], 0),
        (None, (3, 1), &["C", "X", "S"], 7),
    ];
    for (category, (size, offset), expected, total) in cases {
        let page = shelf.catalogue.tiles(*category, *size, *offset).unwrap();
        let skus: Vec<&str> = page.products.iter().map(|product| &*product.sku).collect();
        assert_eq!(
            (&*skus, page.total),
            (*expected, *total),
            "{category:?} {size} {offset}"
        );
    }
}

#[test]
fn the_count_of_all_products_follows_every_import_that_succeeds() {
    let shelf = shelf();
    let total = |shelf: &Shelf| shelf.catalogue.tiles(None, 1, 0).unwrap().total;
    shelf
        .import(vec![within("W", "Water"), within("NEW", "Water")])
        .unwrap();
    assert_eq!(total(&shelf), 8);
    let refused = shelf.import(vec![within("A", ""), within("A", "")]);
    assert!(refused.is_err());
    assert_eq!(total(&shelf), 8);
    assert_eq!(total(&shelf.reopened()), 8);
}

#[test]
fn categories_that_only_products_name_follow_those_that_were_set() {
    let shelf = shelf();
    let paths = || -> Vec<String> {
        let categories = shelf.catalogue.categories().unwrap();
        categories.into_iter().map(|category| category.path).collect()
    };
    assert_eq!(
        paths(),
        ["Drinks", "Drinks & more", "Drinks0", "Snacks"],
        "first levels, once each"
    );
    let snacks = Category {
        path: "Snacks".to_owned(),
        names: Names {
            en: "Snacks".to_owned(),
            th: Some("ขนม".to_owned()),
            zh: Some("零食".to_owned()),
        },
    };
    let fresh = Category {
        path: "Fresh".to_owned(),
        names: Names::only("Fresh"),
    };
    shelf.catalogue.set_categories(&[snacks.clone(), fresh]).unwrap();
    assert_eq!(paths(), ["Snacks", "Fresh", "Drinks", "Drinks & more", "Drinks0"]);
    assert_eq!(shelf.catalogue.categories().unwrap().first(), Some(&snacks));
    let twice = shelf.catalogue.set_categories(&[snacks.clone(), snacks]);
    assert!(
        matches!(twice, Err(StoreError::Taken { kind: "category", .. })),
        "{twice:?}"
    );
    assert_eq!(paths().len(), 5, "they stay as they were");
}
