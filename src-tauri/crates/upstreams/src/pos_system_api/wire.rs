//! The upstream's words: the JSON of its documentation. What it documents is required when the till sends it; of what it answers only
//! the id is, because other programs write there too.

use crate::id::Id;
use crate::number;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An item as the till sends it.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemBody {
    pub(super) name: String,
    #[serde(with = "number")]
    pub(super) price: Decimal,
    #[serde(with = "number")]
    pub(super) quantity: Decimal,
    pub(super) unit: String,
    pub(super) related_items: Vec<String>,
}

/// An item as the upstream answers it.
#[derive(Deserialize, Serialize)]
pub(super) struct Item {
    pub(super) id: Id,
    pub(super) name: String,
    #[serde(with = "number")]
    pub(super) price: Decimal,
    #[serde(with = "number")]
    pub(super) quantity: Decimal,
    pub(super) unit: Option<String>,
    pub(super) related_items: Option<Vec<String>>,
}

/// One line of an order.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrderLine {
    pub(super) item_id: Id,
    #[serde(with = "number")]
    pub(super) quantity: Decimal,
    #[serde(with = "number")]
    pub(super) price_at_order: Decimal,
}

/// A new order.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrderBody {
    pub(super) user_id: Id,
    pub(super) items: Vec<OrderLine>,
    #[serde(with = "number")]
    pub(super) total_amount: Decimal,
    pub(super) payment_method: String,
    pub(super) notes: String,
}

/// An order put in place of one that is there.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrderChange {
    pub(super) items: Vec<OrderLine>,
    #[serde(with = "number")]
    pub(super) total_amount: Decimal,
    pub(super) payment_method: String,
    pub(super) payment_status: String,
    pub(super) order_status: String,
    #[serde(with = "number")]
    pub(super) discount_applied: Decimal,
    pub(super) notes: String,
}

/// One line of an order as the upstream answers it.
#[derive(Deserialize, Serialize)]
pub(super) struct OrderedItem {
    pub(super) item_id: String,
    #[serde(with = "number")]
    pub(super) quantity: Decimal,
    #[serde(with = "number")]
    pub(super) price_at_order: Decimal,
}

/// An order as the upstream answers it.
#[derive(Deserialize, Serialize)]
pub(super) struct Order {
    pub(super) id: Id,
    pub(super) user_id: Option<String>,
    pub(super) items: Option<Vec<OrderedItem>>,
    #[serde(with = "number")]
    pub(super) total_amount: Decimal,
    pub(super) payment_method: Option<String>,
    pub(super) payment_status: Option<String>,
    pub(super) order_status: Option<String>,
    pub(super) created_at: Option<String>,
    pub(super) updated_at: Option<String>,
    #[serde(default, with = "number::optional")]
    pub(super) discount_applied: Option<Decimal>,
    pub(super) notes: Option<String>,
}

/// What a payment says.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Payment {
    pub(super) payment_method: String,
}

/// A discount on a whole order.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Discount {
    #[serde(with = "number")]
    pub(super) discount_percentage: Decimal,
}

/// An order's figures after a discount.
#[derive(Deserialize, Serialize)]
pub(super) struct Discounted {
    pub(super) id: Id,
    #[serde(with = "number")]
    pub(super) total_amount: Decimal,
    #[serde(with = "number")]
    pub(super) discount_applied: Decimal,
}

/// A new user. No `Debug`: it carries a password.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UserBody {
    pub(super) username: String,
    pub(super) email: String,
    pub(super) full_name: String,
    pub(super) password: String,
}

/// A user put in place of one that is there. No `Debug`: it carries a password.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UserChange {
    pub(super) email: String,
    pub(super) full_name: String,
    pub(super) password: String,
    pub(super) is_active: bool,
    pub(super) is_superuser: bool,
}

/// A user as the upstream answers them.
#[derive(Deserialize, Serialize)]
pub(super) struct User {
    pub(super) id: Id,
    pub(super) username: String,
    pub(super) email: Option<String>,
    pub(super) full_name: Option<String>,
    pub(super) is_active: Option<bool>,
    pub(super) is_superuser: Option<bool>,
}

/// The upstream's word that something is done.
#[derive(Deserialize, Serialize)]
pub(super) struct Done {
    pub(super) message: String,
}
