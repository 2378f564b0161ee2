//! Currencies: their minor digits, their cash, how an amount is read, rounded and written.

use super::{Money, MoneyError, parse_decimal};
use rust_decimal::{Decimal, RoundingStrategy};

/// A currency: its ISO 4217 code, its minor digits, and the smallest step of cash in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    code: &'static str,
    symbol: &'static str,
    decimals: u32,
    cash_step_minor: i64,
}

/// Code, symbol, decimals (ISO 4217), smallest coin in use in minor units.
/// Sources: Bank of Thailand (25 satang), Central Bank of Kuwait (5 fils), Bank of Japan (1 yen), PBoC (1 jiao).
const CURRENCIES: [Currency; 8] = [
    currency("THB", "฿", 2, 25),
    currency("USD", "$", 2, 1),
    currency("JPY", "¥", 0, 1),
    currency("KWD", "KD", 3, 5),
    currency("CNY", "¥", 2, 10),
    currency("EUR", "€", 2, 1),
    currency("GBP", "£", 2, 1),
    currency("SGD", "S$", 2, 5),
];

const fn currency(code: &'static str, symbol: &'static str, decimals: u32, cash_step_minor: i64) -> Currency {
    Currency {
        code,
        symbol,
        decimals,
        cash_step_minor,
    }
}

impl Currency {
    /// The code of every currency that this program knows.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        CURRENCIES.iter().map(|currency| currency.code)
    }

    /// The currency with this ISO 4217 code.
    ///
    /// # Errors
    /// [`MoneyError::UnknownCurrency`] for a code that this till does not know.
    pub fn by_code(code: &str) -> Result<Self, MoneyError> {
        CURRENCIES
            .iter()
            .find(|known| known.code == code)
            .copied()
            .ok_or(MoneyError::UnknownCurrency)
    }

    /// ISO 4217 code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The sign printed with a total.
    #[must_use]
    pub const fn symbol(&self) -> &'static str {
        self.symbol
    }

    /// Decimals of a total, 0 to 3.
    #[must_use]
    pub const fn decimals(&self) -> u32 {
        self.decimals
    }

    /// Smallest step of cash, in minor units.
    #[must_use]
    pub const fn cash_step_minor(&self) -> i64 {
        self.cash_step_minor
    }

    /// The amount as a decimal text with all its decimals, e.g. `339.80`, `-5`, `1.250`.
    #[must_use]
    pub fn format(&self, amount: Money) -> String {
        Decimal::new(amount.minor(), self.decimals).to_string()
    }

    /// Somebody else's figure in major units: as the till writes one where it is one, else as it is.
    #[must_use]
    pub fn write(&self, figure: Decimal) -> String {
        let text = figure.normalize().to_string();
        self.parse(&text).map_or(text, |amount| self.format(amount))
    }

    /// The amount as a decimal.
    #[must_use]
    pub fn decimal(&self, amount: Money) -> Decimal {
        Decimal::new(amount.minor(), self.decimals)
    }

    /// An amount typed by a person or sent by a program: digits, one point, no more decimals than the currency has.
    ///
    /// # Errors
    /// [`MoneyError::NotANumber`], [`MoneyError::TooManyDecimals`] or [`MoneyError::OutOfRange`].
    pub fn parse(&self, text: &str) -> Result<Money, MoneyError> {
        let value = parse_decimal(text)?;
        if value.normalize().scale() > self.decimals {
            return Err(MoneyError::TooManyDecimals);
        }
        self.round(value)
    }

    /// Rounds an exact amount to minor units, half away from zero (the commercial rule of DIN 1333 and of Thai practice).
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the amount is beyond [`MAX_MINOR`].
    pub fn round(&self, exact: Decimal) -> Result<Money, MoneyError> {
        let scaled = exact
            .checked_mul(Decimal::from(10_i64.pow(self.decimals)))
            .ok_or(MoneyError::OutOfRange)?;
        let whole = scaled.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        i64::try_from(whole)
            .map_err(|_| MoneyError::OutOfRange)
            .and_then(Money::from_minor)
    }

    /// The nearest amount that can be paid in cash, half away from zero.
    #[must_use]
    pub const fn round_to_cash(&self, amount: Money) -> Money {
        let (minor, step) = (amount.minor(), self.cash_step_minor);
        let (size, sign) = if minor < 0 { (-minor, -1) } else { (minor, 1) };
        Money(sign * ((size + step / 2) / step) * step)
    }
}
