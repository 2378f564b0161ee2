//! What a back end says of a product, by the columns of a product file, and how each fact is put on an article.

use crate::Till;
use crate::refusal::Refusal;
use domain::money::{Price, Quantity};
use domain::price_list::{Level, ListedPrice, PriceList, Terms};
use domain::product::{Names, Unit};
use domain::tax::TaxClass;
use rust_decimal::Decimal;
use std::collections::HashMap;
use store::{Facts, MapKind, NewProduct, RemoteProduct, Upstream};

/// The longest text, as in a product file.
const LONGEST_TEXT: usize = 200;

/// Begins the fact of a price beside the shelf's.
const LISTED: &str = "price:";

/// What the words of a back end are here.
pub(super) struct Words {
    /// Units of the till by the back end's.
    units: HashMap<String, String>,
    /// Tax classes of the till by the back end's.
    taxes: HashMap<String, TaxClass>,
}

impl Words {
    pub(super) fn of(till: &Till, upstream: &Upstream) -> Result<Self, Refusal> {
        let units = till.ledger().remote_maps(upstream.id, MapKind::Unit)?;
        let classes = till.catalogue().tax_classes()?;
        let class = |code: &str| {
            classes
                .iter()
                .find(|(class, _)| class.code == code)
                .map(|(class, _)| class.clone())
        };
        let taxes = till.ledger().remote_maps(upstream.id, MapKind::Tax)?;
        Ok(Self {
            units: units.into_iter().map(|(local, remote)| (remote, local)).collect(),
            taxes: taxes
                .into_iter()
                .filter_map(|(local, remote)| Some((remote, class(&local)?)))
                .collect(),
        })
    }

    /// The tax class that a person said a back end's is, as long as some product here has it.
    pub(super) fn tax(&self, there: Option<&str>) -> Option<TaxClass> {
        self.taxes.get(there?).cloned()
    }
}

/// What is said of a product now. What is not said is left out; an empty text says that there is none.
pub(super) fn said(item: &RemoteProduct, words: &Words) -> Facts {
    let more = &item.more;
    let text = |text: &Option<String>| text.as_deref().map(clean);
    let price = |price: Option<Decimal>| price.and_then(price_text);
    let name = clean(&item.name);
    let unit = clean(&item.unit);
    let unit = words.units.get(&unit).cloned().unwrap_or(unit);
    let all = [
        ("name_en", Some(name).filter(|name| !name.is_empty())),
        ("price", price_text(item.price)),
        ("price:wholesale", price(more.wholesale)),
        ("price:member", price(more.member)),
        ("cost", price(more.cost)),
        ("category", text(&more.category)),
        ("brand", text(&more.brand)),
        ("supplier", text(&more.supplier)),
        ("unit", Some(unit).filter(|unit| !unit.is_empty())),
        (
            "gtin",
            Some(clean(&item.barcode)).filter(|code| domain::barcode::is_gtin(code)),
        ),
        ("enabled", Some(if item.active { "yes" } else { "no" }.to_owned())),
    ];
    let said = all
        .into_iter()
        .filter_map(|(fact, text)| Some((fact.to_owned(), text?)));
    said.collect()
}

/// Without what no label can show, and not too long.
pub(in crate::sync) fn clean(text: &str) -> String {
    let shown = text.chars().filter(|letter| !letter.is_control());
    let shown: String = shown.take(LONGEST_TEXT).collect();
    shown.trim().to_owned()
}

/// The same price in the same digits; nothing for one that no price can be.
fn price_text(price: Decimal) -> Option<String> {
    let text = price.normalize().to_string();
    Price::parse(&text).ok().filter(|price| price.e4() >= 0).map(|_| text)
}

/// Puts a fact on an article, in the place of what was said of it before.
pub(super) fn put(product: &mut NewProduct, fact: &str, old: &str, text: &str) {
    let optional = || Some(text.to_owned()).filter(|text| !text.is_empty());
    match fact {
        "name_en" => {
            product.names = Names {
                en: text.to_owned(),
                ..product.names.clone()
            };
        }
        "price" => product.price = Price::parse(text).unwrap_or(product.price),
        "cost" => product.cost = Price::parse(text).ok(),
        "category" => text.clone_into(&mut product.category_path),
        "brand" => product.brand = optional(),
        "supplier" => product.supplier = optional(),
        "unit" => product.unit = Unit::from_code(text),
        "enabled" => product.enabled = text != "no",
        "gtin" => {
            product.barcodes.retain(|code| code != old && code != text);
            product.barcodes.extend(optional());
        }
        _ => {
            if let Some(level) = fact.strip_prefix(LISTED) {
                list(product, level, text);
            }
        }
    }
}

/// Puts the price of a level, or takes it away.
fn list(product: &mut NewProduct, level: &str, text: &str) {
    let Some(terms) = terms(level) else { return };
    let others = product.prices.iter().filter(|one| one.terms != terms).cloned();
    let own = Price::parse(text).ok().map(|price| ListedPrice {
        terms: terms.clone(),
        price,
    });
    if let Ok(prices) = PriceList::of(others.chain(own).collect()) {
        product.prices = prices;
    }
}

fn terms(level: &str) -> Option<Terms> {
    let level: Level = level.parse().ok()?;
    Terms::new(Some(level), Quantity::ONE).ok()
}

/// Whether an article has nothing in the place of a fact, so that it may be filled by whoever says something.
pub(super) fn is_empty(fact: &str, product: &NewProduct) -> bool {
    match fact {
        "cost" => product.cost.is_none(),
        "category" => product.category_path.is_empty(),
        "brand" => product.brand.is_none(),
        "supplier" => product.supplier.is_none(),
        "gtin" => product.barcodes.is_empty(),
        _ => fact
            .strip_prefix(LISTED)
            .and_then(terms)
            .is_some_and(|terms| product.prices.iter().all(|one| one.terms != terms)),
    }
}
