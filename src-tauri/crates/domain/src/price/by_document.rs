//! Tax rounded once for each class of a sale, as some laws want it, and shared among its lines.

use super::{PricedLine, prorate};
use crate::money::{Currency, Money, MoneyError};
use crate::tax::{TaxClass, TaxMode};

/// Gives each line its share of the tax that its class comes to over the whole sale. The shares add up to it exactly.
pub(super) fn round(lines: &mut [PricedLine], classes: &[TaxClass], currency: &Currency) -> Result<(), MoneyError> {
    for (first, class) in classes.iter().enumerate() {
        if classes.iter().position(|one| one == class) != Some(first) {
            continue;
        }
        let of_class = || (0..classes.len()).filter(|at| classes.get(*at) == Some(class));
        let amounts: Vec<Money> = of_class()
            .filter_map(|at| lines.get(at))
            .map(|line| untouched(line, class.mode))
            .collect();
        let sum = Money::sum(amounts.iter().copied())?;
        let shares = prorate(class.split(sum, currency)?.tax, &amounts, sum);
        for (at, tax) in of_class().zip(shares) {
            if let Some(line) = lines.get_mut(at) {
                take(line, class.mode, tax)?;
            }
        }
    }
    Ok(())
}

/// What tax does not change: the whole of a price that holds it, the net of a price that it is added to.
const fn untouched(line: &PricedLine, mode: TaxMode) -> Money {
    match mode {
        TaxMode::Included => line.total,
        TaxMode::Added => line.net,
    }
}

/// What was taken off the line stays: where tax is added, what it was before that moves along.
fn take(line: &mut PricedLine, mode: TaxMode, tax: Money) -> Result<(), MoneyError> {
    line.tax = tax;
    match mode {
        TaxMode::Included => line.net = line.total.minus(tax)?,
        TaxMode::Added => {
            line.total = line.net.plus(tax)?;
            line.gross = line.total.plus(line.discount)?;
        }
    }
    Ok(())
}
