//! What a person says of an account.

use crate::config::{Config, ConfigFault, Setting};
use crate::fault::CallFault;
use crate::local_time::UtcOffset;

const APP_ID: Setting = Setting {
    key: "app_id",
    about: "the appId of the account",
    default: None,
};

const UTC_OFFSET: Setting = Setting {
    key: "utc_offset",
    about: "how far the account's clock is from UTC: times there name no zone",
    default: Some("+08:00"),
};

const ORDERS: Setting = Setting {
    key: "orders",
    about: "yes: sales go there as online orders, which the vendor's document does not name",
    default: Some("no"),
};

const COMPLETE_ORDERS: Setting = Setting {
    key: "complete_orders",
    about: "yes: each order is completed with a ticket, which books it in the vendor's tills",
    default: Some("no"),
};

const BALANCES: Setting = Setting {
    key: "balances",
    about: "yes: what customers spend and earn here is booked on their balance and points there, which the vendor's document does not name",
    default: Some("no"),
};

const CUSTOMERS: Setting = Setting {
    key: "customers",
    about: "yes: a customer who was added here is added there before the sale that names them, which the vendor's document does not name",
    default: Some("no"),
};

const CONTACT_NAME: Setting = Setting {
    key: "contact_name",
    about: "the name on an order, which must have one",
    default: Some("Evertill"),
};

const CONTACT_TEL: Setting = Setting {
    key: "contact_tel",
    about: "the telephone number on an order, which must have one",
    default: Some("00000000"),
};

const CONTACT_ADDRESS: Setting = Setting {
    key: "contact_address",
    about: "the address on an order, which must have one",
    default: Some("-"),
};

const QUOTA_CODES: Setting = Setting {
    key: "quota_codes",
    about: "error codes, separated by commas, that mean that the calls of the day are used up: the vendor names none",
    default: Some(""),
};

const CALLS_PER_DAY: Setting = Setting {
    key: "calls_per_day",
    about: "how many calls the account may make from midnight to midnight; the last fifth of them is kept for sales. Empty: as many as it likes",
    default: Some(""),
};

/// All of them.
pub(super) const SETTINGS: &[Setting] = &[
    APP_ID,
    UTC_OFFSET,
    ORDERS,
    COMPLETE_ORDERS,
    BALANCES,
    CUSTOMERS,
    CONTACT_NAME,
    CONTACT_TEL,
    CONTACT_ADDRESS,
    QUOTA_CODES,
    CALLS_PER_DAY,
];

/// The settings, read.
pub(super) struct Settings {
    pub(super) app_id: String,
    pub(super) utc_offset: UtcOffset,
    pub(super) orders: bool,
    pub(super) complete_orders: bool,
    pub(super) balances: bool,
    pub(super) customers: bool,
    pub(super) contact: Contact,
    pub(super) quota_codes: Vec<i64>,
    /// Nothing where they are not limited.
    pub(super) calls_per_day: Option<usize>,
}

/// Whom an order names, since it must name somebody.
pub(super) struct Contact {
    pub(super) name: String,
    pub(super) tel: String,
    pub(super) address: String,
}

impl Settings {
    /// # Errors
    /// [`ConfigFault::BadSetting`].
    pub(super) fn read(config: &Config) -> Result<Self, ConfigFault> {
        let text = |setting| config.value(setting).to_owned();
        Ok(Self {
            app_id: text(&APP_ID),
            utc_offset: config.read(&UTC_OFFSET, "a distance from UTC such as +08:00", UtcOffset::read)?,
            orders: config.yes(&ORDERS)?,
            complete_orders: config.yes(&COMPLETE_ORDERS)?,
            balances: config.yes(&BALANCES)?,
            customers: config.yes(&CUSTOMERS)?,
            contact: Contact {
                name: text(&CONTACT_NAME),
                tel: text(&CONTACT_TEL),
                address: text(&CONTACT_ADDRESS),
            },
            quota_codes: config.read(&QUOTA_CODES, "whole numbers separated by commas", codes)?,
            calls_per_day: config.read(&CALLS_PER_DAY, "a whole number from 10 on, or nothing", calls)?,
        })
    }

    /// # Errors
    /// [`CallFault::NotOffered`] where orders are not switched on.
    pub(super) const fn needs_orders(&self) -> Result<(), CallFault> {
        match self.orders {
            true => Ok(()),
            false => Err(CallFault::NotOffered {
                what: "orders (they are off: orders=yes)",
            }),
        }
    }
}

fn codes(text: &str) -> Option<Vec<i64>> {
    let codes = text.split(',').map(str::trim).filter(|code| !code.is_empty());
    codes.map(|code| code.parse().ok()).collect()
}

/// A fifth of fewer than ten calls is nothing that could be kept.
#[expect(
    clippy::option_option,
    reason = "nothing said is no limit, and nothing read is a fault"
)]
fn calls(text: &str) -> Option<Option<usize>> {
    match text {
        "" => Some(None),
        text => text.parse().ok().filter(|calls| *calls >= 10).map(Some),
    }
}
