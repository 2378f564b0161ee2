//! Prices beside the shelf's: for customers of a level, from a quantity on, or both.

use crate::money::{Price, Quantity};
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// The longest name of a level.
const LONGEST_LEVEL: usize = 32;

/// The most listed prices that one product may have.
pub const MAX_LISTED: usize = 50;

/// A price level, e.g. `wholesale` or `member`: a short name in small letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(String);

/// Whom a listed price is for. As text: `wholesale`, `wholesale@12`, or `@12` for everybody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Terms {
    /// Customers of this level; everybody when there is none.
    pub level: Option<Level>,
    /// From this quantity of the product on.
    pub from: Quantity,
}

/// A price of one unit, and whom it is for. As text: `wholesale@12=8.50`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ListedPrice {
    /// Whom it is for.
    pub terms: Terms,
    /// The price.
    pub price: Price,
}

/// The prices of a product beside the shelf's, in the order of their terms, each of which stands there once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceList(Vec<ListedPrice>);

/// Why something is no price list.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
pub enum PriceListError {
    /// The level has no name, a long one, or one of other signs.
    #[error("a level is up to {LONGEST_LEVEL} letters, figures, - or _")]
    Level,
    /// The quantity is not one, or is for everybody from nothing on: that is the shelf's price.
    #[error("a listed price is for a level, or from a quantity above 0 on (wholesale, wholesale@12, @12)")]
    Terms,
    /// The price is below zero or none.
    #[error("a listed price is an amount of at least 0 after = (wholesale=8.50)")]
    Price,
    /// The same terms stand there twice.
    #[error("two prices have the same level and quantity")]
    Twice,
    /// There are too many.
    #[error("a product has at most {MAX_LISTED} listed prices")]
    TooMany,
}

impl Level {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Level {
    type Err = PriceListError;

    fn from_str(text: &str) -> Result<Self, PriceListError> {
        let name = text.trim().to_lowercase();
        let sound = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
        // Vowels and tones of Thai are signs of their own beside its letters.
        let thai = |letter: char| ('\u{e01}'..='\u{e5b}').contains(&letter);
        let long = name.chars().count() > LONGEST_LEVEL;
        if name.is_empty() || long || !name.chars().all(|letter| sound(letter) || thai(letter)) {
            return Err(PriceListError::Level);
        }
        Ok(Self(name))
    }
}

impl Display for Level {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Terms {
    /// For everybody or a level, from a quantity on.
    ///
    /// # Errors
    /// [`PriceListError::Terms`] for a quantity that is nothing, or everybody from the first piece on.
    pub fn new(level: Option<Level>, from: Quantity) -> Result<Self, PriceListError> {
        if !from.is_positive() || (level.is_none() && from == Quantity::ONE) {
            return Err(PriceListError::Terms);
        }
        Ok(Self { level, from })
    }

    fn hold_for(&self, level: Option<&Level>, quantity: Quantity) -> bool {
        self.from <= quantity && self.level.as_ref().is_none_or(|own| Some(own) == level)
    }
}

impl FromStr for Terms {
    type Err = PriceListError;

    fn from_str(text: &str) -> Result<Self, PriceListError> {
        let (level, from) = match text.trim().split_once('@') {
            Some((level, from)) => (level, Quantity::parse(from.trim()).map_err(|_| PriceListError::Terms)?),
            None => (text, Quantity::ONE),
        };
        let level = Some(level.trim()).filter(|level| !level.is_empty());
        Self::new(level.map(str::parse).transpose()?, from)
    }
}

impl Display for Terms {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(level) = &self.level {
            level.fmt(f)?;
        }
        if self.from == Quantity::ONE {
            return Ok(());
        }
        write!(f, "@{}", self.from)
    }
}

impl FromStr for ListedPrice {
    type Err = PriceListError;

    fn from_str(text: &str) -> Result<Self, PriceListError> {
        let (terms, price) = text.split_once('=').ok_or(PriceListError::Price)?;
        let price = Price::parse(price.trim()).map_err(|_| PriceListError::Price)?;
        let terms = terms.parse()?;
        Ok(Self { terms, price })
    }
}

impl Display for ListedPrice {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.terms, self.price)
    }
}

impl PriceList {
    /// A list of these prices.
    ///
    /// # Errors
    /// [`PriceListError`] for a price below zero, terms that stand there twice, or too many.
    pub fn of(mut prices: Vec<ListedPrice>) -> Result<Self, PriceListError> {
        prices.sort();
        if prices.len() > MAX_LISTED {
            return Err(PriceListError::TooMany);
        }
        if prices.iter().any(|one| one.price.e4() < 0) {
            return Err(PriceListError::Price);
        }
        if prices.array_windows().any(|[one, next]| one.terms == next.terms) {
            return Err(PriceListError::Twice);
        }
        Ok(Self(prices))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The prices, in the order of their terms.
    pub fn iter(&self) -> impl Iterator<Item = &ListedPrice> {
        self.0.iter()
    }

    /// The lowest price for a customer of this level who takes so much; of equal ones the one that is easier to have.
    #[must_use]
    pub fn best(&self, level: Option<&Level>, quantity: Quantity) -> Option<&ListedPrice> {
        let held = self.0.iter().filter(|one| one.terms.hold_for(level, quantity));
        held.min_by_key(|one| one.price)
    }
}

impl FromStr for PriceList {
    type Err = PriceListError;

    fn from_str(text: &str) -> Result<Self, PriceListError> {
        let prices = text.split_whitespace().map(str::parse);
        Self::of(prices.collect::<Result<_, _>>()?)
    }
}

impl Display for PriceList {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, one) in self.0.iter().enumerate() {
            let between = if at == 0 { "" } else { " " };
            write!(f, "{between}{one}")?;
        }
        Ok(())
    }
}
