//! Every call by name: one good one and one wrong one each.

use crate::shop::{simulator, upstream};
use std::collections::BTreeSet;
use testkit::pospal::Simulator;
use upstreams::CallFault;

struct Case {
    name: &'static str,
    good: &'static str,
    answer: &'static str,
    wrong: &'static str,
    why: &'static str,
}

const fn case(
    name: &'static str,
    good: &'static str,
    answer: &'static str,
    wrong: &'static str,
    why: &'static str,
) -> Case {
    Case {
        name,
        good,
        answer,
        wrong,
        why,
    }
}

const DONE: &str = r#"{"status":"success"}"#;
const NOTHING_MORE: &str = "unknown field `since`";
const SINCE: &str = r#"{"since":"today"}"#;

/// In an order in which each finds what the one before it made: `{order}` is the order, `{uid}` the first product's.
#[rustfmt::skip]
const CASES: &[Case] = &[
    case("queryProductCategoryPages", "", r#""name":"工艺品""#, SINCE, NOTHING_MORE),
    case("queryProductImagePages", "{}", r#""productBarcode":"6900000000001""#, SINCE, NOTHING_MORE),
    case("queryProductImagesByProductUid", r#"{"productUid":{uid}}"#, r#""imageUrl":"#, r#"{"productUid":1.5}"#, "not a whole number"),
    case("queryProductImagesByBarcode", r#"{"productBarcode":"6900000000001"}"#, r#""imageUrl":"#, r#"{"barcode":"1"}"#, "unknown field `barcode`"),
    case("queryProductByBarcode", r#"{"barcode":"6900000000001"}"#, r#""buyPrice":0.400"#, r#"{"barcode":1001}"#, "expected a string"),
    case("queryProductPages", r#"{"categoryUid":813701230071893827,"needAllIncludeDel":1,"updatedDateTimeFrom":"2026-01-02 00:00:00"}"#,
        r#""stock":-2.000"#, r#"{"categoryUid":"all"}"#, "not a whole number"),
    case("updateProductInfo", r#"{"productInfo":{"uid":{uid},"sellPrice":46.50}}"#, DONE, r#"{"productInfo":{"sellPrice":1}}"#, "missing field `uid`"),
    case("queryProductByUid", r#"{"productUid":{uid}}"#, r#""sellPrice":46.50"#, "{}", "missing field `productUid`"),
    case("addProductInfo", r#"{"productInfo":{"name":"New","barcode":"n-1","buyPrice":0.10,"sellPrice":0.20,"stock":0.000},"productCommonAttribute":{"enableSN":1,"weight":1.50}}"#,
        r#""stock":0.000"#, r#"{"productInfo":{"name":"New","barcode":"n-1","buyPrice":"dear"}}"#, "not a number"),
    case("queryAllProductUnitDef", "", r#""name":"千克""#, SINCE, NOTHING_MORE),
    case("querySupplierPages", "", r#""linkman":"蒋""#, SINCE, NOTHING_MORE),
    case("queryProductByBarcodes", r#"{"barcodes":["n-1","none"]}"#, r#""barcode":"n-1""#, r#"{"barcodes":[]}"#, "none is named"),
    case("queryUnitExchangePages", "", r#""exchangeQuantity":500"#, SINCE, NOTHING_MORE),
    case("queryUnitExchangeByProductUid", r#"{"productUid":{uid}}"#, r#""isBase":1"#, r#"{"productUid":null}"#, "not a whole number"),
    case("updateProductCustomerPrice", r#"{"productUid":{uid},"customerPriceInfo":[{"categoryUid":1,"price":3.0}]}"#, DONE,
        r#"{"productUid":{uid},"customerPriceInfo":[{"price":3}]}"#, "missing field `categoryUid`"),
    case("queryProducOtherInfotByUids", r#"{"productUids":[{uid}]}"#, r#""weight":2222.22"#, r#"{"productUids":["x"]}"#, "not a whole number"),
    case("addCategory", r#"{"name":"Fruit","parentUid":0}"#, r#""name":"Fruit""#, r#"{"name":"Fruit"}"#, "missing field `parentUid`"),
    case("updateCategory", r#"{"uid":"287518801523242326","name":"Apples","parentUid":-1}"#, r#""name":"Apples""#,
        r#"{"uid":287518801523242326,"name":"Apples"}"#, "expected a string"),
    case("queryProductBrandPages", "", r#""name":"宝马""#, SINCE, NOTHING_MORE),
    case("queryAllProductAttributePackage", "", r#""packageName":"加料""#, SINCE, NOTHING_MORE),
    case("queryAllProductattribute", "", r#""attributeValue":"1""#, SINCE, NOTHING_MORE),
    case("addOnLineOrder", r#"{"payMethod":"Wxpay","orderDateTime":"2026-11-29 12:00:00","contactAddress":"-","contactName":"-","contactTel":"0","payOnLine":1,"items":[{"productUid":{uid},"quantity":0.5}]}"#,
        r#""orderNo":"20260000000000000001""#, r#"{"payMethod":"Cash"}"#, "missing field `orderDateTime`"),
    case("queryOrderByNo", r#"{"orderNo":"{order}"}"#, r#""productQuantity":0.5,"productSellPrice":46.50"#, r#"{"orderNo":""}"#, "a text that is not empty"),
    case("queryOrderPages", r#"{"startTime":"2026-11-29 00:00:00","endTime":"2026-11-29 23:59:59"}"#, r#""payMethod":"Wxpay""#,
        r#"{"startTime":"2026-11-29 00:00:00"}"#, "missing field `endTime`"),
    case("completeOrder", r#"{"orderNo":"{order}","shouldAddTicket":true}"#, DONE, r#"{"orderNo":"{order}"}"#, "missing field `shouldAddTicket`"),
    case("queryTicketPages", r#"{"startTime":"2026-11-29 00:00:00","endTime":"2026-11-29 23:59:59"}"#, r#""ticketType":"SELL""#, SINCE, NOTHING_MORE),
    case("queryTicketBySn", r#"{"sn":"202600000000000000001"}"#, r#""invalid":0"#, "{}", "missing field `sn`"),
    case("cancleOrder", r#"{"orderNo":"20260000000000000002"}"#, DONE, "{}", "missing field `orderNo`"),
    case("queryAllPayMethod", "", r#""showName":"Cash""#, SINCE, NOTHING_MORE),
    case("addCustomer", r#"{"customerInfo":{"number":"1002","name":"Bo","phone":"0812345678"}}"#, r#""customerUid":"#,
        r#"{"customerInfo":{"number":"1002"}}"#, "missing field `name`"),
    case("updateBaseInfo", r#"{"customerInfo":{"customerUid":1366004607492560001,"name":"Anna"}}"#, DONE, r#"{"customerInfo":{}}"#, "missing field `customerUid`"),
    case("queryCustomerPages", "", r#""number":"1002""#, SINCE, NOTHING_MORE),
    case("queryByNumber", r#"{"customerNum":"1001"}"#, r#""balance":10.00"#, "{}", "missing field `customerNum`"),
    case("queryBytel", r#"{"customerTel":"0812345678"}"#, r#""name":"Anna""#, "{}", "missing field `customerTel`"),
    case("queryAllCashier", "", r#""jobNumber":"1001""#, SINCE, NOTHING_MORE),
    case("queryAccessTimes", "", r#""limitTimes":3000"#, SINCE, NOTHING_MORE),
    case("queryDailyAccessTimesLog", r#"{"beginDate":"2026-11-23","endDate":"2026-11-29"}"#, r#""times":"#, "{}", "missing field `beginDate`"),
];

const ORDER: &str = r#"{"payMethod":"Cash","orderDateTime":"2026-11-28 12:00:00","contactAddress":"-","contactName":"-","contactTel":"0","items":[]}"#;

#[tokio::test]
async fn every_call_does_what_is_documented_and_refuses_wrong_arguments_before_sending() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let uid = Simulator::product_uid(1).to_string();
    for case in CASES {
        if case.name == "cancleOrder" {
            upstream.call("addOnLineOrder", ORDER).await.unwrap();
        }
        let filled = |text: &str| text.replace("{order}", "20260000000000000001").replace("{uid}", &uid);
        let before = simulator.requests().len();
        let refused = upstream.call(case.name, &filled(case.wrong)).await;
        let Err(CallFault::WrongArguments { operation, why }) = refused else {
            panic!("{}: {refused:?}", case.name);
        };
        assert!(operation == case.name && why.contains(case.why), "{}: {why}", case.name);
        assert_eq!(simulator.requests().len(), before, "{}: nothing was sent", case.name);
        let answer = upstream.call(case.name, &filled(case.good)).await;
        assert!(
            answer.as_ref().is_ok_and(|json| json.contains(case.answer)),
            "{}: {answer:?}",
            case.name
        );
    }
}

#[tokio::test]
async fn every_operation_is_tried_and_asks_what_it_says_with_its_own_example() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let listed: BTreeSet<&str> = upstream.operations().iter().map(|operation| operation.name).collect();
    let tried: BTreeSet<&str> = CASES.iter().map(|case| case.name).collect();
    assert_eq!(listed, tried, "a call is neither untested nor unlisted");
    for operation in upstream.operations() {
        let answer = upstream.call(operation.name, operation.arguments).await;
        assert!(
            !matches!(
                answer,
                Err(CallFault::WrongArguments { .. } | CallFault::UnknownOperation { .. })
            ),
            "{}: {answer:?}",
            operation.name
        );
        let asked = simulator.requests().pop().map(|asked| asked.route);
        assert_eq!(asked.as_deref(), Some(operation.request), "{}", operation.name);
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
