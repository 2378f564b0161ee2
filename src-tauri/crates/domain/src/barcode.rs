//! What a scanned or typed code is. Rules for in-store codes are data: every shop has its own.

use crate::money::{Price, Quantity};
use crate::till::{TillMark, parse_receipt_no, parse_slip_code};
use rust_decimal::Decimal;

/// What the variable digits of an in-store code say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Embedded {
    /// A weight in thousandths of the unit (grams for a product sold by the kilogram).
    Weight,
    /// A price in minor units with this many decimals.
    Price {
        /// Decimals of the figure.
        decimals: u32,
    },
}

/// A rule for 13-digit in-store codes: prefix, item digits, value digits, check digit (GS1 General Specifications, restricted
/// circulation numbers, prefixes 02 and 20 to 29).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedRule {
    /// The code begins with this.
    pub prefix: String,
    /// Number of digits of the item's number after the prefix.
    pub item_digits: usize,
    /// What the remaining digits before the check digit say.
    pub value: Embedded,
}

impl EmbedRule {
    /// The rules of a new shop: 21 holds a weight in grams, 23 a price with two decimals; both name the item by five digits.
    #[must_use]
    pub fn defaults() -> Vec<Self> {
        let rule = |prefix: &str, value| Self {
            prefix: prefix.to_owned(),
            item_digits: 5,
            value,
        };
        vec![
            rule("21", Embedded::Weight),
            rule("23", Embedded::Price { decimals: 2 }),
        ]
    }
}

/// What a code is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// A GTIN with a sound check digit, and every spelling under which a catalogue may hold it.
    Gtin {
        /// As scanned, first; then the other lengths of the same number.
        spellings: Vec<String>,
    },
    /// An in-store code that holds a weight.
    Weighed {
        /// The item's number.
        plu: String,
        /// The weight in the product's unit.
        quantity: Quantity,
    },
    /// An in-store code that holds a price.
    Priced {
        /// The item's number.
        plu: String,
        /// The price of this piece.
        price: Price,
    },
    /// A receipt number.
    Receipt(String),
    /// The slip of a parked sale.
    Slip {
        /// The till that printed it.
        till: TillMark,
        /// The number of the parked sale.
        no: u64,
    },
    /// Anything else: an article number, a PLU, a code of somebody else's.
    Other(String),
}

/// Says what a code is. White space and control characters around it are dropped.
#[must_use]
pub fn classify(text: &str, rules: &[EmbedRule]) -> Code {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if let Some(embedded) = rules.iter().find_map(|rule| embedded(text, rule)) {
        return embedded;
    }
    if is_gtin(text) {
        return Code::Gtin {
            spellings: spellings(text),
        };
    }
    if parse_receipt_no(text).is_ok() {
        return Code::Receipt(text.to_owned());
    }
    match parse_slip_code(text) {
        Ok((till, no)) => Code::Slip { till, no },
        Err(_) => Code::Other(text.to_owned()),
    }
}

fn embedded(text: &str, rule: &EmbedRule) -> Option<Code> {
    if text.len() != 13 || !is_gtin(text) {
        return None;
    }
    let digits = text.strip_prefix(rule.prefix.as_str())?;
    let value_digits = digits
        .len()
        .checked_sub(rule.item_digits + 1)
        .filter(|left| *left > 0)?;
    let plu = digits.get(..rule.item_digits)?.to_owned();
    let value: i64 = digits
        .get(rule.item_digits..rule.item_digits + value_digits)?
        .parse()
        .ok()?;
    match rule.value {
        Embedded::Weight => Quantity::from_decimal(Decimal::new(value, 3))
            .ok()
            .map(|quantity| Code::Weighed { plu, quantity }),
        Embedded::Price { decimals } => Price::from_decimal(Decimal::new(value, decimals))
            .ok()
            .map(|price| Code::Priced { plu, price }),
    }
}

/// Whether the text is a GTIN-8, -12, -13 or -14 with a sound check digit.
#[must_use]
pub fn is_gtin(text: &str) -> bool {
    matches!(text.len(), 8 | 12 | 13 | 14)
        && text.bytes().all(|c| c.is_ascii_digit())
        && check_digit(text.get(..text.len() - 1).unwrap_or_default()) == text.bytes().last().map(|c| c - b'0')
}

/// The check digit of the digits before it (GS1 General Specifications 7.9): weights 3 and 1 from the right.
#[must_use]
pub fn check_digit(digits: &str) -> Option<u8> {
    let mut sum = 0_u32;
    for (place, digit) in digits.chars().rev().enumerate() {
        let weight = if place % 2 == 0 { 3 } else { 1 };
        sum += digit.to_digit(10)? * weight;
    }
    u8::try_from((10 - sum % 10) % 10).ok()
}

/// The same GTIN in every length it can be written in, as scanned first. A UPC-A is an EAN-13 that begins with 0; an EAN-8 is a
/// number of its own and only grows to 14 digits.
fn spellings(text: &str) -> Vec<String> {
    let mut all = vec![text.to_owned()];
    let bare = text.trim_start_matches('0');
    let lengths: &[usize] = if text.len() == 8 { &[14] } else { &[12, 13, 14] };
    for length in lengths {
        if bare.len() <= *length {
            let spelling = format!("{bare:0>length$}");
            if !all.contains(&spelling) {
                all.push(spelling);
            }
        }
    }
    if bare.len() <= 8 && text.len() == 14 {
        all.push(format!("{bare:0>8}"));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gtin(spellings: &[&str]) -> Code {
        Code::Gtin {
            spellings: spellings.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn codes_are_told_apart() {
        let cases: &[(&str, Code)] = &[
            ("4006381333931", gtin(&["4006381333931", "04006381333931"])),
            (" 4006381333931\r\n", gtin(&["4006381333931", "04006381333931"])),
            (
                "036000291452",
                gtin(&["036000291452", "0036000291452", "00036000291452"]),
            ),
            ("96385074", gtin(&["96385074", "00000096385074"])),
            ("4006381333930", Code::Other("4006381333930".to_owned())),
            (
                "2100101007354",
                Code::Weighed {
                    plu: "00101".to_owned(),
                    quantity: Quantity::from_e4(7_350),
                },
            ),
            ("T1K7Q-000123", Code::Receipt("T1K7Q-000123".to_owned())),
            ("P0001", Code::Other("P0001".to_owned())),
            ("", Code::Other(String::new())),
        ];
        for (text, expected) in cases {
            assert_eq!(&classify(text, &EmbedRule::defaults()), expected, "{text:?}");
        }
    }

    #[test]
    fn a_weight_code_with_a_wrong_check_digit_is_no_weight() {
        let wrong = classify("2100101007356", &EmbedRule::defaults());
        assert!(
            matches!(wrong, Code::Other(_)),
            "a misread digit must not change a weight: {wrong:?}"
        );
    }

    #[test]
    fn a_price_code_holds_its_price() {
        let body = "230020001250";
        let code = format!("{body}{}", check_digit(body).unwrap());
        let expected = Code::Priced {
            plu: "00200".to_owned(),
            price: Price::parse("12.50").unwrap(),
        };
        assert_eq!(classify(&code, &EmbedRule::defaults()), expected);
    }
}
