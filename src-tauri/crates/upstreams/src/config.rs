//! How an upstream is set up: which kinds there are, what each needs, and the checks before the first request.

use crate::http;
use crate::pace::{Forgetful, Tally};
use crate::pos_system_api::{self, PosSystemApi};
use crate::pospal::{self, Pospal};
use crate::pospos::{self, PosPos};
use crate::secret::Secret;
use crate::upstream::{Operation, Upstream};
use crate::wordpos::{self, WordPos};
use crate::wristcoin::{self, WristCoin};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;

/// The time as the caller has it, Unix milliseconds UTC: for tokens that run out and requests that carry their moment.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// What a person or a script says of an upstream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The documented base with its path, e.g. `http://localhost:8000/api/v1`.
    pub base_url: String,
    /// The kind's settings by key.
    pub settings: BTreeMap<String, String>,
    /// The kind's secret.
    pub secret: Secret,
}

impl Config {
    /// What is said of a setting, or what counts when nothing is said; empty where neither is.
    pub(crate) fn value(&self, setting: &Setting) -> &str {
        let said = self.settings.get(setting.key).map(|text| text.trim());
        said.filter(|text| !text.is_empty())
            .or(setting.default)
            .unwrap_or_default()
    }

    /// A setting that is a whole number within `range`.
    ///
    /// # Errors
    /// [`ConfigFault::BadSetting`].
    pub(crate) fn number(&self, setting: &Setting, range: RangeInclusive<u32>) -> Result<u32, ConfigFault> {
        let form = format!("a whole number from {} to {}", range.start(), range.end());
        self.read(setting, &form, |text| {
            text.parse().ok().filter(|number| range.contains(number))
        })
    }

    /// A setting that is yes or no.
    ///
    /// # Errors
    /// [`ConfigFault::BadSetting`].
    pub(crate) fn yes(&self, setting: &Setting) -> Result<bool, ConfigFault> {
        self.read(setting, "yes or no", |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    /// A setting of a form, named for whoever wrote another.
    ///
    /// # Errors
    /// [`ConfigFault::BadSetting`].
    pub(crate) fn read<T>(
        &self,
        setting: &Setting,
        form: &str,
        reading: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, ConfigFault> {
        let value = self.value(setting);
        reading(value).ok_or_else(|| ConfigFault::BadSetting {
            key: setting.key,
            why: format!("it is {form}, not {value:?}"),
        })
    }
}

/// A kind of upstream and what it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its code, as in `evertillctl upstream add`.
    pub code: &'static str,
    /// Its name, as people know it.
    pub title: &'static str,
    /// The base address to propose.
    pub base_url: &'static str,
    /// The settings it takes.
    pub settings: &'static [Setting],
    /// What its secret is.
    pub secret: &'static str,
    /// Every call that its client takes by name.
    pub operations: &'static [Operation],
}

/// One setting of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its key.
    pub key: &'static str,
    /// What it is, for a form.
    pub about: &'static str,
    /// What counts when nothing is said; nothing where something must be said.
    pub default: Option<&'static str>,
}

/// The settings that every kind takes.
pub const COMMON: &[Setting] = &[http::CA_FILE, http::PROXY];

/// How long a request may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until the connection stands, TLS included.
    pub connect: Duration,
    /// Until the answer is read whole.
    pub whole: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            whole: Duration::from_secs(30),
        }
    }
}

/// What a client takes from outside itself.
#[derive(Clone)]
pub(crate) struct Outside {
    pub(crate) limits: Limits,
    pub(crate) clock: Clock,
    /// Where requests are counted whose number is limited.
    pub(crate) tally: Arc<dyn Tally>,
}

/// Why an upstream cannot be set up like this.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum ConfigFault {
    /// No such kind.
    #[error("no upstream kind {kind} (one of {known})")]
    UnknownKind {
        /// The kind asked for.
        kind: String,
        /// Every kind there is.
        known: String,
    },
    /// A setting is missing or empty.
    #[error("{key} is missing (set {key}=…)")]
    MissingSetting {
        /// Its key.
        key: String,
    },
    /// A setting that the kind does not know.
    #[error("{key} is no setting of {kind}")]
    UnknownSetting {
        /// Its key.
        key: String,
        /// The kind.
        kind: &'static str,
    },
    /// The base address is public and would send the secret in the open.
    #[error("plain http goes only to this machine or a private network: use https")]
    PlainHttp,
    /// A setting says something that cannot be used.
    #[error("{key} cannot be used: {why}")]
    BadSetting {
        /// Its key.
        key: &'static str,
        /// What is wrong.
        why: String,
    },
    /// The secret is empty.
    #[error("the {what} is missing")]
    MissingSecret {
        /// What the secret is.
        what: &'static str,
    },
    /// The base address is unusable.
    #[error("not a base address: {why} (e.g. {example})")]
    BaseUrl {
        /// What is wrong.
        why: String,
        /// One that would do.
        example: &'static str,
    },
    /// The machine cannot make TLS connections.
    #[error("cannot prepare secure connections: {why} (are the system's root certificates installed?)")]
    Tls {
        /// The reason.
        why: String,
    },
}

/// Every kind that can be set up.
#[must_use]
pub const fn kinds() -> &'static [Kind] {
    &[
        pos_system_api::KIND,
        wordpos::KIND,
        pospos::KIND,
        pospal::KIND,
        wristcoin::KIND,
    ]
}

/// Makes the client of an upstream, which counts its requests in `tally`. Nothing is sent.
///
/// # Errors
/// [`ConfigFault`] naming what is missing or wrong.
pub fn connect_counted(
    kind: &str,
    config: &Config,
    clock: Clock,
    tally: Arc<dyn Tally>,
) -> Result<Box<dyn Upstream>, ConfigFault> {
    let limits = Limits::default();
    reach(kind, config, Outside { limits, clock, tally })
}

/// Makes the client of an upstream, which counts its own requests and none before it was made. Nothing is sent.
///
/// # Errors
/// [`ConfigFault`] naming what is missing or wrong.
pub fn connect(kind: &str, config: &Config, clock: Clock) -> Result<Box<dyn Upstream>, ConfigFault> {
    connect_within(kind, config, Limits::default(), clock)
}

/// Like [`connect`], with other time limits.
///
/// # Errors
/// [`ConfigFault`] naming what is missing or wrong.
pub fn connect_within(
    kind: &str,
    config: &Config,
    limits: Limits,
    clock: Clock,
) -> Result<Box<dyn Upstream>, ConfigFault> {
    let tally = Arc::new(Forgetful);
    reach(kind, config, Outside { limits, clock, tally })
}

fn reach(kind: &str, config: &Config, outside: Outside) -> Result<Box<dyn Upstream>, ConfigFault> {
    let known = kinds()
        .iter()
        .find(|known| known.code == kind)
        .ok_or_else(|| ConfigFault::UnknownKind {
            kind: kind.to_owned(),
            known: kinds().iter().map(|known| known.code).collect::<Vec<_>>().join(", "),
        })?;
    check(known, config)?;
    Ok(match known.code {
        "pospal" => Box::new(Pospal::new(config, outside)?),
        "wordpos" => Box::new(WordPos::new(config, outside)?),
        "pospos" => Box::new(PosPos::new(config, outside)?),
        "wristcoin" => Box::new(WristCoin::new(config, outside)?),
        _ => Box::new(PosSystemApi::new(config, outside)?),
    })
}

fn check(kind: &Kind, config: &Config) -> Result<(), ConfigFault> {
    let missing = |setting: &&Setting| setting.default.is_none() && config.value(setting).is_empty();
    if let Some(setting) = kind.settings.iter().find(missing) {
        return Err(ConfigFault::MissingSetting {
            key: setting.key.to_owned(),
        });
    }
    let known = kind.settings.iter().chain(COMMON);
    let unknown = |key: &&String| known.clone().all(|setting| setting.key != key.as_str());
    if let Some(key) = config.settings.keys().find(unknown) {
        return Err(ConfigFault::UnknownSetting {
            key: key.clone(),
            kind: kind.code,
        });
    }
    if config.secret.is_empty() {
        return Err(ConfigFault::MissingSecret { what: kind.secret });
    }
    Ok(())
}
