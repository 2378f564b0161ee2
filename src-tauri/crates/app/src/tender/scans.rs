//! What is scanned and weighed for a whole sale in one command.

use crate::Till;
use crate::asking::Given;
use crate::refusal::Refusal;
use crate::scale;
use crate::sell::{look_up, or_asked, put_down, quantity_of};
use crate::wire::sale::Sell;
use domain::cart::Cart;
use domain::money::Quantity;

/// Puts down each scan with its answers.
pub(super) fn rung_up(till: &Till, request: &Sell, cart: &mut Cart) -> Result<(), Refusal> {
    let mut answers = Given::with(request)?;
    for scan in &request.scan {
        let (code, times) = scan_and_times(scan)?;
        if let Some(times) = times {
            cart.set_multiplier(times)?;
        }
        let found = or_asked(till, code, look_up(till, code)?)?.still_good(till)?;
        let answered = answers.of(till, code, found.product())?;
        put_down(cart, found, answered)?;
    }
    if let Some(code) = &request.weigh {
        let product = look_up(till, code)?.piece()?;
        let answered = answers.of(till, code, Some(&product))?;
        scale::put_down(till, cart, product, answered)?;
    }
    answers.all_used()
}

/// `8850001x3` is three of 8850001. An `x` that no quantity follows belongs to the code.
fn scan_and_times(text: &str) -> Result<(&str, Option<Quantity>), Refusal> {
    match text.rsplit_once('x') {
        Some((code, times)) if !code.is_empty() && times.starts_with(|c: char| c.is_ascii_digit() || c == '-') => {
            quantity_of(times).map(|times| (code, Some(times)))
        }
        _ => Ok((text, None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_x_before_a_figure_is_a_quantity_and_any_other_belongs_to_the_code() {
        let cases = [
            ("8850001x3", ("8850001", Some("3"))),
            ("8850001", ("8850001", None)),
            ("mix", ("mix", None)),
            ("axbx2", ("axb", Some("2"))),
        ];
        for (text, (code, times)) in cases {
            let (found, quantity) = scan_and_times(text).unwrap();
            assert_eq!(
                (found, quantity.map(|quantity| quantity.to_string())),
                (code, times.map(str::to_owned)),
                "{text}"
            );
        }
        assert!(scan_and_times("8850001x1e3").is_err(), "an exponent is no quantity");
    }
}
