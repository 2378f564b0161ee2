//! Means of payment.

use super::card::CardTerminal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A means of payment, and what holds for it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaymentMethod {
    /// Its code: `cash`, `card`, `promptpay`, `wallet`, `voucher`, `foreign`, `store_credit`, `on_account` or `gift_card`.
    pub method: String,
    /// What becomes of what is tendered above what is owed: `change`, `lapses` or `refused`.
    pub over: String,
    /// Whether a tender names what proves it: `none`, `optional` or `required`.
    pub proof: String,
    /// Whether the shop takes it.
    pub taken: bool,
    /// The account that it is taken from or put on: `credit`, `on_account` or `gift_card`.
    pub account: Option<String>,
}

/// Every means of payment.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaymentMethods {
    /// In the order in which they are shown.
    pub methods: Vec<PaymentMethod>,
    /// The PromptPay account that is paid; empty where there is none.
    pub promptpay: String,
    /// What the shop gives for foreign cash.
    pub rates: Vec<ForeignRate>,
    /// The terminal on which cards are charged.
    pub terminal: CardTerminal,
}

/// What the shop gives for one unit of a foreign currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForeignRate {
    /// ISO code of the currency.
    pub currency: String,
    /// Its worth in the shop's own; empty takes the currency away.
    pub worth: String,
}

/// Chooses what the shop takes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeMethods {
    /// The codes of all that it takes.
    pub methods: Vec<String>,
}

/// Says whose account PromptPay pays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPromptPay {
    /// A mobile number, a tax id or an e-wallet; empty for none.
    pub id: String,
}

/// Asks for an amount by PromptPay.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskPromptPay {
    /// How much.
    pub amount: String,
    /// Whether it is printed for the customer.
    #[serde(default)]
    pub print: bool,
}

/// A code to be read from a screen: dark on light.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CodeDrawing {
    /// Width and height of the square in which it stands.
    pub side: u32,
    /// The path of what is dark.
    pub path: String,
}

/// A PromptPay code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PromptPayCode {
    /// Whose account it pays.
    pub account: String,
    /// How much.
    pub amount: String,
    /// What the code says.
    pub text: String,
    /// The code as a customer sees it.
    pub drawing: CodeDrawing,
    /// Whether it was printed.
    pub printed: bool,
}
