//! What a variant may be: no two of a style are the same, and no style has the code of a product.

use crate::Till;
use crate::catalogue::by_code;
use crate::import::FIRST_ROW;
use crate::import::problem::{Fault, Faults, Problem};
use crate::refusal::Refusal;
use domain::product::{Attributes, Product};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use store::NewProduct;

/// Refuses a product that is the same variant as another, or that shares its code with a style.
pub(crate) fn check(till: &Till, product: &Product) -> Result<(), Refusal> {
    if !till.catalogue().variants(&product.sku)?.is_empty() {
        return Err(Fault::new("sku", &product.sku, Problem::StyleTaken).into());
    }
    let Some(style) = &product.style else { return Ok(()) };
    if style.eq_ignore_ascii_case(&product.sku) || has_product(till, style)? {
        return Err(Fault::new("style", style, Problem::StyleTaken).into());
    }
    let others = till.catalogue().variants(style)?;
    let twin = |other: &Product| other.id != product.id && other.attributes == product.attributes;
    match others.iter().find(|other| twin(other)) {
        Some(twin) => Err(Fault::new("attributes", &twin.sku, Problem::VariantTwice).into()),
        None => Ok(()),
    }
}

/// The same for the products of a file.
pub(crate) fn check_file(till: &Till, file: &str, products: &[NewProduct]) -> Result<(), Refusal> {
    let mut faults = Faults::of(file);
    let lower = |text: &str| text.to_ascii_lowercase();
    let named: HashSet<String> = products.iter().map(|product| lower(&product.sku)).collect();
    let mut styles: HashMap<String, Vec<Attributes>> = HashMap::new();
    for (product, no) in products.iter().zip(FIRST_ROW..) {
        let Some(style) = &product.style else { continue };
        let known = match styles.entry(lower(style)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(first) => {
                if named.contains(&lower(style)) || has_product(till, style)? {
                    faults.add(no, Fault::new("style", style, Problem::StyleTaken));
                }
                let there = till.catalogue().variants(style)?.into_iter();
                let stay = there.filter(|one| !named.contains(&lower(&one.sku)));
                first.insert(stay.map(|one| one.attributes).collect())
            }
        };
        if known.contains(&product.attributes) {
            let text = product.attributes.to_string();
            faults.add(no, Fault::new("attributes", &text, Problem::VariantTwice));
        }
        known.push(product.attributes.clone());
    }
    faults.none()
}

/// Whether the code of a style finds a product.
fn has_product(till: &Till, style: &str) -> Result<bool, Refusal> {
    Ok(till.catalogue().find_by_sku(style)?.is_some() || by_code(till, &[style.to_owned()])?.is_some())
}
