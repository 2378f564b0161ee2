//! Every object and report of the document by name: one good call and one wrong one each.

use crate::common::{Case, asks_what_it_says, each_has_a_case, is_refused_then_answered};
use crate::shop::shop;

#[rustfmt::skip]
const CASES: &[Case<'_>] = &[
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
    for case in CASES {
        is_refused_then_answered(&*shop.upstream, || shop.simulator.requests().len(), *case).await;
    }
}

#[tokio::test]
async fn every_operation_is_tried_and_takes_its_own_example() {
    let shop = shop();
    each_has_a_case(&*shop.upstream, CASES);
    for operation in shop.upstream.operations() {
        assert!(!operation.writes, "{}: no documented call writes", operation.name);
        asks_what_it_says(&*shop.upstream, operation, || shop.simulator.requests()).await;
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
