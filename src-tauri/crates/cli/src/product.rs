//! Products: found, shown, added, changed, by the fields of a product file.

use crate::args::{Product, Variants};
use crate::asked::{pair, with_request_id};
use crate::columns::columns;
use crate::outcome::Failure;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The most that a search shows.
const MOST: u32 = 50;

/// What to ask the till.
pub(crate) fn command(product: &Product) -> Result<(&'static str, Value), Failure> {
    Ok(match product {
        Product::Find { text } => (
            "find_products",
            json!({ "text": text, "limit": MOST, "each_variant": true }),
        ),
        Product::Show { product } => ("show_product", json!({ "product": product })),
        Product::Add { facts } => ("put_product", with_request_id(json!({ "facts": known(facts)? }))),
        Product::Edit { product, facts } => ("put_product", json!({ "product": product, "facts": known(facts)? })),
        Product::Retire { product } => (
            "put_product",
            json!({ "product": product, "facts": { "enabled": "no" } }),
        ),
        Product::Style { style } => ("show_style", json!({ "style": style })),
        Product::Variants(wanted) => ("make_variants", variants(wanted)?),
    })
}

/// Every combination of the values, with what holds for one of them alone.
fn variants(wanted: &Variants) -> Result<Value, Failure> {
    let attributes = wanted.attributes.iter().map(|text| attribute(text));
    let attributes = attributes.collect::<Result<Vec<_>, _>>()?;
    let (names, values): (Vec<_>, Vec<_>) = attributes.into_iter().unzip();
    let (prices, codes) = (by_values(&wanted.prices)?, by_values(&wanted.codes)?);
    let all = combined(&values);
    if let Some(strange) = prices.keys().chain(codes.keys()).find(|values| !all.contains(values)) {
        return Err(Failure::usage(
            "cli-no-such-variant",
            json!({ "value": strange.join(",") }),
        ));
    }
    let one = |values: &Vec<&str>| json!({ "values": values, "price": prices.get(values), "gtin": codes.get(values) });
    Ok(json!({
        "style": wanted.style,
        "facts": known(&wanted.facts)?,
        "attributes": names,
        "variants": all.iter().map(one).collect::<Vec<_>>(),
    }))
}

fn known(facts: &[String]) -> Result<Map<String, Value>, Failure> {
    let one = |fact: &String| pair(fact, "cli-bad-fact").map(|(field, text)| (field.to_owned(), json!(text)));
    facts.iter().map(one).collect()
}

/// `colour=Red,Blue` is in which respect variants differ, and what they are.
fn attribute(text: &str) -> Result<(&str, Vec<&str>), Failure> {
    pair(text, "cli-bad-fact").map(|(name, text)| (name, values(text)))
}

/// Values with commas between them, also those of a Chinese keyboard.
fn values(text: &str) -> Vec<&str> {
    let values = text.split([',', '，', '、']).map(str::trim);
    values.filter(|value| !value.is_empty()).collect()
}

/// `Red,M=310` is what holds for one variant alone.
fn by_values(texts: &[String]) -> Result<BTreeMap<Vec<&str>, &str>, Failure> {
    let pairs = texts.iter().map(|text| pair(text, "cli-bad-fact"));
    pairs
        .map(|one| one.map(|(of, text)| (values(of), text.trim())))
        .collect()
}

/// Each value of the first with each of the second, and so on.
fn combined<'a>(attributes: &[Vec<&'a str>]) -> Vec<Vec<&'a str>> {
    attributes.iter().fold(vec![Vec::new()], |begun, values| {
        let with = |before: &Vec<&'a str>| {
            let before = before.clone();
            values.iter().map(move |value| [&before[..], &[*value]].concat())
        };
        begun.iter().flat_map(with).collect()
    })
}

/// What people see of a reply.
pub(crate) fn in_words(product: &Product, reply: &Value, words: &Words) -> String {
    let tiles = match product {
        Product::Find { .. } => list(reply, "tiles").to_vec(),
        Product::Style { .. } | Product::Variants(_) => {
            let variants = list(reply, "variants").iter();
            variants.filter_map(|variant| variant.get("product").cloned()).collect()
        }
        _ => return one(reply),
    };
    if tiles.is_empty() {
        return words.say("cli-no-products");
    }
    let row = |tile: &Value| {
        let name = tile.get("name").map(|name| words.name(name)).unwrap_or_default();
        (
            text(tile, "sku").to_owned(),
            format!("{:>10}  {name}", text(tile, "price")),
        )
    };
    columns(&tiles.iter().map(row).collect::<Vec<_>>())
}

/// As the fields are called in a file, so that they can be typed again.
fn one(product: &Value) -> String {
    let facts = product.get("facts").and_then(Value::as_object);
    let rows = facts.into_iter().flatten();
    let rows = rows.map(|(field, text)| (field.clone(), text.as_str().unwrap_or_default().to_owned()));
    columns(&rows.collect::<Vec<_>>())
}
