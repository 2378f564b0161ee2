//! The first start: what is asked and answered before there is a shop.

use super::till::{Init, ShopTax};
use domain::money::Currency;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether there is a shop, and what a new one may choose from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Ready {
    /// Whether there is a shop already.
    pub shop: bool,
    /// ISO codes of the currencies that this program knows.
    pub currencies: Vec<String>,
    /// IANA names of the time zones.
    pub timezones: Vec<String>,
    /// The machine's own time zone.
    pub timezone: String,
}

impl Ready {
    /// What this machine and this program offer.
    pub(crate) fn now(shop: bool) -> Self {
        let own = TimeZone::system();
        let zones = jiff::tz::db().available().map(|name| name.to_string());
        let mut timezones: Vec<String> = zones
            .filter(|name| name.contains('/') && !name.starts_with("Etc/"))
            .collect();
        timezones.sort();
        Self {
            shop,
            currencies: Currency::codes().map(str::to_owned).collect(),
            timezone: own.iana_name().unwrap_or("Asia/Bangkok").to_owned(),
            timezones,
        }
    }
}

/// A new shop.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginShop {
    /// Language of its receipts: `en`, `th` or `zh`.
    pub language: String,
    /// IANA time zone.
    pub timezone: String,
    /// The shop's name.
    pub shop: String,
    /// ISO currency code.
    pub currency: String,
    /// The tax of products that say none of their own.
    pub tax: ShopTax,
    /// Till code.
    pub till: String,
    /// The owner's name to sign in with.
    pub owner: String,
    /// The owner's PIN.
    pub pin: String,
}

impl BeginShop {
    /// What the shop is made from.
    pub(crate) fn into_init(self) -> Init {
        Init {
            shop: self.shop,
            currency: self.currency,
            till: self.till,
            timezone: self.timezone,
            language: self.language,
            tax: Some(self.tax),
            owner: self.owner,
            owner_pin: self.pin,
            demo: false,
        }
    }
}

/// A shop was made.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct Begun {
    /// Shown once: with it the owner chooses a new PIN.
    pub recovery_code: String,
}
