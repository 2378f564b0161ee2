//! A POS System API on 127.0.0.1, strict about what it takes, and truthful to the test about what it really has.
//!
//! It follows the vendor's "POS System API Documentation" and refuses everything else, with FastAPI's shapes of refusal. What the
//! documentation leaves open is chosen here: a page has at most 100 rows in the order of their making, an order must name a known user
//! and known items, stock does not move, and totals are kept as sent.

mod books;
mod fault;
mod line;
mod route;
mod serve;
mod session;
mod shape;

pub use books::{Item, Order, OrderedItem, Seed, User};
pub use fault::{Asked, Fault};

use serve::Shared;
use session::Session;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

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
            seed: Seed::default(),
        }
    }
}

/// A running simulator. It stops, and frees its port, when it is dropped.
pub struct Simulator {
    shared: Arc<Shared>,
    address: SocketAddr,
    session: Mutex<Option<Session>>,
}

impl Simulator {
    /// Starts listening, on a thread of its own.
    ///
    /// # Errors
    /// When the port cannot be had.
    pub fn start(options: Options) -> io::Result<Self> {
        let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
        let shared = Arc::new(Shared::new(options));
        let (session, address) = Session::open(wanted, Arc::clone(&shared))?;
        Ok(Self {
            shared,
            address,
            session: Mutex::new(Some(session)),
        })
    }

    /// The base address, as an upstream is set up with it.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}{}", self.address, route::BASE)
    }

    /// Closes the port and every connection: the next connection is refused.
    pub fn go_offline(&self) {
        self.session().take();
    }

    /// Opens the same port again.
    ///
    /// # Errors
    /// When somebody else has taken the port meanwhile.
    pub fn go_online(&self) -> io::Result<()> {
        let mut session = self.session();
        if session.is_none() {
            *session = Some(Session::open(self.address, Arc::clone(&self.shared))?.0);
        }
        Ok(())
    }

    /// Lets the next request to this route (e.g. `POST /orders`, `GET /orders/{order_id}`) meet a fault. Faults of a route queue up.
    pub fn fault(&self, route: &str, fault: Fault) {
        self.shared.faults().queue(route, fault);
    }

    /// From now on a request meets a random fault this often in a thousand; the same seed gives the same faults.
    pub fn misbehave(&self, seed: u64, per_mille: u16) {
        self.shared.faults().schedule(seed, per_mille);
    }

    /// Ends what [`Simulator::misbehave`] began, and forgets queued faults.
    pub fn behave(&self) {
        self.shared.faults().clear();
    }

    /// Lets one held request go on.
    pub fn release(&self) {
        self.shared.release();
    }

    /// Expires every token: whoever comes with one is answered 401.
    pub fn expire_tokens(&self) {
        self.shared.books().expire_tokens();
    }

    /// Every request so far, in the order in which they came.
    #[must_use]
    pub fn requests(&self) -> Vec<Asked> {
        self.shared.faults().asked().to_vec()
    }

    /// How many requests a route had.
    #[must_use]
    pub fn count(&self, route: &str) -> usize {
        self.requests().iter().filter(|asked| asked.route == route).count()
    }

    /// The orders that are really there, oldest first.
    #[must_use]
    pub fn orders(&self) -> Vec<Order> {
        self.shared.books().orders().to_vec()
    }

    /// The items that are really there, oldest first.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        self.shared.books().items().to_vec()
    }

    /// The users that are really there, oldest first.
    #[must_use]
    pub fn users(&self) -> Vec<User> {
        self.shared.books().users().to_vec()
    }

    fn session(&self) -> std::sync::MutexGuard<'_, Option<Session>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
