//! Styles at the counter: what comes in several variants, such as colours and sizes, is chosen from a grid. Each variant is a product like
//! any other.

mod make;
mod rules;

pub(crate) use make::make;
pub(crate) use rules::{check, check_file};

use crate::Till;
use crate::caller::Acting;
use crate::catalogue::tile;
use crate::refusal::{Code, Refusal};
use crate::snapshot::unit_price_text;
use crate::wire::LocalName;
use crate::wire::catalogue::{OfStyle, PriceCheck, Tile};
use crate::wire::style::{Style, StyleRef, Variant};
use domain::money::Currency;
use domain::product::Product;

pub(crate) fn show(till: &Till, _: &Acting, request: StyleRef) -> Result<Style, Refusal> {
    let style = by_code(till, &request.style)?;
    style.ok_or_else(|| Refusal::new(Code::NoSuchProduct))
}

/// The style with a code.
pub(crate) fn by_code(till: &Till, code: &str) -> Result<Option<Style>, Refusal> {
    let variants = till.catalogue().variants(code.trim())?;
    let currency = till.shop().currency;
    Ok(variants.first().map(|first| Style {
        style: first.style.clone().unwrap_or_default(),
        name: LocalName::from(&first.names),
        attributes: respects(&variants).into_iter().map(str::to_owned).collect(),
        variants: of(&variants, &currency),
    }))
}

/// In which respects variants differ, in the order in which they were first given.
fn respects(variants: &[Product]) -> Vec<&str> {
    let mut names = Vec::new();
    for one in variants.iter().flat_map(|variant| variant.attributes.iter()) {
        if !names.contains(&&*one.name) {
            names.push(&*one.name);
        }
    }
    names
}

fn of(variants: &[Product], currency: &Currency) -> Vec<Variant> {
    let names = respects(variants);
    let values = |variant: &Product| {
        let value = |name: &&str| variant.attributes.value(name).unwrap_or_default().to_owned();
        names.iter().map(value).collect()
    };
    let one = |variant: &Product| Variant {
        product: tile(variant, currency),
        values: values(variant),
    };
    variants.iter().map(one).collect()
}

/// The one tile of a style: its price is the lowest of those that are for sale.
pub(crate) fn tile_of(till: &Till, style: &str) -> Result<Option<Tile>, Refusal> {
    let variants = till.catalogue().variants(style)?;
    let currency = till.shop().currency;
    let Some(first) = variants.first() else { return Ok(None) };
    let sold = || variants.iter().filter(|variant| variant.enabled);
    let least = sold().map(|variant| variant.price).min().unwrap_or(first.price);
    Ok(Some(Tile {
        sku: first.style.clone().unwrap_or_default(),
        name: LocalName::from(&first.names),
        price: unit_price_text(least.decimal(), &currency),
        enabled: sold().next().is_some(),
        style: Some(OfStyle {
            code: first.style.clone().unwrap_or_default(),
            variants: u32::try_from(variants.len()).unwrap_or(u32::MAX),
            prices_differ: sold().any(|variant| variant.price != least),
        }),
        ..tile(first, &currency)
    }))
}

/// Refuses the code of a style: one of its variants is to be named.
pub(crate) fn refuse_whole(till: &Till, code: &str) -> Result<(), Refusal> {
    let variants = till.catalogue().variants(code.trim())?;
    let Some(first) = variants.first() else { return Ok(()) };
    let values = |variant: &Product| {
        variant
            .attributes
            .iter()
            .map(|one| &*one.value)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let sold = variants.iter().filter(|variant| variant.enabled);
    let sold: Vec<String> = sold
        .map(|variant| format!("{} ({})", variant.sku, values(variant)))
        .collect();
    let refusal = Refusal::new(if sold.is_empty() {
        Code::DisabledProduct
    } else {
        Code::NeedsVariant
    });
    Err(refusal
        .naming(&first.names)
        .with("style", first.style.as_deref().unwrap_or_default())
        .with("variants", sold.join("; ")))
}

/// What the variants of a style cost.
pub(crate) fn check_price(till: &Till, code: &str) -> Result<PriceCheck, Refusal> {
    let product = tile_of(till, code.trim())?.ok_or_else(|| Refusal::new(Code::NoSuchProduct))?;
    Ok(PriceCheck {
        product,
        quantity: None,
        price: None,
        style: by_code(till, code)?,
    })
}
