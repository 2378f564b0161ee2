//! Balances that a back end owns: asked for at the counter, and changed there by what was spent and earned here.

use crate::engine::{AskFault, Engine, Surroundings};
use crate::lane::{Lane, Then, stopped_while_sent, then};
use crate::plan::{after_balance, after_book, gone};
use rust_decimal::Decimal;
use std::time::Duration;
use store::{IncrementRow, Settled, StoreError, Upstream, UpstreamLane};
use upstreams::{CallFault, Increment, PushFault, RemoteBalance};

/// So long somebody at the counter waits for a balance.
const ASK_WITHIN: Duration = Duration::from_secs(4);

/// So long nobody waits again for one that did not answer, unless a person asks for it.
const SILENT_MS: i64 = 30_000;

type Found = Result<Option<RemoteBalance>, AskFault>;

impl Engine {
    /// Asks a back end for the customer with this number.
    ///
    /// # Errors
    /// [`AskFault`]; [`AskFault::Late`] where the answer takes longer than a customer waits.
    pub fn find_customer(&self, around: &dyn Surroundings, upstream: &Upstream, number: &str) -> Found {
        let client = self.client(around, upstream)?;
        self.ask_within(around, ASK_WITHIN, client.find_customer(number))
    }

    /// Asks a back end what the customer with this id has there.
    ///
    /// # Errors
    /// As [`Engine::find_customer`].
    pub fn balance(&self, around: &dyn Surroundings, upstream: &Upstream, remote_id: &str) -> Found {
        let client = self.client(around, upstream)?;
        let found = self.ask_within(around, ASK_WITHIN, client.balance(remote_id));
        let until_ms = around.now_ms().saturating_add(SILENT_MS);
        self.heard(upstream.id, found.is_err().then_some(until_ms));
        found
    }
}

impl Lane<'_> {
    /// Asks what stands there, writes that down, and books the change, once. What is not known afterwards is read from the balance.
    pub(crate) fn book(
        &self,
        client: &dyn upstreams::Upstream,
        lane: &mut UpstreamLane,
        row: Option<&IncrementRow>,
    ) -> Result<Then, StoreError> {
        let Some(row) = row else {
            return Ok(Then::PlanAnew);
        };
        let Some(found) = self.engine.ask(self.around, client.balance(&row.remote)) else {
            return Ok(Then::PlanAnew);
        };
        let at = self.moment()?;
        let before = match found {
            Ok(Some(found)) => found,
            Ok(None) => return self.settle_increment(lane, row, &gone(), lane.clone()),
            Err(fault) => {
                let fault = not_sent(fault);
                let (settled, new) = after_book(&at, lane, row, Err(fault));
                return self.settle_increment(lane, row, &settled, new);
            }
        };
        let change = self.change(row)?;
        let said = (before.points.to_string(), before.credit.to_string());
        self.engine
            .ledger()
            .increment_in_flight(row.journal_seq, said, self.around.now_ms())?;
        let increment = Increment {
            remote_id: row.remote.clone(),
            points: change.0,
            credit: change.1,
            at_ms: row.at_ms,
        };
        let booked = self.engine.ask(self.around, client.book(&increment));
        let booked = booked.unwrap_or_else(|| Err(stopped_while_sent()));
        let (settled, new) = after_book(&self.moment()?, lane, row, booked);
        self.settle_increment(lane, row, &settled, new)
    }

    /// Reads from the balance what became of a change.
    pub(crate) fn look_up_increment(
        &self,
        client: &dyn upstreams::Upstream,
        lane: &mut UpstreamLane,
        row: Option<&IncrementRow>,
    ) -> Result<Then, StoreError> {
        let Some(row) = row else {
            return Ok(Then::PlanAnew);
        };
        let change = self.change(row)?;
        let Some(found) = self.engine.ask(self.around, client.balance(&row.remote)) else {
            return Ok(Then::PlanAnew);
        };
        let (settled, new) = after_balance(&self.moment()?, lane, row, change, found);
        self.settle_increment(lane, row, &settled, new)
    }

    /// Points, and credit in major units.
    fn change(&self, row: &IncrementRow) -> Result<(Decimal, Decimal), StoreError> {
        let currency = self.engine.ledger().till()?.shop.currency;
        let credit = domain::money::Money::from_minor(row.credit_minor);
        let credit = credit.map_err(|fault| StoreError::Corrupt {
            what: fault.to_string(),
        })?;
        Ok((Decimal::from(row.points), currency.decimal(credit)))
    }

    pub(crate) fn settle_increment(
        &self,
        lane: &mut UpstreamLane,
        row: &IncrementRow,
        settled: &Settled,
        new: UpstreamLane,
    ) -> Result<Then, StoreError> {
        let (ledger, id, seq) = (self.engine.ledger(), self.upstream.id, row.journal_seq);
        tracing::info!(upstream = self.upstream.name, seq, state = ?settled.state(), "a change of a balance");
        ledger.settle_increment(id, seq, settled, &new, self.around.now_ms())?;
        self.said(lane, &new);
        *lane = new;
        Ok(then(lane))
    }
}

/// A question that brought no answer sent nothing.
fn not_sent(fault: CallFault) -> PushFault {
    match fault {
        CallFault::Exchange(fault @ (PushFault::Throttled { .. } | PushFault::Unauthorized { .. })) => fault,
        fault => PushFault::NotSent {
            cause: fault.cause(),
            why: fault.to_string(),
        },
    }
}
