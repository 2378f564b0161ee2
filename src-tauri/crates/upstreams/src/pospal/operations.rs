//! The typed calls by name, spelled as the vendor spells them.

use super::arguments::{
    AddCategory, AddProduct, Barcode, Barcodes, MemberPrices, Nothing, OneProduct, Paging, ProductBarcode, ProductUids,
    Products, UpdateCategory, UpdateProduct,
};
use super::client::Client;
use super::customers::{BalanceIncrement, CustomerUid};
use super::orders::{
    AddCustomer, CompleteOrder, Customer, CustomerNumber, CustomerTel, LogDays, NewOrder, OneOrder, Order, Ordered,
    PayMethod, Ticket, TicketSn, UpdateCustomer, Window,
};
use super::pages::PageOf;
use super::wire::{
    Attribute, AttributePackage, Cashier, Category, Done, Image, Named, OtherInfo, Product, Supplier, UnitExchange,
};
use crate::fault::CallFault;
use crate::operation::{Given, answer, reads, unknown, writes};
use crate::row::Row;
use crate::upstream::Operation;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// Every call of the vendor's document in its order, then those of the vendor's other pages, with an example of what each takes.
#[rustfmt::skip]
pub(super) const OPERATIONS: &[Operation] = &[
    reads("queryProductCategoryPages", "POST /productOpenApi/queryProductCategoryPages", "{}"),
    reads("queryProductImagePages", "POST /productOpenApi/queryProductImagePages", "{}"),
    reads("queryProductImagesByProductUid", "POST /productOpenApi/queryProductImagesByProductUid", r#"{"productUid":1088274448926059360}"#),
    reads("queryProductImagesByBarcode", "POST /productOpenApi/queryProductImagesByBarcode", r#"{"productBarcode":"6921168509256"}"#),
    reads("queryProductByBarcode", "POST /productOpenApi/queryProductByBarcode", r#"{"barcode":"1001"}"#),
    reads("queryProductPages", "POST /productOpenApi/queryProductPages",
        r#"{"needAllIncludeDel":0,"updatedDateTimeFrom":"2021-12-30 11:02:09","updatedDateTimeTo":"2021-12-31 23:59:59"}"#),
    writes("updateProductInfo", "POST /productOpenApi/updateProductInfo",
        r#"{"productInfo":{"uid":1366004607492564649,"sellPrice":15000,"stock":100}}"#),
    reads("queryProductByUid", "POST /productOpenApi/queryProductByUid", r#"{"productUid":1366004607492564649}"#),
    writes("addProductInfo", "POST /productOpenApi/addProductInfo",
        r#"{"productInfo":{"name":"Tea","barcode":"tea-1","buyPrice":10,"sellPrice":15,"stock":100,"enable":1}}"#),
    reads("queryAllProductUnitDef", "POST /productOpenApi/queryAllProductUnitDef", "{}"),
    reads("querySupplierPages", "POST /supplierOpenApi/querySupplierPages", "{}"),
    reads("queryProductByBarcodes", "POST /productOpenApi/queryProductByBarcodes", r#"{"barcodes":["000000001","000000002"]}"#),
    reads("queryUnitExchangePages", "POST /productOpenApi/queryUnitExchangePages", "{}"),
    reads("queryUnitExchangeByProductUid", "POST /productOpenApi/queryUnitExchangeByProductUid", r#"{"productUid":380454823457453780}"#),
    writes("updateProductCustomerPrice", "POST /productOpenApi/updateProductCustomerPrice",
        r#"{"productUid":380454823457453780,"customerPriceInfo":[{"categoryUid":1524733201687120511,"price":3}]}"#),
    reads("queryProducOtherInfotByUids", "POST /productOpenApi/queryProducOtherInfotByUids",
        r#"{"productUids":[866421592715769444,1087577300450399426]}"#),
    writes("addCategory", "POST /productOpenApi/addCategory", r#"{"name":"Apples","parentUid":0}"#),
    writes("updateCategory", "POST /productOpenApi/updateCategory", r#"{"uid":"1625554180481319465","name":"Apples","parentUid":0}"#),
    reads("queryProductBrandPages", "POST /productOpenApi/queryProductBrandPages", "{}"),
    reads("queryAllProductAttributePackage", "POST /productOpenApi/queryAllProductAttributePackage", "{}"),
    reads("queryAllProductattribute", "POST /productOpenApi/queryAllProductattribute", "{}"),
    writes("addOnLineOrder", "POST /orderOpenApi/addOnLineOrder",
        r#"{"payMethod":"Cash","orderRemark":"","orderDateTime":"2026-11-29 12:00:00","contactAddress":"-","contactName":"-","contactTel":"0","orderSource":"openApi","totalAmount":90.00,"items":[{"productUid":1366004607492564649,"quantity":2,"manualSellPrice":45.00}]}"#),
    writes("completeOrder", "POST /orderOpenApi/completeOrder", r#"{"orderNo":"20160229154859064104","shouldAddTicket":true}"#),
    writes("cancleOrder", "POST /orderOpenApi/cancleOrder", r#"{"orderNo":"20160229154859064104"}"#),
    reads("queryOrderByNo", "POST /orderOpenApi/queryOrderByNo", r#"{"orderNo":"20160229154859064104"}"#),
    reads("queryOrderPages", "POST /orderOpenApi/queryOrderPages", r#"{"startTime":"2026-11-29 00:00:00","endTime":"2026-11-29 23:59:59"}"#),
    reads("queryTicketPages", "POST /ticketOpenApi/queryTicketPages", r#"{"startTime":"2026-11-29 00:00:00","endTime":"2026-11-29 23:59:59"}"#),
    reads("queryTicketBySn", "POST /ticketOpenApi/queryTicketBySn", r#"{"sn":"202611291200000000001"}"#),
    reads("queryAllPayMethod", "POST /ticketOpenApi/queryAllPayMethod", "{}"),
    reads("queryCustomerPages", "POST /customerOpenApi/queryCustomerPages", "{}"),
    reads("queryByNumber", "POST /customerOpenApi/queryByNumber", r#"{"customerNum":"1001"}"#),
    reads("queryByUid", "POST /customerOpenApi/queryByUid", r#"{"customerUid":1366004607492564649}"#),
    reads("queryBytel", "POST /customerOpenapi/queryBytel", r#"{"customerTel":"0812345678"}"#),
    writes("addCustomer", "POST /customerOpenApi/add", r#"{"customerInfo":{"number":"1001","name":"Ana","phone":"0812345678"}}"#),
    writes("updateBaseInfo", "POST /customerOpenApi/updateBaseInfo", r#"{"customerInfo":{"customerUid":1366004607492564649,"name":"Ana"}}"#),
    writes("updateBalancePointByIncrement", "POST /customerOpenApi/updateBalancePointByIncrement",
        r#"{"customerUid":1366004607492564649,"balanceIncrement":-10.00,"pointIncrement":1,"dataChangeTime":"2026-11-29 12:00:00","validateBalance":1}"#),
    reads("queryAllCashier", "POST /cashierOpenApi/queryAllCashier", "{}"),
    reads("queryAccessTimes", "POST /openApiLimitAccess/queryAccessTimes", "{}"),
    reads("queryDailyAccessTimesLog", "POST /openApiLimitAccess/queryDailyAccessTimesLog", r#"{"beginDate":"2026-11-23","endDate":"2026-11-29"}"#),
];

type List<T> = Option<Vec<T>>;

/// An answer whose shape is not known: any object.
type Unshaped = BTreeMap<String, Box<RawValue>>;

/// Makes one call.
///
/// # Errors
/// [`CallFault`]; [`CallFault::UnknownOperation`] and [`CallFault::WrongArguments`] before anything is sent.
pub(super) async fn call(client: &Client, name: &str, json: &str) -> Result<String, CallFault> {
    let given = Given { name, json };
    match name {
        "queryProductCategoryPages" => run::<Paging, PageOf<Category>>(client, &given).await,
        "queryProductImagePages" => run::<Paging, PageOf<Image>>(client, &given).await,
        "queryProductImagesByProductUid" => run::<OneProduct, List<Image>>(client, &given).await,
        "queryProductImagesByBarcode" => run::<ProductBarcode, List<Image>>(client, &given).await,
        "queryProductByBarcode" => run::<Barcode, Option<Product>>(client, &given).await,
        "queryProductPages" => run::<Products, PageOf<Product>>(client, &given).await,
        "updateProductInfo" => done::<UpdateProduct>(client, &given).await,
        "queryProductByUid" => run::<OneProduct, Option<Product>>(client, &given).await,
        "addProductInfo" => run::<AddProduct, Product>(client, &given).await,
        "queryAllProductUnitDef" => run::<Paging, List<Named>>(client, &given).await,
        "querySupplierPages" => run::<Paging, PageOf<Supplier>>(client, &given).await,
        "queryProductByBarcodes" => run::<Barcodes, List<Product>>(client, &given).await,
        "queryUnitExchangePages" => run::<Paging, PageOf<UnitExchange>>(client, &given).await,
        "queryUnitExchangeByProductUid" => run::<OneProduct, List<UnitExchange>>(client, &given).await,
        "updateProductCustomerPrice" => done::<MemberPrices>(client, &given).await,
        "queryProducOtherInfotByUids" => run::<ProductUids, List<OtherInfo>>(client, &given).await,
        "addCategory" => run::<AddCategory, Category>(client, &given).await,
        "updateCategory" => run::<UpdateCategory, Category>(client, &given).await,
        "queryProductBrandPages" => run::<Paging, PageOf<Named>>(client, &given).await,
        "queryAllProductAttributePackage" => run::<Nothing, List<AttributePackage>>(client, &given).await,
        "queryAllProductattribute" => run::<Nothing, List<Attribute>>(client, &given).await,
        _ => beyond(client, &given).await,
    }
}

/// The calls that are not in the vendor's document.
async fn beyond(client: &Client, given: &Given<'_>) -> Result<String, CallFault> {
    match given.name {
        "addOnLineOrder" => run::<NewOrder, Ordered>(client, given).await,
        "completeOrder" => done::<CompleteOrder>(client, given).await,
        "cancleOrder" => done::<OneOrder>(client, given).await,
        "queryOrderByNo" => run::<OneOrder, Option<Order>>(client, given).await,
        "queryOrderPages" => run::<Window, PageOf<Order>>(client, given).await,
        "queryTicketPages" => run::<Window, PageOf<Ticket>>(client, given).await,
        "queryTicketBySn" => run::<TicketSn, Option<Ticket>>(client, given).await,
        "queryAllPayMethod" => run::<Nothing, List<PayMethod>>(client, given).await,
        "queryCustomerPages" => run::<Paging, PageOf<Customer>>(client, given).await,
        "queryByNumber" => run::<CustomerNumber, Option<Customer>>(client, given).await,
        "queryByUid" => run::<CustomerUid, Option<Customer>>(client, given).await,
        "updateBalancePointByIncrement" => run::<BalanceIncrement, Option<Unshaped>>(client, given).await,
        "queryBytel" => run::<CustomerTel, List<Customer>>(client, given).await,
        "addCustomer" => run::<AddCustomer, Unshaped>(client, given).await,
        "updateBaseInfo" => done::<UpdateCustomer>(client, given).await,
        "queryAllCashier" => run::<Nothing, List<Cashier>>(client, given).await,
        "queryAccessTimes" => run::<Nothing, Unshaped>(client, given).await,
        "queryDailyAccessTimesLog" => run::<LogDays, List<Unshaped>>(client, given).await,
        _ => Err(unknown(given.name, OPERATIONS)),
    }
}

/// One call: arguments and answer are held against their shapes, and go through digit for digit.
async fn run<A: DeserializeOwned, T: DeserializeOwned>(
    client: &Client,
    given: &Given<'_>,
) -> Result<String, CallFault> {
    exchange::<A, Row<T>>(client, given).await
}

/// One call that answers nothing but that it is done.
async fn done<A: DeserializeOwned>(client: &Client, given: &Given<'_>) -> Result<String, CallFault> {
    exchange::<A, Done>(client, given).await
}

async fn exchange<A: DeserializeOwned, T: DeserializeOwned + Serialize>(
    client: &Client,
    given: &Given<'_>,
) -> Result<String, CallFault> {
    let arguments: Row<A> = given.read()?;
    answer(client.ask::<T>(path(given.name), &arguments).await)
}

/// Module and method of a call.
fn path(name: &str) -> &'static str {
    let operation = OPERATIONS.iter().find(|operation| operation.name == name);
    let request = operation.map(|operation| operation.request).unwrap_or_default();
    request.trim_start_matches("POST /")
}
