//! Money, quantities and rates. Totals are whole minor units; unit prices and quantities have up to four decimals.

mod currency;

pub use currency::Currency;

use rust_decimal::{Decimal, RoundingStrategy};
use thiserror::Error;

/// Decimal places of a unit price or a quantity: they are stored as ten-thousandths (`_e4`).
pub const E4_DECIMALS: u32 = 4;

/// The largest amount that one figure may hold, in minor units: far above any shop, far below overflow when a day is summed.
pub const MAX_MINOR: i64 = 1_000_000_000_000_000;

/// An amount in minor units of the shop's currency (satang, cents, fils; whole yen). Signed: refunds are negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// Why a figure is refused.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
pub enum MoneyError {
    /// The figure is beyond [`MAX_MINOR`] or beyond four decimals.
    #[error("the figure is out of range (at most 10,000,000,000,000.00)")]
    OutOfRange,
    /// The text is not a decimal figure.
    #[error("not a number (digits, one point, at most the currency's decimals)")]
    NotANumber,
    /// More decimals than the currency or the field has.
    #[error("too many decimals")]
    TooManyDecimals,
    /// The currency is not one that this till knows.
    #[error("unknown currency (use an ISO 4217 code such as THB)")]
    UnknownCurrency,
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount from minor units.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] beyond [`MAX_MINOR`].
    pub const fn from_minor(minor: i64) -> Result<Self, MoneyError> {
        if minor > MAX_MINOR || minor < -MAX_MINOR {
            Err(MoneyError::OutOfRange)
        } else {
            Ok(Self(minor))
        }
    }

    /// The amount in minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.0
    }

    /// The sum.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the sum is beyond [`MAX_MINOR`].
    pub const fn plus(self, other: Self) -> Result<Self, MoneyError> {
        Self::from_minor(self.0 + other.0)
    }

    /// The difference.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the difference is beyond [`MAX_MINOR`].
    pub const fn minus(self, other: Self) -> Result<Self, MoneyError> {
        Self::from_minor(self.0 - other.0)
    }

    /// The amount for each of so many, half a minor unit rounded away from zero; `None` for none.
    #[must_use]
    pub fn per(self, count: u64) -> Option<Self> {
        let exact = Decimal::from(self.0).checked_div(Decimal::from(count))?;
        let whole = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        i64::try_from(whole).ok().map(Self)
    }

    /// The amount with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self(-self.0)
    }

    /// `self * part / whole` to the nearest minor unit, half up: it grows with the part, from nothing to all of it. Of nothing, nothing.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the part is so much larger than the whole.
    pub fn portion(self, part: i64, whole: i64) -> Result<Self, MoneyError> {
        if whole == 0 {
            return Ok(Self::ZERO);
        }
        let (scaled, whole) = (i128::from(self.0) * i128::from(part), i128::from(whole));
        let nearest = (2 * scaled + whole).div_euclid(2 * whole);
        i64::try_from(nearest)
            .map_err(|_| MoneyError::OutOfRange)
            .and_then(Self::from_minor)
    }

    /// The sum of many amounts.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when a partial sum is beyond [`MAX_MINOR`].
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }
}

/// A decimal text without exponent, sign first: at most 15 digits before the point and 12 after it.
fn parse_decimal(text: &str) -> Result<Decimal, MoneyError> {
    let text = text.trim();
    let body = text.strip_prefix('-').unwrap_or(text);
    let plain = body.starts_with(|c: char| c.is_ascii_digit())
        && !body.ends_with('.')
        && body.chars().all(|c| c.is_ascii_digit() || c == '.');
    if !plain {
        return Err(MoneyError::NotANumber);
    }
    let (whole, decimals) = body.split_once('.').unwrap_or((body, ""));
    if whole.len() > 15 {
        return Err(MoneyError::OutOfRange);
    }
    if decimals.len() > 12 {
        return Err(MoneyError::TooManyDecimals);
    }
    Decimal::from_str_exact(text).map_err(|_| MoneyError::NotANumber)
}

macro_rules! e4 {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Decimal);

        impl $name {
            /// From ten-thousandths.
            #[must_use]
            pub fn from_e4(e4: i64) -> Self {
                Self(Decimal::new(e4, E4_DECIMALS).normalize())
            }

            /// In ten-thousandths.
            #[must_use]
            pub fn e4(self) -> i64 {
                // At most four decimals and within range by construction, so that the scaled value is a whole i64.
                i64::try_from(self.0 * Decimal::from(10_000)).unwrap_or(0)
            }

            /// The exact decimal.
            #[must_use]
            pub const fn decimal(self) -> Decimal {
                self.0
            }

            /// From an exact decimal.
            ///
            /// # Errors
            /// [`MoneyError::TooManyDecimals`] beyond four decimals, [`MoneyError::OutOfRange`] beyond the largest figure.
            pub fn from_decimal(value: Decimal) -> Result<Self, MoneyError> {
                let value = value.normalize();
                if value.scale() > E4_DECIMALS {
                    return Err(MoneyError::TooManyDecimals);
                }
                if value.abs() > Decimal::from(100_000_000_000_i64) {
                    return Err(MoneyError::OutOfRange);
                }
                Ok(Self(value))
            }

            /// From a decimal text such as `12.5`.
            ///
            /// # Errors
            /// [`MoneyError`] when the text is no figure, has more than four decimals, or is out of range.
            pub fn parse(text: &str) -> Result<Self, MoneyError> {
                parse_decimal(text).and_then(Self::from_decimal)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.normalize().fmt(f)
            }
        }
    };
}

e4! {
    /// A price for one unit, in major units of the shop's currency, at most four decimals.
    Price
}
e4! {
    /// How many or how much, in the product's unit, at most four decimals. Negative on refunds.
    Quantity
}

impl Quantity {
    /// One piece.
    pub const ONE: Self = Self(Decimal::ONE);

    /// The sum.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] beyond the largest figure.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.0
            .checked_add(other.0)
            .ok_or(MoneyError::OutOfRange)
            .and_then(Self::from_decimal)
    }

    /// With the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(-self.0)
    }

    /// Whether it is more than nothing.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.0 > Decimal::ZERO
    }

    /// Whether it is a whole number.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.fract().is_zero()
    }
}

/// A rate in parts per million: 7 % is 70,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RatePpm(pub u32);

impl RatePpm {
    /// The rate as a decimal fraction: 0.07 for 7 %.
    #[must_use]
    pub fn fraction(self) -> Decimal {
        Decimal::new(i64::from(self.0), 6)
    }

    /// The rate as a percentage text without needless zeros: `7`, `8.25`.
    #[must_use]
    pub fn percent(self) -> String {
        Decimal::new(i64::from(self.0), 4).normalize().to_string()
    }

    /// From a percentage text such as `7` or `8.25`.
    ///
    /// # Errors
    /// [`MoneyError`] when the text is no figure, has more than four decimals, is negative, or above 1,000 %.
    pub fn parse_percent(text: &str) -> Result<Self, MoneyError> {
        let percent = parse_decimal(text)?;
        if percent.normalize().scale() > 4 {
            return Err(MoneyError::TooManyDecimals);
        }
        if percent < Decimal::ZERO || percent > Decimal::from(1000) {
            return Err(MoneyError::OutOfRange);
        }
        u32::try_from(percent * Decimal::from(10_000))
            .map(Self)
            .map_err(|_| MoneyError::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency_of(code: &str) -> Currency {
        Currency::by_code(code).unwrap()
    }

    #[test]
    fn amounts_are_read_and_written_with_the_currencys_decimals() {
        for (code, text, minor) in [
            ("THB", "339.80", 33_980),
            ("JPY", "500", 500),
            ("KWD", "1.250", 1_250),
            ("THB", "-0.05", -5),
        ] {
            let money = currency_of(code).parse(text).unwrap();
            assert_eq!(money.minor(), minor, "{code} {text}");
            assert_eq!(
                currency_of(code).format(money),
                text,
                "{code} {text} is written back as it was"
            );
        }
    }

    #[test]
    fn what_is_no_amount_is_refused_with_its_reason() {
        use MoneyError::{NotANumber, OutOfRange, TooManyDecimals};
        for (text, why) in [
            ("", NotANumber),
            ("1e3", NotANumber),
            ("1,000", NotANumber),
            (".5", NotANumber),
            ("5.", NotANumber),
            ("NaN", NotANumber),
            ("1.234", TooManyDecimals),
            ("10000000000000.01", OutOfRange),
            ("99999999999999999999999999999999", OutOfRange),
        ] {
            assert_eq!(currency_of("THB").parse(text), Err(why), "{text:?}");
        }
    }

    #[test]
    fn an_average_is_rounded_once_and_of_nothing_there_is_none() {
        let average = |minor, count| Money::from_minor(minor).unwrap().per(count).map(Money::minor);
        assert_eq!(average(1_000, 3), Some(333));
        assert_eq!(average(5, 2), Some(3));
        assert_eq!(average(-5, 2), Some(-3));
        assert_eq!(average(1_000, 0), None);
    }

    #[test]
    fn cash_is_rounded_to_the_smallest_coin_half_away_from_zero() {
        for (code, from, to) in [
            ("THB", 33_980, 33_975),
            ("THB", 33_988, 34_000),
            ("THB", -33_980, -33_975),
            ("USD", 101, 101),
            ("JPY", 7, 7),
            ("KWD", 1_252, 1_250),
            ("KWD", 1_253, 1_255),
        ] {
            let rounded = currency_of(code).round_to_cash(Money::from_minor(from).unwrap());
            assert_eq!(rounded.minor(), to, "{code} {from}");
        }
    }

    #[test]
    fn rates_are_read_and_written_as_percentages() {
        for (text, ppm) in [("7", 70_000), ("8.25", 82_500), ("0", 0), ("0.0001", 1)] {
            assert_eq!(RatePpm::parse_percent(text), Ok(RatePpm(ppm)), "{text}");
            assert_eq!(RatePpm(ppm).percent(), text);
        }
        assert!(RatePpm::parse_percent("-1").is_err(), "a tax rate is not negative");
    }

    #[test]
    fn quantities_keep_four_decimals_and_refuse_a_fifth() {
        assert_eq!(Quantity::parse("0.7350").map(Quantity::e4), Ok(7_350));
        assert_eq!(Quantity::from_e4(7_350).to_string(), "0.735");
        assert_eq!(Quantity::parse("0.00001"), Err(MoneyError::TooManyDecimals));
    }
}
