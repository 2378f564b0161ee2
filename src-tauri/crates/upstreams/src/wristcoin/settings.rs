//! What a shop says of its WristCoin. Every path beyond those that the vendor's pages show is a guess, and says so.

use crate::config::Setting;

pub(super) const EVENT_ID: Setting = Setting {
    key: "event_id",
    about: "the identifier of the Back Office Dashboard",
    default: None,
};

pub(super) const USERNAME: Setting = Setting {
    key: "username",
    about: "the account made for the API (nothing where the secret is a token)",
    default: Some(""),
};

pub(super) const TOKEN: Setting = Setting {
    key: "token",
    about: "-: the secret is the bearer token itself, and nobody signs in",
    default: Some(""),
};

pub(super) const DAYS_BACK: Setting = Setting {
    key: "days_back",
    about: "how many days of sales are read again each time: terminals deliver late",
    default: Some("7"),
};

pub(super) const AUTHENTICATE_PATH: Setting = path(
    "authenticate_path",
    "the path of the authenticate endpoint (a guess)",
    "/authenticate",
);

pub(super) const EVENT_PATH: Setting = path(
    "event_path",
    "the path that every endpoint of a dashboard is under (a guess)",
    "/events/{event_id}",
);

pub(super) const MENU_ITEMS_PATH: Setting =
    path("menu_items_path", "the path of the menu items (a guess)", "/menu-items");

pub(super) const STAFF_PATH: Setting = path("staff_path", "the path of the staff (a guess)", "/staff");

pub(super) const VENDORS_PATH: Setting = path("vendors_path", "the path of the vendors (a guess)", "/vendors");

pub(super) const INVENTORY_ITEMS_PATH: Setting = path(
    "inventory_items_path",
    "the path of the inventory items (a guess)",
    "/inventory-items",
);

pub(super) const INVENTORY_COUNT_PATH: Setting = path(
    "inventory_count_path",
    "the path of the inventory count report (a guess)",
    "/reports/inventory-count",
);

pub(super) const INVENTORY_TRANSACTIONS_PATH: Setting = path(
    "inventory_transactions_path",
    "the path of the inventory transactions, as the vendor's page ends",
    "/inventory-transaction-summaries",
);

pub(super) const SALES_PATH: Setting = path("sales_path", "the path of the sales report (a guess)", "/reports/sales");

pub(super) const TOPUPS_PATH: Setting = path(
    "topups_path",
    "the path of the top-ups report, as the vendor's page ends",
    "/reports/topups",
);

/// All of them.
pub(super) const ALL: &[Setting] = &[
    EVENT_ID,
    USERNAME,
    TOKEN,
    DAYS_BACK,
    AUTHENTICATE_PATH,
    EVENT_PATH,
    MENU_ITEMS_PATH,
    STAFF_PATH,
    VENDORS_PATH,
    INVENTORY_ITEMS_PATH,
    INVENTORY_COUNT_PATH,
    INVENTORY_TRANSACTIONS_PATH,
    SALES_PATH,
    TOPUPS_PATH,
];

const fn path(key: &'static str, about: &'static str, default: &'static str) -> Setting {
    Setting {
        key,
        about,
        default: Some(default),
    }
}
