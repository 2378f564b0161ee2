//! Signing in by client credentials (RFC 6749, 4.4), in the JSON that the vendor documents. Its document also tells of a refresh token,
//! "to get new access token before expiration", and of no request for that; where the setting says so it is tried in the same shape
//! (RFC 6749, 6), and what it refuses is signed in for anew.

use super::reason::reason;
use crate::account::{SignIn, read};
use crate::fault::{Cause, PushFault};
use crate::http::{Http, Request};
use crate::number;
use crate::secret::Secret;
use crate::token::Token;
use reqwest::Method;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, PoisonError};

/// A token is renewed when four fifths of its time are over, so that no request carries one that ends on the way.
const RENEW_AFTER_PERCENT: i64 = 80;

/// Which application signs in.
pub(super) struct Application {
    client_id: String,
    secret: Secret,
    uses_refresh: bool,
    refresh: Mutex<Option<String>>,
}

#[derive(Serialize)]
struct Credentials<'a> {
    grant_type: &'static str,
    client_id: &'a str,
    client_secret: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
}

#[derive(Deserialize)]
struct SignedIn {
    access_token: String,
    #[serde(default, deserialize_with = "number::optional::deserialize")]
    expires_in: Option<Decimal>,
    refresh_token: Option<String>,
}

impl SignIn for Application {
    async fn fetch(&self, http: &Http, now_ms: i64) -> Result<Token, PushFault> {
        if let Some(refresh) = self.take_refresh()
            && let Ok(token) = self.ask(http, now_ms, "refresh_token", Some(refresh)).await
        {
            return Ok(token);
        }
        self.ask(http, now_ms, "client_credentials", None).await
    }

    fn reason(body: &[u8]) -> Option<String> {
        reason(body)
    }
}

impl Application {
    pub(super) fn new(client_id: &str, secret: Secret, uses_refresh: bool) -> Self {
        Self {
            client_id: client_id.to_owned(),
            secret,
            uses_refresh,
            refresh: Mutex::default(),
        }
    }

    /// A refresh token is good once.
    fn take_refresh(&self) -> Option<String> {
        let mut kept = self.refresh.lock().unwrap_or_else(PoisonError::into_inner);
        kept.take().filter(|_| self.uses_refresh)
    }

    async fn ask(
        &self,
        http: &Http,
        now_ms: i64,
        grant_type: &'static str,
        refresh_token: Option<String>,
    ) -> Result<Token, PushFault> {
        let body = Credentials {
            grant_type,
            client_id: &self.client_id,
            client_secret: self.secret.reveal(),
            refresh_token,
        };
        let request = Request::with_json(Method::POST, &["oauth", "token"], &body)?;
        let answer = http.send(&request, None).await?.accepted(reason)?;
        let signed_in: SignedIn = read(&answer)?;
        if signed_in.access_token.is_empty() {
            return Err(PushFault::Unknown {
                cause: Cause::Unreadable,
                why: "no token in the answer".to_owned(),
            });
        }
        *self.refresh.lock().unwrap_or_else(PoisonError::into_inner) = signed_in.refresh_token;
        Ok(Token {
            text: signed_in.access_token,
            renew_at_ms: signed_in.expires_in.and_then(|seconds| renew_at(now_ms, seconds)),
        })
    }
}

fn renew_at(now_ms: i64, expires_in_s: Decimal) -> Option<i64> {
    let whole_ms = expires_in_s.to_i64()?.checked_mul(1000)?;
    now_ms.checked_add(whole_ms.checked_mul(RENEW_AFTER_PERCENT)? / 100)
}
