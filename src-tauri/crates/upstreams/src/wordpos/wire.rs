//! The upstream's words: the JSON of its documentation. Of what it answers the till reads what is documented and keeps the rest.

use crate::id::{self, Id};
use crate::number;
use crate::row::Row;
use crate::text;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// An answer with what it carries.
pub(super) type Told<T> = Row<Envelope<T>>;

/// Fields beyond the document, sent as they are.
pub(super) type Extra = BTreeMap<String, Box<RawValue>>;

/// What every answer is wrapped in.
#[derive(Deserialize)]
pub(super) struct Envelope<T> {
    pub(super) success: bool,
    pub(super) data: Option<T>,
    pub(super) pagination: Option<Pagination>,
}

/// Where a list stands. Whether `total` counts rows or pages is not documented: more than one means that there may be another page.
#[derive(Deserialize)]
pub(super) struct Pagination {
    #[serde(default, deserialize_with = "number::optional::deserialize")]
    pub(super) total: Option<Decimal>,
}

/// A product as the upstream answers it.
#[derive(Deserialize)]
pub(super) struct Product {
    #[serde(deserialize_with = "id::told")]
    pub(super) id: Id,
    pub(super) name: String,
    #[serde(deserialize_with = "number::deserialize")]
    pub(super) price: Decimal,
    #[serde(default, deserialize_with = "number::optional::deserialize")]
    pub(super) stock: Option<Decimal>,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) barcode: String,
}

/// A new product.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProductBody {
    pub(super) name: String,
    #[serde(with = "number")]
    pub(super) price: Decimal,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) barcode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) category_id: Option<String>,
}

/// One line of an order.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrderLine {
    pub(super) product_id: Id,
    #[serde(with = "number")]
    pub(super) quantity: Decimal,
    #[serde(with = "number")]
    pub(super) price: Decimal,
}

/// A new order.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrderBody {
    pub(super) items: Vec<OrderLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) customer_id: Option<String>,
    pub(super) payment_method: String,
    #[serde(with = "number")]
    pub(super) total_amount: Decimal,
    #[serde(default, skip_serializing)]
    pub(super) extra: Extra,
}

/// A new order with what goes beyond the document.
#[derive(Serialize)]
pub(super) struct WholeOrder<'a> {
    #[serde(flatten)]
    pub(super) order: &'a OrderBody,
    #[serde(flatten)]
    pub(super) extra: &'a Extra,
}

/// Of a made order only the id decides: with it the order is there, whatever else is said or missing.
#[derive(Deserialize)]
pub(super) struct Created {
    #[serde(deserialize_with = "id::told")]
    pub(super) id: Id,
    pub(super) total_amount: Option<Box<RawValue>>,
}

/// An order as the upstream answers it. Only the id is documented; the names are those of a new order.
#[derive(Deserialize)]
pub(super) struct Order {
    #[serde(deserialize_with = "id::told")]
    pub(super) id: Id,
    pub(super) total_amount: Option<Box<RawValue>>,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) payment_method: String,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) created_at: String,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) status: String,
    pub(super) items: Option<Box<RawValue>>,
}

/// One line of an order as the upstream answers it.
#[derive(Deserialize)]
pub(super) struct OrderedItem {
    #[serde(deserialize_with = "id::told")]
    pub(super) product_id: Id,
    #[serde(deserialize_with = "number::deserialize")]
    pub(super) quantity: Decimal,
    #[serde(deserialize_with = "number::deserialize")]
    pub(super) price: Decimal,
}

/// A customer as the upstream answers them. The document names their level, points and time of registration, and no field; of a row only
/// its id must be there.
#[derive(Deserialize)]
pub(super) struct Customer {
    #[serde(deserialize_with = "id::told")]
    pub(super) id: Id,
    pub(super) name: Option<Box<RawValue>>,
    pub(super) phone: Option<Box<RawValue>>,
    pub(super) email: Option<Box<RawValue>>,
    pub(super) level: Option<Box<RawValue>>,
}

/// How much there is, told absolutely: the vendor's only documented operation.
#[derive(Serialize)]
pub(super) struct InventoryBody<'a> {
    #[serde(with = "number")]
    pub(super) quantity: Decimal,
    pub(super) operation: &'static str,
    pub(super) reason: &'a str,
}
