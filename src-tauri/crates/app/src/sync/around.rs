//! What the engine takes from the till: its clock, its secrets, and when to stop.

use super::network::Network;
use super::{customers, goods, secret};
use crate::Till;
use crate::outside::Outside;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;
use store::Upstream;
use sync::{Clock, Outlook, Ring, Secret, Surroundings};

/// The longest nap: the clock may have been set meanwhile.
const LONGEST_NAP_MS: i64 = 60_000;

/// Before the engine is tried again after the ledger failed it.
const AFTER_FAULT_MS: i64 = 5_000;

/// The till as the engine sees it.
pub(crate) struct Around<'a> {
    till: &'a Till,
    stop: Option<&'a AtomicBool>,
    heard: AtomicU64,
}

impl<'a> Around<'a> {
    /// For a command: nobody stops it but its own time-out.
    pub(crate) const fn of(till: &'a Till) -> Self {
        Self {
            till,
            stop: None,
            heard: AtomicU64::new(0),
        }
    }

    /// For a worker.
    pub(super) const fn until(till: &'a Till, stop: &'a AtomicBool) -> Self {
        Self {
            stop: Some(stop),
            ..Self::of(till)
        }
    }
}

impl Surroundings for Around<'_> {
    fn now_ms(&self) -> i64 {
        self.till.now_ms()
    }

    fn uptime_ms(&self) -> Option<i64> {
        self.till.uptime_ms()
    }

    fn secret(&self, of: &Upstream) -> Result<Secret, String> {
        secret::read(self.till, of.id)
    }

    fn stopped(&self) -> bool {
        self.stop.is_some_and(|stop| stop.load(Ordering::SeqCst))
    }

    fn wait(&self, at_most_ms: i64) {
        let nap = u64::try_from(at_most_ms.clamp(1, LONGEST_NAP_MS)).unwrap_or(1);
        let heard = self.heard.load(Ordering::SeqCst);
        let heard = self.till.bell().wait(heard, Duration::from_millis(nap));
        self.heard.store(heard, Ordering::SeqCst);
    }
}

/// The till's time, for clients of back ends.
pub(crate) fn clock(outside: &Arc<dyn Outside>) -> Clock {
    let outside = Arc::clone(outside);
    Arc::new(move || outside.now_ms())
}

/// Sends and pulls for as long as the till is open.
pub(crate) fn run_until_stopped(till: &Arc<Till>, stop: &AtomicBool) {
    let (around, network, ring) = (Around::until(till, stop), Network::of(till), ring(till));
    while !around.stopped() {
        let listened = till.engine().listen(&around, &ring);
        let passed = listened.and_then(|()| match network.came() {
            true => till.engine().pass_now(&around),
            false => till.engine().pass(&around),
        });
        let nap_ms = match passed {
            Ok(outlook) => {
                let freed = take_over(till);
                if outlook.did {
                    till.status_changed();
                }
                if freed { 1 } else { until_next(&outlook, till.now_ms()) }
            }
            Err(fault) => {
                tracing::error!(%fault, "sync could not use the ledger");
                AFTER_FAULT_MS
            }
        };
        around.wait(nap_ms);
    }
}

/// Wakes the worker.
fn ring(till: &Arc<Till>) -> Ring {
    let till = Arc::downgrade(till);
    Arc::new(move || {
        if let Some(till) = till.upgrade() {
            till.bell().ring();
        }
    })
}

/// What cannot be taken over now is tried again after the next pass. Answers whether sales were waiting for it.
fn take_over(till: &Till) -> bool {
    if let Err(refusal) = customers::take_over(till) {
        tracing::warn!(%refusal, "the customers of a back end could not be taken over");
    }
    goods::take_over(till).unwrap_or_else(|refusal| {
        tracing::warn!(%refusal, "the products of a back end could not be taken over");
        false
    })
}

fn until_next(outlook: &Outlook, now_ms: i64) -> i64 {
    outlook
        .next_at_ms
        .map_or(LONGEST_NAP_MS, |at| at.saturating_sub(now_ms))
}
