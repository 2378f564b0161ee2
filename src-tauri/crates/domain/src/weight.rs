//! Weights of a scale, and how much of a product they are.

use crate::money::{MoneyError, Quantity};
use crate::product::Unit;
use rust_decimal::{Decimal, RoundingStrategy};
use std::fmt;

/// A unit of weight that scales speak in and goods are sold by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WeightUnit {
    /// Kilograms.
    #[default]
    Kilogram,
    /// Grams.
    Gram,
    /// Pounds avoirdupois.
    Pound,
}

impl WeightUnit {
    /// Every unit.
    pub const ALL: [Self; 3] = [Self::Kilogram, Self::Gram, Self::Pound];

    /// Its code, as units of sale have it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kilogram => "kg",
            Self::Gram => "g",
            Self::Pound => "lb",
        }
    }

    /// The unit with this code; none where it measures no weight.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// The unit that goods are weighed in; none where a scale cannot measure them.
    #[must_use]
    pub fn of(unit: &Unit) -> Option<Self> {
        Self::by_code(&unit.code)
    }

    /// How many grams it has: exact by definition.
    const fn grams(self) -> Decimal {
        match self {
            Self::Kilogram => Decimal::ONE_THOUSAND,
            Self::Gram => Decimal::ONE,
            // 453.59237
            Self::Pound => Decimal::from_parts(45_359_237, 0, 0, false, 5),
        }
    }
}

/// What lies on a scale, in the unit that the scale shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    figure: Decimal,
    unit: WeightUnit,
}

impl Weight {
    /// Up to so much an empty scale may show.
    const EMPTY_GRAMS: Decimal = Decimal::TEN;

    /// A weight as a scale shows it.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] below nothing, or beyond what any scale at a counter carries.
    pub fn new(figure: Decimal, unit: WeightUnit) -> Result<Self, MoneyError> {
        let heaviest = Decimal::ONE_THOUSAND * Decimal::ONE_THOUSAND;
        if figure.is_sign_negative() && !figure.is_zero() || figure > heaviest {
            return Err(MoneyError::OutOfRange);
        }
        Ok(Self { figure, unit })
    }

    /// Whether the scale is as good as empty.
    #[must_use]
    pub fn is_about_nothing(self) -> bool {
        self.figure * self.unit.grams() <= Self::EMPTY_GRAMS
    }

    /// How much it is in another unit: reckoned exactly, and rounded once, at a quantity's last decimal.
    ///
    /// # Errors
    /// [`MoneyError`] where no quantity can hold it.
    pub fn in_unit(self, unit: WeightUnit) -> Result<Quantity, MoneyError> {
        let exact = self.figure * self.unit.grams() / unit.grams();
        Quantity::from_decimal(exact.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero))
    }
}

/// As the scale shows it, with its decimals.
impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.figure, self.unit.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_the_same_in_every_unit() {
        use WeightUnit::{Gram, Kilogram, Pound};
        for (figure, from, to, expected) in [
            ("1.234", Kilogram, Kilogram, "1.234"),
            ("1.234", Kilogram, Gram, "1234"),
            ("1234.5", Gram, Kilogram, "1.2345"),
            ("1234.56", Gram, Kilogram, "1.2346"),
            ("0.04", Gram, Kilogram, "0"),
            ("1", Pound, Kilogram, "0.4536"),
            ("1", Pound, Gram, "453.5924"),
            ("0.45359237", Kilogram, Pound, "1"),
            ("2.205", Pound, Kilogram, "1.0002"),
            ("0", Pound, Gram, "0"),
        ] {
            let weight = Weight::new(figure.parse().unwrap(), from).unwrap();
            let expected = Quantity::parse(expected).unwrap_or_else(|_| Quantity::from_e4(0));
            assert_eq!(weight.in_unit(to), Ok(expected), "{weight} in {to:?}");
        }
    }

    #[test]
    fn nothing_weighs_less_than_nothing_and_an_empty_scale_may_show_a_little() {
        let of = |figure: &str, unit| Weight::new(figure.parse().unwrap(), unit);
        assert_eq!(of("-0.001", WeightUnit::Kilogram), Err(MoneyError::OutOfRange));
        assert_eq!(of("1000001", WeightUnit::Gram), Err(MoneyError::OutOfRange));
        for (figure, unit, empty) in [
            ("0.000", WeightUnit::Kilogram, true),
            ("-0.000", WeightUnit::Kilogram, true),
            ("0.010", WeightUnit::Kilogram, true),
            ("0.011", WeightUnit::Kilogram, false),
            ("10", WeightUnit::Gram, true),
            ("0.03", WeightUnit::Pound, false),
        ] {
            assert_eq!(of(figure, unit).unwrap().is_about_nothing(), empty, "{figure} {unit:?}");
        }
    }

    #[test]
    fn only_units_of_weight_are_weighed() {
        let of = |code| WeightUnit::of(&Unit::from_code(code));
        assert_eq!(of("kg"), Some(WeightUnit::Kilogram));
        assert_eq!(of("l"), None);
        assert_eq!(of("pc"), None);
    }
}
