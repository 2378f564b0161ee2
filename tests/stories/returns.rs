//! Goods that come back: by a person at the command line, in the drawer, at head office, and after the ledger is made anew.

use serde_json::Value;
use till_tests::figures::{list, text};
use till_tests::shop::{COLA, SKUS, TEA, WATER};
use till_tests::{ANA, BO, CHAI, Office, Shop};

/// A refund that Ana does and Bo approves.
fn refund(shop: &Shop, sale: &Value, words: &str) -> Value {
    let line = shop.ctl(&format!(
        "refund --approver bo --receipt {} {words}",
        text(sale, "receipt_no")
    ));
    line.by(&ANA).typed(BO.pin).done()
}

#[test]
fn a_return_on_the_command_line_has_the_shape_that_scripts_rely_on() {
    let shop = Shop::demo();
    let sale = shop.sell(&format!("--scan {COLA}x3 --scan {WATER}x2 --tender cash:100"));
    let words = format!(
        "refund --receipt {} --line 1x2 --line 2 --tender cash",
        text(&sale, "receipt_no")
    );
    let refund = shop.ctl(&words).by(&BO).done();
    assert_eq!(refund["kind"], "refund");
    assert_ne!(
        refund["receipt_no"], sale["receipt_no"],
        "a number of its own, of the same sequence"
    );
    let figures = ["subtotal", "discount", "total", "rounding", "change"].map(|field| text(&refund, field).to_owned());
    assert_eq!(figures, ["-54.00", "0.00", "-54.00", "0.00", "0.00"]);
    let lines: Vec<_> = list(&refund, "lines")
        .iter()
        .map(|line| (text(line, "quantity"), text(line, "total")))
        .collect();
    assert_eq!(lines, [("-2", "-34.00"), ("-2", "-20.00")]);
    assert_eq!(refund["tenders"][0]["amount"], "-54.00");
    let refused = shop.ctl(&words).by(&BO).refused("too_many_back");
    assert_eq!(
        (&refused["line"], &refused["left"]),
        (&Value::from(1), &Value::from("1"))
    );
    let _data = shop
        .ctl("refund --receipt T1K7Q-999999 --line 1")
        .by(&BO)
        .refused("no_such_receipt");
    assert_eq!(
        shop.ctl("refund --receipt T1K7Q-000001 --line one").by(&BO).run().exit,
        Some(2)
    );
}

#[test]
fn a_cashier_returns_with_a_second_pin_and_the_close_of_the_shift_agrees() {
    let shop = Shop::demo();
    let sale = shop
        .ctl(&format!(
            "sell --scan {COLA}x3 --scan {WATER}x2 --discount 10% --tender cash:100"
        ))
        .by(&BO)
        .done();
    let alone = format!("refund --receipt {} --line 1x1", text(&sale, "receipt_no"));
    let _data = shop.ctl(&alone).by(&ANA).refused("needs_approval");
    let first = refund(&shop, &sale, "--line 1x1 --reason damaged");
    assert_eq!((text(&first, "staff"), text(&first, "approver")), ("ana", "bo"));
    let second = refund(&shop, &sale, "--line 1 --write-off 2 --reason damaged");
    let total = |document: &Value| till_tests::figures::figure(&document["total"]);
    assert_eq!(
        total(&first) + total(&second) + total(&sale),
        0.into(),
        "all of it is back, to the satang"
    );
    let z = shop.ctl("shift close --count 2000").by(&CHAI).done();
    assert_eq!(
        (&z["sales"], &z["refunds"], text(&z, "net")),
        (&1.into(), &2.into(), "0.00")
    );
    assert_eq!(text(&z["cash"], "difference"), "0.00", "{z}");
    let day = shop.ctl("report day --format json").done();
    assert_eq!((&day["refunds"], text(&day, "gross")), (&2.into(), "0.00"));
    assert_eq!(shop.ctl("verify").done()["ok"], true);
}

#[test]
fn a_void_at_the_command_line_takes_the_last_sale_back_whole() {
    let shop = Shop::demo();
    let sale = shop.sell(&format!("--scan {TEA} --tender card:EXACT"));
    let void = shop.ctl("void --reason mistake").by(&BO).done();
    assert_eq!((text(&void, "kind"), &void["corrects"]), ("void", &sale["receipt_no"]));
    assert_eq!(void["tenders"][0]["amount"], "-20.00");
    let _data = shop.ctl("void --reason again").by(&BO).refused("not_a_sale");
    let shown = shop
        .ctl(&format!("receipt {}", text(&void, "receipt_no")))
        .by(&ANA)
        .in_words()
        .run();
    assert!(
        shown.out.contains(text(&sale, "receipt_no")),
        "the paper names the sale: {}",
        shown.out
    );
}

#[test]
fn a_wrong_means_of_payment_is_put_right_before_the_drawer_is_counted() {
    let shop = Shop::demo();
    let sale = shop.sell(&format!("--scan {TEA} --tender cash:20"));
    let words = format!(
        "correct-tender --receipt {} --tender card:EXACT --reason wrong-key",
        text(&sale, "receipt_no")
    );
    let corrected = shop.ctl(&words).by(&BO).done();
    assert_eq!(text(&corrected, "kind"), "tender");
    let z = shop.ctl("shift close --count 2000").by(&CHAI).done();
    assert_eq!(text(&z["cash"], "difference"), "0.00", "{z}");
    assert_eq!((&z["sales"], &z["refunds"]), (&1.into(), &0.into()));
    assert_eq!(shop.ctl("verify").done()["ok"], true);
}

#[test]
fn head_office_that_takes_no_refunds_is_sent_none_and_nothing_waits() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join_mapped(&shop);
    let sale = shop.sell(&format!("--scan {COLA}x3 --tender cash:100"));
    let words = format!("refund --receipt {} --line 1x1", text(&sale, "receipt_no"));
    let _refund = shop.ctl(&words).by(&BO).done();
    let _sent = shop.ctl("sync --until-idle --timeout 60").done();
    let status = shop.ctl("sync status").done();
    let upstream = &list(&status, "upstreams")[0];
    assert_eq!(
        (
            &upstream["confirmed"],
            &upstream["not_mirrorable"],
            &upstream["waiting"]
        ),
        (&1.into(), &1.into(), &0.into())
    );
    assert_eq!(office.totals().len(), 1, "the sale alone");
}

#[test]
fn goods_without_a_receipt_come_back_at_the_command_line_by_the_shops_rule() {
    let shop = Shop::demo();
    let words = format!("returns take --scan {COLA}x2 --write-off {WATER} --price 2=9.50 --tender cash --reason worn");
    let _data = shop.ctl(&words).by(&CHAI).refused("without_receipt_off");
    let rule = shop
        .ctl("returns rule --without-receipt yes --cash-up-to 50")
        .by(&CHAI)
        .done();
    assert_eq!(text(&rule, "cash_up_to"), "50.00");
    let _data = shop.ctl(&words).by(&BO).refused("needs_approval");
    let back = shop
        .ctl(&format!("{words} --approver chai"))
        .by(&BO)
        .typed(CHAI.pin)
        .done();
    let lines: Vec<_> = list(&back, "lines")
        .iter()
        .map(|line| (text(line, "quantity"), text(line, "total"), line["write_off"] == true))
        .collect();
    assert_eq!(lines, [("-2", "-34.00", false), ("-1", "-9.50", true)]);
    assert_eq!((text(&back, "kind"), text(&back, "total")), ("refund", "-43.50"));
    let of = |words: &str| shop.ctl(words).by(&CHAI).run().exit;
    assert_eq!(
        of(&format!(
            "returns take --scan {COLA} --price 2=9 --tender cash --reason x"
        )),
        Some(2)
    );
    assert_eq!(
        of("returns take --tender cash --reason x"),
        Some(2),
        "nothing comes back"
    );
    assert!(shop.ctl("verify").run().exit == Some(0));
}

#[test]
fn goods_are_exchanged_at_the_command_line_and_the_books_follow() {
    let shop = Shop::demo();
    let sale = shop.sell(&format!("--scan {COLA}x2 --tender cash:50"));
    let words = |more: &str| format!("sell --scan {WATER}x2 --exchange {} {more}", text(&sale, "receipt_no"));
    let taken = shop
        .ctl(&words("--back 1x1 --tender cash:5 --reason size"))
        .by(&BO)
        .done();
    assert_eq!((text(&taken, "total"), text(&taken, "change")), ("20.00", "2.00"));
    let refused = shop.ctl(&words("--back 1 --reason size")).by(&BO).refused("short");
    assert_eq!(text(&refused, "missing"), "3.00", "17.00 do not pay 20.00");
    let less = format!(
        "sell --scan {WATER} --exchange {} --back 1 --reason size",
        text(&sale, "receipt_no")
    );
    let taken = shop.ctl(&less).by(&BO).done();
    assert_eq!(text(&list(&taken, "handed_back")[0], "amount"), "7.00");
    assert_eq!(shop.ctl(&words("--back 1")).by(&BO).run().exit, Some(2), "it says why");
    assert!(shop.ctl("verify").run().exit == Some(0));
}
