//! The token: fetched once however many ask for it, kept in memory only, replaced once when the upstream refuses it.

use super::reason::reason;
use crate::fault::{Cause, PushFault};
use crate::http::{Body, Http, Reply, Request};
use crate::secret::Secret;
use reqwest::Method;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;

/// Who signs in.
pub(super) struct Credentials {
    pub(super) username: String,
    pub(super) password: Secret,
}

/// One token and everyone who waits for it. Two leases are the same generation when they are the same cell.
pub(super) type Lease = Arc<OnceCell<String>>;

/// The account's token of the moment.
#[derive(Default)]
pub(super) struct Tokens {
    current: Mutex<Lease>,
    /// The upstream refused JSON at the token address and took a form, as FastAPI's stock sign-in does.
    form: AtomicBool,
}

#[derive(Serialize)]
struct SignIn<'a> {
    username: &'a str,
    password: &'a str,
}

#[derive(Deserialize)]
struct SignedIn {
    access_token: String,
}

impl Tokens {
    /// The token that requests use now.
    pub(super) fn lease(&self) -> Lease {
        Arc::clone(&self.current.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Retires a refused token, unless somebody has already.
    pub(super) fn forget(&self, refused: &Lease) {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if Arc::ptr_eq(&current, refused) {
            *current = Lease::default();
        }
    }

    /// The lease's token; the first to ask fetches it, the others wait for that.
    ///
    /// # Errors
    /// Never [`PushFault::Unknown`] or [`PushFault::Rejected`]: the request that needs the token was not sent.
    pub(super) async fn token(
        &self,
        lease: &Lease,
        http: &Http,
        credentials: &Credentials,
    ) -> Result<String, PushFault> {
        let fetched = lease.get_or_try_init(|| self.fetch(http, credentials)).await;
        fetched.cloned().map_err(for_want_of_a_token)
    }

    async fn fetch(&self, http: &Http, credentials: &Credentials) -> Result<String, PushFault> {
        let mut reply = self.ask(http, credentials, self.form.load(Ordering::Relaxed)).await?;
        if reply.status == 422 && !self.form.load(Ordering::Relaxed) {
            reply = self.ask(http, credentials, true).await?;
            self.form.store((200..300).contains(&reply.status), Ordering::Relaxed);
        }
        let body = reply.accepted(reason)?;
        match serde_json::from_slice::<SignedIn>(&body) {
            Ok(SignedIn { access_token }) if !access_token.is_empty() => Ok(access_token),
            _ => Err(PushFault::Unknown {
                cause: Cause::Unreadable,
                why: "no token in the answer".to_owned(),
            }),
        }
    }

    async fn ask(&self, http: &Http, credentials: &Credentials, form: bool) -> Result<Reply, PushFault> {
        let request = if form {
            form_request(credentials)?
        } else {
            json_request(credentials)?
        };
        http.send(&request, None).await
    }
}

fn json_request(credentials: &Credentials) -> Result<Request, PushFault> {
    let sign_in = SignIn {
        username: &credentials.username,
        password: credentials.password.reveal(),
    };
    Request::with_json(Method::POST, &["token"], &sign_in)
}

fn form_request(credentials: &Credentials) -> Result<Request, PushFault> {
    let mut query = reqwest::Url::parse("form:").map_err(|error| PushFault::NotSent {
        cause: Cause::Other,
        why: error.to_string(),
    })?;
    query
        .query_pairs_mut()
        .append_pair("grant_type", "password")
        .append_pair("username", &credentials.username)
        .append_pair("password", credentials.password.reveal());
    let bytes = query.query().unwrap_or_default().as_bytes().to_vec();
    let content_type = "application/x-www-form-urlencoded";
    Ok(Request {
        body: Some(Body { content_type, bytes }),
        ..Request::new(Method::POST, &["token"])
    })
}

fn for_want_of_a_token(fault: PushFault) -> PushFault {
    match fault {
        PushFault::Unknown { cause, why } => PushFault::NotSent {
            cause,
            why: format!("no token: {why}"),
        },
        PushFault::Rejected { why, status } => PushFault::Unauthorized {
            why: format!("no token: {why} ({status})"),
        },
        fault => fault,
    }
}
