//! What stands in accounts of customers and gift cards.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The accounts of a customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerAccounts {
    /// Each of them.
    pub accounts: Vec<Account>,
}

/// An account of a customer, or of whoever shows a gift card.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Account {
    /// Which: `points`, `credit` (what the shop owes the customer), `on_account` (what the customer owes the shop) or `gift_card`.
    pub account: String,
    /// What stands in it: points, or an amount.
    pub balance: String,
    /// How much can be spent: what is there, or what is left of the limit.
    pub left: String,
    /// What that pays: points at what the shop gives for them.
    pub pays: String,
    /// How it came about, the newest first.
    pub entries: Vec<AccountLine>,
}

/// What came into an account, or went out of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AccountLine {
    /// How much; below zero when it went out.
    pub amount: String,
    /// The document that it came with; empty where a person changed it by hand.
    pub receipt_no: String,
    /// Why a person changed it by hand.
    pub reason: String,
    /// When, RFC 3339.
    pub at: String,
}

/// Changes an account of a customer by hand. It never falls below nothing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AdjustAccount {
    /// Whose: an id, a card number, or what finds just one customer.
    pub customer: String,
    /// Which: `points`, `credit` or `on_account`.
    pub account: String,
    /// How much comes in: points or an amount, below zero when it goes out.
    pub amount: String,
    /// Why.
    pub reason: String,
    /// This command's own id: delivered twice it books once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// Which gift card.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiftCardRef {
    /// Its number, as typed or scanned.
    pub card: String,
}

/// Puts money on a gift card by hand, or takes it off. A card is known from the first money on it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BookGiftCard {
    /// Its number, as typed or scanned.
    pub card: String,
    /// How much comes on it, below zero when it goes out.
    pub amount: String,
    /// Why.
    pub reason: String,
    /// This command's own id: delivered twice it books once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}
