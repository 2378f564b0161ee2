//! The upstream's own reason for a refusal. The vendor documents no shape; OAuth's (RFC 6749, 5.2) and the usual ones are read.

use crate::fault::LONGEST_REASON;
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Refusal {
    error_description: Option<String>,
    message: Option<Box<RawValue>>,
    error: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
struct Inner {
    message: String,
}

/// The reason in a body, when it has one.
pub(super) fn reason(body: &[u8]) -> Option<String> {
    let refusal: Refusal = serde_json::from_slice(body).ok()?;
    let words = [refusal.message, refusal.error];
    let text = refusal
        .error_description
        .or_else(|| words.iter().flatten().find_map(|raw| words_of(raw)))?;
    Some(text.chars().take(LONGEST_REASON).collect())
}

fn words_of(raw: &RawValue) -> Option<String> {
    let text = serde_json::from_str::<String>(raw.get()).ok();
    text.or_else(|| serde_json::from_str::<Inner>(raw.get()).ok().map(|inner| inner.message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_read_in_every_usual_shape() {
        for (body, words) in [
            (
                r#"{"success":false,"message":"Product not found"}"#,
                Some("Product not found"),
            ),
            (
                r#"{"error":"invalid_client","error_description":"Unknown client"}"#,
                Some("Unknown client"),
            ),
            (r#"{"error":"invalid_client"}"#, Some("invalid_client")),
            (r#"{"error":{"code":7,"message":"Too large"}}"#, Some("Too large")),
            (r#"{"message":7,"error":null}"#, None),
            ("<html>Bad gateway</html>", None),
            ("[]", None),
        ] {
            assert_eq!(reason(body.as_bytes()).as_deref(), words, "{body}");
        }
    }
}
