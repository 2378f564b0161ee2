//! Totals of two runs of documents as the totals of both.

use super::{CashierTotal, CategoryTotal, RateTotal, ShiftTotals, Tally, Tips};
use crate::money::{Money, MoneyError};
use crate::settle::Method;

impl ShiftTotals {
    /// What both come to together. Parts of the same name are one part, in the order that each list keeps.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when a sum is beyond [`crate::money::MAX_MINOR`].
    pub fn plus(&self, other: &Self) -> Result<Self, MoneyError> {
        let sum = |part: fn(&Self) -> Money| part(self).plus(part(other));
        let count = |part: fn(&Self) -> u64| part(self).saturating_add(part(other));
        Ok(Self {
            sales: count(|totals| totals.sales),
            sold: sum(|totals| totals.sold)?,
            refunded: self.refunded.plus(other.refunded)?,
            voided: self.voided.plus(other.voided)?,
            discounted: count(|totals| totals.discounted),
            price_overrides: count(|totals| totals.price_overrides),
            no_sales: count(|totals| totals.no_sales),
            gross: sum(|totals| totals.gross)?,
            discount: sum(|totals| totals.discount)?,
            net: sum(|totals| totals.net)?,
            tax: sum(|totals| totals.tax)?,
            rounding: sum(|totals| totals.rounding)?,
            gift_cards: sum(|totals| totals.gift_cards)?,
            paid_off: sum(|totals| totals.paid_off)?,
            deposits: sum(|totals| totals.deposits)?,
            deposits_held: sum(|totals| totals.deposits_held)?,
            tips: joined(&self.tips, &other.tips, Tips::is_of_the_same, Tips::plus)?,
            tenders: joined(&self.tenders, &other.tenders, |one, two| one.0 == two.0, tender)?,
            tax_by_rate: joined(
                &self.tax_by_rate,
                &other.tax_by_rate,
                |one, two| one.rate == two.rate,
                RateTotal::plus,
            )?,
            by_category: joined(
                &self.by_category,
                &other.by_category,
                CategoryTotal::is_of_the_same,
                CategoryTotal::plus,
            )?,
            by_cashier: joined(
                &self.by_cashier,
                &other.by_cashier,
                CashierTotal::is_of_the_same,
                CashierTotal::plus,
            )?,
        }
        .in_order())
    }

    fn in_order(mut self) -> Self {
        self.tips
            .sort_by(|one, two| (&one.name, one.staff_id).cmp(&(&two.name, two.staff_id)));
        self.tenders.sort_by_key(|(method, _)| *method);
        self.tax_by_rate.sort_by_key(|part| part.rate);
        self.by_category.sort_by(|one, two| one.category.cmp(&two.category));
        self.by_cashier
            .sort_by(|one, two| (two.net, &one.name, one.staff_id).cmp(&(one.net, &two.name, two.staff_id)));
        self
    }
}

/// Both lists as one: a part that both have is added up.
fn joined<T: Clone>(
    one: &[T],
    other: &[T],
    same: impl Fn(&T, &T) -> bool,
    plus: impl Fn(&T, &T) -> Result<T, MoneyError>,
) -> Result<Vec<T>, MoneyError> {
    let mut all = one.to_vec();
    for part in other {
        match all.iter_mut().find(|there| same(there, part)) {
            Some(there) => *there = plus(there, part)?,
            None => all.push(part.clone()),
        }
    }
    Ok(all)
}

fn tender(one: &(Method, Money), other: &(Method, Money)) -> Result<(Method, Money), MoneyError> {
    Ok((one.0, one.1.plus(other.1)?))
}

/// The name that sorts last, as the ledger chooses where somebody was renamed.
fn later(one: &str, other: &str) -> String {
    one.max(other).to_owned()
}

impl Tally {
    fn plus(self, other: Self) -> Result<Self, MoneyError> {
        Ok(Self {
            count: self.count.saturating_add(other.count),
            amount: self.amount.plus(other.amount)?,
        })
    }
}

impl Tips {
    fn is_of_the_same(&self, other: &Self) -> bool {
        self.staff_id == other.staff_id
    }

    fn plus(&self, other: &Self) -> Result<Self, MoneyError> {
        Ok(Self {
            staff_id: self.staff_id,
            name: later(&self.name, &other.name),
            amount: self.amount.plus(other.amount)?,
        })
    }
}

impl RateTotal {
    fn plus(&self, other: &Self) -> Result<Self, MoneyError> {
        Ok(Self {
            rate: self.rate,
            net: self.net.plus(other.net)?,
            tax: self.tax.plus(other.tax)?,
        })
    }
}

impl CategoryTotal {
    fn is_of_the_same(&self, other: &Self) -> bool {
        self.category == other.category
    }

    fn plus(&self, other: &Self) -> Result<Self, MoneyError> {
        Ok(Self {
            category: self.category.clone(),
            net: self.net.plus(other.net)?,
            tax: self.tax.plus(other.tax)?,
        })
    }
}

impl CashierTotal {
    fn is_of_the_same(&self, other: &Self) -> bool {
        self.staff_id == other.staff_id
    }

    fn plus(&self, other: &Self) -> Result<Self, MoneyError> {
        Ok(Self {
            staff_id: self.staff_id,
            name: later(&self.name, &other.name),
            sales: self.sales.saturating_add(other.sales),
            voids: self.voids.saturating_add(other.voids),
            items: self.items.saturating_add(other.items),
            net: self.net.plus(other.net)?,
        })
    }
}
