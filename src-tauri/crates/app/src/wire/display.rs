//! What the customer sees.

use super::cart::CartSnapshot;
use super::payment::CodeDrawing;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the customer sees: the sale that is rung up, else thanks for the one just paid, else the shop's name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Display {
    /// The shop's name.
    pub shop: String,
    /// The customer's language: `en`, `th` or `zh`.
    pub language: String,
    /// Currency: ISO code.
    pub currency: String,
    /// Sign shown with a total.
    pub symbol: String,
    /// IANA time zone of the shop.
    pub timezone: String,
    /// The open cart, if anything lies in it.
    pub cart: Option<CartSnapshot>,
    /// What is to be paid by telephone for it.
    pub pay: Option<AskedPayment>,
    /// The sale just paid.
    pub thanks: Option<Thanks>,
}

/// What the customer is asked to pay by telephone.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AskedPayment {
    /// How much.
    pub amount: String,
    /// The code that asks for it.
    pub drawing: CodeDrawing,
}

/// Thanks for a sale.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Thanks {
    /// Receipt number.
    pub receipt_no: String,
    /// What was owed, rounded where cash was.
    pub owed: String,
    /// What was handed over.
    pub received: String,
    /// Change.
    pub change: String,
    /// The notes and coins to expect, largest first.
    pub change_coins: Vec<String>,
    /// For how long it is still shown, in milliseconds.
    pub for_ms: u32,
}

/// How the customer's window is set up. What is absent stays as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetDisplay {
    /// The customer's language: `en`, `th` or `zh`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<String>,
    /// When the second window opens at the next start: `auto` (where there is a second monitor), `always` or `never`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub window: Option<String>,
}

/// How the customer's window is set up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DisplaySettings {
    /// The customer's language.
    pub language: String,
    /// When the second window opens.
    pub window: String,
    /// Whether it is open and alive now.
    pub shown: bool,
}
