//! What the calls take besides a body.

use super::PAGE_LIMIT;
use super::wire::{ItemBody, OrderChange, UserChange};
use crate::id::Id;
use rust_decimal::Decimal;
use serde::Deserialize;
use std::num::NonZeroU32;

/// Which part of a list. The limit is always sent: the upstream's own is not documented.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Part {
    pub(super) skip: u64,
    pub(super) limit: NonZeroU32,
}

impl Part {
    /// At most `limit` rows from `skip` on.
    pub(super) fn new(skip: u64, limit: u32) -> Self {
        Self {
            skip,
            limit: NonZeroU32::new(limit.min(PAGE_LIMIT)).unwrap_or(NonZeroU32::MIN),
        }
    }
}

impl Default for Part {
    fn default() -> Self {
        Self::new(0, PAGE_LIMIT)
    }
}

/// One item.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OneItem {
    pub(super) item_id: Id,
}

/// An item and what it becomes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeItem {
    pub(super) item_id: Id,
    pub(super) item: ItemBody,
}

/// One order.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OneOrder {
    pub(super) order_id: Id,
}

/// An order and what it becomes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeOrder {
    pub(super) order_id: Id,
    pub(super) order: OrderChange,
}

/// An order and how it is paid.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PayOrder {
    pub(super) order_id: Id,
    pub(super) payment_method: String,
}

/// An order and its discount.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DiscountOrder {
    pub(super) order_id: Id,
    pub(super) discount_percentage: Percentage,
}

/// From 0 to 100.
#[derive(Deserialize)]
#[serde(try_from = "Figure")]
pub(super) struct Percentage(pub(super) Decimal);

#[derive(Deserialize)]
#[serde(transparent)]
struct Figure(#[serde(with = "crate::number")] Decimal);

impl TryFrom<Figure> for Percentage {
    type Error = &'static str;

    fn try_from(Figure(value): Figure) -> Result<Self, Self::Error> {
        if value < Decimal::ZERO || value > Decimal::ONE_HUNDRED {
            return Err("a percentage is from 0 to 100");
        }
        Ok(Self(value))
    }
}

/// One user.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OneUser {
    pub(super) user_id: Id,
}

/// A user and what they become.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeUser {
    pub(super) user_id: Id,
    pub(super) user: UserChange,
}
