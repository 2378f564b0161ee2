//! The tax of products that say none of their own: chosen when the shop is set up.

use crate::Till;
use crate::refusal::{Code, Refusal};
use crate::wire::till::ShopTax;
use domain::money::RatePpm;
use domain::tax::{TaxClass, TaxMode, TaxParts};

/// Its setting: a percentage, a space, `included` or `added`.
pub(crate) const SETTING: &str = "shop.tax";

/// Checks the tax of a new shop; answers how it is kept.
///
/// # Errors
/// [`Code::BadTax`].
pub(crate) fn checked(tax: &ShopTax) -> Result<String, Refusal> {
    let text = format!("{} {}", tax.rate.trim(), tax.mode);
    class(&text)
        .map(|_| text)
        .ok_or_else(|| Refusal::new(Code::BadTax).with("value", &*tax.rate))
}

/// The tax of the shop; nothing where none was chosen.
pub(crate) fn of(till: &Till) -> Result<Option<TaxClass>, Refusal> {
    Ok(till.ledger().setting(SETTING)?.as_deref().and_then(class))
}

fn class(text: &str) -> Option<TaxClass> {
    let (rate, mode) = text.split_once(' ')?;
    let rate = RatePpm::parse_percent(rate).ok()?;
    let mode = match mode {
        "included" => TaxMode::Included,
        "added" => TaxMode::Added,
        _ => return None,
    };
    let code = format!("vat{}", rate.percent());
    let parts = TaxParts::default();
    Some(TaxClass {
        code,
        rate,
        mode,
        parts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tax_is_a_percentage_that_is_included_or_added() {
        let tax = |rate: &str, mode: &str| ShopTax {
            rate: rate.to_owned(),
            mode: mode.to_owned(),
        };
        let kept = checked(&tax(" 8.25", "added")).unwrap();
        let class = class(&kept).unwrap();
        assert_eq!((class.code.as_str(), class.mode), ("vat8.25", TaxMode::Added));
        for (rate, mode) in [("", "added"), ("x", "included"), ("-7", "included"), ("7", "both")] {
            assert!(checked(&tax(rate, mode)).is_err(), "{rate} {mode}");
        }
    }
}
