//! Figures and dates as they are printed.

use crate::words::month;
use domain::money::{Currency, Money, Price, Quantity};
use domain::product::Language;
use domain::shift::CivilDate;

/// The minus of figures, U+2212: as wide as a digit, unlike the hyphen.
const MINUS: &str = "\u{2212}";

/// Years between the Gregorian and the Thai Buddhist calendar.
const BUDDHIST_YEARS: u16 = 543;

/// A moment on the shop's clock. The caller knows the time zone; paper does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The date.
    pub date: CivilDate,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

/// An amount with its decimals, thousands apart: `1,000.00`, `−0.05`.
pub(crate) fn amount(currency: &Currency, money: Money) -> String {
    grouped(&currency.format(money))
}

/// A unit price with at least the currency's decimals: `7.00`, `0.0825`.
pub(crate) fn price(currency: &Currency, price: Price) -> String {
    let mut exact = price.decimal();
    if exact.scale() < currency.decimals() {
        exact.rescale(currency.decimals());
    }
    grouped(&exact.to_string())
}

/// A quantity without needless zeros: `2`, `0.735`.
pub(crate) fn quantity(quantity: Quantity) -> String {
    grouped(&quantity.to_string())
}

fn grouped(plain: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| (MINUS, rest));
    let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(a, b)| (a, Some(b)));
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

/// A date: the Buddhist year on Thai paper, ISO 8601 elsewhere.
pub(crate) fn date(date: CivilDate, language: Language) -> String {
    match language {
        Language::Th => format!("{} {} {}", date.day, month(date.month), date.year + BUDDHIST_YEARS),
        Language::En | Language::Zh => date.to_string(),
    }
}

/// A date and the time of day.
pub(crate) fn moment(at: LocalTime, language: Language) -> String {
    format!("{} {:02}:{:02}", date(at.date, language), at.hour, at.minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_their_decimals_thousands_and_a_true_minus() {
        for (code, minor, text) in [
            ("THB", 33_980, "339.80"),
            ("THB", -5, "−0.05"),
            ("THB", 100_000, "1,000.00"),
            ("THB", -123_456_789, "−1,234,567.89"),
            ("JPY", 500, "500"),
            ("JPY", 1_234_567, "1,234,567"),
            ("KWD", 1_250, "1.250"),
        ] {
            let currency = Currency::by_code(code).unwrap();
            assert_eq!(
                amount(&currency, Money::from_minor(minor).unwrap()),
                text,
                "{code} {minor}"
            );
        }
    }

    #[test]
    fn prices_keep_all_their_decimals_and_quantities_none_that_say_nothing() {
        let baht = Currency::by_code("THB").unwrap();
        assert_eq!(price(&baht, Price::parse("7").unwrap()), "7.00");
        assert_eq!(price(&baht, Price::parse("0.0825").unwrap()), "0.0825");
        assert_eq!(quantity(Quantity::parse("0.7350").unwrap()), "0.735");
        assert_eq!(quantity(Quantity::parse("12000").unwrap().negated()), "−12,000");
    }

    #[test]
    fn thai_paper_carries_the_buddhist_year() {
        let at = LocalTime {
            date: "2026-11-24".parse().unwrap(),
            hour: 9,
            minute: 5,
        };
        assert_eq!(moment(at, Language::Th), "24 พ.ย. 2569 09:05");
        assert_eq!(moment(at, Language::En), "2026-11-24 09:05");
        assert_eq!(moment(at, Language::Zh), "2026-11-24 09:05");
    }
}
