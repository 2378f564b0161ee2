//! The engine: every lane at once, one pass at a time.

use crate::clock::Watch;
use crate::found::{self, FoundSale};
use crate::hooks::Hooks;
use crate::lane::Lane;
use crate::outlook::Outlook;
use crate::pull::product;
use crate::rules::{Rules, connect};
use crate::tally::Tally;
use domain::UpstreamId;
use std::collections::HashMap;
use std::future::Future;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::{Ledger, Pulled, StoreError, Trouble, Upstream};
use thiserror::Error;
use tokio::runtime::Runtime;
use upstreams::{CallFault, Capabilities, Cause, Clock, ConfigFault, LookupHint, Operation, Secret, kinds};

/// How often a request in flight looks whether the till is closed.
const STOP_CHECK: Duration = Duration::from_millis(100);

/// So long somebody at the counter waits for the sale of a receipt.
const FIND_WITHIN: Duration = Duration::from_secs(15);

/// What sync takes from outside itself.
pub trait Surroundings: Sync {
    /// Now, Unix milliseconds UTC.
    fn now_ms(&self) -> i64;

    /// The same by a clock that nobody sets, milliseconds since the machine was started; nothing where there is none.
    fn uptime_ms(&self) -> Option<i64>;

    /// The secret of a back end.
    ///
    /// # Errors
    /// Why there is none, in words.
    fn secret(&self, of: &Upstream) -> Result<Secret, String>;

    /// Whether to put down what is held.
    fn stopped(&self) -> bool;

    /// Waits so long, or until there may be something to do.
    fn wait(&self, at_most_ms: i64);
}

/// Why there is no client of a back end.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum NoClient {
    /// It cannot be set up as it is.
    #[error(transparent)]
    Config(#[from] ConfigFault),
    /// Its secret cannot be had.
    #[error("its secret cannot be had: {why}")]
    Secret {
        /// The reason.
        why: String,
    },
}

/// Why a back end was not asked, or gave no answer.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum AskFault {
    /// There is no client of it.
    #[error(transparent)]
    NoClient(#[from] NoClient),
    /// The call itself.
    #[error(transparent)]
    Call(#[from] CallFault),
    /// The answer took too long.
    #[error("no answer in time")]
    Late,
    /// The till was closed meanwhile.
    #[error("the till was closed meanwhile")]
    Stopped,
}

impl AskFault {
    /// What a person can do something about.
    #[must_use]
    pub const fn cause(&self) -> Cause {
        match self {
            Self::NoClient(_) => Cause::Setup,
            Self::Call(fault) => fault.cause(),
            Self::Late => Cause::Late,
            Self::Stopped => Cause::Stopped,
        }
    }
}

/// What sends, looks up and pulls. Kept for as long as the till is open.
pub struct Engine {
    ledger: Ledger,
    clock: Clock,
    runtime: Runtime,
    clients: Mutex<HashMap<UpstreamId, Arc<dyn upstreams::Upstream>>>,
    passing: Mutex<()>,
    watch: Watch,
    hooks: Hooks,
    /// Until when nobody at the counter waits for a back end that did not answer, Unix milliseconds UTC.
    silent: Mutex<HashMap<UpstreamId, i64>>,
}

impl Engine {
    /// An engine for this ledger; its clients take the time from `clock`. Nothing is sent yet.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn new(ledger: Ledger, clock: Clock) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("sync")
            .enable_all()
            .build()?;
        Ok(Self {
            ledger,
            clock,
            runtime,
            clients: Mutex::default(),
            passing: Mutex::default(),
            watch: Watch::default(),
            hooks: Hooks::default(),
            silent: Mutex::default(),
        })
    }

    pub(crate) const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    pub(crate) const fn hooks(&self) -> &Hooks {
        &self.hooks
    }

    pub(crate) fn clock(&self) -> Clock {
        Arc::clone(&self.clock)
    }

    /// Waits for what takes no longer than a call of the system.
    pub(crate) fn block_on<T>(&self, brief: impl Future<Output = T>) -> T {
        self.runtime.block_on(brief)
    }

    /// Does what can be done now for every back end, each on a thread of its own. A second caller waits for the first.
    ///
    /// # Errors
    /// The first [`StoreError`] of any lane; the other lanes have run all the same.
    pub fn pass(&self, around: &dyn Surroundings) -> Result<Outlook, StoreError> {
        let _one = locked(&self.passing);
        let upstreams = self.ledger.upstreams()?;
        self.now_ms(around)?;
        self.look_at_what_was_told()?;
        let outlooks: Vec<Result<Outlook, StoreError>> = std::thread::scope(|lanes| {
            let running: Vec<_> = upstreams
                .iter()
                .map(|upstream| lanes.spawn(move || self.lane(around, upstream)))
                .collect();
            running
                .into_iter()
                .map(|lane| lane.join().unwrap_or(Err(StoreError::Interrupted)))
                .collect()
        });
        let mut all = Outlook::NOTHING;
        for outlook in outlooks {
            all = all.and(outlook?);
        }
        Ok(all)
    }

    fn lane(&self, around: &dyn Surroundings, upstream: &Upstream) -> Result<Outlook, StoreError> {
        let lane = Lane {
            engine: self,
            around,
            upstream,
            // What was checked when it was added is sound; a row from elsewhere gets the usual patience.
            rules: Rules::of(&upstream.settings).unwrap_or_default(),
        };
        lane.run()
    }

    /// Passes until nothing can be done about any sale, or the time is up. Back ends that did not answer are tried at once.
    ///
    /// # Errors
    /// As [`Engine::pass`].
    pub fn until_idle(&self, around: &dyn Surroundings, timeout_ms: i64) -> Result<Outlook, StoreError> {
        self.hurry()?;
        let end_ms = around.now_ms().saturating_add(timeout_ms);
        loop {
            let outlook = self.pass(around)?;
            let now_ms = around.now_ms();
            if outlook.idle || now_ms >= end_ms || around.stopped() {
                return Ok(outlook);
            }
            around.wait(outlook.rest_ms(now_ms, end_ms));
        }
    }

    /// One pass, in which back ends that did not answer are tried at once.
    ///
    /// # Errors
    /// As [`Engine::pass`].
    pub fn pass_now(&self, around: &dyn Surroundings) -> Result<Outlook, StoreError> {
        self.hurry()?;
        self.pass(around)
    }

    /// Now, Unix milliseconds UTC, once every wait has moved along with a clock that was set.
    pub(crate) fn now_ms(&self, around: &dyn Surroundings) -> Result<i64, StoreError> {
        let (now_ms, was_set) = self.watch.look(&self.ledger, around)?;
        if was_set {
            // What they know of the time, tokens and calls, is of another one.
            locked(&self.clients).clear();
        }
        Ok(now_ms)
    }

    /// A person asks: only a back end that asked for a wait itself is still left alone.
    pub(crate) fn hurry(&self) -> Result<(), StoreError> {
        let _one = locked(&self.passing);
        for upstream in self.ledger.upstreams()? {
            let mut lane = self.ledger.upstream_lane(upstream.id)?;
            if lane.next_attempt_at_ms.is_some() && lane.trouble != Some(Trouble::Throttled) {
                lane.next_attempt_at_ms = None;
                self.ledger.save_upstream_lane(upstream.id, &lane)?;
            }
        }
        Ok(())
    }

    /// What a back end can do; nothing where no client of it can be made.
    #[must_use]
    pub fn capabilities(&self, around: &dyn Surroundings, upstream: &Upstream) -> Option<Capabilities> {
        let client = self.client(around, upstream).ok()?;
        Some(client.capabilities())
    }

    /// Whether a back end can be asked if it has a sale.
    #[must_use]
    pub fn can_look_up(&self, around: &dyn Surroundings, upstream: &Upstream) -> bool {
        self.capabilities(around, upstream)
            .is_some_and(|abilities| abilities.look_up_sales)
    }

    /// Asks a back end for the sale with this number on its receipt, whichever till sent it.
    ///
    /// # Errors
    /// [`AskFault`]; [`AskFault::Late`] where the answer takes longer than a customer waits. Within the answer [`StoreError`] when the
    /// ledger cannot be read.
    pub fn find_sale(
        &self,
        around: &dyn Surroundings,
        upstream: &Upstream,
        receipt_no: &str,
    ) -> Result<Result<Option<FoundSale>, StoreError>, AskFault> {
        let client = self.client(around, upstream)?;
        let hint = LookupHint {
            // Unknown, its list is read from its beginning.
            known_count: self
                .ledger
                .upstream_lane(upstream.id)
                .ok()
                .and_then(|lane| lane.known_orders),
            sent_at_ms: around.now_ms(),
            sold_at_ms: around.now_ms(),
            witness: None,
        };
        let sale = self.ask_within(around, FIND_WITHIN, client.find_sale(receipt_no, hint))?;
        Ok(sale.map(|sale| found::read(&self.ledger, upstream, sale)).transpose())
    }

    /// Asks a back end for the product with this code on it, for at most `within`.
    ///
    /// # Errors
    /// [`AskFault`]; [`AskFault::Late`] where the answer takes longer. Within the answer [`StoreError`] when the ledger cannot be read.
    pub fn find_product(
        &self,
        around: &dyn Surroundings,
        upstream: &Upstream,
        code: &str,
        within: Duration,
    ) -> Result<Result<Option<Pulled>, StoreError>, AskFault> {
        let client = self.client(around, upstream)?;
        let asked = match self.ledger.checkpoint(upstream, around.now_ms()) {
            Ok(asked) => asked,
            Err(fault) => return Ok(Err(fault)),
        };
        let item = self.ask_within(around, within, client.find_product(code))?;
        Ok(Ok(item.map(|item| product(item, asked))))
    }

    /// The client of a back end, made once and kept with its token.
    pub(crate) fn client(
        &self,
        around: &dyn Surroundings,
        upstream: &Upstream,
    ) -> Result<Arc<dyn upstreams::Upstream>, NoClient> {
        if let Some(client) = locked(&self.clients).get(&upstream.id) {
            return Ok(Arc::clone(client));
        }
        let secret = around.secret(upstream).map_err(|why| NoClient::Secret { why })?;
        let tally = Arc::new(Tally {
            ledger: self.ledger.clone(),
            upstream: upstream.id,
        });
        let client: Arc<dyn upstreams::Upstream> =
            Arc::from(connect(upstream, secret, Arc::clone(&self.clock), tally)?);
        locked(&self.clients).insert(upstream.id, Arc::clone(&client));
        Ok(client)
    }

    /// A back end was changed or removed: nobody listens for it any more, and the next client is made anew.
    pub fn forget_client(&self, id: UpstreamId) {
        self.hooks.close(id);
        self.renew_client(id);
    }

    /// The next client is made anew, with the secret as it is then.
    pub(crate) fn renew_client(&self, id: UpstreamId) {
        locked(&self.clients).remove(&id);
    }

    /// Notes that a back end did or did not answer somebody at the counter.
    pub(crate) fn heard(&self, id: UpstreamId, silent_until_ms: Option<i64>) {
        let mut silent = locked(&self.silent);
        match silent_until_ms {
            Some(until_ms) => silent.insert(id, until_ms),
            None => silent.remove(&id),
        };
    }

    /// Whether a back end did not answer just now, so that nobody should wait for it again.
    #[must_use]
    pub fn is_silent(&self, around: &dyn Surroundings, id: UpstreamId) -> bool {
        let until_ms = locked(&self.silent).get(&id).copied();
        until_ms.is_some_and(|until_ms| around.now_ms() < until_ms)
    }

    /// Waits for an answer, but no longer than this.
    pub(crate) fn ask_within<T>(
        &self,
        around: &dyn Surroundings,
        within: Duration,
        question: impl Future<Output = Result<T, CallFault>>,
    ) -> Result<T, AskFault> {
        let asked = async { tokio::time::timeout(within, question).await };
        let answer = self.ask(around, asked).ok_or(AskFault::Stopped)?;
        Ok(answer.map_err(|_| AskFault::Late)??)
    }

    /// Waits for an answer, or until the till is closed.
    pub(crate) fn ask<T>(&self, around: &dyn Surroundings, question: impl Future<Output = T>) -> Option<T> {
        self.runtime.block_on(async {
            tokio::select! {
                answer = question => Some(answer),
                () = stopped(around) => None,
            }
        })
    }
}

async fn stopped(around: &dyn Surroundings) {
    while !around.stopped() {
        tokio::time::sleep(STOP_CHECK).await;
    }
}

pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The call of a kind's client with this name.
#[must_use]
pub fn operation(kind: &str, name: &str) -> Option<&'static Operation> {
    let kind = kinds().iter().find(|known| known.code == kind)?;
    kind.operations.iter().find(|operation| operation.name == name)
}
