//! What a technician asks of a back end: whether it lets us in, one call by name, and what its document leaves open.

use crate::engine::{AskFault, Engine, Surroundings};
use store::Upstream;
use upstreams::{Answer, CallFault, Finding, Probe, PushFault, Tried};

/// A person who looks on waits so many seconds for a back end, and no longer.
const MOMENT_S: i64 = 2;

impl Engine {
    /// Asks a back end, changing nothing, whether address and credentials are right.
    ///
    /// # Errors
    /// [`AskFault`] that says what is not.
    pub fn probe(&self, around: &dyn Surroundings, upstream: &Upstream) -> Result<Probe, AskFault> {
        self.renew_client(upstream.id);
        let client = self.client(around, upstream)?;
        self.ask_in_a_moment(around, || client.probe())
    }

    /// Makes one call of a back end's client by name, arguments and answer as JSON.
    ///
    /// # Errors
    /// [`AskFault`].
    pub fn call(
        &self,
        around: &dyn Surroundings,
        upstream: &Upstream,
        operation: &str,
        json: &str,
    ) -> Result<String, AskFault> {
        let client = self.client(around, upstream)?;
        Ok(self
            .ask(around, client.call(operation, json))
            .ok_or(AskFault::Stopped)??)
    }

    /// Finds out, changing nothing, what the back end's document leaves open.
    ///
    /// # Errors
    /// [`AskFault`].
    pub fn explore(&self, around: &dyn Surroundings, upstream: &Upstream) -> Result<Vec<Finding>, AskFault> {
        let client = self.client(around, upstream)?;
        self.ask_in_a_moment(around, || client.explore())
    }

    /// Asks what changes nothing there, and once more after the moment for which a back end that was just asked wants to be left alone: a
    /// person looks on.
    fn ask_in_a_moment<'a, T>(
        &self,
        around: &dyn Surroundings,
        question: impl Fn() -> Answer<'a, T, CallFault>,
    ) -> Result<T, AskFault> {
        let first = self.ask(around, question()).ok_or(AskFault::Stopped)?;
        let Some(moment_ms) = first.as_ref().err().and_then(moment_ms) else {
            return Ok(first?);
        };
        let until_ms = around.now_ms().saturating_add(moment_ms);
        while around.now_ms() < until_ms && !around.stopped() {
            around.wait(until_ms - around.now_ms());
        }
        Ok(self.ask(around, question()).ok_or(AskFault::Stopped)??)
    }

    /// Makes one order there that bears this text, looks at what became of it, and takes it away again where that can be done.
    ///
    /// # Errors
    /// [`AskFault`]; the order may be there then.
    pub fn try_out(&self, around: &dyn Surroundings, upstream: &Upstream, marker: &str) -> Result<Tried, AskFault> {
        let client = self.client(around, upstream)?;
        Ok(self.ask(around, client.try_out(marker)).ok_or(AskFault::Stopped)??)
    }
}

/// How long a back end wants to be left alone, where that is no longer than a person waits.
fn moment_ms(fault: &CallFault) -> Option<i64> {
    match fault {
        CallFault::Exchange(PushFault::Throttled {
            retry_after_s: Some(seconds),
            ..
        }) => i64::try_from(*seconds)
            .ok()
            .filter(|seconds| *seconds <= MOMENT_S)
            .map(|seconds| seconds * 1_000),
        _ => None,
    }
}
