//! An open cart in JSON, with its version.

use super::product::ProductForm;
use super::value::{code_option, e4, e4_option, list, minor, ppm, text};
use crate::StoreError;
use domain::CartId;
use domain::cart::{Cart, CartLine, Discount, Item, Trace, WeightSource};
use domain::money::{Money, Price, Quantity, RatePpm};
use domain::product::Product;
use serde::{Deserialize, Serialize};

/// The version of the form below.
const VERSION: u32 = 1;

/// The cart as it is kept.
pub(crate) fn write(cart: &Cart) -> Result<String, StoreError> {
    serde_json::to_string(&Written { version: VERSION, cart }).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

/// The cart that was kept.
pub(crate) fn read(body: &str) -> Result<Cart, StoreError> {
    let read: Read = serde_json::from_str(body)
        .map_err(|fault| StoreError::corrupt(format!("an open cart does not parse: {fault}")))?;
    if read.version == VERSION {
        Ok(read.cart)
    } else {
        Err(StoreError::corrupt(format!(
            "an open cart has version {}",
            read.version
        )))
    }
}

#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    #[serde(with = "CartForm")]
    cart: &'a Cart,
}

#[derive(Deserialize)]
struct Read {
    version: u32,
    #[serde(with = "CartForm")]
    cart: Cart,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Cart")]
struct CartForm {
    #[serde(with = "text")]
    id: CartId,
    revision: u64,
    #[serde(with = "lines")]
    lines: Vec<CartLine>,
    next_line_no: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    selected_line: Option<u32>,
    #[serde(
        rename = "multiplier_e4",
        with = "e4_option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    multiplier: Option<Quantity>,
    #[serde(with = "discount", default, skip_serializing_if = "Option::is_none")]
    discount: Option<Discount>,
}

list!(lines, domain::cart::CartLine, "super::CartLineForm");

#[derive(Serialize, Deserialize)]
#[serde(remote = "CartLine")]
struct CartLineForm {
    no: u32,
    #[serde(with = "ItemForm")]
    item: Item,
    #[serde(rename = "quantity_e4", with = "e4")]
    quantity: Quantity,
    #[serde(with = "TraceForm", default, skip_serializing_if = "Trace::is_empty")]
    trace: Trace,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Trace")]
struct TraceForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lot: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    serial: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_day: Option<(u16, u8, u8)>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Item", rename_all = "snake_case")]
enum ItemForm {
    Product {
        #[serde(with = "boxed")]
        product: Box<Product>,
        #[serde(rename = "unit_price_e4", with = "e4")]
        unit_price: Price,
        #[serde(with = "code_option")]
        weight_source: Option<WeightSource>,
    },
    Unknown {
        code: String,
    },
}

mod boxed {
    use super::{Product, ProductForm};
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(product: &Product, to: S) -> Result<S::Ok, S::Error> {
        ProductForm::serialize(product, to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Box<Product>, D::Error> {
        ProductForm::deserialize(from).map(Box::new)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Discount", rename_all = "snake_case")]
enum DiscountForm {
    #[serde(rename = "percent_ppm")]
    Percent(#[serde(with = "ppm")] RatePpm),
    #[serde(rename = "amount_minor")]
    Amount(#[serde(with = "minor")] Money),
}

mod discount {
    use super::{Discount, DiscountForm};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize)]
    struct Borrowed<'a>(#[serde(with = "DiscountForm")] &'a Discount);

    #[derive(Deserialize)]
    struct Owned(#[serde(with = "DiscountForm")] Discount);

    pub(super) fn serialize<S: Serializer>(discount: &Option<Discount>, to: S) -> Result<S::Ok, S::Error> {
        discount.as_ref().map(Borrowed).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Discount>, D::Error> {
        Ok(Option::<Owned>::deserialize(from)?.map(|owned| owned.0))
    }
}
