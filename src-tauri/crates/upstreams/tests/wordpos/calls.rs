//! Every documented endpoint by name: one good call and one wrong one each.

use crate::common::{Case, asks_what_it_says, each_has_a_case, is_refused_then_answered};
use crate::shop::{Shop, shop};
use testkit::wordpos::{Extra, Options};

#[rustfmt::skip]
const CASES: &[Case<'_>] = &[
    ["sign_in", "", r#"{"token_type":"Bearer"}"#, r#"{"secret":"x"}"#, "unknown field `secret`"],
    ["create_product", r#"{"name":"Tea","price":12345678901234.5678,"barcode":"8850999320007"}"#, r#""price":12345678901234.5678"#,
        r#"{"name":"Tea","price":"dear"}"#, "not a number"],
    ["list_products", r#"{"page":1,"limit":1,"search":"product"}"#, r#""price":29.99"#, r#"{"page":0}"#, "nonzero"],
    ["create_order", r#"{"items":[{"product_id":"12345","quantity":0.5,"price":50.00}],"total_amount":25.00,"payment_method":"cash"}"#,
        r#""total_amount":25.00"#, r#"{"items":[{"product_id":""}]}"#, "an id is a text"],
    ["list_orders", r#"{"start_date":"2025-11-30","end_date":"2025-11-30","status":"created"}"#, r#""id":"ord-"#,
        r#"{"since":"today"}"#, "unknown field `since`"],
    ["create_customer", r#"{"customer":{"name":"Ana","level":3}}"#, r#""level":3"#, r#"{"name":"Ana"}"#, "unknown field `name`"],
    ["list_customers", "{}", r#""name":"Ana""#, r#"{"level":1}"#, "unknown field `level`"],
    ["set_inventory", r#"{"product_id":"12345","quantity":1.50,"reason":"count"}"#, r#""new_quantity":1.50"#,
        r#"{"product_id":"..","quantity":1,"reason":"count"}"#, "an id is a text"],
    ["check_webhook", r#"{"body":"what do ya want for nothing?","webhook_secret":"Jefe",
        "signature":"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"}"#, r#"{"genuine":true}"#,
        r#"{"body":"","signature":"","webhook_secret":"","algorithm":"md5"}"#, "unknown variant `md5`"],
    ["list_inventory", "{}", r#""quantity":1.50"#, r#"{"low":true}"#, "unknown field `low`"],
];

#[tokio::test]
async fn every_call_does_what_is_documented_and_refuses_wrong_arguments_before_sending() {
    let shop = shop();
    for case in CASES {
        shop.later(10);
        is_refused_then_answered(&*shop.upstream, || shop.simulator.requests().len(), *case).await;
    }
    assert_eq!(shop.simulator.customers()[0].text("name"), "Ana");
}

#[tokio::test]
async fn every_operation_is_tried_and_takes_its_own_example() {
    let shop = shop();
    each_has_a_case(&*shop.upstream, CASES);
    for operation in shop.upstream.operations() {
        shop.later(10);
        let before = shop.simulator.requests().len();
        if operation.name == "check_webhook" {
            shop.upstream.call(operation.name, operation.arguments).await.unwrap();
            let sent = shop.simulator.requests().len();
            assert_eq!(sent, before, "the till computes it by itself");
        } else {
            asks_what_it_says(&*shop.upstream, operation, || shop.simulator.requests()).await;
        }
    }
}

#[tokio::test]
async fn a_field_beyond_the_document_is_kept_dropped_or_refused_and_the_answer_says_which() {
    let arguments = r#"{"items":[{"product_id":"12345","quantity":1,"price":1}],"payment_method":"cash","total_amount":1,"extra":{"reference":"R-1"}}"#;
    for (extra, comes_back) in [(Extra::Kept, true), (Extra::Dropped, false)] {
        let options = Options {
            extra,
            ..Options::default()
        };
        let answer = Shop::with(options, &[])
            .upstream
            .call("create_order", arguments)
            .await
            .unwrap();
        assert_eq!(
            answer.contains(r#""reference":"R-1""#),
            comes_back,
            "{extra:?}: {answer}"
        );
    }
    let options = Options {
        extra: Extra::Refused,
        ..Options::default()
    };
    let shop = Shop::with(options, &[]);
    let refused = shop.upstream.call("create_order", arguments).await.unwrap_err();
    assert_eq!(refused.to_string(), "refused with 400: reference is no field");
    assert!(shop.simulator.orders().is_empty());
}
