//! Which customer of the till is which of a back end's. A tie, by which the back end owns balances, is such a link too.

use super::{GROUP, by_id};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use domain::people::Actor;
use domain::{CustomerId, UpstreamId};
use rusqlite::{Connection, Transaction, params};
use serde::{Deserialize, Serialize};

/// A customer was found to be one of a back end's, or was made of one.
#[derive(Serialize, Deserialize)]
pub(crate) struct CustomerLinked {
    #[serde(with = "text")]
    id: CustomerId,
    #[serde(with = "text")]
    upstream_id: UpstreamId,
    remote: String,
}

impl Act for CustomerLinked {
    const KIND: &'static str = "customer_linked";

    fn apply(&self, to: &Connection, seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT OR REPLACE INTO customer_link (upstream_id, remote, customer_id, linked_seq) VALUES (?1, ?2, ?3, ?4)";
        let (id, upstream) = (self.id.to_string(), self.upstream_id.to_string());
        run(to, sql, params![upstream, self.remote, id, integer(seq)?]).map(|_| ())
    }
}

/// Links a customer, unless they are linked so already. What was taken over for somebody else before is forgotten.
pub(crate) fn link(
    to: &Transaction<'_>,
    upstream_id: UpstreamId,
    remote: &str,
    id: CustomerId,
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let sql = "SELECT customer_id FROM customer_link WHERE upstream_id = ?1 AND remote = ?2";
    let before: Option<CustomerId> = one(to, sql, [&*upstream_id.to_string(), remote], |row| {
        row.parsed("customer_id")
    })?;
    if let Some(before) = before {
        let same = by_id(to, before)?.map(|one| one.id) == by_id(to, id)?.map(|one| one.id);
        if same {
            return Ok(());
        }
        let sql = "UPDATE remote_item SET taken = NULL WHERE upstream_id = ?1 AND kind = 'customer' AND remote_id = ?2";
        run(to, sql, [&*upstream_id.to_string(), remote])?;
    }
    let linked = CustomerLinked {
        id,
        upstream_id,
        remote: remote.to_owned(),
    };
    act(to, stamp, &linked).map(|_| ())
}

/// Links a customer to whatever back end owns their balances, so that they are known there when the tie is gone.
pub(super) fn keep_tie(to: &Transaction<'_>, id: CustomerId, stamp: &Stamp) -> Result<(), StoreError> {
    let sql = format!("SELECT upstream_id, remote FROM customer_tie WHERE customer_id IN {GROUP}");
    let tie: Option<(UpstreamId, String)> = one(to, &sql, [id.to_string()], |row| {
        Ok((row.parsed("upstream_id")?, row.plain("remote")?))
    })?;
    tie.map_or(Ok(()), |(upstream, remote)| link(to, upstream, &remote, id, stamp))
}

impl Ledger {
    /// Links a customer to one of a back end, unless they are linked so already.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn link_customer(
        &self,
        id: CustomerId,
        upstream: UpstreamId,
        remote: &str,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let (stamp, remote) = (Stamp::by(Actor::Machine, now_ms), remote.to_owned());
        self.write(Lane::Background, Durability::Full, move |to| {
            link(to, upstream, &remote, id, &stamp)
        })
    }

    /// The number that a back end was last heard to give a customer with this id there.
    ///
    /// # Errors
    /// As [`Ledger::customer_there`].
    pub fn number_there(&self, upstream: UpstreamId, remote: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT name FROM remote_item WHERE upstream_id = ?1 AND kind = 'customer' AND remote_id = ?2 AND name <> ''";
        self.read(|db| one(db, sql, [&*upstream.to_string(), remote], |row| row.plain("name")))
    }

    /// The id under which a back end knows a customer.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn customer_there(&self, id: CustomerId, upstream: UpstreamId) -> Result<Option<String>, StoreError> {
        let sql = format!(
            "SELECT remote FROM customer_tie WHERE upstream_id = ?2 AND customer_id IN {GROUP}
             UNION ALL SELECT remote FROM customer_link WHERE upstream_id = ?2 AND customer_id IN {GROUP} LIMIT 1"
        );
        self.read(|db| {
            one(db, &sql, [id.to_string(), upstream.to_string()], |row| {
                row.plain("remote")
            })
        })
    }
}
