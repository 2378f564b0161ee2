//! A WordPos on 127.0.0.1, strict about what it takes, and truthful to the test about what it really has.
//!
//! It follows the vendor's "API Documentation" and refuses everything else. What the document leaves open is chosen here: a refusal is
//! `{"success":false,"message":…}`, lists come in the order of their making, a day is a day of UTC, stock does not move with an order,
//! totals are kept as sent, and `pagination.total` counts rows.

mod answer;
mod books;
mod route;

pub use crate::simulator::{Asked, Clock, Extra, Fault, Record};
pub use books::Books;

use crate::simulator::{self, wall_clock};
use std::io;

/// How the simulator is set up.
#[derive(Clone)]
pub struct Options {
    /// TCP port; 0 takes a free one.
    pub port: u16,
    /// The application that may sign in.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
    /// How long a token is good, in seconds.
    pub token_seconds: i64,
    /// Whether a refresh token is taken, once.
    pub refreshes: bool,
    /// What becomes of fields of an order that the document does not name.
    pub extra: Extra,
    /// Rows of a page of orders, where orders come in pages.
    pub order_pages: Option<usize>,
    /// Whether a 429 says how long to wait.
    pub retry_after: bool,
    /// Its clock.
    pub clock: Clock,
    /// Products there from the start.
    pub products: Vec<Record>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            client_id: "till".to_owned(),
            client_secret: "correct horse".to_owned(),
            token_seconds: 3600,
            refreshes: false,
            extra: Extra::default(),
            order_pages: None,
            retry_after: true,
            clock: wall_clock(),
            // The vendor's own sample.
            products: Record::list(r#"[{"id":"12345","name":"Product Name","price":29.99,"stock":100}]"#),
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

    /// Ends every token before its time.
    pub fn expire_tokens(&self) {
        self.system().forget_tokens();
    }

    /// The orders that are really there, oldest first.
    #[must_use]
    pub fn orders(&self) -> Vec<Record> {
        self.system().told_orders()
    }

    /// Somebody changes a field of an order there: the one that was made as number `at`, from 0.
    pub fn alter_order(&self, at: usize, field: &str, value: &impl serde::Serialize) {
        if let Some(order) = self.system().orders.get_mut(at) {
            order.put(field, value);
        }
    }

    /// Somebody deletes an order there.
    pub fn lose_order(&self, at: usize) {
        self.system().orders.remove(at);
    }

    /// The products that are really there, oldest first.
    #[must_use]
    pub fn products(&self) -> Vec<Record> {
        self.system().products.clone()
    }

    /// Somebody adds a customer there.
    pub fn put_customer(&self, customer: Record) {
        self.system().customers.push(customer);
    }

    /// The customers that are really there, oldest first.
    #[must_use]
    pub fn customers(&self) -> Vec<Record> {
        self.system().customers.clone()
    }
}
