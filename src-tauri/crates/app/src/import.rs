//! Importing products from a CSV file: every row is checked before the first is written, and each wrong one is named with file, row,
//! field, value and remedy.

pub(crate) mod columns;
pub(crate) mod others;
pub(crate) mod problem;
pub(crate) mod row;

use crate::Till;
use crate::caller::Acting;
use crate::catalogue::COLUMNS;
use crate::refusal::Refusal;
use crate::shop_tax::of as shop_tax;
use crate::style::check_file as check_variants;
use crate::wire::catalogue::{ImportProducts, Imported};
use columns::Places;
use domain::ProductId;
use domain::tax::TaxClass;
use others::Told;
use problem::{Fault, Faults, Problem};
use row::Row;
use std::collections::{HashMap, HashSet};
use store::NewProduct;

/// The row of the first product: the header is row 1.
pub(crate) const FIRST_ROW: u64 = 2;

pub(crate) fn products(till: &Till, acting: &Acting, request: ImportProducts) -> Result<Imported, Refusal> {
    let tax = shop_tax(till)?;
    let products = parse(&request, tax.as_ref())?;
    let rows = products.len() as u64;
    check_codes(till, &request.file, &products)?;
    check_others(till, &request.file, &products)?;
    check_variants(till, &request.file, &products)?;
    if request.dry_run {
        let added = count_new(till, &products)?;
        return Ok(Imported {
            rows,
            added,
            updated: rows - added,
            dry_run: true,
        });
    }
    let counts = till.catalogue().import(products, &mut || ProductId(till.new_id()))?;
    till.ledger()
        .record_import(&request.file, counts.added, counts.updated, acting.actor, till.now_ms())?;
    till.put_edits_back()?;
    Ok(Imported {
        rows,
        added: counts.added,
        updated: counts.updated,
        dry_run: false,
    })
}

/// Reads and checks a whole file. `tax` is what a product has that says none of its own.
///
/// # Errors
/// [`Code::BadImport`](crate::Code::BadImport) with the number of wrong rows, the first one's file, row, field, value, reason and
/// remedy, and a list of the first fifty. Nothing is imported then.
pub fn parse(request: &ImportProducts, tax: Option<&TaxClass>) -> Result<Vec<NewProduct>, Refusal> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(request.text.as_bytes());
    let header = reader.headers().map_err(Refusal::internal)?.clone();
    let mut faults = Faults::of(&request.file);
    let places = Places::of(&COLUMNS, &header, &request.columns);
    let places = match places.and_then(|places| places.needing(&["sku|gtin", "name_en"])) {
        Ok(places) => places,
        Err(fault) => {
            faults.add(1, fault);
            return faults.none().map(|()| Vec::new());
        }
    };
    let (mut products, mut seen) = (Vec::new(), Seen::default());
    for (record, no) in reader.records().zip(FIRST_ROW..) {
        let record = record.map_err(Refusal::internal)?;
        let product = read(&places, &record, request.default_price.as_deref(), tax);
        match product.and_then(|product| seen.once(product)) {
            Ok(product) => products.push(product),
            Err(fault) => faults.add(no, fault),
        }
    }
    faults.none().map(|()| products)
}

/// The product that a row describes.
fn read(
    places: &Places,
    record: &csv::StringRecord,
    default_price: Option<&str>,
    default_tax: Option<&TaxClass>,
) -> Result<NewProduct, Fault> {
    places.whole(record)?;
    let row = Row {
        get: |field| text_of(places, record, field),
        listed: places.listed(record),
        default_price,
        default_tax,
    };
    row.product()
}

/// What stands in a row under a field, without spaces around it.
pub(crate) fn text_of<'a>(places: &Places, record: &'a csv::StringRecord, field: &str) -> &'a str {
    places.at(field).and_then(|at| record.get(at)).unwrap_or("").trim()
}

/// Refuses a code that belongs to a product which the file does not name.
fn check_codes(till: &Till, file: &str, products: &[NewProduct]) -> Result<(), Refusal> {
    let named: HashSet<&str> = products.iter().map(|product| &*product.sku).collect();
    let mut faults = Faults::of(file);
    for (product, no) in products.iter().zip(FIRST_ROW..) {
        for code in &product.barcodes {
            let owner = till.catalogue().find_by_code(std::slice::from_ref(code))?;
            if owner.is_some_and(|owner| !named.contains(&*owner.sku)) {
                faults.add(no, Fault::new("gtin", code, Problem::CodeTaken));
            }
        }
        if let Some(plu) = &product.plu {
            let owner = till.catalogue().find_by_plu(plu)?;
            if owner.is_some_and(|owner| !named.contains(&*owner.sku)) {
                faults.add(no, Fault::new("plu", plu, Problem::CodeTaken));
            }
        }
    }
    faults.none()
}

/// Refuses what says something of others that are neither in the file nor in the catalogue, or not what they would have to be.
fn check_others(till: &Till, file: &str, products: &[NewProduct]) -> Result<(), Refusal> {
    let named: HashMap<&str, &NewProduct> = products.iter().map(|one| (&*one.sku, one)).collect();
    let mut faults = Faults::of(file);
    for (product, no) in products.iter().zip(FIRST_ROW..) {
        let told = Told::by(product);
        let other = |sku: &str| match named.get(sku) {
            Some(other) => Ok(Some(Told::by(other).is())),
            None => others::known(till, sku),
        };
        if let Some(fault) = others::fault(till, &told, other)? {
            faults.add(no, fault);
        }
    }
    faults.none()
}

/// How many of the products are not there yet.
fn count_new(till: &Till, products: &[NewProduct]) -> Result<u64, Refusal> {
    let mut added = 0;
    for product in products {
        let known = till.catalogue().find_by_sku(&product.sku)?;
        added += u64::from(known.is_none_or(|known| known.sku != product.sku));
    }
    Ok(added)
}

/// What the file has named so far: article numbers and codes are unique.
#[derive(Default)]
struct Seen {
    skus: HashSet<String>,
    codes: HashSet<String>,
    plus: HashSet<String>,
}

impl Seen {
    fn once(&mut self, product: NewProduct) -> Result<NewProduct, Fault> {
        if !self.skus.insert(product.sku.clone()) {
            return Err(Fault::new("sku", &product.sku, Problem::SkuTwice));
        }
        if let Some(code) = product.barcodes.iter().find(|code| !self.codes.insert((*code).clone())) {
            return Err(Fault::new("gtin", code, Problem::CodeTwice));
        }
        match &product.plu {
            Some(plu) if !self.plus.insert(plu.clone()) => Err(Fault::new("plu", plu, Problem::CodeTwice)),
            _ => Ok(product),
        }
    }
}
