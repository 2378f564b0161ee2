//! A shop with its upstream, and the clock that both go by.

use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use testkit::wordpos::{Options, Simulator};
use upstreams::{Config, Limits, PushLine, PushSale, Secret, Upstream};

/// 2025-11-30, 11:33:20 UTC.
pub(crate) const NOW_MS: i64 = 1_764_502_400_000;

pub(crate) const SECRET: &str = "correct horse";

pub(crate) fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

/// A simulator, the till's client of it, and the time of both.
pub(crate) struct Shop {
    pub(crate) simulator: Simulator,
    pub(crate) upstream: Box<dyn Upstream>,
    now: Arc<AtomicI64>,
}

impl Shop {
    pub(crate) fn with(options: Options, settings: &[(&str, &str)]) -> Self {
        let now = Arc::new(AtomicI64::new(NOW_MS));
        let theirs = Arc::clone(&now);
        let simulator = Simulator::start(Options {
            clock: Arc::new(move || theirs.load(Ordering::SeqCst)),
            ..options
        })
        .unwrap();
        let ours = Arc::clone(&now);
        let limits = Limits {
            connect: Duration::from_millis(500),
            whole: Duration::from_secs(3),
        };
        let config = config(&simulator.base_url(), settings);
        let clock = Arc::new(move || ours.load(Ordering::SeqCst));
        let upstream = upstreams::connect_within("wordpos", &config, limits, clock).unwrap();
        Self {
            simulator,
            upstream,
            now,
        }
    }

    /// Time goes by.
    pub(crate) fn later(&self, seconds: i64) {
        self.now.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

pub(crate) fn shop() -> Shop {
    Shop::with(Options::default(), &[])
}

pub(crate) fn config(base_url: &str, settings: &[(&str, &str)]) -> Config {
    let said = settings.iter().chain(&[("client_id", "till")]);
    Config {
        base_url: base_url.to_owned(),
        settings: said
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect::<BTreeMap<_, _>>(),
        secret: Secret::new(SECRET),
    }
}

pub(crate) fn sale(marker: &str) -> PushSale {
    PushSale {
        marker: marker.to_owned(),
        staff_remote: "till".to_owned(),
        customer: None,
        lines: vec![PushLine {
            remote_item: "12345".to_owned(),
            quantity: dec("2.000"),
            unit_price: dec("29.99"),
            total: dec("59.98"),
        }],
        total: dec("59.98"),
        tax: dec("3.92"),
        sold_at_ms: NOW_MS,
        method: "wechat".to_owned(),
        notes: format!("{marker} wechat 59.98"),
    }
}
