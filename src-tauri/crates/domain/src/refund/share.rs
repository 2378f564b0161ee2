//! What a part of a sold line is worth: the difference of two cumulative shares.

use super::{RefundError, Return};
use crate::money::{Money, MoneyError, Quantity};
use crate::price::{TaxRow, add_tax};
use crate::product::Measure;
use crate::sale::{Fate, Returned, SaleLine};
use crate::tax::Taxed;

/// How much is asked for, within what is left of the line.
pub(super) fn asked(one: &Return, sold: &SaleLine, before: Quantity) -> Result<Quantity, RefundError> {
    let left = sold.quantity.plus(before.negated())?;
    let quantity = one.quantity.unwrap_or(left);
    if !left.is_positive() || quantity > left {
        return Err(RefundError::TooMany { no: one.line_no, left });
    }
    if !quantity.is_positive() || sold.unit.measure == Measure::Piece && !quantity.is_whole() {
        return Err(RefundError::Quantity { quantity });
    }
    Ok(quantity)
}

/// What is taken back of a line once `before` of it is back.
pub(super) fn part(
    sold: &SaleLine,
    no: u32,
    before: Quantity,
    quantity: Quantity,
    fate: Fate,
) -> Result<SaleLine, RefundError> {
    let (was, is) = (share(sold, before)?, share(sold, before.plus(quantity)?)?);
    let gross = was.gross.minus(is.gross)?;
    let total = was.total.minus(is.total)?;
    let tax = was.tax.minus(is.tax)?;
    Ok(SaleLine {
        no,
        quantity: quantity.negated(),
        gross,
        discount: gross.minus(total)?,
        net: total.minus(tax)?,
        tax,
        total,
        // What was taken off then is in the discount; the sale says why.
        reductions: Vec::new(),
        returned: Some(Returned {
            line_no: Some(sold.no),
            fate,
        }),
        ..sold.clone()
    })
}

/// What a part of a line comes to.
struct Share {
    gross: Money,
    total: Money,
    tax: Money,
}

/// Each figure follows from the one above it, which is never smaller: so no single return has a discount or a net below nothing.
fn share(sold: &SaleLine, part: Quantity) -> Result<Share, MoneyError> {
    let gross = sold.gross.portion(part.e4(), sold.quantity.e4())?;
    let total = sold.total.portion(gross.minor(), sold.gross.minor())?;
    let tax = sold.tax.portion(total.minor(), sold.total.minor())?;
    Ok(Share { gross, total, tax })
}

/// Tax by class, in order of first use. What is money and no goods is of none.
pub(super) fn tax_rows(lines: &[SaleLine]) -> Result<Vec<TaxRow>, MoneyError> {
    let mut rows = Vec::new();
    for line in lines.iter().filter(|line| line.money().is_none()) {
        let owed = Taxed {
            net: line.net,
            tax: line.tax,
            total: line.total,
        };
        add_tax(&mut rows, &line.tax_class, owed)?;
    }
    Ok(rows)
}
