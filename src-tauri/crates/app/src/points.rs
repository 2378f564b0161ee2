//! Points of the member card: the shop's rules, and tenders by them.

use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::snapshot::unit_price_text;
use crate::typed::amount_where;
use crate::wire::Nothing;
use crate::wire::points::{PointsRule, SetPoints};
use domain::customer::{Earning, Redeeming};
use domain::money::{Money, Price};
use domain::settle::{Method, Tender};

/// What one point takes, in minor units; nothing where customers earn none.
const PER: &str = "points.per_minor";

/// What one point pays, in up to four decimals; empty where points pay nothing.
const WORTH: &str = "points.worth";

/// How customers earn points; nothing where they earn none.
pub(crate) fn rule(till: &Till) -> Result<Option<Earning>, Refusal> {
    let per = till.ledger().setting(PER)?.and_then(|text| text.parse().ok());
    Ok(per
        .and_then(|minor| Money::from_minor(minor).ok())
        .and_then(Earning::for_each))
}

/// What the shop gives for points; nothing where they pay nothing.
pub(crate) fn redeeming(till: &Till) -> Result<Option<Redeeming>, Refusal> {
    let worth = till.ledger().setting(WORTH)?;
    Ok(worth.and_then(|text| Price::parse(&text).ok()).and_then(Redeeming::at))
}

/// The tender that pays this amount with points.
pub(crate) fn tender(till: &Till, amount: Money) -> Result<Tender, Refusal> {
    let method = Method::Points;
    let rule = redeeming(till)?.ok_or_else(|| Refusal::new(Code::NotTaken).with("method", method.code()))?;
    Ok(rule.tender(amount, &till.shop().currency)?)
}

/// What so many points pay.
pub(crate) fn pay(till: &Till, points: i64) -> Result<Money, Refusal> {
    match redeeming(till)? {
        Some(rule) => Ok(rule.pays(points, &till.shop().currency)?),
        None => Ok(Money::ZERO),
    }
}

pub(crate) fn show(till: &Till, _: &Acting, _: Nothing) -> Result<PointsRule, Refusal> {
    let currency = till.shop().currency;
    Ok(PointsRule {
        per: rule(till)?.map(|rule| currency.format(rule.per())),
        worth: redeeming(till)?.map(|rule| unit_price_text(rule.worth().decimal(), &currency)),
    })
}

pub(crate) fn set(till: &Till, acting: &Acting, request: SetPoints) -> Result<PointsRule, Refusal> {
    let per = request
        .per
        .as_deref()
        .map(|text| per_of(till, text.trim()))
        .transpose()?;
    let worth = request.worth.as_deref().map(|text| worth_of(text.trim())).transpose()?;
    let put = |key: &str, text: String| till.ledger().set_setting(key, &text, acting.actor, till.now_ms());
    per.map(|per| put(PER, per.minor().to_string())).transpose()?;
    worth.map(|worth| put(WORTH, worth)).transpose()?;
    till.status_changed();
    show(till, acting, Nothing {})
}

/// What one point takes as a person writes it.
fn per_of(till: &Till, text: &str) -> Result<Money, Refusal> {
    match text {
        "" => Ok(Money::ZERO),
        _ => amount_where(text, &till.shop().currency, |per| per > Money::ZERO),
    }
}

/// What one point pays as it is kept.
fn worth_of(text: &str) -> Result<String, Refusal> {
    if text.is_empty() {
        return Ok(String::new());
    }
    let worth = Price::parse(text).ok().filter(|worth| Redeeming::at(*worth).is_some());
    let worth = worth.ok_or_else(|| Refusal::new(Code::BadAmount).with("value", text))?;
    Ok(worth.to_string())
}
