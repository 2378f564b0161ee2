//! What the calls take besides a body.

use super::PAGE_LIMIT;
use super::wire::Extra;
use crate::id::Id;
use crate::number;
use rust_decimal::Decimal;
use serde::Deserialize;
use std::num::{NonZeroU32, NonZeroU64};

/// Which products. Page and limit are always sent: more than a page is read by asking for the next until one is empty.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Search {
    pub(super) page: NonZeroU64,
    pub(super) limit: NonZeroU32,
    pub(super) search: Option<String>,
    pub(super) category_id: Option<String>,
}

impl Search {
    /// One page of all products.
    pub(super) fn page(page: u64, limit: u32) -> Self {
        Self {
            page: NonZeroU64::new(page).unwrap_or(NonZeroU64::MIN),
            limit: NonZeroU32::new(limit.min(PAGE_LIMIT)).unwrap_or(NonZeroU32::MIN),
            search: None,
            category_id: None,
        }
    }
}

impl Default for Search {
    fn default() -> Self {
        Self::page(1, PAGE_LIMIT)
    }
}

/// Which orders. The document names no page; one is asked for only where an answer says that there are pages.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Between {
    pub(super) start_date: Option<String>,
    pub(super) end_date: Option<String>,
    pub(super) status: Option<String>,
    pub(super) customer_id: Option<String>,
    pub(super) page: Option<NonZeroU64>,
}

/// A customer, whose fields the vendor does not document: they are sent as they are given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewCustomer {
    pub(super) customer: Extra,
}

/// A product and how much of it there is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SetInventory {
    pub(super) product_id: Id,
    #[serde(deserialize_with = "number::deserialize")]
    pub(super) quantity: Decimal,
    pub(super) reason: String,
}
