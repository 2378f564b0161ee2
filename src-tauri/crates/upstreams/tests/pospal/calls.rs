//! Every call by name: one good one and one wrong one each.

use crate::common::{Case, asks_what_it_says, each_has_a_case, is_refused_then_answered};
use crate::shop::{simulator, upstream};
use testkit::pospal::Simulator;

const DONE: &str = r#"{"status":"success"}"#;
const NOTHING_MORE: &str = "unknown field `since`";
const SINCE: &str = r#"{"since":"today"}"#;

/// In an order in which each finds what the one before it made: `{order}` is the order, `{uid}` the first product's.
#[rustfmt::skip]
const CASES: &[Case<'_>] = &[
    ["queryProductCategoryPages", "", r#""name":"工艺品""#, SINCE, NOTHING_MORE],
    ["queryProductImagePages", "{}", r#""productBarcode":"6900000000001""#, SINCE, NOTHING_MORE],
    ["queryProductImagesByProductUid", r#"{"productUid":{uid}}"#, r#""imageUrl":"#, r#"{"productUid":1.5}"#, "not a whole number"],
    ["queryProductImagesByBarcode", r#"{"productBarcode":"6900000000001"}"#, r#""imageUrl":"#, r#"{"barcode":"1"}"#, "unknown field `barcode`"],
    ["queryProductByBarcode", r#"{"barcode":"6900000000001"}"#, r#""buyPrice":0.400"#, r#"{"barcode":1001}"#, "expected a string"],
    ["queryProductPages", r#"{"categoryUid":813701230071893827,"needAllIncludeDel":1,"updatedDateTimeFrom":"2026-01-02 00:00:00"}"#,
        r#""stock":-2.000"#, r#"{"categoryUid":"all"}"#, "not a whole number"],
    ["updateProductInfo", r#"{"productInfo":{"uid":{uid},"sellPrice":46.50}}"#, DONE, r#"{"productInfo":{"sellPrice":1}}"#, "missing field `uid`"],
    ["queryProductByUid", r#"{"productUid":{uid}}"#, r#""sellPrice":46.50"#, "{}", "missing field `productUid`"],
    ["addProductInfo", r#"{"productInfo":{"name":"New","barcode":"n-1","buyPrice":0.10,"sellPrice":0.20,"stock":0.000},"productCommonAttribute":{"enableSN":1,"weight":1.50}}"#,
        r#""stock":0.000"#, r#"{"productInfo":{"name":"New","barcode":"n-1","buyPrice":"dear"}}"#, "not a number"],
    ["queryAllProductUnitDef", "", r#""name":"千克""#, SINCE, NOTHING_MORE],
    ["querySupplierPages", "", r#""linkman":"蒋""#, SINCE, NOTHING_MORE],
    ["queryProductByBarcodes", r#"{"barcodes":["n-1","none"]}"#, r#""barcode":"n-1""#, r#"{"barcodes":[]}"#, "none is named"],
    ["queryUnitExchangePages", "", r#""exchangeQuantity":500"#, SINCE, NOTHING_MORE],
    ["queryUnitExchangeByProductUid", r#"{"productUid":{uid}}"#, r#""isBase":1"#, r#"{"productUid":null}"#, "not a whole number"],
    ["updateProductCustomerPrice", r#"{"productUid":{uid},"customerPriceInfo":[{"categoryUid":1,"price":3.0}]}"#, DONE,
        r#"{"productUid":{uid},"customerPriceInfo":[{"price":3}]}"#, "missing field `categoryUid`"],
    ["queryProducOtherInfotByUids", r#"{"productUids":[{uid}]}"#, r#""weight":2222.22"#, r#"{"productUids":["x"]}"#, "not a whole number"],
    ["addCategory", r#"{"name":"Fruit","parentUid":0}"#, r#""name":"Fruit""#, r#"{"name":"Fruit"}"#, "missing field `parentUid`"],
    ["updateCategory", r#"{"uid":"287518801523242326","name":"Apples","parentUid":-1}"#, r#""name":"Apples""#,
        r#"{"uid":287518801523242326,"name":"Apples"}"#, "expected a string"],
    ["queryProductBrandPages", "", r#""name":"宝马""#, SINCE, NOTHING_MORE],
    ["queryAllProductAttributePackage", "", r#""packageName":"加料""#, SINCE, NOTHING_MORE],
    ["queryAllProductattribute", "", r#""attributeValue":"1""#, SINCE, NOTHING_MORE],
    ["addOnLineOrder", r#"{"payMethod":"Wxpay","orderDateTime":"2026-11-29 12:00:00","contactAddress":"-","contactName":"-","contactTel":"0","payOnLine":1,"items":[{"productUid":{uid},"quantity":0.5}]}"#,
        r#""orderNo":"20260000000000000001""#, r#"{"payMethod":"Cash"}"#, "missing field `orderDateTime`"],
    ["queryOrderByNo", r#"{"orderNo":"{order}"}"#, r#""productQuantity":0.5,"productSellPrice":46.50"#, r#"{"orderNo":""}"#, "a text that is not empty"],
    ["queryOrderPages", r#"{"startTime":"2026-11-29 00:00:00","endTime":"2026-11-29 23:59:59"}"#, r#""payMethod":"Wxpay""#,
        r#"{"startTime":"2026-11-29 00:00:00"}"#, "missing field `endTime`"],
    ["completeOrder", r#"{"orderNo":"{order}","shouldAddTicket":true}"#, DONE, r#"{"orderNo":"{order}"}"#, "missing field `shouldAddTicket`"],
    ["queryTicketPages", r#"{"startTime":"2026-11-29 00:00:00","endTime":"2026-11-29 23:59:59"}"#, r#""ticketType":"SELL""#, SINCE, NOTHING_MORE],
    ["queryTicketBySn", r#"{"sn":"202600000000000000001"}"#, r#""invalid":0"#, "{}", "missing field `sn`"],
    ["cancleOrder", r#"{"orderNo":"20260000000000000002"}"#, DONE, "{}", "missing field `orderNo`"],
    ["queryAllPayMethod", "", r#""showName":"Cash""#, SINCE, NOTHING_MORE],
    ["addCustomer", r#"{"customerInfo":{"number":"1002","name":"Bo","phone":"0812345678"}}"#, r#""customerUid":"#,
        r#"{"customerInfo":{"number":"1002"}}"#, "missing field `name`"],
    ["updateBaseInfo", r#"{"customerInfo":{"customerUid":1366004607492560001,"name":"Anna"}}"#, DONE, r#"{"customerInfo":{}}"#, "missing field `customerUid`"],
    ["queryCustomerPages", "", r#""number":"1002""#, SINCE, NOTHING_MORE],
    ["queryByNumber", r#"{"customerNum":"1001"}"#, r#""balance":10.00"#, "{}", "missing field `customerNum`"],
    ["queryByUid", r#"{"customerUid":1366004607492560001}"#, r#""balance":10.00"#, r#"{"customerUid":"who"}"#, "not a whole number"],
    ["updateBalancePointByIncrement", r#"{"customerUid":1366004607492560001,"balanceIncrement":-2.50,"dataChangeTime":"2026-11-29 12:00:00","validateBalance":1}"#,
        r#""balanceAfterUpdate":7.50"#, r#"{"customerUid":1366004607492560001}"#, "missing field `dataChangeTime`"],
    ["queryBytel", r#"{"customerTel":"0812345678"}"#, r#""name":"Anna""#, "{}", "missing field `customerTel`"],
    ["queryAllCashier", "", r#""jobNumber":"1001""#, SINCE, NOTHING_MORE],
    ["queryAccessTimes", "", r#""limitTimes":3000"#, SINCE, NOTHING_MORE],
    ["queryDailyAccessTimesLog", r#"{"beginDate":"2026-11-23","endDate":"2026-11-29"}"#, r#""times":"#, "{}", "missing field `beginDate`"],
];

const ORDER: &str = r#"{"payMethod":"Cash","orderDateTime":"2026-11-28 12:00:00","contactAddress":"-","contactName":"-","contactTel":"0","items":[]}"#;

#[tokio::test]
async fn every_call_does_what_is_documented_and_refuses_wrong_arguments_before_sending() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let uid = Simulator::product_uid(1).to_string();
    for case in CASES {
        if case[0] == "cancleOrder" {
            upstream.call("addOnLineOrder", ORDER).await.unwrap();
        }
        let filled = case.map(|text| text.replace("{order}", "20260000000000000001").replace("{uid}", &uid));
        let case = filled.each_ref().map(String::as_str);
        is_refused_then_answered(&*upstream, || simulator.requests().len(), case).await;
    }
}

#[tokio::test]
async fn every_operation_is_tried_and_asks_what_it_says_with_its_own_example() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    each_has_a_case(&*upstream, CASES);
    for operation in upstream.operations() {
        asks_what_it_says(&*upstream, operation, || simulator.requests()).await;
    }
}

#[tokio::test]
async fn more_than_two_hundred_at_once_are_refused_before_sending() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let two_hundred = vec!["\"1\""; 200].join(",");
    let good = upstream
        .call("queryProductByBarcodes", &format!("{{\"barcodes\":[{two_hundred}]}}"))
        .await;
    assert_eq!(good.unwrap(), "[]");
    for (name, json) in [
        (
            "queryProductByBarcodes",
            format!("{{\"barcodes\":[{two_hundred},\"1\"]}}"),
        ),
        (
            "queryProducOtherInfotByUids",
            format!("{{\"productUids\":[{}]}}", vec!["1"; 201].join(",")),
        ),
    ] {
        let why = upstream.call(name, &json).await.unwrap_err().to_string();
        assert!(
            why.contains(name) && why.contains("at most 200 at once, not 201"),
            "{why}"
        );
    }
    assert_eq!(simulator.requests().len(), 1);
}
