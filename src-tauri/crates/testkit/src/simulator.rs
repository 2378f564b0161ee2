//! What every simulated back end has: a port of its own on 127.0.0.1, real sockets, faults by schedule, and the truth for the test.
//!
//! What a back end is, its endpoints and what it has, is a [`System`]. The rest is the same for all.

mod fault;
pub(crate) mod form;
mod line;
pub(crate) mod rate;
mod record;
mod reply;
mod serve;
mod session;

pub use fault::{Asked, Fault};
pub use rate::{Clock, wall_clock};
pub use record::Record;
pub use reply::Reply;
pub use serve::Heard;

use serve::Shared;
use session::Session;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A back end as its vendor's document says it is, and everything that it has.
pub trait System: Send + 'static {
    /// The path that every endpoint is under, part of the base address; empty for none.
    const BASE: &'static str;

    /// The documented spelling of an endpoint, e.g. `GET /orders/{order_id}`; 404 or 405 where there is none.
    ///
    /// # Errors
    /// The HTTP status to refuse with.
    fn route(method: &str, path: &str) -> Result<&'static str, u16>;

    /// Whether an endpoint answers with a list.
    fn is_list(route: &str) -> bool;

    /// The documented answer to a request; whatever the request does is done.
    fn answer(&mut self, heard: &Heard) -> Reply;

    /// A refusal in the back end's own shape.
    fn refusal(status: u16, words: &str) -> Reply;

    /// A list with nothing in it, in the back end's own shape.
    fn empty_list() -> Reply;

    /// Forgets every token that was given; nothing where there are none.
    fn revoke(&mut self) {}

    /// Takes the token of a request as good, which it was when the request was cut off; nothing where there are none.
    fn vouch(&mut self, _heard: &Heard) {}
}

/// What a back end makes of fields that its document does not name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extra {
    /// Kept, and told again.
    Kept,
    /// Taken and forgotten.
    #[default]
    Dropped,
    /// The whole request is refused.
    Refused,
}

/// A running simulator. It stops, and frees its port, when it is dropped.
pub struct Simulator<S: System> {
    shared: Arc<Shared<S>>,
    address: SocketAddr,
    session: Mutex<Option<Session>>,
}

impl<S: System> Simulator<S> {
    /// Opens the port (0: a free one) and serves.
    ///
    /// # Errors
    /// When the port cannot be had.
    pub fn serving(system: S, port: u16) -> io::Result<Self> {
        let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let shared = Arc::new(Shared::new(system));
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
        format!("http://{}{}", self.address, S::BASE)
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

    /// How many requests were cut off and are still on their way.
    #[must_use]
    pub fn late(&self) -> usize {
        self.shared.late().len()
    }

    /// Lets the oldest of them arrive, and be done. Answers whether there was one.
    pub fn arrive(&self) -> bool {
        self.shared.arrive()
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

    /// What is really there.
    pub fn system(&self) -> MutexGuard<'_, S> {
        self.shared.system()
    }

    fn session(&self) -> MutexGuard<'_, Option<Session>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
