//! Signed-in requests under the path of the event, no more often than five times a second for each endpoint.

use super::KIND;
use super::arguments::Query;
use super::settings::{EVENT_ID, EVENT_PATH};
use super::token::{Bearer, segments};
use crate::account::Account;
use crate::config::{Config, ConfigFault, Outside, Setting};
use crate::fault::PushFault;
use crate::finding::Finding;
use crate::http::{Http, Request};
use crate::pace::{Counted, Pace, Window};
use reqwest::Method;
use serde::de::DeserializeOwned;

/// "Per endpoint an average of five requests per second."
const WINDOW: Window = Window::Any { most: 5, ms: 1000 };

/// The client of one event.
pub(super) struct Client {
    account: Account<Bearer>,
    event: Vec<String>,
    config: Config,
}

impl Client {
    pub(super) fn new(config: &Config, outside: Outside) -> Result<Self, ConfigFault> {
        let pace = Pace::new(vec![WINDOW], Counted::ByPath, &outside);
        let http = Http::new(config, KIND.base_url, outside.limits)?.paced(pace);
        // Put in after the path is cut: an id is one piece of it, whatever it holds.
        let event = segments(config.value(&EVENT_PATH)).into_iter();
        let event = event.map(|piece| piece.replace("{event_id}", config.value(&EVENT_ID)));
        Ok(Self {
            account: Account::new(http, Bearer::new(config)?, outside.clock),
            event: event.collect(),
            config: config.clone(),
        })
    }

    /// How far the back end's clock is ahead, as its last answer says.
    pub(super) fn clock_ahead(&self) -> Option<Finding> {
        self.account.clock_ahead()
    }

    pub(super) fn now_ms(&self) -> i64 {
        self.account.now_ms()
    }

    /// Fetches a token, in place of any other.
    ///
    /// # Errors
    /// [`PushFault`] of the sign-in.
    pub(super) async fn sign_in(&self) -> Result<(), PushFault> {
        self.account.sign_in().await
    }

    /// Asks an endpoint of the event.
    ///
    /// # Errors
    /// [`PushFault`]; an answer that cannot be read is [`PushFault::Unknown`].
    pub(super) async fn get<T: DeserializeOwned>(&self, path: &Setting, query: Query) -> Result<T, PushFault> {
        let path = [self.event.clone(), segments(self.config.value(path))].concat();
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let request = Request::new(Method::GET, &path);
        self.account.answer(&Request { query, ..request }).await
    }
}
