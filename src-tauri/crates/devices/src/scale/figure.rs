//! The figure within a frame.

use super::Reading;
use domain::weight::{Weight, WeightUnit};
use rust_decimal::Decimal;

/// What a stable figure says: spaces and a sign before it, then digits with one point among them. Nothing where it is no such figure.
pub(super) fn stable(text: &str, unit: WeightUnit) -> Option<Reading> {
    let text = text.trim_matches(' ');
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = digits.trim_start_matches(' ');
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let sound = !whole.is_empty() && plain(whole) && plain(decimals) && digits.len() <= 10 && !digits.ends_with('.');
    let figure: Decimal = sound.then(|| digits.parse().ok()).flatten()?;
    if is_negative && !figure.is_zero() {
        return Some(Reading::BelowZero);
    }
    Weight::new(figure, unit).ok().map(Reading::Stable)
}
