//! Points of the member card: the shop's rule.

use crate::Till;
use crate::caller::Acting;
use crate::refusal::Refusal;
use crate::typed::amount_where;
use crate::wire::Nothing;
use crate::wire::points::{PointsRule, SetPoints};
use domain::customer::Earning;
use domain::money::Money;

/// What one point takes, in minor units; nothing where customers earn none.
const PER: &str = "points.per_minor";

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
