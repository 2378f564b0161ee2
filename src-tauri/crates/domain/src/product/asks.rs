//! What a cashier is asked before a product is put down.

use crate::shift::CivilDate;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// The oldest that anybody is asked to be, in years.
const OLDEST: u8 = 99;

/// An age in whole years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Age(u8);

impl Age {
    /// An age from 1 to 99 years.
    #[must_use]
    pub const fn of_years(years: u8) -> Option<Self> {
        if years >= 1 && years <= OLDEST {
            Some(Self(years))
        } else {
            None
        }
    }

    /// In whole years.
    #[must_use]
    pub const fn years(self) -> u8 {
        self.0
    }

    /// The last date of birth at which somebody is that old on a day. Who was born on a leap day is a year older on the first of March.
    #[must_use]
    pub const fn born_by(self, today: CivilDate) -> CivilDate {
        today.years_before(self.0 as u16)
    }
}

/// A text that is no age, or nothing that can be asked.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{text:?} cannot be asked for (write price, serial and age:20, divided by spaces)")]
pub struct BadAsks {
    text: String,
}

impl Display for Age {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Age {
    type Err = BadAsks;

    fn from_str(text: &str) -> Result<Self, BadAsks> {
        let years = text.parse().ok().and_then(Self::of_years);
        years.ok_or_else(|| BadAsks { text: text.to_owned() })
    }
}

/// What a cashier is asked before a product is put down. As text: `price serial age:20`; empty where nothing is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// What one unit costs: the shelf has no price for it.
    pub price: bool,
    /// The serial number of the piece.
    pub serial: bool,
    /// Whether the customer is old enough.
    pub age: Option<Age>,
}

impl Asks {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The text that a column holds; nothing where nothing is asked.
    #[must_use]
    pub fn stored(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.to_string())
    }
}

/// Begins the text of an age.
const AGE: &str = "age:";

impl Display for Asks {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let words = [("price", self.price), ("serial", self.serial)];
        let words = words
            .into_iter()
            .filter(|(_, asked)| *asked)
            .map(|(word, _)| word.to_owned());
        let words: Vec<String> = words.chain(self.age.map(|age| format!("{AGE}{age}"))).collect();
        f.write_str(&words.join(" "))
    }
}

impl FromStr for Asks {
    type Err = BadAsks;

    fn from_str(text: &str) -> Result<Self, BadAsks> {
        let mut asks = Self::default();
        for word in text.split_whitespace() {
            match word {
                "price" => asks.price = true,
                "serial" => asks.serial = true,
                _ => {
                    let age = word.strip_prefix(AGE).and_then(|age| age.parse().ok());
                    asks.age = Some(age.ok_or_else(|| BadAsks { text: word.to_owned() })?);
                }
            }
        }
        Ok(asks)
    }
}
