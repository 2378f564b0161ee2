//! Figures in replies, added up without the till's help.

use rust_decimal::Decimal;
use serde_json::Value;

/// A decimal text as a figure.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn figure(text: &Value) -> Decimal {
    let figure = text.as_str().and_then(|text| Decimal::from_str_exact(text).ok());
    figure.unwrap_or_else(|| panic!("{text} is no decimal text"))
}

/// The sum of one field over documents or lines.
#[must_use]
pub fn sum<'a>(of: impl IntoIterator<Item = &'a Value>, field: &str) -> Decimal {
    of.into_iter().map(|one| figure(&one[field])).sum()
}

/// A list within a reply.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn list<'a>(reply: &'a Value, field: &str) -> &'a [Value] {
    reply[field]
        .as_array()
        .unwrap_or_else(|| panic!("{field} is no list in {reply}"))
}

/// A text within a reply.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn text<'a>(reply: &'a Value, field: &str) -> &'a str {
    reply[field]
        .as_str()
        .unwrap_or_else(|| panic!("{field} is no text in {reply}"))
}
