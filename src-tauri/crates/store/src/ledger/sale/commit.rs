//! Making a document: everything that belongs to it in one transaction, or nothing.

use super::foreign::returned_with;
use super::read::{account as account_of, checked, stored};
use super::write::next_number;
use super::{Recorded, SaleMade};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::account;
use crate::ledger::cart::{self, CartRef};
use crate::ledger::journal::{Stamp, act};
use crate::ledger::print_job::{self, PrintRequest};
use crate::ledger::totals::subtotal;
use crate::ledger::{balance, card, order, shift, till};
use crate::row::{Columns, many, run};
use crate::writer::{Durability, Lane};
use domain::card::CardAttempt;
use domain::cart::Cart;
use domain::refund::Account;
use domain::sale::{Sale, Unbalanced};
use domain::settle::Tender;
use domain::shift::Shift;
use domain::till::TillMark;
use domain::{CartId, SaleId};
use rusqlite::{Connection, Transaction, params};
use thiserror::Error;

/// The place that a document gets: its till, its number, its shift. All of them must stand on the document unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaleSlot {
    /// The till.
    pub till: TillMark,
    /// The place in the epoch's sequence.
    pub sequence: u64,
    /// The open shift.
    pub shift: Shift,
    /// What terminals were asked for, for this cart.
    pub cards: Vec<CardAttempt>,
    /// What was paid ahead on the order whose goods lie in this cart.
    pub deposit: Option<Tender>,
}

/// A document to write, and what to print of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaleDraft {
    /// The document.
    pub sale: Sale,
    /// The receipt's print job, where a printer is.
    pub print: Option<PrintRequest>,
}

/// A document that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committed {
    /// The document.
    pub sale: Sale,
    /// Number of its journal entry.
    pub journal_seq: u64,
    /// The cart had been sold before; nothing was written now.
    pub replayed: bool,
}

impl SaleSlot {
    /// The place of the next document of the same act.
    #[must_use]
    pub fn next(&self) -> Self {
        Self {
            sequence: self.sequence + 1,
            ..self.clone()
        }
    }
}

impl Recorded {
    /// It was made before.
    pub(super) fn into_committed(self) -> Committed {
        Committed {
            sale: self.sale,
            journal_seq: self.journal_seq,
            replayed: true,
        }
    }

    /// It was made now.
    pub(super) fn into_new(self) -> Committed {
        Committed {
            replayed: false,
            ..self.into_committed()
        }
    }
}

/// A correction to make: its own id, by which the same command sent twice acts once, and what it corrects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correcting {
    /// The act's own id, kept where a sale keeps its cart's.
    pub cart_id: CartId,
    /// The document that is corrected.
    pub corrects: SaleId,
}

/// Why no document is made. Nothing is written then.
#[derive(Debug, Error)]
pub enum CommitError<E> {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No shift is open.
    #[error("no shift is open (open one first)")]
    NoShift,
    /// The cart is not as the sender saw it.
    #[error("the cart has changed meanwhile (look at it again)")]
    Conflict {
        /// The open cart, if there is one.
        current: Option<Box<Cart>>,
    },
    /// The document does not add up.
    #[error(transparent)]
    Unbalanced(#[from] Unbalanced),
    /// The document does not stand in the place it was given.
    #[error("the document names another {what} than it was given")]
    Misplaced {
        /// What differs.
        what: &'static str,
    },
    /// The document was refused by its maker.
    #[error("the document was refused: {0}")]
    Refused(E),
}

pub(super) fn next_slot<E>(db: &Connection, cart_id: CartId) -> Result<SaleSlot, CommitError<E>> {
    let shift = shift::current(db)?.ok_or(CommitError::NoShift)?;
    let till = till::mark(db)?;
    Ok(SaleSlot {
        sequence: next_number(db, &till)?,
        till,
        shift,
        cards: card::of_cart(db, cart_id)?.into_iter().map(|one| one.attempt).collect(),
        deposit: None,
    })
}

pub(super) fn check_place<E>(sale: &Sale, slot: &SaleSlot, cart_id: CartId) -> Result<(), CommitError<E>> {
    let same = [
        (sale.till == slot.till, "till"),
        (sale.sequence == slot.sequence, "sequence"),
        (sale.shift_id == slot.shift.id, "shift"),
        (sale.business_date == slot.shift.business_date, "business date"),
        (sale.cart_id == cart_id, "cart"),
    ];
    match same.into_iter().find(|(same, _)| !same) {
        Some((_, what)) => Err(CommitError::Misplaced { what }),
        None => Ok(()),
    }
}

/// The cart that was given with the command, or the open one as its sender saw it.
pub(super) fn cart_of<E>(to: &Connection, at: &CartRef, given: Option<Cart>) -> Result<Cart, CommitError<E>> {
    if let Some(cart) = given {
        return Ok(cart);
    }
    match cart::as_seen(to, at)? {
        Some(cart) => Ok(cart),
        None => Err(CommitError::Conflict {
            current: cart::open(to)?.map(Box::new),
        }),
    }
}

fn commit<E>(
    to: &Transaction<'_>,
    at: &CartRef,
    given: Option<Cart>,
    now_ms: i64,
    build: impl FnOnce(&Cart, SaleSlot) -> Result<SaleDraft, E>,
) -> Result<Committed, CommitError<E>> {
    if let Some(found) = checked(stored(to, "cart_id = ?1", [at.cart_id.to_string()])?)? {
        return Ok(found.into_committed());
    }
    let mut slot = next_slot(to, at.cart_id)?;
    let cart = cart_of(to, at, given)?;
    slot.deposit = order::deposit_of(to, &cart)?;
    let draft = build(&cart, slot.clone()).map_err(CommitError::Refused)?;
    check_place(&draft.sale, &slot, at.cart_id)?;
    draft.sale.check()?;
    let written = write(to, draft, now_ms)?;
    cart::remove(to, at.cart_id)?;
    Ok(written.into_new())
}

fn correct<E>(
    to: &Transaction<'_>,
    at: Correcting,
    now_ms: i64,
    build: impl FnOnce(&Account<'_>, SaleSlot) -> Result<SaleDraft, E>,
) -> Result<Committed, CommitError<E>> {
    if let Some(found) = checked(stored(to, "cart_id = ?1", [at.cart_id.to_string()])?)? {
        return Ok(found.into_committed());
    }
    let slot = next_slot(to, at.cart_id)?;
    let (sale, earlier) = account_to_correct(to, at.corrects)?;
    let account = Account {
        sale: &sale,
        earlier: &earlier,
    };
    let draft = build(&account, slot.clone()).map_err(CommitError::Refused)?;
    check_correction(&account, &draft.sale, &slot, at.cart_id)?;
    Ok(write(to, draft, now_ms)?.into_new())
}

pub(super) fn account_to_correct(db: &Connection, id: SaleId) -> Result<(Sale, Vec<Sale>), StoreError> {
    account_of(db, id)?.ok_or_else(|| StoreError::Unknown {
        kind: "sale",
        name: id.to_string(),
    })
}

pub(super) fn check_correction<E>(
    account: &Account<'_>,
    made: &Sale,
    slot: &SaleSlot,
    cart_id: CartId,
) -> Result<(), CommitError<E>> {
    check_place(made, slot, cart_id)?;
    if made.corrects != Some(account.sale.id) {
        return Err(CommitError::Misplaced {
            what: "corrected document",
        });
    }
    made.check()?;
    Ok(account.check(made)?)
}

fn take_back<E>(
    to: &Transaction<'_>,
    cart_id: CartId,
    foreign_receipt: Option<&str>,
    now_ms: i64,
    build: impl FnOnce(&[Recorded], SaleSlot) -> Result<SaleDraft, E>,
) -> Result<Committed, CommitError<E>> {
    if let Some(found) = checked(stored(to, "cart_id = ?1", [cart_id.to_string()])?)? {
        return Ok(found.into_committed());
    }
    let slot = next_slot(to, cart_id)?;
    let earlier = foreign_receipt.map_or_else(|| Ok(Vec::new()), |number| returned_with(to, number))?;
    let draft = build(&earlier, slot.clone()).map_err(CommitError::Refused)?;
    check_place(&draft.sale, &slot, cart_id)?;
    draft.sale.check()?;
    Ok(write(to, draft, now_ms)?.into_new())
}

/// Writes the document with all that hangs on it.
pub(super) fn write(to: &Transaction<'_>, draft: SaleDraft, now_ms: i64) -> Result<Recorded, StoreError> {
    account::check(to, &draft.sale)?;
    order::check(to, &draft.sale)?;
    let made = SaleMade(draft.sale);
    let stamp = Stamp {
        at_ms: now_ms,
        actor: made.0.actor(),
        approver: made.0.approver,
    };
    let seq = act(to, &stamp, &made)?;
    subtotal::keep_when_due(to, made.0.shift_id, made.0.sequence)?;
    queue_for_upstreams(to, &made.0, now_ms)?;
    balance::owe(to, seq, &made.0.account_entries(), now_ms)?;
    if let Some(print) = &draft.print {
        print_job::queue_receipt(to, print, made.0.id, now_ms)?;
    }
    Ok(Recorded {
        sale: made.0,
        journal_seq: seq,
    })
}

/// One row for each back end that is owed the document. A correction waits for what it corrects.
fn queue_for_upstreams(to: &Connection, sale: &Sale, now_ms: i64) -> Result<(), StoreError> {
    // A clock that was set back makes no sale older than the back end that was there before it.
    // One by one: an INSERT from a SELECT goes through a temporary table where the target has a trigger.
    let sql = "SELECT id FROM upstream WHERE removed_at_ms IS NULL AND from_at_ms <= max(?1, added_at_ms)";
    let owed: Vec<String> = many(to, sql, [sale.sold_at_ms], |row| row.plain("id"))?;
    let sql = "INSERT INTO outbox (sale_id, upstream_id, state, after_sale_id, updated_at_ms) VALUES (?1, ?2, 'queued', ?3, ?4)";
    let (id, corrects) = (sale.id.to_string(), sale.corrects.map(|id| id.to_string()));
    for upstream in owed {
        run(to, sql, params![id, upstream, corrects, now_ms])?;
    }
    Ok(())
}

impl Ledger {
    /// Makes the document of a cart: rows, stock, journal entry, receipt number, print job and what is owed to each back end, in one
    /// transaction that a power cut cannot undo. A cart that is already sold answers with its sale. `build` runs inside the
    /// transaction with the cart and the place that the document gets.
    ///
    /// # Errors
    /// [`CommitError`]; nothing is written then, and no number is used up.
    pub fn commit_sale<E: Send + 'static>(
        &self,
        at: &CartRef,
        now_ms: i64,
        build: impl FnOnce(&Cart, SaleSlot) -> Result<SaleDraft, E> + Send + 'static,
    ) -> Result<Committed, CommitError<E>> {
        let at = *at;
        self.write(Lane::Counter, Durability::Full, move |to| {
            commit(to, &at, None, now_ms, build)
        })
    }

    /// Makes a document that corrects another. `build` runs inside the transaction with what is corrected, everything that corrected
    /// it before, and the place that the document gets. An act that was done already answers with its document.
    ///
    /// # Errors
    /// As [`Ledger::commit_sale`], without a conflict.
    pub fn commit_correction<E: Send + 'static>(
        &self,
        at: Correcting,
        now_ms: i64,
        build: impl FnOnce(&Account<'_>, SaleSlot) -> Result<SaleDraft, E> + Send + 'static,
    ) -> Result<Committed, CommitError<E>> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            correct(to, at, now_ms, build)
        })
    }

    /// Makes the document of goods that come back without a receipt of this till. `build` runs inside the transaction with what came back
    /// before with the same number of another till's receipt.
    ///
    /// # Errors
    /// As [`Ledger::commit_sale`], without a conflict.
    pub fn commit_without_receipt<E: Send + 'static>(
        &self,
        cart_id: CartId,
        foreign_receipt: Option<String>,
        now_ms: i64,
        build: impl FnOnce(&[Recorded], SaleSlot) -> Result<SaleDraft, E> + Send + 'static,
    ) -> Result<Committed, CommitError<E>> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            take_back(to, cart_id, foreign_receipt.as_deref(), now_ms, build)
        })
    }

    /// As [`Ledger::commit_sale`], with a cart that was never open: a whole sale or refund in one command.
    ///
    /// # Errors
    /// As [`Ledger::commit_sale`], without a conflict.
    pub fn commit_cart<E: Send + 'static>(
        &self,
        at: &CartRef,
        cart: Cart,
        now_ms: i64,
        build: impl FnOnce(&Cart, SaleSlot) -> Result<SaleDraft, E> + Send + 'static,
    ) -> Result<Committed, CommitError<E>> {
        let at = *at;
        self.write(Lane::Counter, Durability::Full, move |to| {
            commit(to, &at, Some(cart), now_ms, build)
        })
    }
}
