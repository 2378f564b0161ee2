//! Signed-in requests: a token for each, and one new token after a 401.

use crate::config::Clock;
use crate::fault::{Cause, PushFault};
use crate::finding::{Finding, clock_ahead};
use crate::http::{Http, Request};
use crate::token::{Lease, Token, Tokens, for_want_of_a_token};
use serde::de::DeserializeOwned;
use std::future::Future;

/// How a kind of upstream signs in.
pub(crate) trait SignIn: Send + Sync {
    /// Whether a refused token can be replaced by another.
    fn renews(&self) -> bool {
        true
    }

    /// Fetches a token.
    ///
    /// # Errors
    /// [`PushFault`] of the sign-in.
    fn fetch(&self, http: &Http, now_ms: i64) -> impl Future<Output = Result<Token, PushFault>> + Send;

    /// The upstream's own reason in the body of a refusal.
    fn reason(body: &[u8]) -> Option<String>;

    /// The class of a refusal, where the upstream has other habits than most.
    fn class(fault: PushFault) -> PushFault {
        fault
    }
}

/// One account at one address.
pub(crate) struct Account<S> {
    http: Http,
    sign_in: S,
    tokens: Tokens,
    clock: Clock,
}

impl<S: SignIn> Account<S> {
    pub(crate) fn new(http: Http, sign_in: S, clock: Clock) -> Self {
        Self {
            http,
            sign_in,
            tokens: Tokens::default(),
            clock,
        }
    }

    /// The time as the caller has it.
    pub(crate) fn now_ms(&self) -> i64 {
        (self.clock)()
    }

    /// How far the back end's clock is ahead, as its last answer says.
    pub(crate) fn clock_ahead(&self) -> Option<Finding> {
        clock_ahead(&self.http, self.now_ms())
    }

    /// Fetches a token, in place of any other.
    ///
    /// # Errors
    /// [`PushFault`] of the sign-in.
    pub(crate) async fn sign_in(&self) -> Result<(), PushFault> {
        self.tokens.forget(&self.lease());
        self.token(&self.lease()).await.map(drop)
    }

    /// Sends a request and reads what an accepted one answers. A 401 means that it was not processed: it is sent once more with a
    /// new token.
    ///
    /// # Errors
    /// [`PushFault`]; an answer that cannot be read is [`PushFault::Unknown`].
    pub(crate) async fn answer<T: DeserializeOwned>(&self, request: &Request) -> Result<T, PushFault> {
        let lease = self.lease();
        let body = match self.send(request, &lease).await? {
            Err(PushFault::Unauthorized { .. }) if self.sign_in.renews() => {
                self.tokens.forget(&lease);
                self.send(request, &self.lease()).await??
            }
            first => first?,
        };
        read(&body)
    }

    /// Outside: no token. Inside: what became of the request itself.
    async fn send(&self, request: &Request, lease: &Lease) -> Result<Result<Vec<u8>, PushFault>, PushFault> {
        let token = self.token(lease).await?;
        let sent = self.http.send(request, Some(&token)).await;
        Ok(sent.and_then(|reply| reply.accepted(S::reason)).map_err(S::class))
    }

    fn lease(&self) -> Lease {
        self.tokens.lease(self.now_ms())
    }

    /// The lease's token; the first to ask fetches it, the others wait for that.
    async fn token(&self, lease: &Lease) -> Result<String, PushFault> {
        let fetch = || async { self.sign_in.fetch(&self.http, self.now_ms()).await };
        let fetched = lease.get_or_try_init(fetch).await;
        fetched.map(|token| token.text.clone()).map_err(for_want_of_a_token)
    }
}

/// Reads the answer to an accepted request.
///
/// # Errors
/// [`PushFault::Unknown`]: it was done, and what it came to cannot be told.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, PushFault> {
    serde_json::from_slice(body).map_err(|error| PushFault::Unknown {
        cause: Cause::Unreadable,
        why: format!("the answer cannot be read: {error}"),
    })
}
