//! Products: found, shown, added, changed, by the fields of a product file.

use crate::args::Product;
use crate::asked::{pair, with_request_id};
use crate::columns::columns;
use crate::outcome::Failure;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Map, Value, json};

/// The most that a search shows.
const MOST: u32 = 50;

/// What to ask the till.
pub(crate) fn command(product: &Product) -> Result<(&'static str, Value), Failure> {
    Ok(match product {
        Product::Find { text } => ("find_products", json!({ "text": text, "limit": MOST })),
        Product::Show { product } => ("show_product", json!({ "product": product })),
        Product::Add { facts } => ("put_product", with_request_id(json!({ "facts": known(facts)? }))),
        Product::Edit { product, facts } => ("put_product", json!({ "product": product, "facts": known(facts)? })),
        Product::Retire { product } => (
            "put_product",
            json!({ "product": product, "facts": { "enabled": "no" } }),
        ),
    })
}

fn known(facts: &[String]) -> Result<Map<String, Value>, Failure> {
    let one = |fact: &String| pair(fact, "cli-bad-fact").map(|(field, text)| (field.to_owned(), json!(text)));
    facts.iter().map(one).collect()
}

/// What people see of a reply.
pub(crate) fn in_words(product: &Product, reply: &Value, words: &Words) -> String {
    if !matches!(product, Product::Find { .. }) {
        return one(reply);
    }
    let tiles = list(reply, "tiles");
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
