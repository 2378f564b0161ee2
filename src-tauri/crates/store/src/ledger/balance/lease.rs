//! What a back end said of a balance, and what may be spent of it until it is asked again. Every word of it is an entry of the journal.

use super::increment;
use super::tie::{self, Tie, differences};
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::account;
use crate::ledger::customer::GROUP;
use crate::ledger::form::value::{code, text};
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use domain::CustomerId;
use domain::customer::{AccountKind, Holder, Lease, LeaseRule};
use domain::people::Actor;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// What a back end said of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Points.
    pub points: i64,
    /// Credit, minor units.
    pub credit_minor: i64,
    /// When it was asked, Unix milliseconds UTC.
    pub at_ms: i64,
    /// How far what it is owed had moved before it was asked, see [`Ledger::increments_moved`].
    pub moved: u64,
}

/// Whether a word of a back end was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is what may be spent of from now on.
    Yes,
    /// Something was booked there meanwhile: it may hold that or not, and must be asked again.
    Overtaken,
}

/// What was leased of a balance, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leased {
    /// What was leased.
    pub lease: Lease,
    /// What was booked since; below zero where it was spent.
    pub booked: i64,
}

impl Leased {
    /// How much can be spent at a moment.
    #[must_use]
    pub fn left(&self, at_ms: i64) -> i64 {
        self.lease.left(self.booked, at_ms)
    }
}

#[derive(Serialize, Deserialize)]
struct Word {
    #[serde(with = "code")]
    kind: AccountKind,
    /// Points, or minor units.
    said: i64,
    /// Booked here before, and not held by what it said.
    unsent: i64,
    most: i64,
}

/// A back end was asked what a customer has.
#[derive(Serialize, Deserialize)]
pub(crate) struct BalanceAsked {
    #[serde(with = "text")]
    id: CustomerId,
    asked_at_ms: i64,
    for_ms: i64,
    /// How many documents were not known to be there.
    open: u64,
    said: Vec<Word>,
}

impl Act for BalanceAsked {
    const KIND: &'static str = "balance_asked";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let word = |kind| self.said.iter().find(|word| word.kind == kind);
        let stands = |kind| word(kind).map(|word| word.said.saturating_add(word.unsent));
        let entries = differences(to, self.id, stands)?;
        account::enter(to, seq, stamp, &entries)?;
        self.said.iter().try_for_each(|word| self.lease(to, seq, word))
    }
}

impl BalanceAsked {
    fn lease(&self, to: &Connection, seq: u64, word: &Word) -> Result<(), StoreError> {
        let lease = Lease::of(self.asked_at_ms, word.said, word.unsent, word.most, self.for_ms);
        let sql = "INSERT OR REPLACE INTO balance_lease
                   (customer_id, kind, lease_seq, asked_at_ms, said, unsent, open, most, until_ms)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        let values = params![
            self.id.to_string(),
            word.kind.to_code(),
            integer(seq)?,
            lease.asked_at_ms,
            lease.said,
            lease.unsent,
            integer(self.open)?,
            lease.most,
            lease.until_ms
        ];
        run(to, sql, values).map(|_| ())
    }
}

fn from_row(row: &Row<'_>) -> Result<Leased, StoreError> {
    Ok(Leased {
        lease: Lease {
            asked_at_ms: row.plain("asked_at_ms")?,
            said: row.plain("said")?,
            unsent: row.plain("unsent")?,
            most: row.plain("most")?,
            until_ms: row.plain("until_ms")?,
        },
        booked: row.plain("booked")?,
    })
}

/// What was leased of one of a customer's balances last, and what was booked on it since.
fn of(db: &Connection, id: CustomerId, kind: AccountKind) -> Result<Option<Leased>, StoreError> {
    let sql = format!(
        "SELECT *, (SELECT coalesce(sum(amount), 0) FROM account_entry WHERE account_entry.customer_id IN {GROUP}
             AND account_entry.kind = ?2 AND journal_seq > lease_seq) AS booked
         FROM balance_lease WHERE balance_lease.customer_id IN {GROUP} AND balance_lease.kind = ?2"
    );
    one(db, &sql, params![id.to_string(), kind.to_code()], from_row)
}

fn owned(db: &Connection, holder: &Holder, kind: AccountKind) -> Result<Option<(CustomerId, Tie)>, StoreError> {
    match holder {
        Holder::Customer(id) if super::OWNED.contains(&kind) => Ok(tie::of(db, *id)?.map(|tie| (*id, tie))),
        _ => Ok(None),
    }
}

/// Of a balance that a back end owns no more is spent than was leased.
///
/// # Errors
/// [`StoreError::OwnedElsewhere`].
pub(crate) fn check_spend(
    db: &Connection,
    holder: &Holder,
    kind: AccountKind,
    spends: i64,
    at_ms: i64,
) -> Result<(), StoreError> {
    if spends <= 0 {
        return Ok(());
    }
    let Some((id, tie)) = owned(db, holder, kind)? else {
        return Ok(());
    };
    let leased = of(db, id, kind)?;
    match leased.map_or(0, |leased| leased.left(at_ms)) {
        left if spends > left => Err(elsewhere(kind, left, tie, leased)),
        _ => Ok(()),
    }
}

/// Nothing is taken by hand from a balance that a back end owns: that is done there.
///
/// # Errors
/// [`StoreError::OwnedElsewhere`].
pub(crate) fn check_by_hand(
    db: &Connection,
    holder: &Holder,
    kind: AccountKind,
    amount: i64,
) -> Result<(), StoreError> {
    match owned(db, holder, kind)? {
        Some((id, tie)) if amount < 0 => Err(elsewhere(kind, 0, tie, of(db, id, kind)?)),
        _ => Ok(()),
    }
}

fn elsewhere(kind: AccountKind, left: i64, tie: Tie, leased: Option<Leased>) -> StoreError {
    StoreError::OwnedElsewhere {
        kind,
        left,
        upstream: tie.upstream,
        asked_at_ms: leased.map(|leased| leased.lease.asked_at_ms),
    }
}

impl Ledger {
    /// What was leased of one of a customer's balances last; nothing where its back end was never asked.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn leased(&self, id: CustomerId, kind: AccountKind) -> Result<Option<Leased>, StoreError> {
        self.read(|db| of(db, id, kind))
    }

    /// Keeps what a back end said of a tied customer: it is entered in the accounts, and leased under the shop's rule.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] where the customer is not tied (any more), or when it cannot be written.
    pub fn keep_asked(&self, tie: &Tie, asked: Asked, rule: LeaseRule, actor: Actor) -> Result<Kept, StoreError> {
        let tie = tie.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            if tie::of(to, tie.customer_id)?.as_ref() != Some(&tie) {
                return Err(StoreError::Unknown {
                    kind: "tie of customer",
                    name: tie.customer_id.to_string(),
                });
            }
            if increment::moved(to, tie.customer_id)? != asked.moved {
                return Ok(Kept::Overtaken);
            }
            let (open, points, credit) = increment::unsent(to, tie.customer_id)?;
            let word = |kind, said, unsent, most: i64| Word {
                kind,
                said,
                unsent,
                most: most.max(0),
            };
            let asked_of = BalanceAsked {
                id: tie.customer_id,
                asked_at_ms: asked.at_ms,
                for_ms: rule.for_ms.max(0),
                open,
                said: vec![
                    word(AccountKind::Points, asked.points, points, rule.most_points),
                    word(AccountKind::Credit, asked.credit_minor, credit, rule.most_credit_minor),
                ],
            };
            act(to, &Stamp::by(actor, asked.at_ms), &asked_of)?;
            Ok(Kept::Yes)
        })
    }
}
