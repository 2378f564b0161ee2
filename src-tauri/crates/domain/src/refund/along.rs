//! What belongs to a line comes back with it.

use super::{Account, RefundError, Return};
use crate::money::Quantity;
use crate::product::Measure;
use crate::sale::SaleLine;

impl Account<'_> {
    /// The same, and behind each line what belongs to it and is not named by itself: so much of it as came with what comes back.
    pub(super) fn with_what_belongs(&self, returns: &[Return]) -> Result<Vec<Return>, RefundError> {
        let mut all = Vec::with_capacity(returns.len());
        for one in returns {
            all.push(*one);
            let belongs = |line: &&SaleLine| line.parent_no == Some(one.line_no);
            let named = |line: &&SaleLine| returns.iter().any(|other| other.line_no == line.no);
            for line in self.sale.lines.iter().filter(belongs).filter(|line| !named(line)) {
                let quantity = self.along(&all, one.line_no, line)?;
                if quantity.is_positive() {
                    all.push(Return {
                        line_no: line.no,
                        quantity: Some(quantity),
                        fate: one.fate,
                    });
                }
            }
        }
        Ok(all)
    }

    /// As much of what belongs to a line comes back, in all, as came with what is back of the line by then.
    fn along(&self, so_far: &[Return], head_no: u32, line: &SaleLine) -> Result<Quantity, RefundError> {
        let Ok(head) = self.sold(head_no) else {
            return Ok(Quantity::default());
        };
        let share = share(line, self.back_by_then(so_far, head)?, head.quantity);
        Ok(share.plus(self.back_by_then(so_far, line)?.negated())?)
    }

    /// How much of a line is back once these are.
    fn back_by_then(&self, so_far: &[Return], sold: &SaleLine) -> Result<Quantity, RefundError> {
        let here = so_far.iter().filter(|one| one.line_no == sold.no);
        here.fold(self.back(sold.no), |sum, one| match one.quantity {
            Some(quantity) => Ok(sum?.plus(quantity)?),
            None => Ok(sold.quantity),
        })
    }
}

/// Its part for so much of the whole, whole pieces where it is counted in them, and all of it for the whole.
fn share(line: &SaleLine, part: Quantity, whole: Quantity) -> Quantity {
    let (all, part, whole) = (
        i128::from(line.quantity.e4()),
        i128::from(part.e4()),
        i128::from(whole.e4()),
    );
    let share = (all * part).checked_div(whole).unwrap_or_default().min(all);
    let share = match line.unit.measure {
        Measure::Piece => share - share % 10_000,
        Measure::Fraction => share,
    };
    Quantity::from_e4(i64::try_from(share).unwrap_or_default())
}
