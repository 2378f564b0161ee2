//! A finished document in JSON: whole, so that every row of it can be made again.

use super::customer::BookingForm;
use super::product::{NamesForm, TaxClassForm, UnitForm};
use super::promotion::ReductionForm;
use super::value::{code, code_option, currency, e4, e4_option, list, mark, minor, text, text_option};
use domain::cart::WeightSource;
use domain::customer::Booking;
use domain::money::{Currency, Money, Price, Quantity};
use domain::price::TaxRow;
use domain::product::{Age, Names, Stock, Unit};
use domain::promotion::Reduction;
use domain::sale::{Fate, PriceRule, Returned, Sale, SaleKind, SaleLine};
use domain::settle::{Method, Tender};
use domain::shift::CivilDate;
use domain::tax::TaxClass;
use domain::till::TillMark;
use domain::{CartId, CustomerId, ProductId, SaleId, ShiftId, StaffId};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Sale")]
pub(crate) struct SaleForm {
    #[serde(with = "text")]
    id: SaleId,
    #[serde(with = "code")]
    kind: SaleKind,
    #[serde(with = "mark")]
    till: TillMark,
    sequence: u64,
    #[serde(with = "text")]
    cart_id: CartId,
    #[serde(with = "text")]
    shift_id: ShiftId,
    #[serde(with = "text")]
    business_date: CivilDate,
    sold_at_ms: i64,
    #[serde(with = "text")]
    staff_id: StaffId,
    staff_name: String,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    approver: Option<StaffId>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    customer_id: Option<CustomerId>,
    #[serde(with = "bookings", default, skip_serializing_if = "Vec::is_empty")]
    bookings: Vec<Booking>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    coupons: Vec<String>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    corrects: Option<SaleId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    foreign_receipt: Option<String>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    exchanged_for: Option<SaleId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    order: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    age_checked: Option<Age>,
    #[serde(with = "currency")]
    currency: Currency,
    #[serde(with = "lines")]
    lines: Vec<SaleLine>,
    #[serde(with = "taxes")]
    taxes: Vec<TaxRow>,
    #[serde(with = "tenders")]
    tenders: Vec<Tender>,
    #[serde(rename = "subtotal_minor", with = "minor")]
    subtotal: Money,
    #[serde(rename = "discount_minor", with = "minor")]
    discount: Money,
    #[serde(rename = "tax_minor", with = "minor")]
    tax: Money,
    #[serde(rename = "total_minor", with = "minor")]
    total: Money,
    #[serde(rename = "rounding_minor", with = "minor")]
    rounding: Money,
    #[serde(rename = "change_minor", with = "minor")]
    change: Money,
}

list!(bookings, domain::customer::Booking, "super::BookingForm");
list!(lines, domain::sale::SaleLine, "super::SaleLineForm");
list!(taxes, domain::price::TaxRow, "super::TaxRowForm");
list!(reductions, domain::promotion::Reduction, "super::ReductionForm");
list!(tenders, domain::settle::Tender, "super::TenderForm");

#[derive(Serialize, Deserialize)]
#[serde(remote = "SaleLine")]
struct SaleLineForm {
    no: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parent_no: Option<u32>,
    #[serde(with = "text")]
    product_id: ProductId,
    sku: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    barcode: Option<String>,
    #[serde(with = "NamesForm")]
    names: Names,
    category_path: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    brand: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    supplier: Option<String>,
    #[serde(with = "TaxClassForm")]
    tax_class: TaxClass,
    #[serde(with = "UnitForm")]
    unit: Unit,
    #[serde(rename = "quantity_e4", with = "e4")]
    quantity: Quantity,
    #[serde(rename = "list_price_e4", with = "e4")]
    list_price: Price,
    #[serde(rename = "unit_price_e4", with = "e4")]
    unit_price: Price,
    #[serde(with = "text")]
    price_rule: PriceRule,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    price_reason: Option<String>,
    #[serde(rename = "gross_minor", with = "minor")]
    gross: Money,
    #[serde(rename = "discount_minor", with = "minor")]
    discount: Money,
    #[serde(with = "reductions", default, skip_serializing_if = "Vec::is_empty")]
    reductions: Vec<Reduction>,
    #[serde(rename = "net_minor", with = "minor")]
    net: Money,
    #[serde(rename = "tax_minor", with = "minor")]
    tax: Money,
    #[serde(rename = "total_minor", with = "minor")]
    total: Money,
    #[serde(
        rename = "cost_e4",
        with = "e4_option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    cost: Option<Price>,
    #[serde(with = "code_option", default, skip_serializing_if = "Option::is_none")]
    weight_source: Option<WeightSource>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lot: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    serial: Option<String>,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    last_day: Option<CivilDate>,
    #[serde(with = "text", default, skip_serializing_if = "Stock::is_own")]
    stock: Stock,
    #[serde(with = "returned", default, skip_serializing_if = "Option::is_none")]
    returned: Option<Returned>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Returned")]
struct ReturnedForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line_no: Option<u32>,
    #[serde(with = "code")]
    fate: Fate,
}

mod returned {
    use super::{Returned, ReturnedForm};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Form(#[serde(with = "ReturnedForm")] Returned);

    pub(super) fn serialize<S: Serializer>(returned: &Option<Returned>, to: S) -> Result<S::Ok, S::Error> {
        returned.map(Form).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Returned>, D::Error> {
        Ok(Option::<Form>::deserialize(from)?.map(|form| form.0))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "TaxRow")]
struct TaxRowForm {
    #[serde(with = "TaxClassForm")]
    class: TaxClass,
    #[serde(rename = "net_minor", with = "minor")]
    net: Money,
    #[serde(rename = "tax_minor", with = "minor")]
    tax: Money,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Tender")]
struct TenderForm {
    #[serde(with = "code")]
    method: Method,
    #[serde(rename = "amount_minor", with = "minor")]
    amount: Money,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
}
