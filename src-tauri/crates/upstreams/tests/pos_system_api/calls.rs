//! Every documented endpoint by name: one good call and one wrong one each.

use crate::common::{Case, asks_what_it_says, each_has_a_case, is_refused_then_answered};
use crate::shop::{simulator, upstream};

/// In an order in which each finds what the one before it made: `{order}` is the order, `{user}` the user.
#[rustfmt::skip]
const CASES: &[Case<'_>] = &[
    ["sign_in", "", r#"{"token_type":"bearer"}"#, r#"{"password":"x"}"#, "unknown field `password`"],
    ["create_item", r#"{"name":"Tea","price":12345678901234.5678,"quantity":"10.0","unit":"cup","related_items":["itm-a"]}"#,
        r#""price":12345678901234.5678,"quantity":10.0,"#, r#"{"name":"Tea","price":"dear"}"#, "not a number"],
    ["list_items", r#"{"limit":1}"#, r#""id":"itm-a""#, r#"{"limit":0}"#, "nonzero"],
    ["get_item", r#"{"item_id":"itm-a"}"#, r#""quantity":-2.000"#, "{}", "missing field `item_id`"],
    ["update_item", r#"{"item_id":"itm-a","item":{"name":"Oolong","price":50.00,"quantity":3,"unit":"cup","related_items":[]}}"#,
        r#""name":"Oolong""#, r#"{"item_id":"itm-a","item":{"name":"Oolong"}}"#, "missing field `price`"],
    ["create_order", r#"{"user_id":"usr-1","items":[{"item_id":"itm-a","quantity":0.5,"price_at_order":50.00}],"total_amount":25.00,"payment_method":"cash","notes":"n"}"#,
        r#""total_amount":25.00"#, r#"{"user_id":"","items":[],"total_amount":0,"payment_method":"cash","notes":""}"#, "an id is a text"],
    ["list_orders", r#"{"skip":0,"limit":5}"#, r#""notes":"n""#, r#"{"since":"today"}"#, "unknown field `since`"],
    ["get_order", r#"{"order_id":"{order}"}"#, r#""payment_status":"pending""#, r#"{"order_id":7}"#, "expected a string"],
    ["update_order", r#"{"order_id":"{order}","order":{"items":[],"total_amount":20.00,"payment_method":"card","payment_status":"pending","order_status":"open","discount_applied":0,"notes":"m"}}"#,
        r#""order_status":"open""#, r#"{"order_id":"{order}","order":{"user_id":"usr-1"}}"#, "unknown field `user_id`"],
    ["process_payment", r#"{"order_id":"{order}","payment_method":"card"}"#, "Payment processed successfully",
        r#"{"order_id":"{order}"}"#, "missing field `payment_method`"],
    ["apply_discount", r#"{"order_id":"{order}","discount_percentage":10}"#, r#""discount_applied":10"#,
        r#"{"order_id":"{order}","discount_percentage":101}"#, "a percentage is from 0 to 100"],
    ["delete_order", r#"{"order_id":"{order}"}"#, "Order successfully deleted", r#"{"order_id":".."}"#, "an id is a text"],
    ["create_user", r#"{"username":"ana","email":"a@b.example","full_name":"Ana","password":"p"}"#, r#""username":"ana""#,
        r#"{"username":"ana"}"#, "missing field `email`"],
    ["get_current_user", "{}", r#""username":"till""#, r#"{"id":1}"#, "unknown field `id`"],
    ["list_users", "", r#""username":"ana""#, r#"{"skip":-1}"#, "invalid value"],
    ["update_user", r#"{"user_id":"{user}","user":{"email":"c@d.example","full_name":"A","password":"q","is_active":false,"is_superuser":false}}"#,
        r#""is_active":false"#, r#"{"user_id":"{user}","user":{"is_active":"no"}}"#, "expected a boolean"],
    ["delete_user", r#"{"user_id":"{user}"}"#, "User successfully deleted", "not JSON", "expected"],
    ["delete_item", r#"{"item_id":"itm-a"}"#, "Item successfully deleted", r#"{"item_id":null}"#, "expected a string"],
];

#[tokio::test]
async fn every_call_does_what_is_documented_and_refuses_wrong_arguments_before_sending() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    for case in CASES {
        let order = simulator
            .orders()
            .first()
            .map(|order| order.id.clone())
            .unwrap_or_default();
        let user = simulator.users().last().map(|user| user.id.clone()).unwrap_or_default();
        let filled = case.map(|text| text.replace("{order}", &order).replace("{user}", &user));
        let case = filled.each_ref().map(String::as_str);
        is_refused_then_answered(&*upstream, || simulator.requests().len(), case).await;
    }
    assert!(simulator.orders().is_empty(), "the order that was made was deleted");
}

#[tokio::test]
async fn every_operation_is_tried_and_takes_its_own_example() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    each_has_a_case(&*upstream, CASES);
    for operation in upstream.operations() {
        asks_what_it_says(&*upstream, operation, || simulator.requests()).await;
    }
}

#[tokio::test]
async fn an_unknown_operation_is_named_with_those_that_there_are() {
    let simulator = simulator();
    let fault = upstream(&simulator).call("drop_table", "{}").await.unwrap_err();
    let words = fault.to_string();
    assert!(
        words.starts_with("no operation drop_table (one of sign_in, create_item,"),
        "{words}"
    );
}
