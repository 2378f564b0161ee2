//! Every endpoint and the documented shape of what it takes, besides the account that all of them take.

use super::shape::Shape::{Bool, Date, Moment, Number, Object, Objects, Text, Texts, Whole, WholeOrText, Wholes};
use super::shape::{Field, Fields, may, need};

/// The path that every endpoint is under.
pub(super) const BASE: &str = "/pospal-api2/openapi/v1";

const APP: Field = need("appId", Text);
const PLACE: Field = may(
    "postBackParameter",
    Object(&[need("parameterType", Text), need("parameterValue", Text)]),
);

const ALONE: Fields = &[APP];
const PAGES: Fields = &[APP, PLACE];
const BY_UID: Fields = &[APP, need("productUid", Whole)];
const DAY: Fields = &[APP, need("startTime", Moment), need("endTime", Moment), PLACE];
const ORDER: Fields = &[APP, need("orderNo", Text)];

const PRODUCT_PAGES: Fields = &[
    APP,
    may("categoryUid", WholeOrText),
    may("needAllIncludeDel", Whole),
    may("updatedDateTimeFrom", Moment),
    may("updatedDateTimeTo", Moment),
    PLACE,
];

const CHANGE: Fields = &[
    need("uid", Whole),
    may("buyPrice", Number),
    may("sellPrice", Number),
    may("sellPrice2", Number),
    may("stock", Number),
    may("customerPrice", Number),
    may("categoryUid", Whole),
    may("supplierUid", Whole),
    may("isCustomerDiscount", Whole),
    may("shelfLife", Whole),
    may("name", Text),
    may("enable", Whole),
    may("attribute1", Text),
    may("attribute2", Text),
    may("attribute3", Text),
    may("attribute4", Text),
    may("attribute5", Text),
    may("attribute6", Text),
    may("attribute7", Text),
    may("attribute8", Text),
    may("attribute9", Text),
    may("attribute10", Text),
];

const NEW_PRODUCT: Fields = &[
    may("categoryUid", Whole),
    need("name", Text),
    need("barcode", Text),
    need("buyPrice", Number),
    need("sellPrice", Number),
    may("sellPrice2", Number),
    need("stock", Number),
    may("maxStock", Number),
    may("minStock", Number),
    may("noStock", Whole),
    may("pinyin", Text),
    may("customerPrice", Number),
    may("isCustomerDiscount", Whole),
    may("description", Text),
    may("supplierUid", Whole),
    may("shelfLife", Whole),
    may("enable", Whole),
    may("attribute1", Text),
    may("attribute2", Text),
    may("attribute3", Text),
    may("attribute4", Text),
    may("attribute5", Text),
    may("attribute6", Text),
    may("attribute7", Text),
    may("attribute8", Text),
    may("attribute9", Text),
    may("attribute10", Text),
];

const COMMON_ATTRIBUTE: Fields = &[
    may("canAppointed", Whole),
    may("pluCode", Text),
    may("brandUid", Whole),
    may("stockPosition", Text),
    may("volume", Number),
    may("weight", Number),
    may("weightUnit", Whole),
    may("minSellQuantity", Number),
    may("enableSN", Whole),
    may("isPacking", Whole),
    may("isBarcodeScale", Whole),
    may("isNewly", Whole),
];

const NEW_ORDER: Fields = &[
    APP,
    need("payMethod", Text),
    may("payMethodCode", Text),
    may("customerNumber", Text),
    may("orderRemark", Text),
    need("orderDateTime", Moment),
    need("contactAddress", Text),
    need("contactName", Text),
    need("contactTel", Text),
    may("deliveryType", Whole),
    may("skipProductStockValidation", Whole),
    may("payOnLine", Whole),
    may("orderSource", Text),
    may("totalAmount", Number),
    need(
        "items",
        Objects(&[
            need("productUid", Whole),
            need("quantity", Number),
            may("manualSellPrice", Number),
            may("comment", Text),
        ]),
    ),
];

/// Each endpoint, and what it takes.
#[rustfmt::skip]
const ENDPOINTS: &[(&str, Fields)] = &[
    ("POST /productOpenApi/queryProductCategoryPages", PAGES),
    ("POST /productOpenApi/queryProductImagePages", PAGES),
    ("POST /productOpenApi/queryProductImagesByProductUid", BY_UID),
    ("POST /productOpenApi/queryProductImagesByBarcode", &[APP, need("productBarcode", Text)]),
    ("POST /productOpenApi/queryProductByBarcode", &[APP, need("barcode", Text)]),
    ("POST /productOpenApi/queryProductPages", PRODUCT_PAGES),
    ("POST /productOpenApi/updateProductInfo", &[APP, need("productInfo", Object(CHANGE))]),
    ("POST /productOpenApi/queryProductByUid", BY_UID),
    ("POST /productOpenApi/addProductInfo",
        &[APP, need("productInfo", Object(NEW_PRODUCT)), may("productCommonAttribute", Object(COMMON_ATTRIBUTE))]),
    ("POST /productOpenApi/queryAllProductUnitDef", PAGES),
    ("POST /supplierOpenApi/querySupplierPages", PAGES),
    ("POST /productOpenApi/queryProductByBarcodes", &[APP, need("barcodes", Texts)]),
    ("POST /productOpenApi/queryUnitExchangePages", PAGES),
    ("POST /productOpenApi/queryUnitExchangeByProductUid", BY_UID),
    ("POST /productOpenApi/updateProductCustomerPrice", &[APP, need("productUid", Whole),
        need("customerPriceInfo", Objects(&[need("categoryUid", Whole), need("price", Number)]))]),
    ("POST /productOpenApi/queryProducOtherInfotByUids", &[APP, need("productUids", Wholes)]),
    ("POST /productOpenApi/addCategory", &[APP, need("name", Text), need("parentUid", Whole)]),
    ("POST /productOpenApi/updateCategory", &[APP, need("uid", Text), need("name", Text), may("parentUid", Whole)]),
    ("POST /productOpenApi/queryProductBrandPages", PAGES),
    ("POST /productOpenApi/queryAllProductAttributePackage", ALONE),
    ("POST /productOpenApi/queryAllProductattribute", ALONE),
    ("POST /orderOpenApi/addOnLineOrder", NEW_ORDER),
    ("POST /orderOpenApi/completeOrder", &[APP, need("orderNo", Text), need("shouldAddTicket", Bool)]),
    ("POST /orderOpenApi/cancleOrder", ORDER),
    ("POST /orderOpenApi/queryOrderByNo", ORDER),
    ("POST /orderOpenApi/queryOrderPages", DAY),
    ("POST /ticketOpenApi/queryTicketPages", DAY),
    ("POST /ticketOpenApi/queryTicketBySn", &[APP, need("sn", Text)]),
    ("POST /ticketOpenApi/queryAllPayMethod", ALONE),
    ("POST /customerOpenApi/queryCustomerPages", PAGES),
    ("POST /customerOpenApi/queryByNumber", &[APP, need("customerNum", Text), may("groupShare", Whole)]),
    ("POST /customerOpenApi/queryByUid", &[APP, need("customerUid", Whole)]),
    ("POST /customerOpenApi/updateBalancePointByIncrement",
        &[APP, need("customerUid", Whole), may("balanceIncrement", Number), may("pointIncrement", Number),
            need("dataChangeTime", Moment), may("validateBalance", Whole), may("validatePoint", Whole)]),
    ("POST /customerOpenapi/queryBytel", &[APP, need("customerTel", Text)]),
    ("POST /customerOpenApi/add",
        &[APP, need("customerInfo", Object(&[need("number", Text), need("name", Text), may("phone", Text)]))]),
    ("POST /customerOpenApi/updateBaseInfo",
        &[APP, need("customerInfo", Object(&[need("customerUid", Whole), may("name", Text), may("phone", Text)]))]),
    ("POST /cashierOpenApi/queryAllCashier", ALONE),
    ("POST /openApiLimitAccess/queryAccessTimes", ALONE),
    ("POST /openApiLimitAccess/queryDailyAccessTimesLog", &[APP, need("beginDate", Date), need("endDate", Date)]),
];

/// The documented spelling of an endpoint and what it takes; upper and lower case are told apart.
///
/// # Errors
/// 404 where there is none, 405 for another method than POST.
pub(super) fn find(method: &str, path: &str) -> Result<(&'static str, Fields), u16> {
    let path = path.strip_prefix(BASE).ok_or(404_u16)?;
    let found = ENDPOINTS
        .iter()
        .find(|(route, _)| route.strip_prefix("POST ") == Some(path));
    let found = found.copied().ok_or(404_u16)?;
    if method == "POST" { Ok(found) } else { Err(405) }
}
