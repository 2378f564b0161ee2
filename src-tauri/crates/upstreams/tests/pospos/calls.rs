//! Every documented endpoint by name: one good call and one wrong one each.

use crate::common::{Case, asks_what_it_says, each_has_a_case, is_refused_then_answered};
use crate::shop::shop;

#[rustfmt::skip]
const CASES: &[Case<'_>] = &[
    ["list_transactions", r#"{"start":"2025-11-30","end":"2025-11-30T16:59:59.999Z","current_buyer":true}"#, r#""stock":1.01,"price":159"#,
        r#"{"start":"2025-11-30"}"#, "missing field `end`"],
    ["list_stock", "", r#""stock":-2.000"#, r#"{"page":1}"#, "unknown field `page`"],
    ["list_stock_pages", r#"{"page":1,"limit":5,"term":"Tea"}"#, r#""price":"4.50""#, r#"{"page":0}"#, "nonzero"],
    ["get_stock", r#"{"id":"61d500000000000000000001"}"#, r#""cost":3"#, r#"{"id":""}"#, "an id is a text"],
    ["list_members", r#"{"page":1}"#, r#""firstname":"Bo""#, r#"{"term":"Bo"}"#, "unknown field `term`"],
    ["find_members_by_phone", r#"{"phonenumber":"0812345678"}"#, r#""firstname":"Bo""#, r#"{"phonenumber":812345678}"#, "expected a string"],
    ["get_member_by_code", r#"{"code":"M000001"}"#, r#""firstname":"Ana""#, "{}", "missing field `code`"],
    ["get_member", r#"{"id":"m2"}"#, r#""firstname":"Bo""#, r#"{"code":"m2"}"#, "unknown field `code`"],
    ["list_credit", r#"{"period":"OUT_OF_PERIOD","status":"pending"}"#, r#""_id":"c1""#, r#"{"period":"ALL","status":"open"}"#, "unknown variant `open`"],
    ["list_vendors", r#"{"term":"0212"}"#, r#""companyname":"Tea Co""#, r#"{"limit":0}"#, "nonzero"],
    ["list_buy_documents", r#"{"start_date":"2025-11-30","end_date":"2025-11-30"}"#, r#""_id":"b1""#, r#"{"start":"2025-11-30"}"#, "unknown field `start`"],
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
        assert!(!operation.writes, "{}: every documented call reads", operation.name);
        asks_what_it_says(&*shop.upstream, operation, || shop.simulator.requests()).await;
    }
}

#[tokio::test]
async fn a_word_in_a_path_stays_one_word() {
    let shop = shop();
    let refused = shop
        .upstream
        .call("get_member_by_code", r#"{"code":"../id/m1?x=1"}"#)
        .await
        .unwrap_err();
    assert_eq!(refused.to_string(), "refused with 404: Not found");
    let asked = shop.simulator.requests().pop().unwrap();
    assert_eq!(
        (asked.route.as_str(), asked.query.as_str()),
        ("GET /member/code/{code}", "")
    );
}
