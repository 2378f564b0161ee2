//! An event with its upstream, and the clock that both go by.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::wristcoin::{Options, Record, Seed, Simulator};
use upstreams::{Clock, Config, Secret, Upstream};

/// 2025-11-30, 11:33:20 UTC.
pub(crate) const NOW_S: i64 = 1_764_502_400;

/// Midnight before that.
pub(crate) const TODAY_S: i64 = 1_764_460_800;

pub(crate) const EVENT: &str = "0f0c2c1e-6a55-4d3f-9f6e-2f6f3f1f8a01";

pub(crate) const PASSWORD: &str = "correct horse";

/// A simulator, the till's client of it, and the time of both.
pub(crate) struct Shop {
    pub(crate) simulator: Simulator,
    pub(crate) upstream: Box<dyn Upstream>,
    now: Arc<AtomicI64>,
}

impl Shop {
    pub(crate) fn with(options: Options, settings: &[(&str, &str)]) -> Self {
        let now = Arc::new(AtomicI64::new(NOW_S * 1000));
        let (theirs, ours) = (Arc::clone(&now), Arc::clone(&now));
        let simulator = Simulator::start(Options {
            clock: Arc::new(move || theirs.load(Ordering::SeqCst)),
            ..options
        })
        .unwrap();
        let clock = Arc::new(move || ours.load(Ordering::SeqCst));
        let upstream = upstreams::connect("wristcoin", &config(&simulator.base_url(), settings), clock).unwrap();
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

pub(crate) fn still() -> Clock {
    Arc::new(|| NOW_S * 1000)
}

pub(crate) fn config(base_url: &str, settings: &[(&str, &str)]) -> Config {
    let needed = [("event_id", EVENT), ("username", "till")];
    let said = needed.iter().chain(settings);
    Config {
        base_url: base_url.to_owned(),
        settings: said
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect(),
        secret: Secret::new(PASSWORD),
    }
}

/// A line of a sale: `id` of the purchase, time, quantity and cents.
pub(crate) fn line(no: usize, purchase: &str, at_s: i64, quantity: i64, cents: i64) -> Record {
    let json = format!(
        r#"{{"terminal_timestamp":{at_s},"line_item_id":"line-{no}","purchase_id":"{purchase}","item_id":"item-1","item_name":"Cola",
        "quantity":{quantity},"item_price":{cents},"employee_email":"ana@event.example","vendor_name":"Pool Bar"}}"#
    );
    Record::read(&json).unwrap()
}

pub(crate) fn options() -> Options {
    Options {
        seed: Seed {
            menu_items: r#"[{"item_id":"item-1","price":250,"description":"Cola","is_deleted":false,"sales_tax_basis_points":700},
                {"item_id":"item-2","price":99,"description":"Old","is_deleted":true}]"#
                .to_owned(),
            staff: r#"[{"account_id":"acc-1","vendor_id":null,"can_refund":true},{"account_id":"acc-2","email":"bo@event.example"}]"#.to_owned(),
            vendors: r#"{"vendors":[{"vendor_id":"v-1","name":"Pool Bar"}]}"#.to_owned(),
            inventory_items: r#"[{"inventory_item_id":"inv-1","sku":7,"procurement_uom":"bx","serving_uom":"oz"}]"#.to_owned(),
            inventory_count: r#"[{"inventory_item_id":"inv-1","reorder_amount":5,"restock_amount":1,"reorder_amount":60}]"#.to_owned(),
            inventory_transactions: Record::list(r#"[{"server_timestamp":1764502300,"inventory_item_id":"inv-1","type":"restock","amount":24}]"#),
            sales: vec![line(1, "p-1", NOW_S - 60, 2, 250)],
            topups: Record::list(r#"[{"topup_id":"t-1","terminal_timestamp":1764502300,"tx_type":"standard","topup_tx_amount":10000}]"#),
            late: Vec::new(),
        },
        ..Options::default()
    }
}

pub(crate) fn shop() -> Shop {
    Shop::with(options(), &[])
}
