//! Two customers who turn out to be one person. Nothing that stands under either is rewritten: what is one's is the other's from then on, so that
//! documents, accounts and returns of before stay as they are.

use super::{by_id, person};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::form::value::{minor, text, text_option};
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::{account, balance};
use crate::row::run;
use crate::writer::{Durability, Lane};
use domain::CustomerId;
use domain::customer::{AccountKind, Customer, Holder};
use domain::money::Money;
use domain::people::Actor;
use domain::price_list::Level;
use rusqlite::{Connection, Transaction, params};
use serde::{Deserialize, Serialize};

/// A customer turned out to be another.
#[derive(Serialize, Deserialize)]
pub(crate) struct CustomerMerged {
    #[serde(with = "text")]
    id: CustomerId,
    #[serde(with = "text")]
    into: CustomerId,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    #[serde(rename = "credit_limit_minor", with = "minor", default)]
    credit_limit: Money,
    facts: Vec<String>,
}

impl Act for CustomerMerged {
    const KIND: &'static str = "customer_merged";

    /// Together they owe no more than the one who stays may.
    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        balance::check_merge(before, self.id, self.into)?;
        let kind = AccountKind::OnAccount;
        let owed = |id| account::balance(before, &Holder::Customer(id), kind);
        let both = owed(self.id)?.saturating_add(owed(self.into)?);
        match both > self.credit_limit.minor().max(0) {
            true => Err(StoreError::NotSettled { kind, amount: both }),
            false => Ok(()),
        }
    }

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let [id, into] = [self.id, self.into].map(|id| id.to_string());
        let sql = "UPDATE customer SET merged_into = ?2 WHERE id = ?1 OR merged_into = ?1";
        run(to, sql, [&id, &into])?;
        let sql = "UPDATE customer SET level = ?2, credit_limit_minor = ?3 WHERE id = ?1";
        let level = self.level.as_ref().map(Level::as_str);
        run(to, sql, params![into, level, self.credit_limit.minor()]).map(|_| ())
    }
}

fn known(db: &Connection, id: CustomerId) -> Result<Customer, StoreError> {
    let stands = by_id(db, id)?.filter(|one| one.id == id && !one.erased);
    stands.ok_or(StoreError::NoHolder)
}

fn merge(to: &Transaction<'_>, id: CustomerId, into: Customer, stamp: &Stamp) -> Result<(), StoreError> {
    let (other, before) = (known(to, id)?, known(to, into.id)?);
    let (stays, alias) = (into.person.unwrap_or_default(), other.person.unwrap_or_default());
    let facts = stays.differs_in(&before.person.unwrap_or_default());
    let merged = CustomerMerged {
        id,
        into: into.id,
        level: into.level,
        credit_limit: into.credit_limit,
        facts: facts.into_iter().map(str::to_owned).collect(),
    };
    merged.check(to)?;
    act(to, stamp, &merged)?;
    // By what the other was known the person is found still.
    person::put(to, id, &alias)?;
    person::put(to, into.id, &stays)
}

impl Ledger {
    /// Says that the customer with an id is the same person as another, and what is known of that one from then on. What stands under either id is that
    /// one's; nothing is rewritten.
    ///
    /// # Errors
    /// [`StoreError::NoHolder`] unless both are known and stand for themselves; [`StoreError::NotSettled`] when together they owe more than the
    /// one who stays may.
    pub fn merge_customers(&self, id: CustomerId, into: Customer, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            merge(to, id, into, &Stamp::by(actor, now_ms))
        })
    }
}
