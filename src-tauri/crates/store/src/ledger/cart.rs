//! Carts that are not sold yet. A command that was carried out before acts no second time.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::form;
use crate::ledger::sale;
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use domain::cart::Cart;
use domain::{CartId, RequestId, SaleId, StaffId};
use rusqlite::{Connection, Row, Transaction, params};
use thiserror::Error;

/// How long a command is remembered after it was carried out.
const REMEMBERED_MS: i64 = 7 * 24 * 3_600_000;

/// Which cart a command means, as its sender last saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CartRef {
    /// The cart.
    pub cart_id: CartId,
    /// Its revision; 0 for a cart that is not there yet.
    pub revision: u64,
    /// The command.
    pub request_id: RequestId,
}

/// A cart after a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The cart as it is now.
    pub cart: Cart,
    /// The command had been carried out before.
    pub replayed: bool,
}

/// Why a cart is not changed.
#[derive(Debug, Error)]
pub enum ChangeError<E> {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The cart is not as the sender saw it.
    #[error("the cart has changed meanwhile (look at it again)")]
    Conflict {
        /// The open cart, if there is one.
        current: Option<Box<Cart>>,
    },
    /// The cart is sold.
    #[error("the cart is sold already")]
    Sold {
        /// The sale that it became.
        sale_id: SaleId,
    },
    /// The change itself was refused.
    #[error("the change was refused: {0}")]
    Refused(E),
}

fn from_row(row: &Row<'_>) -> Result<Cart, StoreError> {
    form::cart::read(&row.plain::<String>("body")?)
}

/// The open cart.
pub(crate) fn open(db: &Connection) -> Result<Option<Cart>, StoreError> {
    one(db, "SELECT body FROM cart WHERE state = 'open'", [], from_row)
}

/// The cart that a command means; a new one for an id that is unknown at revision 0 while no cart is open.
/// `None` when it is not as the sender saw it.
pub(crate) fn as_seen(db: &Connection, at: &CartRef) -> Result<Option<Cart>, StoreError> {
    let found = open(db)?;
    Ok(match found {
        Some(cart) => (cart.id == at.cart_id && cart.revision == at.revision).then_some(cart),
        None => (at.revision == 0 && !is_there(db, at.cart_id)?).then(|| Cart::new(at.cart_id)),
    })
}

fn is_there(db: &Connection, id: CartId) -> Result<bool, StoreError> {
    Ok(one(db, "SELECT 1 FROM cart WHERE id = ?1", [id.to_string()], |_| Ok(()))?.is_some())
}

/// Whether a command was carried out before.
pub(crate) fn seen(db: &Connection, request: RequestId) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM cart_request WHERE request_id = ?1";
    Ok(one(db, sql, [request.to_string()], |_| Ok(()))?.is_some())
}

/// Remembers that a command was carried out.
pub(crate) fn remember(to: &Connection, at: &CartRef, now_ms: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO cart_request (request_id, cart_id, revision, at_ms) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (request_id) DO NOTHING";
    let values = params![
        at.request_id.to_string(),
        at.cart_id.to_string(),
        integer(at.revision)?,
        now_ms
    ];
    run(to, sql, values).map(|_| ())
}

/// Forgets commands that nobody repeats any more.
pub(crate) fn forget_old_requests(to: &Connection, now_ms: i64) -> Result<(), StoreError> {
    run(
        to,
        "DELETE FROM cart_request WHERE at_ms < ?1",
        [now_ms - REMEMBERED_MS],
    )
    .map(|_| ())
}

/// Takes a cart away.
pub(crate) fn remove(to: &Connection, id: CartId) -> Result<(), StoreError> {
    run(to, "DELETE FROM cart WHERE id = ?1", [id.to_string()]).map(|_| ())
}

/// Lays the cart aside: it is open no more.
pub(crate) fn set_aside(to: &Connection, cart: &Cart, staff: StaffId, now_ms: i64) -> Result<(), StoreError> {
    save(to, cart, "parked", None, staff, now_ms)
}

/// Takes a cart up that was laid aside.
pub(crate) fn take_up(to: &Connection, cart: &Cart, staff: StaffId, now_ms: i64) -> Result<(), StoreError> {
    save(to, cart, "open", None, staff, now_ms)
}

/// `before`: what the last change can be taken back to.
fn save(
    to: &Connection,
    cart: &Cart,
    state: &str,
    before: Option<&str>,
    staff: StaffId,
    now_ms: i64,
) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO cart (id, state, revision, body, staff_id, updated_at_ms, before) VALUES (?1, ?6, ?2, ?3, ?4, ?5, ?7)
               ON CONFLICT (id) DO UPDATE SET state = excluded.state, revision = excluded.revision, body = excluded.body,
               staff_id = excluded.staff_id, updated_at_ms = excluded.updated_at_ms, before = excluded.before";
    let body = form::cart::write(cart)?;
    let values = params![
        cart.id.to_string(),
        integer(cart.revision)?,
        body,
        staff.to_string(),
        now_ms,
        state,
        before
    ];
    run(to, sql, values).map(|_| ())
}

/// The open cart for a command whose turn it is; where the command acted before, what it is answered.
pub(crate) fn in_turn<E>(db: &Connection, at: &CartRef) -> Result<Result<Cart, Changed>, ChangeError<E>> {
    let current = open(db)?;
    if seen(db, at.request_id)? {
        return match current {
            Some(cart) if cart.id == at.cart_id => Ok(Err(Changed { cart, replayed: true })),
            current => Err(conflict(current)),
        };
    }
    as_seen(db, at)?.map_or_else(|| Err(conflict(current)), |cart| Ok(Ok(cart)))
}

fn change<E>(
    to: &Transaction<'_>,
    at: &CartRef,
    now_ms: i64,
    staff: StaffId,
    change: impl FnOnce(&mut Cart) -> Result<(), E>,
) -> Result<Changed, ChangeError<E>> {
    if let Some(sale_id) = sale::id_of_cart(to, at.cart_id)? {
        return Err(ChangeError::Sold { sale_id });
    }
    let mut cart = match in_turn(to, at)? {
        Ok(cart) => cart,
        Err(before) => return Ok(before),
    };
    let was = cart.clone();
    change(&mut cart).map_err(ChangeError::Refused)?;
    // Another line under the cursor is no change that anybody would take back.
    let of = |cart: &Cart| (cart.discount, cart.customer_id, cart.level.clone());
    let same = was.lines == cart.lines && of(&was) == of(&cart);
    let before = if same {
        before(to, at.cart_id)?
    } else {
        Some(form::cart::write(&was)?)
    };
    save(to, &cart, "open", before.as_deref(), staff, now_ms)?;
    remember(to, at, now_ms)?;
    Ok(Changed { cart, replayed: false })
}

pub(crate) fn conflict<E>(current: Option<Cart>) -> ChangeError<E> {
    ChangeError::Conflict {
        current: current.map(Box::new),
    }
}

fn before(db: &Connection, id: CartId) -> Result<Option<String>, StoreError> {
    let sql = "SELECT before FROM cart WHERE id = ?1";
    Ok(one(db, sql, [id.to_string()], |row| row.plain("before"))?.flatten())
}

fn undo<E>(to: &Transaction<'_>, at: &CartRef, now_ms: i64, staff: StaffId) -> Result<Option<Changed>, ChangeError<E>> {
    let current = open(to)?;
    if seen(to, at.request_id)? {
        return match current {
            Some(cart) if cart.id == at.cart_id => Ok(Some(Changed { cart, replayed: true })),
            current => Err(conflict(current)),
        };
    }
    let Some(now) = as_seen(to, at)? else {
        return Err(conflict(current));
    };
    let Some(body) = before(to, at.cart_id)? else {
        return Ok(None);
    };
    let mut cart = form::cart::read(&body)?;
    // It is one more change: revisions and line numbers only rise.
    cart.revision = now.revision + 1;
    cart.next_line_no = now.next_line_no;
    take_up(to, &cart, staff, now_ms)?;
    remember(to, at, now_ms)?;
    Ok(Some(Changed { cart, replayed: false }))
}

impl Ledger {
    /// The open cart.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when it does not parse.
    pub fn open_cart(&self) -> Result<Option<Cart>, StoreError> {
        self.read(open)
    }

    /// Changes the open cart once and saves it. An unknown cart at revision 0 is made. The same command delivered twice changes
    /// nothing the second time. A killed process loses no change; a power cut may lose the last ones.
    ///
    /// # Errors
    /// [`ChangeError`]: the cart is not at this revision, is sold, or `change` refuses; then nothing is written.
    pub fn change_cart<E: Send + 'static>(
        &self,
        at: &CartRef,
        now_ms: i64,
        staff: StaffId,
        refusable: impl FnOnce(&mut Cart) -> Result<(), E> + Send + 'static,
    ) -> Result<Changed, ChangeError<E>> {
        let at = *at;
        self.write(Lane::Counter, Durability::Normal, move |to| {
            change(to, &at, now_ms, staff, refusable)
        })
    }

    /// Takes back the last change of the open cart; `None` when there is none to take back. The same command delivered twice acts once.
    ///
    /// # Errors
    /// [`ChangeError`]: the cart is not at this revision.
    pub fn undo_cart<E: Send + 'static>(
        &self,
        at: &CartRef,
        now_ms: i64,
        staff: StaffId,
    ) -> Result<Option<Changed>, ChangeError<E>> {
        let at = *at;
        self.write(Lane::Counter, Durability::Normal, move |to| {
            undo(to, &at, now_ms, staff)
        })
    }
}
