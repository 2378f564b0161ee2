//! What sales do to orders: pay ahead on them, and sell their goods.

use super::read::{Kept, open};
use crate::StoreError;
use crate::ledger::totals::Scope;
use crate::row::{Columns, integer, one, run};
use domain::cart::Cart;
use domain::money::Money;
use domain::money_line::MoneyLine;
use domain::sale::{Sale, SaleKind};
use domain::settle::{Method, Tender};
use domain::till::parse_order_no;
use rusqlite::{Connection, params};

/// What was paid ahead on the order whose goods lie in a cart.
pub(crate) fn deposit_of(db: &Connection, cart: &Cart) -> Result<Option<Tender>, StoreError> {
    let Some(number) = &cart.order else { return Ok(None) };
    let Kept { order, .. } = open(db, number)?;
    Ok((order.deposit > Money::ZERO).then(|| Tender {
        method: Method::Deposit,
        amount: order.deposit,
        reference: Some(number.clone()),
    }))
}

/// Whether a document can do what it does to orders: money is paid ahead on one that waits, and goods of one that waits are fetched with all that was
/// paid ahead on it.
///
/// # Errors
/// [`StoreError::NoOrder`].
pub(crate) fn check(before: &Connection, sale: &Sale) -> Result<(), StoreError> {
    if sale.kind != SaleKind::Sale {
        return Ok(());
    }
    let paid_ahead = sale
        .lines
        .iter()
        .filter(|line| line.money() == Some(MoneyLine::Deposit));
    for line in paid_ahead {
        open(before, line.serial.as_deref().unwrap_or_default())?;
    }
    let taken = sale.tenders.iter().find(|tender| tender.method == Method::Deposit);
    let (number, taken) = match (&sale.order, taken) {
        (None, None) => return Ok(()),
        (Some(number), taken) => (number, taken.filter(|tender| tender.reference.as_ref() == Some(number))),
        (None, Some(_)) => return Err(StoreError::NoOrder { number: String::new() }),
    };
    let Kept { order, .. } = open(before, number)?;
    match taken.map_or(Money::ZERO, |tender| tender.amount) == order.deposit {
        true => Ok(()),
        false => Err(StoreError::corrupt(format!(
            "{number} is fetched without all of its deposit"
        ))),
    }
}

/// The goods of an order were fetched, or a void says that they were not.
pub(crate) fn settle(to: &Connection, seq: i64, sale: &Sale) -> Result<(), StoreError> {
    let Some(number) = &sale.order else { return Ok(()) };
    let (till, sequence) = parse_order_no(number).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
    let collected = (sale.kind == SaleKind::Sale).then_some(seq);
    let sql = "UPDATE customer_order SET collected_seq = ?4 WHERE till_code = ?1 AND epoch = ?2 AND sequence = ?3";
    run(
        to,
        sql,
        params![till.code(), till.epoch(), integer(sequence)?, collected],
    )
    .map(|_| ())
}

/// What stands on orders of what was paid ahead, once a shift or a day is over.
pub(crate) fn held(db: &Connection, scope: &Scope) -> Result<Money, StoreError> {
    let sql = format!(
        "SELECT coalesce(sum(amount), 0) AS held FROM account_entry WHERE kind = 'deposit' AND journal_seq <= {}",
        scope.until()
    );
    Ok(one(db, &sql, [scope.value()], |row| row.money("held"))?.unwrap_or_default())
}
