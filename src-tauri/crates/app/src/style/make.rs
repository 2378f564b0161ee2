//! Making the variants of a style at once: each is an ordinary product with an article number of its own.

use super::{check, show};
use crate::Till;
use crate::caller::Acting;
use crate::import::problem::{Fault, Problem};
use crate::product::{described, record, refuse_rival};
use crate::refusal::{Code, Refusal};
use crate::wire::product::Facts;
use crate::wire::style::{MakeVariants, NewVariant, Style, StyleRef};
use domain::ProductId;
use domain::product::{Attribute, Attributes, Product};
use std::collections::HashSet;
use store::ProductEdit;

/// The most that are made at once.
const MOST: usize = 500;

/// Facts that belong to one variant alone.
const OWN: [&str; 5] = ["sku", "gtin", "plu", "style", "attributes"];

/// Makes those that are not there yet: all of them, or none. To send the same again makes none.
pub(crate) fn make(till: &Till, acting: &Acting, request: MakeVariants) -> Result<Style, Refusal> {
    if request.variants.is_empty() || request.variants.len() > MOST {
        return Err(bad(format!("1 to {MOST} variants are made at once")));
    }
    if let Some(own) = OWN.iter().find(|own| request.facts.contains_key(**own)) {
        return Err(Fault::new("header", own, Problem::UnknownField).into());
    }
    let style = request.style.trim().to_owned();
    let there = till.catalogue().variants(&style)?;
    let mut maker = Maker {
        till,
        request: &request,
        style: &style,
        like: there.first(),
        seen: there.iter().map(|one| one.attributes.to_string()).collect(),
        taken: HashSet::new(),
    };
    let made = request.variants.iter().map(|new| maker.make(new));
    let made: Vec<Option<Product>> = made.collect::<Result<_, _>>()?;
    let edits = made.into_iter().flatten().map(|new| ProductEdit { base: None, new });
    record(till, acting, edits.collect())?;
    show(till, acting, StyleRef { style })
}

fn bad(detail: String) -> Refusal {
    Refusal::new(Code::BadRequest).with("detail", detail)
}

struct Maker<'a> {
    till: &'a Till,
    request: &'a MakeVariants,
    style: &'a str,
    /// A variant that is there: what is not named is as with it.
    like: Option<&'a Product>,
    /// Variants that are there or made by now.
    seen: HashSet<String>,
    /// Article numbers and barcodes of those that are made.
    taken: HashSet<String>,
}

impl Maker<'_> {
    /// The product of a variant; nothing where it is there.
    fn make(&mut self, new: &NewVariant) -> Result<Option<Product>, Refusal> {
        let attributes = self.attributes(&new.values)?;
        if !self.seen.insert(attributes.to_string()) {
            return Ok(None);
        }
        let mut facts = self.request.facts.clone();
        facts.insert("sku".to_owned(), self.number(&new.values)?);
        facts.insert("style".to_owned(), self.style.to_owned());
        facts.insert("attributes".to_owned(), attributes.to_string());
        facts.extend(new.price.clone().map(|price| ("price".to_owned(), price)));
        facts.insert("gtin".to_owned(), new.gtin.clone().unwrap_or_default());
        let product = self.described(&facts)?;
        check(self.till, &product)?;
        refuse_rival(self.till, &product)?;
        if let Some(code) = product.barcodes.iter().find(|code| !self.taken.insert((*code).clone())) {
            return Err(Fault::new("gtin", code, Problem::CodeTwice).into());
        }
        Ok(Some(product))
    }

    /// Like a variant that is there, but for what is its own.
    fn described(&self, facts: &Facts) -> Result<Product, Refusal> {
        let id = ProductId(self.till.new_id());
        let like = self.like.cloned().map(|like| Product {
            id,
            sku: facts.get("sku").cloned().unwrap_or_default(),
            plu: None,
            enabled: true,
            ..like
        });
        described(self.till, id, like.as_ref(), facts)
    }

    fn attributes(&self, values: &[String]) -> Result<Attributes, Refusal> {
        let names = &self.request.attributes;
        let fault = |text: &str| Fault::new("attributes", text, Problem::BadAttributes).into();
        if names.is_empty() || names.len() != values.len() {
            return Err(fault(&values.join("; ")));
        }
        let pairs = names.iter().zip(values).map(|(name, value)| Attribute {
            name: name.trim().to_owned(),
            value: value.trim().to_owned(),
        });
        Attributes::of(pairs.collect()).map_err(|_| fault(&values.join("; ")))
    }

    /// An article number that nobody has: `TEE-RED-M`, and `TEE-RED-M-2` where that is taken.
    fn number(&mut self, values: &[String]) -> Result<String, Refusal> {
        let parts = std::iter::once(self.style.to_owned()).chain(values.iter().map(|value| in_number(value)));
        let number = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        let (mut free, mut no) = (number.clone(), 1);
        while self.till.catalogue().find_by_sku(&free)?.is_some() || !self.taken.insert(free.clone()) {
            no += 1;
            free = format!("{number}-{no}");
        }
        Ok(free)
    }
}

/// A value as a part of an article number: `Light blue` as `LIGHT-BLUE`.
fn in_number(value: &str) -> String {
    let divides = |sign: char| sign.is_whitespace() || (sign.is_ascii() && !sign.is_ascii_alphanumeric());
    let words = value.split(divides).filter(|word| !word.is_empty());
    words.map(str::to_uppercase).collect::<Vec<_>>().join("-")
}
