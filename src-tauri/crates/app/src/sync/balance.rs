//! Balances of customers that a back end owns too: tied, asked for, and leased for a while. What may be spent is checked where the sale is
//! written; here the back end is asked before, outside every transaction, and for no longer than a customer waits.

use super::around::Around;
use super::named;
use super::words::no_answer;
use crate::Till;
use crate::account::{accounts, figure};
use crate::caller::Acting;
use crate::customer::meant;
use crate::document::rfc3339;
use crate::refusal::{Code, Refusal};
use crate::tender::in_words;
use crate::typed::amount_where;
use crate::wire::Nothing;
use crate::wire::account::{BalanceOwner, CustomerAccounts, LeaseRule, OwnedBalance, SetLeaseRule, TieCustomer};
use crate::wire::customer::CustomerRef;
use domain::CustomerId;
use domain::customer::{AccountKind, Customer, LeaseRule as Rule, minor_said, points_said};
use domain::money::Money;
use domain::people::Actor;
use domain::settle::Tender;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use store::{Asked, Kept, OWNED, StoreError, Tie, Upstream};
use sync::{AskFault, Balances, RemoteBalance};

/// At most so much of a customer's credit while the back end cannot be asked, minor units.
const MOST_CREDIT: &str = "lease.most_credit_minor";

/// At most so many points.
const MOST_POINTS: &str = "lease.most_points";

/// For so many hours after it was asked.
const HOURS: &str = "lease.hours";

/// No lease is longer: a month.
const MOST_HOURS: i64 = 31 * 24;

/// Each hour of a lease.
const HOUR_MS: i64 = 3_600_000;

/// A word that something overtook is asked for again, so often.
const TIMES: usize = 3;

/// The entries of a statement beside a reply.
const MOST: u32 = 50;

fn number(till: &Till, key: &str) -> Result<i64, Refusal> {
    let text = till.ledger().setting(key)?;
    Ok(text.and_then(|text| text.parse().ok()).unwrap_or(0))
}

fn rule_of(till: &Till) -> Result<Rule, Refusal> {
    Ok(Rule {
        most_credit_minor: number(till, MOST_CREDIT)?,
        most_points: number(till, MOST_POINTS)?,
        for_ms: number(till, HOURS)?.saturating_mul(HOUR_MS),
    })
}

pub(crate) fn rule(till: &Till, _: &Acting, _: Nothing) -> Result<LeaseRule, Refusal> {
    let credit = Money::from_minor(number(till, MOST_CREDIT)?)?;
    Ok(LeaseRule {
        credit: till.shop().currency.format(credit),
        points: number(till, MOST_POINTS)?.to_string(),
        hours: number(till, HOURS)?.to_string(),
    })
}

pub(crate) fn set_rule(till: &Till, acting: &Acting, request: SetLeaseRule) -> Result<LeaseRule, Refusal> {
    let bad = |text: &str| Refusal::new(Code::BadAmount).with("value", text);
    let whole = |text: &str, most: i64| {
        let number = text
            .trim()
            .parse::<i64>()
            .ok()
            .filter(|number| (0..=most).contains(number));
        number.ok_or_else(|| bad(text))
    };
    let credit = request.credit.as_deref().map(|text| {
        let amount = amount_where(text.trim(), &till.shop().currency, |amount| amount >= Money::ZERO)?;
        Ok::<_, Refusal>(amount.minor())
    });
    let points = request.points.as_deref().map(|text| whole(text, i64::from(i32::MAX)));
    let hours = request.hours.as_deref().map(|text| whole(text, MOST_HOURS));
    let said = [
        (MOST_CREDIT, credit.transpose()?),
        (MOST_POINTS, points.transpose()?),
        (HOURS, hours.transpose()?),
    ];
    for (key, value) in said {
        if let Some(value) = value {
            till.ledger()
                .set_setting(key, &value.to_string(), acting.actor, till.now_ms())?;
        }
    }
    rule(till, acting, Nothing {})
}

/// Ties a customer to the back end's customer with a number, or with the card that the customer has here.
pub(crate) fn tie(till: &Till, acting: &Acting, request: TieCustomer) -> Result<CustomerAccounts, Refusal> {
    let customer = meant(till, &request.customer)?;
    let upstream = named(till, &request.upstream)?;
    let abilities = till.engine().capabilities(&Around::of(till), &upstream);
    if abilities.is_some_and(|can| can.balances == Balances::NotKept) {
        return Err(Refusal::new(Code::KeepsNoBalances).with("name", &*upstream.name));
    }
    let found = there(till, &customer, &upstream, request.number)?;
    let tie = Tie {
        customer_id: customer.id,
        upstream_id: upstream.id,
        upstream: upstream.name.clone(),
        remote: found.remote_id,
    };
    let tied = till.ledger().tie_customer(&tie, acting.actor, till.now_ms());
    tied.map_err(|fault| match fault {
        StoreError::Taken { name, .. } => Refusal::new(Code::Tied).with("name", name),
        fault => in_words(fault.into(), &till.shop().currency),
    })?;
    renew(till, acting.actor, &upstream, &tie)?;
    accounts(till, &customer, MOST)
}

/// The back end's customer with this number; where none is said, the one that the customer is linked to, or the one with the customer's card.
fn there(
    till: &Till,
    customer: &Customer,
    upstream: &Upstream,
    number: Option<String>,
) -> Result<RemoteBalance, Refusal> {
    let around = Around::of(till);
    let linked = match number {
        Some(_) => None,
        None => till.ledger().customer_there(customer.id, upstream.id)?,
    };
    let card = customer.person.as_ref().map(|person| person.card.clone());
    let number = number.or(card).unwrap_or_default();
    let found = match &linked {
        Some(remote) => till.engine().balance(&around, upstream, remote),
        None if number.trim().is_empty() => Ok(None),
        None => till.engine().find_customer(&around, upstream, number.trim()),
    };
    found.map_err(no_answer)?.ok_or_else(|| {
        Refusal::new(Code::NotThere)
            .with("name", &*upstream.name)
            .with("number", linked.unwrap_or(number))
    })
}

pub(crate) fn untie(till: &Till, acting: &Acting, request: CustomerRef) -> Result<CustomerAccounts, Refusal> {
    let customer = meant(till, &request.customer)?;
    let untied = till.ledger().untie_customer(customer.id, acting.actor, till.now_ms());
    untied.map_err(|fault| match fault {
        StoreError::Unknown { .. } => Refusal::new(Code::NotTied),
        fault => fault.into(),
    })?;
    accounts(till, &customer, MOST)
}

/// Asks the back end now what a customer has.
pub(crate) fn ask(till: &Till, acting: &Acting, request: CustomerRef) -> Result<CustomerAccounts, Refusal> {
    let customer = meant(till, &request.customer)?;
    let Some((upstream, tie)) = tied(till, customer.id)? else {
        return Err(Refusal::new(Code::NotTied));
    };
    renew(till, acting.actor, &upstream, &tie)?;
    accounts(till, &customer, MOST)
}

fn tied(till: &Till, id: CustomerId) -> Result<Option<(Upstream, Tie)>, Refusal> {
    let Some(tie) = till.ledger().tie_of(id)? else {
        return Ok(None);
    };
    Ok(till.ledger().upstream(&tie.upstream)?.map(|upstream| (upstream, tie)))
}

/// Asks for the balance of whoever pays with one, so that what is spent is held against what there is now. Where nobody answers, what was
/// leased before holds.
///
/// # Errors
/// [`Refusal`] when the ledger cannot be used.
pub(crate) fn before_spend(
    till: &Till,
    acting: &Acting,
    customer: Option<CustomerId>,
    tenders: &[Tender],
) -> Result<(), Refusal> {
    let owned = |tender: &Tender| tender.method.rules().account.is_some_and(|kind| OWNED.contains(&kind));
    let payer = customer.filter(|_| tenders.iter().any(owned));
    let Some((upstream, tie)) = payer.map(|id| tied(till, id)).transpose()?.flatten() else {
        return Ok(());
    };
    if till.engine().is_silent(&Around::of(till), upstream.id) {
        return Ok(());
    }
    if let Err(refusal) = renew(till, acting.actor, &upstream, &tie) {
        tracing::info!(
            upstream = upstream.name,
            code = refusal.code.as_str(),
            "no word on a balance"
        );
    }
    Ok(())
}

fn renew(till: &Till, actor: Actor, upstream: &Upstream, tie: &Tie) -> Result<(), Refusal> {
    let rule = rule_of(till)?;
    for _ in 0..TIMES {
        let (moved, at_ms) = (till.ledger().increments_moved(tie.customer_id)?, till.now_ms());
        let found = till.engine().balance(&Around::of(till), upstream, &tie.remote);
        let not_there = || {
            Refusal::new(Code::NotThere)
                .with("name", &*upstream.name)
                .with("number", &*tie.remote)
        };
        let found = found.map_err(no_answer)?.ok_or_else(not_there)?;
        let (points, credit_minor) = figures(till, &found)?;
        let asked = Asked {
            points,
            credit_minor,
            at_ms,
            moved,
        };
        if till.ledger().keep_asked(tie, asked, rule, actor)? == Kept::Yes {
            return Ok(());
        }
    }
    Err(no_answer(AskFault::Late))
}

fn figures(till: &Till, found: &RemoteBalance) -> Result<(i64, i64), Refusal> {
    let figures = points_said(found.points).zip(minor_said(found.credit, &till.shop().currency));
    figures.ok_or_else(|| Refusal::new(Code::BadAmount).with("value", found.credit.to_string()))
}

/// The back end that owns a customer's balances, and what it said of them.
pub(crate) fn owner(till: &Till, id: CustomerId) -> Result<Option<BalanceOwner>, Refusal> {
    let Some(tie) = till.ledger().tie_of(id)? else {
        return Ok(None);
    };
    let now_ms = till.now_ms();
    let (waiting, desk) = till.ledger().increments_owed(id)?;
    let mut balances = Vec::new();
    let mut asked_at = None;
    for kind in OWNED {
        let Some(leased) = till.ledger().leased(id, kind)? else {
            continue;
        };
        asked_at = Some(rfc3339(leased.lease.asked_at_ms, &till.shop().timezone));
        balances.push(OwnedBalance {
            account: kind.code().to_owned(),
            said: figure(till, kind, leased.lease.said)?,
            left: figure(till, kind, leased.left(now_ms))?,
        });
    }
    Ok(Some(BalanceOwner {
        upstream: tie.upstream,
        remote: tie.remote,
        asked_at,
        balances,
        waiting,
        desk,
    }))
}

/// What can be spent now of a balance: no more than was leased, where a back end owns it.
pub(crate) fn within_lease(till: &Till, id: CustomerId, kind: AccountKind, left: i64) -> Result<i64, Refusal> {
    if !OWNED.contains(&kind) || till.ledger().tie_of(id)?.is_none() {
        return Ok(left);
    }
    let leased = till.ledger().leased(id, kind)?;
    Ok(left.min(leased.map_or(0, |leased| leased.left(till.now_ms()))))
}

/// A refusal to spend what a back end owns, with when that was last asked on the shop's clock; `never` where it never was.
pub(crate) fn with_asked_at(till: &Till, refusal: Refusal) -> Refusal {
    let at_ms = refusal.data.get("asked_at_ms").and_then(serde_json::Value::as_i64);
    let at = at_ms.map_or_else(|| "never".to_owned(), |at_ms| minute(at_ms, &till.shop().timezone));
    refusal.with("asked_at", at)
}

/// A moment as a person reads it, on the clock of a time zone.
fn minute(at_ms: i64, timezone: &str) -> String {
    let zone = TimeZone::get(timezone).unwrap_or(TimeZone::UTC);
    let at = Timestamp::from_millisecond(at_ms).unwrap_or_default();
    zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_on_the_clock_of_the_shop() {
        let at_ms = 1_795_510_980_000;
        assert_eq!(minute(at_ms, "UTC"), "2026-11-24 09:03");
        assert_eq!(minute(at_ms, "Asia/Bangkok"), "2026-11-24 16:03");
    }
}
