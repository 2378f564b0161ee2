//! Orders: goods that somebody fetches later.

use super::cart::{At, CartSnapshot};
use super::sale::Document;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Goods to be fetched later: those of the open cart, or those that are named.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeOrder {
    /// The open cart; absent where goods are named.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub at: Option<At>,
    /// Codes of goods, each with an optional quantity: `8850001x3`.
    #[serde(default)]
    pub scan: Vec<String>,
    /// The customer of named goods: an id, a card number, or what finds just one customer.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub customer: Option<String>,
    /// Who asks for them; needed where no customer is known.
    #[serde(default)]
    pub name: String,
    /// Their phone number.
    #[serde(default)]
    pub phone: String,
    /// What the shop should know.
    #[serde(default)]
    pub note: String,
    /// The day on which they are fetched.
    pub date: String,
    /// The time of that day, e.g. `14:30`; empty where none was agreed on.
    #[serde(default)]
    pub time: String,
    /// This command's own id, where goods are named: delivered twice it makes one order.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// An order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Order {
    /// Its number, which is the code on its slip.
    pub number: String,
    /// `open`, `collected` or `cancelled`.
    pub state: String,
    /// Who asked for it: the customer's name, or what was said.
    pub name: String,
    /// Their phone number.
    pub phone: String,
    /// What the shop should know.
    pub note: String,
    /// The day on which it is fetched.
    pub date: String,
    /// The time of that day; empty where none was agreed on.
    pub time: String,
    /// It should have been fetched already.
    pub overdue: bool,
    /// When it was taken down.
    pub ordered_at: String,
    /// Who took it down.
    pub taken_by: String,
    /// Its goods, at the prices that were promised.
    pub goods: CartSnapshot,
    /// What they come to.
    pub total: String,
    /// What stands on it of what was paid ahead.
    pub deposit: String,
    /// What is still to be paid.
    pub balance: String,
}

/// The order whose goods lie in a cart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CartOrder {
    /// Its number.
    pub number: String,
    /// What was paid ahead on it: it pays first.
    pub deposit: String,
    /// What is still to be paid.
    pub balance: String,
}

/// Which orders are looked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindOrders {
    /// A part of a number, a name, a phone number or a note; empty: all.
    #[serde(default)]
    pub text: String,
    /// Those that wait no more.
    #[serde(default)]
    pub ended: bool,
}

/// Orders: those that wait in the order in which they are fetched, ended ones the newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Orders {
    /// They.
    pub orders: Vec<Order>,
}

/// An order by its number; the last figures are enough.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OrderRef {
    /// The number.
    pub number: String,
}

/// An order whose goods are to be sold, in place of the open cart, which must hold nothing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FetchOrder {
    /// The open cart.
    pub at: At,
    /// The number.
    pub number: String,
}

/// An order that nobody fetches.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CancelOrder {
    /// The number.
    pub number: String,
    /// Why.
    pub reason: String,
    /// The shop keeps what was paid ahead; else it goes back to what it was paid with.
    #[serde(default)]
    pub keep_deposit: bool,
    /// This command's own id: delivered twice it acts once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// An order that was cancelled.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CancelledOrder {
    /// It.
    pub order: Order,
    /// The documents by which what was paid ahead went back.
    pub refunds: Vec<Document>,
}
