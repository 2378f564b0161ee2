//! Deposits: what is paid for a bottle or a crate, and given back for it.

use super::{BadParts, Parts};
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// A product and deposits. As text: empty, `refundable`, or `6 BOTTLE, 1 CRATE` for what is paid with one unit of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Deposit {
    /// It has nothing to do with them.
    #[default]
    None,
    /// It is one: a bottle, a crate. It comes back without a receipt, for its price.
    Refundable,
    /// These are paid with one unit of it.
    Paid(Parts),
}

const REFUNDABLE: &str = "refundable";

impl Deposit {
    /// Whether it has nothing to do with deposits.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::None
    }

    /// What is paid with one unit of it.
    #[must_use]
    pub const fn paid(&self) -> Option<&Parts> {
        match self {
            Self::Paid(parts) => Some(parts),
            Self::None | Self::Refundable => None,
        }
    }

    /// The text that a column holds; nothing where it has nothing to do with deposits.
    #[must_use]
    pub fn stored(&self) -> Option<String> {
        (!self.is_none()).then(|| self.to_string())
    }
}

impl Display for Deposit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Refundable => f.write_str(REFUNDABLE),
            Self::Paid(parts) => parts.fmt(f),
        }
    }
}

impl FromStr for Deposit {
    type Err = BadParts;

    fn from_str(text: &str) -> Result<Self, BadParts> {
        match text.trim() {
            "" => Ok(Self::None),
            REFUNDABLE => Ok(Self::Refundable),
            text => text.parse().map(Self::Paid),
        }
    }
}
