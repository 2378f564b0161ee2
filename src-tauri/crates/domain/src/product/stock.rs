//! Which stock a product moves.

use crate::ProductId;
use crate::money::Quantity;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// The most that a pack holds.
const MOST_E4: i64 = 99_999 * 10_000;

/// Which stock is moved when a product is sold. As text: empty for its own, `none`, `6 P0001` for a pack of six P0001.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stock {
    /// Its own.
    #[default]
    Own,
    /// None: nobody counts it, such as a service or a carrier bag.
    Uncounted,
    /// That of another product, of which it holds several.
    Pack(Pack),
}

/// What a product is that holds so much of another.
#[derive(Clone, Debug)]
pub struct Pack {
    /// How much of it.
    pub holds: Quantity,
    /// Its article number.
    pub sku: String,
    /// Its identity, where the catalogue has it.
    pub of: Option<ProductId>,
}

/// The identity is looked up by the article number: it is no fact of its own.
impl PartialEq for Pack {
    fn eq(&self, other: &Self) -> bool {
        self.holds == other.holds && self.sku == other.sku
    }
}

impl Eq for Pack {}

impl Pack {
    /// How much so many whole packs hold.
    #[must_use]
    pub fn hold(&self, packs: Quantity) -> Quantity {
        Quantity::from_e4(self.holds.e4().saturating_mul(packs.e4() / 10_000))
    }
}

const UNCOUNTED: &str = "none";

/// A text that names no stock.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{text:?} is no stock (leave it empty, or write none, or 6 P0001 for a pack of six P0001)")]
pub struct BadStock {
    text: String,
}

impl Stock {
    /// Whether the product has its own.
    #[must_use]
    pub fn is_own(&self) -> bool {
        *self == Self::Own
    }

    /// The pack that it is.
    #[must_use]
    pub const fn pack(&self) -> Option<&Pack> {
        match self {
            Self::Pack(pack) => Some(pack),
            Self::Own | Self::Uncounted => None,
        }
    }

    /// The text that a column holds, without an identity.
    #[must_use]
    pub fn column(&self) -> Option<String> {
        match self {
            Self::Pack(pack) => Some(format!("{} {}", pack.holds, pack.sku)),
            other => other.stored(),
        }
    }

    /// The text that a document holds; nothing for its own.
    #[must_use]
    pub fn stored(&self) -> Option<String> {
        (!self.is_own()).then(|| self.to_string())
    }
}

/// With the identity behind the quantity, where it is known: `6@0190a1b2-0000-7000-8000-000000000001 P0001`.
impl Display for Stock {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own => Ok(()),
            Self::Uncounted => f.write_str(UNCOUNTED),
            Self::Pack(Pack { holds, sku, of: None }) => write!(f, "{holds} {sku}"),
            Self::Pack(Pack {
                holds,
                sku,
                of: Some(id),
            }) => write!(f, "{holds}@{id} {sku}"),
        }
    }
}

impl FromStr for Stock {
    type Err = BadStock;

    fn from_str(text: &str) -> Result<Self, BadStock> {
        match text.trim() {
            "" => Ok(Self::Own),
            UNCOUNTED => Ok(Self::Uncounted),
            text => {
                let pack = text.split_once(' ').and_then(|(holds, sku)| pack(holds, sku.trim()));
                pack.map(Self::Pack).ok_or_else(|| BadStock { text: text.to_owned() })
            }
        }
    }
}

fn pack(holds: &str, sku: &str) -> Option<Pack> {
    let (holds, of) = match holds.split_once('@') {
        Some((holds, id)) => (holds, Some(id.parse().ok()?)),
        None => (holds, None),
    };
    let holds = Quantity::parse(holds).ok()?;
    let fits = holds.is_positive() && holds.e4() <= MOST_E4 && !sku.is_empty();
    fits.then(|| Pack {
        holds,
        sku: sku.to_owned(),
        of,
    })
}
