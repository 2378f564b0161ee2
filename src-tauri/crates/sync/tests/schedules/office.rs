//! The back ends of a day: how each is set up, and what it really has.

use crate::till::{Till, items};
use domain::UpstreamId;
use domain::people::Actor;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use store::{MapKind, Upstream};
use testkit::pos_system_api::{self, Seed};
use testkit::sample::{self, SOLD_AT_MS};
use testkit::simulator::{Asked, Clock, Extra, Fault, Simulator, System};
use testkit::{pospal, pospos, wordpos, wristcoin};

/// What every account has as its password, secret or key.
pub(crate) const PASSWORD: &str = "correct horse";

/// Kinds of back ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    PosSystemApi,
    Pospal,
    /// One that tells the till's own field again.
    WordPos,
    /// One that does not: nothing sent is ever found again.
    WordPosUnmarked,
    /// One that takes no sales.
    Pospos,
    /// Likewise.
    WristCoin,
}

/// An order as it really is there: its marker as far as it has one, and its total.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    pub(crate) marker: String,
    pub(crate) total: Decimal,
}

/// What a day asks of a simulator, whatever it simulates.
pub(crate) trait Office: Sync {
    fn misbehave(&self, seed: u64, per_mille: u16);
    fn behave(&self);
    /// The next sale that is sent is cut off on its way.
    fn cut_off_next(&self);
    fn late(&self) -> usize;
    fn arrive(&self) -> bool;
    fn close(&self);
    fn open(&self);
    fn requests(&self) -> Vec<Asked>;
    fn orders(&self) -> Vec<Order>;
}

/// Whose books can be read.
trait Told: System {
    /// The route by which a sale comes.
    const SALE: &'static str;

    fn told(&self) -> Vec<Order>;
}

impl Told for pos_system_api::Books {
    const SALE: &'static str = "POST /orders";

    fn told(&self) -> Vec<Order> {
        let read = |order: &pos_system_api::Order| order_of(&order.notes, &order.total_amount);
        self.told_orders().iter().map(read).collect()
    }
}

impl Told for pospal::Books {
    const SALE: &'static str = "POST /orderOpenApi/addOnLineOrder";

    fn told(&self) -> Vec<Order> {
        let read = |order: pospal::Row| order_of(&order.text("orderRemark"), order.json("totalAmount"));
        self.told_orders().into_iter().map(read).collect()
    }
}

impl Told for wordpos::Books {
    const SALE: &'static str = "POST /v1/orders";

    fn told(&self) -> Vec<Order> {
        let read = |order: wordpos::Record| order_of(&order.text("reference"), order.json("total_amount"));
        self.told_orders().into_iter().map(read).collect()
    }
}

/// Takes no sales, and has none of the till's.
impl Told for pospos::Books {
    const SALE: &'static str = "";

    fn told(&self) -> Vec<Order> {
        Vec::new()
    }
}

/// Likewise.
impl Told for wristcoin::Books {
    const SALE: &'static str = "";

    fn told(&self) -> Vec<Order> {
        Vec::new()
    }
}

fn order_of(text: &str, total: &str) -> Order {
    let end = text.find(']').map_or(text.len(), |at| at + 1);
    Order {
        marker: text[..end].to_owned(),
        total: total.trim_matches('"').parse().unwrap(),
    }
}

impl<S: Told> Office for Simulator<S> {
    fn misbehave(&self, seed: u64, per_mille: u16) {
        Self::misbehave(self, seed, per_mille);
    }

    fn behave(&self) {
        Self::behave(self);
    }

    fn cut_off_next(&self) {
        self.fault(S::SALE, Fault::CutThenCommit);
    }

    fn late(&self) -> usize {
        Self::late(self)
    }

    fn arrive(&self) -> bool {
        Self::arrive(self)
    }

    fn close(&self) {
        self.go_offline();
    }

    fn open(&self) {
        self.go_online().unwrap();
    }

    fn requests(&self) -> Vec<Asked> {
        Self::requests(self)
    }

    fn orders(&self) -> Vec<Order> {
        self.system().told()
    }
}

/// A back end that is open, and where.
pub(crate) struct Place {
    pub(crate) office: Box<dyn Office>,
    pub(crate) kind: Kind,
    url: String,
}

impl Place {
    /// Connects a till with it, and says what every product of the shop is called there.
    pub(crate) fn join(&self, till: &Till, id: UpstreamId, quarantine_s: u32) {
        till.join(&Upstream {
            id,
            name: format!("{:?}", self.kind),
            kind: self.kind.code().to_owned(),
            base_url: self.url.clone(),
            settings: self.kind.settings(quarantine_s),
            from_at_ms: SOLD_AT_MS,
        });
        self.kind.map(till, id);
    }
}

impl Kind {
    /// Opens one, whose clock this is.
    pub(crate) fn open(self, clock: Clock) -> Place {
        let (office, url) = match self {
            Self::PosSystemApi => started(pos_system_api::Simulator::start(pos_system_api::Options {
                seed: Seed {
                    items: items(),
                    users: Vec::new(),
                },
                ..pos_system_api::Options::default()
            })),
            Self::Pospal => started(pospal::Simulator::start(pospal::Options {
                app_key: PASSWORD.to_owned(),
                ..pospal::Options::default()
            })),
            Self::WordPos | Self::WordPosUnmarked => started(wordpos::Simulator::start(wordpos::Options {
                extra: if self == Self::WordPos {
                    Extra::Kept
                } else {
                    Extra::Dropped
                },
                clock,
                ..wordpos::Options::default()
            })),
            Self::Pospos => started(pospos::Simulator::start(pospos::Options {
                api_key: PASSWORD.to_owned(),
                clock,
                ..pospos::Options::default()
            })),
            Self::WristCoin => started(wristcoin::Simulator::start(wristcoin::Options {
                clock,
                ..wristcoin::Options::default()
            })),
        };
        Place {
            office,
            kind: self,
            url,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::PosSystemApi => "pos-system-api",
            Self::Pospal => "pospal",
            Self::WordPos | Self::WordPosUnmarked => "wordpos",
            Self::Pospos => "pospos",
            Self::WristCoin => "wristcoin",
        }
    }

    fn settings(self, quarantine_s: u32) -> BTreeMap<String, String> {
        let event = wristcoin::Options::default().event_id;
        let own: &[(&str, &str)] = match self {
            Self::PosSystemApi => &[("username", "till")],
            Self::Pospal => &[("app_id", "shop"), ("orders", "yes")],
            Self::WordPos => &[("client_id", "till"), ("reference_field", "reference")],
            Self::WordPosUnmarked => &[("client_id", "till"), ("reference_field", "")],
            Self::Pospos => &[],
            Self::WristCoin => &[("event_id", &event), ("username", "till")],
        };
        let quarantine = ("quarantine_s".to_owned(), quarantine_s.to_string());
        let own = own.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        own.chain([quarantine]).collect()
    }

    fn map(self, till: &Till, id: UpstreamId) {
        let there = match self {
            Self::PosSystemApi | Self::Pospos | Self::WristCoin => return,
            Self::Pospal => pospal::Simulator::product_uid(1).to_string(),
            Self::WordPos | Self::WordPosUnmarked => "12345".to_owned(),
        };
        for product in sample::products() {
            till.ledger
                .map_remote(id, MapKind::Product, &product.sku, &there, Actor::Machine, SOLD_AT_MS)
                .unwrap();
        }
    }
}

fn started<S: Told>(simulator: std::io::Result<Simulator<S>>) -> (Box<dyn Office>, String) {
    let simulator = simulator.unwrap();
    let url = simulator.base_url();
    (Box::new(simulator), url)
}
