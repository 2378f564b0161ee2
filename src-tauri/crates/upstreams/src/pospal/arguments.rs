//! What the calls take, in the words of the vendor's document; the account's `appId` is put beside it by the client.

use super::pages::{Paged, PostBack};
use super::wire::Whole;
use crate::number;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// No more barcodes or uids go in one request (sections 11 and 15).
const BATCH: usize = 200;

/// No arguments.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// Which page.
#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Paging {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) post_back_parameter: Option<PostBack>,
}

/// Which products (section 5). Both ends of the time belong to it.
#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Products {
    #[serde(skip_serializing_if = "Option::is_none")]
    category_uid: Option<Whole>,
    #[serde(skip_serializing_if = "Option::is_none")]
    need_all_include_del: Option<Whole>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated_date_time_from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated_date_time_to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    post_back_parameter: Option<PostBack>,
}

impl From<Option<PostBack>> for Products {
    /// All that are not deleted, from this place on.
    fn from(post_back_parameter: Option<PostBack>) -> Self {
        Self {
            post_back_parameter,
            ..Self::default()
        }
    }
}

impl From<Option<PostBack>> for Paging {
    fn from(post_back_parameter: Option<PostBack>) -> Self {
        Self { post_back_parameter }
    }
}

impl Paged for Paging {
    fn place(&self) -> Option<&RawValue> {
        self.post_back_parameter.as_deref()
    }
}

impl Paged for Products {
    fn place(&self) -> Option<&RawValue> {
        self.post_back_parameter.as_deref()
    }
}

/// One product by its uid.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct OneProduct {
    product_uid: Whole,
}

/// One product by its barcode (section 3).
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ProductBarcode {
    product_barcode: String,
}

/// One product by its barcode (section 4).
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Barcode {
    pub(super) barcode: String,
}

/// Several products by their barcodes.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Barcodes {
    barcodes: Batch<String>,
}

/// Several products by their uids.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ProductUids {
    product_uids: Batch<Whole>,
}

impl ProductUids {
    /// These products; nothing where there is none, or where they are too many for one request.
    pub(super) fn of(uids: Vec<Whole>) -> Option<Self> {
        Batch::try_from(uids).ok().map(|product_uids| Self { product_uids })
    }
}

/// At most two hundred of something, and at least one.
#[derive(Deserialize, Serialize)]
#[serde(try_from = "Vec<T>", bound(deserialize = "T: Deserialize<'de>"))]
struct Batch<T>(Vec<T>);

impl<T> TryFrom<Vec<T>> for Batch<T> {
    type Error = String;

    fn try_from(all: Vec<T>) -> Result<Self, Self::Error> {
        match all.len() {
            0 => Err("none is named".to_owned()),
            count if count > BATCH => Err(format!("at most {BATCH} at once, not {count}")),
            _ => Ok(Self(all)),
        }
    }
}

/// A product and what becomes of it (section 6).
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct UpdateProduct {
    product_info: ProductChange,
}

/// What is left out, or null, stays as it is. The stock is put in the place of the old one, whatever was sold meanwhile.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct ProductChange {
    uid: Whole,
    #[serde(default, with = "number::optional")]
    buy_price: Option<Decimal>,
    #[serde(default, with = "number::optional")]
    sell_price: Option<Decimal>,
    #[serde(default, with = "number::optional")]
    sell_price2: Option<Decimal>,
    #[serde(default, with = "number::optional")]
    stock: Option<Decimal>,
    #[serde(default, with = "number::optional")]
    customer_price: Option<Decimal>,
    category_uid: Option<Whole>,
    supplier_uid: Option<Whole>,
    is_customer_discount: Option<Whole>,
    shelf_life: Option<Whole>,
    name: Option<String>,
    enable: Option<Whole>,
    attribute1: Option<String>,
    attribute2: Option<String>,
    attribute3: Option<String>,
    attribute4: Option<String>,
    attribute5: Option<String>,
    attribute6: Option<String>,
    attribute7: Option<String>,
    attribute8: Option<String>,
    attribute9: Option<String>,
    attribute10: Option<String>,
}

/// A new product (section 8).
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct AddProduct {
    product_info: NewProduct,
    product_common_attribute: Option<CommonAttribute>,
}

/// What a new product is. A barcode that is said to be there, and is not seen, is that of a deleted product.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct NewProduct {
    category_uid: Option<Whole>,
    name: String,
    barcode: String,
    #[serde(with = "number")]
    buy_price: Decimal,
    #[serde(with = "number")]
    sell_price: Decimal,
    #[serde(default, with = "number::optional")]
    sell_price2: Option<Decimal>,
    #[serde(with = "number")]
    stock: Decimal,
    #[serde(default, with = "number::optional")]
    max_stock: Option<Decimal>,
    #[serde(default, with = "number::optional")]
    min_stock: Option<Decimal>,
    no_stock: Option<Whole>,
    pinyin: Option<String>,
    #[serde(default, with = "number::optional")]
    customer_price: Option<Decimal>,
    is_customer_discount: Option<Whole>,
    description: Option<String>,
    supplier_uid: Option<Whole>,
    shelf_life: Option<Whole>,
    attribute1: Option<String>,
    attribute2: Option<String>,
    attribute3: Option<String>,
    attribute4: Option<String>,
    attribute5: Option<String>,
    attribute6: Option<String>,
    attribute7: Option<String>,
    attribute8: Option<String>,
    attribute9: Option<String>,
    attribute10: Option<String>,
    enable: Option<Whole>,
}

/// What else a new product is.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct CommonAttribute {
    can_appointed: Option<Whole>,
    plu_code: Option<String>,
    brand_uid: Option<Whole>,
    stock_position: Option<String>,
    #[serde(default, with = "number::optional")]
    volume: Option<Decimal>,
    #[serde(default, with = "number::optional")]
    weight: Option<Decimal>,
    weight_unit: Option<Whole>,
    #[serde(default, with = "number::optional")]
    min_sell_quantity: Option<Decimal>,
    #[serde(rename = "enableSN")]
    enable_sn: Option<Whole>,
    is_packing: Option<Whole>,
    is_barcode_scale: Option<Whole>,
    is_newly: Option<Whole>,
}

/// Prices of a product for levels of members (section 14).
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct MemberPrices {
    product_uid: Whole,
    customer_price_info: Vec<MemberPrice>,
}

/// A price for a level of members: its `categoryUid` is the level's, not a category of products.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct MemberPrice {
    category_uid: Whole,
    #[serde(with = "number")]
    price: Decimal,
}

/// A new category (section 16).
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct AddCategory {
    name: String,
    parent_uid: Whole,
}

/// A category and what becomes of it (section 17). Its uid is text here; without a parent, or with -1, it stays where it is.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct UpdateCategory {
    uid: String,
    name: String,
    parent_uid: Option<Whole>,
}
