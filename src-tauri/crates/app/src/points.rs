//! Points of the member card: the shop's rule, and what a customer has.

use crate::Till;
use crate::caller::Acting;
use crate::customer::meant;
use crate::document::rfc3339;
use crate::refusal::Refusal;
use crate::typed::amount_where;
use crate::wire::Nothing;
use crate::wire::customer::CustomerRef;
use crate::wire::points::{CustomerPoints, PointsEntry, PointsRule, SetPoints};
use domain::customer::{AccountKind, Earning};
use domain::money::Money;
use store::Booked;

/// What one point takes, in minor units; nothing where customers earn none.
const PER: &str = "points.per_minor";

/// The most entries of a statement.
const MOST: u32 = 50;

/// How customers earn points; nothing where they earn none.
pub(crate) fn rule(till: &Till) -> Result<Option<Earning>, Refusal> {
    let per = till.ledger().setting(PER)?.and_then(|text| text.parse().ok());
    Ok(per
        .and_then(|minor| Money::from_minor(minor).ok())
        .and_then(Earning::for_each))
}

pub(crate) fn show(till: &Till, _: &Acting, _: Nothing) -> Result<PointsRule, Refusal> {
    let per = rule(till)?.map(|rule| till.shop().currency.format(rule.per()));
    Ok(PointsRule { per })
}

pub(crate) fn set(till: &Till, acting: &Acting, request: SetPoints) -> Result<PointsRule, Refusal> {
    let text = request.per.trim();
    let per = match text {
        "" => Money::ZERO,
        _ => amount_where(text, &till.shop().currency, |per| per > Money::ZERO)?,
    };
    till.ledger()
        .set_setting(PER, &per.minor().to_string(), acting.actor, till.now_ms())?;
    show(till, acting, Nothing {})
}

/// What a customer has, and how it came about.
pub(crate) fn of_customer(till: &Till, _: &Acting, request: CustomerRef) -> Result<CustomerPoints, Refusal> {
    let customer = meant(till, &request.customer)?;
    let ledger = till.ledger();
    let booked = ledger.account_statement(customer.id, AccountKind::Points, MOST)?;
    Ok(CustomerPoints {
        balance: ledger.account_balance(customer.id, AccountKind::Points)?,
        entries: booked.iter().map(|one| entry(till, one)).collect::<Result<_, _>>()?,
    })
}

fn entry(till: &Till, booked: &Booked) -> Result<PointsEntry, Refusal> {
    let sale = booked.entry.sale_id.map(|id| till.ledger().sale(id)).transpose()?;
    Ok(PointsEntry {
        points: booked.entry.booking.amount,
        receipt_no: sale.flatten().map(|sale| sale.receipt_no()).unwrap_or_default(),
        at: rfc3339(booked.at_ms, &till.shop().timezone),
    })
}
