//! The check of the record, and when it was made last. That is kept beside the shop and in no journal: a check changes nothing.

use crate::Till;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::refusal::Refusal;
use crate::report::{marks, verified};
use crate::wire::report::{LastVerify, Verified, Verify};
use serde::{Deserialize, Serialize};

/// The file beside the shop.
const FILE: &str = "verified.json";

#[derive(Serialize, Deserialize)]
struct Kept {
    at_ms: i64,
    found: Verified,
}

/// Checks the record.
pub(crate) fn verify(till: &Till, _: &Acting, request: Verify) -> Result<Verified, Refusal> {
    let found = verified(till.ledger().verify_by(&marks(&request.marks)?)?);
    let kept = Kept {
        at_ms: till.now_ms(),
        found,
    };
    let written = serde_json::to_string(&kept)
        .map_err(Refusal::internal)
        .and_then(|text| till.folder().write_soon(FILE, &text));
    if let Err(refusal) = written {
        tracing::warn!(?refusal, "when the record was checked could not be written");
    }
    Ok(kept.found)
}

/// What the last check found; nothing where there was none. A file that does not parse tells of none.
pub(crate) fn last(till: &Till) -> Option<LastVerify> {
    let text = till.folder().read_secret(FILE).ok().flatten()?;
    let Kept { at_ms, found } = serde_json::from_str(&text).ok()?;
    Some(LastVerify {
        at: rfc3339(at_ms, &till.shop().timezone),
        found,
    })
}
