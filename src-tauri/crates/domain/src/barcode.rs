//! What a scanned or typed code is. Rules for in-store codes are data: every shop has its own.

mod gs1;
mod gtin;
mod rule;

pub use gs1::{Element, Elements, FNC1};
pub use gtin::{check_digit, expand_upc_e, is_gtin, price_check_digit};
pub use rule::{EmbedRule, Embedded, RuleError, check_rules};

use crate::money::{Price, Quantity};
use crate::till::{TillMark, parse_order_no, parse_receipt_no, parse_slip_code};
use gtin::has_gtin_length;

/// How a staff badge begins: no product's code does.
pub const BADGE_MARK: &str = "EVB-";

/// What a code is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// A GTIN with a sound check digit, and every spelling under which a catalogue may hold it.
    Gtin {
        /// As scanned, first; then the other lengths of the same number, then what it stands for as a UPC-E.
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
    /// A GS1 element string that names a trade item.
    Gs1 {
        /// Every spelling of its GTIN.
        spellings: Vec<String>,
        /// All that it says.
        elements: Elements,
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
    /// The number of an order.
    Order(String),
    /// A staff badge: a secret, to be shown nowhere.
    Badge(String),
    /// A customer's payment code of `WeChat` or Alipay: as good as money, to be kept nowhere.
    Payment,
    /// It has the form of a GTIN or an element string, and is none: a digit was misread, or somebody made it up.
    Broken(String),
    /// Anything else: an article number, a PLU, a code of somebody else's.
    Other(String),
}

/// Says what a code is. White space and control characters around it are dropped, FNC1 and the symbology identifier in front are read.
#[must_use]
pub fn classify(text: &str, rules: &[EmbedRule]) -> Code {
    let text = text.trim_matches(|c: char| c.is_whitespace() || (c.is_control() && c != FNC1));
    let (symbology, text) = symbology(text);
    if symbology == Symbology::Gs1 || text.starts_with(FNC1) {
        return element_string(text).unwrap_or_else(|| Code::Broken(readable(text)));
    }
    if let Some(embedded) = rules.iter().find_map(|rule| rule.read(text)) {
        return embedded;
    }
    if let Some(spellings) = trade_item(text) {
        return Code::Gtin { spellings };
    }
    if parse_receipt_no(text).is_ok() {
        return Code::Receipt(text.to_owned());
    }
    if let Ok((till, no)) = parse_slip_code(text) {
        return Code::Slip { till, no };
    }
    if parse_order_no(text).is_ok() {
        return Code::Order(text.to_owned());
    }
    if text.starts_with(BADGE_MARK) {
        return Code::Badge(text.to_owned());
    }
    let marked = text.contains(FNC1) || (text.len() > 14 && text.starts_with("01"));
    if let Some(elements) = marked.then(|| element_string(text)).flatten() {
        return elements;
    }
    if is_payment_code(text) {
        return Code::Payment;
    }
    if has_gtin_length(text) || text.contains(FNC1) {
        return Code::Broken(readable(text));
    }
    Code::Other(text.to_owned())
}

/// What the symbology identifier says (ISO/IEC 15424), where the scanner sends one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Symbology {
    Gs1,
    Any,
}

fn symbology(text: &str) -> (Symbology, &str) {
    let mut characters = text.chars();
    let (Some(']'), Some(letter), Some(modifier)) = (characters.next(), characters.next(), characters.next()) else {
        return (Symbology::Any, text);
    };
    if !letter.is_ascii_alphabetic() || !modifier.is_ascii_alphanumeric() {
        return (Symbology::Any, text);
    }
    let symbology = match (letter, modifier) {
        ('C', '1') | ('e', '0' | '1' | '2') | ('d', '2') | ('Q', '3') => Symbology::Gs1,
        _ => Symbology::Any,
    };
    (symbology, characters.as_str())
}

fn element_string(text: &str) -> Option<Code> {
    let elements = Elements::read(text)?;
    let spellings = gtin::spellings(elements.gtin()?);
    Some(Code::Gs1 { spellings, elements })
}

/// The spellings of a trade item: a GTIN, a UPC-E, or a book's or periodical's GTIN with its supplement.
fn trade_item(text: &str) -> Option<Vec<String>> {
    let mut spellings = if is_gtin(text) {
        gtin::spellings(text)
    } else {
        Vec::new()
    };
    if let Some(long) = expand_upc_e(text) {
        if spellings.is_empty() {
            spellings.push(text.to_owned());
        }
        spellings.extend(gtin::spellings(&long));
    }
    let supplemented =
        matches!(text.len(), 15 | 18) && text.starts_with("97") && text.bytes().all(|c| c.is_ascii_digit());
    if let Some(item) = text.get(..13).filter(|item| supplemented && is_gtin(item)) {
        spellings = gtin::spellings(item);
    }
    (!spellings.is_empty()).then_some(spellings)
}

/// `WeChat`: 18 figures from 10 to 15; Alipay: 16 to 24 figures from 25 to 30.
fn is_payment_code(text: &str) -> bool {
    let start: Option<u32> = text.get(..2).and_then(|start| start.parse().ok());
    let figures = text.bytes().all(|c| c.is_ascii_digit());
    let known = match start {
        Some(10..=15) => text.len() == 18,
        Some(25..=30) => (16..=24).contains(&text.len()),
        _ => false,
    };
    figures && known
}

/// The code with FNC1 written so that a person can see it.
fn readable(text: &str) -> String {
    text.replace(FNC1, "␝")
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
        let text = |text: &str| text.to_owned();
        let cases: &[(&str, Code)] = &[
            ("4006381333931", gtin(&["4006381333931", "04006381333931"])),
            (" 4006381333931\r\n", gtin(&["4006381333931", "04006381333931"])),
            ("]E04006381333931", gtin(&["4006381333931", "04006381333931"])),
            (
                "036000291452",
                gtin(&["036000291452", "0036000291452", "00036000291452"]),
            ),
            ("96385074", gtin(&["96385074", "00000096385074"])),
            (
                "01234531",
                gtin(&["01234531", "012300000451", "0012300000451", "00012300000451"]),
            ),
            ("978020137962451", gtin(&["9780201379624", "09780201379624"])),
            ("4006381333930", Code::Broken(text("4006381333930"))),
            ("]C1010950600013435", Code::Broken(text("010950600013435"))),
            ("\u{1d}17", Code::Broken(text("␝17"))),
            ("T1K7Q-000123", Code::Receipt(text("T1K7Q-000123"))),
            ("EVB-0123456789", Code::Badge(text("EVB-0123456789"))),
            ("134567890123456789", Code::Payment),
            ("2811112222333344", Code::Payment),
            ("P0001", Code::Other(text("P0001"))),
            ("101", Code::Other(text("101"))),
            ("]", Code::Other(text("]"))),
            ("", Code::Other(String::new())),
        ];
        for (text, expected) in cases {
            assert_eq!(&classify(text, &EmbedRule::defaults()), expected, "{text:?}");
        }
    }

    #[test]
    fn an_in_store_code_holds_its_weight_or_its_price_by_the_shops_rules() {
        let rules: Vec<EmbedRule> = [
            "21:5:5:weight3",
            "23:5:5:price2",
            "02:5:4:price2:check",
            "28:5:5:price0",
        ]
        .iter()
        .filter_map(|text| text.parse().ok())
        .collect();
        let weighed = |plu: &str, quantity: &str| Code::Weighed {
            plu: plu.to_owned(),
            quantity: Quantity::parse(quantity).unwrap(),
        };
        let priced = |plu: &str, price: &str| Code::Priced {
            plu: plu.to_owned(),
            price: Price::parse(price).unwrap(),
        };
        let cases = [
            ("210010100735", weighed("00101", "0.735")),
            ("230020001250", priced("00200", "12.50")),
            ("020010092875", priced("00100", "28.75")),
            ("281234501999", priced("12345", "1999")),
        ];
        for (body, expected) in cases {
            let code = format!("{body}{}", check_digit(body).unwrap());
            assert_eq!(classify(&code, &rules), expected, "{code}");
            assert_eq!(
                classify(&format!("]E0{code}"), &rules),
                expected,
                "{code} with its symbology"
            );
            if let Some(short) = code.strip_prefix('0') {
                assert_eq!(
                    classify(short, &rules),
                    expected,
                    "{short}: a UPC-A lacks the leading 0"
                );
            }
        }
    }

    #[test]
    fn a_code_with_a_wrong_check_digit_holds_no_weight_and_no_price() {
        let rules = ["02:5:4:price2:check".parse::<EmbedRule>().unwrap()];
        let wrong = classify("2100101007356", &EmbedRule::defaults());
        assert!(
            matches!(wrong, Code::Broken(_)),
            "a misread digit must not change a weight: {wrong:?}"
        );
        let body = "020010082875";
        let wrong = classify(&format!("{body}{}", check_digit(body).unwrap()), &rules);
        assert!(
            matches!(wrong, Code::Gtin { .. }),
            "nor a wrong price check digit a price: {wrong:?}"
        );
    }

    #[test]
    fn a_gs1_code_is_read_with_and_without_its_marks() {
        let body = "0195012345678903310300125017261130";
        for text in [
            format!("]C1{body}"),
            format!("]d2{body}"),
            format!("\u{1d}{body}"),
            body.to_owned(),
            format!("{body}\u{1d}10AB"),
        ] {
            let Code::Gs1 { spellings, elements } = classify(&text, &EmbedRule::defaults()) else {
                panic!("{text:?} is an element string");
            };
            assert_eq!(spellings, ["95012345678903"], "{text:?}");
            assert_eq!(elements.weight(), Quantity::parse("1.25").ok(), "{text:?}");
        }
    }
}
