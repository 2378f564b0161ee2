//! The stock that a back end owns: what of the shop's own movements it cannot have told of yet, and never will.
//!
//! A moment is a checkpoint: how many documents were noted as arrived. A question notes the checkpoint before it is asked, and each
//! document that arrives makes the next one, in the transaction that confirms it. A sale costs nothing of this: what waits is read from
//! the outbox.

use super::Ledger;
use super::outbox::Key;
use super::upstream::Upstream;
use crate::StoreError;
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::UpstreamId;
use domain::product::{Arrival, OwnMovement, Told};
use rusqlite::{Connection, params};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The setting of a back end that says `yes` where it owns the stock.
pub const OWNS_STOCK: &str = "stock";

/// The question whose answer `no` says that an order moves no stock there.
pub const ORDER_MOVES_STOCK: &str = "order_moves_stock";

/// When something was asked of a back end that owns the stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// How many documents were known to have arrived.
    pub no: u64,
    /// The time, Unix milliseconds UTC.
    pub at_ms: i64,
}

/// What is known of the stock of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockStanding {
    /// What the owner told.
    pub told: Told,
    /// When it was asked, Unix milliseconds UTC.
    pub asked_at_ms: i64,
    /// What was moved here since it is the owner.
    pub own: Vec<OwnMovement>,
}

impl Upstream {
    /// Whether it owns the stock.
    #[must_use]
    pub fn owns_stock(&self) -> bool {
        self.settings.get(OWNS_STOCK).is_some_and(|said| said.trim() == "yes")
    }
}

/// Notes whether a back end owns the stock from now on. What it told as the owner before counts no more.
pub(super) fn own(to: &Connection, upstream: &Upstream) -> Result<(), StoreError> {
    let id = upstream.id.to_string();
    if upstream.owns_stock() {
        let sql = "INSERT INTO stock_checkpoint (upstream_id, no, since_no) VALUES (?1, 1, 1)
                   ON CONFLICT (upstream_id) DO UPDATE SET no = no + 1, since_no = no + 1 WHERE since_no IS NULL";
        return run(to, sql, [id]).map(|_| ());
    }
    let sql = "UPDATE stock_checkpoint SET since_no = NULL WHERE upstream_id = ?1";
    run(to, sql, [&id])?;
    run(to, "DELETE FROM stock_arrived WHERE upstream_id = ?1", [&id]).map(|_| ())
}

/// Since which checkpoint a back end owns the stock, where it does.
fn since(db: &Connection, id: &str) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT since_no FROM stock_checkpoint WHERE upstream_id = ?1";
    Ok(one(db, sql, [id], |row| row.plain("since_no"))?.flatten())
}

/// A document is known to be there, in a transaction that says so nowhere else.
pub(super) fn arrived(to: &Connection, key: &Key) -> Result<(), StoreError> {
    let (sale, id) = key.texts();
    let Some(since_no) = since(to, &id)? else {
        return Ok(());
    };
    let sql = "SELECT 1 FROM upstream_finding WHERE upstream_id = ?1 AND question = ?2 AND answer = 'no'";
    if one(to, sql, [&*id, ORDER_MOVES_STOCK], |_| Ok(()))?.is_some() {
        return never_told(to, key);
    }
    let sql = "UPDATE stock_checkpoint SET no = no + 1 WHERE upstream_id = ?1 RETURNING no";
    let no: i64 = to.prepare_cached(sql)?.query_row([&id], |row| row.get("no"))?;
    let sql = "INSERT INTO stock_arrived (upstream_id, no, sale_id) VALUES (?1, ?2, ?3)";
    run(to, sql, params![id, no, sale])?;
    // A pack is an article of its own there: what it holds is not seen to leave.
    add_away(to, &id, since_no, &sale, "stock_movement.sku <> sale_line.sku")
}

/// A document never gets there, or moves nothing there.
pub(super) fn never_told(to: &Connection, key: &Key) -> Result<(), StoreError> {
    let (sale, id) = key.texts();
    match since(to, &id)? {
        Some(since_no) => add_away(to, &id, since_no, &sale, "true"),
        None => Ok(()),
    }
}

fn add_away(to: &Connection, id: &str, since_no: i64, sale: &str, which: &str) -> Result<(), StoreError> {
    let sql = format!(
        "INSERT INTO stock_away (upstream_id, since_no, sku, quantity_e4)
         SELECT ?1, ?2, stock_movement.sku, stock_movement.quantity_e4 FROM sale
         JOIN stock_movement ON stock_movement.id BETWEEN sale.journal_seq * 65536 AND sale.journal_seq * 65536 + 65535
         JOIN sale_line ON sale_line.id = stock_movement.id WHERE sale.id = ?3 AND {which}
         ON CONFLICT (upstream_id, since_no, sku) DO UPDATE SET quantity_e4 = quantity_e4 + excluded.quantity_e4"
    );
    run(to, &sql, params![id, since_no, sale]).map(|_| ())
}

/// A reading of its products is complete. Every product that is there was told in this one or in the one before, so after the last but two
/// ended: what had arrived by then is in all of them.
pub(super) fn reading_ends(to: &Connection, id: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM stock_arrived WHERE upstream_id = ?1
               AND no <= (SELECT began_no FROM stock_checkpoint WHERE upstream_id = ?1)";
    run(to, sql, [id])?;
    let sql = "UPDATE stock_checkpoint SET began_no = read_no, read_no = no WHERE upstream_id = ?1";
    run(to, sql, [id]).map(|_| ())
}

/// The articles whose goods are that product there.
const SKUS: &str =
    "SELECT ?3 UNION SELECT local FROM remote_map WHERE upstream_id = ?1 AND kind = 'product' AND remote = ?2";

const WAITING: &str = "SELECT moved.quantity_e4 FROM outbox JOIN sale ON sale.id = outbox.sale_id
    JOIN stock_movement moved ON moved.id BETWEEN sale.journal_seq * 65536 AND sale.journal_seq * 65536 + 65535
    WHERE outbox.upstream_id = ?1 AND outbox.state IN ('queued', 'in_flight', 'unknown', 'parked', 'rejected')
      AND settled_at_ms IS NULL AND reason_code IS NOT 'rebuilt'";

const ARRIVED: &str =
    "SELECT moved.quantity_e4, stock_arrived.no FROM stock_arrived JOIN sale ON sale.id = stock_arrived.sale_id
    JOIN stock_movement moved ON moved.id BETWEEN sale.journal_seq * 65536 AND sale.journal_seq * 65536 + 65535
    JOIN sale_line ON sale_line.id = moved.id AND sale_line.sku = moved.sku
    WHERE stock_arrived.upstream_id = ?1";

const AWAY: &str = "SELECT quantity_e4 FROM stock_away moved WHERE upstream_id = ?1
    AND since_no = (SELECT since_no FROM stock_checkpoint WHERE upstream_id = ?1)";

/// What was moved of these articles since the back end owns the stock.
fn own_movements(db: &Connection, id: &str, remote_id: &str, sku: &str) -> Result<Vec<OwnMovement>, StoreError> {
    let each = |sql: &str, arrival: fn(&rusqlite::Row<'_>) -> Result<Arrival, StoreError>| {
        let sql = format!("{sql} AND moved.sku IN ({SKUS})");
        many(db, &sql, [id, remote_id, sku], |row| {
            Ok(OwnMovement {
                quantity: row.quantity("quantity_e4")?,
                arrival: arrival(row)?,
            })
        })
    };
    let mut own = each(WAITING, |_| Ok(Arrival::NotYet))?;
    own.extend(each(ARRIVED, |row| Ok(Arrival::Known(row.count("no")?)))?);
    own.extend(each(AWAY, |_| Ok(Arrival::Never))?);
    Ok(own)
}

/// What is read of a product's row.
#[derive(Deserialize)]
struct Body {
    #[serde(with = "super::form::value::text_option", default)]
    stock: Option<Decimal>,
    #[serde(default)]
    asked: Option<Checkpoint>,
}

fn told(db: &Connection, id: &str, since_no: i64, remote_id: &str) -> Result<Option<(Told, i64)>, StoreError> {
    let live = super::remote::live_products();
    let sql = format!("SELECT body FROM remote_item WHERE {live} AND remote_id = ?2");
    let Some(body) = one(db, &sql, [id, remote_id], |row| row.plain::<String>("body"))? else {
        return Ok(None);
    };
    let body: Body = serde_json::from_str(&body).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
    let asked = body
        .asked
        .filter(|asked| i64::try_from(asked.no).is_ok_and(|no| no >= since_no));
    Ok(body.stock.zip(asked).map(|(stock, asked)| {
        let asked_at = asked.no;
        (Told { stock, asked_at }, asked.at_ms)
    }))
}

impl Ledger {
    /// The moment at which something is about to be asked of a back end; nothing where it does not own the stock.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn checkpoint(&self, upstream: &Upstream, at_ms: i64) -> Result<Option<Checkpoint>, StoreError> {
        if !upstream.owns_stock() {
            return Ok(None);
        }
        let sql = "SELECT no FROM stock_checkpoint WHERE upstream_id = ?1 AND since_no IS NOT NULL";
        let id = upstream.id.to_string();
        let found = self.read(|db| one(db, sql, [&id], |row| row.count("no")))?;
        let no = match found {
            Some(no) => no,
            // A ledger that was made anew from its journal has no checkpoint yet.
            None => {
                let upstream = upstream.clone();
                self.write(WriteLane::Background, Durability::Full, move |to| {
                    own(to, &upstream)?;
                    one(to, sql, [&id], |row| row.count("no"))
                })?
                .unwrap_or_default()
            }
        };
        Ok(Some(Checkpoint { no, at_ms }))
    }

    /// What is known of the stock of an article that is called so at its owner; nothing where it did not tell.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn stock_standing(
        &self,
        id: UpstreamId,
        remote_id: &str,
        sku: &str,
    ) -> Result<Option<StockStanding>, StoreError> {
        let id = id.to_string();
        self.read(|db| {
            let Some(since_no) = since(db, &id)? else {
                return Ok(None);
            };
            let Some((told, asked_at_ms)) = told(db, &id, since_no, remote_id)? else {
                return Ok(None);
            };
            Ok(Some(StockStanding {
                told,
                asked_at_ms,
                own: own_movements(db, &id, remote_id, sku)?,
            }))
        })
    }
}
