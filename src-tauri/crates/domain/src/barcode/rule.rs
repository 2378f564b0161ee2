//! In-store codes that hold a price or a weight. Which ones do is the shop's own: rules are data.

use super::Code;
use super::gtin::{is_checked, price_check_digit};
use crate::money::{Price, Quantity};
use rust_decimal::Decimal;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// What the variable digits of an in-store code say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Embedded {
    /// A weight in the product's unit.
    Weight {
        /// Decimals of the figure: 3 for grams of a product sold by the kilogram.
        decimals: u32,
    },
    /// A price in the shop's currency.
    Price {
        /// Decimals of the figure.
        decimals: u32,
    },
}

impl Embedded {
    /// Decimals of the figure.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match self {
            Self::Weight { decimals } | Self::Price { decimals } => decimals,
        }
    }
}

/// A rule for in-store codes: prefix, item digits, a price check digit if there is one, value digits, check digit (GS1 General
/// Specifications 2.1.14, restricted circulation numbers, prefixes 02 and 20 to 29). As text: `21:5:5:weight3`, `02:5:4:price2:check`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedRule {
    /// The code begins with this.
    pub prefix: String,
    /// Number of digits of the item's number after the prefix.
    pub item_digits: usize,
    /// Number of digits of the value.
    pub value_digits: usize,
    /// Whether a price check digit stands before the value.
    pub value_check: bool,
    /// What the value is.
    pub value: Embedded,
}

/// Why a rule is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
pub enum RuleError {
    /// The text is not of the form of a rule.
    #[error(
        "a rule is PREFIX:ITEM-DIGITS:VALUE-DIGITS:weight3 or …:price2, with :check behind it for a price check digit"
    )]
    Form,
    /// The prefix is not one to five figures.
    #[error("a prefix is one to five figures")]
    Prefix,
    /// The digits do not make a code of 8 or 13 figures.
    #[error("prefix, item, value and check digits make 8 or 13 figures together")]
    Length,
    /// A price check digit guards four or five figures.
    #[error("a price check digit guards four or five figures")]
    ValueCheck,
    /// More decimals than the value has figures, or than a price or weight can have.
    #[error("a value has at most four decimals, and no more than it has figures")]
    Decimals,
    /// Another rule takes the same codes.
    #[error("two rules take the same codes")]
    Overlap,
}

impl EmbedRule {
    /// The rules of a new shop: 21 holds a weight in grams, 23 a price with two decimals; both name the item by five digits.
    #[must_use]
    pub fn defaults() -> Vec<Self> {
        let rule = |prefix: &str, value| Self {
            prefix: prefix.to_owned(),
            item_digits: 5,
            value_digits: 5,
            value_check: false,
            value,
        };
        vec![
            rule("21", Embedded::Weight { decimals: 3 }),
            rule("23", Embedded::Price { decimals: 2 }),
        ]
    }

    /// How many figures its codes have, check digit included.
    #[must_use]
    pub fn length(&self) -> usize {
        self.prefix.len() + self.item_digits + usize::from(self.value_check) + self.value_digits + 1
    }

    /// Whether it makes sense alone.
    ///
    /// # Errors
    /// [`RuleError`], the first reason.
    pub fn check(&self) -> Result<(), RuleError> {
        let figures = !self.prefix.is_empty() && self.prefix.bytes().all(|c| c.is_ascii_digit());
        if !figures || self.prefix.len() > 5 {
            return Err(RuleError::Prefix);
        }
        let counts = [self.item_digits, self.value_digits];
        if counts.iter().any(|digits| !(1..=9).contains(digits)) || !matches!(self.length(), 8 | 13) {
            return Err(RuleError::Length);
        }
        if self.value_check && !matches!(self.value_digits, 4 | 5) {
            return Err(RuleError::ValueCheck);
        }
        let decimals = self.value.decimals();
        if decimals > 4 || usize::try_from(decimals).is_ok_and(|decimals| decimals > self.value_digits) {
            return Err(RuleError::Decimals);
        }
        Ok(())
    }

    /// Whether some code would fit both.
    fn overlaps(&self, other: &Self) -> bool {
        let nested = self.prefix.starts_with(&other.prefix) || other.prefix.starts_with(&self.prefix);
        nested && self.length() == other.length()
    }

    /// What a code says by this rule. Nothing when the rule is not about it; a wrong check digit makes it no code of this rule.
    pub(super) fn read(&self, text: &str) -> Option<Code> {
        // A UPC-A is an EAN-13 whose leading 0 was left out.
        let long = if text.len() == 12 {
            format!("0{text}")
        } else {
            text.to_owned()
        };
        let figures = long.len() == self.length() && long.bytes().all(|c| c.is_ascii_digit());
        if !figures || !is_checked(&long) {
            return None;
        }
        let (plu, rest) = long
            .strip_prefix(self.prefix.as_str())?
            .split_at_checked(self.item_digits)?;
        let (check, rest) = rest.split_at_checked(usize::from(self.value_check))?;
        let value = rest.get(..self.value_digits)?;
        if self.value_check && price_check_digit(value).map(|digit| digit.to_string()).as_deref() != Some(check) {
            return None;
        }
        self.embedded(plu.to_owned(), value.parse().ok()?)
    }

    fn embedded(&self, plu: String, value: i64) -> Option<Code> {
        match self.value {
            Embedded::Weight { decimals } => Quantity::from_decimal(Decimal::new(value, decimals))
                .ok()
                .map(|quantity| Code::Weighed { plu, quantity }),
            Embedded::Price { decimals } => Price::from_decimal(Decimal::new(value, decimals))
                .ok()
                .map(|price| Code::Priced { plu, price }),
        }
    }
}

/// Whether rules make sense together: none is unsound, and no code fits two of them.
///
/// # Errors
/// The place of the first rule at fault, from 0, and why.
pub fn check_rules(rules: &[EmbedRule]) -> Result<(), (usize, RuleError)> {
    for (at, rule) in rules.iter().enumerate() {
        rule.check().map_err(|fault| (at, fault))?;
        if rules.iter().take(at).any(|earlier| earlier.overlaps(rule)) {
            return Err((at, RuleError::Overlap));
        }
    }
    Ok(())
}

impl fmt::Display for EmbedRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, decimals) = match self.value {
            Embedded::Weight { decimals } => ("weight", decimals),
            Embedded::Price { decimals } => ("price", decimals),
        };
        let check = if self.value_check { ":check" } else { "" };
        let Self {
            prefix,
            item_digits,
            value_digits,
            ..
        } = self;
        write!(f, "{prefix}:{item_digits}:{value_digits}:{kind}{decimals}{check}")
    }
}

impl FromStr for EmbedRule {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Self, RuleError> {
        let (text, value_check) = match text.strip_suffix(":check") {
            Some(text) => (text, true),
            None => (text, false),
        };
        let parts: Vec<&str> = text.split(':').collect();
        let rule = match parts.as_slice() {
            [prefix, item, value, kind] => parsed(prefix, item, Some(value), kind, value_check),
            // As the first ledgers hold it: 13 figures, a weight in thousandths.
            [prefix, item, "weight"] => parsed(prefix, item, None, "weight3", value_check),
            [prefix, item, kind] => parsed(prefix, item, None, kind, value_check),
            _ => None,
        };
        let rule = rule.ok_or(RuleError::Form)?;
        rule.check().map(|()| rule)
    }
}

fn parsed(prefix: &str, item: &str, value: Option<&str>, kind: &str, value_check: bool) -> Option<EmbedRule> {
    let item_digits: usize = item.parse().ok()?;
    let left = || 12_usize.checked_sub(prefix.len() + item_digits + usize::from(value_check));
    let value = match (kind.strip_prefix("weight"), kind.strip_prefix("price")) {
        (Some(decimals), _) => (
            Embedded::Weight {
                decimals: decimals.parse().ok()?,
            },
            value,
        ),
        (_, Some(decimals)) => (
            Embedded::Price {
                decimals: decimals.parse().ok()?,
            },
            value,
        ),
        _ => return None,
    };
    Some(EmbedRule {
        prefix: prefix.to_owned(),
        item_digits,
        value_digits: value.1.map_or_else(left, |digits| digits.parse().ok())?,
        value_check,
        value: value.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_written_as_it_is_read() {
        for text in [
            "21:5:5:weight3",
            "23:5:5:price2",
            "02:5:4:price2:check",
            "2:6:5:price0",
            "2:3:3:price1",
            "2:6:5:weight4",
        ] {
            let rule = text.parse::<EmbedRule>();
            assert_eq!(rule.map(|rule| rule.to_string()).as_deref(), Ok(text));
        }
        for (short, whole) in [
            ("21:5:weight", "21:5:5:weight3"),
            ("23:5:price2", "23:5:5:price2"),
            ("02:5:price2:check", "02:5:4:price2:check"),
        ] {
            let rule = short.parse::<EmbedRule>();
            assert_eq!(rule.map(|rule| rule.to_string()).as_deref(), Ok(whole));
        }
    }

    #[test]
    fn a_rule_without_sense_is_told_why() {
        let cases = [
            ("", RuleError::Form),
            ("21:5", RuleError::Form),
            ("21:5:5:length2", RuleError::Form),
            ("21:5:5:price2:checked", RuleError::Form),
            (":5:7:price2", RuleError::Prefix),
            ("2x:5:5:price2", RuleError::Prefix),
            ("21:5:6:price2", RuleError::Length),
            ("21:10:0:price0", RuleError::Length),
            ("21:3:6:price2:check", RuleError::ValueCheck),
            ("21:5:5:weight5", RuleError::Decimals),
            ("21:9:1:price2", RuleError::Decimals),
        ];
        for (text, fault) in cases {
            assert_eq!(text.parse::<EmbedRule>(), Err(fault), "{text}");
        }
    }

    #[test]
    fn two_rules_for_the_same_codes_are_refused_by_their_place() {
        let rules = |texts: &[&str]| {
            texts
                .iter()
                .filter_map(|text| text.parse().ok())
                .collect::<Vec<EmbedRule>>()
        };
        assert_eq!(check_rules(&EmbedRule::defaults()), Ok(()));
        assert_eq!(
            check_rules(&rules(&["2:6:5:price2", "21:5:5:weight3"])),
            Err((1, RuleError::Overlap))
        );
        assert_eq!(check_rules(&rules(&["21:5:5:weight3", "2:3:3:price1"])), Ok(()));
    }
}
