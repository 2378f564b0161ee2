//! Customers. The journal says that there is one, at which level, and what kind of fact changed when; what the facts are stands in a
//! table of its own, which no entry holds and a rebuild does not bring back.

mod find;
mod link;
mod merge;
mod person;

pub(crate) use link::{CustomerLinked, link};
pub(crate) use merge::CustomerMerged;

use super::account;
use super::form::value::{minor, text, text_option};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::{balance, order, remote};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::CustomerId;
use domain::customer::{Customer, Person};
use domain::money::Money;
use domain::people::Actor;
use domain::price_list::Level;
use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};

/// A customer was added.
#[derive(Serialize, Deserialize)]
pub(crate) struct CustomerAdded {
    #[serde(with = "text")]
    id: CustomerId,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    #[serde(
        rename = "credit_limit_minor",
        with = "minor",
        default,
        skip_serializing_if = "is_zero"
    )]
    credit_limit: Money,
}

fn is_zero(limit: &Money) -> bool {
    *limit == Money::ZERO
}

impl Act for CustomerAdded {
    const KIND: &'static str = "customer_added";

    fn apply(&self, to: &Connection, seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO customer (id, level, credit_limit_minor, added_seq) VALUES (?1, ?2, ?3, ?4)";
        run(
            to,
            sql,
            params![
                self.id.to_string(),
                self.level.as_ref().map(Level::as_str),
                self.credit_limit.minor(),
                integer(seq)?
            ],
        )
        .map(|_| ())
    }
}

/// Something of a customer changed: the entry names what kind of fact, never the fact.
#[derive(Serialize, Deserialize)]
pub(crate) struct CustomerChanged {
    #[serde(with = "text")]
    id: CustomerId,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    #[serde(
        rename = "credit_limit_minor",
        with = "minor",
        default,
        skip_serializing_if = "is_zero"
    )]
    credit_limit: Money,
    facts: Vec<String>,
}

impl Act for CustomerChanged {
    const KIND: &'static str = "customer_changed";

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE customer SET level = ?2, credit_limit_minor = ?3 WHERE id = ?1";
        run(
            to,
            sql,
            params![
                self.id.to_string(),
                self.level.as_ref().map(Level::as_str),
                self.credit_limit.minor()
            ],
        )
        .map(|_| ())
    }
}

/// What was known of a customer was erased.
#[derive(Serialize, Deserialize)]
pub(crate) struct CustomerErased {
    #[serde(with = "text")]
    id: CustomerId,
}

impl Act for CustomerErased {
    const KIND: &'static str = "customer_erased";

    fn apply(&self, to: &Connection, seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE customer SET level = NULL, credit_limit_minor = 0, erased_seq = ?2 WHERE id = ?1 OR merged_into = ?1";
        run(to, sql, params![self.id.to_string(), integer(seq)?])?;
        balance::forget(to, self.id)
    }
}

/// All that is kept of a customer was handed out.
#[derive(Serialize, Deserialize)]
pub(crate) struct CustomerExported {
    #[serde(with = "text")]
    id: CustomerId,
}

impl Act for CustomerExported {
    const KIND: &'static str = "customer_exported";

    fn apply(&self, _to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> Result<Customer, StoreError> {
    let known: Option<String> = row.plain("customer_id")?;
    Ok(Customer {
        id: row.parsed("id")?,
        level: row.parsed_option("level")?,
        credit_limit: row.money("credit_limit_minor")?,
        person: known.map(|_| person::from_row(row)).transpose()?,
        erased: row.plain::<Option<i64>>("erased_seq")?.is_some(),
    })
}

/// Customers with what is known of them.
const ALL: &str = "SELECT * FROM customer LEFT JOIN person ON customer_id = id";

/// Who the customer with the id ?1 is: that one, or whoever it turned out to be.
macro_rules! same_as {
    () => {
        "(SELECT coalesce(merged_into, id) FROM customer WHERE id = ?1)"
    };
}
pub(crate) use same_as;

/// The ids under which what is the customer's with the id ?1 stands.
pub(crate) const GROUP: &str = concat!(
    "(SELECT id FROM customer WHERE id = ",
    same_as!(),
    " OR merged_into = ",
    same_as!(),
    ")"
);

/// The customer with this id, or whoever it turned out to be.
pub(crate) fn by_id(db: &Connection, id: CustomerId) -> Result<Option<Customer>, StoreError> {
    let sql = concat!(
        "SELECT * FROM customer LEFT JOIN person ON customer_id = id WHERE id = ",
        same_as!()
    );
    one(db, sql, [id.to_string()], from_row)
}

fn by_card(db: &Connection, card: &str) -> Result<Option<Customer>, StoreError> {
    let sql = "SELECT customer_id FROM person WHERE card = ?1 COLLATE NOCASE";
    let owner: Option<CustomerId> = one(db, sql, [card], |row| row.parsed("customer_id"))?;
    owner.map_or(Ok(None), |id| by_id(db, id))
}

/// A card is one customer's.
fn check_card(db: &Connection, id: CustomerId, person: &Person) -> Result<(), StoreError> {
    let owner = match person.card.as_str() {
        "" => None,
        card => by_card(db, card)?,
    };
    match owner {
        Some(other) if other.id != id => Err(StoreError::Taken {
            kind: "card",
            name: person.card.clone(),
        }),
        _ => Ok(()),
    }
}

fn add(to: &Transaction<'_>, customer: Customer, stamp: &Stamp) -> Result<(), StoreError> {
    let person = customer.person.unwrap_or_default();
    check_card(to, customer.id, &person)?;
    let added = CustomerAdded {
        id: customer.id,
        level: customer.level,
        credit_limit: customer.credit_limit,
    };
    act(to, stamp, &added)?;
    person::put(to, customer.id, &person)
}

/// Adds a customer, or changes the one with this id.
pub(crate) fn put(to: &Transaction<'_>, customer: Customer, stamp: &Stamp) -> Result<(), StoreError> {
    match by_id(to, customer.id)? {
        Some(_) => change(to, customer, stamp),
        None => add(to, customer, stamp),
    }
}

fn change(to: &Transaction<'_>, customer: Customer, stamp: &Stamp) -> Result<(), StoreError> {
    let before = by_id(to, customer.id)?.ok_or_else(|| StoreError::Unknown {
        kind: "customer",
        name: customer.id.to_string(),
    })?;
    let person = customer.person.unwrap_or_default();
    check_card(to, customer.id, &person)?;
    let mut facts = person.differs_in(&before.person.unwrap_or_default());
    if customer.level != before.level {
        facts.push("level");
    }
    if customer.credit_limit != before.credit_limit {
        facts.push("credit_limit");
    }
    if facts.is_empty() {
        return Ok(());
    }
    let changed = CustomerChanged {
        id: customer.id,
        level: customer.level,
        credit_limit: customer.credit_limit,
        facts: facts.into_iter().map(str::to_owned).collect(),
    };
    act(to, stamp, &changed)?;
    person::put(to, customer.id, &person)
}

fn erase(to: &Transaction<'_>, id: CustomerId, stamp: &Stamp) -> Result<(), StoreError> {
    account::check_settled(to, id)?;
    link::keep_tie(to, id, stamp)?;
    // What was there is written over, in the file and not only in its index.
    to.pragma_update(None, "secure_delete", true)?;
    to.pragma_update(None, "secure_delete", true)?;
    let erased = person::forget(to, id)
        .and_then(|()| order::forget(to, id))
        .and_then(|()| remote::forget_customer(to, id));
    to.pragma_update(None, "secure_delete", false)?;
    erased?;
    act(to, stamp, &CustomerErased { id }).map(|_| ())
}

impl Ledger {
    /// Erases what is known of a customer. Documents and accounts keep the id and nothing else.
    ///
    /// # Errors
    /// [`StoreError::NotSettled`] while money stands in an account of theirs, or when it cannot be written.
    pub fn erase_customer(&self, id: CustomerId, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            erase(to, id, &Stamp::by(actor, now_ms))
        })
    }

    /// The customer with this id.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read; so for every question below.
    pub fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        self.read(|db| by_id(db, id))
    }

    /// What is known of a customer under other ids, who turned out to be the same person.
    ///
    /// # Errors
    /// As [`Ledger::customer`].
    pub fn known_as(&self, id: CustomerId) -> Result<Vec<Customer>, StoreError> {
        let sql = format!("{ALL} WHERE merged_into = ?1 ORDER BY id");
        self.read(|db| many(db, &sql, [id.to_string()], from_row))
    }

    /// Journals that all that is kept of a customer was handed out.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn customer_exported(&self, id: CustomerId, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            act(to, &Stamp::by(actor, now_ms), &CustomerExported { id }).map(|_| ())
        })
    }

    /// The customer with this card, in capitals or not.
    ///
    /// # Errors
    /// As [`Ledger::customer`].
    pub fn customer_by_card(&self, card: &str) -> Result<Option<Customer>, StoreError> {
        self.read(|db| by_card(db, card))
    }

    /// The customers with just these figures of a phone number, at most `limit`.
    ///
    /// # Errors
    /// As [`Ledger::customer`].
    pub fn customers_by_phone(&self, digits: &str, limit: u32) -> Result<Vec<Customer>, StoreError> {
        let sql = "SELECT DISTINCT coalesce(merged_into, id) AS stands FROM person JOIN customer ON id = customer_id
                   WHERE phone_digits = ?1 AND phone_digits <> '' LIMIT ?2";
        self.read(|db| {
            let ids: Vec<CustomerId> = many(db, sql, params![digits, limit], |row| row.parsed("stands"))?;
            let found = ids.into_iter().map(|id| by_id(db, id));
            Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
        })
    }

    /// Every customer of whom something is known, in the order in which they were added.
    ///
    /// # Errors
    /// As [`Ledger::customer`].
    pub fn customers(&self) -> Result<Vec<Customer>, StoreError> {
        self.read(|db| {
            many(
                db,
                &format!("{ALL} WHERE customer_id IS NOT NULL AND merged_into IS NULL ORDER BY id"),
                [],
                from_row,
            )
        })
    }

    /// Adds customers, or changes those that are there: all of them or none.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another customer has a card of theirs.
    pub fn put_customers(&self, customers: Vec<Customer>, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let stamp = Stamp::by(actor, now_ms);
        self.write(Lane::Counter, Durability::Full, move |to| {
            customers.into_iter().try_for_each(|customer| put(to, customer, &stamp))
        })
    }
}
