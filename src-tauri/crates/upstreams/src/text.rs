//! Text that back ends also send as a number: ids, barcodes, codes. It is kept as it came, never counted with.

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// Reads a text, or a number as its digits; null is empty.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    use serde::de::Error as _;
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    read(&raw).ok_or_else(|| D::Error::custom("neither a text nor a number"))
}

/// The text in a piece of JSON; nothing when it holds an object, a list or a truth value.
pub(crate) fn read(raw: &RawValue) -> Option<String> {
    let json = raw.get();
    match json.as_bytes().first()? {
        b'"' => serde_json::from_str(json).ok(),
        b'-' | b'0'..=b'9' => Some(json.to_owned()),
        b'n' => Some(String::new()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_and_a_number_are_read_alike_and_no_zero_is_lost() {
        for (json, text) in [
            (r#""007""#, Some("007")),
            ("8850999320007", Some("8850999320007")),
            ("1366004607492564649", Some("1366004607492564649")),
            (r#""ชา""#, Some("ชา")),
            ("null", Some("")),
            ("true", None),
            ("[]", None),
        ] {
            let raw = RawValue::from_string(json.to_owned()).unwrap();
            assert_eq!(read(&raw).as_deref(), text, "{json}");
        }
    }
}
