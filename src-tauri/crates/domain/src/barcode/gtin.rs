//! Trade item numbers (GTIN): check digits, the lengths in which one number is written, and UPC-E.

/// Whether the text is a GTIN-8, -12, -13 or -14 with a sound check digit.
#[must_use]
pub fn is_gtin(text: &str) -> bool {
    has_gtin_length(text) && is_checked(text)
}

/// Whether the text has as many figures as a GTIN, and nothing else.
pub(super) fn has_gtin_length(text: &str) -> bool {
    matches!(text.len(), 8 | 12 | 13 | 14) && text.bytes().all(|c| c.is_ascii_digit())
}

/// Whether the last figure is the check digit of those before it.
pub(super) fn is_checked(digits: &str) -> bool {
    let last = digits.bytes().last().map(|c| c.wrapping_sub(b'0'));
    let before = digits.len().checked_sub(1).and_then(|end| digits.get(..end));
    last.is_some() && before.and_then(check_digit) == last
}

/// The check digit of the digits before it (GS1 General Specifications 7.9.1): weights 3 and 1 from the right.
#[must_use]
pub fn check_digit(digits: &str) -> Option<u8> {
    let mut sum = 0_u32;
    for (place, digit) in digits.chars().rev().enumerate() {
        let weight = if place % 2 == 0 { 3 } else { 1 };
        sum += digit.to_digit(10)? * weight;
    }
    u8::try_from((10 - sum % 10) % 10).ok()
}

/// The UPC-A that a UPC-E stands for: number system 0 or 1, six figures, and the check digit of the long form (GS1 General
/// Specifications 5.2.2.4). Nothing when it is none.
#[must_use]
pub fn expand_upc_e(text: &str) -> Option<String> {
    if text.len() != 8 || !text.starts_with(['0', '1']) || !text.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let (system, six, check) = (text.get(..1)?, text.get(1..7)?, text.get(7..)?);
    let at = |from: usize, to: usize| six.get(from..to);
    let ten = match at(5, 6)? {
        last @ ("0" | "1" | "2") => format!("{}{last}0000{}", at(0, 2)?, at(2, 5)?),
        "3" => format!("{}00000{}", at(0, 3)?, at(3, 5)?),
        "4" => format!("{}00000{}", at(0, 4)?, at(4, 5)?),
        last => format!("{}0000{last}", at(0, 5)?),
    };
    let long = format!("{system}{ten}{check}");
    is_checked(&long).then_some(long)
}

/// Every spelling under which a catalogue may hold a GTIN, as scanned first. A UPC-A is an EAN-13 that begins with 0; an EAN-8 is a
/// number of its own and only grows to 14 digits.
pub(super) fn spellings(text: &str) -> Vec<String> {
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

/// The price check digit of four or five figures (GS1 General Specifications 7.9.2 to 7.9.4); nothing for another number of them.
#[must_use]
pub fn price_check_digit(digits: &str) -> Option<u8> {
    let weighed = |weights: &[Weight]| {
        let figures = digits.chars().map(|digit| digit.to_digit(10));
        figures
            .zip(weights)
            .try_fold(0, |sum, (figure, weight)| Some(sum + weight.of(figure?)))
    };
    match digits.len() {
        4 => {
            let sum = weighed(&[Weight::TwoMinus, Weight::TwoMinus, Weight::Three, Weight::FiveMinus])?;
            u8::try_from(sum * 3 % 10).ok()
        }
        5 => {
            use Weight::{FiveMinus, FivePlus, TwoMinus};
            let sum = weighed(&[FivePlus, TwoMinus, FiveMinus, FivePlus, TwoMinus])?;
            let missing = (10 - sum % 10) % 10;
            (0..10)
                .find(|digit| FiveMinus.of(*digit) == missing)
                .and_then(|digit| u8::try_from(digit).ok())
        }
        _ => None,
    }
}

/// How a figure of a price counts: times a factor, with the tens of the product added to or taken from its units.
#[derive(Clone, Copy)]
enum Weight {
    TwoMinus,
    Three,
    FivePlus,
    FiveMinus,
}

impl Weight {
    /// What it counts for, 0 to 9.
    const fn of(self, figure: u32) -> u32 {
        let (twice, five) = (figure * 2, figure * 5);
        let counted = match self {
            Self::TwoMinus => twice + 10 - twice / 10,
            Self::Three => figure * 3,
            Self::FivePlus => five + five / 10,
            Self::FiveMinus => five + 10 - five / 10,
        };
        counted % 10
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_upc_stands_for_its_long_form() {
        let cases = [
            ("01234505", Some("012000003455")),
            ("04252614", Some("042100005264")),
            ("01234531", Some("012300000451")),
            ("01234543", Some("012340000053")),
            ("01234558", Some("012345000058")),
            ("04252615", None),
            ("24252614", None),
            ("0425261", None),
            ("0425261x", None),
        ];
        for (short, long) in cases {
            assert_eq!(expand_upc_e(short).as_deref(), long, "{short}");
        }
    }

    #[test]
    fn the_price_check_digits_are_those_of_the_specification() {
        assert_eq!(price_check_digit("2875"), Some(9), "the example of 7.9.3");
        assert_eq!(price_check_digit("14685"), Some(6), "the example of 7.9.4");
        assert_eq!(price_check_digit("0000"), Some(0));
        assert_eq!(price_check_digit("123"), None);
        assert_eq!(price_check_digit("12x4"), None);
    }
}
