//! What documents come to, of a shift and of a day alike. `net = gross - discount - tax`; refunds are taken out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was kept by one method.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MethodTotal {
    /// Method code.
    pub method: String,
    /// Amount kept: cash without its change.
    pub amount: String,
}

/// The tips that one person took, less those given back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TipTotal {
    /// Who.
    pub name: String,
    /// How much.
    pub amount: String,
}

/// Documents of one kind.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Tally {
    /// How many.
    pub count: u64,
    /// What they came to, tax in.
    pub amount: String,
}

/// Tax of one rate.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RateTotal {
    /// Rate as a percentage text.
    pub rate: String,
    /// Without tax.
    pub net: String,
    /// Tax.
    pub tax: String,
}

/// What was sold of one category.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CategoryTotal {
    /// The category of the first level; empty for goods without one.
    pub category: String,
    /// Without tax.
    pub net: String,
    /// Tax.
    pub tax: String,
}

/// What one person rang up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CashierTotal {
    /// Name.
    pub name: String,
    /// Number of sales.
    pub sales: u64,
    /// Number of voided documents.
    pub voids: u64,
    /// Number of items, what was taken back counted against it.
    pub items: i64,
    /// Net.
    pub net: String,
}

/// The figures of a shift or a day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Figures {
    /// Number of sales.
    pub sales: u64,
    /// Number of refunds and voids.
    pub refunds: u64,
    /// What the sales alone came to, tax in.
    pub sold: String,
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
    /// Before discounts, tax in.
    pub gross: String,
    /// Discounts.
    pub discount: String,
    /// Without tax.
    pub net: String,
    /// Tax.
    pub tax: String,
    /// Tax by rate.
    pub tax_by_rate: Vec<RateTotal>,
    /// Put on gift cards: no sale, but owed to whoever shows them.
    pub gift_cards: String,
    /// Paid off by customers: sold before, on account.
    pub paid_off: String,
    /// Paid ahead on orders, less what went back: no sale before the goods are fetched.
    pub deposits: String,
    /// What stands on orders of what was paid ahead.
    pub deposits_held: String,
    /// Tips, by name.
    pub tips: Vec<TipTotal>,
    /// By method.
    pub tenders: Vec<MethodTotal>,
    /// By category of the first level. Their nets and taxes add up to `net` and `tax`.
    pub by_category: Vec<CategoryTotal>,
    /// By person, who sold most first. Their nets add up to `net`.
    pub by_cashier: Vec<CashierTotal>,
    /// Documents that a back end is owed and has not confirmed; on a Z, when it was made.
    pub unsent: u64,
}
