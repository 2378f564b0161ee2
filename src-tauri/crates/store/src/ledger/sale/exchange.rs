//! Exchanges: a return and the sale that was taken for it.

use super::commit::{account_to_correct, cart_of, check_correction, check_place, next_slot, write};
use super::read::{checked, stored, stored_by_seq};
use super::{CommitError, Committed, Recorded, SaleDraft, SaleSlot};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::cart::{self, CartRef};
use crate::ledger::order;
use crate::row::{Columns, one, run};
use crate::writer::{Durability, Lane};
use domain::SaleId;
use domain::cart::Cart;
use domain::refund::Account;
use rusqlite::{Connection, Transaction, params};

/// Keeps which sale was taken for a return.
pub(super) fn keep(to: &Connection, seq: i64, taken: SaleId) -> Result<(), StoreError> {
    let sql = "INSERT INTO exchange (return_seq, sale_id) VALUES (?1, ?2)";
    run(to, sql, params![seq, taken.to_string()]).map(|_| ())
}

/// The sale that was taken for a return.
pub(super) fn of_document(db: &Connection, seq: i64) -> Result<Option<SaleId>, StoreError> {
    let sql = "SELECT sale_id FROM exchange WHERE return_seq = ?1";
    one(db, sql, [seq], |row| row.parsed("sale_id"))
}

/// A return and the sale that is taken for it, one number after the other.
fn exchange<E>(
    to: &Transaction<'_>,
    at: &CartRef,
    given: Option<Cart>,
    corrects: Option<SaleId>,
    now_ms: i64,
    build: impl FnOnce(&Cart, Option<&Account<'_>>, SaleSlot) -> Result<[SaleDraft; 2], E>,
) -> Result<Committed, CommitError<E>> {
    if let Some(found) = checked(stored(to, "cart_id = ?1", [at.cart_id.to_string()])?)? {
        return Ok(found.into_committed());
    }
    let mut slot = next_slot(to, at.cart_id)?;
    let cart = cart_of(to, at, given)?;
    slot.deposit = order::deposit_of(to, &cart)?;
    let corrected = corrects.map(|id| account_to_correct(to, id)).transpose()?;
    let account = corrected.as_ref().map(|(sale, earlier)| Account { sale, earlier });
    let [back, taken] = build(&cart, account.as_ref(), slot.clone()).map_err(CommitError::Refused)?;
    match &account {
        Some(account) => check_correction(account, &back.sale, &slot, back.sale.cart_id)?,
        None => {
            check_place(&back.sale, &slot, back.sale.cart_id)?;
            back.sale.check()?;
        }
    }
    if back.sale.exchanged_for != Some(taken.sale.id) {
        return Err(CommitError::Misplaced { what: "exchange" });
    }
    check_place(&taken.sale, &slot.next(), at.cart_id)?;
    taken.sale.check()?;
    write(to, back, now_ms)?;
    let written = write(to, taken, now_ms)?;
    cart::remove(to, at.cart_id)?;
    Ok(written.into_new())
}

impl Ledger {
    /// Makes a return and the sale of a cart that is taken for it, in one transaction: of the open cart, or of one that was never open. `build`
    /// runs inside the transaction with the cart, what is returned from where that is a sale of here, and the place of the return; the sale
    /// stands in the next one.
    ///
    /// # Errors
    /// As [`Ledger::commit_sale`].
    pub fn commit_exchange<E: Send + 'static>(
        &self,
        at: &CartRef,
        given: Option<Cart>,
        corrects: Option<SaleId>,
        now_ms: i64,
        build: impl FnOnce(&Cart, Option<&Account<'_>>, SaleSlot) -> Result<[SaleDraft; 2], E> + Send + 'static,
    ) -> Result<Committed, CommitError<E>> {
        let at = *at;
        self.write(Lane::Counter, Durability::Full, move |to| {
            exchange(to, &at, given, corrects, now_ms, build)
        })
    }

    /// What came back in exchange for a sale.
    ///
    /// # Errors
    /// As [`Ledger::sale`].
    pub fn exchanged_by(&self, sale: SaleId) -> Result<Option<Recorded>, StoreError> {
        self.read(|db| {
            let sql = "SELECT return_seq FROM exchange WHERE sale_id = ?1";
            let seq = one(db, sql, [sale.to_string()], |row| row.count("return_seq"))?;
            seq.map_or(Ok(None), |seq| checked(stored_by_seq(db, seq)?))
        })
    }
}
