//! A product and its parts in JSON.

use super::value::{code, e4, e4_option, ppm, text};
use domain::ProductId;
use domain::choice::Choices;
use domain::money::{Price, RatePpm};
use domain::price_list::PriceList;
use domain::product::{Asks, Attributes, Deposit, Measure, Names, Parts, Product, Stock, Unit};
use domain::tax::{TaxClass, TaxMode, TaxParts};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Names")]
pub(crate) struct NamesForm {
    en: String,
    th: Option<String>,
    zh: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "TaxClass")]
pub(crate) struct TaxClassForm {
    code: String,
    #[serde(rename = "rate_ppm", with = "ppm")]
    rate: RatePpm,
    #[serde(with = "code")]
    mode: TaxMode,
    #[serde(with = "text", default, skip_serializing_if = "TaxParts::is_empty")]
    parts: TaxParts,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Unit")]
pub(crate) struct UnitForm {
    code: String,
    #[serde(with = "code")]
    measure: Measure,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Product")]
pub(crate) struct ProductForm {
    #[serde(with = "text")]
    id: ProductId,
    sku: String,
    #[serde(with = "NamesForm")]
    names: Names,
    category_path: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    brand: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    supplier: Option<String>,
    #[serde(with = "TaxClassForm")]
    tax: TaxClass,
    #[serde(with = "UnitForm")]
    unit: Unit,
    #[serde(rename = "price_e4", with = "e4")]
    price: Price,
    #[serde(with = "text", default, skip_serializing_if = "PriceList::is_empty")]
    prices: PriceList,
    #[serde(
        rename = "least_price_e4",
        with = "e4_option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    least_price: Option<Price>,
    #[serde(
        rename = "cost_e4",
        with = "e4_option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    cost: Option<Price>,
    enabled: bool,
    barcodes: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    plu: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    colour: Option<String>,
    #[serde(with = "text", default, skip_serializing_if = "Asks::is_empty")]
    asks: Asks,
    #[serde(with = "text", default, skip_serializing_if = "Stock::is_own")]
    stock: Stock,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    style: Option<String>,
    #[serde(with = "text", default, skip_serializing_if = "Attributes::is_empty")]
    attributes: Attributes,
    #[serde(with = "text", default, skip_serializing_if = "Choices::is_empty")]
    choices: Choices,
    #[serde(with = "text", default, skip_serializing_if = "Parts::is_empty")]
    parts: Parts,
    #[serde(with = "text", default, skip_serializing_if = "Deposit::is_none")]
    deposit: Deposit,
}
