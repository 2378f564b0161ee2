//! Promotions as a manager writes them. Amounts, prices and quantities are decimal texts.

use super::LocalName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which goods a promotion looks at: one of the four.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromotionGoods {
    /// Everything.
    All,
    /// These article numbers.
    Skus(Vec<String>),
    /// A category with all below it, levels divided by `/`.
    Category(String),
    /// A brand.
    Brand(String),
}

/// A part of a bundle.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PromotionPart {
    /// The goods.
    pub goods: PromotionGoods,
    /// How many pieces.
    pub count: u32,
}

/// What a promotion gives. `off` is a percentage (`10%`) or an amount.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PromotionDeal {
    /// So much off each, from a quantity on.
    Off {
        /// The goods.
        goods: PromotionGoods,
        /// What is taken off each.
        off: String,
        /// From this quantity on; one when absent.
        #[serde(default)]
        #[ts(optional = nullable)]
        from: Option<String>,
    },
    /// Each at this price, from a quantity on.
    Each {
        /// The goods.
        goods: PromotionGoods,
        /// The price of one unit.
        price: String,
        /// From this quantity on; one when absent.
        #[serde(default)]
        #[ts(optional = nullable)]
        from: Option<String>,
    },
    /// Of `take` pieces `pay` are paid for; the cheapest are free.
    TakePay {
        /// The goods.
        goods: PromotionGoods,
        /// Pieces of a group.
        take: u32,
        /// Pieces of it that are paid for.
        pay: u32,
    },
    /// These parts together for a price; with one part so many for a price.
    Together {
        /// The parts.
        parts: Vec<PromotionPart>,
        /// What one set costs.
        price: String,
    },
    /// So much off the sale when these goods come to this much.
    Threshold {
        /// The goods that count and are lowered.
        goods: PromotionGoods,
        /// From this amount on.
        from: String,
        /// What is taken off.
        off: String,
    },
    /// So many of these goods are free when the rest of the sale comes to this much.
    Gift {
        /// From this amount on.
        from: String,
        /// What may be given.
        goods: PromotionGoods,
        /// How many pieces.
        count: u32,
    },
}

/// A promotion.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Promotion {
    /// Code, unique in the shop. One that is there already is replaced.
    pub code: String,
    /// Names as printed; English is needed.
    pub name: LocalName,
    /// Whether it is switched on; it is when absent.
    #[serde(default = "switched_on")]
    pub on: bool,
    /// The lower goes first; 100 when absent.
    #[serde(default = "usual_priority")]
    pub priority: u16,
    /// Whether it falls on what is left of a price that others have lowered already.
    #[serde(default)]
    pub stacks: bool,
    /// The first day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub first_day: Option<String>,
    /// The last day, included.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub last_day: Option<String>,
    /// Days of the week: `mon` to `sun`; every day when empty.
    #[serde(default)]
    pub weekdays: Vec<String>,
    /// From this time of the day on: `17:00`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Until before this time of the day: `19:00`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<String>,
    /// The coupon that it asks for.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub coupon: Option<String>,
    /// Each coupon is good once: `coupon` is what all of them begin with.
    #[serde(default)]
    pub once: bool,
    /// What is given.
    pub deal: PromotionDeal,
}

const fn switched_on() -> bool {
    true
}

const fn usual_priority() -> u16 {
    100
}

/// All promotions of the shop, in the order in which they go.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct Promotions {
    /// The promotions.
    pub promotions: Vec<Promotion>,
}

/// A promotion switched on or off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SwitchPromotion {
    /// Its code.
    pub code: String,
    /// Whether it is on from now on.
    pub on: bool,
}

/// Which promotion.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PromotionRef {
    /// Its code.
    pub code: String,
}

/// Makes coupons that are good once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeCoupons {
    /// Code of the promotion.
    pub code: String,
    /// How many; none where they are named.
    #[serde(default)]
    pub count: u32,
    /// Coupons that somebody else printed: they are taken over.
    #[serde(default)]
    pub given: Vec<String>,
    /// The same command has the same one: it makes once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// A coupon that is good once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Coupon {
    /// Its code.
    pub code: String,
    /// Receipt number of the sale that used it up; absent while it is good.
    pub used_by: Option<String>,
}

/// The single-use coupons of a promotion.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Coupons {
    /// By their codes.
    pub coupons: Vec<Coupon>,
    /// How many of them are used up.
    pub used: u32,
}
