//! Requests with the shop's key, no more often than was said.

use super::KIND;
use super::wire::{Envelope, Told, reason};
use crate::account::read;
use crate::config::{Clock, Config, ConfigFault, Outside};
use crate::fault::PushFault;
use crate::finding::{Finding, clock_ahead};
use crate::http::{Http, Request};
use crate::pace::{Counted, Pace, Window};
use crate::row::Row;
use crate::secret::Secret;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// "No more than 300 times in 10 seconds."
const DOCUMENTED: Window = Window::Any { most: 300, ms: 10_000 };

/// The client of one shop.
pub(super) struct Client {
    http: Http,
    key: Secret,
    clock: Clock,
}

impl Client {
    pub(super) fn new(config: &Config, outside: Outside, per_minute: u32) -> Result<Self, ConfigFault> {
        let most = usize::try_from(per_minute).unwrap_or(usize::MAX);
        let windows = vec![Window::Any { most, ms: 60_000 }, DOCUMENTED];
        let pace = Pace::new(windows, Counted::Together, &outside);
        Ok(Self {
            http: Http::new(config, KIND.base_url, outside.limits)?.paced(pace),
            key: config.secret.clone(),
            clock: outside.clock,
        })
    }

    /// How far the back end's clock is ahead, as its last answer says.
    pub(super) fn clock_ahead(&self) -> Option<Finding> {
        clock_ahead(&self.http, self.now_ms())
    }

    pub(super) fn now_ms(&self) -> i64 {
        (self.clock)()
    }

    /// Sends a request and reads what an accepted one answers. A refused key is for a person: it is withdrawn from who asks too often.
    ///
    /// # Errors
    /// [`PushFault`]; an answer that cannot be read is [`PushFault::Unknown`].
    pub(super) async fn answer<T: DeserializeOwned>(&self, mut request: Request) -> Result<Told<T>, PushFault> {
        request.secrets.push(("apikey", self.key.clone()));
        let reply = self.http.send(&request, None).await?;
        let body = reply.accepted(reason).map_err(PushFault::or_unauthorized)?;
        let told: Row<Envelope<Box<RawValue>>> = read(&body)?;
        if !told.told.succeeded() {
            let why = reason(told.bytes()).unwrap_or_else(|| "it says that it did not succeed".to_owned());
            return Err(PushFault::Rejected { why, status: 200 });
        }
        read(&body)
    }
}
