//! Which stock a product moves.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// Which stock is moved when a product is sold. As text: empty for its own, `none`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stock {
    /// Its own.
    #[default]
    Own,
    /// None: nobody counts it, such as a service or a carrier bag.
    Uncounted,
}

const UNCOUNTED: &str = "none";

/// A text that names no stock.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{text:?} is no stock (leave it empty, or write none)")]
pub struct BadStock {
    text: String,
}

impl Stock {
    /// Whether the product has its own.
    #[must_use]
    pub fn is_own(&self) -> bool {
        *self == Self::Own
    }

    /// The text that a column holds; nothing for its own.
    #[must_use]
    pub fn stored(&self) -> Option<String> {
        (!self.is_own()).then(|| self.to_string())
    }
}

impl Display for Stock {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own => Ok(()),
            Self::Uncounted => f.write_str(UNCOUNTED),
        }
    }
}

impl FromStr for Stock {
    type Err = BadStock;

    fn from_str(text: &str) -> Result<Self, BadStock> {
        match text.trim() {
            "" => Ok(Self::Own),
            UNCOUNTED => Ok(Self::Uncounted),
            _ => Err(BadStock { text: text.to_owned() }),
        }
    }
}
