//! The upstream's words. Figures are whole cents, times are Unix seconds. Each row is kept whole: the inventory count report even names a
//! field twice.

use crate::id::{self, Id};
use crate::number;
use crate::row::Row;
use crate::text;
use rust_decimal::Decimal;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// A list. The sales report has its rows beside the event's id; how other lists are wrapped is not documented, so that an answer is a list,
/// or an object with one list in it.
pub(super) struct Listed<T>(pub(super) Vec<T>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Listed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let list = the_list(&raw).ok_or_else(|| D::Error::custom("neither a list nor an object with one list"))?;
        serde_json::from_str(list.get()).map(Self).map_err(D::Error::custom)
    }
}

fn the_list(raw: &RawValue) -> Option<Box<RawValue>> {
    let is_list = |raw: &RawValue| raw.get().starts_with('[');
    if is_list(raw) {
        return Some(raw.to_owned());
    }
    let fields: BTreeMap<String, Box<RawValue>> = serde_json::from_str(raw.get()).ok()?;
    let mut lists = fields.into_values().filter(|value| is_list(value));
    lists.next().filter(|_| lists.next().is_none())
}

/// An answer and its rows, both as they came.
pub(super) type Told<T> = Row<Listed<T>>;

/// A row that the till does not read, and which is an object.
#[derive(Deserialize)]
pub(super) struct Anything {}

/// Something sold.
#[derive(Deserialize)]
pub(super) struct MenuItem {
    #[serde(deserialize_with = "id::told")]
    pub(super) item_id: Id,
    /// The name that is shown.
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) description: String,
    #[serde(deserialize_with = "cents")]
    pub(super) price: Decimal,
    /// The tax in it, in hundredths of a percent.
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) sales_tax_basis_points: String,
    #[serde(default)]
    pub(super) is_deleted: bool,
}

/// Who works there. The vendor's page shows rights and no name.
#[derive(Deserialize)]
pub(super) struct Person {
    #[serde(deserialize_with = "id::told")]
    pub(super) account_id: Id,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) email: String,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) name: String,
    #[serde(default)]
    pub(super) is_deleted: bool,
}

/// One line of a sale.
#[derive(Deserialize)]
pub(super) struct SoldLine {
    #[serde(deserialize_with = "number::deserialize")]
    pub(super) terminal_timestamp: Decimal,
    #[serde(deserialize_with = "id::told")]
    pub(super) line_item_id: Id,
    #[serde(deserialize_with = "id::told")]
    pub(super) purchase_id: Id,
    #[serde(deserialize_with = "number::deserialize")]
    pub(super) quantity: Decimal,
    #[serde(deserialize_with = "cents")]
    pub(super) item_price: Decimal,
}

/// Whole cents in major units.
fn cents<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let cents = number::deserialize(deserializer)?.normalize();
    if cents.scale() != 0 {
        return Err(D::Error::custom("not a whole number of cents"));
    }
    Decimal::try_from_i128_with_scale(cents.mantissa(), 2).map_err(D::Error::custom)
}
