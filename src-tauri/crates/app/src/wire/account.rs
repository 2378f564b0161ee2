//! What stands in accounts of customers and gift cards.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The accounts of a customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerAccounts {
    /// Each of them.
    pub accounts: Vec<Account>,
    /// The back end that owns points and credit too; nothing where none does.
    pub owner: Option<BalanceOwner>,
}

/// A back end that owns a customer's balances.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BalanceOwner {
    /// Its name here.
    pub upstream: String,
    /// The customer's id there.
    pub remote: String,
    /// When it was asked last, RFC 3339; nothing where it never was.
    pub asked_at: Option<String>,
    /// What it said then.
    pub balances: Vec<OwnedBalance>,
    /// Changes that are on their way there.
    #[ts(type = "number")]
    pub waiting: u64,
    /// Changes that lie on the desk.
    #[ts(type = "number")]
    pub desk: u64,
}

/// A balance that a back end owns.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OwnedBalance {
    /// Which: `points` or `credit`.
    pub account: String,
    /// What the back end said stands there.
    pub said: String,
    /// How much of it can be spent here now.
    pub left: String,
}

/// Ties a customer to one of a back end, which owns points and credit from then on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TieCustomer {
    /// Whose: an id, a card number, or what finds just one customer.
    pub customer: String,
    /// The back end's name.
    pub upstream: String,
    /// The customer's number there; that of the card here when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub number: Option<String>,
}

/// How much of a balance that a back end owns may be spent while it cannot be asked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LeaseRule {
    /// At most so much of a customer's credit.
    pub credit: String,
    /// At most so many points of a customer.
    pub points: String,
    /// For so many hours after it was asked.
    pub hours: String,
}

/// Says how much that is from now on; what is not said stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLeaseRule {
    /// At most so much of a customer's credit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub credit: Option<String>,
    /// At most so many points of a customer.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub points: Option<String>,
    /// For so many hours after it was asked, at most 744.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub hours: Option<String>,
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
    /// Whether it is the difference to what the back end said.
    pub said: bool,
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
