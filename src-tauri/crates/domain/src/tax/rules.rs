//! The shop's own rules of tax: where it is rounded, and rates that change on a day.

use super::{TaxClass, TaxParts};
use crate::money::RatePpm;
use crate::shift::CivilDate;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// The rate of a class, or its several. As text: `7`, or `gst:5+pst:7`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rates {
    /// The rate: of several, what they come to.
    pub rate: RatePpm,
    /// Each of them, where they are several.
    pub parts: TaxParts,
}

/// The text is neither a percentage nor a list of rates.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
#[error("a rate is a percentage such as 7, or several such as gst:5+pst:7")]
pub struct RatesError;

impl FromStr for Rates {
    type Err = RatesError;

    fn from_str(text: &str) -> Result<Self, RatesError> {
        if let Ok(rate) = RatePpm::parse_percent(text) {
            let parts = TaxParts::default();
            return Ok(Self { rate, parts });
        }
        let parts: TaxParts = text.parse().map_err(|_| RatesError)?;
        let rate = parts.rate().ok_or(RatesError)?;
        Ok(Self { rate, parts })
    }
}

impl Display for Rates {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.parts.stored() {
            Some(several) => f.write_str(&several),
            None => f.write_str(&self.rate.percent()),
        }
    }
}

/// From a day on, a class has other rates. Goods that come with the new rates already are left as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxChange {
    /// The first day of the new rates, on the shop's calendar.
    pub from: CivilDate,
    /// Code of the class.
    pub code: String,
    /// The rates that it has before.
    pub was: Rates,
    /// The rates that it has from that day on.
    pub now: Rates,
}

impl TaxChange {
    fn is_of(&self, class: &TaxClass) -> bool {
        self.code == class.code && self.was.rate == class.rate && self.was.parts == class.parts
    }
}

/// The rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaxRules {
    by_document: bool,
    changes: Vec<TaxChange>,
}

impl TaxRules {
    /// The rules where tax is rounded once for each class of a sale (`by_document`) or on each line, with the changes in any order.
    #[must_use]
    pub fn new(by_document: bool, mut changes: Vec<TaxChange>) -> Self {
        changes.sort_by_key(|change| change.from);
        Self { by_document, changes }
    }

    /// Whether tax is rounded once for each class of a sale, and not on each line.
    #[must_use]
    pub const fn by_document(&self) -> bool {
        self.by_document
    }

    /// Whether any rate changes at all.
    #[must_use]
    pub const fn has_changes(&self) -> bool {
        !self.changes.is_empty()
    }

    /// What a class has become by a day; nothing where it is as it was.
    #[must_use]
    pub fn changed(&self, class: &TaxClass, day: CivilDate) -> Option<TaxClass> {
        let mut changed: Option<TaxClass> = None;
        for change in self.changes.iter().take_while(|change| change.from <= day) {
            let now = changed.as_ref().unwrap_or(class);
            if change.is_of(now) {
                changed = Some(TaxClass {
                    rate: change.now.rate,
                    parts: change.now.parts.clone(),
                    ..now.clone()
                });
            }
        }
        changed
    }
}
