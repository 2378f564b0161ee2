//! A till with one back end.

pub(crate) use crate::till::HEAD_OFFICE;
use crate::till::Till;
use std::collections::BTreeMap;
use std::ops::Deref;
use store::Upstream;
use testkit::pos_system_api::{Item, Options, Seed, Simulator};
use testkit::sample::{self, SOLD_AT_MS};

/// The till and its back end.
pub(crate) struct Shop {
    till: Till,
    pub(crate) simulator: Simulator,
}

impl Deref for Shop {
    type Target = Till;

    fn deref(&self) -> &Till {
        &self.till
    }
}

/// Every product of the sample shop, under its English name.
pub(crate) fn items() -> Vec<Item> {
    let item = |product: domain::product::Product| Item {
        id: format!("itm-{}", product.sku),
        name: product.names.en,
        price: "1.00".to_owned(),
        quantity: "100".to_owned(),
        unit: "pc".to_owned(),
        related_items: Vec::new(),
    };
    sample::products().into_iter().map(item).collect()
}

pub(crate) fn options() -> Options {
    Options {
        seed: Seed {
            items: items(),
            users: Vec::new(),
        },
        ..Options::default()
    }
}

fn upstream(simulator: &Simulator) -> Upstream {
    Upstream {
        id: HEAD_OFFICE,
        name: "head office".to_owned(),
        kind: "pos-system-api".to_owned(),
        base_url: simulator.base_url(),
        settings: BTreeMap::from([("username".to_owned(), "till".to_owned())]),
        from_at_ms: SOLD_AT_MS,
    }
}

impl Shop {
    /// An open till and a back end that has every product.
    pub(crate) fn open() -> Self {
        Self::with(options())
    }

    /// The same with another back end.
    pub(crate) fn with(options: Options) -> Self {
        let till = Till::open("correct horse");
        let simulator = Simulator::start(options).unwrap();
        till.join(&upstream(&simulator));
        Self { till, simulator }
    }

    /// The till ends and starts again.
    pub(crate) fn restarted(self) -> Self {
        Self {
            till: self.till.restarted(),
            simulator: self.simulator,
        }
    }

    /// The notes of every order that is really there.
    pub(crate) fn notes(&self) -> Vec<String> {
        self.simulator.orders().into_iter().map(|order| order.notes).collect()
    }

    pub(crate) fn posts(&self) -> usize {
        self.simulator.count("POST /orders")
    }
}
