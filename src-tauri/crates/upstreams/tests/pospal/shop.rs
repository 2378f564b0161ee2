//! An account with three products and its upstream, for every test.

use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use testkit::pospal::{Options, Simulator};
use upstreams::{Clock, Config, Limits, LookupHint, PushLine, PushSale, Secret, Upstream};

/// 2025-11-30 18:53:20 in China.
pub(crate) const NOW_MS: i64 = 1_764_500_000_000;

pub(crate) const HOUR_MS: i64 = 3_600_000;

pub(crate) fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

pub(crate) fn simulator() -> Simulator {
    Simulator::start(Options::default()).unwrap()
}

/// A clock that stands still.
pub(crate) fn still() -> Clock {
    Arc::new(|| NOW_MS)
}

pub(crate) fn config(base_url: &str, settings: &[(&str, &str)]) -> Config {
    let account = [("app_id", "shop"), ("orders", "yes")];
    let settings = account.iter().chain(settings);
    Config {
        base_url: base_url.to_owned(),
        settings: settings
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect::<BTreeMap<_, _>>(),
        secret: Secret::new("secret"),
    }
}

pub(crate) fn with(simulator: &Simulator, settings: &[(&str, &str)]) -> Box<dyn Upstream> {
    upstreams::connect("pospal", &config(&simulator.base_url(), settings), still()).unwrap()
}

pub(crate) fn upstream(simulator: &Simulator) -> Box<dyn Upstream> {
    with(simulator, &[])
}

/// For requests that are meant to run out of time, or that must not.
pub(crate) fn hasty(base_url: &str, settings: &[(&str, &str)]) -> Box<dyn Upstream> {
    let limits = Limits {
        connect: Duration::from_millis(300),
        whole: Duration::from_millis(600),
    };
    upstreams::connect_within("pospal", &config(base_url, settings), limits, still()).unwrap()
}

pub(crate) fn sale(marker: &str) -> PushSale {
    PushSale {
        marker: marker.to_owned(),
        staff_remote: String::new(),
        customer: None,
        lines: vec![PushLine {
            remote_item: Simulator::product_uid(1).to_string(),
            quantity: dec("2"),
            unit_price: dec("45.00"),
            total: dec("90.00"),
        }],
        total: dec("90.00"),
        tax: dec("5.89"),
        sold_at_ms: NOW_MS,
        method: "cash".to_owned(),
        notes: format!("{marker} cash 90.00"),
    }
}

/// What is known before a look-up of a sale that was sent when it was sold.
pub(crate) fn hint() -> LookupHint<'static> {
    LookupHint {
        known_count: Some(7),
        sent_at_ms: NOW_MS,
        sold_at_ms: NOW_MS,
        witness: None,
    }
}
