//! A POS System API on 127.0.0.1, strict about what it takes, and truthful to the test about what it really has.
//!
//! It follows the vendor's "POS System API Documentation" and refuses everything else, with FastAPI's shapes of refusal. What the
//! documentation leaves open is chosen here: a page has at most 100 rows in the order of their making, an order must name a known user
//! and known items, stock moves with orders only where it is set up so, and totals are kept as sent.

mod answer;
mod books;
mod route;
mod shape;

pub use crate::simulator::{Asked, Fault};
pub use books::{Books, Item, Order, OrderedItem, Seed, User};

use crate::simulator;
use std::io;

/// How the simulator is set up.
#[derive(Clone, Debug)]
pub struct Options {
    /// TCP port; 0 takes a free one.
    pub port: u16,
    /// The account that may sign in. It is the first user, `usr-1`.
    pub username: String,
    /// Its password.
    pub password: String,
    /// `POST /token` takes a form and refuses JSON, as FastAPI's stock sign-in does.
    pub token_form_only: bool,
    /// How many requests a token is good for before it expires.
    pub token_uses: Option<u32>,
    /// An order takes its items off the stock, and one that is deleted gives them back.
    pub orders_move_stock: bool,
    /// What is there from the start.
    pub seed: Seed,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            username: "till".to_owned(),
            password: "correct horse".to_owned(),
            token_form_only: false,
            token_uses: None,
            orders_move_stock: false,
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

    /// Expires every token: whoever comes with one is answered 401.
    pub fn expire_tokens(&self) {
        self.system().expire_tokens();
    }

    /// The orders that are really there, oldest first.
    #[must_use]
    pub fn orders(&self) -> Vec<Order> {
        self.system().told_orders().to_vec()
    }

    /// The items that are really there, oldest first.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        self.system().items().to_vec()
    }

    /// Somebody else sells so much of an item there, without an order.
    pub fn sell_elsewhere(&self, item: &str, quantity: &str) {
        self.system().take_off(item, quantity);
    }

    /// The users that are really there, oldest first.
    #[must_use]
    pub fn users(&self) -> Vec<User> {
        self.system().users().to_vec()
    }
}
