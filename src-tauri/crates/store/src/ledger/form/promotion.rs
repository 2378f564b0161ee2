//! Promotions, and what they took off, in JSON.

use super::product::NamesForm;
use super::value::{e4, list, minor, ppm, text_option};
use domain::money::{Money, Price, Quantity, RatePpm};
use domain::product::Names;
use domain::promotion::{Deal, Goods, Off, Part, Promotion, Reduction, Weekdays, When, Why};
use domain::shift::CivilDate;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Promotion")]
pub(crate) struct PromotionForm {
    code: String,
    #[serde(with = "NamesForm")]
    names: Names,
    priority: u16,
    stacks: bool,
    #[serde(with = "WhenForm")]
    when: When,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    coupon: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    once: bool,
    #[serde(with = "DealForm")]
    deal: Deal,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "When")]
struct WhenForm {
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    first_day: Option<CivilDate>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    last_day: Option<CivilDate>,
    #[serde(with = "WeekdaysForm")]
    weekdays: Weekdays,
    from_minute: u16,
    until_minute: u16,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Weekdays")]
struct WeekdaysForm(u8);

#[derive(Serialize, Deserialize)]
#[serde(remote = "Goods", rename_all = "snake_case")]
enum GoodsForm {
    All,
    Skus(Vec<String>),
    Category(String),
    Brand(String),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Off", rename_all = "snake_case")]
enum OffForm {
    #[serde(rename = "percent_ppm")]
    Percent(#[serde(with = "ppm")] RatePpm),
    #[serde(rename = "amount_minor")]
    Amount(#[serde(with = "minor")] Money),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Part")]
struct PartForm {
    #[serde(with = "GoodsForm")]
    goods: Goods,
    count: u32,
}

list!(parts, domain::promotion::Part, "super::PartForm");

#[derive(Serialize, Deserialize)]
#[serde(remote = "Deal", rename_all = "snake_case")]
enum DealForm {
    Off {
        #[serde(with = "GoodsForm")]
        goods: Goods,
        #[serde(with = "OffForm")]
        off: Off,
        #[serde(rename = "from_e4", with = "e4")]
        from: Quantity,
    },
    Each {
        #[serde(with = "GoodsForm")]
        goods: Goods,
        #[serde(rename = "price_e4", with = "e4")]
        price: Price,
        #[serde(rename = "from_e4", with = "e4")]
        from: Quantity,
    },
    TakePay {
        #[serde(with = "GoodsForm")]
        goods: Goods,
        take: u32,
        pay: u32,
    },
    Together {
        #[serde(with = "parts")]
        parts: Vec<Part>,
        #[serde(rename = "price_minor", with = "minor")]
        price: Money,
    },
    Threshold {
        #[serde(with = "GoodsForm")]
        goods: Goods,
        #[serde(rename = "from_minor", with = "minor")]
        from: Money,
        #[serde(with = "OffForm")]
        off: Off,
    },
    Gift {
        #[serde(rename = "from_minor", with = "minor")]
        from: Money,
        #[serde(with = "GoodsForm")]
        goods: Goods,
        count: u32,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Reduction")]
pub(crate) struct ReductionForm {
    #[serde(with = "WhyForm")]
    why: Why,
    #[serde(rename = "amount_minor", with = "minor")]
    amount: Money,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Why", rename_all = "snake_case")]
enum WhyForm {
    Promotion {
        code: String,
        #[serde(with = "NamesForm")]
        names: Names,
    },
    Line {
        reason: String,
    },
    Sale,
}

list!(reductions, domain::promotion::Reduction, "super::ReductionForm");

/// What was taken off a line as its row keeps it: JSON as in the journal, nothing where nothing was taken off.
pub(crate) mod column {
    use super::{Reduction, reductions};
    use crate::StoreError;
    use serde::{Deserialize, Serialize};

    #[derive(Serialize, Deserialize)]
    #[serde(transparent)]
    struct All(#[serde(with = "reductions")] Vec<Reduction>);

    pub(crate) fn write(taken_off: &[Reduction]) -> Result<Option<String>, StoreError> {
        if taken_off.is_empty() {
            return Ok(None);
        }
        let all = All(taken_off.to_vec());
        serde_json::to_string(&all)
            .map(Some)
            .map_err(|fault| StoreError::corrupt(fault.to_string()))
    }

    pub(crate) fn read(text: Option<String>) -> Result<Vec<Reduction>, StoreError> {
        let Some(text) = text else { return Ok(Vec::new()) };
        let all: Result<All, _> = serde_json::from_str(&text);
        all.map(|all| all.0)
            .map_err(|fault| StoreError::corrupt(format!("what was taken off a line does not parse: {fault}")))
    }
}
