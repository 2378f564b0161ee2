//! The envelope of every answer: `{"status", "messages", "errorCode", "data"}`. Its `status` decides, whatever HTTP says beside it.

use super::wire::Whole;
use crate::fault::{Cause, LONGEST_REASON, PushFault};
use crate::http::Reply;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// What stands for a code where the upstream names none, or one that is too large: HTTP's own status of the refusal.
const NO_CODE: u16 = 200;

/// How the vendor's words speak of an account that is not accepted. Its table of codes is not public.
const ACCOUNT: &[&str] = &["签名", "signature", "appid", "appkey"];

/// How they speak of a day whose calls are used up.
const QUOTA: &[&str] = &["次数", "访问限制", "频繁", "access limit", "quota"];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    status: String,
    messages: Option<Vec<String>>,
    error_code: Option<Whole>,
    data: Option<Box<RawValue>>,
}

/// What the class of a refusal depends on besides the answer.
pub(super) struct Day<'a> {
    /// Codes that a person knows to mean that the calls of the day are used up.
    pub(super) quota_codes: &'a [i64],
    /// Until the account's next day.
    pub(super) seconds_left: u64,
}

/// The data of an accepted request; nothing is read as `null`.
///
/// # Errors
/// [`PushFault`]: the class of the refusal, or [`PushFault::Unknown`] for what cannot be read.
pub(super) fn data<T: DeserializeOwned>(reply: Reply, day: &Day<'_>) -> Result<T, PushFault> {
    let body = reply.accepted(reason)?;
    let envelope: Envelope = serde_json::from_slice(&body).map_err(|error| unreadable(&error))?;
    match envelope.status.to_ascii_lowercase().as_str() {
        "success" => {
            let data = envelope.data.as_ref().map_or("null", |data| data.get());
            serde_json::from_str(data).map_err(|error| unreadable(&error))
        }
        "error" => Err(envelope.refusal(day)),
        _ => Err(unreadable(&"its status is neither success nor error")),
    }
}

/// The upstream's own words in an answer that HTTP calls a failure.
fn reason(body: &[u8]) -> Option<String> {
    let envelope: Envelope = serde_json::from_slice(body).ok()?;
    Some(envelope.words()).filter(|words| !words.is_empty())
}

/// An answer that says nothing of what was done.
pub(super) fn unreadable(why: &dyn std::fmt::Display) -> PushFault {
    PushFault::Unknown {
        cause: Cause::Unreadable,
        why: format!("the answer cannot be read: {why}"),
    }
}

impl Envelope {
    fn words(&self) -> String {
        let words = self.messages.as_deref().unwrap_or_default().join("; ");
        words.chars().take(LONGEST_REASON).collect()
    }

    fn refusal(&self, day: &Day<'_>) -> PushFault {
        let code = self.error_code.map(Whole::value);
        let said = self.words();
        let speaks_of = |words: &[&str]| {
            let said = said.to_lowercase();
            words.iter().any(|word| said.contains(word))
        };
        let why = match (said.is_empty(), code) {
            (false, _) => said.clone(),
            (true, Some(code)) => format!("errorCode {code}"),
            (true, None) => "it gives no reason".to_owned(),
        };
        if code.is_some_and(|code| day.quota_codes.contains(&code)) || speaks_of(QUOTA) {
            return PushFault::Throttled {
                why,
                retry_after_s: Some(day.seconds_left),
            };
        }
        if speaks_of(ACCOUNT) {
            return PushFault::Unauthorized { why };
        }
        let status = code.and_then(|code| u16::try_from(code).ok()).unwrap_or(NO_CODE);
        PushFault::Rejected { why, status }
    }
}
