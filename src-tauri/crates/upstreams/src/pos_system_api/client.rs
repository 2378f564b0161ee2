//! The client of one account at one address.

use super::token::Password;
use crate::account::Account;
use crate::config::{Config, ConfigFault, Outside};
use crate::fault::PushFault;
use crate::finding::Finding;
use crate::http::{Http, Request};
use serde::de::DeserializeOwned;

/// Signed-in requests.
pub(super) struct Client {
    account: Account<Password>,
}

impl Client {
    pub(super) fn new(config: &Config, example: &'static str, outside: Outside) -> Result<Self, ConfigFault> {
        let http = Http::new(config, example, outside.limits)?;
        let username = config.settings.get("username").cloned().unwrap_or_default();
        let password = Password::new(username, config.secret.clone());
        Ok(Self {
            account: Account::new(http, password, outside.clock),
        })
    }

    /// How far the back end's clock is ahead, as its last answer says.
    pub(super) fn clock_ahead(&self) -> Option<Finding> {
        self.account.clock_ahead()
    }

    /// Fetches a token, in place of any other.
    ///
    /// # Errors
    /// [`PushFault`] of the sign-in.
    pub(super) async fn sign_in(&self) -> Result<(), PushFault> {
        self.account.sign_in().await
    }

    /// Sends a request and reads what an accepted one answers.
    ///
    /// # Errors
    /// [`PushFault`]; an answer that cannot be read is [`PushFault::Unknown`].
    pub(super) async fn answer<T: DeserializeOwned>(&self, request: &Request) -> Result<T, PushFault> {
        self.account.answer(request).await
    }
}
