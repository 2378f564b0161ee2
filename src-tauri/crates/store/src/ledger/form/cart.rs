//! An open cart in JSON, with its version.

use super::product::ProductForm;
use super::promotion::PromotionForm;
use super::value::{code, code_option, e4, e4_option, list, minor, optional, ppm, text, text_option};
use crate::StoreError;
use domain::cart::{
    Attached, ByHand, Cart, CartLine, Discount, HandPrice, How, Item, LineDiscount, Trace, WeightSource,
};
use domain::money::{Money, Price, Quantity, RatePpm};
use domain::price_list::Level;
use domain::product::{Age, Product};
use domain::promotion::Promotion;
use domain::shift::CivilDate;
use domain::{CartId, CustomerId, StaffId};
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
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    exempt: Option<String>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    let_by: Option<StaffId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    let_below: Vec<u32>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    tax_by_document: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    coupons: Vec<String>,
    #[serde(with = "offers", default, skip_serializing_if = "Vec::is_empty")]
    offers: Vec<Promotion>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    customer_id: Option<CustomerId>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    of_age: Option<Age>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    order: Option<String>,
}

list!(offers, domain::promotion::Promotion, "super::PromotionForm");
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
    #[serde(with = "ByHandForm", default, skip_serializing_if = "ByHand::is_empty")]
    by_hand: ByHand,
    #[serde(
        rename = "shelf_price_e4",
        with = "e4_option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    shelf_price: Option<Price>,
    #[serde(with = "attached", default, skip_serializing_if = "Option::is_none")]
    attached: Option<Attached>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Attached")]
struct AttachedForm {
    to: u32,
    #[serde(rename = "each_e4", with = "e4")]
    each: Quantity,
    #[serde(with = "code")]
    how: How,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ByHand")]
struct ByHandForm {
    #[serde(with = "hand_price", default, skip_serializing_if = "Option::is_none")]
    price: Option<HandPrice>,
    #[serde(with = "line_discount", default, skip_serializing_if = "Option::is_none")]
    discount: Option<LineDiscount>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "HandPrice")]
struct HandPriceForm {
    #[serde(rename = "price_e4", with = "e4")]
    price: Price,
    reason: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "LineDiscount")]
struct LineDiscountForm {
    #[serde(with = "DiscountForm")]
    off: Discount,
    reason: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Trace")]
struct TraceForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lot: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    serial: Option<String>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    last_day: Option<CivilDate>,
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

optional!(discount, domain::cart::Discount, "super::DiscountForm");
optional!(attached, domain::cart::Attached, "super::AttachedForm");
optional!(hand_price, domain::cart::HandPrice, "super::HandPriceForm");
optional!(line_discount, domain::cart::LineDiscount, "super::LineDiscountForm");
