//! Charges on a card terminal: what is asked for once is charged at most once, and what is charged is never lost.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};
use std::sync::Arc;
use testkit::card_terminal::CardTerminal;
use testkit::sample::uuid;

/// The demo shop with a terminal joined to it, ana signed in, and this sum on the open sale.
fn shop_with(terminal: &CardTerminal, total: &str) -> Shop {
    let shop = Shop::with_every_role();
    join(&shop, &terminal.address(), 60);
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    owe(&shop, total);
    shop
}

fn join(shop: &Shop, address: &str, wait_s: u32) {
    let terminal = json!({ "address": address, "wait_s": wait_s });
    let set = shop.till.call(&person("chai", "3333"), "set_card_terminal", terminal);
    assert_eq!(set.unwrap()["terminal"]["address"], address);
}

/// A hundred of a thing that costs 10.00.
fn owe(shop: &Shop, total: &str) {
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart, 1), "code": "8850999320007" }));
    let hundred = json!({ "at": at(&cart, 2), "line": 1, "quantity": "100" });
    assert_eq!(shop.done("set_quantity", hundred)["total"], total);
}

fn at(cart: &Value, request: u64) -> Value {
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": uuid(0x9000 + request) })
}

/// Asks for an amount; the state and the reason of the charge.
fn ask(shop: &Shop, request: u64, amount: &str) -> (String, String) {
    let asked = shop.done("ask_card", json!({ "request_id": uuid(request), "amount": amount }));
    let attempts = asked["attempts"].as_array().unwrap();
    let id = uuid(request).to_string();
    let attempt = attempts.iter().find(|attempt| attempt["id"] == *id).unwrap();
    told(attempt)
}

fn told(attempt: &Value) -> (String, String) {
    let text = |key: &str| attempt[key].as_str().unwrap_or_default().to_owned();
    (text("state"), text("reason"))
}

fn state(shop: &Shop, request: u64) -> String {
    let id = uuid(request).to_string();
    let list = shop.done("card_attempts", json!({}));
    let attempts = list["attempts"].as_array().unwrap();
    let found = attempts.iter().find(|attempt| attempt["id"] == *id);
    found.map(|attempt| told(attempt).0).unwrap_or_default()
}

fn again(shop: &Shop, request: u64) -> Result<Value, String> {
    let asked = shop
        .till
        .call(&Caller::Screen, "ask_card_again", json!({ "id": uuid(request) }));
    asked.map_err(|refusal| refusal.code.as_str().to_owned())
}

/// Bo approves what ana says the terminal shows.
fn settle(request: u64, charged: bool) -> Value {
    json!({ "id": uuid(request), "charged": charged, "reason": "looked at its slip", "proof": "S-9",
            "approval": { "name": "bo", "pin": "2222" } })
}

fn pay(shop: &Shop, tenders: Value) -> Value {
    let cart = shop.done("cart", json!({}));
    shop.done("take_payment", json!({ "at": at(&cart, 50), "tenders": tenders }))
}

#[test]
fn what_a_terminal_approves_pays_the_sale_and_what_it_declines_does_not() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    assert_eq!(ask(&shop, 1, "300.51"), ("declined".to_owned(), "no money".to_owned()));
    assert_eq!(ask(&shop, 2, "300"), ("approved".to_owned(), String::new()));
    assert_eq!(
        ask(&shop, 2, "300"),
        ("approved".to_owned(), String::new()),
        "the same again"
    );
    let quote = shop.done("quote_tender", json!({ "tenders": [] }));
    assert_eq!(quote["left"], "700.00");
    let cart = shop.done("cart", json!({}));
    let too_much = json!({ "cart_id": cart["cart_id"], "request_id": uuid(3), "amount": "700.01" });
    shop.refused("ask_card", too_much, "over_tender");
    shop.refused(
        "ask_card",
        json!({ "request_id": uuid(3), "amount": "0" }),
        "not_above_zero",
    );
    let sale = pay(&shop, json!([{ "method": "cash", "amount": "1000" }]));
    let card = json!({ "method": "card", "amount": "300.00", "reference": "000002" });
    assert_eq!(sale["tenders"][0], card);
    assert_eq!(sale["change"], "300.00");
    assert_eq!(terminal.charged_minor(), [30_000]);
    assert_eq!(shop.done("till_status", json!({}))["open_cards"], 0);
    let refused = shop.refused("settle_card", settle(2, false), "card_in_sale");
    assert_eq!(refused, json!({}));
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn a_charge_without_an_amount_is_for_all_that_is_owed_and_then_nothing_more_is_to_be_paid() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    shop.done("ask_card", json!({ "request_id": uuid(1) }));
    let sale = pay(&shop, json!([]));
    assert_eq!(sale["tenders"][0]["amount"], "1000.00");
    assert_eq!(terminal.charged_minor(), [100_000]);
}

#[test]
fn a_lost_answer_is_asked_for_and_the_money_is_not() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    assert_eq!(ask(&shop, 1, "10.92").0, "approved");
    assert_eq!(terminal.charged_minor(), [1_092]);
}

#[test]
fn while_nobody_knows_no_card_is_charged_again_and_the_sale_waits_for_the_word_of_somebody_who_may() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    assert_eq!(ask(&shop, 1, "10.96").0, "unknown");
    assert_eq!(again(&shop, 1), Err("terminal_silent".to_owned()));
    shop.refused(
        "ask_card",
        json!({ "request_id": uuid(2), "amount": "10" }),
        "card_unknown",
    );
    let cart = shop.done("cart", json!({}));
    let cash = json!({ "at": at(&cart, 9), "tenders": [{ "method": "cash", "amount": "1000" }] });
    shop.refused("take_payment", cash, "card_unknown");
    let alone = json!({ "id": uuid(1), "charged": true, "reason": "its slip" });
    shop.refused("settle_card", alone, "needs_approval");
    let mut silent = settle(1, true);
    silent["reason"] = json!(" ");
    shop.refused("settle_card", silent, "needs_reason");
    let mut number = settle(1, true);
    number["proof"] = json!("4111 1111 1111 1111");
    shop.refused("settle_card", number, "card_number");
    assert_eq!(state(&shop, 1), "unknown");
    shop.done("settle_card", settle(1, true));
    let sale = pay(&shop, json!([{ "method": "cash", "amount": "990" }]));
    assert_eq!(
        sale["tenders"][0],
        json!({ "method": "card", "amount": "10.96", "reference": "S-9" })
    );
}

#[test]
fn a_late_approval_is_believed_also_after_a_person_said_no_and_the_money_can_be_given_back_once() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    assert_eq!(ask(&shop, 1, "10.91").0, "unknown");
    shop.done("settle_card", settle(1, false));
    assert_eq!(state(&shop, 1), "declined");
    pay(&shop, json!([{ "method": "cash", "amount": "1000" }]));
    again(&shop, 1).unwrap();
    assert_eq!(
        state(&shop, 1),
        "approved",
        "the card was charged for a sale that was paid otherwise"
    );
    assert_eq!(shop.done("till_status", json!({}))["open_cards"], 1);
    shop.done("settle_card", settle(1, false));
    assert_eq!(shop.done("till_status", json!({}))["open_cards"], 0);
    shop.refused("settle_card", settle(1, true), "card_given_back");
}

#[test]
fn a_crash_between_the_question_and_the_answer_leaves_an_unknown_charge_that_the_terminal_explains() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    // The terminal is asked by a process that ends before the answer: its thread never comes back to the till.
    let till = Arc::clone(&shop.till);
    let asking = std::thread::spawn(move || {
        let request = json!({ "request_id": uuid(1), "amount": "10.68" });
        till.call(&Caller::Screen, "ask_card", request)
    });
    terminal.wait_for_customer();
    assert_eq!(state(&shop, 1), "asking");
    shop.refused("settle_card", settle(1, true), "card_waits");
    drop(terminal);
    asking.join().unwrap().unwrap();
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    assert_eq!(state(&shop, 1), "unknown");
    assert_eq!(again(&shop, 1), Err("terminal_silent".to_owned()), "it is gone");
}

#[test]
fn a_charge_that_the_terminal_never_heard_of_is_declined_for_good() {
    let gone = CardTerminal::start(0).unwrap().address();
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    join(&shop, &gone, 60);
    assert_eq!(ask(&shop, 1, "10"), ("declined".to_owned(), "not_reached".to_owned()));
    assert_eq!(state(&shop, 1), "declined");
    join(&shop, "", 60);
    shop.refused(
        "ask_card",
        json!({ "request_id": uuid(2), "amount": "10" }),
        "no_terminal",
    );
    assert_eq!(state(&shop, 2), "", "nothing was asked for");
}

#[test]
fn a_customer_who_does_not_pay_is_left() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    let till = Arc::clone(&shop.till);
    let asking = std::thread::spawn(move || {
        let request = json!({ "request_id": uuid(1), "amount": "10.68" });
        till.call(&Caller::Screen, "ask_card", request).unwrap()
    });
    terminal.wait_for_customer();
    shop.done("cancel_card", json!({ "id": uuid(1) }));
    let asked = asking.join().unwrap();
    assert_eq!(told(&asked["attempts"][0]), ("declined".to_owned(), "left".to_owned()));
}

#[test]
fn after_patience_ends_the_charge_is_unknown_and_the_terminal_can_still_say() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    join(&shop, &terminal.address(), 1);
    assert_eq!(ask(&shop, 1, "10.68").0, "unknown");
    assert_eq!(again(&shop, 1), Err("card_waits".to_owned()));
    shop.done("cancel_card", json!({ "id": uuid(1) }));
    again(&shop, 1).unwrap();
    assert_eq!(state(&shop, 1), "declined");
}

#[test]
fn a_terminal_has_an_address_of_the_network_and_a_customer_some_minutes_at_most() {
    let shop = Shop::with_every_role();
    let set = |request: Value| {
        let set = shop.till.call(&person("chai", "3333"), "set_card_terminal", request);
        set.map_err(|refusal| refusal.code.as_str().to_owned()).err()
    };
    let wrong = [
        (json!({ "address": "serial:COM3@9600" }), "bad_terminal_address"),
        (json!({ "address": "192.168.1.9" }), "bad_terminal_address"),
        (json!({ "address": "tcp:t:1", "wait_s": 0 }), "bad_request"),
        (json!({ "address": "tcp:t:1", "wait_s": 301 }), "bad_request"),
    ];
    for (request, code) in wrong {
        assert_eq!(set(request.clone()).as_deref(), Some(code), "{request}");
    }
    assert_eq!(set(json!({ "address": " tcp:t:1 " })), None);
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    assert_eq!(
        shop.done("payment_methods", json!({}))["terminal"],
        json!({ "address": "tcp:t:1", "wait_s": 90 })
    );
}

#[test]
fn a_parked_sale_for_which_a_card_was_charged_is_put_with_no_other() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = shop_with(&terminal, "1000.00");
    assert_eq!(ask(&shop, 1, "100.00").0, "approved");
    let cart = shop.done("cart", json!({}));
    let parked = shop.done("park_cart", json!({ "at": at(&cart, 3) }));
    let open = shop.done("scan", json!({ "at": at(&parked["cart"], 4), "code": "8850999320007" }));
    let request = json!({ "at": at(&open, 5), "cart_id": parked["parked"]["cart_id"] });
    shop.refused("merge_parked", request, "cart_charged");
    assert_eq!(
        shop.done("parked_carts", json!({}))["parked"][0]["cart"]["total"],
        "1000.00"
    );
}
