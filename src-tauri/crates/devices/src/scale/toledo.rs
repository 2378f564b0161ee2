//! Toledo and Mettler 8217: `W` is answered by `STX weight CR`, or by `STX ? status CR` while there is no weight to tell.

use super::{Reading, figure, up_to};
use domain::weight::WeightUnit;
use std::io;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};

const STX: u8 = 0x02;
const CR: u8 = b'\r';

/// The longest answer with its ends.
const LONGEST: usize = 12;

// Bits of the status.
const MOVING: u8 = 1;
const OVER: u8 = 1 << 1;
const BELOW_ZERO: u8 = 1 << 2;
/// Zero cannot be trusted: it was switched on with something on it.
const NO_ZERO: u8 = 1 << 3;

pub(super) async fn read(line: &mut (impl AsyncRead + AsyncWrite + Unpin), unit: WeightUnit) -> io::Result<Reading> {
    line.write_all(b"W").await?;
    loop {
        let frame = up_to(line, |byte| byte & 0x7F == CR, LONGEST).await?;
        match said(&frame, unit) {
            Some(reading) => return Ok(reading),
            // What was torn is asked for again.
            None => line.write_all(b"W").await?,
        }
    }
}

/// What an answer says; nothing where it is not whole. The eighth bit is the parity, where the line did not take it away.
fn said(frame: &[u8], unit: WeightUnit) -> Option<Reading> {
    let frame: Vec<u8> = frame.iter().map(|byte| byte & 0x7F).collect();
    let start = frame.iter().rposition(|byte| *byte == STX)?;
    let body = frame.get(start + 1..)?.strip_suffix(&[CR])?;
    match body {
        [b'?', status] => status_said(*status),
        // `XX.XXX`, with an N behind it where the scale took off a tare of its own. A figure without its point has no meaning of its own.
        _ => {
            let body = body.strip_suffix(b"N").unwrap_or(body);
            let text = std::str::from_utf8(body).ok().filter(|text| text.contains('.'))?;
            figure::stable(text, unit)
        }
    }
}

const fn status_said(status: u8) -> Option<Reading> {
    if status & OVER != 0 {
        return Some(Reading::Over);
    }
    if status & (BELOW_ZERO | NO_ZERO) != 0 {
        return Some(Reading::BelowZero);
    }
    match status & MOVING {
        0 => None,
        _ => Some(Reading::Moving),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::weight::Weight;

    #[test]
    fn an_answer_is_a_weight_or_why_there_is_none() {
        let weight = |figure: &str| {
            Some(Reading::Stable(
                Weight::new(figure.parse().ok()?, WeightUnit::Kilogram).ok()?,
            ))
        };
        for (frame, expected) in [
            (&b"\x0201.234\r"[..], weight("1.234")),
            (b"\x0200.000\r", weight("0")),
            (b"\x02\xb01.\xb234\x8d", weight("1.234")),
            (b"34\r\x0201.234\r", weight("1.234")),
            (b"\x02?A\r", Some(Reading::Moving)),
            (b"\x02?B\r", Some(Reading::Over)),
            (b"\x02?D\r", Some(Reading::BelowZero)),
            (b"\x02?E\r", Some(Reading::BelowZero)),
            (b"\x02?H\r", Some(Reading::BelowZero)),
            (b"\x02?@\r", None),
            (b"\x02?\r", None),
            (b"01.234\r", None),
            (b"\x0201.234", None),
            (b"\x0201234\r", None),
            (b"\x0201.2.4\r", None),
            (b"\x0201.\r", None),
            (b"\x02\r", None),
        ] {
            assert_eq!(said(frame, WeightUnit::Kilogram), expected, "{frame:?}");
        }
    }
}
