//! Every object and report of the document by name: one good call and one wrong one each.

use crate::shop::shop;
use std::collections::BTreeSet;
use upstreams::CallFault;

/// Name, good arguments, a part of their answer, wrong arguments, a part of why.
#[rustfmt::skip]
const CASES: &[[&str; 5]] = &[
    ["sign_in", "", r#"{"token_type":"Bearer"}"#, r#"{"token":"x"}"#, "unknown field `token`"],
    ["list_menu_items", r#"{"sort":"description:desc,item_id:asc","limit":10}"#, r#""sales_tax_basis_points":700"#,
        r#"{"sort":"description:down"}"#, "a sort is written like"],
    ["list_staff", "", r#""can_refund":true"#, r#"{"limit":0}"#, "nonzero"],
    ["list_vendors", "{}", r#""name":"Pool Bar""#, r#"{"from":1}"#, "unknown field `from`"],
    ["list_inventory_items", "{}", r#""sku":7"#, r#"{"page":1}"#, "unknown field `page`"],
    ["get_inventory_count", "{}", r#""reorder_amount":5,"restock_amount":1,"reorder_amount":60"#, r#"{"page":1}"#, "unknown field `page`"],
    ["list_inventory_transactions", r#"{"from":1764460800,"type":"restock","inventory_item_id":"inv-1","sort":"amount:asc","limit":1}"#,
        r#""amount":24"#, r#"{"type":"theft"}"#, "unknown variant `theft`"],
    ["list_sales", r#"{"from":1764460800,"to":1764547200}"#, r#""item_price":250"#, r#"{"from":1764460800}"#, "missing field `to`"],
    ["list_topups", r#"{"from":1764460800,"to":1764547200,"tx_type":"standard"}"#, r#""topup_tx_amount":10000"#,
        r#"{"from":1764460800,"to":1769990400}"#, "at most two months apart"],
];

#[tokio::test]
async fn every_call_does_what_is_documented_and_refuses_wrong_arguments_before_sending() {
    let shop = shop();
    for [name, good, part, wrong, why] in CASES {
        let before = shop.simulator.requests().len();
        let refused = shop.upstream.call(name, wrong).await;
        let Err(CallFault::WrongArguments { operation, why: told }) = refused else {
            panic!("{name}: {refused:?}");
        };
        assert!(operation == *name && told.contains(why), "{name}: {told}");
        assert_eq!(shop.simulator.requests().len(), before, "{name}: nothing was sent");
        let answer = shop.upstream.call(name, good).await;
        assert!(
            answer.as_ref().is_ok_and(|json| json.contains(part)),
            "{name}: {answer:?}"
        );
    }
}

#[tokio::test]
async fn every_operation_is_tried_and_takes_its_own_example() {
    let shop = shop();
    let listed: BTreeSet<&str> = shop
        .upstream
        .operations()
        .iter()
        .map(|operation| operation.name)
        .collect();
    let tried: BTreeSet<&str> = CASES.iter().map(|case| case[0]).collect();
    assert_eq!(listed, tried, "a call is neither untested nor unlisted");
    for operation in shop.upstream.operations() {
        assert!(!operation.writes, "{}: no documented call writes", operation.name);
        let answer = shop.upstream.call(operation.name, operation.arguments).await;
        let misread = matches!(
            answer,
            Err(CallFault::WrongArguments { .. } | CallFault::UnknownOperation { .. })
        );
        assert!(!misread, "{}: {answer:?}", operation.name);
        let asked = shop.simulator.requests().pop().map(|asked| asked.route);
        assert_eq!(
            asked.as_deref(),
            Some(operation.request),
            "{} asks what it says",
            operation.name
        );
    }
}

#[tokio::test]
async fn a_sort_and_a_range_go_out_as_the_document_writes_them() {
    let shop = shop();
    let sort = r#"{"from":1,"to":2,"sort":"terminal_timestamp:desc","limit":3}"#;
    shop.upstream.call("list_sales", sort).await.unwrap();
    let query = shop.simulator.requests().pop().unwrap().query;
    let expected = "terminal_timestamp=gte%3A1&terminal_timestamp=lte%3A2&sort=terminal_timestamp%3Adesc&limit=3";
    assert_eq!(query, expected);
}
