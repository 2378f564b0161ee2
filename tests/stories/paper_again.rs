//! Papers on the command line: a copy, an X, a Z, and what did not come out.

use serde_json::Value;
use till_tests::figures::{list, text};
use till_tests::shop::WATER;
use till_tests::{ANA, CHAI, Printer, Shop};

fn jobs(shop: &Shop) -> Value {
    shop.ctl("printer jobs").by(&ANA).done()
}

#[test]
fn a_copy_an_x_and_a_z_are_printed_by_a_line_each() {
    let (shop, printer) = (Shop::demo(), Printer::on());
    shop.add_printer("counter", &printer.at());
    let sale = shop.sell(&format!("--scan {WATER} --tender card:EXACT"));
    let copy = format!("receipt {} --print", text(&sale, "receipt_no"));
    let _queued = shop.ctl(&copy).by(&ANA).done();
    let _queued = shop.ctl("print x").by(&CHAI).done();
    let _refused = shop.ctl("print x").by(&ANA).refused("not_allowed");
    let _z = shop.ctl("shift close --count 2000").by(&ANA).done();
    let _queued = shop.ctl("print z").by(&ANA).done();
    let _last = printer.picture(4);
    assert_eq!(printer.tape().cuts(), 5, "receipt, copy, X, Z and the Z again");
    assert_eq!(list(&jobs(&shop), "jobs").len(), 0);
}

#[test]
fn what_did_not_come_out_is_listed_with_a_number_and_let_go_by_it() {
    let (shop, printer) = (Shop::demo(), Printer::on());
    shop.add_printer("counter", &printer.at());
    // It holds the folder, and its print worker is not started.
    let _held = shop.open();
    let sale = shop.sell(&format!("--scan {WATER} --tender card:EXACT"));
    let listed = shop.ctl("printer jobs").by(&ANA).in_words().run();
    let line = format!("Receipt {}  counter  is next", text(&sale, "receipt_no"));
    assert!(listed.out.contains(&line), "{listed:?}");
    let no = jobs(&shop)["jobs"][0]["no"].to_string();
    let _data = shop.ctl("printer dismiss 4711").by(&ANA).refused("no_such_job");
    let left = shop.ctl(&format!("printer dismiss {no}")).by(&ANA).done();
    assert_eq!(list(&left, "jobs").len(), 0);
    let _data = shop
        .ctl(&format!("printer dismiss {no}"))
        .by(&ANA)
        .refused("no_such_job");
}

#[test]
fn people_read_times_on_the_shops_clock_and_scripts_rfc_3339() {
    let shop = Shop::demo();
    let status = shop.ctl("status").done();
    let at = text(&status["shift"], "opened_at");
    assert!(at.ends_with("+07:00"), "Bangkok: {at}");
    let told = shop.ctl("status").in_words().run().out;
    let day_and_minute = format!("{} {}", &at[..10], &at[11..16]);
    assert!(told.contains(&day_and_minute) && !told.contains("+07:00"), "{told}");
    let _z = shop.ctl("shift close --count 2000").by(&ANA).done();
    let told = shop.ctl("shift z").by(&CHAI).in_words().run().out;
    assert!(told.contains(&day_and_minute) && !told.contains("+07:00"), "{told}");
}
