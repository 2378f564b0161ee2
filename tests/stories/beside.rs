//! Two programs and one data folder.

use app::{Code, Till};
use serde_json::json;
use std::sync::Arc;
use till_tests::figures::{figure, text};
use till_tests::shop::{COLA, WATER};
use till_tests::{ANA, Shop, Watch};

#[test]
fn evertillctl_sells_beside_the_open_app_and_both_see_the_same_shop() {
    let shop = Shop::demo();
    let core = shop.open();
    core.sign_in(&ANA);
    let cart = core.scan(WATER);

    let sale = shop.sell(&format!("--scan {COLA} --tender cash:20"));
    assert_eq!(core.ask("cart"), cart, "the cart on the screen stays as it was");
    assert_eq!(core.ask("till_status")["last_sale"]["receipt_no"], sale["receipt_no"]);
    let payment = json!({ "at": till_tests::app_core::at(&cart), "tenders": [{ "method": "cash", "amount": "10" }] });
    let next = core.done("take_payment", payment);
    assert_eq!(sequence(&next), sequence(&sale) + 1, "one run of receipt numbers");

    let day = shop.ctl("report day --format json").done();
    assert_eq!(day["sales"], 2);
    assert_eq!(
        figure(&day["net"]) + figure(&day["tax"]),
        figure(&sale["total"]) + figure(&next["total"])
    );
    assert_eq!(shop.verify()["sales"], 2);
}

#[test]
fn a_refusal_is_the_same_through_the_socket_as_in_the_own_folder() {
    let shop = Shop::demo();
    let line = "sell --scan 8850999320007 --tender cash:5";
    let alone = shop.ctl(line).by(&ANA).refused("short");
    let _core = shop.open();
    assert_eq!(shop.ctl(line).by(&ANA).refused("short"), alone);
    let _data = shop
        .ctl(line)
        .by(&till_tests::Person {
            name: "ana",
            pin: "9999",
        })
        .refused("wrong_pin");
    let _data = shop
        .ctl("staff add dao --role cashier")
        .by(&ANA)
        .typed("5555")
        .refused("not_allowed");
}

#[test]
fn a_second_app_on_the_same_folder_is_told_that_it_is_held() {
    let shop = Shop::demo();
    let core = shop.open();
    let Err(refusal) = Till::open(&shop.path(), Arc::<Watch>::default()) else {
        panic!("two apps hold one folder")
    };
    assert_eq!(refusal.code, Code::Held);
    assert_eq!(text(&json!(refusal.data), "dir"), shop.path().display().to_string());
    drop(core);
    assert!(
        Till::open(&shop.path(), Arc::<Watch>::default()).is_ok(),
        "the folder is free again"
    );
}

#[test]
fn a_folder_whose_holder_was_killed_is_opened_by_the_next_who_comes() {
    let shop = Shop::demo();
    let mut holder = shop.ctl("sell --from -").by(&ANA).start();
    holder.write(&format!(r#"{{"scan":["{WATER}"],"tender":["cash:10"]}}"#));
    let sale = holder.answer();
    let beside = shop.sell(&format!("--scan {COLA} --tender cash:20"));
    assert_eq!(
        sequence(&beside),
        sequence(&sale) + 1,
        "asked through the holder's socket"
    );
    holder.kill();

    assert!(shop.path().join("socket").exists(), "it had no time to clean up");
    let next = shop.sell(&format!("--scan {COLA} --tender cash:20"));
    assert_eq!(sequence(&next), sequence(&beside) + 1);
    let verified = shop.verify();
    assert_eq!((&verified["ok"], &verified["sales"]), (&json!(true), &json!(3)));
}

fn sequence(document: &serde_json::Value) -> u64 {
    let (_, number) = text(document, "receipt_no").split_once('-').unwrap();
    number.parse().unwrap()
}
