//! Which customer is which of a back end's customers.

use super::OWNED;
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::account::{self, balance};
use crate::ledger::customer::{self, GROUP};
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::customer::{AccountEntry, Booking, Holder};
use domain::people::Actor;
use domain::{CustomerId, UpstreamId};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// A customer whose balances a back end owns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The customer, under the id that was tied.
    pub customer_id: CustomerId,
    /// The back end.
    pub upstream_id: UpstreamId,
    /// Its name.
    pub upstream: String,
    /// The customer's id there.
    pub remote: String,
}

/// A customer was tied to one of a back end.
#[derive(Serialize, Deserialize)]
pub(crate) struct CustomerTied {
    #[serde(with = "text")]
    id: CustomerId,
    #[serde(with = "text")]
    upstream_id: UpstreamId,
    remote: String,
}

impl Act for CustomerTied {
    const KIND: &'static str = "customer_tied";

    /// What the shop itself owes the customer is settled before: from here on the back end says what there is.
    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        for kind in OWNED {
            let amount = balance(before, &Holder::Customer(self.id), kind)?;
            if amount != 0 {
                return Err(StoreError::NotSettled { kind, amount });
            }
        }
        Ok(())
    }

    fn apply(&self, to: &Connection, seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        // One to a back end that is removed by now gives way.
        forget(to, self.id)?;
        let sql = "INSERT INTO customer_tie (customer_id, upstream_id, remote, tied_seq) VALUES (?1, ?2, ?3, ?4)";
        let (id, upstream) = (self.id.to_string(), self.upstream_id.to_string());
        run(to, sql, params![id, upstream, self.remote, integer(seq)?]).map(|_| ())
    }
}

/// A customer is tied to no back end any more: what stands there is there, and nothing of it is here.
#[derive(Serialize, Deserialize)]
pub(crate) struct CustomerUntied {
    #[serde(with = "text")]
    id: CustomerId,
}

impl Act for CustomerUntied {
    const KIND: &'static str = "customer_untied";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let entries = differences(to, self.id, |_| Some(0))?;
        account::enter(to, seq, stamp, &entries)?;
        forget(to, self.id)
    }
}

/// The entries after which in each balance stands what it must be; none where nothing is said of it.
pub(super) fn differences(
    db: &Connection,
    id: CustomerId,
    must_be: impl Fn(domain::customer::AccountKind) -> Option<i64>,
) -> Result<Vec<AccountEntry>, StoreError> {
    let mut entries = Vec::new();
    for kind in OWNED {
        let holder = Holder::Customer(id);
        let Some(wanted) = must_be(kind) else { continue };
        let amount = wanted.saturating_sub(balance(db, &holder, kind)?);
        if amount != 0 {
            let booking = Booking { holder, kind, amount };
            entries.push(AccountEntry { booking, sale_id: None });
        }
    }
    Ok(entries)
}

/// Knows of no tie of a customer any more, under whatever id.
pub(crate) fn forget(to: &Connection, id: CustomerId) -> Result<(), StoreError> {
    for table in ["customer_tie", "balance_lease"] {
        let sql = format!("DELETE FROM {table} WHERE customer_id IN {GROUP}");
        run(to, &sql, [id.to_string()])?;
    }
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Tie, StoreError> {
    Ok(Tie {
        customer_id: row.parsed("customer_id")?,
        upstream_id: row.parsed("upstream_id")?,
        upstream: row.plain("name")?,
        remote: row.plain("remote")?,
    })
}

/// The tie of a customer. A back end that is removed owns nothing: what it said last stays, and is the till's own from then on.
pub(super) fn of(db: &Connection, id: CustomerId) -> Result<Option<Tie>, StoreError> {
    let sql = format!(
        "SELECT customer_tie.*, upstream.name FROM customer_tie JOIN upstream ON upstream.id = upstream_id
         WHERE removed_at_ms IS NULL AND customer_id IN {GROUP}"
    );
    one(db, &sql, [id.to_string()], from_row)
}

/// Two customers are made one where at most one of them is tied, and nothing stands here that its back end does not know of.
pub(crate) fn check_merge(db: &Connection, one: CustomerId, other: CustomerId) -> Result<(), StoreError> {
    let (own, other_own) = (of(db, one)?, of(db, other)?);
    let loose = match (&own, &other_own) {
        (None, None) => return Ok(()),
        (Some(_), None) => other,
        (None, Some(_)) => one,
        (Some(tie), Some(_)) => {
            return Err(StoreError::Taken {
                kind: "tie",
                name: tie.upstream.clone(),
            });
        }
    };
    for kind in OWNED {
        let amount = balance(db, &Holder::Customer(loose), kind)?;
        if amount != 0 {
            return Err(StoreError::NotSettled { kind, amount });
        }
    }
    Ok(())
}

impl Ledger {
    /// The back end that owns a customer's balances, where one does.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read; so for every question below.
    pub fn tie_of(&self, id: CustomerId) -> Result<Option<Tie>, StoreError> {
        self.read(|db| of(db, id))
    }

    /// The ties to a back end whose word on a balance is the oldest, or that have none: at most `limit`, none that was asked after a moment.
    ///
    /// # Errors
    /// As [`Ledger::tie_of`].
    pub fn ties_to_ask(&self, id: UpstreamId, asked_before_ms: i64, limit: u32) -> Result<Vec<Tie>, StoreError> {
        let sql = "SELECT customer_tie.*, upstream.name, (SELECT min(asked_at_ms) FROM balance_lease
                   WHERE balance_lease.customer_id = customer_tie.customer_id) AS asked
                   FROM customer_tie JOIN upstream ON upstream.id = upstream_id
                   WHERE upstream_id = ?1 AND coalesce(asked, 0) < ?2 ORDER BY asked LIMIT ?3";
        self.read(|db| many(db, sql, params![id.to_string(), asked_before_ms, limit], from_row))
    }

    /// Ties a customer to one of a back end, which owns points and credit from then on.
    ///
    /// # Errors
    /// [`StoreError::NotSettled`] while something stands in such an account here, [`StoreError::Taken`] where either is tied already.
    pub fn tie_customer(&self, tie: &Tie, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let tie = tie.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            let taken = |name: String| StoreError::Taken { kind: "tie", name };
            if let Some(before) = of(to, tie.customer_id)? {
                return Err(taken(before.upstream));
            }
            let sql = "SELECT 1 AS there FROM customer_tie WHERE upstream_id = ?1 AND remote = ?2";
            let other: Option<i64> = one(to, sql, [&tie.upstream_id.to_string(), &tie.remote], |row| {
                row.plain("there")
            })?;
            if other.is_some() {
                return Err(taken(tie.upstream.clone()));
            }
            let tied = CustomerTied {
                id: tie.customer_id,
                upstream_id: tie.upstream_id,
                remote: tie.remote.clone(),
            };
            tied.check(to)?;
            let stamp = Stamp::by(actor, now_ms);
            act(to, &stamp, &tied)?;
            customer::link(to, tie.upstream_id, &tie.remote, tie.customer_id, &stamp)
        })
    }

    /// Unties a customer. What the back end said stands here no longer; what it is still owed is booked there all the same.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] where the customer is not tied.
    pub fn untie_customer(&self, id: CustomerId, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            let Some(tie) = of(to, id)? else {
                return Err(StoreError::Unknown {
                    kind: "tie of customer",
                    name: id.to_string(),
                });
            };
            let untied = CustomerUntied { id: tie.customer_id };
            act(to, &Stamp::by(actor, now_ms), &untied).map(|_| ())
        })
    }
}
