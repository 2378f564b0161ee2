//! Orders as the faces know them: taken down, paid ahead, fetched, cancelled.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

const COLA: &str = "8851959133019";
const WATER: &str = "8850999320007";

pub(crate) fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

pub(crate) fn signed_in(name: &str, pin: &str) -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    shop
}

/// Nine bottles for 90.00.
fn ordered(shop: &Shop) -> Value {
    let request = json!({
        "scan": [format!("{WATER}x9")], "name": " Lim Wei ", "phone": "081-234 5678", "date": "2026-12-05", "time": "14:30",
        "note": "cold",
    });
    shop.done("make_order", request)
}

fn number(order: &Value) -> &str {
    order["number"].as_str().unwrap()
}

fn paid_ahead(shop: &Shop, order: &Value, amount: &str, tender: &str) -> Value {
    let deposit = format!("{}={amount}", number(order));
    shop.done("sell", json!({ "deposit": [deposit], "tender": [tender] }))
}

fn collected(shop: &Shop, order: &Value, tender: &[&str]) -> Value {
    shop.done("sell", json!({ "order": order["number"], "tender": tender }))
}

fn standing(shop: &Shop, order: &Value) -> Value {
    let order = shop.done("show_order", json!({ "number": order["number"] }));
    json!([order["state"], order["deposit"], order["balance"]])
}

pub(crate) fn sound(shop: &Shop) {
    let verified = shop.till.call(&app::Caller::Machine, "verify", json!({}));
    assert_eq!(verified.unwrap()["ok"], true);
}

#[test]
fn an_order_is_taken_down_from_the_open_sale_and_its_promised_prices_hold_when_it_is_fetched() {
    let shop = signed_in("ana", "1111");
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": COLA }));
    let make = json!({ "at": at(&cart), "name": "Lim", "date": "2026-12-05" });
    let order = shop.done("make_order", make.clone());
    assert_eq!(
        json!([
            order["state"],
            order["name"],
            order["total"],
            order["balance"],
            order["time"]
        ]),
        json!(["open", "Lim", "17.00", "17.00", ""])
    );
    assert!(number(&order).ends_with("-O000001"), "a series of its own: {order}");
    assert_eq!(
        shop.done("make_order", make)["number"],
        order["number"],
        "delivered twice it is one"
    );
    assert_eq!(shop.done("cart", json!({}))["lines"], json!([]), "the next sale begins");
    let goods = format!("sku,gtin,name_en,price\nP0002,{COLA},Coca-Cola,25\n");
    let goods = json!({ "file": "goods.csv", "text": goods, "columns": [], "dry_run": false });
    shop.till
        .call(&person("chai", "3333"), "import_products", goods)
        .unwrap();
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": order["number"] }));
    assert_eq!(
        json!([cart["total"], cart["order"]["number"], cart["order"]["balance"]]),
        json!(["17.00", order["number"], "17.00"]),
        "the scan of its slip lays its goods in the sale"
    );
    let again = shop.done("scan", json!({ "at": at(&cart), "code": order["number"] }));
    assert_eq!(again["total"], "17.00", "scanned twice it is there once");
    shop.refused(
        "make_order",
        json!({ "at": at(&again), "name": "Lim", "date": "2026-12-06" }),
        "ordered_already",
    );
    let cleared = shop.done("clear_cart", json!({ "at": at(&again), "reason": "not yet" }));
    assert_eq!(cleared["order"], Value::Null);
    assert_eq!(
        standing(&shop, &order),
        json!(["open", "0.00", "17.00"]),
        "a cleared sale leaves the order"
    );
    let sold = collected(&shop, &order, &["cash:20"]);
    assert_eq!(json!([sold["total"], sold["change"]]), json!(["17.00", "3.00"]));
    assert_eq!(standing(&shop, &order)[0], "collected");
    shop.refused(
        "sell",
        json!({ "order": order["number"], "tender": ["cash:20"] }),
        "no_such_order",
    );
    sound(&shop);
}

#[test]
fn deposits_pay_first_and_the_rest_is_paid_in_any_mix() {
    let shop = signed_in("chai", "3333");
    let order = ordered(&shop);
    paid_ahead(&shop, &order, "20", "cash:50");
    paid_ahead(&shop, &order, "30", "card:30");
    assert_eq!(standing(&shop, &order), json!(["open", "50.00", "40.00"]));
    let deposit = format!("{}=40.01", number(&order));
    let refusal = shop.refused(
        "sell",
        json!({ "deposit": [deposit], "tender": ["cash:50"] }),
        "deposit_too_high",
    );
    assert_eq!(refusal["left"], "40.00");
    let sold = collected(&shop, &order, &["card:15", "cash:EXACT"]);
    assert_eq!(
        sold["tenders"],
        json!([
            { "method": "deposit", "amount": "50.00", "reference": order["number"] },
            { "method": "card", "amount": "15.00", "reference": null },
            { "method": "cash", "amount": "25.00", "reference": null },
        ])
    );
    assert_eq!(standing(&shop, &order), json!(["collected", "0.00", "90.00"]));
    let day = shop.done("day_report", json!({}));
    assert_eq!(
        json!([day["sales"], day["deposits"], day["deposits_held"]]),
        json!([1, "50.00", "0.00"]),
        "a deposit is no sale"
    );
    assert_eq!(day["gross"], "90.00", "the goods are sold once");
    sound(&shop);
}

#[test]
fn reports_show_deposits_apart_from_what_was_sold_and_what_is_held_of_them() {
    let shop = signed_in("chai", "3333");
    let order = ordered(&shop);
    paid_ahead(&shop, &order, "20", "cash:20");
    let x = shop.done("x_report", json!({}));
    assert_eq!(
        json!([x["sales"], x["net"], x["deposits"], x["deposits_held"]]),
        json!([0, "0.00", "20.00", "20.00"])
    );
    let z = shop.done("close_shift", json!({ "count": "2020" }));
    assert_eq!(
        json!([z["cash"]["difference"], z["deposits_held"]]),
        json!(["0.00", "20.00"])
    );
    shop.done("open_shift", json!({ "float": "0" }));
    collected(&shop, &order, &["cash:70"]);
    let x = shop.done("x_report", json!({}));
    assert_eq!(
        json!([x["sales"], x["deposits"], x["deposits_held"]]),
        json!([1, "0.00", "0.00"])
    );
    assert_eq!(
        shop.done("z_report", json!({}))["deposits_held"],
        "20.00",
        "the Z says what was held then"
    );
    sound(&shop);
}

#[test]
fn a_deposit_that_is_more_than_what_is_fetched_goes_back_in_cash() {
    let shop = signed_in("chai", "3333");
    let order = ordered(&shop);
    paid_ahead(&shop, &order, "89.99", "card:89.99");
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("fetch_order", json!({ "at": at(&cart), "number": "1" }));
    let cart = shop.done("set_quantity", json!({ "at": at(&cart), "line": 1, "quantity": "5" }));
    assert_eq!(
        json!([cart["total"], cart["order"]["balance"], cart["cash_due"]]),
        json!(["50.00", "0.00", "0.00"])
    );
    let quote = shop.done("quote_tender", json!({ "tenders": [] }));
    assert_eq!(
        json!([quote["left"], quote["cash_due"], quote["change"]]),
        json!(["0.00", "0.00", "40.00"])
    );
    shop.refused(
        "take_payment",
        json!({ "at": at(&cart), "tenders": [{ "method": "card", "amount": "1" }] }),
        "over_tender",
    );
    let sold = shop.done("take_payment", json!({ "at": at(&cart), "tenders": [] }));
    assert_eq!(
        json!([sold["total"], sold["rounding"], sold["change"]]),
        json!(["50.00", "-0.01", "40.00"]),
        "in coins that there are"
    );
    sound(&shop);
}

#[test]
fn a_void_of_what_was_fetched_lets_the_order_wait_again_with_its_deposit() {
    let shop = signed_in("chai", "3333");
    let order = ordered(&shop);
    paid_ahead(&shop, &order, "20", "card:20");
    let sold = collected(&shop, &order, &["cash:70"]);
    let void = shop.done(
        "void_sale",
        json!({ "receipt_no": sold["receipt_no"], "reason": "another cake" }),
    );
    let tenders: Vec<Value> = void["tenders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!([one["method"], one["amount"]]))
        .collect();
    assert_eq!(tenders, [json!(["cash", "-70.00"]), json!(["deposit", "-20.00"])]);
    assert_eq!(standing(&shop, &order), json!(["open", "20.00", "70.00"]));
    let sold = collected(&shop, &order, &["card:70"]);
    let back = json!({ "receipt_no": sold["receipt_no"], "lines": [{ "line": 1, "quantity": "8" }], "tender": "card", "reason": "stale" });
    let back = shop.done("refund", back);
    let tenders: Vec<Value> = back["tenders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!([one["method"], one["amount"]]))
        .collect();
    assert_eq!(
        tenders,
        [json!(["card", "-70.00"]), json!(["cash", "-10.00"])],
        "what the deposit had paid goes back in cash: the order is over"
    );
    assert_eq!(standing(&shop, &order), json!(["collected", "0.00", "90.00"]));
    sound(&shop);
}

#[test]
fn a_wrong_key_at_pick_up_is_put_right_and_the_deposit_stays_what_it_was() {
    let shop = signed_in("chai", "3333");
    let order = ordered(&shop);
    paid_ahead(&shop, &order, "20", "card:20");
    let sold = collected(&shop, &order, &["cash:70"]);
    let right = |tender: &str| json!({ "receipt_no": sold["receipt_no"], "tender": [tender], "reason": "wrong key" });
    shop.done("correct_tender", right("card:70"));
    shop.refused("correct_tender", right("deposit:70:T1K7Q-O000001"), "not_taken");
    assert_eq!(standing(&shop, &order), json!(["collected", "0.00", "90.00"]));
    sound(&shop);
}

#[test]
fn a_cancelled_order_gives_back_each_deposit_as_it_was_paid_and_a_break_on_the_way_leaves_it_waiting() {
    let shop = signed_in("chai", "3333");
    let order = ordered(&shop);
    let first = paid_ahead(&shop, &order, "20", "card:20");
    paid_ahead(&shop, &order, "30", "cash:30");
    // As if the machine had stopped between two steps: one deposit is back, and the order waits with the other.
    let back =
        json!({ "receipt_no": first["receipt_no"], "lines": [{ "line": 1 }], "tender": "card", "reason": "ill" });
    shop.done("refund", back);
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    assert_eq!(standing(&shop, &order), json!(["open", "30.00", "60.00"]));
    let cancel = json!({ "number": order["number"], "reason": "ill" });
    let done = shop.done("cancel_order", cancel.clone());
    let refunds = done["refunds"].as_array().unwrap();
    assert_eq!(refunds.len(), 1, "what is back goes back no second time: {refunds:?}");
    assert_eq!(refunds[0]["tenders"][0]["method"], "cash");
    assert_eq!(standing(&shop, &order), json!(["cancelled", "0.00", "90.00"]));
    shop.refused("cancel_order", cancel, "no_such_order");
    let deposit = format!("{}=5", number(&order));
    shop.refused(
        "sell",
        json!({ "deposit": [deposit], "tender": ["cash:5"] }),
        "no_such_order",
    );
    let day = shop.done("day_report", json!({}));
    assert_eq!(
        json!([day["deposits"], day["deposits_held"], day["gross"]]),
        json!(["0.00", "0.00", "0.00"])
    );
    sound(&shop);
}

#[test]
fn a_deposit_is_kept_by_a_manager_alone_for_a_reason_and_given_back_with_approval() {
    let shop = signed_in("ana", "1111");
    let order = ordered(&shop);
    paid_ahead(&shop, &order, "20", "cash:20");
    let cancel = |keep: bool| json!({ "number": order["number"], "reason": "never came", "keep_deposit": keep });
    assert_eq!(
        shop.refused("cancel_order", cancel(false), "needs_approval")["right"],
        "Refund"
    );
    assert_eq!(
        shop.refused("cancel_order", cancel(true), "needs_approval")["right"],
        "RefundOtherwise"
    );
    let mut by_supervisor = cancel(true);
    by_supervisor["approval"] = json!({ "name": "bo", "pin": "2222" });
    shop.refused("cancel_order", by_supervisor, "cannot_approve");
    shop.refused(
        "cancel_order",
        json!({ "number": order["number"], "reason": " " }),
        "needs_reason",
    );
    assert_eq!(standing(&shop, &order)[1], "20.00", "a refusal leaves it as it was");
    let mut approved = cancel(true);
    approved["approval"] = json!({ "name": "chai", "pin": "3333" });
    let done = shop.done("cancel_order", approved);
    assert_eq!(json!([done["order"]["deposit"], done["refunds"]]), json!(["0.00", []]));
    let free = ordered(&shop);
    shop.done("cancel_order", json!({ "number": free["number"], "reason": "ill" }));
    assert_eq!(
        standing(&shop, &free)[0],
        "cancelled",
        "without a deposit whoever sells cancels it"
    );
    sound(&shop);
}
