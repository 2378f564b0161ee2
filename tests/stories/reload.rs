//! The screen is reloaded, or loses a reply, at any moment.

use serde_json::{Value, json};
#[cfg(unix)]
use std::io::{BufRead, BufReader, Write};
use till_tests::app_core::at;
use till_tests::figures::{list, text};
use till_tests::shop::{COLA, WATER};
use till_tests::{ANA, Core, Shop};
use uuid::Uuid;

fn at_the_counter(shop: &Shop) -> Core {
    let core = shop.open();
    core.sign_in(&ANA);
    core
}

fn payment(cart: &Value) -> Value {
    json!({ "at": at(cart), "tenders": [{ "method": "cash", "amount": "100" }] })
}

#[test]
fn a_payment_whose_reply_was_lost_is_one_sale_however_often_the_screen_asks_again() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let _water = core.scan(WATER);
    let cart = core.scan(COLA);
    let payment = payment(&cart);
    let sale = core.done("take_payment", payment.clone());

    // The reply is lost and the page is loaded anew: it asks how things are, then sends again what it does not know the end of.
    assert_eq!(core.ask("till_status")["last_sale"]["receipt_no"], sale["receipt_no"]);
    let fresh = core.ask("cart");
    assert!(
        list(&fresh, "lines").is_empty(),
        "what is sold lies in no cart: {fresh}"
    );
    assert_ne!(fresh["cart_id"], cart["cart_id"]);
    assert_eq!(core.done("take_payment", payment.clone()), sale, "the same request");
    let mut anew = payment;
    anew["at"]["request_id"] = json!(Uuid::now_v7().to_string());
    assert_eq!(
        core.done("take_payment", anew),
        sale,
        "another request for the same cart"
    );

    assert_eq!(shop.verify()["sales"], 1, "one sale in all");
    assert_eq!(shop.ctl("report day --format json").done()["sales"], 1);
}

/// Sends a command to whoever holds the shop's folder, once greeted, and hangs up before the reply.
#[cfg(unix)]
fn send_and_hang_up(shop: &Shop, command: &str, request: &Value) {
    let question = json!({ "staff": [ANA.name, ANA.pin], "command": command, "request": request });
    let line = std::os::unix::net::UnixStream::connect(shop.path().join("socket")).unwrap();
    let mut line = BufReader::new(line);
    line.read_line(&mut String::new()).unwrap();
    line.get_mut().write_all(format!("{question}\n").as_bytes()).unwrap();
}

#[cfg(unix)]
#[test]
fn a_payment_whose_sender_hung_up_is_a_sale_that_the_next_who_asks_is_told() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let cart = core.scan(WATER);
    let payment = payment(&cart);
    send_and_hang_up(&shop, "take_payment", &payment);
    let told = |core: &Core| {
        core.ask("till_status")["last_sale"]["receipt_no"]
            .as_str()
            .map(str::to_owned)
    };
    let receipt_no = core.wait_for("the payment is taken", told);
    let sale = core.done("take_payment", payment);
    assert_eq!(text(&sale, "receipt_no"), receipt_no);
    assert_eq!(shop.verify()["sales"], 1);
}

#[test]
fn every_command_of_the_cart_delivered_twice_acts_once() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let start = core.scan(WATER);
    let line = &list(&start, "lines")[0]["line"];
    let commands = [
        ("scan", json!({ "code": COLA })),
        ("multiply", json!({ "quantity": "3" })),
        ("set_quantity", json!({ "line": line, "quantity": "4" })),
        ("step_quantity", json!({ "line": line, "by": 1 })),
        ("void_line", json!({ "line": line })),
    ];
    for (command, mut request) in commands {
        let before = core.ask("cart");
        request["at"] = at(&before);
        let once = core.done(command, request.clone());
        assert_eq!(
            once["revision"].as_u64(),
            before["revision"].as_u64().map(|revision| revision + 1),
            "{command}"
        );
        assert_eq!(core.done(command, request), once, "{command} delivered again");
        assert_eq!(core.ask("cart"), once, "{command} acted once");
    }
}

#[test]
fn a_command_for_a_cart_that_has_moved_on_is_refused_and_changes_nothing() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let seen = core.scan(WATER);
    let now = core.scan(COLA);
    let late = json!({ "at": at(&seen), "code": COLA });
    let refusal = core.call("scan", late).unwrap_err();
    assert_eq!(refusal.code.as_str(), "conflict");
    assert_eq!(core.ask("cart"), now);
}

#[test]
fn the_screen_finds_its_cart_and_nobody_signed_out_after_a_reload() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let cart = core.scan(WATER);
    let status = core.ask("till_status");
    assert_eq!(text(&status["session"], "name"), "ana");
    assert_eq!(core.ask("cart"), cart);
}
