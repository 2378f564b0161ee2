//! A WristCoin on 127.0.0.1, strict about what it takes, and truthful to the test about what it really has.
//!
//! It follows the vendor's "WristCoin Cashless POS API Reference" and its pages of objects and reports. Of paths that the vendor does not
//! name it has those that the till guesses. What is chosen here: a missing or wrong token is 403, lists but the sales report are plain
//! lists, a limit wants a sort, and a report of sales or top-ups covers at most two months.

mod answer;
mod books;
mod route;

pub use crate::simulator::{Asked, Clock, Fault, Record};
pub use books::Books;

use crate::simulator::{self, wall_clock};
use std::io;

/// How the simulator is set up.
#[derive(Clone)]
pub struct Options {
    /// TCP port; 0 takes a free one.
    pub port: u16,
    /// The dashboard.
    pub event_id: String,
    /// The account that may sign in.
    pub username: String,
    /// Its password.
    pub password: String,
    /// A token that is good besides those that were given.
    pub token: String,
    /// Whether a 429 says how long to wait.
    pub retry_after: bool,
    /// Its clock.
    pub clock: Clock,
    /// What is there from the start.
    pub seed: Seed,
}

/// What is there from the start, as the vendor writes it.
#[derive(Clone, Default)]
pub struct Seed {
    /// Menu items.
    pub menu_items: String,
    /// Staff.
    pub staff: String,
    /// Vendors, which are sales outlets.
    pub vendors: String,
    /// Inventory items.
    pub inventory_items: String,
    /// The inventory count report, whose rows name a field twice.
    pub inventory_count: String,
    /// Inventory transactions.
    pub inventory_transactions: Vec<Record>,
    /// Lines of sales.
    pub sales: Vec<Record>,
    /// Top-ups.
    pub topups: Vec<Record>,
    /// Lines that their terminals deliver late.
    pub late: Vec<Record>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            event_id: "0f0c2c1e-6a55-4d3f-9f6e-2f6f3f1f8a01".to_owned(),
            username: "till".to_owned(),
            password: "correct horse".to_owned(),
            token: "given-token".to_owned(),
            retry_after: true,
            clock: wall_clock(),
            seed: Seed::default(),
        }
    }
}

/// A running simulator.
pub type Simulator = simulator::Simulator<Books>;

impl Simulator {
    /// Opens the port and serves.
    ///
    /// # Errors
    /// When the port cannot be had.
    pub fn start(options: Options) -> io::Result<Self> {
        let port = options.port;
        Self::serving(Books::new(options), port)
    }

    /// The terminals that were without a network deliver what they kept.
    pub fn deliver_late(&self) {
        self.system().deliver_late();
    }
}
