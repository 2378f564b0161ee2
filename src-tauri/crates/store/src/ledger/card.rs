//! What card terminals were asked for. The row is durable before the terminal is asked; what became of it follows when somebody knows.

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::cart::{self, ChangeError};
use crate::ledger::form::value::{code, minor, text};
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::card::{CardAttempt, CardState, CardWord};
use domain::cart::Cart;
use domain::money::Money;
use domain::people::Actor;
use domain::{CardAttemptId, CartId, StaffId};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// An attempt as the ledger keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRecord {
    /// The attempt.
    pub attempt: CardAttempt,
    /// When the terminal was asked, Unix milliseconds UTC.
    pub asked_at_ms: i64,
    /// Name of the one who asked.
    pub asked_by: String,
    /// Whether a sale was paid with it.
    pub in_sale: bool,
}

/// What is said of an attempt, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardOutcome {
    /// The attempt.
    pub id: CardAttemptId,
    /// What is said.
    pub word: CardWord,
    /// What proves it.
    pub proof: Option<String>,
    /// Why.
    pub reason: String,
    /// Who says it, or asked the terminal that says it.
    pub actor: Actor,
    /// Who approved that it is said.
    pub approver: Option<StaffId>,
}

/// A terminal is about to be asked.
#[derive(Serialize, Deserialize)]
pub(crate) struct CardAsked {
    #[serde(with = "text")]
    id: CardAttemptId,
    #[serde(with = "text")]
    cart_id: CartId,
    #[serde(rename = "amount_minor", with = "minor")]
    amount: Money,
    address: String,
    #[serde(with = "text")]
    staff_id: StaffId,
}

impl Act for CardAsked {
    const KIND: &'static str = "card_asked";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO card_attempt (id, cart_id, amount_minor, address, state, reason, staff_id, asked_at_ms, asked_seq)
                   VALUES (?1, ?2, ?3, ?4, 'asked', '', ?5, ?6, ?7)";
        let values = params![
            self.id.to_string(),
            self.cart_id.to_string(),
            self.amount.minor(),
            self.address,
            self.staff_id.to_string(),
            stamp.at_ms,
            integer(seq)?,
        ];
        run(to, sql, values).map(|_| ())
    }
}

/// It is known what became of an attempt.
#[derive(Serialize, Deserialize)]
pub(crate) struct CardSettled {
    #[serde(with = "text")]
    id: CardAttemptId,
    #[serde(with = "code")]
    word: CardWord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    proof: Option<String>,
    reason: String,
}

impl Act for CardSettled {
    const KIND: &'static str = "card_outcome";

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let state = by_id(to, self.id)?.and_then(|record| record.attempt.state.after(self.word));
        let state =
            state.ok_or_else(|| StoreError::corrupt(format!("nothing becomes of the card payment {}", self.id)))?;
        let sql = "UPDATE card_attempt SET state = ?2, proof = coalesce(?3, proof), reason = ?4 WHERE id = ?1";
        let values = params![self.id.to_string(), state.to_code(), self.proof, self.reason];
        run(to, sql, values).map(|_| ())
    }
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT card_attempt.*, staff.name AS asked_by FROM card_attempt JOIN staff ON staff.id = card_attempt.staff_id ",
            $which
        )
    };
}

fn from_row(row: &Row<'_>) -> Result<CardRecord, StoreError> {
    Ok(CardRecord {
        attempt: CardAttempt {
            id: row.parsed("id")?,
            cart_id: row.parsed("cart_id")?,
            amount: row.money("amount_minor")?,
            address: row.plain("address")?,
            state: row.code::<CardState>("state")?,
            proof: row.plain("proof")?,
            reason: row.plain("reason")?,
        },
        asked_at_ms: row.plain("asked_at_ms")?,
        asked_by: row.plain("asked_by")?,
        in_sale: row.plain::<Option<i64>>("sale_seq")?.is_some(),
    })
}

fn by_id(db: &Connection, id: CardAttemptId) -> Result<Option<CardRecord>, StoreError> {
    one(db, select!("WHERE card_attempt.id = ?1"), [id.to_string()], from_row)
}

/// The attempts for a cart, the oldest first.
pub(crate) fn of_cart(db: &Connection, id: CartId) -> Result<Vec<CardRecord>, StoreError> {
    let sql = select!("WHERE cart_id = ?1 ORDER BY asked_seq");
    many(db, sql, [id.to_string()], from_row)
}

/// A sale was paid with what was charged for its cart.
pub(crate) fn sold(to: &Connection, id: CartId, sale_seq: i64) -> Result<(), StoreError> {
    let sql = "UPDATE card_attempt SET sale_seq = ?2 WHERE cart_id = ?1 AND state = 'approved'";
    run(to, sql, params![id.to_string(), sale_seq]).map(|_| ())
}

fn must_be(db: &Connection, id: CardAttemptId) -> Result<CardRecord, StoreError> {
    by_id(db, id)?.ok_or_else(|| StoreError::Unknown {
        kind: "card payment",
        name: id.to_string(),
    })
}

impl Ledger {
    /// Records that a terminal is about to be asked. It is durable when this returns. `may` says whether the cart is to be paid so, by
    /// the attempts there are. An attempt that is there already is not made again: then no terminal may be asked.
    ///
    /// # Errors
    /// [`ChangeError::Conflict`] when the cart is not the open one, [`ChangeError::Refused`] by `may`.
    pub fn ask_card<E: Send + 'static>(
        &self,
        attempt: &CardAttempt,
        staff: StaffId,
        now_ms: i64,
        may: impl FnOnce(&Cart, &[CardAttempt]) -> Result<(), E> + Send + 'static,
    ) -> Result<bool, ChangeError<E>> {
        let asked = CardAsked {
            id: attempt.id,
            cart_id: attempt.cart_id,
            amount: attempt.amount,
            address: attempt.address.clone(),
            staff_id: staff,
        };
        self.write(Lane::Counter, Durability::Full, move |to| {
            if by_id(to, asked.id)?.is_some() {
                return Ok(false);
            }
            let cart = match cart::open(to)? {
                Some(cart) if cart.id == asked.cart_id => cart,
                current => return Err(cart::conflict(current)),
            };
            let before: Vec<CardAttempt> = of_cart(to, cart.id)?.into_iter().map(|one| one.attempt).collect();
            may(&cart, &before).map_err(ChangeError::Refused)?;
            act(to, &Stamp::by(Actor::Staff(staff), now_ms), &asked)?;
            Ok(true)
        })
    }

    /// Records what is said of an attempt, where it changes anything. `may` says whether it may be said.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such attempt, [`ChangeError::Refused`] by `may`.
    pub fn settle_card<E: Send + 'static>(
        &self,
        outcome: CardOutcome,
        now_ms: i64,
        may: impl FnOnce(&CardRecord) -> Result<(), E> + Send + 'static,
    ) -> Result<(), ChangeError<E>> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            let record = must_be(to, outcome.id)?;
            may(&record).map_err(ChangeError::Refused)?;
            if record.attempt.state.after(outcome.word).is_none() {
                return Ok(());
            }
            let settled = CardSettled {
                id: outcome.id,
                word: outcome.word,
                proof: outcome.proof,
                reason: outcome.reason,
            };
            let stamp = Stamp {
                at_ms: now_ms,
                actor: outcome.actor,
                approver: outcome.approver,
            };
            act(to, &stamp, &settled)?;
            Ok(())
        })
    }

    /// The attempt with this id.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn card_attempt(&self, id: CardAttemptId) -> Result<Option<CardRecord>, StoreError> {
        self.read(|db| by_id(db, id))
    }

    /// The attempts for a cart, the oldest first.
    ///
    /// # Errors
    /// As [`Ledger::card_attempt`].
    pub fn cards_of(&self, cart: CartId) -> Result<Vec<CardRecord>, StoreError> {
        self.read(|db| of_cart(db, cart))
    }

    /// The attempts that somebody must still look after, the oldest first: nobody knows what became of them, or a card was charged and
    /// no sale was paid with it.
    ///
    /// # Errors
    /// As [`Ledger::card_attempt`].
    pub fn open_cards(&self) -> Result<Vec<CardRecord>, StoreError> {
        let sql = select!("WHERE sale_seq IS NULL AND (state = 'asked' OR state = 'approved') ORDER BY asked_seq");
        self.read(|db| many(db, sql, [], from_row))
    }
}
