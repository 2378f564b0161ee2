//! One product by what names it.

use crate::goods::{Shelf, coded, named, price};
use domain::ProductId;
use domain::money::RatePpm;
use domain::product::{Names, Stock, Unit};
use domain::tax::{TaxClass, TaxMode};
use store::NewProduct;
use testkit::sample::uuid;

fn codes(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

#[test]
fn a_product_comes_back_with_every_field() {
    let whole = NewProduct {
        sku: "P0042".to_owned(),
        names: Names {
            en: "Jasmine rice".to_owned(),
            th: Some("ข้าวหอมมะลิ".to_owned()),
            zh: Some("茉莉香米".to_owned()),
        },
        category_path: "Kitchen/Rice".to_owned(),
        brand: Some("Royal Umbrella".to_owned()),
        supplier: Some("C.P.".to_owned()),
        tax: TaxClass {
            code: "added".to_owned(),
            rate: RatePpm(82_500),
            mode: TaxMode::Added,
            parts: "gst:5*qst:9.975".parse().unwrap(),
        },
        unit: Unit::from_code("kg"),
        price: price("45.1234"),
        prices: "wholesale=41 wholesale@10=39.5 @25=40".parse().unwrap(),
        least_price: Some(price("35")),
        cost: Some(price("30.5")),
        enabled: false,
        barcodes: codes(&["8850999320007", "IN STORE 7"]),
        plu: Some("00101".to_owned()),
        colour: Some("leaf".to_owned()),
        asks: "serial age:18".parse().unwrap(),
        stock: Stock::Uncounted,
        style: Some("TEE".to_owned()),
        attributes: "colour=Red; size=M".parse().unwrap(),
        choices: "milk toppings".parse().unwrap(),
        parts: "2 P0001, 0.5 P0003".parse().unwrap(),
        deposit: "6 BOTTLE".parse().unwrap(),
    };
    let shelf = Shelf::with(vec![whole.clone()]).reopened();
    let found = shelf.catalogue.find_by_plu("00101").unwrap().unwrap();
    assert_eq!(shelf.catalogue.product(found.id).unwrap().as_ref(), Some(&found));
    let back = NewProduct {
        sku: found.sku,
        names: found.names,
        category_path: found.category_path,
        brand: found.brand,
        supplier: found.supplier,
        tax: found.tax,
        unit: found.unit,
        price: found.price,
        prices: found.prices,
        least_price: found.least_price,
        cost: found.cost,
        enabled: found.enabled,
        barcodes: found.barcodes,
        plu: found.plu,
        colour: found.colour,
        asks: found.asks,
        stock: found.stock,
        style: found.style,
        attributes: found.attributes,
        choices: found.choices,
        parts: found.parts,
        deposit: found.deposit,
    };
    assert_eq!(back, whole);
}

#[test]
fn a_code_is_found_in_any_of_its_spellings_as_scanned_first() {
    let shelf = Shelf::with(vec![
        coded("upc", &["036000291452"]),
        coded("ean", &["0036000291452", "96385074"]),
    ]);
    let cases: &[(&[&str], Option<&str>)] = &[
        (&["036000291452", "0036000291452", "00036000291452"], Some("upc")),
        (&["0036000291452", "036000291452", "00036000291452"], Some("ean")),
        (&["00036000291452", "036000291452"], Some("upc")),
        (&["96385074", "00000096385074"], Some("ean")),
        (&["4006381333931", "04006381333931"], None),
        (&["03600029145"], None),
        (&[], None),
    ];
    for (spellings, expected) in cases {
        let found = shelf.catalogue.find_by_code(&codes(spellings)).unwrap();
        assert_eq!(found.map(|product| product.sku).as_deref(), *expected, "{spellings:?}");
    }
}

#[test]
fn an_article_number_is_found_whatever_its_capitals_but_the_exact_one_first() {
    let shelf = Shelf::with(vec![
        named("ab-1", "lower"),
        named("AB-1", "upper"),
        named("P0001", "only"),
    ]);
    for (typed, expected) in [
        ("ab-1", Some("ab-1")),
        ("AB-1", Some("AB-1")),
        ("Ab-1", Some("ab-1")),
        ("p0001", Some("P0001")),
        ("P000", None),
    ] {
        let found = shelf.catalogue.find_by_sku(typed).unwrap();
        assert_eq!(found.map(|product| product.sku).as_deref(), expected, "{typed}");
    }
}

#[test]
fn the_variants_of_a_style_come_in_the_order_in_which_they_were_given_and_are_found_by_what_they_are() {
    let tee = |sku: &str, attributes: &str| NewProduct {
        style: Some("TEE".to_owned()),
        attributes: attributes.parse().unwrap(),
        ..named(sku, "T-shirt")
    };
    let shelf = Shelf::with(vec![
        tee("9", "colour=Red; size=S"),
        named("CAP", "Cap"),
        tee("8", "colour=Red; size=M"),
        tee("7", "colour=Blue; size=S"),
    ]);
    let skus = |found: Vec<domain::product::Product>| found.into_iter().map(|one| one.sku).collect::<Vec<_>>();
    assert_eq!(skus(shelf.catalogue.variants("tee").unwrap()), ["9", "8", "7"]);
    assert_eq!(skus(shelf.catalogue.variants("TE").unwrap()), [""; 0]);
    assert_eq!(skus(shelf.catalogue.search("shirt blue", 9).unwrap()), ["7"]);
    assert_eq!(
        shelf.catalogue.search("te", 9).unwrap().len(),
        3,
        "by the beginning of the style's code"
    );
}

#[test]
fn what_is_not_there_is_not_found() {
    let shelf = Shelf::with(vec![named("P1", "One")]);
    assert_eq!(shelf.catalogue.product(ProductId(uuid(9))).unwrap(), None);
    assert_eq!(shelf.catalogue.find_by_plu("00101").unwrap(), None);
    assert_eq!(Shelf::empty().skus(), Vec::<String>::new());
}

#[test]
fn products_are_handed_out_in_the_order_in_which_they_were_first_imported() {
    let goods: Vec<_> = (0..1_203)
        .rev()
        .map(|no| named(&format!("P{no:04}"), "Thing"))
        .collect();
    let expected: Vec<String> = goods.iter().map(|product| product.sku.clone()).collect();
    let shelf = Shelf::with(goods);
    assert_eq!(shelf.skus(), expected, "over several pages");
    shelf
        .import(vec![named("P0700", "Changed"), named("A", "New")])
        .unwrap();
    let mut later = expected;
    later.push("A".to_owned());
    assert_eq!(shelf.skus(), later, "a changed product keeps its place");
}
