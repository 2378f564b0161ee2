//! What crosses to the screen, the command line and scripts: requests and replies. Amounts and quantities are decimal texts, times
//! are RFC 3339 texts; keys may be added, never renamed or dropped. These are not domain types: each is made from one by hand.

pub mod account;
pub mod approval;
pub mod badge;
pub mod card;
pub mod cart;
pub mod catalogue;
pub mod choice;
pub mod code;
pub mod count;
pub mod customer;
pub mod device;
pub mod display;
pub mod export;
pub mod figures;
pub mod first;
pub mod goods_back;
pub mod invoice;
pub mod measure;
pub mod order;
pub mod park;
pub mod payment;
pub mod people;
pub mod points;
pub mod product;
pub mod promotion;
pub mod reconcile;
pub mod record;
pub mod refund;
pub mod report;
pub mod sale;
pub mod scale;
pub mod scanner;
pub mod screen;
pub mod shift;
pub mod sound;
pub mod stock;
pub mod style;
pub mod sync;
pub mod tax;
pub mod till;
pub mod wedge;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request without a body, and a reply that says only "done".
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A name in the three languages. `th` and `zh` are empty where they are not known.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct LocalName {
    /// English.
    pub en: String,
    /// Thai.
    pub th: String,
    /// Simplified Chinese.
    pub zh: String,
}

impl From<&LocalName> for domain::product::Names {
    fn from(written: &LocalName) -> Self {
        let some = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        Self {
            en: written.en.trim().to_owned(),
            th: some(&written.th),
            zh: some(&written.zh),
        }
    }
}

impl From<&domain::product::Names> for LocalName {
    fn from(names: &domain::product::Names) -> Self {
        Self {
            en: names.en.clone(),
            th: names.th.clone().unwrap_or_default(),
            zh: names.zh.clone().unwrap_or_default(),
        }
    }
}
