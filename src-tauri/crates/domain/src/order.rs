//! Orders: goods that somebody wants now and fetches later, and what was paid ahead for them.

use crate::cart::{Cart, CartError};
use crate::money::{Currency, Money};
use crate::price::price;
use crate::shift::CivilDate;
use crate::till::TillMark;
use crate::{CustomerId, customer::phone_digits};
use thiserror::Error;

/// The longest name and phone number, in characters.
const LONGEST_NAME: usize = 120;

/// The longest note.
const LONGEST_NOTE: usize = 300;

/// What became of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrderState {
    /// Its goods wait to be fetched.
    Open,
    /// They were sold.
    Collected,
    /// Nobody fetches them any more.
    Cancelled,
}

impl OrderState {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Collected => "collected",
            Self::Cancelled => "cancelled",
        }
    }
}

/// When the goods are fetched, on the shop's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PickUp {
    /// The day.
    pub date: CivilDate,
    /// The minute of that day, where a time was agreed on.
    pub minute: Option<u16>,
}

/// Who asked for the goods, and what else should be known. A text that is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderedBy {
    /// Name.
    pub name: String,
    /// Phone number as it was said.
    pub phone: String,
    /// What the shop should know, e.g. what is to be written on the cake.
    pub note: String,
}

/// Why an order is not taken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the {field} of an order is not sound")]
pub struct BadOrder {
    /// What is wrong.
    pub field: &'static str,
}

impl OrderedBy {
    /// The same without spaces around its texts. A customer who is known needs to say nothing more; anybody else a name.
    ///
    /// # Errors
    /// [`BadOrder`] names the first text that is not sound.
    pub fn checked(self, is_customer: bool) -> Result<Self, BadOrder> {
        let trim = |text: &str| text.trim().to_owned();
        let by = Self {
            name: trim(&self.name),
            phone: trim(&self.phone),
            note: trim(&self.note),
        };
        let figures = phone_digits(&by.phone).len();
        let sound = [
            (
                "name",
                is_line(&by.name, LONGEST_NAME) && (is_customer || !by.name.is_empty()),
            ),
            (
                "phone",
                by.phone.is_empty() || is_line(&by.phone, LONGEST_NAME) && (5..=15).contains(&figures),
            ),
            ("note", is_line(&by.note, LONGEST_NOTE)),
        ];
        match sound.into_iter().find(|(_, sound)| !sound) {
            Some((field, _)) => Err(BadOrder { field }),
            None => Ok(by),
        }
    }
}

fn is_line(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && !text.chars().any(char::is_control)
}

/// An order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The till that took it down.
    pub till: TillMark,
    /// Place in the epoch's gap-free series of orders.
    pub sequence: u64,
    /// When it was taken down, Unix milliseconds UTC.
    pub ordered_at_ms: i64,
    /// Name of the one who took it down.
    pub taken_by: String,
    /// The customer, where that is known.
    pub customer_id: Option<CustomerId>,
    /// Who asked for it; nothing once it is erased.
    pub by: OrderedBy,
    /// When it is fetched.
    pub pick_up: PickUp,
    /// The goods, at the prices that were promised.
    pub cart: Cart,
    /// What became of it.
    pub state: OrderState,
    /// What stands on it of what was paid ahead.
    pub deposit: Money,
}

impl Order {
    /// Its number.
    #[must_use]
    pub fn number(&self) -> String {
        self.till.order_no(self.sequence)
    }

    /// What its goods come to.
    ///
    /// # Errors
    /// [`CartError`] when they cannot be priced.
    pub fn total(&self, currency: &Currency) -> Result<Money, CartError> {
        Ok(price(&self.cart, currency)?.total)
    }

    /// What is still to be paid for them; below zero where the deposit is more than they cost.
    ///
    /// # Errors
    /// As [`Order::total`].
    pub fn balance(&self, currency: &Currency) -> Result<Money, CartError> {
        Ok(self.total(currency)?.minus(self.deposit)?)
    }

    /// Whether it should have been fetched before this moment of the shop's clock.
    #[must_use]
    pub fn is_overdue(&self, today: CivilDate, minute: u16) -> bool {
        let late = match self.pick_up.minute {
            Some(agreed) => (self.pick_up.date, agreed) < (today, minute),
            None => self.pick_up.date < today,
        };
        self.state == OrderState::Open && late
    }
}

impl Cart {
    /// Lays the goods of an order in this cart, which holds nothing: as they were promised, under the order's number.
    pub fn fetch(&mut self, order: &Order) {
        *self = Self {
            id: self.id,
            revision: self.revision + 1,
            order: Some(order.number()),
            ..order.cart.clone()
        };
    }
}
