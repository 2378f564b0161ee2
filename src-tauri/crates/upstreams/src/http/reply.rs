//! What came back, and the exact class of an answer that accepts nothing.

use super::words;
use crate::fault::{Cause, PushFault};
use reqwest::Response;
use reqwest::header::{CONTENT_TYPE, DATE, HeaderMap, RETRY_AFTER};
use std::time::{SystemTime, UNIX_EPOCH};

/// No answer of a till's back end is larger; a longer one is not read on.
const LONGEST_ANSWER: usize = 32 * 1024 * 1024;

/// What came back, its body read as far as it came.
pub(crate) struct Reply {
    pub(crate) status: u16,
    wait: Option<Wait>,
    /// When it says that it was made, Unix milliseconds UTC.
    pub(super) date_ms: Option<i64>,
    /// Whether it says of itself that it is a page for people.
    is_page: bool,
    pub(crate) body: Result<Vec<u8>, String>,
}

/// A `Retry-After` header, with its seconds where they can be read.
struct Wait {
    seconds: Option<u64>,
}

impl Reply {
    pub(super) async fn read(response: Response) -> Self {
        Self {
            status: response.status().as_u16(),
            wait: wait(response.headers()),
            date_ms: date(response.headers()).and_then(unix_ms),
            is_page: is_page(response.headers()),
            body: body(response).await,
        }
    }

    /// The body of an accepted request.
    ///
    /// # Errors
    /// The class of the answer, with the upstream's reason as `reason` finds it in the body.
    pub(crate) fn accepted(self, reason: fn(&[u8]) -> Option<String>) -> Result<Vec<u8>, PushFault> {
        let status = self.status;
        if self.is_page && (200..300).contains(&status) {
            return Err(elsewhere("a page for people came in the place of an answer"));
        }
        if (200..300).contains(&status) {
            return self.body.map_err(|why| PushFault::Unknown { cause: Cause::Cut, why });
        }
        let why = self
            .body
            .ok()
            .and_then(|body| reason(&body))
            .unwrap_or_else(|| format!("HTTP {status}"));
        Err(match (status, self.wait) {
            (401, _) => PushFault::Unauthorized { why },
            (429, wait) => PushFault::Throttled {
                why,
                retry_after_s: wait.and_then(|wait| wait.seconds),
            },
            (503, Some(wait)) => PushFault::Throttled {
                why,
                retry_after_s: wait.seconds,
            },
            // Only a proxy between says so (RFC 6585, 6): the back end was not reached.
            (511, _) => PushFault::NotSent {
                cause: Cause::Portal,
                why,
            },
            (301..=303, _) => elsewhere("it sends on to another address"),
            // These two redirects promise that nothing was done (RFC 9110, 15.4.8 and 15.4.9); the base address is wrong.
            (307 | 308 | 400..500, _) => PushFault::Rejected { why, status },
            _ => PushFault::Unknown {
                cause: Cause::Server(status),
                why,
            },
        })
    }
}

/// Somebody else answered: the sign-in page of a network, or what stands at a wrong address. A proxy may have asked the back end
/// before, so it is not known what was done.
fn elsewhere(why: &str) -> PushFault {
    PushFault::Unknown {
        cause: Cause::Portal,
        why: why.to_owned(),
    }
}

fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("text/html"))
}

async fn body(mut response: Response) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response
        .chunk()
        .await
        .map_err(|error| format!("the answer broke off: {}", words(&error)))?
    {
        if bytes.len() + chunk.len() > LONGEST_ANSWER {
            return Err("the answer does not end".to_owned());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// `Retry-After` is seconds or a date (RFC 9110, 10.2.3); a date is held against the answer's own `Date`, not this machine's clock.
fn wait(headers: &HeaderMap) -> Option<Wait> {
    let text = headers.get(RETRY_AFTER)?.to_str().unwrap_or_default().trim();
    let seconds = text.parse().ok().or_else(|| {
        let until = httpdate::parse_http_date(text).ok()?;
        let now = date(headers)?;
        Some(until.duration_since(now).map_or(0, |wait| wait.as_secs()))
    });
    Some(Wait { seconds })
}

fn date(headers: &HeaderMap) -> Option<SystemTime> {
    httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()
}

fn unix_ms(at: SystemTime) -> Option<i64> {
    i64::try_from(at.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_read_in_both_spellings_and_never_lost() {
        for (retry_after, date, seconds) in [
            ("7", "", Some(7)),
            (
                "Wed, 21 Oct 2026 07:28:30 GMT",
                "Wed, 21 Oct 2026 07:28:00 GMT",
                Some(30),
            ),
            (
                "Wed, 21 Oct 2026 07:27:00 GMT",
                "Wed, 21 Oct 2026 07:28:00 GMT",
                Some(0),
            ),
            ("Wed, 21 Oct 2026 07:28:30 GMT", "", None),
            ("99999999999999999999999", "", None),
            ("soon", "", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(RETRY_AFTER, retry_after.parse().unwrap());
            if !date.is_empty() {
                headers.insert(DATE, date.parse().unwrap());
            }
            let read = wait(&headers).map(|wait| wait.seconds);
            assert_eq!(
                read,
                Some(seconds),
                "{retry_after}: the header counts even where its figure cannot be read"
            );
        }
        assert!(wait(&HeaderMap::new()).is_none(), "no header, no wait");
    }
}
