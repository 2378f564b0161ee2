//! What the simulator has: users, items, orders and tokens. Figures are kept as the digits that were sent.

mod orders;
mod people;
mod things;

pub(super) use people::SignIn;

use super::Options;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::collections::HashMap;

/// What is there from the start.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Seed {
    /// Items.
    pub items: Vec<Item>,
    /// Users besides the account that signs in.
    pub users: Vec<User>,
}

/// An item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Opaque id, safe in a path.
    pub id: String,
    /// Name.
    pub name: String,
    /// Price of one unit, as sent.
    #[serde(with = "digits")]
    pub price: String,
    /// Stock, as sent.
    #[serde(with = "digits")]
    pub quantity: String,
    /// The unit's name.
    pub unit: String,
    /// Ids of related items.
    pub related_items: Vec<String>,
}

/// A user. The password is not among the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Opaque id, safe in a path.
    pub id: String,
    /// Name to sign in with.
    pub username: String,
    /// Mail address.
    pub email: String,
    /// Name.
    pub full_name: String,
    /// Whether they may act.
    pub is_active: bool,
    /// Whether they may do anything.
    pub is_superuser: bool,
}

/// One line of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderedItem {
    /// The item.
    pub item_id: String,
    /// How much, as sent.
    #[serde(with = "digits")]
    pub quantity: String,
    /// Price of one unit, as sent.
    #[serde(with = "digits")]
    pub price_at_order: String,
}

/// An order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Order {
    /// Opaque id.
    pub id: String,
    /// Who made it.
    pub user_id: String,
    /// Lines.
    pub items: Vec<OrderedItem>,
    /// Total, as sent.
    #[serde(with = "digits")]
    pub total_amount: String,
    /// Tender.
    pub payment_method: String,
    /// `pending` until paid.
    pub payment_status: String,
    /// `created` at first.
    pub order_status: String,
    /// When it was made: a made-up time that moves on by a second with each change.
    pub created_at: String,
    /// When it was last changed, likewise.
    pub updated_at: String,
    /// Discount in per cent, as sent.
    #[serde(with = "digits")]
    pub discount_applied: String,
    /// Notes.
    pub notes: String,
}

/// Everything there is.
pub struct Books {
    items: Vec<Item>,
    users: Vec<User>,
    passwords: HashMap<String, String>,
    orders: Vec<Order>,
    tokens: HashMap<String, u32>,
    token_uses: u32,
    orders_move_stock: bool,
    pub(super) token_form_only: bool,
    made: u64,
}

/// Why a request is refused: status and the `detail` text.
pub(super) type Refused = (u16, &'static str);

impl Books {
    /// Books with the account that signs in and what the seed says.
    #[must_use]
    pub fn new(options: Options) -> Self {
        let Options {
            username,
            password,
            seed,
            ..
        } = options;
        let account = User {
            id: "usr-1".to_owned(),
            username: username.clone(),
            email: format!("{username}@shop.example"),
            full_name: username.clone(),
            is_active: true,
            is_superuser: true,
        };
        Self {
            items: seed.items,
            users: std::iter::once(account).chain(seed.users).collect(),
            passwords: HashMap::from([(username, password)]),
            orders: Vec::new(),
            tokens: HashMap::new(),
            orders_move_stock: options.orders_move_stock,
            token_uses: options.token_uses.unwrap_or(u32::MAX),
            token_form_only: options.token_form_only,
            made: 1,
        }
    }

    /// Makes a token good for one use more.
    pub(super) fn give_token(&mut self, token: &str) {
        self.tokens.insert(token.to_owned(), 1);
    }

    /// The orders that are really there, oldest first.
    #[must_use]
    pub fn told_orders(&self) -> &[Order] {
        &self.orders
    }

    pub(super) fn items(&self) -> &[Item] {
        &self.items
    }

    pub(super) fn users(&self) -> &[User] {
        &self.users
    }

    /// A number never given before.
    fn next(&mut self) -> u64 {
        self.made += 1;
        self.made
    }

    /// A time a second after the last.
    fn tick(&mut self) -> String {
        let second = self.next();
        let (hour, minute, second) = (second / 3600 % 24, second / 60 % 60, second % 60);
        format!("2026-01-01T{hour:02}:{minute:02}:{second:02}Z")
    }
}

/// JSON numbers as their digits.
mod digits {
    use super::{Deserialize, Deserializer, RawValue, Serialize, Serializer};
    use serde::ser::Error as _;

    pub(super) fn serialize<S: Serializer>(digits: &str, serializer: S) -> Result<S::Ok, S::Error> {
        let raw = RawValue::from_string(digits.to_owned()).map_err(S::Error::custom)?;
        raw.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(|raw| raw.get().to_owned())
    }
}
