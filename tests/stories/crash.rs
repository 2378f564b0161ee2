//! The power goes, or the program is killed, before the customer has paid. (Kills in great number: `tests/kill.rs`.)

use app::Caller;
use app::socket::{self, Remote};
use serde_json::{Value, json};
use till_tests::app_core::at;
use till_tests::figures::{list, text};
use till_tests::shop::{COLA, WATER};
use till_tests::{ANA, Shop};

/// Sends a command to whoever holds the shop's folder.
fn ask(shop: &Shop, command: &str, request: Value) -> Value {
    let ana = Caller::Staff {
        name: ANA.name.to_owned(),
        pin: ANA.pin.to_owned(),
    };
    match socket::call(&shop.path(), &ana, command, request) {
        Ok(Remote::Done(reply)) => reply,
        other => panic!("{command}: {other:?}"),
    }
}

#[test]
fn an_unpaid_cart_and_every_paid_sale_are_there_after_kill_9() {
    let shop = Shop::demo();
    let mut holder = shop.ctl("sell --from -").by(&ANA).start();
    holder.write(&format!(r#"{{"scan":["{WATER}x3"],"tender":["cash:50"]}}"#));
    let sale = holder.answer();
    for code in [WATER, COLA, "no such code"] {
        let cart = ask(&shop, "cart", json!({}));
        let _snapshot = ask(&shop, "scan", json!({ "at": at(&cart), "code": code }));
    }
    let cart = ask(&shop, "cart", json!({}));
    assert_eq!(list(&cart, "lines").len(), 3, "{cart}");
    holder.kill();

    let core = shop.open();
    assert_eq!(
        core.ask("till_status")["session"],
        Value::Null,
        "nobody is signed in after a crash"
    );
    core.sign_in(&ANA);
    assert_eq!(core.ask("cart"), cart, "every line, the same revision");
    let found = core.done("find_document", json!({ "receipt_no": text(&sale, "receipt_no") }));
    assert_eq!(found, sale, "the paid sale as it was answered");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_pending_multiplier_and_a_discount_survive_with_their_cart() {
    let shop = Shop::demo();
    let core = shop.open();
    core.sign_in(&till_tests::BO);
    let cart = core.scan(COLA);
    let cart = core.done("set_discount", json!({ "at": at(&cart), "discount": "10%" }));
    let cart = core.done("multiply", json!({ "at": at(&cart), "quantity": "12" }));
    drop(core);
    let core = shop.open();
    core.sign_in(&ANA);
    assert_eq!(core.ask("cart"), cart);
    assert_eq!([&cart["discount"], &cart["multiplier"]], ["1.70", "12"]);
}
