//! What a shift or a day comes to, from the rows of its documents.

pub(crate) mod part;
pub(crate) mod subtotal;

use crate::StoreError;
use crate::ledger::order;
use crate::ledger::report::beyond;
use crate::row::{Columns, many, one};
use domain::ShiftId;
use domain::money::Money;
use domain::settle::Method;
use domain::shift::{CivilDate, ShiftTotals, Tally, Tips};
use rusqlite::{Connection, Row};

/// The last entry of these shifts; none is while one of them is open.
macro_rules! until {
    ($shifts:literal) => {
        concat!(
            "(SELECT max(ifnull(closed_seq, 9223372036854775807)) FROM shift WHERE ",
            $shifts,
            ")"
        )
    };
}

/// The documents that were made while these shifts were open, or between two of them.
macro_rules! within {
    ($shifts:literal) => {
        concat!(
            "sale.journal_seq BETWEEN (SELECT min(opened_seq) FROM shift WHERE ",
            $shifts,
            ") AND ",
            until!($shifts)
        )
    };
}

/// What of a document is money and no goods, in its own columns.
macro_rules! money {
    () => {
        "(sale.gift_card_minor + sale.paid_off_minor + sale.tip_minor + sale.deposit_minor)"
    };
}

/// What a document sold, without tax.
pub(crate) const NET: &str = concat!("(sale.total_minor - sale.tax_minor - ", money!(), ")");

/// What a document sold, tax in.
pub(crate) const SOLD: &str = concat!("(sale.total_minor - ", money!(), ")");

/// Whether it is a sale of goods: who only pays something off buys nothing.
pub(crate) const IS_SALE: &str = concat!(
    "(sale.kind = 'sale' AND (",
    money!(),
    " = 0 OR sale.subtotal_minor <> ",
    money!(),
    "))"
);

/// Which documents are summed.
pub(crate) enum Scope {
    /// Those of a shift.
    Shift(ShiftId),
    /// Those of a shift that its subtotal does not know yet.
    Rest(ShiftId),
    /// Those that its subtotal knows.
    Known(ShiftId),
    /// Those of a business day.
    Day(CivilDate),
}

impl Scope {
    /// The condition on the table `sale`, with one parameter.
    pub(crate) const fn condition(&self) -> &'static str {
        match self {
            Self::Shift(_) => concat!(within!("id = ?1"), " AND sale.shift_id = ?1"),
            Self::Known(_) => concat!(
                within!("id = ?1"),
                " AND sale.journal_seq <= (SELECT through_seq FROM shift_subtotal WHERE shift_id = ?1) AND sale.shift_id = ?1"
            ),
            Self::Rest(_) => concat!(
                within!("id = ?1"),
                " AND sale.journal_seq > ifnull((SELECT through_seq FROM shift_subtotal WHERE shift_id = ?1), 0) AND sale.shift_id = ?1"
            ),
            Self::Day(_) => concat!(within!("business_date = ?1"), " AND sale.business_date = ?1"),
        }
    }

    /// The last journal entry of it, or of all that is to come while it lasts; with the same parameter.
    pub(crate) const fn until(&self) -> &'static str {
        match self {
            Self::Shift(_) | Self::Known(_) | Self::Rest(_) => until!("id = ?1"),
            Self::Day(_) => until!("business_date = ?1"),
        }
    }

    /// The condition on the table `shift`, with the same parameter.
    const fn shifts(&self) -> &'static str {
        match self {
            Self::Shift(_) | Self::Known(_) | Self::Rest(_) => "id = ?1",
            Self::Day(_) => "business_date = ?1",
        }
    }

    /// That parameter.
    pub(crate) fn value(&self) -> String {
        match self {
            Self::Shift(id) | Self::Known(id) | Self::Rest(id) => id.to_string(),
            Self::Day(date) => date.to_string(),
        }
    }
}

/// The totals of a scope. `net = gross - discount - tax`.
pub(crate) fn totals(db: &Connection, scope: &Scope) -> Result<ShiftTotals, StoreError> {
    Ok(ShiftTotals {
        no_sales: no_sales(db, scope)?,
        deposits_held: order::held(db, scope)?,
        ..documents(db, scope)?
    })
}

/// What the documents of a scope come to: of a shift its subtotal and the rest.
fn documents(db: &Connection, scope: &Scope) -> Result<ShiftTotals, StoreError> {
    if let Scope::Shift(shift) = scope
        && let Some(before) = subtotal::of_shift(db, *shift)?
    {
        return before.plus(&summed(db, &Scope::Rest(*shift))?).map_err(beyond);
    }
    summed(db, scope)
}

fn summed(db: &Connection, scope: &Scope) -> Result<ShiftTotals, StoreError> {
    Ok(ShiftTotals {
        price_overrides: part::price_overrides(db, scope)?,
        tips: tips(db, scope)?,
        tenders: kept(db, scope)?,
        tax_by_rate: part::tax_by_rate(db, scope)?,
        by_category: part::by_category(db, scope)?,
        by_cashier: part::by_cashier(db, scope)?,
        ..sums(db, scope)?
    })
}

/// What the documents' own columns come to.
fn sums(db: &Connection, scope: &Scope) -> Result<ShiftTotals, StoreError> {
    let sql = format!(
        "SELECT count(*) FILTER (WHERE {IS_SALE}) AS sales, count(*) FILTER (WHERE kind = 'sale' AND discount_minor <> 0) AS discounted,
                count(*) FILTER (WHERE kind = 'refund') AS refunded, count(*) FILTER (WHERE kind = 'void') AS voided,
                {sold}, {refund}, {void},
                coalesce(sum({SOLD} + discount_minor), 0) AS gross, coalesce(sum(discount_minor), 0) AS discount,
                coalesce(sum({NET}), 0) AS net, coalesce(sum(tax_minor), 0) AS tax,
                coalesce(sum(gift_card_minor), 0) AS gift_card, coalesce(sum(paid_off_minor), 0) AS paid_off, coalesce(sum(deposit_minor), 0) AS deposits,
                coalesce(sum(rounding_minor), 0) AS rounding
         FROM sale WHERE {scope}",
        sold = sold_as("sale"),
        refund = sold_as("refund"),
        void = sold_as("void"),
        scope = scope.condition()
    );
    Ok(one(db, &sql, [scope.value()], sums_of)?.unwrap_or_default())
}

/// The column of what the documents of a kind sold or took back, tax in.
fn sold_as(kind: &str) -> String {
    format!("coalesce(sum({SOLD}) FILTER (WHERE kind = '{kind}'), 0) AS {kind}_amount")
}

fn sums_of(row: &Row<'_>) -> Result<ShiftTotals, StoreError> {
    Ok(ShiftTotals {
        sales: row.count("sales")?,
        sold: row.money("sale_amount")?,
        refunded: Tally {
            count: row.count("refunded")?,
            amount: row.money("refund_amount")?,
        },
        voided: Tally {
            count: row.count("voided")?,
            amount: row.money("void_amount")?,
        },
        discounted: row.count("discounted")?,
        gross: row.money("gross")?,
        discount: row.money("discount")?,
        net: row.money("net")?,
        tax: row.money("tax")?,
        rounding: row.money("rounding")?,
        gift_cards: row.money("gift_card")?,
        paid_off: row.money("paid_off")?,
        deposits: row.money("deposits")?,
        ..ShiftTotals::default()
    })
}

/// How often the drawer was opened without a sale.
fn no_sales(db: &Connection, scope: &Scope) -> Result<u64, StoreError> {
    let sql = format!(
        "SELECT count(*) AS opened FROM drawer_opening WHERE shift_id IN (SELECT id FROM shift WHERE {})",
        scope.shifts()
    );
    Ok(one(db, &sql, [scope.value()], |row| row.count("opened"))?.unwrap_or(0))
}

/// Who took which tips, by name.
fn tips(db: &Connection, scope: &Scope) -> Result<Vec<Tips>, StoreError> {
    let sql = format!(
        "SELECT staff_id, max(staff_name) AS name, sum(tip_minor) AS amount FROM sale
         WHERE tip_minor <> 0 AND {} GROUP BY staff_id ORDER BY name, staff_id",
        scope.condition()
    );
    many(db, &sql, [scope.value()], |row| {
        Ok(Tips {
            staff_id: row.parsed("staff_id")?,
            name: row.plain("name")?,
            amount: row.money("amount")?,
        })
    })
}

/// The cash that was kept in a shift, without its change. It needs no other figure.
pub(crate) fn cash_kept(db: &Connection, shift: ShiftId) -> Result<Money, StoreError> {
    let before = subtotal::of_shift(db, shift)?.unwrap_or_default();
    let rest = ShiftTotals {
        tenders: kept(db, &Scope::Rest(shift))?,
        ..ShiftTotals::default()
    };
    before.kept(Method::Cash).plus(rest.kept(Method::Cash)).map_err(beyond)
}

/// The change that was given; nothing where no document gave any.
fn change(db: &Connection, scope: &Scope) -> Result<Option<Money>, StoreError> {
    let sql = format!(
        "SELECT sum(change_minor) AS change FROM sale WHERE change_minor <> 0 AND {}",
        scope.condition()
    );
    Ok(one(db, &sql, [scope.value()], |row| row.money_option("change"))?.flatten())
}

/// What was kept by method, in the order of the methods: cash without its change.
fn kept(db: &Connection, scope: &Scope) -> Result<Vec<(Method, Money)>, StoreError> {
    let sql = format!(
        "SELECT method, sum(amount_minor) AS amount FROM sale JOIN sale_tender ON sale_seq = sale.journal_seq
         WHERE {} GROUP BY method",
        scope.condition()
    );
    let mut tenders = many(db, &sql, [scope.value()], |row| {
        Ok((row.code::<Method>("method")?, row.money("amount")?))
    })?;
    let change = change(db, scope)?;
    // Change for foreign cash leaves the drawer though nothing was paid into it.
    if change.is_some() && tenders.iter().all(|(method, _)| *method != Method::Cash) {
        tenders.push((Method::Cash, Money::ZERO));
    }
    for (method, amount) in &mut tenders {
        if *method == Method::Cash {
            *amount = amount.minus(change.unwrap_or_default()).map_err(beyond)?;
        }
    }
    tenders.sort_by_key(|(method, _)| *method);
    Ok(tenders)
}
