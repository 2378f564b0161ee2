//! Parked sales that nobody came back for: by the shop's rule they are old after some days, and given up when the shift is closed.

use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::wire::Nothing;
use crate::wire::park::{Expired, ExpiredParked, ParkingRule};
use domain::till::parking_no;
use store::Parked;

/// The setting's key.
const SETTING: &str = "parking";

const DAY_MS: i64 = 86_400_000;

/// The most days that a sale may wait by a rule.
const MOST_DAYS: u32 = 3_650;

pub(crate) fn rule(till: &Till, _: &Acting, _: Nothing) -> Result<ParkingRule, Refusal> {
    setting::get(till, SETTING)
}

pub(crate) fn set_rule(till: &Till, acting: &Acting, request: ParkingRule) -> Result<ParkingRule, Refusal> {
    if request.expire_days > MOST_DAYS {
        let detail = format!("a parked sale waits at most {MOST_DAYS} days");
        return Err(Refusal::new(Code::BadRequest).with("detail", detail));
    }
    setting::put(till, acting, SETTING, &request)?;
    Ok(request)
}

/// What was parked before is old now; nothing where sales wait for ever.
pub(crate) fn old_before_ms(till: &Till) -> Result<Option<i64>, Refusal> {
    let days = setting::get::<ParkingRule>(till, SETTING)?.expire_days;
    Ok((days > 0).then(|| till.now_ms().saturating_sub(i64::from(days) * DAY_MS)))
}

/// Gives up what is old.
pub(crate) fn expire(till: &Till, acting: &Acting, _: Nothing) -> Result<Expired, Refusal> {
    let Some(before_ms) = old_before_ms(till)? else {
        return Ok(Expired { expired: Vec::new() });
    };
    let days = setting::get::<ParkingRule>(till, SETTING)?.expire_days;
    let reason = format!("nobody came back for {days} days");
    let gone = till
        .ledger()
        .expire_parked(before_ms, &reason, acting.staff_id()?, till.now_ms())?;
    till.status_changed();
    let expired = gone.iter().map(|parked| crossing(till, parked));
    Ok(Expired {
        expired: expired.collect::<Result<_, _>>()?,
    })
}

/// Gives up what is old once the shift is closed: what fails then does not open it again.
pub(crate) fn expire_at_close(till: &Till, acting: &Acting) -> Vec<ExpiredParked> {
    expire(till, acting, Nothing {}).map_or_else(
        |refusal| {
            tracing::warn!(%refusal, "old parked sales could not be given up");
            Vec::new()
        },
        |done| done.expired,
    )
}

fn crossing(till: &Till, parked: &Parked) -> Result<ExpiredParked, Refusal> {
    let currency = till.shop().currency;
    Ok(ExpiredParked {
        number: parking_no(parked.no),
        label: parked.label.clone(),
        total: currency.format(domain::price::price(&parked.cart, &currency)?.total),
    })
}
