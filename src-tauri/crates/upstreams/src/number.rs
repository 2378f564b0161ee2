//! JSON numbers read and written digit for digit: `4.00` stays `4.00`, and no figure ever passes through a float.
//! Back ends also send figures as text (`"4.00"`), which is read alike.

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// Writes a decimal as a JSON number with exactly its digits.
pub(crate) fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    let digits = RawValue::from_string(value.to_string()).map_err(S::Error::custom)?;
    digits.serialize(serializer)
}

/// Reads a JSON number, or a text that is one.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    read(&raw).ok_or_else(|| D::Error::custom("not a number of at most 28 digits"))
}

/// The same for a field that may be null.
pub(crate) mod optional {
    use super::{Decimal, Deserialize, Deserializer, RawValue, Serializer};
    use serde::de::Error as _;

    pub(crate) fn serialize<S: Serializer>(value: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => super::serialize(value, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
        let Some(raw) = Option::<Box<RawValue>>::deserialize(deserializer)? else {
            return Ok(None);
        };
        let value = super::read(&raw).ok_or_else(|| D::Error::custom("not a number of at most 28 digits"))?;
        Ok(Some(value))
    }
}

/// The exact decimal in a piece of JSON; nothing when it holds none, or one of more digits than a decimal keeps.
pub(crate) fn read(raw: &RawValue) -> Option<Decimal> {
    let json = raw.get().trim();
    let text = json
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(json)
        .trim();
    if !text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte))
    {
        return None;
    }
    match text.split_once(['e', 'E']) {
        None => Decimal::from_str_exact(text).ok(),
        Some((mantissa, exponent)) => scaled(Decimal::from_str_exact(mantissa).ok()?, exponent.parse().ok()?),
    }
}

/// `mantissa` times ten to the power of `exponent`, exactly.
fn scaled(mantissa: Decimal, exponent: i16) -> Option<Decimal> {
    let scale = i64::from(mantissa.scale()) - i64::from(exponent);
    if let Ok(scale) = u32::try_from(scale) {
        return Decimal::try_from_i128_with_scale(mantissa.mantissa(), scale).ok();
    }
    let power = 10_i128.checked_pow(u32::try_from(-scale).ok()?)?;
    Decimal::try_from_i128_with_scale(mantissa.mantissa().checked_mul(power)?, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize, Serialize)]
    struct Priced {
        #[serde(with = "super")]
        price: Decimal,
    }

    fn priced(json: &str) -> Result<Priced, serde_json::Error> {
        serde_json::from_str(&format!("{{\"price\":{json}}}"))
    }

    #[test]
    fn figures_keep_every_digit_in_both_directions() {
        for digits in [
            "12345678901234.5678",
            "4.00",
            "0.400",
            "-2.000",
            "0",
            "9007199254740993",
            "0.1",
            "1234567890123456789012345678",
        ] {
            let value = priced(digits).unwrap();
            assert_eq!(value.price.to_string(), digits, "read digit for digit");
            assert_eq!(
                serde_json::to_string(&value).unwrap(),
                format!("{{\"price\":{digits}}}"),
                "written alike"
            );
            assert_eq!(
                priced(&format!("\"{digits}\"")).unwrap(),
                value,
                "text is read like a number"
            );
        }
    }

    #[test]
    fn exponents_are_read_exactly() {
        for (json, digits) in [
            ("1e3", "1000"),
            ("1.5E+2", "150"),
            ("1e-05", "0.00001"),
            ("12.50e1", "125.0"),
        ] {
            assert_eq!(priced(json).unwrap().price.to_string(), digits, "{json}");
        }
    }

    #[test]
    fn what_a_decimal_cannot_hold_is_refused_and_never_rounded() {
        for json in [
            "0.12345678901234567890123456789012345",
            "99999999999999999999999999999999",
            "1e40",
            "1e-40",
            "\"1_000\"",
            "\"NaN\"",
            "\"\"",
            "true",
            "null",
            "{}",
        ] {
            assert!(priced(json).is_err(), "{json} is no figure that can be kept whole");
        }
    }
}
