//! A code that the till does not know, asked of the back ends that can be asked. The counter waits for a second at most; an answer that
//! comes later is taken over all the same, so that the next scan finds it. While nobody answers in time, nobody is waited for.

use super::around::Around;
use super::goods::{take_found, takes_products};
use crate::Till;
use crate::refusal::Refusal;
use domain::barcode::{Code, classify};
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::Upstream;

/// So long a scan waits.
const COUNTER_WAITS: Duration = Duration::from_secs(1);

/// So long a back end may take when nobody waits for it.
const ANSWER_WITHIN: Duration = Duration::from_secs(15);

/// How often the worker looks whether the till is closed.
const STOP_CHECK: Duration = Duration::from_millis(200);

/// After an answer that was late nobody waits for so long.
const SLOW_MS: i64 = 30_000;

/// An answer counts for so long; what could not be asked is asked again sooner.
const ANSWER_COUNTS_MS: i64 = 600_000;
const FAULT_COUNTS_MS: i64 = 20_000;

/// No more answers are kept, nor questions.
const MOST: usize = 1_000;
const MOST_WAITING: usize = 20;

/// Shorter codes are typing errors more often than goods.
const SHORTEST: usize = 6;

/// What was asked, and is to be.
#[derive(Debug, Default)]
pub(crate) struct Asking {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    waiting: VecDeque<String>,
    /// Until when an answer counts, and whether there is a product now.
    answers: HashMap<String, (i64, bool)>,
    has_worker: bool,
    slow_until_ms: i64,
}

impl State {
    fn answer(&self, code: &str, now_ms: i64) -> Option<bool> {
        let answer = self.answers.get(code).filter(|(until_ms, _)| now_ms < *until_ms);
        answer.map(|(_, found)| *found)
    }
}

impl Asking {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answered(&self, code: &str, found: bool, until_ms: i64) {
        let mut state = self.state();
        if state.answers.len() >= MOST {
            state.answers.clear();
        }
        state.answers.insert(code.to_owned(), (until_ms, found));
        drop(state);
        self.changed.notify_all();
    }

    /// The next question.
    fn next(&self) -> Option<String> {
        let state = self.state();
        let waited = self
            .changed
            .wait_timeout_while(state, STOP_CHECK, |state| state.waiting.is_empty());
        let mut state = waited.unwrap_or_else(PoisonError::into_inner).0;
        state.waiting.pop_front()
    }

    /// Asks the worker. Nothing where there is none.
    fn through_worker(&self, code: &str, now_ms: i64) -> Option<bool> {
        let mut state = self.state();
        if !state.has_worker {
            return None;
        }
        if state.waiting.len() < MOST_WAITING && !state.waiting.iter().any(|one| one == code) {
            state.waiting.push_back(code.to_owned());
        }
        self.changed.notify_all();
        if now_ms < state.slow_until_ms {
            return Some(false);
        }
        let open = |state: &mut State| state.answer(code, now_ms).is_none();
        let waited = self.changed.wait_timeout_while(state, COUNTER_WAITS, open);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner).0;
        let answer = state.answer(code, now_ms);
        if answer.is_none() {
            state.slow_until_ms = now_ms.saturating_add(SLOW_MS);
        }
        Some(answer.unwrap_or(false))
    }
}

/// Whether somebody knew a code that the till does not, so that there is a product now.
pub(crate) fn know_now(till: &Till, code: &str) -> Result<bool, Refusal> {
    let (code, now_ms) = (code.trim(), till.now_ms());
    if !is_worth_asking(till, code) || askable(till)?.is_empty() {
        return Ok(false);
    }
    if let Some(found) = till.asking.state().answer(code, now_ms) {
        return Ok(found);
    }
    match till.asking.through_worker(code, now_ms) {
        Some(found) => Ok(found),
        None => ask(till, &Around::of(till), code, COUNTER_WAITS),
    }
}

fn is_worth_asking(till: &Till, code: &str) -> bool {
    let kind = classify(code, &till.embed_rules());
    code.chars().count() >= SHORTEST && matches!(kind, Code::Gtin { .. } | Code::Broken(_) | Code::Other(_))
}

/// The back ends that can be asked for products, and answered when they were asked last.
fn askable(till: &Till) -> Result<Vec<Upstream>, Refusal> {
    let around = Around::of(till);
    let mut askable = Vec::new();
    for upstream in till.ledger().upstreams()? {
        let can = || {
            till.engine()
                .capabilities(&around, &upstream)
                .is_some_and(|can| can.find_products)
        };
        if takes_products(&upstream) && till.ledger().upstream_lane(upstream.id)?.trouble.is_none() && can() {
            askable.push(upstream);
        }
    }
    Ok(askable)
}

/// Asks one after the other; what the first knows becomes a product of the till.
fn ask(till: &Till, around: &Around<'_>, code: &str, within: Duration) -> Result<bool, Refusal> {
    let (mut found, mut counts_ms) = (false, ANSWER_COUNTS_MS);
    for upstream in askable(till)? {
        match till.engine().find_product(around, &upstream, code, within) {
            Ok(product) => {
                if let Some(product) = product? {
                    take_found(till, &upstream, product)?;
                    found = true;
                    break;
                }
            }
            Err(fault) => {
                tracing::info!(upstream = upstream.name, code, %fault, "could not be asked for a code");
                counts_ms = FAULT_COUNTS_MS;
            }
        }
    }
    till.asking
        .answered(code, found, till.now_ms().saturating_add(counts_ms));
    Ok(found)
}

/// Says that a worker is about to ask: what is scanned before it runs waits for it too, and for no answer that nobody would hear.
pub(crate) fn will_ask(till: &Till) {
    till.asking.state().has_worker = true;
}

/// Asks for as long as the till is open, once [`will_ask`] was said.
pub(crate) fn ask_until_stopped(till: &Till, stop: &AtomicBool) {
    let around = Around::until(till, stop);
    while !stop.load(Ordering::SeqCst) {
        let Some(code) = till.asking.next() else { continue };
        match ask(till, &around, &code, ANSWER_WITHIN) {
            Ok(true) => till.status_changed(),
            Ok(false) => {}
            Err(refusal) => {
                tracing::warn!(%refusal, code, "what a back end knew of a code could not be taken over");
                till.asking
                    .answered(&code, false, till.now_ms().saturating_add(FAULT_COUNTS_MS));
            }
        }
    }
}
