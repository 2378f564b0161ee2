//! What a technician asks of a back end: whether it lets us in, one call by name, and what its document leaves open.

use crate::engine::{AskFault, Engine, Surroundings};
use store::Upstream;
use upstreams::{Finding, Probe, Tried};

impl Engine {
    /// Asks a back end, changing nothing, whether address and credentials are right.
    ///
    /// # Errors
    /// [`AskFault`] that says what is not.
    pub fn probe(&self, around: &dyn Surroundings, upstream: &Upstream) -> Result<Probe, AskFault> {
        self.renew_client(upstream.id);
        let client = self.client(around, upstream)?;
        Ok(self.ask(around, client.probe()).ok_or(AskFault::Stopped)??)
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
        Ok(self.ask(around, client.explore()).ok_or(AskFault::Stopped)??)
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
