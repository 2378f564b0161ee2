//! Arguments of a call as they may be written down: without what is secret, every other digit as it was.

use crate::upstream::Operation;
use serde_json::value::{RawValue, to_raw_value};
use std::collections::BTreeMap;

/// What stands in a secret's place.
const HIDDEN: &str = "(secret)";

impl Operation {
    /// These arguments, JSON, with every secret hidden at any depth. Text that is no JSON becomes an empty object: the call refuses it
    /// before anything is sent.
    #[must_use]
    pub fn without_secrets(&self, json: &str) -> String {
        let hidden = serde_json::from_str::<Box<RawValue>>(json)
            .and_then(|value| hide(&value, self.secrets))
            .map(|value| value.get().to_owned());
        hidden.unwrap_or_else(|_| "{}".to_owned())
    }
}

fn hide(value: &RawValue, secrets: &[&str]) -> Result<Box<RawValue>, serde_json::Error> {
    match value.get().trim_start().as_bytes().first() {
        Some(b'{') => {
            let fields: BTreeMap<String, Box<RawValue>> = serde_json::from_str(value.get())?;
            let hidden = fields.into_iter().map(|(name, value)| {
                let value = if secrets.contains(&name.as_str()) {
                    to_raw_value(HIDDEN)
                } else {
                    hide(&value, secrets)
                };
                Ok((name, value?))
            });
            to_raw_value(&hidden.collect::<Result<BTreeMap<_, _>, serde_json::Error>>()?)
        }
        Some(b'[') => {
            let items: Vec<Box<RawValue>> = serde_json::from_str(value.get())?;
            let hidden = items.iter().map(|value| hide(value, secrets));
            to_raw_value(&hidden.collect::<Result<Vec<_>, _>>()?)
        }
        _ => Ok(value.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_hidden_at_any_depth_and_every_digit_stays() {
        let operation = Operation {
            name: "update_user",
            writes: true,
            request: "PUT /users/{user_id}",
            arguments: "{}",
            secrets: &["password"],
        };
        for (given, written) in [
            (
                r#"{"user":{"password":"hunter2","price":12345678901234.50}}"#,
                r#"{"user":{"password":"(secret)","price":12345678901234.50}}"#,
            ),
            (
                r#"[{"password":["hunter2"]},"password"]"#,
                r#"[{"password":"(secret)"},"password"]"#,
            ),
            (r#"{"password":"hunter2""#, "{}"),
            ("", "{}"),
        ] {
            assert_eq!(operation.without_secrets(given), written, "{given}");
        }
    }
}
