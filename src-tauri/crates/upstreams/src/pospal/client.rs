//! Signed requests. The body is written once, and the bytes that are signed are the bytes that are sent.

use super::envelope::{self, Day};
use super::settings::Settings;
use super::signature::signature;
use crate::config::{Clock, Config, ConfigFault, Outside};
use crate::fault::{CallFault, Cause, PushFault};
use crate::finding::{Finding, clock_ahead};
use crate::http::{Body, Http, Request};
use crate::local_time::UtcOffset;
use crate::pace::{Counted, Pace, Window};
use crate::secret::Secret;
use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::{RawValue, to_raw_value};
use std::collections::BTreeMap;

/// The client of one account at one address.
pub(super) struct Client {
    http: Http,
    app_id: String,
    app_key: Secret,
    clock: Clock,
    utc_offset: UtcOffset,
    quota_codes: Vec<i64>,
}

impl Client {
    pub(super) fn new(config: &Config, settings: &Settings, outside: Outside) -> Result<Self, ConfigFault> {
        let there = settings.utc_offset;
        let day = settings.calls_per_day.map(|most| Window::Day { most, there });
        let pace = Pace::new(day.into_iter().collect(), Counted::Together, &outside);
        Ok(Self {
            http: Http::new(config, super::KIND.base_url, outside.limits)?.paced(pace),
            app_id: settings.app_id.clone(),
            app_key: config.secret.clone(),
            clock: outside.clock,
            utc_offset: settings.utc_offset,
            quota_codes: settings.quota_codes.clone(),
        })
    }

    /// How far the back end's clock is ahead, as its last answer says.
    pub(super) fn clock_ahead(&self) -> Option<Finding> {
        clock_ahead(&self.http, self.now_ms())
    }

    /// Makes one call: its path is the module and the method, in the vendor's spelling.
    ///
    /// # Errors
    /// [`PushFault`]; an answer that cannot be read is [`PushFault::Unknown`].
    pub(super) async fn ask<T: DeserializeOwned>(
        &self,
        path: &str,
        arguments: &impl Serialize,
    ) -> Result<T, PushFault> {
        let now_ms = self.now_ms();
        let reply = self.http.send(&self.request(path, arguments, now_ms)?, None).await?;
        let left_ms = self.utc_offset.until_midnight_ms(now_ms);
        let day = Day {
            quota_codes: &self.quota_codes,
            seconds_left: u64::try_from(left_ms / 1000).unwrap_or(0) + 1,
        };
        envelope::data(reply, &day)
    }

    /// Whether the day's calls are enough for lists too.
    ///
    /// # Errors
    /// [`CallFault::KeptBack`].
    pub(super) fn has_calls_for_lists(&self) -> Result<(), CallFault> {
        self.http.has_calls_for_lists()
    }

    /// Now, as the caller has it.
    pub(super) fn now_ms(&self) -> i64 {
        (self.clock)()
    }

    /// A moment as the account's clock on the wall shows it.
    pub(super) fn written(&self, at_ms: i64) -> String {
        self.utc_offset.written(at_ms)
    }

    fn request(&self, path: &str, arguments: &impl Serialize, now_ms: i64) -> Result<Request, PushFault> {
        let bytes = self.body(arguments).map_err(|error| PushFault::NotSent {
            cause: Cause::Other,
            why: error.to_string(),
        })?;
        let path: Vec<&str> = path.split('/').collect();
        let mut request = Request::new(Method::POST, &path);
        request.headers = vec![
            ("user-agent", "openApi".to_owned()),
            ("accept-encoding", "gzip,deflate".to_owned()),
            ("time-stamp", now_ms.to_string()),
            ("data-signature", signature(&self.app_key, &bytes)),
        ];
        let content_type = "application/json; charset=utf-8";
        request.body = Some(Body { content_type, bytes });
        Ok(request)
    }

    /// The arguments, digit for digit, and beside them the account.
    fn body(&self, arguments: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
        let arguments = serde_json::to_string(arguments)?;
        let mut fields: BTreeMap<String, Box<RawValue>> = serde_json::from_str(&arguments)?;
        fields.insert("appId".to_owned(), to_raw_value(&self.app_id)?);
        serde_json::to_vec(&fields)
    }
}
