//! One request, one answer, and the exact class of whatever went wrong between them.

use crate::config::{ConfigFault, Limits};
use crate::fault::{Cause, PushFault};
use reqwest::header::{CONTENT_TYPE, DATE, HeaderMap, RETRY_AFTER};
use reqwest::{Client, Method, Response, Url, redirect, retry};
use serde::Serialize;
use std::error::Error;
use std::io;
use std::time::SystemTime;

/// No answer of a till's back end is larger; a longer one is not read on.
const LONGEST_ANSWER: usize = 32 * 1024 * 1024;

/// The client of one base address.
pub(crate) struct Http {
    client: Client,
    base: Url,
}

/// A request with its body already in bytes, so that what is sent again is what was sent.
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) path: Vec<String>,
    /// Headers besides those of the body and the bearer.
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) query: Vec<(&'static str, String)>,
    pub(crate) body: Option<Body>,
}

/// A body and how it is written.
pub(crate) struct Body {
    pub(crate) content_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

impl Request {
    /// A request without a body.
    pub(crate) fn new(method: Method, path: &[&str]) -> Self {
        Self {
            method,
            path: path.iter().map(|&segment| segment.to_owned()).collect(),
            headers: Vec::new(),
            query: Vec::new(),
            body: None,
        }
    }

    /// A request with a JSON body, which is written here and never again.
    ///
    /// # Errors
    /// [`PushFault::NotSent`] when the body cannot be written.
    pub(crate) fn with_json(method: Method, path: &[&str], body: &impl Serialize) -> Result<Self, PushFault> {
        let bytes = serde_json::to_vec(body).map_err(|error| PushFault::NotSent {
            cause: Cause::Other,
            why: error.to_string(),
        })?;
        let content_type = "application/json";
        Ok(Self {
            body: Some(Body { content_type, bytes }),
            ..Self::new(method, path)
        })
    }
}

/// What came back, its body read as far as it came.
pub(crate) struct Reply {
    pub(crate) status: u16,
    wait: Option<Wait>,
    pub(crate) body: Result<Vec<u8>, String>,
}

/// A `Retry-After` header, with its seconds where they can be read.
struct Wait {
    seconds: Option<u64>,
}

impl Http {
    /// A client that follows no redirect, tries nothing again and opens a connection for each request: a kept one that died
    /// meanwhile would fail after the first byte, and make a sale unknown for nothing.
    ///
    /// # Errors
    /// [`ConfigFault::BaseUrl`] or [`ConfigFault::Tls`].
    pub(crate) fn new(base_url: &str, example: &'static str, limits: Limits) -> Result<Self, ConfigFault> {
        let base = base(base_url).map_err(|why| ConfigFault::BaseUrl { why, example })?;
        // An error only says that this process has a provider already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .http1_only()
            .no_proxy()
            .pool_max_idle_per_host(0)
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .referer(false)
            .user_agent(concat!("Evertill/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(limits.connect)
            .timeout(limits.whole)
            .build()
            .map_err(|error| ConfigFault::Tls { why: words(&error) })?;
        Ok(Self { client, base })
    }

    /// Sends a request and reads the answer.
    ///
    /// # Errors
    /// [`PushFault::NotSent`] or [`PushFault::Unknown`], when there is no answer at all.
    pub(crate) async fn send(&self, request: &Request, bearer: Option<&str>) -> Result<Reply, PushFault> {
        let mut builder = self.client.request(request.method.clone(), self.url(&request.path)?);
        if !request.query.is_empty() {
            builder = builder.query(&request.query);
        }
        if let Some(token) = bearer {
            builder = builder.bearer_auth(token);
        }
        for (name, value) in &request.headers {
            builder = builder.header(*name, value);
        }
        if let Some(body) = &request.body {
            builder = builder.header(CONTENT_TYPE, body.content_type).body(body.bytes.clone());
        }
        let response = builder.send().await.map_err(|error| without_answer(&error))?;
        Ok(Reply::read(response).await)
    }

    fn url(&self, path: &[String]) -> Result<Url, PushFault> {
        let mut url = self.base.clone();
        url.path_segments_mut()
            .map_err(|()| PushFault::NotSent {
                cause: Cause::Setup,
                why: "the base address takes no path".to_owned(),
            })?
            .pop_if_empty()
            .extend(path);
        Ok(url)
    }
}

fn base(text: &str) -> Result<Url, String> {
    let url = Url::parse(text.trim()).map_err(|error| error.to_string())?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("it begins with neither http:// nor https://".to_owned());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("it carries credentials".to_owned());
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("it carries more than a path".to_owned());
    }
    Ok(url)
}

/// The class of a request that got no answer: before the first byte (name, connection, TLS) or after it.
fn without_answer(error: &reqwest::Error) -> PushFault {
    let why = words(error);
    if error.is_builder() || error.is_connect() {
        let cause = before_the_first_byte(error);
        PushFault::NotSent { cause, why }
    } else {
        let cause = if error.is_timeout() { Cause::Late } else { Cause::Cut };
        PushFault::Unknown { cause, why }
    }
}

/// What kept a connection from being made.
fn before_the_first_byte(error: &reqwest::Error) -> Cause {
    if error.is_timeout() {
        return Cause::Silent;
    }
    causes(error).find_map(known_cause).unwrap_or(Cause::Other)
}

fn known_cause(error: &(dyn Error + 'static)) -> Option<Cause> {
    if error.is::<rustls::Error>() {
        return Some(Cause::Tls);
    }
    let Some(fault) = error.downcast_ref::<io::Error>() else {
        // The connector hides its own type; this is how it names a look-up that failed.
        return (error.to_string() == "dns error").then_some(Cause::Name);
    };
    match fault.kind() {
        io::ErrorKind::ConnectionRefused => Some(Cause::Refused),
        io::ErrorKind::TimedOut => Some(Cause::Silent),
        io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable | io::ErrorKind::NetworkDown => {
            Some(Cause::NoRoute)
        }
        _ => fault.get_ref().and_then(|inner| known_cause(inner)),
    }
}

/// What caused an error, one after the other.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn Error + 'static)> {
    std::iter::successors(error.source(), |&cause| cause.source())
}

/// An error and its causes in one line. The address is left out: it may name the shop.
fn words(error: &reqwest::Error) -> String {
    let deepest = causes(error).last();
    deepest.map_or_else(|| "the request failed".to_owned(), ToString::to_string)
}

impl Reply {
    async fn read(response: Response) -> Self {
        Self {
            status: response.status().as_u16(),
            wait: wait(response.headers()),
            body: body(response).await,
        }
    }

    /// The body of an accepted request.
    ///
    /// # Errors
    /// The class of the answer, with the upstream's reason as `reason` finds it in the body.
    pub(crate) fn accepted(self, reason: fn(&[u8]) -> Option<String>) -> Result<Vec<u8>, PushFault> {
        let status = self.status;
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
            // These two redirects promise that nothing was done (RFC 9110, 15.4.8 and 15.4.9); the base address is wrong.
            (307 | 308 | 400..500, _) => PushFault::Rejected { why, status },
            _ => PushFault::Unknown {
                cause: Cause::Server(status),
                why,
            },
        })
    }
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
        let now: SystemTime = httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()?;
        Some(until.duration_since(now).map_or(0, |wait| wait.as_secs()))
    });
    Some(Wait { seconds })
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

    #[test]
    fn a_base_address_is_an_http_path_and_nothing_more() {
        for good in [
            "http://localhost:8000/api/v1",
            "https://pos.example/api/v1/",
            " http://10.0.0.2 ",
        ] {
            assert!(base(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "localhost:8000",
            "ftp://pos.example",
            "http://",
            "http://a:b@pos.example",
            "http://pos.example/?x=1",
            "http://pos.example/#x",
        ] {
            assert!(base(bad).is_err(), "{bad} is refused");
        }
    }
}
