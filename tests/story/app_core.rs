//! The app's core as the window has it, without the window: the held folder, its socket, its workers, the screen's commands.

use crate::clock::Watch;
use crate::shop::Person;
use crate::wait::LIMIT;
use app::events::Event;
use app::socket::{self, Served};
use app::work::Work;
use app::{Caller, Refusal, Till};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use uuid::Uuid;

/// A held folder. Dropping it stops the workers and lets the folder go; nobody is signed out and no cart is cleared.
pub struct Core {
    // In this order: no request comes in and nothing works any more when the folder is let go.
    _served: Served,
    work: Option<Work>,
    till: Arc<Till>,
    events: Receiver<Event>,
}

impl Core {
    /// Holds a folder and serves its socket; no worker runs yet.
    ///
    /// # Panics
    /// When the folder is held already or is no shop.
    #[must_use]
    pub fn open(folder: &Path, watch: Arc<Watch>) -> Self {
        let till = Arc::new(Till::open(folder, watch).unwrap());
        let events = till.events().listen();
        Self {
            _served: socket::serve(&till).unwrap(),
            work: None,
            till,
            events,
        }
    }

    /// Starts the print worker and the sync engine.
    pub fn work(&mut self) {
        self.work.get_or_insert_with(|| Work::start(&self.till));
    }

    /// The open till.
    #[must_use]
    pub fn till(&self) -> &Till {
        &self.till
    }

    /// Signs somebody in at the screen.
    ///
    /// # Panics
    /// When that is refused.
    pub fn sign_in(&self, person: &Person) {
        let _session = self.done("sign_in", json!({ "name": person.name, "pin": person.pin }));
    }

    /// Sends a command as the screen does.
    ///
    /// # Errors
    /// The command's refusal.
    pub fn call(&self, command: &str, request: Value) -> Result<Value, Refusal> {
        self.till.call(&Caller::Screen, command, request)
    }

    /// Sends a command that must not be refused.
    ///
    /// # Panics
    /// When it is.
    #[must_use]
    pub fn done(&self, command: &str, request: Value) -> Value {
        self.call(command, request)
            .unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
    }

    /// Asks for what takes no request.
    #[must_use]
    pub fn ask(&self, command: &str) -> Value {
        self.done(command, json!({}))
    }

    /// Scans a code into the cart.
    #[must_use]
    pub fn scan(&self, code: &str) -> Value {
        let at = at(&self.ask("cart"));
        self.done("scan", json!({ "at": at, "code": code }))
    }

    /// Asks again after each event until `found` finds what it looks for.
    ///
    /// # Panics
    /// When it is not there after [`LIMIT`].
    pub fn wait_for<R>(&self, what: &str, found: impl Fn(&Self) -> Option<R>) -> R {
        loop {
            if let Some(found) = found(self) {
                return found;
            }
            let heard = self.events.recv_timeout(LIMIT);
            heard.unwrap_or_else(|_| panic!("{what}: nothing more happened"));
        }
    }
}

/// Which cart a command changes, from the snapshot that the screen shows, with a new request id.
#[must_use]
pub fn at(cart: &Value) -> Value {
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": Uuid::now_v7().to_string() })
}
