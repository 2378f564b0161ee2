//! Head office: a simulated back end, and what is really there.

use crate::app_core::Core;
use crate::shop::{OWNER, Shop};
use rust_decimal::Decimal;
use serde_json::json;
use std::collections::BTreeMap;
use testkit::pos_system_api::{Item, Options, Order, Seed, Simulator};

/// The upstream's name at the till.
pub const NAME: &str = "office";

/// A POS System API and the goods that it knows.
pub struct Office {
    /// The back end itself.
    pub simulator: Simulator,
    skus: Vec<String>,
}

impl Office {
    /// A back end that knows these article numbers.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn knowing<'a>(skus: impl IntoIterator<Item = &'a str>) -> Self {
        Self::so(skus, Options::default())
    }

    /// The same, where an order takes its goods off the stock, a thousand of each at first.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn moving_stock<'a>(skus: impl IntoIterator<Item = &'a str>) -> Self {
        let options = Options {
            orders_move_stock: true,
            ..Options::default()
        };
        Self::so(skus, options)
    }

    fn so<'a>(skus: impl IntoIterator<Item = &'a str>, options: Options) -> Self {
        let skus: Vec<String> = skus.into_iter().map(str::to_owned).collect();
        let items = skus.iter().map(|sku| item(sku)).collect();
        let seed = Seed {
            items,
            users: Vec::new(),
        };
        let options = Options { seed, ..options };
        Self {
            simulator: Simulator::start(options).unwrap(),
            skus,
        }
    }

    /// Adds it to a shop by command line; it maps none of its goods.
    pub fn join(&self, shop: &Shop) {
        self.join_so(shop, "");
    }

    /// The same with settings, `--set KEY=VALUE …`.
    pub fn join_so(&self, shop: &Shop, settings: &str) {
        let account = Options::default();
        let words = format!("upstream add pos-system-api --name {NAME} --secret-stdin {settings} --base-url");
        let line = shop.ctl(&words).arg(self.simulator.base_url());
        let line = line.arg("--set").arg(format!("username={}", account.username));
        let _added = line.typed(&account.password).by(&OWNER).done();
    }

    /// Adds it to a shop by command line, and maps its goods.
    pub fn join_mapped(&self, shop: &Shop) {
        self.join(shop);
        self.map_all(shop);
    }

    /// Says to a shop what all its goods are called here.
    pub fn map_all(&self, shop: &Shop) {
        for sku in &self.skus {
            self.map(shop, sku);
        }
    }

    /// Says to a shop what an article number is called here.
    pub fn map(&self, shop: &Shop, sku: &str) {
        let words = format!("upstream map {NAME} product {sku} {}", remote_id(sku));
        let _freed = shop.ctl(&words).by(&OWNER).done();
    }

    /// Adds it to an open till at whose screen an owner is signed in, and maps its goods.
    pub fn join_core(&self, core: &Core) {
        let account = Options::default();
        let request = json!({
            "kind": "pos-system-api", "name": NAME, "base_url": self.simulator.base_url(),
            "settings": { "username": account.username }, "secret": account.password,
        });
        let _added = core.done("upstream_add", request);
        for sku in &self.skus {
            let map = json!({ "upstream": NAME, "kind": "product", "local": sku, "remote": remote_id(sku) });
            let _mapped = core.done("upstream_map", map);
        }
    }

    /// What is really there: the total of each receipt number.
    ///
    /// # Panics
    /// When a sale is there twice, or an order is none of a till's.
    #[must_use]
    pub fn totals(&self) -> BTreeMap<String, Decimal> {
        let mut totals = BTreeMap::new();
        for order in self.simulator.orders() {
            let total = Decimal::from_str_exact(&order.total_amount).unwrap();
            let twice = totals.insert(receipt_no(&order), total);
            assert_eq!(twice, None, "{} is there twice", receipt_no(&order));
        }
        totals
    }
}

/// The id under which the back end knows an article number.
#[must_use]
pub fn remote_id(sku: &str) -> String {
    format!("itm-{sku}")
}

/// The receipt number in an order's marker, `[T1K7Q-000123 01907f3a]`.
fn receipt_no(order: &Order) -> String {
    let marker = order.notes.strip_prefix('[').and_then(|rest| rest.split_once(' '));
    marker
        .unwrap_or_else(|| panic!("{:?} begins with no marker", order.notes))
        .0
        .to_owned()
}

fn item(sku: &str) -> Item {
    Item {
        id: remote_id(sku),
        name: sku.to_owned(),
        price: "1".to_owned(),
        quantity: "1000".to_owned(),
        unit: "pc".to_owned(),
        related_items: Vec::new(),
    }
}
