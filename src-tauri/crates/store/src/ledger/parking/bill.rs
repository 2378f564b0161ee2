//! One bill made of the open sale and a parked one, and two made of the open sale.

use super::{ParkError, Parked, begin, end, may_be_charged, of_cart};
use crate::ledger::Ledger;
use crate::ledger::cart::{self, CartRef, ChangeError, Changed};
use crate::ledger::print_job::PrintRequest;
use crate::writer::{Durability, Lane};
use domain::cart::Cart;
use domain::{CartId, StaffId};
use rusqlite::Connection;

fn merge(
    to: &Connection,
    at: &CartRef,
    id: CartId,
    staff: StaffId,
    now_ms: i64,
    look_at: impl FnOnce(&mut Cart),
) -> Result<Changed, ChangeError<ParkError>> {
    let mut cart = match cart::in_turn(to, at)? {
        Ok(cart) => cart,
        Err(before) => return Ok(before),
    };
    let parked = of_cart(to, id)?.ok_or(ChangeError::Refused(ParkError::NotParked))?;
    if may_be_charged(to, id)? {
        return Err(ChangeError::Refused(ParkError::Charged));
    }
    end(to, &parked, now_ms)?;
    cart.absorb(parked.cart)
        .map_err(|fault| ChangeError::Refused(fault.into()))?;
    look_at(&mut cart);
    cart::remove(to, id)?;
    cart::take_up(to, &cart, staff, now_ms)?;
    cart::remember(to, at, now_ms)?;
    Ok(Changed { cart, replayed: false })
}

fn split(
    to: &Connection,
    at: &CartRef,
    lines: &[u32],
    label: &str,
    staff: StaffId,
    now_ms: i64,
    slip: Option<&PrintRequest>,
) -> Result<Parked, ChangeError<ParkError>> {
    // The command's own id names the new cart, so that one that comes twice finds it.
    let id = CartId(at.request_id.0);
    if let Ok(mut cart) = cart::in_turn(to, at)? {
        let taken = cart
            .split(lines, id)
            .map_err(|fault| ChangeError::Refused(fault.into()))?;
        cart::take_up(to, &cart, staff, now_ms)?;
        begin(to, &taken, (label, slip), staff, now_ms)?;
        cart::remember(to, at, now_ms)?;
    }
    of_cart(to, id)?.ok_or(ChangeError::Refused(ParkError::NotParked))
}

impl Ledger {
    /// Puts what lies in a parked sale with what lies in the open one, after a last look at it: one bill. The same command delivered twice
    /// acts once.
    ///
    /// # Errors
    /// [`ChangeError`] with [`ParkError::NotParked`], [`ParkError::Charged`] or what the cart refuses; then both stay as they are.
    pub fn merge_parked(
        &self,
        at: &CartRef,
        id: CartId,
        staff: StaffId,
        now_ms: i64,
        look_at: impl FnOnce(&mut Cart) + Send + 'static,
    ) -> Result<Changed, ChangeError<ParkError>> {
        let at = *at;
        self.write(Lane::Counter, Durability::Full, move |to| {
            merge(to, &at, id, staff, now_ms, look_at)
        })
    }

    /// Parks these lines of the open cart as a bill of their own. The same command delivered twice acts once.
    ///
    /// # Errors
    /// [`ChangeError`] with what the cart refuses; then nothing is written.
    pub fn split_cart(
        &self,
        at: &CartRef,
        lines: &[u32],
        label: &str,
        slip: Option<PrintRequest>,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<Parked, ChangeError<ParkError>> {
        let (at, lines, label) = (*at, lines.to_vec(), label.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            split(to, &at, &lines, &label, staff, now_ms, slip.as_ref())
        })
    }
}
