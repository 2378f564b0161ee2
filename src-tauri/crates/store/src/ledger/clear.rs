//! The open sale given up before it was paid: by whom, why, and what was in it.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::cart::{self, CartRef, ChangeError};
use crate::ledger::form;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::sale;
use crate::writer::{Durability, Lane};
use domain::StaffId;
use domain::cart::Cart;
use domain::people::Actor;
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A cart was taken away unsold.
#[derive(Serialize, Deserialize)]
pub(crate) struct CartCleared {
    #[serde(with = "text")]
    staff_id: StaffId,
    reason: String,
    cart: Box<RawValue>,
}

impl Act for CartCleared {
    const KIND: &'static str = "cart_cleared";

    fn apply(&self, _to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        Ok(())
    }
}

fn journal(to: &Transaction<'_>, cart: &Cart, reason: &str, staff: StaffId, now_ms: i64) -> Result<(), StoreError> {
    let body = RawValue::from_string(form::cart::write(cart)?);
    let cleared = CartCleared {
        staff_id: staff,
        reason: reason.to_owned(),
        cart: body.map_err(|fault| StoreError::corrupt(fault.to_string()))?,
    };
    act(to, &Stamp::by(Actor::Staff(staff), now_ms), &cleared).map(|_| ())
}

fn clear<E>(
    to: &Transaction<'_>,
    at: &CartRef,
    reason: &str,
    staff: StaffId,
    now_ms: i64,
) -> Result<(), ChangeError<E>> {
    if cart::seen(to, at.request_id)? {
        return Ok(());
    }
    if let Some(sale_id) = sale::id_of_cart(to, at.cart_id)? {
        return Err(ChangeError::Sold { sale_id });
    }
    let Some(cleared) = cart::as_seen(to, at)? else {
        return Err(cart::conflict(cart::open(to)?));
    };
    // Nothing was given up where nothing lay.
    if !cleared.lines.is_empty() {
        journal(to, &cleared, reason, staff, now_ms)?;
    }
    cart::remove(to, at.cart_id)?;
    Ok(cart::remember(to, at, now_ms)?)
}

impl Ledger {
    /// Takes the open cart away unsold and journals what was in it and why. The same command delivered twice acts once.
    ///
    /// # Errors
    /// [`ChangeError`]: the cart is not at this revision, or is sold.
    pub fn clear_cart<E: Send + 'static>(
        &self,
        at: &CartRef,
        reason: &str,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<(), ChangeError<E>> {
        let (at, reason) = (*at, reason.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            clear(to, &at, &reason, staff, now_ms)
        })
    }
}
