//! Signed-in requests: a token for each, and one new token after a 401.

use super::reason::reason;
use super::token::{Credentials, Lease, Tokens};
use crate::config::{Config, ConfigFault, Limits};
use crate::fault::{Cause, PushFault};
use crate::http::{Http, Request};
use serde::de::DeserializeOwned;

/// The client of one account at one address.
pub(super) struct Client {
    http: Http,
    credentials: Credentials,
    tokens: Tokens,
}

impl Client {
    pub(super) fn new(config: &Config, example: &'static str, limits: Limits) -> Result<Self, ConfigFault> {
        Ok(Self {
            http: Http::new(config, example, limits)?,
            credentials: Credentials {
                username: config.settings.get("username").cloned().unwrap_or_default(),
                password: config.secret.clone(),
            },
            tokens: Tokens::default(),
        })
    }

    /// Fetches a token, in place of any other.
    ///
    /// # Errors
    /// [`PushFault`] of the sign-in.
    pub(super) async fn sign_in(&self) -> Result<(), PushFault> {
        self.tokens.forget(&self.tokens.lease());
        self.token(&self.tokens.lease()).await.map(drop)
    }

    /// Sends a request and reads what an accepted one answers. A 401 means that it was not processed: it is sent once more with a
    /// new token.
    ///
    /// # Errors
    /// [`PushFault`]; an answer that cannot be read is [`PushFault::Unknown`].
    pub(super) async fn answer<T: DeserializeOwned>(&self, request: &Request) -> Result<T, PushFault> {
        let lease = self.tokens.lease();
        let body = match self.send(request, &lease).await? {
            Err(PushFault::Unauthorized { .. }) => {
                self.tokens.forget(&lease);
                self.send(request, &self.tokens.lease()).await??
            }
            first => first?,
        };
        serde_json::from_slice(&body).map_err(|error| PushFault::Unknown {
            cause: Cause::Unreadable,
            why: format!("the answer cannot be read: {error}"),
        })
    }

    /// Outside: no token. Inside: what became of the request itself.
    async fn send(&self, request: &Request, lease: &Lease) -> Result<Result<Vec<u8>, PushFault>, PushFault> {
        let token = self.token(lease).await?;
        let sent = self.http.send(request, Some(&token)).await;
        Ok(sent.and_then(|reply| reply.accepted(reason)))
    }

    async fn token(&self, lease: &Lease) -> Result<String, PushFault> {
        self.tokens.token(lease, &self.http, &self.credentials).await
    }
}
