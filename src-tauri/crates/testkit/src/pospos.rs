//! A POSPOS on 127.0.0.1, strict about what it takes, and truthful to the test about what it really has.
//!
//! It follows the vendor's "POSPOS Developer (0.3)" and refuses everything else. The document shows no answer; the shapes are those of
//! answers that were seen: `{"success":1,"data":[…]}`, transactions newest first with `total` and `total_page`, members without. Days are
//! days of the shop, seven hours ahead of UTC. What is chosen here: a refusal is `{"success":0,"message":…}`.

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
    /// The shop's key.
    pub api_key: String,
    /// How often it may be asked in a minute before it says 429; the documented 300 in 10 seconds hold besides.
    pub calls_per_minute: usize,
    /// Whether a 429 says how long to wait.
    pub retry_after: bool,
    /// Whether lists tell how many pages they have.
    pub tells_pages: bool,
    /// Its clock.
    pub clock: Clock,
    /// What is there from the start.
    pub seed: Seed,
}

/// What is there from the start.
#[derive(Clone, Default)]
pub struct Seed {
    /// Sales, newest first.
    pub transactions: Vec<Record>,
    /// Products.
    pub stock: Vec<Record>,
    /// Members.
    pub members: Vec<Record>,
    /// Credit sales; `period` and `status` are fields of theirs.
    pub credit: Vec<Record>,
    /// Vendors.
    pub vendors: Vec<Record>,
    /// Buy documents.
    pub buy_documents: Vec<Record>,
    /// Sales that are rung up while others are read: one after each page of transactions.
    pub arriving: Vec<Record>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            api_key: "correct-horse".to_owned(),
            calls_per_minute: 1800,
            retry_after: true,
            tells_pages: true,
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

    /// Somebody adds a member there.
    pub fn put_member(&self, member: Record) {
        self.system().seed.members.push(member);
    }

    /// Somebody changes a field of a member there.
    pub fn change_member(&self, id: &str, field: &str, value: &impl serde::Serialize) {
        let mut books = self.system();
        for member in books.seed.members.iter_mut().filter(|one| one.text("_id") == id) {
            member.put(field, value);
        }
    }

    /// The sales that are really there, newest first.
    #[must_use]
    pub fn transactions(&self) -> Vec<Record> {
        self.system().seed.transactions.clone()
    }
}
