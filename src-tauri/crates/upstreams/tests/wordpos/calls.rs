//! Every documented endpoint by name: one good call and one wrong one each.

use crate::shop::{Shop, shop};
use std::collections::BTreeSet;
use testkit::wordpos::{Extra, Options};
use upstreams::CallFault;

/// Name, good arguments, a part of their answer, wrong arguments, a part of why.
#[rustfmt::skip]
const CASES: &[[&str; 5]] = &[
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
    for [name, good, part, wrong, why] in CASES {
        shop.later(10);
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
    assert_eq!(shop.simulator.customers()[0].text("name"), "Ana");
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
        shop.later(10);
        let before = shop.simulator.requests().len();
        let answer = shop.upstream.call(operation.name, operation.arguments).await;
        let misread = matches!(
            answer,
            Err(CallFault::WrongArguments { .. } | CallFault::UnknownOperation { .. })
        );
        assert!(!misread, "{}: {answer:?}", operation.name);
        if operation.name == "check_webhook" {
            assert_eq!(
                shop.simulator.requests().len(),
                before,
                "the till computes it by itself"
            );
            continue;
        }
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
