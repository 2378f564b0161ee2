//! Accounts of customers, gift cards and orders: points, credit, what is owed, what was paid ahead. Entries are only added; a balance is their sum.

use super::customer::{GROUP, same_as};
use super::form::customer::AccountEntryForm;
use super::form::value::text;
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::balance as leased;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::customer::{AccountEntry, AccountKind, Booking, Holder, points_spent};
use domain::money::Money;
use domain::money_line::MoneyLine;
use domain::people::Actor;
use domain::sale::{Sale, SaleKind};
use domain::{CustomerId, RequestId, SaleId, StaffId};
use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};

/// A line of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// Number of its journal entry.
    pub journal_seq: u64,
    /// The entry.
    pub entry: AccountEntry,
    /// When.
    pub at_ms: i64,
    /// Why a person changed it by hand.
    pub reason: Option<String>,
}

/// How a person changes an account by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByHand {
    /// The command's own id: delivered twice it books once.
    pub request_id: RequestId,
    /// What it does.
    pub entry: AccountEntry,
    /// Why.
    pub reason: String,
}

/// A person changed an account by hand.
#[derive(Serialize, Deserialize)]
pub(crate) struct AccountAdjusted {
    #[serde(with = "AccountEntryForm")]
    pub(crate) entry: AccountEntry,
    #[serde(with = "text")]
    pub(crate) request_id: RequestId,
    pub(crate) reason: String,
}

impl Act for AccountAdjusted {
    const KIND: &'static str = "account_adjusted";

    /// No account falls below nothing by hand.
    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        let Booking { holder, kind, amount } = &self.entry.booking;
        check_holder(before, holder)?;
        leased::check_by_hand(before, holder, *kind, *amount)?;
        match balance(before, holder, *kind)? {
            left if left.checked_add(*amount).is_some_and(|after| after >= 0) => Ok(()),
            left => Err(StoreError::Overspent { kind: *kind, left }),
        }
    }

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        write(to, seq, stamp, std::slice::from_ref(&self.entry), Some(self))
    }
}

/// Writes the entries of a document under its journal entry.
pub(crate) fn enter(to: &Connection, seq: u64, stamp: &Stamp, entries: &[AccountEntry]) -> Result<(), StoreError> {
    write(to, seq, stamp, entries, None)
}

fn write(
    to: &Connection,
    seq: u64,
    stamp: &Stamp,
    entries: &[AccountEntry],
    by_hand: Option<&AccountAdjusted>,
) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO account_entry (id, journal_seq, no, customer_id, card, kind, amount, sale_id, at_ms, reason, request_id)
               VALUES (?1 * 65536 + ?2, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    for (entry, no) in entries.iter().zip(1_i64..) {
        let sale_id = entry.sale_id.map(|id| id.to_string());
        let (customer_id, card) = match &entry.booking.holder {
            Holder::Customer(id) => (Some(id.to_string()), None),
            Holder::Bearer(card) => (None, Some(card)),
        };
        let values = params![
            integer(seq)?,
            no,
            customer_id,
            card,
            entry.booking.kind.to_code(),
            entry.booking.amount,
            sale_id,
            stamp.at_ms,
            by_hand.map(|one| &one.reason),
            by_hand.map(|one| one.request_id.to_string()),
        ];
        run(to, sql, values)?;
    }
    Ok(())
}

/// Whether a document can book what it does: nobody spends more than there is, owes more than the limit, or pays off more than is owed.
///
/// # Errors
/// [`StoreError::Overspent`], [`StoreError::Overpaid`], [`StoreError::NoHolder`].
pub(crate) fn check(before: &Connection, sale: &Sale) -> Result<(), StoreError> {
    check_points(before, sale)?;
    for booking in sale.bookings.iter().filter(|booking| booking.kind.is_money()) {
        let kind = booking.kind;
        let limit = check_holder(before, &booking.holder)?;
        let stands = balance(before, &booking.holder, kind)?;
        let left = kind.spendable(stands, limit);
        let is_debt = kind == AccountKind::OnAccount;
        // A debt that comes back with the money that had paid it off was within the limit when it was made.
        let is_renewed = is_debt && matches!(sale.kind, SaleKind::Refund | SaleKind::Void);
        leased::check_spend(before, &booking.holder, kind, booking.spends(), sale.sold_at_ms)?;
        if booking.spends() > left && !is_renewed {
            return Err(StoreError::Overspent { kind, left });
        }
        let paid_off = sale.money(MoneyLine::PaidOff).minor();
        if is_debt && paid_off > stands.max(0) {
            return Err(StoreError::Overpaid { owed: stands.max(0) });
        }
    }
    Ok(())
}

/// Nobody pays with more points than there are. What goes back with goods is not asked for: it may be spent already.
fn check_points(before: &Connection, sale: &Sale) -> Result<(), StoreError> {
    let (spent, kind) = (points_spent(sale), AccountKind::Points);
    let Some(holder) = sale.customer_id.map(Holder::Customer).filter(|_| spent > 0) else {
        return Ok(());
    };
    check_holder(before, &holder)?;
    leased::check_spend(before, &holder, kind, spent, sale.sold_at_ms)?;
    match balance(before, &holder, kind)?.max(0) {
        left if spent > left => Err(StoreError::Overspent { kind, left }),
        _ => Ok(()),
    }
}

/// How much whoever has the account may owe. A customer must be known still.
fn check_holder(db: &Connection, holder: &Holder) -> Result<Money, StoreError> {
    let Holder::Customer(id) = holder else {
        return Ok(Money::ZERO);
    };
    let sql = concat!(
        "SELECT credit_limit_minor FROM customer WHERE erased_seq IS NULL AND id = ",
        same_as!()
    );
    one(db, sql, [id.to_string()], |row| row.money("credit_limit_minor"))?.ok_or(StoreError::NoHolder)
}

/// Nobody is forgotten to whom money is owed, or who owes it.
///
/// # Errors
/// [`StoreError::NotSettled`].
pub(crate) fn check_settled(db: &Connection, id: CustomerId) -> Result<(), StoreError> {
    for kind in AccountKind::OF_CUSTOMERS.into_iter().filter(|kind| kind.is_money()) {
        let amount = balance(db, &Holder::Customer(id), kind)?;
        if amount != 0 {
            return Err(StoreError::NotSettled { kind, amount });
        }
    }
    Ok(())
}

pub(crate) fn adjust(to: &Transaction<'_>, adjusted: &AccountAdjusted, stamp: &Stamp) -> Result<u64, StoreError> {
    let sql = "SELECT journal_seq FROM account_entry WHERE request_id = ?1";
    let before = one(to, sql, [adjusted.request_id.to_string()], |row| {
        row.count("journal_seq")
    })?;
    match before {
        Some(seq) => Ok(seq),
        None => {
            adjusted.check(to)?;
            let seq = act(to, stamp, adjusted)?;
            leased::owe(to, seq, std::slice::from_ref(&adjusted.entry), stamp.at_ms)?;
            Ok(seq)
        }
    }
}

/// What stands in an account.
pub(crate) fn balance(db: &Connection, holder: &Holder, kind: AccountKind) -> Result<i64, StoreError> {
    let (condition, whose) = whose(holder);
    let sql = format!("SELECT coalesce(sum(amount), 0) AS balance FROM account_entry WHERE {condition} AND kind = ?2");
    let sum = one(db, &sql, [whose.as_str(), kind.to_code()], |row| row.plain("balance"))?;
    Ok(sum.unwrap_or(0))
}

/// The condition under which an entry is of this account, and its value.
fn whose(holder: &Holder) -> (String, String) {
    match holder {
        Holder::Customer(id) => (format!("customer_id IN {GROUP}"), id.to_string()),
        Holder::Bearer(card) => ("card = ?1".to_owned(), card.clone()),
    }
}

fn booking(row: &Row<'_>) -> Result<Booking, StoreError> {
    let card: Option<String> = row.plain("card")?;
    let holder = match card {
        Some(card) => Holder::Bearer(card),
        None => Holder::Customer(row.parsed("customer_id")?),
    };
    Ok(Booking {
        holder,
        kind: row.code("kind")?,
        amount: row.plain("amount")?,
    })
}

/// What the act with this journal entry did to accounts.
pub(crate) fn bookings(db: &Connection, seq: i64) -> Result<Vec<Booking>, StoreError> {
    let sql = "SELECT * FROM account_entry WHERE id BETWEEN ?1 * 65536 AND ?1 * 65536 + 65535 ORDER BY id";
    many(db, sql, [seq], booking)
}

fn booked(row: &Row<'_>) -> Result<Booked, StoreError> {
    Ok(Booked {
        journal_seq: row.count("journal_seq")?,
        entry: AccountEntry {
            booking: booking(row)?,
            sale_id: row.parsed_option("sale_id")?,
        },
        at_ms: row.plain("at_ms")?,
        reason: row.plain("reason")?,
    })
}

impl Ledger {
    /// What stands in an account.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn account_balance(&self, holder: &Holder, kind: AccountKind) -> Result<i64, StoreError> {
        self.read(|db| balance(db, holder, kind))
    }

    /// What stood in an account once this document was made.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn account_after(&self, holder: &Holder, kind: AccountKind, sale: SaleId) -> Result<i64, StoreError> {
        let (condition, whose) = whose(holder);
        let sql = format!(
            "SELECT coalesce(sum(amount), 0) AS balance FROM account_entry WHERE {condition} AND kind = ?2
             AND journal_seq <= (SELECT journal_seq FROM sale WHERE id = ?3)"
        );
        let of = [whose.as_str(), kind.to_code(), &sale.to_string()];
        let sum = self.read(|db| one(db, &sql, of, |row| row.plain("balance")))?;
        Ok(sum.unwrap_or(0))
    }

    /// The newest entries of an account, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn account_statement(&self, holder: &Holder, kind: AccountKind, limit: u32) -> Result<Vec<Booked>, StoreError> {
        let (condition, whose) = whose(holder);
        let sql = format!("SELECT * FROM account_entry WHERE {condition} AND kind = ?2 ORDER BY id DESC LIMIT ?3");
        self.read(|db| many(db, &sql, params![whose, kind.to_code(), limit], booked))
    }

    /// Changes an account by hand, and journals who did and why. Delivered twice it books once.
    ///
    /// # Errors
    /// [`StoreError::Overspent`] when it would fall below nothing, [`StoreError::NoHolder`], or when it cannot be written.
    pub fn adjust_account(
        &self,
        by_hand: ByHand,
        by: (Actor, Option<StaffId>),
        now_ms: i64,
    ) -> Result<u64, StoreError> {
        let adjusted = AccountAdjusted {
            entry: by_hand.entry,
            request_id: by_hand.request_id,
            reason: by_hand.reason,
        };
        let (actor, approver) = by;
        let stamp = Stamp {
            at_ms: now_ms,
            actor,
            approver,
        };
        self.write(Lane::Counter, Durability::Full, move |to| adjust(to, &adjusted, &stamp))
    }
}
