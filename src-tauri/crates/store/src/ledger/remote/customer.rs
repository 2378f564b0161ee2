//! The customers of a back end as they were pulled, and how far they were taken over. What is known of a person stands here as long as the
//! back end tells it, and no longer than the person is known here.

use crate::StoreError;
use crate::catalogue::Facts;
use crate::ledger::Ledger;
use crate::ledger::customer::{self, GROUP};
use crate::ledger::journal::Stamp;
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::customer::Customer;
use domain::people::Actor;
use domain::{CustomerId, UpstreamId};
use rusqlite::{Connection, Row, Transaction, params};
use serde::Deserialize;

/// A customer as a back end was last heard to have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteCustomer {
    /// Their id there.
    pub remote_id: String,
    /// What was said of them, by the columns of a customer file.
    pub facts: Facts,
    /// Whether they may still buy as that customer there.
    pub active: bool,
    /// The customer of the till that they are.
    pub customer: Option<CustomerId>,
    /// What was said of that customer when it was last taken over; nothing where it never was.
    pub taken: Option<Facts>,
    /// The row as it was read.
    row: (String, Option<String>),
}

/// What becomes of a customer of a back end here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerTaken {
    /// What was heard of them.
    pub heard: RemoteCustomer,
    /// The customer as they stand; nothing for a new one.
    pub before: Option<Customer>,
    /// The customer as they are to stand; nothing where they become no customer of the till.
    pub now: Option<Customer>,
}

#[derive(Deserialize)]
struct Body {
    #[serde(default)]
    active: bool,
    #[serde(flatten)]
    facts: Facts,
}

fn body(text: &str) -> Result<Body, StoreError> {
    serde_json::from_str(text).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

fn from_row(row: &Row<'_>) -> Result<RemoteCustomer, StoreError> {
    let (text, taken): (String, Option<String>) = (row.plain("body")?, row.plain("taken")?);
    let said = body(&text)?;
    Ok(RemoteCustomer {
        remote_id: row.plain("remote_id")?,
        facts: said.facts,
        active: said.active,
        customer: row.parsed_option("customer_id")?,
        taken: taken.as_deref().map(body).transpose()?.map(|body| body.facts),
        row: (text, taken),
    })
}

/// The customers of back end `?1` that changed since they were taken over.
const NOT_TAKEN: &str = "SELECT remote_id, body, taken, coalesce(
        (SELECT customer_id FROM customer_tie WHERE customer_tie.upstream_id = ?1 AND remote = remote_id),
        (SELECT customer_id FROM customer_link WHERE customer_link.upstream_id = ?1 AND remote = remote_id)) AS customer_id
    FROM remote_item WHERE upstream_id = ?1 AND kind = 'customer' AND taken IS NOT body ORDER BY remote_id LIMIT ?2";

/// Whether a customer of a back end is one of whom nothing may be known.
pub(super) fn is_erased(db: &Connection, upstream: &str, remote_id: &str) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM customer_link JOIN customer ON customer.id = customer_id
               WHERE upstream_id = ?1 AND remote = ?2 AND erased_seq IS NOT NULL";
    Ok(one(db, sql, [upstream, remote_id], |_| Ok(()))?.is_some())
}

/// Knows nothing any more of what back ends said of a customer.
pub(crate) fn forget_customer(to: &Connection, id: CustomerId) -> Result<(), StoreError> {
    let sql = format!(
        "UPDATE remote_item SET name = '', body = '{{}}', taken = '{{}}' WHERE kind = 'customer' AND (upstream_id, remote_id) IN
         (SELECT upstream_id, remote FROM customer_link WHERE customer_id IN {GROUP})"
    );
    run(to, &sql, [id.to_string()]).map(|_| ())
}

/// Writes one. Where somebody took it over or changed the customer meanwhile, nothing is written, and what is due still is the next time.
fn take(to: &Transaction<'_>, upstream: UpstreamId, one: CustomerTaken, stamp: &Stamp) -> Result<(), StoreError> {
    let CustomerTaken { heard, before, now } = one;
    let id = now.as_ref().map(|now| now.id);
    let stands = id.map(|id| customer::by_id(to, id)).transpose()?.flatten();
    if now.is_some() && stands != before {
        return Ok(());
    }
    let sql = "UPDATE remote_item SET taken = ?3 WHERE upstream_id = ?1 AND kind = 'customer' AND remote_id = ?2
               AND body = ?3 AND taken IS ?4";
    let (body, taken) = heard.row;
    if run(to, sql, params![upstream.to_string(), heard.remote_id, body, taken])? == 0 {
        return Ok(());
    }
    if let (Some(now), Some(id)) = (now, id) {
        customer::put(to, now, stamp)?;
        customer::link(to, upstream, &heard.remote_id, id, stamp)?;
    }
    Ok(())
}

impl Ledger {
    /// At most `limit` customers of a back end that changed since they were taken over, or never were.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn customers_to_take(&self, id: UpstreamId, limit: u32) -> Result<Vec<RemoteCustomer>, StoreError> {
        self.read(|db| many(db, NOT_TAKEN, params![id.to_string(), limit], from_row))
    }

    /// Writes what becomes of customers of a back end: all of it or none.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another customer has a card of theirs.
    pub fn take_customers(&self, id: UpstreamId, taken: Vec<CustomerTaken>, now_ms: i64) -> Result<(), StoreError> {
        let stamp = Stamp::by(Actor::Machine, now_ms);
        self.write(WriteLane::Background, Durability::Full, move |to| {
            taken.into_iter().try_for_each(|one| take(to, id, one, &stamp))
        })
    }

    /// What back ends say of a customer: the name of each, and the facts by the columns of a customer file.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn said_of_customer(&self, id: CustomerId) -> Result<Vec<(String, Facts)>, StoreError> {
        let sql = format!(
            "SELECT upstream.name AS upstream, body FROM customer_link JOIN upstream ON upstream.id = customer_link.upstream_id
             JOIN remote_item ON remote_item.upstream_id = customer_link.upstream_id AND remote_item.kind = 'customer' AND remote_id = remote
             WHERE customer_id IN {GROUP} ORDER BY upstream.name"
        );
        self.read(|db| {
            many(db, &sql, [id.to_string()], |row| {
                Ok((row.plain("upstream")?, body(&row.plain::<String>("body")?)?.facts))
            })
        })
    }
}
