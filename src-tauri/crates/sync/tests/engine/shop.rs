//! A till with one back end.

use crate::till::Till;
pub(crate) use crate::till::{HEAD_OFFICE, items};
use std::collections::BTreeMap;
use std::ops::Deref;
use store::Upstream;
use testkit::pos_system_api::{Options, Seed, Simulator};
use testkit::sample::SOLD_AT_MS;

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
        Self::set_up(options, &[])
    }

    /// The same with settings of the back end besides.
    pub(crate) fn set_up(options: Options, settings: &[(&str, &str)]) -> Self {
        let till = Till::open("correct horse");
        let simulator = Simulator::start(options).unwrap();
        let mut upstream = upstream(&simulator);
        let settings = settings
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        upstream.settings.extend(settings);
        till.join(&upstream);
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
