//! The rules of a shift: what its drawer may be off, when it is counted, whether cash that moves is told on paper.

use crate::Till;
use crate::caller::Acting;
use crate::rate;
use crate::refusal::Refusal;
use crate::setting;
use crate::typed::amount_where;
use crate::wire::Nothing;
use crate::wire::shift::{SetShiftRule, ShiftRule};
use domain::money::Money;
use domain::shift::DrawerCount;

const SETTING: &str = "shift";

pub(crate) fn rule(till: &Till, _: &Acting, _: Nothing) -> Result<ShiftRule, Refusal> {
    of(till)
}

/// What holds.
pub(crate) fn of(till: &Till) -> Result<ShiftRule, Refusal> {
    setting::get(till, SETTING)
}

pub(crate) fn set_rule(till: &Till, acting: &Acting, request: SetShiftRule) -> Result<ShiftRule, Refusal> {
    let now = of(till)?;
    let wanted = ShiftRule {
        most_difference: request.most_difference.unwrap_or(now.most_difference),
        count_to_hand_over: request.count_to_hand_over.unwrap_or(now.count_to_hand_over),
        cash_slips: request.cash_slips.unwrap_or(now.cash_slips),
    };
    let limit = parsed(till, &wanted)?.map(|limit| till.shop().currency.format(limit));
    let rule = ShiftRule {
        most_difference: limit.unwrap_or_default(),
        ..wanted
    };
    setting::put(till, acting, SETTING, &rule)?;
    Ok(rule)
}

fn parsed(till: &Till, rule: &ShiftRule) -> Result<Option<Money>, Refusal> {
    let text = rule.most_difference.trim();
    let amount = || amount_where(text, &till.shop().currency, |limit| limit >= Money::ZERO);
    (!text.is_empty()).then(amount).transpose()
}

/// The most that a drawer may be off; nothing where the shop does not care.
pub(crate) fn limit(till: &Till) -> Result<Option<Money>, Refusal> {
    parsed(till, &of(till)?)
}

/// Whether a count is off by more than the shop allows: what is missing of one currency is not made up by another.
pub(crate) fn is_over(till: &Till, count: &DrawerCount) -> Result<bool, Refusal> {
    let Some(limit) = limit(till)? else {
        return Ok(false);
    };
    let mut off = size(count.difference()?);
    for foreign in &count.foreign {
        let difference = size(foreign.difference()?);
        if difference > Money::ZERO {
            let worth = rate::of(till, foreign.currency.code())?.tender(difference, &till.shop().currency)?;
            off = off.plus(worth.amount)?;
        }
    }
    Ok(off > limit)
}

fn size(difference: Money) -> Money {
    difference.max(difference.negated())
}
