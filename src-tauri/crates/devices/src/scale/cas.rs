//! CAS type 6, also AP-1: ENQ is answered by ACK, then DC1 by a frame with a check over what stands in it:
//! `SOH STX state sign figure(6) unit(2) check ETX EOT`, the state S or U, the sign a space, a minus, or F where too much lies on it.

use super::{Reading, figure, up_to};
use domain::weight::WeightUnit;
use std::io;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

const SOH: u8 = 0x01;
const STX: u8 = 0x02;
const ETX: u8 = 0x03;
const EOT: u8 = 0x04;
const ENQ: u8 = 0x05;
const ACK: u8 = 0x06;
const DC1: u8 = 0x11;

/// How many bytes stand behind SOH.
const BEHIND: usize = 14;

pub(super) async fn read(line: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> io::Result<Reading> {
    loop {
        line.write_all(&[ENQ]).await?;
        while line.read_u8().await? != ACK {}
        line.write_all(&[DC1]).await?;
        while line.read_u8().await? != SOH {}
        let frame = up_to(line, |byte| byte == EOT, BEHIND).await?;
        // What was torn, or does not stand its check, is asked for again.
        if let Some(reading) = said(&frame) {
            return Ok(reading);
        }
    }
}

/// What the bytes behind SOH say; nothing where they are not whole, or the check is another.
fn said(frame: &[u8]) -> Option<Reading> {
    let [STX, body @ .., check, ETX, EOT] = frame else {
        return None;
    };
    let reckoned = body.iter().fold(0, |so_far, byte| so_far ^ byte);
    let [state, sign, rest @ ..] = body else { return None };
    if reckoned != *check || rest.len() != 8 {
        return None;
    }
    let (figures, unit) = rest.split_at_checked(6)?;
    let unit = WeightUnit::by_code(std::str::from_utf8(unit).ok()?.trim_matches(' '))?;
    match (state, sign) {
        (_, b'F') => Some(Reading::Over),
        (b'U', b' ' | b'-') => Some(Reading::Moving),
        (b'S', b'-') => below(figures, unit),
        (b'S', b' ') => figure::stable(std::str::from_utf8(figures).ok()?, unit),
        _ => None,
    }
}

fn below(figures: &[u8], unit: WeightUnit) -> Option<Reading> {
    let figures = std::str::from_utf8(figures).ok()?;
    figure::stable(&format!("-{figures}"), unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::weight::Weight;

    fn framed(body: &str) -> Vec<u8> {
        let check = body.bytes().fold(0, |so_far, byte| so_far ^ byte);
        [&[STX], body.as_bytes(), &[check, ETX, EOT]].concat()
    }

    #[test]
    fn a_frame_is_a_weight_or_why_there_is_none() {
        let weight = |figure: &str, unit| Some(Reading::Stable(Weight::new(figure.parse().ok()?, unit).ok()?));
        for (body, expected) in [
            ("S 01.234kg", weight("1.234", WeightUnit::Kilogram)),
            ("S   1.23lb", weight("1.23", WeightUnit::Pound)),
            ("S   1234 g", weight("1234", WeightUnit::Gram)),
            ("S-00.000kg", weight("0", WeightUnit::Kilogram)),
            ("S-00.050kg", Some(Reading::BelowZero)),
            ("U 01.234kg", Some(Reading::Moving)),
            ("U-00.005kg", Some(Reading::Moving)),
            ("SF      kg", Some(Reading::Over)),
            ("UF99.999kg", Some(Reading::Over)),
            ("S 01.2a4kg", None),
            ("S 01.234oz", None),
            ("X 01.234kg", None),
            ("S 1.234kg", None),
        ] {
            assert_eq!(said(&framed(body)), expected, "{body:?}");
        }
    }

    #[test]
    fn a_frame_whose_check_is_another_is_no_weight() {
        let whole = framed("S 01.234kg");
        for at in 0..whole.len() {
            let mut bent = whole.clone();
            if let Some(byte) = bent.get_mut(at) {
                *byte ^= 1;
            }
            assert_eq!(said(&bent), None, "byte {at}");
        }
    }
}
