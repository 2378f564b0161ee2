//! What comes with a product: so much of others with one unit of it.

use crate::money::Quantity;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// The most kinds of goods that come with one product.
const MOST: usize = 20;

/// The most of one of them.
const MOST_E4: i64 = 999 * 10_000;

/// So much of another product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// How much with one unit.
    pub quantity: Quantity,
    /// Its article number.
    pub sku: String,
}

/// Several, each product once. As text: `2 P0001, 1 P0003`; empty where nothing comes along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts(Vec<Part>);

/// A text that names no parts.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{text:?} are no parts (write 2 P0001, 1 P0003: so many of at most {MOST} articles, each once)")]
pub struct BadParts {
    text: String,
}

impl Parts {
    /// Whether nothing comes along.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Part> {
        self.0.iter()
    }

    /// The text that a column holds; nothing where nothing comes along.
    #[must_use]
    pub fn stored(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.to_string())
    }
}

impl<'a> IntoIterator for &'a Parts {
    type Item = &'a Part;
    type IntoIter = std::slice::Iter<'a, Part>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Display for Parts {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let one = |part: &Part| format!("{} {}", part.quantity, part.sku);
        f.write_str(&self.0.iter().map(one).collect::<Vec<_>>().join(", "))
    }
}

impl FromStr for Parts {
    type Err = BadParts;

    fn from_str(text: &str) -> Result<Self, BadParts> {
        let bad = || BadParts { text: text.to_owned() };
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        let parts: Option<Vec<Part>> = text.split(',').map(|one| part(one.trim())).collect();
        let parts = parts.filter(|parts| parts.len() <= MOST).ok_or_else(bad)?;
        let twice = |(at, one): (usize, &Part)| parts.iter().take(at).any(|before| before.sku == one.sku);
        if parts.iter().enumerate().any(twice) {
            return Err(bad());
        }
        Ok(Self(parts))
    }
}

fn part(text: &str) -> Option<Part> {
    let (quantity, sku) = text.split_once(' ')?;
    let (quantity, sku) = (Quantity::parse(quantity).ok()?, sku.trim());
    let fits = quantity.is_positive() && quantity.e4() <= MOST_E4 && !sku.is_empty();
    fits.then(|| Part {
        quantity,
        sku: sku.to_owned(),
    })
}
