//! Goods whose code says a last day that is past: refused, or sold with a warning on their line.

use crate::Till;
use crate::caller::Acting;
use crate::receipt::local_time;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::wire::Nothing;
use crate::wire::code::Expiry;
use domain::cart::Trace;
use domain::product::Product;
use domain::shift::CivilDate;

/// The setting's key.
const SETTING: &str = "codes.expired";

pub(crate) fn show(till: &Till, _: &Acting, _: Nothing) -> Result<Expiry, Refusal> {
    setting::get(till, SETTING)
}

pub(crate) fn set(till: &Till, acting: &Acting, request: Expiry) -> Result<Expiry, Refusal> {
    setting::put(till, acting, SETTING, &request)?;
    Ok(request)
}

/// Refuses a piece that is past its last day, where the shop does.
pub(crate) fn check(till: &Till, product: &Product, trace: &Trace) -> Result<(), Refusal> {
    let Some(day) = trace.last_day else { return Ok(()) };
    if !trace.is_past(today(till)?) || !setting::get::<Expiry>(till, SETTING)?.refuse {
        return Ok(());
    }
    Err(Refusal::new(Code::Expired)
        .with("name", &*product.names.en)
        .with("day", day.to_string()))
}

/// The day on the shop's calendar.
pub(crate) fn today(till: &Till) -> Result<CivilDate, Refusal> {
    Ok(local_time(till.now_ms(), &till.shop().timezone)?.date)
}
