//! Foreign cash: at what rates the shop takes it.

use crate::Till;
use crate::caller::Acting;
use crate::payment;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::wire::Nothing;
use crate::wire::payment::{ForeignRate, PaymentMethods};
use domain::settle::Rate;

const SETTING: &str = "payment.rates";

/// What the shop gives, in the order in which it was set.
pub(crate) fn rates(till: &Till) -> Result<Vec<ForeignRate>, Refusal> {
    setting::get(till, SETTING)
}

/// Sets the rate of a currency, or takes the currency away.
pub(crate) fn set(till: &Till, acting: &Acting, request: ForeignRate) -> Result<PaymentMethods, Refusal> {
    let code = request.currency.trim().to_uppercase();
    let mut rates = rates(till)?;
    if request.worth.trim().is_empty() {
        rates.retain(|known| known.currency != code);
    } else {
        let rate = parsed(till, &code, request.worth.trim())?;
        let one = ForeignRate {
            currency: rate.currency().code().to_owned(),
            worth: rate.worth().to_string(),
        };
        match rates.iter_mut().find(|known| known.currency == one.currency) {
            Some(known) => *known = one,
            None => rates.push(one),
        }
    }
    setting::put(till, acting, SETTING, &rates)?;
    till.status_changed();
    payment::list(till, acting, Nothing {})
}

/// The rate of a currency that the shop takes.
///
/// # Errors
/// [`Code::NoRate`].
pub(crate) fn of(till: &Till, code: &str) -> Result<Rate, Refusal> {
    let code = code.to_uppercase();
    match rates(till)?.iter().find(|known| known.currency == code) {
        Some(known) => parsed(till, &known.currency, &known.worth),
        None => Err(Refusal::new(Code::NoRate).with("currency", code)),
    }
}

fn parsed(till: &Till, code: &str, worth: &str) -> Result<Rate, Refusal> {
    let bad = |_| Refusal::new(Code::BadRate).with("currency", code).with("value", worth);
    Rate::parse(code, worth, &till.shop().currency).map_err(bad)
}
