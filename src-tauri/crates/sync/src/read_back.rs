//! Reading the orders of back ends back when a person asks, by the passes that read them anyway: one request at a time, within each back
//! end's budget, after the sales that wait.

use crate::engine::{Engine, Surroundings};
use domain::shift::CivilDate;
use store::{LaneFault, RemoteKind, StoreError, Trouble, Upstream};
use upstreams::{Capabilities, PullKind};

/// What became of the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadBack {
    /// Its list was read to the end.
    Read,
    /// Time was up: it goes on by itself.
    Reading,
    /// It could not be read now, and why where that is known; it is tried again by itself.
    Failed(Option<LaneFault>),
    /// Nothing is sent there, or it lists no orders.
    NotOffered,
}

/// A list that is asked for.
struct Asked<'a> {
    upstream: &'a Upstream,
    /// So many complete readings are wanted.
    wanted: u64,
    /// Whether one that did not show all was asked for once more.
    is_second: bool,
    outcome: ReadBack,
}

impl Engine {
    /// Has the orders of every back end that lists them read anew by the next passes. Nobody waits for it.
    ///
    /// # Errors
    /// [`StoreError`] when the ledger cannot be read or written.
    pub fn ask_lists(&self, around: &dyn Surroundings) -> Result<(), StoreError> {
        for upstream in &self.ledger().upstreams()? {
            self.begin(around, upstream)?;
        }
        Ok(())
    }

    /// Reads the orders of these back ends from their beginning, for at most so long. A document of the day that a reading does not show is
    /// looked for in a second one, because a list may be cut short by chance.
    ///
    /// # Errors
    /// As [`Engine::pass`].
    pub fn read_back(
        &self,
        around: &dyn Surroundings,
        upstreams: &[Upstream],
        date: CivilDate,
        within_ms: i64,
    ) -> Result<Vec<ReadBack>, StoreError> {
        let end_ms = around.now_ms().saturating_add(within_ms);
        let mut asked = Vec::with_capacity(upstreams.len());
        for upstream in upstreams {
            asked.push(self.begin(around, upstream)?);
        }
        self.hurry()?;
        while asked.iter().any(|one| one.outcome == ReadBack::Reading) {
            let outlook = self.pass(around)?;
            for one in &mut asked {
                self.look(around, one, date, end_ms)?;
            }
            let now_ms = around.now_ms();
            if now_ms >= end_ms || around.stopped() {
                break;
            }
            if !outlook.did {
                around.wait(outlook.rest_ms(now_ms, end_ms));
            }
        }
        Ok(asked.into_iter().map(|one| one.outcome).collect())
    }

    fn begin<'a>(&self, around: &dyn Surroundings, upstream: &'a Upstream) -> Result<Asked<'a>, StoreError> {
        let lists = |abilities: Capabilities| abilities.push_sales && abilities.pulls.contains(&PullKind::Orders);
        let mut asked = Asked {
            upstream,
            wanted: 0,
            is_second: false,
            outcome: ReadBack::NotOffered,
        };
        // Where no client can be made, the pass says why.
        if self.capabilities(around, upstream).is_none_or(lists) {
            self.ask_anew(&mut asked)?;
        }
        Ok(asked)
    }

    fn ask_anew(&self, asked: &mut Asked<'_>) -> Result<(), StoreError> {
        let id = asked.upstream.id;
        asked.wanted = self.ledger().pull_state(id, RemoteKind::Order)?.complete + 1;
        asked.outcome = ReadBack::Reading;
        self.ledger().orders_due(id)
    }

    fn look(
        &self,
        around: &dyn Surroundings,
        asked: &mut Asked<'_>,
        date: CivilDate,
        end_ms: i64,
    ) -> Result<(), StoreError> {
        if asked.outcome != ReadBack::Reading {
            return Ok(());
        }
        let id = asked.upstream.id;
        let state = self.ledger().pull_state(id, RemoteKind::Order)?;
        let lane = self.ledger().upstream_lane(id)?;
        let has_failed = state.fault.is_some() && state.due_at_ms > around.now_ms();
        // A back end that is asked too quickly is only waited for, where it does not take too long.
        let waits = lane.trouble == Some(Trouble::Throttled) && lane.next_attempt_at_ms.is_some_and(|at| at <= end_ms);
        if state.complete >= asked.wanted {
            asked.outcome = ReadBack::Read;
            if !asked.is_second && self.ledger().unlisted(id, date)? {
                asked.is_second = true;
                self.ask_anew(asked)?;
            }
        } else if (lane.trouble.is_some() && !waits) || has_failed {
            asked.outcome = ReadBack::Failed(lane.last_fault);
        }
        Ok(())
    }
}
