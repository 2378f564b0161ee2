//! The upstream's own reason: `{"error_code": 0, "error_message": "…", "http_status": 403}`. Every refusal has the code 0, so the status
//! of the answer alone tells them apart.

use crate::fault::LONGEST_REASON;
use serde::Deserialize;

#[derive(Deserialize)]
struct Refusal {
    error_message: String,
}

/// The reason in a body, when it has one.
pub(super) fn reason(body: &[u8]) -> Option<String> {
    let refusal: Refusal = serde_json::from_slice(body).ok()?;
    Some(refusal.error_message.chars().take(LONGEST_REASON).collect())
}
