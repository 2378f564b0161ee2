//! A tax class of several rates: side by side, or one on top of another.

use super::TaxClass;
use crate::money::{Money, RatePpm};
use crate::price::prorate;
use rust_decimal::Decimal;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// The most rates that one class may have.
const MOST: usize = 5;

/// The longest code of a part.
const LONGEST_CODE: usize = 16;

/// The highest rate of a part: 100 %.
const MOST_PPM: u32 = 1_000_000;

/// For comparing what the parts come to: so many units to one.
const UNITS: i64 = 1_000_000_000;

/// One of the rates of a class.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TaxPart {
    /// Its code, e.g. `gst`.
    pub code: String,
    /// Its rate.
    pub rate: RatePpm,
    /// Whether it falls on the price with all parts before it, and not on the price alone.
    pub compound: bool,
}

/// The rates of a class, none where there is but one. As text: `gst:5+pst:7` side by side, `gst:5*qst:9.975` the second on top of the first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TaxParts(Vec<TaxPart>);

/// Why a text is no list of rates.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
#[error(
    "several rates are written as gst:5+pst:7, or gst:5*qst:9.975 where one falls on the other (two to {MOST}, each with its own code)"
)]
pub struct TaxPartsError;

impl TaxParts {
    /// Whether the class has but one rate.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As text where there are any.
    #[must_use]
    pub fn stored(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.to_string())
    }

    /// What they come to together, exactly; `None` where there are none.
    #[must_use]
    pub fn fraction(&self) -> Option<Decimal> {
        (!self.is_empty()).then(|| self.fractions().into_iter().sum())
    }

    /// What they come to together, to the nearest millionth.
    #[must_use]
    pub fn rate(&self) -> Option<RatePpm> {
        let ppm = (self.fraction()? * Decimal::from(1_000_000)).round();
        u32::try_from(ppm).ok().map(RatePpm)
    }

    /// What each adds to a price of one.
    fn fractions(&self) -> Vec<Decimal> {
        let mut before = Decimal::ONE;
        let mut fractions = Vec::with_capacity(self.0.len());
        for part in &self.0 {
            let on = if part.compound { before } else { Decimal::ONE };
            let fraction = on * part.rate.fraction();
            before += fraction;
            fractions.push(fraction);
        }
        fractions
    }
}

impl TaxClass {
    /// The rates as a person writes them: a percentage, or several.
    #[must_use]
    pub fn rates(&self) -> String {
        if self.parts.is_empty() {
            return self.rate.percent();
        }
        self.parts.to_string()
    }

    /// The tax of one line by its parts, each as a class of its own; they add up to it. A class of one rate is its own only part.
    pub(crate) fn by_part(&self, tax: Money) -> Vec<(Self, Money)> {
        if self.parts.is_empty() {
            return vec![(self.clone(), tax)];
        }
        let weights: Vec<Money> = self.parts.fractions().into_iter().map(weight).collect();
        let sum = Money::sum(weights.iter().copied()).unwrap_or_default();
        // What is taken back is the mirror of what was sold.
        let back = tax < Money::ZERO;
        let mirrored = |amount: Money| if back { amount.negated() } else { amount };
        let shares = prorate(mirrored(tax), &weights, sum);
        let classes = self.parts.0.iter().map(|part| self.of_part(part));
        classes.zip(shares.into_iter().map(mirrored)).collect()
    }

    fn of_part(&self, part: &TaxPart) -> Self {
        Self {
            code: part.code.clone(),
            rate: part.rate,
            mode: self.mode,
            parts: TaxParts::default(),
        }
    }
}

fn weight(fraction: Decimal) -> Money {
    let units = i64::try_from((fraction * Decimal::from(UNITS)).round()).unwrap_or_default();
    Money::from_minor(units).unwrap_or_default()
}

impl FromStr for TaxParts {
    type Err = TaxPartsError;

    fn from_str(text: &str) -> Result<Self, TaxPartsError> {
        let (mut parts, mut compound) = (Vec::<TaxPart>::new(), false);
        for piece in text.split_inclusive(['+', '*']) {
            let part = part(piece.trim_end_matches(['+', '*']), compound)?;
            if parts.iter().any(|one| one.code == part.code) {
                return Err(TaxPartsError);
            }
            parts.push(part);
            compound = piece.ends_with('*');
        }
        let whole = !text.ends_with(['+', '*']) && (2..=MOST).contains(&parts.len());
        whole.then_some(Self(parts)).ok_or(TaxPartsError)
    }
}

fn part(text: &str, compound: bool) -> Result<TaxPart, TaxPartsError> {
    let (code, rate) = text.split_once(':').ok_or(TaxPartsError)?;
    let code = code.trim().to_lowercase();
    let sound = !code.is_empty() && code.len() <= LONGEST_CODE && code.chars().all(|sign| sign.is_ascii_alphanumeric());
    let rate = RatePpm::parse_percent(rate.trim()).ok();
    let rate = rate.filter(|rate| sound && *rate <= RatePpm(MOST_PPM));
    rate.map(|rate| TaxPart { code, rate, compound }).ok_or(TaxPartsError)
}

impl Display for TaxParts {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, part) in self.0.iter().enumerate() {
            let joint = match (at, part.compound) {
                (0, _) => "",
                (_, true) => "*",
                (_, false) => "+",
            };
            write!(f, "{joint}{}:{}", part.code, part.rate.percent())?;
        }
        Ok(())
    }
}
