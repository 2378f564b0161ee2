//! Orders: goods laid by at their promised prices under a number of their own, sold when they are fetched or cancelled. Who asked for them stands in
//! a table that no entry of the journal holds. An order never leaves its row: what is fetched is a copy of its cart, and the sale of it, in one
//! transaction, is what ends the order.

mod act;
mod read;
mod sold;

pub(crate) use act::{OrderCancelled, OrderMade};
pub(crate) use sold::{check, deposit_of, held, settle};

use super::account::{self, AccountAdjusted};
use super::customer::GROUP;
use super::form;
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::cart::{self, CartRef, ChangeError, Changed};
use crate::ledger::journal::{Stamp, act};
use crate::ledger::parking::{ParkError, may_be_charged};
use crate::ledger::print_job::{self, PrintRequest};
use crate::ledger::till;
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use act::next_number;
use domain::cart::Cart;
use domain::customer::{AccountEntry, AccountKind, Booking, Holder};
use domain::order::{Order, OrderedBy, PickUp};
use domain::people::Actor;
use domain::sale::{Sale, SaleKind};
use domain::till::TillMark;
use domain::{CustomerId, RequestId, StaffId};
use read::{Kept, by_number, from_row, open, select};
use rusqlite::{Connection, Transaction, params};
use serde_json::value::RawValue;

/// An order to take down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderDraft {
    /// Who asks for the goods.
    pub by: OrderedBy,
    /// When they are fetched.
    pub pick_up: PickUp,
    /// The slip's print job, where a printer is.
    pub slip: Option<PrintRequest>,
}

/// Which orders are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrdersWanted {
    /// Those that wait, the one that is fetched first first.
    Open,
    /// Those that wait no more, the newest first.
    Ended,
}

/// Knows no more who asked for a customer's orders.
pub(crate) fn forget(to: &Connection, customer: CustomerId) -> Result<(), StoreError> {
    let of = "SELECT journal_seq FROM customer_order WHERE customer_id IN";
    let sql = format!("DELETE FROM ordered_by WHERE order_seq IN ({of} {GROUP})");
    run(to, &sql, [customer.to_string()]).map(|_| ())
}

fn make(
    to: &Transaction<'_>,
    at: &CartRef,
    given: Option<Cart>,
    draft: &OrderDraft,
    staff: StaffId,
    now_ms: i64,
) -> Result<Order, ChangeError<ParkError>> {
    let made = select!("cart_id = ?1");
    if let Some(before) = one(to, made, [at.cart_id.to_string()], from_row)? {
        return Ok(before.order);
    }
    let seen = given.map_or_else(|| cart::as_seen(to, at), |cart| Ok(Some(cart)))?;
    let Some(cart) = seen else {
        return Err(cart::conflict(cart::open(to)?));
    };
    if cart.is_empty() {
        return Err(ChangeError::Refused(ParkError::Empty));
    }
    if may_be_charged(to, cart.id)? {
        return Err(ChangeError::Refused(ParkError::Charged));
    }
    let seq = write(to, &cart, draft, staff, now_ms)?;
    cart::remove(to, cart.id)?;
    cart::remember(to, at, now_ms)?;
    if let Some(slip) = &draft.slip {
        print_job::queue_order(to, slip, seq, now_ms)?;
    }
    let made = one(to, made, [at.cart_id.to_string()], from_row)?;
    Ok(made
        .ok_or_else(|| StoreError::corrupt("an order that was just taken down is not there"))?
        .order)
}

fn write(
    to: &Transaction<'_>,
    cart: &Cart,
    draft: &OrderDraft,
    staff: StaffId,
    now_ms: i64,
) -> Result<u64, StoreError> {
    let till: TillMark = till::mark(to)?;
    let body = RawValue::from_string(form::cart::write(cart)?);
    let made = OrderMade {
        till_code: till.code().to_owned(),
        epoch: till.epoch().to_owned(),
        sequence: next_number(to, till.code(), till.epoch())?,
        cart_id: cart.id,
        customer_id: cart.customer_id,
        pick_up_date: draft.pick_up.date,
        pick_up_minute: draft.pick_up.minute,
        staff_id: staff,
        cart: body.map_err(|fault| StoreError::corrupt(fault.to_string()))?,
    };
    let seq = act(to, &Stamp::by(Actor::Staff(staff), now_ms), &made)?;
    let sql = "INSERT INTO ordered_by (order_seq, name, phone, note) VALUES (?1, ?2, ?3, ?4)";
    let by = &draft.by;
    run(to, sql, params![integer(seq)?, by.name, by.phone, by.note])?;
    Ok(seq)
}

fn fetch(
    to: &Transaction<'_>,
    at: &CartRef,
    number: &str,
    staff: StaffId,
    now_ms: i64,
) -> Result<Changed, ChangeError<ParkError>> {
    let mut cart = match cart::in_turn(to, at)? {
        Ok(cart) => cart,
        Err(before) => return Ok(before),
    };
    if cart.order.as_deref() == Some(number) {
        return Ok(Changed { cart, replayed: true });
    }
    if !cart.is_empty() {
        return Err(ChangeError::Refused(ParkError::CartNotEmpty));
    }
    cart.fetch(&open(to, number)?.order);
    cart::take_up(to, &cart, staff, now_ms)?;
    cart::remember(to, at, now_ms)?;
    Ok(Changed { cart, replayed: false })
}

/// Cancels an order. What still stands on it the shop keeps where somebody says so; else there must be nothing.
fn cancel(
    to: &Transaction<'_>,
    number: &str,
    (request_id, keep, reason): (RequestId, bool, &str),
    stamp: &Stamp,
) -> Result<Order, StoreError> {
    let Kept { seq, order } = open(to, number)?;
    let (kind, left) = (AccountKind::Deposit, order.deposit.minor());
    if left != 0 && !keep {
        return Err(StoreError::NotSettled { kind, amount: left });
    }
    if left != 0 {
        let entry = AccountEntry {
            booking: Booking {
                holder: Holder::Bearer(number.to_owned()),
                kind,
                amount: -left,
            },
            sale_id: None,
        };
        let kept = AccountAdjusted {
            entry,
            request_id,
            reason: reason.to_owned(),
        };
        account::adjust(to, &kept, stamp)?;
    }
    let cancelled = OrderCancelled {
        order_seq: seq,
        reason: reason.to_owned(),
    };
    act(to, stamp, &cancelled)?;
    by_number(to, number)?
        .map(|kept| kept.order)
        .ok_or_else(|| StoreError::NoOrder {
            number: number.to_owned(),
        })
}

impl Ledger {
    /// Takes the open cart, or one that was never open, down as an order under the next number of their series, and queues its slip. The same cart
    /// becomes one order.
    ///
    /// # Errors
    /// [`ChangeError`]: the cart is not at this revision, is empty, or a card may have been charged for it; then nothing is written.
    pub fn make_order(
        &self,
        at: &CartRef,
        given: Option<Cart>,
        draft: OrderDraft,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<Order, ChangeError<ParkError>> {
        let at = *at;
        self.write(Lane::Counter, Durability::Full, move |to| {
            make(to, &at, given, &draft, staff, now_ms)
        })
    }

    /// At most `limit` orders.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when a cart does not parse; so for every question below.
    pub fn orders(&self, wanted: OrdersWanted, limit: u32) -> Result<Vec<Order>, StoreError> {
        let sql = match wanted {
            OrdersWanted::Open => select!(
                "collected_seq IS NULL AND cancelled_seq IS NULL
                 ORDER BY pick_up_date, ifnull(pick_up_minute, 1440), customer_order.journal_seq LIMIT ?1"
            ),
            OrdersWanted::Ended => select!(
                "(collected_seq IS NOT NULL OR cancelled_seq IS NOT NULL) ORDER BY customer_order.journal_seq DESC LIMIT ?1"
            ),
        };
        self.read(|db| many(db, sql, [limit], |row| Ok(from_row(row)?.order)))
    }

    /// The order with this number. A text that is no such number finds nothing.
    ///
    /// # Errors
    /// As [`Ledger::orders`].
    pub fn order(&self, number: &str) -> Result<Option<Order>, StoreError> {
        Ok(self.read(|db| by_number(db, number))?.map(|kept| kept.order))
    }

    /// The order with this journal entry.
    ///
    /// # Errors
    /// As [`Ledger::orders`].
    pub fn order_by_seq(&self, seq: u64) -> Result<Option<Order>, StoreError> {
        let sql = select!("customer_order.journal_seq = ?1");
        Ok(self
            .read(|db| one(db, sql, [integer(seq)?], from_row))?
            .map(|kept| kept.order))
    }

    /// Lays the goods of an order that waits in the open cart, which must hold nothing. The order stays as it is until they are sold. The same command
    /// delivered twice acts once.
    ///
    /// # Errors
    /// [`ChangeError`] with [`ParkError::CartNotEmpty`] or [`StoreError::NoOrder`].
    pub fn fetch_order(
        &self,
        at: &CartRef,
        number: &str,
        staff: StaffId,
        now_ms: i64,
    ) -> Result<Changed, ChangeError<ParkError>> {
        let (at, number) = (*at, number.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            fetch(to, &at, &number, staff, now_ms)
        })
    }

    /// Cancels an order that waits. What still stands on it of what was paid ahead is the shop's where `keep` says so.
    ///
    /// # Errors
    /// [`StoreError::NoOrder`], or [`StoreError::NotSettled`] while something stands on it that nobody keeps.
    pub fn cancel_order(
        &self,
        number: &str,
        (request_id, keep, reason): (RequestId, bool, &str),
        (actor, approver): (Actor, Option<StaffId>),
        now_ms: i64,
    ) -> Result<Order, StoreError> {
        let (number, reason) = (number.to_owned(), reason.to_owned());
        let stamp = Stamp {
            at_ms: now_ms,
            actor,
            approver,
        };
        self.write(Lane::Counter, Durability::Full, move |to| {
            cancel(to, &number, (request_id, keep, &reason), &stamp)
        })
    }

    /// The sales by which something was paid ahead on an order, oldest first.
    ///
    /// # Errors
    /// As [`Ledger::sale`].
    pub fn deposits_of(&self, number: &str) -> Result<Vec<Sale>, StoreError> {
        let sql = "SELECT DISTINCT sale_id FROM account_entry WHERE card = ?1 AND kind = 'deposit' AND amount > 0 AND sale_id IS NOT NULL
                   ORDER BY journal_seq";
        let ids = self.read(|db| many(db, sql, [number], |row| row.parsed("sale_id")))?;
        let sales: Vec<Option<Sale>> = ids.into_iter().map(|id| self.sale(id)).collect::<Result<_, _>>()?;
        Ok(sales
            .into_iter()
            .flatten()
            .filter(|sale| sale.kind == SaleKind::Sale)
            .collect())
    }

    /// Queues the slip of an order once more.
    ///
    /// # Errors
    /// [`StoreError::NoOrder`] when there is none with this number.
    pub fn print_order(&self, job: &PrintRequest, number: &str, now_ms: i64) -> Result<(), StoreError> {
        let (job, number) = (job.clone(), number.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            let kept = by_number(to, &number)?.ok_or(StoreError::NoOrder { number })?;
            print_job::queue_order(to, &job, kept.seq, now_ms)
        })
    }
}
