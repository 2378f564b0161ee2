//! What the documents of a shift or a day come to. The parts by category and by cashier add up to the whole.

use crate::StaffId;
use crate::money::{Money, RatePpm};
use crate::settle::Method;

/// The tips that one person took, less those that the same person gave back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tips {
    /// Who.
    pub staff_id: StaffId,
    /// The name as it stood on the documents.
    pub name: String,
    /// How much.
    pub amount: Money,
}

/// Documents of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many.
    pub count: u64,
    /// What they came to, tax in.
    pub amount: Money,
}

/// Net and tax of one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateTotal {
    /// The rate.
    pub rate: RatePpm,
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
}

/// What was sold of one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryTotal {
    /// The first part of the path that stood on the lines; empty for goods without one.
    pub category: String,
    /// Without tax, after discounts, refunds taken out.
    pub net: Money,
    /// The tax.
    pub tax: Money,
}

/// What one person rang up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashierTotal {
    /// Who.
    pub staff_id: StaffId,
    /// The name as it stood on the documents.
    pub name: String,
    /// Number of sales.
    pub sales: u64,
    /// Number of documents that were voided.
    pub voids: u64,
    /// Number of items: pieces counted, a weighed line once; what was taken back counts against it.
    pub items: i64,
    /// Without tax, refunds taken out.
    pub net: Money,
}

/// Totals of the documents of a shift or a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShiftTotals {
    /// Number of sales.
    pub sales: u64,
    /// What the sales alone came to, tax in: `sold + refunded + voided = gross - discount`.
    pub sold: Money,
    /// Returns: their amount is zero or below.
    pub refunded: Tally,
    /// Voids: their amount is zero or below.
    pub voided: Tally,
    /// Number of sales with a discount.
    pub discounted: u64,
    /// Number of lines for which a person set another price.
    pub price_overrides: u64,
    /// How often the drawer was opened without a sale.
    pub no_sales: u64,
    /// Before discounts, tax in, refunds taken out.
    pub gross: Money,
    /// Discounts, tax in.
    pub discount: Money,
    /// `gross - discount - tax`.
    pub net: Money,
    /// Tax.
    pub tax: Money,
    /// Cash rounding.
    pub rounding: Money,
    /// Put on gift cards: no sale, but owed to whoever shows them.
    pub gift_cards: Money,
    /// Paid off by customers: sold before, on account.
    pub paid_off: Money,
    /// Paid ahead on orders, less what was given back: no sale before the goods are fetched.
    pub deposits: Money,
    /// What stands on orders of what was paid ahead, once this is over: owed in goods or money.
    pub deposits_held: Money,
    /// Tips, for each who took some or gave some back.
    pub tips: Vec<Tips>,
    /// What was kept, by method: cash without its change.
    pub tenders: Vec<(Method, Money)>,
    /// Net and tax of each rate, lowest first.
    pub tax_by_rate: Vec<RateTotal>,
    /// By category, in the order of their names. Their nets and taxes add up to `net` and `tax`.
    pub by_category: Vec<CategoryTotal>,
    /// Who rang it up, who sold most first. Their nets add up to `net`.
    pub by_cashier: Vec<CashierTotal>,
}

impl ShiftTotals {
    /// Number of refunds and voids.
    #[must_use]
    pub const fn refunds(&self) -> u64 {
        self.refunded.count.saturating_add(self.voided.count)
    }

    /// What was kept in one method.
    #[must_use]
    pub fn kept(&self, method: Method) -> Money {
        self.tenders
            .iter()
            .find(|(kept, _)| *kept == method)
            .map_or(Money::ZERO, |(_, amount)| *amount)
    }
}
