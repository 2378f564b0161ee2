//! Signed-in requests and the vendor's envelope.

use super::reason::reason;
use super::token::Application;
use super::wire::{Envelope, Told};
use super::{CLIENT_ID, KIND, REFRESH};
use crate::account::Account;
use crate::config::{Config, ConfigFault, Outside};
use crate::fault::PushFault;
use crate::finding::Finding;
use crate::http::{Http, Request};
use crate::pace::{Counted, Pace, Window};
use crate::row::Row;
use serde::de::DeserializeOwned;

/// "1000 requests per hour, 100 requests per minute, 10 concurrent connections per second"; each request opens a connection.
const WINDOWS: [Window; 3] = [
    Window::Any {
        most: 1000,
        ms: 60 * 60 * 1000,
    },
    Window::Any { most: 100, ms: 60_000 },
    Window::Any { most: 10, ms: 1000 },
];

/// The client of one application at one address.
pub(super) struct Client {
    account: Account<Application>,
}

impl Client {
    pub(super) fn new(config: &Config, outside: Outside) -> Result<Self, ConfigFault> {
        let pace = Pace::new(WINDOWS.to_vec(), Counted::Together, &outside);
        let http = Http::new(config, KIND.base_url, outside.limits)?.paced(pace);
        let application = Application::new(config.value(&CLIENT_ID), config.secret.clone(), config.yes(&REFRESH)?);
        Ok(Self {
            account: Account::new(http, application, outside.clock),
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

    /// Sends a request and reads what an accepted one answers. `"success": false` is a refusal, whatever the status.
    ///
    /// # Errors
    /// [`PushFault`]; an answer that cannot be read is [`PushFault::Unknown`].
    pub(super) async fn answer<T: DeserializeOwned>(&self, request: &Request) -> Result<Told<T>, PushFault> {
        let told: Row<Envelope<Box<serde_json::value::RawValue>>> = self.account.answer(request).await?;
        if !told.told.success {
            let why = reason(told.bytes()).unwrap_or_else(|| "it says that it did not succeed".to_owned());
            return Err(PushFault::Rejected { why, status: 200 });
        }
        crate::account::read(told.bytes())
    }
}
