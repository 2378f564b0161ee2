//! Parked sales: a cart laid aside with a number, taken up again or dropped. A command that was carried out before acts no second time.

mod bill;
mod expiry;

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::card;
use crate::ledger::cart::{self, CartRef, ChangeError, Changed};
use crate::ledger::form;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::print_job::{self, PrintRequest};
use crate::ledger::sale;
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::cart::{Cart, CartError};
use domain::people::Actor;
use domain::{CartId, StaffId};
use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use thiserror::Error;

/// A sale that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// Its number, never used again.
    pub no: u64,
    /// What the cashier called it; empty where it goes by its number.
    pub label: String,
    /// When, Unix milliseconds UTC.
    pub parked_at_ms: i64,
    /// Name of the one who parked it.
    pub parked_by: String,
    /// What lies in it.
    pub cart: Cart,
}

/// Why a sale is not parked, or a parked one not taken up.
#[derive(Debug, Error, PartialEq, Eq, Clone)]
pub enum ParkError {
    /// Nothing lies in the cart.
    #[error("there is nothing to park")]
    Empty,
    /// Another sale is open.
    #[error("the open sale has lines (park it or finish it first)")]
    CartNotEmpty,
    /// The sale was recalled or dropped, or never parked.
    #[error("that sale is not parked")]
    NotParked,
    /// A card was charged for it, or may have been: the charge is paid with the sale that it was asked for.
    #[error("a card was charged for that sale")]
    Charged,
    /// The cart refuses it.
    #[error(transparent)]
    Cart(#[from] CartError),
}

/// A parked sale was dropped unsold.
#[derive(Serialize, Deserialize)]
pub(crate) struct ParkedDropped {
    no: u64,
    #[serde(with = "text")]
    staff_id: StaffId,
    reason: String,
    cart: Box<RawValue>,
}

impl Act for ParkedDropped {
    const KIND: &'static str = "parked_dropped";

    fn apply(&self, _to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        Ok(())
    }
}

/// Whether a card was charged for it, or may have been.
pub(crate) fn may_be_charged(db: &Connection, id: CartId) -> Result<bool, StoreError> {
    let charges = card::of_cart(db, id)?;
    Ok(charges.iter().any(|charge| charge.attempt.state.may_hold_money()))
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT parking.*, staff.name AS parked_by_name, cart.body FROM parking JOIN cart ON cart.id = parking.cart_id
             AND cart.state = 'parked' JOIN staff ON staff.id = parking.parked_by WHERE parking.ended_at_ms IS NULL ",
            $which
        )
    };
}

fn from_row(row: &Row<'_>) -> Result<Parked, StoreError> {
    Ok(Parked {
        no: row.count("no")?,
        label: row.plain("label")?,
        parked_at_ms: row.plain("parked_at_ms")?,
        parked_by: row.plain("parked_by_name")?,
        cart: form::cart::read(&row.plain::<String>("body")?)?,
    })
}

fn of_cart(db: &Connection, id: CartId) -> Result<Option<Parked>, StoreError> {
    one(db, select!("AND parking.cart_id = ?1"), [id.to_string()], from_row)
}

/// The sales that wait since before a moment, the oldest first.
fn waiting_since(db: &Connection, before_ms: i64) -> Result<Vec<Parked>, StoreError> {
    many(
        db,
        select!("AND parking.parked_at_ms < ?1 ORDER BY parking.no"),
        [before_ms],
        from_row,
    )
}

/// Lays a cart aside under the next number, by its name, and queues its slip.
fn begin(
    to: &Connection,
    cart: &Cart,
    (label, slip): (&str, Option<&PrintRequest>),
    staff: StaffId,
    now_ms: i64,
) -> Result<(), StoreError> {
    cart::set_aside(to, cart, staff, now_ms)?;
    let no = one(to, "SELECT coalesce(max(no), 0) + 1 AS no FROM parking", [], |row| {
        row.count("no")
    })?;
    let no = no.unwrap_or(1);
    let sql = "INSERT INTO parking (no, cart_id, label, parked_at_ms, parked_by) VALUES (?1, ?2, ?3, ?4, ?5)";
    let values = params![integer(no)?, cart.id.to_string(), label, now_ms, staff.to_string()];
    run(to, sql, values)?;
    slip.map_or(Ok(()), |slip| print_job::queue_slip(to, slip, no, now_ms))
}

/// The sale waits no longer; a slip that is not printed yet is not printed any more.
fn end(to: &Connection, parked: &Parked, now_ms: i64) -> Result<(), StoreError> {
    let no = integer(parked.no)?;
    run(to, "UPDATE parking SET ended_at_ms = ?2 WHERE no = ?1", [no, now_ms])?;
    print_job::dismiss_slip(to, parked.no, now_ms)
}

/// Drops a parked sale unsold and journals what was in it.
fn give_up(to: &Transaction<'_>, parked: &Parked, reason: &str, staff: StaffId, now_ms: i64) -> Result<(), StoreError> {
    let body = RawValue::from_string(form::cart::write(&parked.cart)?);
    let dropped = ParkedDropped {
        no: parked.no,
        staff_id: staff,
        reason: reason.to_owned(),
        cart: body.map_err(|fault| StoreError::corrupt(fault.to_string()))?,
    };
    act(to, &Stamp::by(Actor::Staff(staff), now_ms), &dropped)?;
    end(to, parked, now_ms)?;
    cart::remove(to, parked.cart.id)
}

fn missing<E>(db: &Connection) -> Result<ChangeError<E>, StoreError> {
    Ok(cart::conflict(cart::open(db)?))
}

fn park(
    to: &Connection,
    at: &CartRef,
    label: &str,
    staff: StaffId,
    now_ms: i64,
    slip: Option<&PrintRequest>,
) -> Result<Parked, ChangeError<ParkError>> {
    if cart::seen(to, at.request_id)? {
        let before = of_cart(to, at.cart_id)?;
        return before.map_or_else(|| Err(missing(to)?), Ok);
    }
    if let Some(sale_id) = sale::id_of_cart(to, at.cart_id)? {
        return Err(ChangeError::Sold { sale_id });
    }
    let Some(cart) = cart::as_seen(to, at)? else {
        return Err(missing(to)?);
    };
    if cart.is_empty() {
        return Err(ChangeError::Refused(ParkError::Empty));
    }
    begin(to, &cart, (label, slip), staff, now_ms)?;
    cart::remember(to, at, now_ms)?;
    of_cart(to, at.cart_id)?.ok_or(ChangeError::Refused(ParkError::NotParked))
}

fn recall(
    to: &Connection,
    at: &CartRef,
    id: CartId,
    staff: StaffId,
    now_ms: i64,
    look_at: impl FnOnce(&mut Cart),
) -> Result<Changed, ChangeError<ParkError>> {
    let current = cart::open(to)?;
    if cart::seen(to, at.request_id)? {
        return match current {
            Some(cart) if cart.id == id => Ok(Changed { cart, replayed: true }),
            current => Err(cart::conflict(current)),
        };
    }
    let Some(seen) = cart::as_seen(to, at)? else {
        return Err(cart::conflict(current));
    };
    if !seen.is_empty() {
        return Err(ChangeError::Refused(ParkError::CartNotEmpty));
    }
    let parked = of_cart(to, id)?.ok_or(ChangeError::Refused(ParkError::NotParked))?;
    cart::remove(to, seen.id)?;
    end(to, &parked, now_ms)?;
    let mut cart = parked.cart;
    // A command that was meant for the cart as it was before it was parked finds another revision.
    cart.revision += 1;
    look_at(&mut cart);
    cart::take_up(to, &cart, staff, now_ms)?;
    cart::remember(to, at, now_ms)?;
    Ok(Changed { cart, replayed: false })
}

/// How many sales wait.
pub(crate) fn waiting(db: &Connection) -> Result<u64, StoreError> {
    let sql = "SELECT count(*) AS waits FROM parking WHERE ended_at_ms IS NULL";
    Ok(one(db, sql, [], |row| row.count("waits"))?.unwrap_or(0))
}

impl Ledger {
    /// Parks the open cart under the next number and queues its slip. The same command delivered twice parks once.
    ///
    /// # Errors
    /// [`ChangeError`]: the cart is not at this revision, is sold, or is empty; then nothing is written.
    pub fn park_cart(
        &self,
        at: &CartRef,
        label: &str,
        slip: Option<PrintRequest>,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<Parked, ChangeError<ParkError>> {
        let (at, label) = (*at, label.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            park(to, &at, &label, staff, now_ms, slip.as_ref())
        })
    }

    /// The sales that wait, the oldest first.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when a cart does not parse.
    pub fn parked_carts(&self) -> Result<Vec<Parked>, StoreError> {
        self.read(|db| many(db, select!("ORDER BY parking.no"), [], from_row))
    }

    /// How many sales wait.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn parked_count(&self) -> Result<u64, StoreError> {
        self.read(waiting)
    }

    /// The cart that was parked under a number, whatever became of it.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn cart_parked_as(&self, no: u64) -> Result<Option<CartId>, StoreError> {
        let sql = "SELECT cart_id FROM parking WHERE no = ?1";
        self.read(|db| one(db, sql, [integer(no)?], |row| row.parsed("cart_id")))
    }

    /// The sale that waits under a number.
    ///
    /// # Errors
    /// As [`Ledger::parked_carts`].
    pub fn parked_no(&self, no: u64) -> Result<Option<Parked>, StoreError> {
        self.read(|db| one(db, select!("AND parking.no = ?1"), [integer(no)?], from_row))
    }

    /// Takes a parked sale up as the open cart, after a last look at it: prices may have changed. `at` names the open cart, which must
    /// hold nothing. The same command delivered twice acts once.
    ///
    /// # Errors
    /// [`ChangeError`]: the open cart is not as the sender saw it, [`ParkError::CartNotEmpty`] or [`ParkError::NotParked`].
    pub fn recall_cart(
        &self,
        at: &CartRef,
        id: CartId,
        staff: StaffId,
        now_ms: i64,
        look_at: impl FnOnce(&mut Cart) + Send + 'static,
    ) -> Result<Changed, ChangeError<ParkError>> {
        let at = *at;
        self.write(Lane::Counter, Durability::Full, move |to| {
            recall(to, &at, id, staff, now_ms, look_at)
        })
    }

    /// Drops a parked sale unsold and journals what was in it. `at` names the parked cart; the same command delivered twice acts once.
    ///
    /// # Errors
    /// [`ChangeError`] with [`ParkError::NotParked`].
    pub fn drop_parked(
        &self,
        at: &CartRef,
        reason: &str,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<(), ChangeError<ParkError>> {
        let (at, reason) = (*at, reason.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            if cart::seen(to, at.request_id)? {
                return Ok(());
            }
            let parked = of_cart(to, at.cart_id)?.ok_or(ChangeError::Refused(ParkError::NotParked))?;
            give_up(to, &parked, &reason, staff, now_ms)?;
            Ok(cart::remember(to, &at, now_ms)?)
        })
    }

    /// Calls a parked sale something else.
    ///
    /// # Errors
    /// [`ChangeError`] with [`ParkError::NotParked`].
    pub fn label_parked(&self, id: CartId, label: &str) -> Result<(), ChangeError<ParkError>> {
        let label = label.to_owned();
        let sql = "UPDATE parking SET label = ?2 WHERE cart_id = ?1 AND ended_at_ms IS NULL";
        self.write(Lane::Counter, Durability::Normal, move |to| {
            match run(to, sql, params![id.to_string(), label])? {
                0 => Err(ChangeError::Refused(ParkError::NotParked)),
                _ => Ok(()),
            }
        })
    }

    /// Queues the slip of a parked sale once more.
    ///
    /// # Errors
    /// [`ChangeError`] with [`ParkError::NotParked`].
    pub fn queue_slip_again(&self, job: &PrintRequest, id: CartId, now_ms: i64) -> Result<(), ChangeError<ParkError>> {
        let job = job.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            let parked = of_cart(to, id)?.ok_or(ChangeError::Refused(ParkError::NotParked))?;
            Ok(print_job::queue_slip(to, &job, parked.no, now_ms)?)
        })
    }
}
