//! The totals of a shift in JSON, as the Z's entry keeps them.

use super::value::{code, list, minor, ppm, text};
use domain::StaffId;
use domain::money::{Money, RatePpm};
use domain::settle::Method;
use domain::shift::{CashierTotal, CategoryTotal, RateTotal, ShiftTotals, Tally, Tips};
use serde::{Deserialize, Serialize};

/// The totals of a shift.
#[derive(Serialize, Deserialize)]
#[serde(remote = "ShiftTotals")]
pub(crate) struct TotalsForm {
    sales: u64,
    #[serde(rename = "sold_minor", with = "minor")]
    sold: Money,
    #[serde(with = "TallyForm")]
    refunded: Tally,
    #[serde(with = "TallyForm")]
    voided: Tally,
    discounted: u64,
    price_overrides: u64,
    no_sales: u64,
    #[serde(rename = "gross_minor", with = "minor")]
    gross: Money,
    #[serde(rename = "discount_minor", with = "minor")]
    discount: Money,
    #[serde(rename = "net_minor", with = "minor")]
    net: Money,
    #[serde(rename = "tax_minor", with = "minor")]
    tax: Money,
    #[serde(rename = "rounding_minor", with = "minor")]
    rounding: Money,
    #[serde(rename = "gift_cards_minor", with = "minor", default)]
    gift_cards: Money,
    #[serde(rename = "paid_off_minor", with = "minor", default)]
    paid_off: Money,
    #[serde(rename = "deposits_minor", with = "minor", default)]
    deposits: Money,
    #[serde(rename = "deposits_held_minor", with = "minor", default)]
    deposits_held: Money,
    #[serde(with = "tips_list", default, skip_serializing_if = "Vec::is_empty")]
    tips: Vec<Tips>,
    #[serde(with = "kept_list")]
    tenders: Vec<(Method, Money)>,
    #[serde(with = "rates")]
    tax_by_rate: Vec<RateTotal>,
    #[serde(with = "categories")]
    by_category: Vec<CategoryTotal>,
    #[serde(with = "cashiers")]
    by_cashier: Vec<CashierTotal>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Tally")]
struct TallyForm {
    count: u64,
    #[serde(rename = "amount_minor", with = "minor")]
    amount: Money,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RateTotal")]
struct RateForm {
    #[serde(rename = "rate_ppm", with = "ppm")]
    rate: RatePpm,
    #[serde(rename = "net_minor", with = "minor")]
    net: Money,
    #[serde(rename = "tax_minor", with = "minor")]
    tax: Money,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "CategoryTotal")]
struct CategoryForm {
    category: String,
    #[serde(rename = "net_minor", with = "minor")]
    net: Money,
    #[serde(rename = "tax_minor", with = "minor")]
    tax: Money,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "CashierTotal")]
struct CashierForm {
    #[serde(with = "text")]
    staff_id: StaffId,
    name: String,
    sales: u64,
    voids: u64,
    items: i64,
    #[serde(rename = "net_minor", with = "minor")]
    net: Money,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Tips")]
struct TipsForm {
    #[serde(with = "text")]
    staff_id: StaffId,
    name: String,
    #[serde(rename = "amount_minor", with = "minor")]
    amount: Money,
}

list!(tips_list, domain::shift::Tips, "super::TipsForm");
list!(rates, domain::shift::RateTotal, "super::RateForm");
list!(categories, domain::shift::CategoryTotal, "super::CategoryForm");
list!(cashiers, domain::shift::CashierTotal, "super::CashierForm");

/// `("cash", 33975)`.
#[derive(Serialize, Deserialize)]
struct Kept(#[serde(with = "code")] Method, #[serde(with = "minor")] Money);

mod kept_form {
    use super::{Kept, Method, Money};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(kept: &(Method, Money), to: S) -> Result<S::Ok, S::Error> {
        Kept(kept.0, kept.1).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<(Method, Money), D::Error> {
        Kept::deserialize(from).map(|kept| (kept.0, kept.1))
    }
}

list!(
    kept_list,
    (domain::settle::Method, domain::money::Money),
    "super::kept_form"
);
