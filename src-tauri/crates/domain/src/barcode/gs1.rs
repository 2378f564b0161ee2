//! GS1 element strings: what GS1-128, GS1 DataMatrix, GS1 DataBar and GS1 QR codes hold (GS1 General Specifications 3 and 7.8).

use super::gtin::is_gtin;
use crate::money::{Price, Quantity};
use crate::shift::CivilDate;
use rust_decimal::Decimal;

/// FNC1 as scanners send it: it ends an element of open length, and may stand before the first.
pub const FNC1: char = '\u{1d}';

/// One element: what it is, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Application identifier.
    pub ai: String,
    /// Its value.
    pub value: String,
}

/// The elements of a code, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elements(pub Vec<Element>);

/// How long an application identifier is, and its value: exactly, or at most and closed by FNC1 or the end.
#[derive(Clone, Copy)]
enum Length {
    Exact(usize),
    AtMost(usize),
}

/// The identifiers that are read, by how they begin: figures of the identifier, then of its value. An unknown one ends the reading,
/// because nobody could tell where it ends.
const KNOWN: &[(&str, usize, Length)] = &[
    ("00", 2, Length::Exact(18)),
    ("01", 2, Length::Exact(14)),
    ("02", 2, Length::Exact(14)),
    ("10", 2, Length::AtMost(20)),
    ("11", 2, Length::Exact(6)),
    ("12", 2, Length::Exact(6)),
    ("13", 2, Length::Exact(6)),
    ("15", 2, Length::Exact(6)),
    ("16", 2, Length::Exact(6)),
    ("17", 2, Length::Exact(6)),
    ("20", 2, Length::Exact(2)),
    ("21", 2, Length::AtMost(20)),
    ("22", 2, Length::AtMost(20)),
    ("240", 3, Length::AtMost(30)),
    ("241", 3, Length::AtMost(30)),
    ("250", 3, Length::AtMost(30)),
    ("30", 2, Length::AtMost(8)),
    ("31", 4, Length::Exact(6)),
    ("32", 4, Length::Exact(6)),
    ("33", 4, Length::Exact(6)),
    ("34", 4, Length::Exact(6)),
    ("35", 4, Length::Exact(6)),
    ("36", 4, Length::Exact(6)),
    ("37", 2, Length::AtMost(8)),
    ("390", 4, Length::AtMost(15)),
    ("391", 4, Length::AtMost(18)),
    ("392", 4, Length::AtMost(15)),
    ("393", 4, Length::AtMost(18)),
    ("400", 3, Length::AtMost(30)),
    ("41", 3, Length::Exact(13)),
    ("420", 3, Length::AtMost(20)),
    ("421", 3, Length::AtMost(12)),
    ("422", 3, Length::AtMost(3)),
    ("90", 2, Length::AtMost(30)),
    ("91", 2, Length::AtMost(90)),
    ("92", 2, Length::AtMost(90)),
    ("93", 2, Length::AtMost(90)),
    ("94", 2, Length::AtMost(90)),
    ("95", 2, Length::AtMost(90)),
    ("96", 2, Length::AtMost(90)),
    ("97", 2, Length::AtMost(90)),
    ("98", 2, Length::AtMost(90)),
    ("99", 2, Length::AtMost(90)),
];

impl Elements {
    /// Reads an element string. Nothing when it is none: an unknown identifier, a value cut short, a GTIN with a wrong check digit.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut rest = text.trim_matches(FNC1);
        let mut elements = Vec::new();
        while !rest.is_empty() {
            let (element, after) = next(rest)?;
            elements.push(element);
            rest = after;
        }
        let all = Self(elements);
        let sound = all
            .0
            .iter()
            .all(|element| !matches!(element.ai.as_str(), "01" | "02") || is_gtin(&element.value));
        (sound && !all.0.is_empty()).then_some(all)
    }

    fn value(&self, ai: &str) -> Option<&str> {
        let found = self.0.iter().find(|element| element.ai == ai);
        found.map(|element| element.value.as_str())
    }

    /// The value of an identifier whose last figure says how many decimals the value has.
    fn decimal(&self, start: &str) -> Option<Decimal> {
        let found = self
            .0
            .iter()
            .find(|element| element.ai.len() == 4 && element.ai.starts_with(start))?;
        let decimals = found.ai.chars().last()?.to_digit(10)?;
        found.value.parse().ok().map(|value: i64| Decimal::new(value, decimals))
    }

    /// The trade item.
    #[must_use]
    pub fn gtin(&self) -> Option<&str> {
        self.value("01")
    }

    /// The net weight in kilograms.
    #[must_use]
    pub fn weight(&self) -> Option<Quantity> {
        Quantity::from_decimal(self.decimal("310")?).ok()
    }

    /// The amount to pay for this piece, in the shop's currency.
    #[must_use]
    pub fn price(&self) -> Option<Price> {
        Price::from_decimal(self.decimal("392")?).ok()
    }

    /// Batch or lot.
    #[must_use]
    pub fn lot(&self) -> Option<&str> {
        self.value("10")
    }

    /// Serial number.
    #[must_use]
    pub fn serial(&self) -> Option<&str> {
        self.value("21")
    }

    /// The last day on which it may be used (17), else sold (16), else at its best (15). `year_now` settles the
    /// century.
    #[must_use]
    pub fn last_day(&self, year_now: u16) -> Option<CivilDate> {
        let value = ["17", "16", "15"].iter().find_map(|ai| self.value(ai))?;
        day(value, year_now)
    }
}

fn next(text: &str) -> Option<(Element, &str)> {
    let (_, ai_length, length) = KNOWN.iter().find(|(start, ..)| text.starts_with(start))?;
    let (ai, rest) = text.split_at_checked(*ai_length)?;
    let (value, rest) = match length {
        Length::Exact(figures) => rest.split_at_checked(*figures)?,
        Length::AtMost(most) => {
            let end = rest.find(FNC1).unwrap_or(rest.len());
            (end <= *most).then(|| rest.split_at(end))?
        }
    };
    let figures = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
    let sound = !value.is_empty() && figures(ai) && (matches!(length, Length::AtMost(_)) || figures(value));
    let element = Element {
        ai: ai.to_owned(),
        value: value.to_owned(),
    };
    sound.then(|| (element, rest.strip_prefix(FNC1).unwrap_or(rest)))
}

/// A date of six figures; day 00 is the last of the month (GS1 General Specifications 3.4 and 7.12).
fn day(value: &str, year_now: u16) -> Option<CivilDate> {
    let part = |from: usize| value.get(from..from + 2)?.parse::<u8>().ok();
    let (year, month, day) = (u16::from(part(0)?), part(2)?, part(4)?);
    let century = year_now / 100 * 100;
    let year = match i32::from(year) - i32::from(year_now % 100) {
        51.. => (century + year).checked_sub(100)?,
        ..=-50 => century + year + 100,
        _ => century + year,
    };
    let last = last_of_month(year, month)?;
    let day = if day == 0 { last } else { day };
    (day <= last).then_some(CivilDate { year, month, day })
}

const fn last_of_month(year: u16, month: u8) -> Option<u8> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Elements> {
        Elements::read(&text.replace('~', "\u{1d}"))
    }

    #[test]
    fn what_a_packet_of_meat_says_is_read_and_open_values_end_at_fnc1() {
        let packet = read("~0195012345678903310300125039224500~1726110010AB-12~21X9").unwrap();
        assert_eq!(packet.weight(), Quantity::parse("1.25").ok());
        assert_eq!(packet.price(), Price::parse("45.00").ok());
        assert_eq!(packet.lot(), Some("AB-12"));
        assert_eq!(packet.serial(), Some("X9"));
        assert_eq!(
            packet.last_day(2026),
            "2026-11-30".parse().ok(),
            "day 00 is the last of the month"
        );
    }

    #[test]
    fn what_is_no_element_string_is_not_read() {
        let cases = [
            "",
            "~",
            "01950123456789",
            "0195012345678904",
            "0195012345678903310a001250",
            "5501",
            "10",
            "109876543210987654321098765",
            "01950123456789031726113",
            "0195012345678903392245001726113010AB-12",
            "ไทย",
        ];
        for text in cases {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_year_belongs_to_the_nearest_century() {
        for (value, now, year) in [
            ("261231", 2026, 2026),
            ("990101", 2026, 1999),
            ("750101", 2026, 2075),
            ("010101", 2099, 2101),
        ] {
            assert_eq!(day(value, now).map(|day| day.year), Some(year), "{value} in {now}");
        }
        assert_eq!(day("260229", 2026), None, "no such day");
        assert_eq!(day("280200", 2026), "2028-02-29".parse().ok());
    }
}
