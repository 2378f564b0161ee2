//! The shop's promotions: kept as one setting, so that the journal tells who changed what; held in memory for the counter.

mod words;

use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::terms;
use crate::wire::Nothing;
use crate::wire::promotion::{self as wire, PromotionRef, Promotions, SwitchPromotion};
use domain::money::Currency;
use domain::promotion::{MAX_PROMOTIONS, Promotion};
use store::Ledger;

/// The setting's key.
const SETTING: &str = "promotions";

pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<Promotions, Refusal> {
    setting::get(till, SETTING)
}

/// Adds a promotion, or puts it in the place of the one with its code.
pub(crate) fn put(till: &Till, acting: &Acting, request: wire::Promotion) -> Result<Promotions, Refusal> {
    words::read(&request, &till.shop().currency)?;
    let mut all = list(till, acting, Nothing {})?;
    all.promotions
        .retain(|one| !one.code.eq_ignore_ascii_case(&request.code));
    if all.promotions.len() >= MAX_PROMOTIONS {
        return Err(Refusal::new(Code::TooManyPromotions).with("most", MAX_PROMOTIONS));
    }
    all.promotions.push(request);
    all.promotions
        .sort_by(|a, b| (a.priority, &a.code).cmp(&(b.priority, &b.code)));
    keep(till, acting, all)
}

/// Switches a promotion on or off. What is in a cart is paid as it was quoted.
pub(crate) fn switch(till: &Till, acting: &Acting, request: SwitchPromotion) -> Result<Promotions, Refusal> {
    let mut all = list(till, acting, Nothing {})?;
    let mut found = all.promotions.iter_mut();
    let Some(one) = found.find(|one| one.code.eq_ignore_ascii_case(&request.code)) else {
        return Err(Refusal::new(Code::NoSuchPromotion).with("code", request.code));
    };
    one.on = request.on;
    keep(till, acting, all)
}

/// Takes a promotion away. What was sold under it stays as it was sold.
pub(crate) fn remove(till: &Till, acting: &Acting, request: PromotionRef) -> Result<Promotions, Refusal> {
    let mut all = list(till, acting, Nothing {})?;
    let before = all.promotions.len();
    all.promotions
        .retain(|one| !one.code.eq_ignore_ascii_case(&request.code));
    if all.promotions.len() == before {
        return Err(Refusal::new(Code::NoSuchPromotion).with("code", request.code));
    }
    keep(till, acting, all)
}

fn keep(till: &Till, acting: &Acting, all: Promotions) -> Result<Promotions, Refusal> {
    let read = read_all(&all, &till.shop().currency)?;
    setting::put(till, acting, SETTING, &all)?;
    till.set_promotions(read);
    Ok(all)
}

/// Those that are switched on.
fn read_all(all: &Promotions, currency: &Currency) -> Result<Vec<Promotion>, Refusal> {
    let on = all.promotions.iter().filter(|one| one.on);
    on.map(|one| words::read(one, currency)).collect()
}

/// Those that the ledger holds. What no longer reads is left out and named in the log: the till must open.
pub(crate) fn kept(ledger: &Ledger, currency: &Currency) -> Vec<Promotion> {
    let read = ledger
        .setting(SETTING)
        .map_err(Refusal::from)
        .and_then(|text| match text {
            Some(text) => read_all(&serde_json::from_str(&text).map_err(Refusal::internal)?, currency),
            None => Ok(Vec::new()),
        });
    read.unwrap_or_else(|fault| {
        tracing::error!(%fault, "the promotions cannot be read: there are none until they are set again");
        Vec::new()
    })
}

/// The promotion with a code, on or off.
pub(crate) fn by_code(till: &Till, code: &str) -> Result<Option<Promotion>, Refusal> {
    let all: Promotions = setting::get(till, SETTING)?;
    let mut found = all.promotions.iter().filter(|one| one.code.eq_ignore_ascii_case(code));
    found
        .next()
        .map(|one| words::read(one, &till.shop().currency))
        .transpose()
}

/// The promotions that hold now and ask for this coupon.
pub(crate) fn asking_for(till: &Till, coupon: &str) -> Result<Vec<Promotion>, Refusal> {
    let promotions = till.promotions();
    let mut asking: Vec<Promotion> = promotions.iter().filter(|one| one.takes(coupon)).cloned().collect();
    if !asking.is_empty() {
        let now = terms::now(till)?;
        asking.retain(|one| one.when.includes(&now));
    }
    Ok(asking)
}
