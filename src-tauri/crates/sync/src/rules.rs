//! How patient sync is with one back end, and the settings by which a person changes that.

use std::collections::BTreeMap;
use std::sync::Arc;
use store::{OWNS_STOCK, Upstream};
use thiserror::Error;
use upstreams::{Capabilities, Clock, Config, ConfigFault, PullKind, Secret, Setting, Tally};

/// Says `no` where the products of a back end are only told apart and never become products of the till, and `yes` where those without a
/// code do too.
pub const TAKE_PRODUCTS: &str = "take_products";

/// Says `no` where the customers of a back end are not asked for, and never become customers of the till.
pub const TAKE_CUSTOMERS: &str = "take_customers";

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
        key: "customers_s",
        about: "seconds between two pulls of customers",
        default: Some("21600"),
    },
    Setting {
        key: TAKE_CUSTOMERS,
        about: "yes: its customers become customers of the till, and what is changed there changes here; no: they are not asked for",
        default: Some("yes"),
    },
    Setting {
        key: TAKE_PRODUCTS,
        about: "coded: its products with a code become products of the till, and what is changed there changes here; yes: those without a code too; no: they are only told apart",
        default: Some("coded"),
    },
    Setting {
        key: OWNS_STOCK,
        about: "yes: it owns the stock, and what the till shows is what it tells with what was sold here and cannot be in it yet; one back end at most",
        default: Some("no"),
    },
];

/// How patient sync is with one back end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Between two look-ups of one sale: longer than the back end may still be busy with a request that was cut off.
    pub quarantine_ms: i64,
    /// Between two pulls of products or staff.
    pub pull_ms: i64,
    /// Between two pulls of customers: there may be many pages of them, and an account may have few calls a day.
    pub customers_ms: i64,
    /// Whether its customers are asked for.
    pub take_customers: bool,
    /// Between two pulls of orders, which only grow, and of what is only shown.
    pub orders_ms: i64,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            quarantine_ms: 60_000,
            pull_ms: 15 * 60_000,
            customers_ms: 6 * 3_600_000,
            take_customers: true,
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
    /// [`TAKE_PRODUCTS`], [`TAKE_CUSTOMERS`] or [`OWNS_STOCK`] says none of its words.
    #[error("{key} is {words}, not {value:?}")]
    Taking {
        /// Its key.
        key: &'static str,
        /// What it may say.
        words: &'static str,
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
    /// [`BadSetting`] naming the one that says nothing usable.
    pub fn of(settings: &BTreeMap<String, String>) -> Result<Self, BadSetting> {
        let usual = Self::default();
        said(settings, TAKE_PRODUCTS, "coded, yes or no", &["coded", "yes", "no"])?;
        said(settings, OWNS_STOCK, "yes or no", &["yes", "no"])?;
        let customers = said(settings, TAKE_CUSTOMERS, "yes or no", &["yes", "no"])?;
        Ok(Self {
            quarantine_ms: milliseconds(settings, "quarantine_s")?.unwrap_or(usual.quarantine_ms),
            pull_ms: milliseconds(settings, "pull_s")?.unwrap_or(usual.pull_ms),
            customers_ms: milliseconds(settings, "customers_s")?.unwrap_or(usual.customers_ms),
            take_customers: customers != Some("no"),
            ..usual
        })
    }

    /// What is pulled of a back end with these abilities.
    pub fn pulls(self, abilities: &Capabilities) -> impl Iterator<Item = PullKind> + use<> {
        let wanted = move |kind: &PullKind| *kind != PullKind::Customers || self.take_customers;
        abilities.pulls.iter().copied().filter(wanted)
    }
}

/// The word that a setting says, of those that it may say.
fn said<'a>(
    settings: &'a BTreeMap<String, String>,
    key: &'static str,
    words: &'static str,
    may: &[&str],
) -> Result<Option<&'a str>, BadSetting> {
    match settings.get(key).map(|value| value.trim()) {
        Some(value) if !may.contains(&value) => Err(BadSetting::Taking {
            key,
            words,
            value: value.to_owned(),
        }),
        said => Ok(said),
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
