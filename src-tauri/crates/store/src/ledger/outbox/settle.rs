//! What became of a row, and the evidence of each attempt.

use super::{Key, OutboxState, moved};
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::upstream::{Lane, lane};
use crate::ledger::{Ledger, stock};
use crate::row::run;
use crate::writer::{Durability, Lane as WriteLane};
use domain::{SaleId, UpstreamId};
use rusqlite::{Connection, params};

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The back end has it.
    Confirmed {
        /// Its id there.
        remote_id: String,
        /// The total it says it stored, decimal.
        echoed_total: Option<String>,
        /// What a person should look at all the same: a reason code and words.
        finding: Option<(&'static str, String)>,
    },
    /// It is certain that the back end does not have it, and it is sent again.
    Queued {
        /// Why.
        reason: String,
    },
    /// The back end read it and refused it.
    Rejected {
        /// The back end's words.
        reason: String,
    },
    /// The back end may have it.
    Unknown {
        /// When to look for it.
        next_attempt_at_ms: i64,
        /// Look-ups that could have seen it.
        look_ups: u32,
        /// Look-ups that may not have.
        blind_look_ups: u32,
        /// Why.
        reason: String,
    },
    /// A person has to do something first.
    Parked {
        /// Reason code.
        code: &'static str,
        /// The reason in words.
        reason: String,
        /// What has to be mapped.
        needs: Option<String>,
        /// Whether the back end may have it.
        uncertain: bool,
    },
}

impl Settled {
    /// The state that it leaves a row in.
    #[must_use]
    pub const fn state(&self) -> OutboxState {
        match self {
            Self::Confirmed { .. } => OutboxState::Confirmed,
            Self::Queued { .. } => OutboxState::Queued,
            Self::Rejected { .. } => OutboxState::Rejected,
            Self::Unknown { .. } => OutboxState::Unknown,
            Self::Parked { .. } => OutboxState::Parked,
        }
    }

    pub(crate) fn reason(&self) -> Option<&str> {
        match self {
            Self::Confirmed { finding, .. } => finding.as_ref().map(|(_, reason)| reason.as_str()),
            Self::Queued { reason }
            | Self::Rejected { reason }
            | Self::Unknown { reason, .. }
            | Self::Parked { reason, .. } => Some(reason),
        }
    }
}

fn settle(to: &Connection, key: &Key, settled: &Settled, now_ms: i64) -> Result<(), StoreError> {
    let mut new = NewState::default();
    match settled {
        Settled::Confirmed {
            remote_id,
            echoed_total,
            finding,
        } => {
            new.remote_id = Some(remote_id);
            new.echoed_total = echoed_total.as_deref();
            new.code = finding.as_ref().map(|(code, _)| *code);
        }
        Settled::Queued { .. } => {}
        Settled::Rejected { .. } => new.code = Some("refused"),
        Settled::Unknown {
            next_attempt_at_ms,
            look_ups,
            blind_look_ups,
            ..
        } => {
            new.code = Some("no_answer");
            new.uncertain = true;
            new.next_attempt_at_ms = Some(*next_attempt_at_ms);
            (new.look_ups, new.blind_look_ups) = (*look_ups, *blind_look_ups);
        }
        Settled::Parked {
            code, needs, uncertain, ..
        } => {
            new.code = Some(code);
            new.needs = needs.as_deref();
            new.uncertain = *uncertain;
        }
    }
    write_state(to, key, settled, &new, now_ms)
}

/// The columns that hang on a state.
#[derive(Default)]
struct NewState<'a> {
    code: Option<&'a str>,
    needs: Option<&'a str>,
    remote_id: Option<&'a str>,
    echoed_total: Option<&'a str>,
    uncertain: bool,
    next_attempt_at_ms: Option<i64>,
    look_ups: u32,
    blind_look_ups: u32,
}

fn write_state(
    to: &Connection,
    key: &Key,
    settled: &Settled,
    new: &NewState<'_>,
    now_ms: i64,
) -> Result<(), StoreError> {
    let sql = "UPDATE outbox SET state = ?3, reason_code = ?4, reason = ?5, needs = ?6, remote_id = ?7,
               echoed_total = ?8, uncertain = ?9, next_attempt_at_ms = ?10, look_ups = ?11,
               blind_look_ups = ?12, updated_at_ms = ?13
               WHERE sale_id = ?1 AND upstream_id = ?2 AND state IN ('queued', 'in_flight', 'unknown')";
    let (sale, upstream) = key.texts();
    let values = params![
        sale,
        upstream,
        settled.state().to_code(),
        new.code,
        settled.reason(),
        new.needs,
        new.remote_id,
        new.echoed_total,
        new.uncertain,
        new.next_attempt_at_ms,
        new.look_ups,
        new.blind_look_ups,
        now_ms
    ];
    moved(run(to, sql, values)?, key)
}

fn end_attempt(to: &Connection, key: &Key, settled: &Settled, now_ms: i64) -> Result<(), StoreError> {
    let sql = "UPDATE upstream_attempt SET ended_at_ms = ?3, outcome = ?4, detail = ?5
               WHERE id = (SELECT max(id) FROM upstream_attempt WHERE sale_id = ?1 AND upstream_id = ?2)
               AND ended_at_ms IS NULL";
    let (sale, upstream) = key.texts();
    let values = params![sale, upstream, now_ms, settled.state().to_code(), settled.reason()];
    run(to, sql, values).map(|_| ())
}

/// Notes that a sale is sent or looked for.
pub(super) fn begin_attempt(to: &Connection, key: &Key, operation: &str, now_ms: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO upstream_attempt (upstream_id, sale_id, operation, attempt, started_at_ms)
               SELECT upstream_id, sale_id, ?3, attempt, ?4 FROM outbox WHERE sale_id = ?1 AND upstream_id = ?2";
    let (sale, upstream) = key.texts();
    run(to, sql, params![sale, upstream, operation, now_ms]).map(|_| ())
}

impl Ledger {
    /// A look-up of a sale begins.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn look_up_begins(&self, id: UpstreamId, sale_id: SaleId, now_ms: i64) -> Result<(), StoreError> {
        let key = Key {
            sale_id,
            upstream_id: id,
        };
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            begin_attempt(to, &key, "look_up", now_ms)
        })
    }

    /// Writes what became of a sale and how its back end is, in one transaction.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when the sale does not wait.
    pub fn settle_sale(
        &self,
        id: UpstreamId,
        sale_id: SaleId,
        settled: &Settled,
        lane: &Lane,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let key = Key {
            sale_id,
            upstream_id: id,
        };
        let (settled, lane) = (settled.clone(), lane.clone());
        self.write(WriteLane::Background, Durability::Full, move |to| {
            settle(to, &key, &settled, now_ms)?;
            if settled.state() == OutboxState::Confirmed {
                stock::arrived(to, &key)?;
            }
            end_attempt(to, &key, &settled, now_ms)?;
            lane::save(to, key.upstream_id, &lane)
        })
    }
}
