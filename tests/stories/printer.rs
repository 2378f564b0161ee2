//! The printer is off, comes back, or dies over a receipt. The sale stands in any case.

use serde_json::{Value, json};
use till_tests::figures::{list, text};
use till_tests::printer::Printer;
use till_tests::reader::{codes, expected};
use till_tests::shop::WATER;
use till_tests::{ANA, Core, Shop};

fn sell(core: &Core) -> Value {
    core.done("sell", json!({ "scan": [WATER], "tender": ["cash:10"] }))
}

/// The unprinted receipts that are in a state.
fn unprinted(core: &Core, state: &str) -> Vec<String> {
    let jobs = core.ask("print_jobs");
    let in_state = list(&jobs, "jobs").iter().filter(|job| job["state"] == state);
    in_state.map(|job| text(job, "receipt_no").to_owned()).collect()
}

fn numbers<const N: usize>(sales: [&Value; N]) -> [String; N] {
    sales.map(|sale| text(sale, "receipt_no").to_owned())
}

fn at_work(shop: &Shop, printer: &Printer) -> Core {
    shop.add_printer("counter", &printer.at());
    let mut core = shop.open();
    core.sign_in(&ANA);
    core.work();
    core
}

#[test]
fn when_the_printer_is_back_the_last_receipt_prints_by_itself_and_older_ones_are_listed() {
    let (shop, mut printer) = (Shop::demo(), Printer::on());
    let core = at_work(&shop, &printer);
    let shown = sell(&core);
    assert_eq!(codes(&printer.picture(0)), [expected(&shown)]);

    printer.switch_off();
    let sales = [sell(&core), sell(&core), sell(&core)];
    core.wait_for("the last receipt waits", |core| {
        (unprinted(core, "failed_before_first_byte") == numbers([&sales[2]])).then_some(())
    });
    assert_eq!(core.ask("till_status")["unprinted"], 3);
    printer.switch_on();
    assert_eq!(codes(&printer.picture(1)), [expected(&sales[2])], "only the last one");
    assert_eq!(
        unprinted(&core, "set_aside"),
        numbers([&sales[0], &sales[1]]),
        "the others are listed"
    );

    for (sale, place) in [(&sales[0], 2), (&sales[1], 3)] {
        let _queued = core.done("reprint", json!({ "receipt_no": text(sale, "receipt_no") }));
        assert_eq!(
            codes(&printer.picture(place)),
            [expected(sale)],
            "and print when somebody asks"
        );
    }
    assert_eq!(printer.tape().cuts(), 4, "nothing else came out");
    let first = numbers([&sales[0]]);
    assert!(
        !unprinted(&core, "set_aside").contains(&first[0]),
        "what came out as a copy is asked for no more"
    );
}

#[test]
fn a_receipt_that_broke_off_is_not_printed_again_by_itself() {
    let (shop, printer) = (Shop::demo(), Printer::on());
    let core = at_work(&shop, &printer);
    printer.die_after(2_000);
    let sale = sell(&core);
    core.wait_for("it is known to have broken off", |core| {
        (unprinted(core, "unknown") == numbers([&sale])).then_some(())
    });
    let next = sell(&core);
    assert_eq!(codes(&printer.picture(0)), [expected(&next)], "the next one prints");
    assert_eq!(
        unprinted(&core, "unknown"),
        numbers([&sale]),
        "a person decides about the first"
    );
    assert_eq!(shop.verify()["sales"], 2, "both sales stand");
}
