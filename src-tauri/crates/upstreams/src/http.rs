//! One request, one answer, and the exact class of whatever went wrong between them.

mod address;
mod reply;
mod way;

pub(crate) use reply::Reply;
pub(crate) use way::{CA_FILE, PROXY};

use crate::config::{Config, ConfigFault, Limits};
use crate::fault::{CallFault, Cause, PushFault};
use crate::pace::Pace;
use crate::secret::Secret;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::{Client, Method, Url, redirect, retry};
use serde::Serialize;
use std::error::Error;
use std::io;
use std::sync::atomic::{AtomicI64, Ordering};

/// The client of one base address.
pub(crate) struct Http {
    client: Client,
    base: Url,
    pace: Option<Pace>,
    /// What the `Date` of the last answer said, Unix milliseconds UTC; zero before the first.
    date_ms: AtomicI64,
}

/// A request with its body already in bytes, so that what is sent again is what was sent.
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) path: Vec<String>,
    /// Headers besides those of the body and the bearer.
    pub(crate) headers: Vec<(&'static str, String)>,
    /// Headers that no trace shows.
    pub(crate) secrets: Vec<(&'static str, Secret)>,
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
            secrets: Vec::new(),
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

impl Http {
    /// A client that follows no redirect, tries nothing again and opens a connection for each request: a kept one that died
    /// meanwhile would fail after the first byte, and make a sale unknown for nothing.
    ///
    /// # Errors
    /// [`ConfigFault`] that names the address, the certificates or the proxy.
    pub(crate) fn new(config: &Config, example: &'static str, limits: Limits) -> Result<Self, ConfigFault> {
        let base = address::base(&config.base_url).map_err(|why| ConfigFault::BaseUrl { why, example })?;
        if address::is_open(&base) {
            return Err(ConfigFault::PlainHttp);
        }
        // An error only says that this process has a provider already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = way::there(Client::builder(), config)?
            .http1_only()
            .pool_max_idle_per_host(0)
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .referer(false)
            .user_agent(concat!("Evertill/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(limits.connect)
            .timeout(limits.whole)
            .build()
            .map_err(|error| ConfigFault::Tls { why: words(&error) })?;
        Ok(Self {
            client,
            base,
            pace: None,
            date_ms: AtomicI64::new(0),
        })
    }

    /// The same, which asks no more often than this.
    pub(crate) fn paced(self, pace: Pace) -> Self {
        Self {
            pace: Some(pace),
            ..self
        }
    }

    /// Whether the day's calls are enough for lists too.
    ///
    /// # Errors
    /// [`CallFault::KeptBack`].
    pub(crate) fn has_calls_for_lists(&self) -> Result<(), CallFault> {
        self.pace.as_ref().map_or(Ok(()), Pace::has_calls_for_lists)
    }

    /// Sends a request and reads the answer.
    ///
    /// # Errors
    /// [`PushFault::NotSent`] or [`PushFault::Unknown`], when there is no answer at all; [`PushFault::Throttled`] when it may not be
    /// asked again yet.
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
        for (name, secret) in &request.secrets {
            builder = builder.header(*name, hidden(secret)?);
        }
        if let Some(body) = &request.body {
            builder = builder.header(CONTENT_TYPE, body.content_type).body(body.bytes.clone());
        }
        if let Some(pace) = &self.pace {
            pace.take(&request.path)?;
        }
        let response = builder.send().await.map_err(|error| without_answer(&error))?;
        let reply = Reply::read(response).await;
        if let Some(date_ms) = reply.date_ms {
            self.date_ms.store(date_ms, Ordering::Relaxed);
        }
        Ok(reply)
    }

    /// The moment that the last answer said it was made at, Unix milliseconds UTC, in whole seconds.
    pub(crate) fn date_ms(&self) -> Option<i64> {
        Some(self.date_ms.load(Ordering::Relaxed)).filter(|date_ms| *date_ms > 0)
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

/// A header's value that is shown nowhere.
fn hidden(secret: &Secret) -> Result<HeaderValue, PushFault> {
    let mut value = HeaderValue::from_str(secret.reveal()).map_err(|_| PushFault::NotSent {
        cause: Cause::Setup,
        why: "the secret holds a character that no header carries".to_owned(),
    })?;
    value.set_sensitive(true);
    Ok(value)
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
