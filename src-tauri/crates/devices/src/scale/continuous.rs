//! Scales that say their weight by themselves, line after line, in one of two forms:
//! `ST,GS,+  1.234kg` (state ST, US or OL; GS gross or NT net) and `S S      1.234 kg` (S stable, D moving, + over, - below).

use super::{Reading, figure, up_to};
use domain::weight::WeightUnit;
use std::io;
use tokio::io::{AsyncRead, AsyncWrite};

/// The longest line.
const LONGEST: usize = 40;

/// The first line may be the end of one: what is understood must stand behind the end of another.
pub(super) async fn read(line: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> io::Result<Reading> {
    let is_end = |byte| matches!(byte, b'\r' | b'\n');
    while !up_to(line, is_end, LONGEST).await?.last().copied().is_some_and(is_end) {}
    loop {
        let said_now = up_to(line, is_end, LONGEST).await?;
        if let Some(reading) = said_now
            .split_last()
            .filter(|(end, _)| is_end(**end))
            .and_then(|(_, text)| said(text))
        {
            return Ok(reading);
        }
    }
}

/// What a line says; nothing where it is of neither form.
fn said(line: &[u8]) -> Option<Reading> {
    let text = std::str::from_utf8(line).ok()?;
    match text.strip_prefix("S ") {
        Some(rest) => in_words(rest),
        None => in_fields(text),
    }
}

fn in_words(text: &str) -> Option<Reading> {
    match text.split_at_checked(1)? {
        ("S", rest) => with_unit(rest.strip_prefix(' ')?),
        ("D", rest) if rest.starts_with(' ') => Some(Reading::Moving),
        ("+", "") => Some(Reading::Over),
        ("-", "") => Some(Reading::BelowZero),
        _ => None,
    }
}

fn in_fields(text: &str) -> Option<Reading> {
    let mut fields = text.splitn(3, ',');
    let (state, kind, figure) = (fields.next()?, fields.next()?, fields.next()?);
    if !matches!(kind, "GS" | "NT") {
        return None;
    }
    match state {
        "ST" => with_unit(figure),
        "US" => Some(Reading::Moving),
        "OL" => Some(Reading::Over),
        _ => None,
    }
}

/// A figure with its unit behind it.
fn with_unit(text: &str) -> Option<Reading> {
    let text = text.trim_end_matches(' ');
    let unit = text.trim_start_matches(|sign: char| !sign.is_ascii_alphabetic());
    figure::stable(text.strip_suffix(unit)?, WeightUnit::by_code(unit)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::weight::Weight;

    #[test]
    fn a_line_is_a_weight_or_why_there_is_none() {
        let weight = |figure: &str, unit| Some(Reading::Stable(Weight::new(figure.parse().ok()?, unit).ok()?));
        for (line, expected) in [
            ("ST,GS,+  1.234kg", weight("1.234", WeightUnit::Kilogram)),
            ("ST,NT,+00001.234kg", weight("1.234", WeightUnit::Kilogram)),
            ("ST,GS,   500 g", weight("500", WeightUnit::Gram)),
            ("ST,GS,+  2.50lb ", weight("2.50", WeightUnit::Pound)),
            ("ST,GS,-  0.020kg", Some(Reading::BelowZero)),
            ("US,GS,+  1.234kg", Some(Reading::Moving)),
            ("OL,GS,+", Some(Reading::Over)),
            ("S S      1.234 kg", weight("1.234", WeightUnit::Kilogram)),
            ("S S     -0.004 kg", Some(Reading::BelowZero)),
            ("S D      1.234 kg", Some(Reading::Moving)),
            ("S +", Some(Reading::Over)),
            ("S -", Some(Reading::BelowZero)),
            ("S I", None),
            ("ST,GS,+  1.234", None),
            ("ST,GS,+  1.234oz", None),
            ("ST,TR,+  1.234kg", None),
            ("ST,GS,+  1. 34kg", None),
            (",+  1.234kg", None),
            ("234kg", None),
            ("", None),
            ("重量", None),
        ] {
            assert_eq!(said(line.as_bytes()), expected, "{line:?}");
        }
    }
}
