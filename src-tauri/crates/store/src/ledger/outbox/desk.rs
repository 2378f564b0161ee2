//! The desk: what sync cannot settle, and what a person does about it. Each of these acts is journaled with who did it.

use super::{Key, OutboxState};
use crate::StoreError;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::upstream::lane;
use crate::ledger::{Ledger, stock};
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::people::Actor;
use domain::{SaleId, UpstreamId};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// A sale that a person must settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskRow {
    /// The sale.
    pub sale_id: SaleId,
    /// Its receipt number.
    pub receipt_no: String,
    /// The back end.
    pub upstream_id: UpstreamId,
    /// The back end's name.
    pub upstream: String,
    /// How far it is: parked, rejected, or confirmed with a finding.
    pub state: OutboxState,
    /// Why, as a code.
    pub code: String,
    /// Why, in words.
    pub reason: String,
    /// The article number to map, for a sale that waits for a map.
    pub needs: Option<String>,
    /// Since when, Unix milliseconds UTC.
    pub since_ms: i64,
}

/// A sale is to be sent, or looked for, again.
#[derive(Serialize, Deserialize)]
pub(crate) struct SaleRetried {
    #[serde(with = "text")]
    sale_id: SaleId,
    #[serde(with = "text")]
    upstream_id: UpstreamId,
    /// The back end can be asked whether it has the sale.
    can_look_up: bool,
}

impl Act for SaleRetried {
    const KIND: &'static str = "sale_retried";

    /// What may be there already is looked for first, where that can be done; else the person has decided.
    fn apply(&self, to: &Connection, _seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE outbox SET state = CASE WHEN uncertain AND ?3 THEN 'unknown' ELSE 'queued' END,
                   look_ups = 0, blind_look_ups = 0, next_attempt_at_ms = NULL,
                   reason_code = NULL, reason = NULL, needs = NULL, updated_at_ms = ?4
                   WHERE sale_id = ?1 AND upstream_id = ?2 AND state IN ('parked', 'rejected')";
        let upstream = self.upstream_id.to_string();
        let values = params![self.sale_id.to_string(), upstream, self.can_look_up, stamp.at_ms];
        run(to, sql, values)?;
        lane::forget_known_orders(to, &upstream)
    }
}

/// A sale was settled by hand.
#[derive(Serialize, Deserialize)]
pub(crate) struct SaleSetAside {
    #[serde(with = "text")]
    sale_id: SaleId,
    #[serde(with = "text")]
    upstream_id: UpstreamId,
    /// Why, as the person said; the first tills asked for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
}

impl Act for SaleSetAside {
    const KIND: &'static str = "sale_set_aside";

    /// A rebuild has no row yet: it makes one, so that what a person settled is not sent afterwards.
    fn apply(&self, to: &Connection, _seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO outbox (sale_id, upstream_id, state, settled_by, settled_at_ms, updated_at_ms)
                   VALUES (?1, ?2, 'parked', ?3, ?4, ?4)
                   ON CONFLICT (sale_id, upstream_id) DO UPDATE SET settled_by = excluded.settled_by,
                   settled_at_ms = excluded.settled_at_ms, updated_at_ms = excluded.updated_at_ms";
        let by = match stamp.actor {
            Actor::Staff(id) => id.to_string(),
            Actor::Machine => "machine".to_owned(),
        };
        let values = params![self.sale_id.to_string(), self.upstream_id.to_string(), by, stamp.at_ms];
        run(to, sql, values).map(|_| ())
    }
}

fn from_row(row: &Row<'_>) -> Result<DeskRow, StoreError> {
    let till = row.mark()?;
    Ok(DeskRow {
        sale_id: row.parsed("sale_id")?,
        receipt_no: till.receipt_no(row.count("sequence")?),
        upstream_id: row.parsed("upstream_id")?,
        upstream: row.plain("name")?,
        state: row.code("state")?,
        code: row.plain::<Option<String>>("reason_code")?.unwrap_or_default(),
        reason: row.plain::<Option<String>>("reason")?.unwrap_or_default(),
        needs: row.plain("needs")?,
        since_ms: row.plain("updated_at_ms")?,
    })
}

const SELECT: &str = "SELECT desk.*, till_code, epoch, sequence, upstream.name FROM desk
    JOIN sale ON sale.id = sale_id JOIN upstream ON upstream.id = upstream_id";

fn on_the_desk(db: &Connection, key: Key) -> Result<DeskRow, StoreError> {
    let (sale, upstream) = key.texts();
    let sql = format!("{SELECT} WHERE sale_id = ?1 AND upstream_id = ?2");
    one(db, &sql, [&sale, &upstream], from_row)?.ok_or(StoreError::Unknown {
        kind: "sale on the desk",
        name: sale,
    })
}

impl Ledger {
    /// What lies on the desk, oldest sale first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn desk(&self, limit: u32) -> Result<Vec<DeskRow>, StoreError> {
        let sql = format!("{SELECT} WHERE upstream.removed_at_ms IS NULL ORDER BY sale_id, upstream.name LIMIT ?1");
        self.read(|db| many(db, &sql, [limit], from_row))
    }

    /// A person wants a sale sent again. What may have arrived is looked for first where the back end can be asked.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when it does not lie on the desk, or has arrived.
    pub fn retry_sale(
        &self,
        id: UpstreamId,
        sale_id: SaleId,
        can_look_up: bool,
        actor: Actor,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let key = Key {
            sale_id,
            upstream_id: id,
        };
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            let row = on_the_desk(to, key)?;
            if row.state == OutboxState::Confirmed {
                return Err(StoreError::Unknown {
                    kind: "sale to send again",
                    name: row.receipt_no,
                });
            }
            let retried = SaleRetried {
                sale_id,
                upstream_id: id,
                can_look_up,
            };
            act(to, &Stamp::by(actor, now_ms), &retried).map(|_| ())
        })
    }

    /// A person has settled a sale by hand and says why: it leaves the desk and is not sent.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when it does not lie on the desk.
    pub fn set_sale_aside(
        &self,
        id: UpstreamId,
        sale_id: SaleId,
        reason: String,
        actor: Actor,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let key = Key {
            sale_id,
            upstream_id: id,
        };
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            let row = on_the_desk(to, key)?;
            if row.state != OutboxState::Confirmed {
                stock::arrived(to, &key)?;
            }
            let aside = SaleSetAside {
                sale_id,
                upstream_id: id,
                reason,
            };
            act(to, &Stamp::by(actor, now_ms), &aside).map(|_| ())
        })
    }
}
