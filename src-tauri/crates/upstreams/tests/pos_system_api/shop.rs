//! A shop with one item and its upstream, for every test.

use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use testkit::pos_system_api::{Item, Options, Seed, Simulator};
use upstreams::{Clock, Config, Limits, PushLine, PushSale, Secret, Upstream};

pub(crate) const ACCOUNT: &str = "usr-1";

pub(crate) fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

pub(crate) fn item(id: &str) -> Item {
    Item {
        id: id.to_owned(),
        name: format!("Tea {id}"),
        price: "45.00".to_owned(),
        quantity: "-2.000".to_owned(),
        unit: "cup".to_owned(),
        related_items: Vec::new(),
    }
}

pub(crate) fn options() -> Options {
    Options {
        seed: Seed {
            items: vec![item("itm-a")],
            users: Vec::new(),
        },
        ..Options::default()
    }
}

pub(crate) fn simulator() -> Simulator {
    Simulator::start(options()).unwrap()
}

/// A clock that stands still.
pub(crate) fn still() -> Clock {
    Arc::new(|| 1_764_500_000_000)
}

pub(crate) fn config(base_url: &str) -> Config {
    Config {
        base_url: base_url.to_owned(),
        settings: BTreeMap::from([("username".to_owned(), "till".to_owned())]),
        secret: Secret::new("correct horse"),
    }
}

pub(crate) fn upstream(simulator: &Simulator) -> Box<dyn Upstream> {
    upstreams::connect("pos-system-api", &config(&simulator.base_url()), still()).unwrap()
}

/// For requests that are meant to run out of time, or that must not.
pub(crate) fn hasty_upstream(base_url: &str) -> Box<dyn Upstream> {
    let limits = Limits {
        connect: Duration::from_millis(300),
        whole: Duration::from_millis(600),
    };
    upstreams::connect_within("pos-system-api", &config(base_url), limits, still()).unwrap()
}

pub(crate) fn sale(marker: &str) -> PushSale {
    PushSale {
        marker: marker.to_owned(),
        staff_remote: ACCOUNT.to_owned(),
        customer: None,
        lines: vec![PushLine {
            remote_item: "itm-a".to_owned(),
            quantity: dec("2"),
            unit_price: dec("45.00"),
            total: dec("90.00"),
        }],
        total: dec("90.00"),
        tax: dec("5.89"),
        sold_at_ms: 1_764_500_000_000,
        method: "cash".to_owned(),
        notes: format!("{marker} cash 90.00"),
    }
}
