//! A Pospal on 127.0.0.1, strict about what it takes, and truthful to the test about what it really has.
//!
//! It follows the vendor's "开发平台" document; orders, tickets, customers and cashiers follow what the vendor's other pages and clients
//! say. What both leave open is chosen here: the codes of refusals but 5001 and 5004, a place in a list that ends with a space, orders
//! listed by the time they say, remarks cut after 200 characters, and stock that moves when an order is completed with a ticket.

mod answer;
mod books;
mod customers;
mod endpoint;
mod gate;
mod orders;
mod pages;
mod products;
mod row;
mod shape;

pub use crate::simulator::{Asked, Extra, Fault};
pub use books::Books;
pub use row::Row;

use crate::simulator;
use rust_decimal::Decimal;
use std::io;

/// How the simulator is set up.
#[derive(Clone, Debug)]
pub struct Options {
    /// TCP port; 0 takes a free one.
    pub port: u16,
    /// The account.
    pub app_id: String,
    /// Its key.
    pub app_key: String,
    /// How many calls a day has; nothing for no end.
    pub daily_quota: Option<u32>,
    /// What becomes of fields that the document does not name.
    pub extra: Extra,
    /// How many products there are from the start. They are made when they are asked for, so that any number costs no memory.
    pub products: i64,
    /// Rows of a page.
    pub page_size: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            app_id: "shop".to_owned(),
            app_key: "secret".to_owned(),
            daily_quota: None,
            extra: Extra::default(),
            products: 3,
            page_size: 100,
        }
    }
}

/// Balance and points of a customer: what they have, or what was added to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Increment {
    /// Whose.
    pub customer_uid: i64,
    /// Money.
    pub balance: Decimal,
    /// Points.
    pub points: Decimal,
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

    /// The orders that are really there, oldest first.
    #[must_use]
    pub fn orders(&self) -> Vec<Row> {
        self.system().told_orders()
    }

    /// The tickets that are really there, oldest first.
    #[must_use]
    pub fn tickets(&self) -> Vec<Row> {
        self.system().tickets.values().cloned().collect()
    }

    /// A product as it really is.
    #[must_use]
    pub fn product(&self, uid: i64) -> Option<Row> {
        self.system().products.by_uid(uid).map(|(_, row)| row)
    }

    /// The uid of the product with this number; they are counted from 1.
    #[must_use]
    pub const fn product_uid(no: i64) -> i64 {
        products::uid(no)
    }

    /// The numbers of the products after which pages of them began, in the order in which they were served.
    #[must_use]
    pub fn pages_served(&self) -> Vec<i64> {
        self.system().pages_served.clone()
    }

    /// Puts a row of somebody else's making among the products: its fields as JSON text.
    pub fn put_product(&self, fields: &[(&str, &str)]) {
        self.system().products.put(Row::of(fields));
    }

    /// Changes fields of a product, as JSON text, as somebody at the vendor's tills does.
    pub fn change_product(&self, uid: i64, fields: &[(&str, &str)]) {
        let mut books = self.system();
        if let Some((no, mut row)) = books.products.by_uid(uid) {
            row.change(Row::of(fields));
            books.products.set(no, row);
        }
    }

    /// Puts a category among the others: its fields as JSON text.
    pub fn put_category(&self, fields: &[(&str, &str)]) {
        let mut books = self.system();
        let no = books.categories.keys().last().map_or(1, |no| no + 1);
        books.categories.insert(no, Row::of(fields));
    }

    /// Puts a supplier among the others: its fields as JSON text.
    pub fn put_supplier(&self, fields: &[(&str, &str)]) {
        answer::put(&mut self.system().suppliers, Row::of(fields));
    }

    /// Puts a ticket of one of the vendor's tills after the others: its fields as JSON text.
    pub fn put_ticket(&self, fields: &[(&str, &str)]) {
        answer::put(&mut self.system().tickets, Row::of(fields));
    }

    /// Takes a product away, as while somebody reads the list.
    pub fn remove_product(&self, uid: i64) {
        self.system().products.remove(uid);
    }

    /// Leaves every second product alone and loses the others.
    pub fn halve_products(&self) {
        self.system().products.halve();
    }

    /// Begins a new day: the quota is whole again.
    pub fn new_day(&self) {
        self.system().calls_today = 0;
    }
}
