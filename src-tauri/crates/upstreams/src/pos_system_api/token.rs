//! Signing in by name and password. The token says nothing of its end: it is good until it is refused.

use super::reason::reason;
use crate::account::SignIn;
use crate::fault::{Cause, PushFault};
use crate::http::{Body, Http, Reply, Request};
use crate::secret::Secret;
use crate::token::Token;
use reqwest::Method;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicBool, Ordering};

/// Who signs in.
pub(super) struct Password {
    username: String,
    password: Secret,
    /// The upstream refused JSON at the token address and took a form, as FastAPI's stock sign-in does.
    form: AtomicBool,
}

#[derive(Serialize)]
struct SignInBody<'a> {
    username: &'a str,
    password: &'a str,
}

#[derive(Deserialize)]
struct SignedIn {
    access_token: String,
}

impl SignIn for Password {
    async fn fetch(&self, http: &Http, _now_ms: i64) -> Result<Token, PushFault> {
        let mut reply = self.ask(http, self.form.load(Ordering::Relaxed)).await?;
        if reply.status == 422 && !self.form.load(Ordering::Relaxed) {
            reply = self.ask(http, true).await?;
            self.form.store((200..300).contains(&reply.status), Ordering::Relaxed);
        }
        let body = reply.accepted(reason)?;
        match serde_json::from_slice::<SignedIn>(&body) {
            Ok(SignedIn { access_token }) if !access_token.is_empty() => Ok(Token {
                text: access_token,
                renew_at_ms: None,
            }),
            _ => Err(PushFault::Unknown {
                cause: Cause::Unreadable,
                why: "no token in the answer".to_owned(),
            }),
        }
    }

    fn reason(body: &[u8]) -> Option<String> {
        reason(body)
    }
}

impl Password {
    pub(super) fn new(username: String, password: Secret) -> Self {
        Self {
            username,
            password,
            form: AtomicBool::default(),
        }
    }

    async fn ask(&self, http: &Http, form: bool) -> Result<Reply, PushFault> {
        let request = if form {
            self.form_request()?
        } else {
            self.json_request()?
        };
        http.send(&request, None).await
    }

    fn json_request(&self) -> Result<Request, PushFault> {
        let body = SignInBody {
            username: &self.username,
            password: self.password.reveal(),
        };
        Request::with_json(Method::POST, &["token"], &body)
    }

    fn form_request(&self) -> Result<Request, PushFault> {
        let mut query = reqwest::Url::parse("form:").map_err(|error| PushFault::NotSent {
            cause: Cause::Other,
            why: error.to_string(),
        })?;
        query
            .query_pairs_mut()
            .append_pair("grant_type", "password")
            .append_pair("username", &self.username)
            .append_pair("password", self.password.reveal());
        let bytes = query.query().unwrap_or_default().as_bytes().to_vec();
        let content_type = "application/x-www-form-urlencoded";
        Ok(Request {
            body: Some(Body { content_type, bytes }),
            ..Request::new(Method::POST, &["token"])
        })
    }
}
