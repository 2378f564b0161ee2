//! One back end's lane: what is planned is carried out, one request at a time. The ledger is written before and after each.

use crate::customer::Introduced;
use crate::document;
use crate::engine::{Engine, Surroundings};
use crate::outlook::Outlook;
use crate::plan::{Moment, Plan, State, Step, after_look_up, after_probe, after_push, plan};
use crate::pull::{PAGE_ROWS, keep, remote_kind};
use crate::rules::Rules;
use domain::SaleId;
use domain::sale::Sale;
use std::sync::Arc;
use store::{IncrementRow, OutboxRow, PullState, Sent, StoreError, Trouble, Upstream, UpstreamLane};
use upstreams::{Capabilities, Cause, LookupHint, PullKind, PushFault, marker_of};

/// Rows planned at once.
const WINDOW: u32 = 50;

/// Longer than this no lane goes on in one pass, so that whoever waits for the pass is answered.
const PASS_MS: i64 = 5_000;

/// Nor for more rounds than this, should the clock stand still.
const PASS_ROUNDS: usize = 500;

const DAY_MS: i64 = 24 * 3_600_000;

/// A lane while it runs.
pub(crate) struct Lane<'a> {
    pub(crate) engine: &'a Engine,
    pub(crate) around: &'a dyn Surroundings,
    pub(crate) upstream: &'a Upstream,
    pub(crate) rules: Rules,
}

/// Whether the steps after this one still stand.
pub(crate) enum Then {
    GoOn,
    PlanAnew,
}

impl Lane<'_> {
    /// Does what can be done now.
    ///
    /// # Errors
    /// [`StoreError`] when the ledger cannot be read or written. What was being sent is unknown then.
    pub(crate) fn run(&self) -> Result<Outlook, StoreError> {
        let began_ms = self.around.now_ms();
        self.engine.ledger().recover_in_flight(self.upstream.id, began_ms)?;
        self.engine.ledger().recover_increments(self.upstream.id, began_ms)?;
        let Some(client) = self.client()? else {
            return self.without_client();
        };
        let mut did = false;
        for _ in 0..PASS_ROUNDS {
            let now_ms = self.engine.now_ms(self.around)?;
            let state = self.state(&*client)?;
            let plan = plan(&state, now_ms);
            let late = self.around.now_ms().saturating_sub(began_ms) > PASS_MS;
            if plan.steps.is_empty() || late || self.around.stopped() {
                return Ok(outlook(&state.lane, &plan, did));
            }
            did = true;
            self.carry_out(&*client, state, plan)?;
        }
        Ok(Outlook { did, ..self.again() })
    }

    fn again(&self) -> Outlook {
        Outlook {
            did: true,
            idle: false,
            next_at_ms: Some(self.around.now_ms()),
        }
    }

    /// This moment. What was waited for is looked at first, since a clock that is set meanwhile moves it.
    pub(crate) fn moment(&self) -> Result<Moment, StoreError> {
        Ok(Moment {
            now_ms: self.engine.now_ms(self.around)?,
            rules: self.rules,
            upstream: self.upstream.id,
        })
    }

    fn state(&self, client: &dyn upstreams::Upstream) -> Result<State, StoreError> {
        let (ledger, id, capabilities) = (self.engine.ledger(), self.upstream.id, client.capabilities());
        let pulls = self.rules.pulls(&capabilities);
        let pulls = pulls.map(|kind| Ok((kind, ledger.pull_state(id, remote_kind(kind))?)));
        Ok(State {
            lane: ledger.upstream_lane(id)?,
            sales: ledger.movable_sales(id, capabilities.push_refunds, WINDOW)?,
            increments: ledger.movable_increments(id, WINDOW)?,
            pulls: pulls.collect::<Result<_, StoreError>>()?,
            capabilities,
        })
    }

    fn carry_out(&self, client: &dyn upstreams::Upstream, state: State, plan: Plan) -> Result<(), StoreError> {
        let State {
            mut lane,
            sales,
            increments,
            pulls,
            ..
        } = state;
        for step in plan.steps {
            if self.around.stopped() {
                return Ok(());
            }
            let then = match step {
                Step::NotMirrorable(sales) => self.not_mirrorable(&sales)?,
                Step::Park(sale, settled) => {
                    let now_ms = self.around.now_ms();
                    self.engine
                        .ledger()
                        .settle_sale(self.upstream.id, sale, &settled, &lane, now_ms)?;
                    Then::GoOn
                }
                Step::Probe => self.probe(client, &lane)?,
                Step::Pull(kind) => self.pull(client, &mut lane, kind, &pulls)?,
                Step::LookUp(sale) => self.look_up(client, &mut lane, row_of(&sales, sale))?,
                Step::Push(sale) => self.push(client, &mut lane, sale)?,
                Step::ParkIncrement(seq, settled) => match increment_of(&increments, seq) {
                    Some(row) => {
                        let same = lane.clone();
                        self.settle_increment(&mut lane, row, &settled, same)?
                    }
                    None => Then::PlanAnew,
                },
                Step::Book(seq) => self.book(client, &mut lane, increment_of(&increments, seq))?,
                Step::LookUpIncrement(seq) => {
                    self.look_up_increment(client, &mut lane, increment_of(&increments, seq))?
                }
            };
            if matches!(then, Then::PlanAnew) {
                return Ok(());
            }
        }
        Ok(())
    }

    fn not_mirrorable(&self, sales: &[SaleId]) -> Result<Then, StoreError> {
        let now_ms = self.around.now_ms();
        self.engine.ledger().not_mirrorable(self.upstream.id, sales, now_ms)?;
        Ok(Then::GoOn)
    }

    fn probe(&self, client: &dyn upstreams::Upstream, lane: &UpstreamLane) -> Result<Then, StoreError> {
        let Some(probe) = self.engine.ask(self.around, client.probe()) else {
            return Ok(Then::PlanAnew);
        };
        self.changed(lane, &after_probe(&self.moment()?, lane, probe))?;
        Ok(Then::PlanAnew)
    }

    fn pull(
        &self,
        client: &dyn upstreams::Upstream,
        lane: &mut UpstreamLane,
        kind: PullKind,
        pulls: &[(PullKind, PullState)],
    ) -> Result<Then, StoreError> {
        let state = pulls.iter().find(|(of, _)| *of == kind);
        let state = state.map(|(_, state)| state.clone()).unwrap_or_default();
        if state.cursor.is_none() {
            self.pull_begins(kind, client.capabilities())?;
        }
        let asked = self.engine.ledger().checkpoint(self.upstream, self.around.now_ms())?;
        let Some(page) = self
            .engine
            .ask(self.around, client.pull(kind, state.cursor.clone(), PAGE_ROWS))
        else {
            return Ok(Then::PlanAnew);
        };
        let at = self.moment()?;
        let new = at.after_page(lane, &page);
        keep(self.engine.ledger(), &at, kind, &state, page, asked)?;
        self.changed(lane, &new)?;
        Ok(then(&new))
    }

    /// Notes from when on what is read is true, and how far back it reaches: a day less than is asked for, because the zone of a back end's
    /// days is not known.
    fn pull_begins(&self, kind: PullKind, abilities: Capabilities) -> Result<(), StoreError> {
        let now_ms = self.around.now_ms();
        let days = abilities.order_days.filter(|_| kind == PullKind::Orders);
        let since_ms = days.map_or(0, |days| now_ms - i64::from(days.saturating_sub(1)) * DAY_MS);
        let (ledger, id) = (self.engine.ledger(), self.upstream.id);
        ledger.pull_begins(id, remote_kind(kind), since_ms, now_ms)
    }

    fn look_up(
        &self,
        client: &dyn upstreams::Upstream,
        lane: &mut UpstreamLane,
        row: Option<&OutboxRow>,
    ) -> Result<Then, StoreError> {
        let Some(row) = row else {
            return Ok(Then::PlanAnew);
        };
        let sale = self.sale(row.sale_id)?;
        let marker = row.marker.clone().unwrap_or_else(|| marker_of(&sale));
        let (ledger, id) = (self.engine.ledger(), self.upstream.id);
        let witness = ledger.witness(id, row.sale_id)?;
        let hint = LookupHint {
            known_count: lane.known_orders,
            sent_at_ms: row.sent_at_ms.unwrap_or(sale.sold_at_ms),
            sold_at_ms: sale.sold_at_ms,
            witness: witness.as_deref(),
        };
        ledger.look_up_begins(id, row.sale_id, self.around.now_ms())?;
        let Some(found) = self.engine.ask(self.around, client.look_up(&marker, hint)) else {
            return Ok(Then::PlanAnew);
        };
        let at = self.moment()?;
        let (settled, new) = after_look_up(&at, lane, row, found);
        tracing::info!(upstream = self.upstream.name, marker, state = ?settled.state(), "a sale was looked for");
        ledger.settle_sale(id, row.sale_id, &settled, &new, at.now_ms)?;
        *lane = new;
        Ok(then(lane))
    }

    fn push(
        &self,
        client: &dyn upstreams::Upstream,
        lane: &mut UpstreamLane,
        sale_id: SaleId,
    ) -> Result<Then, StoreError> {
        let (ledger, id) = (self.engine.ledger(), self.upstream.id);
        let sale = self.sale(sale_id)?;
        let mut document = match document::write(ledger, self.upstream, lane, &sale)? {
            Ok(document) => document,
            Err(parked) => {
                ledger.settle_sale(id, sale_id, &parked, lane, self.around.now_ms())?;
                return Ok(Then::GoOn);
            }
        };
        document.customer = match self.introduce(client, lane, &sale)? {
            Introduced::As(customer) => customer,
            Introduced::NotNow => return Ok(Then::PlanAnew),
        };
        let sent = Sent {
            marker: document.marker.clone(),
            method: document.method.clone(),
        };
        ledger.sale_in_flight(id, sale_id, sent, self.around.now_ms())?;
        let pushed = self.engine.ask(self.around, client.push(&document));
        let pushed = pushed.unwrap_or_else(|| Err(stopped_while_sent()));
        let at = self.moment()?;
        let (settled, new) = after_push(&at, lane, &sale, pushed);
        ledger.settle_sale(id, sale_id, &settled, &new, at.now_ms)?;
        self.said(lane, &new);
        *lane = new;
        Ok(then(lane))
    }

    fn sale(&self, id: SaleId) -> Result<Sale, StoreError> {
        let sale = self.engine.ledger().sale(id)?;
        sale.ok_or_else(|| StoreError::Unknown {
            kind: "sale",
            name: id.to_string(),
        })
    }

    pub(crate) fn changed(&self, old: &UpstreamLane, new: &UpstreamLane) -> Result<(), StoreError> {
        self.said(old, new);
        if old == new {
            return Ok(());
        }
        self.engine.ledger().save_upstream_lane(self.upstream.id, new)
    }

    /// One line when trouble begins or ends, none while it lasts.
    pub(crate) fn said(&self, old: &UpstreamLane, new: &UpstreamLane) {
        if old.trouble == new.trouble {
            return;
        }
        if new.trouble == Some(Trouble::Unauthorized) {
            // The secret may have been changed: the next client reads it anew.
            self.engine.renew_client(self.upstream.id);
        }
        match (&new.trouble, &new.last_fault) {
            (Some(trouble), fault) => {
                let why = fault.as_ref().map(|fault| &fault.detail);
                tracing::warn!(upstream = self.upstream.name, ?trouble, why, "left alone for a while")
            }
            (None, _) => tracing::info!(upstream = self.upstream.name, "answers again"),
        }
    }

    fn client(&self) -> Result<Option<Arc<dyn upstreams::Upstream>>, StoreError> {
        match self.engine.client(self.around, self.upstream) {
            Ok(client) => Ok(Some(client)),
            Err(fault) => {
                let (ledger, at) = (self.engine.ledger(), self.moment()?);
                let lane = ledger.upstream_lane(self.upstream.id)?;
                if lane.next_attempt_at_ms.is_none_or(|next| next <= at.now_ms) {
                    self.changed(&lane, &at.without_client(&lane, fault.to_string()))?;
                }
                Ok(None)
            }
        }
    }

    fn without_client(&self) -> Result<Outlook, StoreError> {
        let lane = self.engine.ledger().upstream_lane(self.upstream.id)?;
        Ok(Outlook {
            did: false,
            idle: true,
            next_at_ms: lane.next_attempt_at_ms,
        })
    }
}

/// What was being sent when the till was closed may have arrived.
pub(crate) fn stopped_while_sent() -> PushFault {
    PushFault::Unknown {
        cause: Cause::Stopped,
        why: "the till was closed while it was sent".to_owned(),
    }
}

fn row_of(rows: &[OutboxRow], sale: SaleId) -> Option<&OutboxRow> {
    rows.iter().find(|row| row.sale_id == sale)
}

fn increment_of(rows: &[IncrementRow], seq: u64) -> Option<&IncrementRow> {
    rows.iter().find(|row| row.journal_seq == seq)
}

/// A lane in trouble is planned anew: most often nothing more can be asked now.
pub(crate) const fn then(lane: &UpstreamLane) -> Then {
    match lane.trouble {
        None => Then::GoOn,
        Some(_) => Then::PlanAnew,
    }
}

/// Nothing can be done now where nothing waits, or where nobody answers or lets us in.
fn outlook(lane: &UpstreamLane, plan: &Plan, did: bool) -> Outlook {
    let out = matches!(lane.trouble, Some(Trouble::Unreachable | Trouble::Unauthorized));
    Outlook {
        did,
        idle: plan.sales_at_ms.is_none() || out,
        next_at_ms: plan.next_at_ms,
    }
}
