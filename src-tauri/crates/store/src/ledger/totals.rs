//! What a shift or a day comes to, from the rows of its documents.

use crate::StoreError;
use crate::ledger::form::value::{code, list, minor, text};
use crate::ledger::order;
use crate::row::{Columns, many, one};
use domain::money::Money;
use domain::settle::Method;
use domain::shift::{CivilDate, ShiftTotals, Tips};
use domain::{ShiftId, StaffId};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

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
    /// Those of a business day.
    Day(CivilDate),
}

impl Scope {
    /// The condition on the table `sale`, with one parameter.
    pub(crate) const fn condition(&self) -> &'static str {
        match self {
            Self::Shift(_) => concat!(within!("id = ?1"), " AND sale.shift_id = ?1"),
            Self::Day(_) => concat!(within!("business_date = ?1"), " AND sale.business_date = ?1"),
        }
    }

    /// The last journal entry of it, or of all that is to come while it lasts; with the same parameter.
    pub(crate) const fn until(&self) -> &'static str {
        match self {
            Self::Shift(_) => until!("id = ?1"),
            Self::Day(_) => until!("business_date = ?1"),
        }
    }

    /// That parameter.
    pub(crate) fn value(&self) -> String {
        match self {
            Self::Shift(id) => id.to_string(),
            Self::Day(date) => date.to_string(),
        }
    }
}

/// The totals of a scope. `net = gross - discount - tax`.
pub(crate) fn totals(db: &Connection, scope: &Scope) -> Result<ShiftTotals, StoreError> {
    let sql = format!(
        "SELECT count(*) FILTER (WHERE {IS_SALE}) AS sales, count(*) FILTER (WHERE kind = 'refund' OR kind = 'void') AS refunds,
                coalesce(sum({SOLD} + discount_minor), 0) AS gross, coalesce(sum(discount_minor), 0) AS discount,
                coalesce(sum({NET}), 0) AS net, coalesce(sum(tax_minor), 0) AS tax,
                coalesce(sum(gift_card_minor), 0) AS gift_card, coalesce(sum(paid_off_minor), 0) AS paid_off, coalesce(sum(deposit_minor), 0) AS deposits,
                coalesce(sum(rounding_minor), 0) AS rounding, coalesce(sum(change_minor), 0) AS change
         FROM sale WHERE {}",
        scope.condition()
    );
    let sums = one(db, &sql, [scope.value()], |row| {
        let totals = ShiftTotals {
            sales: row.count("sales")?,
            refunds: row.count("refunds")?,
            gross: row.money("gross")?,
            discount: row.money("discount")?,
            net: row.money("net")?,
            tax: row.money("tax")?,
            rounding: row.money("rounding")?,
            gift_cards: row.money("gift_card")?,
            paid_off: row.money("paid_off")?,
            deposits: row.money("deposits")?,
            deposits_held: Money::ZERO,
            tips: Vec::new(),
            tenders: Vec::new(),
        };
        Ok((totals, row.money("change")?))
    })?;
    let (totals, change) = sums.unwrap_or_default();
    Ok(ShiftTotals {
        deposits_held: order::held(db, scope)?,
        tips: tips(db, scope)?,
        tenders: kept(db, scope, change)?,
        ..totals
    })
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

/// What was kept by method, in the order of the methods: cash without its change.
fn kept(db: &Connection, scope: &Scope, change: Money) -> Result<Vec<(Method, Money)>, StoreError> {
    let sql = format!(
        "SELECT method, sum(amount_minor) AS amount FROM sale JOIN sale_tender ON sale_seq = sale.journal_seq
         WHERE {} GROUP BY method",
        scope.condition()
    );
    let mut tenders = many(db, &sql, [scope.value()], |row| {
        Ok((row.code::<Method>("method")?, row.money("amount")?))
    })?;
    // Change for foreign cash leaves the drawer though nothing was paid into it.
    if change != Money::ZERO && tenders.iter().all(|(method, _)| *method != Method::Cash) {
        tenders.push((Method::Cash, Money::ZERO));
    }
    for (method, amount) in &mut tenders {
        if *method == Method::Cash {
            *amount = amount
                .minus(change)
                .map_err(|fault| StoreError::corrupt(fault.to_string()))?;
        }
    }
    tenders.sort_by_key(|(method, _)| *method);
    Ok(tenders)
}

/// The totals in JSON, as the Z's entry keeps them.
#[derive(Serialize, Deserialize)]
#[serde(remote = "ShiftTotals")]
pub(crate) struct TotalsForm {
    sales: u64,
    refunds: u64,
    #[serde(rename = "gross_minor", with = "minor")]
    gross: Money,
    #[serde(rename = "discount_minor", with = "minor")]
    discount: Money,
    #[serde(rename = "net_minor", with = "minor")]
    net: Money,
    #[serde(rename = "tax_minor", with = "minor")]
    tax: Money,
    #[serde(rename = "rounding_minor", with = "minor")]
    rounding: Money,
    #[serde(rename = "gift_cards_minor", with = "minor", default)]
    gift_cards: Money,
    #[serde(rename = "paid_off_minor", with = "minor", default)]
    paid_off: Money,
    #[serde(rename = "deposits_minor", with = "minor", default)]
    deposits: Money,
    #[serde(rename = "deposits_held_minor", with = "minor", default)]
    deposits_held: Money,
    #[serde(with = "tips_list", default, skip_serializing_if = "Vec::is_empty")]
    tips: Vec<Tips>,
    #[serde(with = "kept_list")]
    tenders: Vec<(Method, Money)>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Tips")]
struct TipsForm {
    #[serde(with = "text")]
    staff_id: StaffId,
    name: String,
    #[serde(rename = "amount_minor", with = "minor")]
    amount: Money,
}

list!(tips_list, domain::shift::Tips, "super::TipsForm");

/// `("cash", 33975)`.
#[derive(Serialize, Deserialize)]
struct Kept(#[serde(with = "code")] Method, #[serde(with = "minor")] Money);

mod kept_form {
    use super::{Kept, Method, Money};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(kept: &(Method, Money), to: S) -> Result<S::Ok, S::Error> {
        Kept(kept.0, kept.1).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<(Method, Money), D::Error> {
        Kept::deserialize(from).map(|kept| (kept.0, kept.1))
    }
}

list!(
    kept_list,
    (domain::settle::Method, domain::money::Money),
    "super::kept_form"
);
