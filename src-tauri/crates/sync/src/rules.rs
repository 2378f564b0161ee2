//! How patient sync is with one back end, and the settings by which a person changes that.

use std::collections::BTreeMap;
use std::sync::Arc;
use store::Upstream;
use thiserror::Error;
use upstreams::{Clock, Config, ConfigFault, Secret, Setting, Tally};

/// Says `no` where the products of a back end are only told apart and never become products of the till, and `yes` where those without a
/// code do too.
pub const TAKE_PRODUCTS: &str = "take_products";

/// The settings of every back end that are the till's own.
pub const SETTINGS: &[Setting] = &[
    Setting {
        key: "quarantine_s",
        about: "seconds between the two look-ups after which a sale is sent again",
        default: Some("60"),
    },
    Setting {
        key: "pull_s",
        about: "seconds between two pulls of products and staff",
        default: Some("900"),
    },
    Setting {
        key: TAKE_PRODUCTS,
        about: "coded: its products with a code become products of the till, and what is changed there changes here; yes: those without a code too; no: they are only told apart",
        default: Some("coded"),
    },
];

/// How patient sync is with one back end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Between two look-ups of one sale: longer than the back end may still be busy with a request that was cut off.
    pub quarantine_ms: i64,
    /// Between two pulls of products or staff.
    pub pull_ms: i64,
    /// Between two pulls of orders, which only grow.
    pub orders_ms: i64,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            quarantine_ms: 60_000,
            pull_ms: 15 * 60_000,
            orders_ms: 24 * 3_600_000,
        }
    }
}

/// Why a back end cannot be set up like this.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum BadSetting {
    /// The back end's own needs.
    #[error(transparent)]
    Config(#[from] ConfigFault),
    /// [`TAKE_PRODUCTS`] says none of its words.
    #[error("{TAKE_PRODUCTS} is coded, yes or no, not {value:?}")]
    Taking {
        /// What was given.
        value: String,
    },
    /// One of [`SETTINGS`] is no number of seconds.
    #[error("{key} is a whole number of seconds, not {value:?}")]
    Seconds {
        /// Its key.
        key: &'static str,
        /// What was given.
        value: String,
    },
}

impl Rules {
    /// The rules that these settings make.
    ///
    /// # Errors
    /// [`BadSetting::Seconds`].
    pub fn of(settings: &BTreeMap<String, String>) -> Result<Self, BadSetting> {
        let usual = Self::default();
        if let Some(value) = settings.get(TAKE_PRODUCTS)
            && !matches!(value.trim(), "coded" | "yes" | "no")
        {
            return Err(BadSetting::Taking { value: value.clone() });
        }
        Ok(Self {
            quarantine_ms: milliseconds(settings, "quarantine_s")?.unwrap_or(usual.quarantine_ms),
            pull_ms: milliseconds(settings, "pull_s")?.unwrap_or(usual.pull_ms),
            ..usual
        })
    }
}

fn milliseconds(settings: &BTreeMap<String, String>, key: &'static str) -> Result<Option<i64>, BadSetting> {
    let Some(value) = settings.get(key) else {
        return Ok(None);
    };
    let seconds: u32 = value.trim().parse().map_err(|_| BadSetting::Seconds {
        key,
        value: value.clone(),
    })?;
    Ok(Some(i64::from(seconds) * 1_000))
}

/// The client of a back end, with sync's own settings taken out. Nothing is sent.
pub(crate) fn connect(
    upstream: &Upstream,
    secret: Secret,
    clock: Clock,
    tally: Arc<dyn Tally>,
) -> Result<Box<dyn upstreams::Upstream>, ConfigFault> {
    let config = config_of(upstream, secret);
    upstreams::connect_counted(&upstream.kind, &config, clock, tally)
}

fn config_of(upstream: &Upstream, secret: Secret) -> Config {
    let mut settings = upstream.settings.clone();
    settings.retain(|key, _| SETTINGS.iter().all(|own| own.key != key));
    Config {
        base_url: upstream.base_url.clone(),
        settings,
        secret,
    }
}

/// Checks a back end before it is added. Nothing is sent.
///
/// # Errors
/// [`BadSetting`] naming what is missing or wrong.
pub fn check(upstream: &Upstream, secret: Secret) -> Result<Rules, BadSetting> {
    // Nothing is sent, so nobody asks for the time.
    upstreams::connect(&upstream.kind, &config_of(upstream, secret), Arc::new(|| 0))?;
    Rules::of(&upstream.settings)
}
