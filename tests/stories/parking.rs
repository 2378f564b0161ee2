//! A customer goes back for something: the sale is parked, the next one served, the slip brings it back.

use serde_json::{Value, json};
use till_tests::app_core::at;
use till_tests::figures::{list, text};
use till_tests::printer::Printer;
use till_tests::reader::codes;
use till_tests::shop::{COLA, WATER};
use till_tests::{ANA, BO, CHAI, Core, Shop};
use uuid::Uuid;

fn at_the_counter(shop: &Shop) -> Core {
    let core = shop.open();
    core.sign_in(&ANA);
    core
}

fn park(core: &Core, label: &str) -> Value {
    let cart = core.ask("cart");
    core.done("park_cart", json!({ "at": at(&cart), "label": label }))
}

#[test]
fn the_slip_brings_a_parked_sale_back_and_nothing_is_taken_up_over_another() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let before = core.scan(COLA);
    let parked = park(&core, "Blue bag");
    assert_eq!(text(&parked["parked"], "number"), "P-001");
    assert_eq!(core.ask("till_status")["parked"], 1);
    let other = core.scan(WATER);
    let slip = text(&parked["parked"], "code").to_owned();
    let refusal = core
        .call("scan", json!({ "at": at(&other), "code": slip }))
        .unwrap_err();
    assert_eq!(refusal.code.as_str(), "cart_not_empty");
    assert_eq!(
        refusal.data["cart_id"], before["cart_id"],
        "so that the screen can offer to park and recall"
    );
    assert_eq!(core.ask("cart"), other);

    let _second = park(&core, "");
    let back = core.scan(&slip);
    assert_eq!(
        [&back["cart_id"], &back["lines"]],
        [&before["cart_id"], &before["lines"]]
    );
    assert_eq!(core.scan(&slip), back, "the slip scanned twice");
    let waits = core.ask("parked_carts");
    assert_eq!(list(&waits, "parked").len(), 1);
    let payment = json!({ "at": at(&back), "tenders": [{ "method": "cash", "amount": "20" }] });
    assert_eq!(core.done("take_payment", payment)["change"], "3.00");
    let used = core.call("scan", json!({ "at": at(&core.ask("cart")), "code": slip }));
    assert_eq!(used.unwrap_err().code.as_str(), "not_parked", "a slip is good once");
}

#[test]
fn a_slip_of_another_till_is_refused_and_makes_no_line() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let _water = core.scan(WATER);
    let _parked = park(&core, "");
    let cart = core.ask("cart");
    let refusal = core
        .call("scan", json!({ "at": at(&cart), "code": "T2AAA-P001" }))
        .unwrap_err();
    assert_eq!(refusal.code.as_str(), "not_parked");
    assert_eq!(core.ask("cart")["lines"], json!([]));
}

#[test]
fn a_parked_sale_is_dropped_once_with_its_reason_and_by_who_may() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let cart = core.scan(WATER);
    let _parked = park(&core, "");
    let drop = |reason: &str| json!({ "cart_id": cart["cart_id"], "request_id": Uuid::now_v7().to_string(), "reason": reason });
    assert_eq!(
        core.call("discard_parked", drop(" ")).unwrap_err().code.as_str(),
        "needs_reason"
    );
    let request = drop("never came back");
    for _ in 0..2 {
        assert_eq!(core.done("discard_parked", request.clone())["parked"], json!([]));
    }
    let gone = core.call("discard_parked", drop("again")).unwrap_err();
    assert_eq!(gone.code.as_str(), "not_parked");
    drop_core_and_verify(core, &shop);
}

fn drop_core_and_verify(core: Core, shop: &Shop) {
    drop(core);
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_parked_sale_survives_its_process_and_is_listed_on_the_command_line() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let _water = core.scan(WATER);
    let _parked = park(&core, "Motorbike outside");
    drop(core);
    let listed = shop.ctl("park list").by(&BO).done();
    let parked = &list(&listed, "parked")[0];
    assert_eq!([&parked["label"], &parked["parked_by"]], ["Motorbike outside", "ana"]);
    assert_eq!(parked["cart"]["total"], "10.00");
    let said = shop.ctl("park list").by(&BO).in_words().run();
    assert!(
        said.out.contains("P-001, one item, 10.00") && said.out.contains("Motorbike outside"),
        "{}",
        said.out
    );
}

#[test]
fn a_park_slip_is_printed_with_its_number_when_there_is_a_printer() {
    let (shop, printer) = (Shop::demo(), Printer::on());
    shop.add_printer("counter", &printer.at());
    let mut core = at_the_counter(&shop);
    core.work();
    let _water = core.scan(WATER);
    let parked = park(&core, "");
    let slip = text(&parked["parked"], "code");
    assert_eq!(codes(&printer.picture(0)), [slip], "a scanner reads the bars");
    core.wait_for("the slip is printed", |core| {
        list(&core.ask("print_jobs"), "jobs").is_empty().then_some(())
    });
}

#[test]
fn old_parked_sales_are_given_up_by_the_shops_rule_at_the_command_line() {
    let shop = Shop::demo();
    let core = at_the_counter(&shop);
    let _cart = core.scan(COLA);
    let _parked = park(&core, "Blue bag");
    drop(core);
    assert_eq!(shop.ctl("park rule").by(&CHAI).done()["expire_days"], 0);
    let _data = shop.ctl("park rule --expire-days 7").by(&ANA).refused("not_allowed");
    assert_eq!(shop.ctl("park rule --expire-days 7").by(&CHAI).done()["expire_days"], 7);
    let gone = shop.ctl("park expire").by(&ANA).done();
    assert!(list(&gone, "expired").is_empty(), "it waits since today");
    assert_eq!(list(&shop.ctl("park list").by(&ANA).done(), "parked")[0]["old"], false);
}
