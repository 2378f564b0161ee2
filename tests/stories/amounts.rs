//! Figures that no shop means: refused by name, and nothing has changed.

use till_tests::shop::{COLA, WATER};
use till_tests::{BO, Shop};

/// What is typed after `sell`, and the code that refuses it.
const REFUSED: &[(&str, &str)] = &[
    ("--scan 8850999320007 --tender cash:0", "not_above_zero"),
    ("--scan 8850999320007 --tender cash:-10", "not_above_zero"),
    ("--scan 8850999320007 --tender card:-10", "not_above_zero"),
    ("--scan 8850999320007 --tender cash:9.99", "short"),
    ("--scan 8850999320007 --tender cash:99999999999999999999", "bad_amount"),
    ("--scan 8850999320007 --tender cash:1e3", "bad_amount"),
    ("--scan 8850999320007 --tender cash:10.001", "bad_amount"),
    ("--scan 8850999320007 --tender cash:NaN", "bad_amount"),
    ("--scan 8850999320007 --tender card:10.01", "over_tender"),
    ("--scan 8850999320007x0 --tender cash:10", "bad_quantity"),
    ("--scan 8850999320007x-1 --tender cash:10", "bad_quantity"),
    ("--scan 8850999320007x0.5 --tender cash:10", "bad_quantity"),
    ("--scan 8850999320007x1000000000000 --tender cash:10", "bad_quantity"),
    (
        "--scan 8850999320007x99999999999999999999999 --tender cash:10",
        "bad_quantity",
    ),
    ("--scan 8850999320007 --discount=-1 --tender cash:10", "bad_discount"),
    ("--scan 8850999320007 --discount=10.01 --tender cash:10", "bad_discount"),
    ("--scan 8850999320007 --discount=101% --tender cash:10", "bad_discount"),
    ("--scan 8850999320007 --discount=ten --tender cash:10", "bad_discount"),
    ("--scan 0000000000017 --tender cash:10", "unknown_code"),
    ("--scan 8851959132050 --tender cash:20", "disabled_product"),
    ("--scan 00101 --tender cash:50", "needs_weight"),
];

#[test]
fn zero_negative_and_huge_figures_of_a_sale_are_refused_by_name_and_nothing_changes() {
    let shop = Shop::demo();
    let before = shop.verify();
    for (words, code) in REFUSED {
        let _data = shop.ctl(&format!("sell {words}")).by(&BO).refused(code);
    }
    assert_eq!(shop.verify(), before, "the journal ends where it ended");
    assert_eq!(shop.ctl("report day --format json").done()["sales"], 0);
    let sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    assert!(
        sale["receipt_no"].as_str().unwrap().ends_with("-000001"),
        "no number was used up: {sale}"
    );
}

#[test]
fn a_disabled_product_is_refused_by_its_name() {
    let shop = Shop::demo();
    let data = shop
        .ctl("sell --scan 8851959132050 --tender cash:20")
        .by(&BO)
        .refused("disabled_product");
    assert_eq!(data["name"], "Coke Light");
}

#[test]
fn zero_negative_and_huge_figures_of_the_drawer_are_refused_by_name() {
    let shop = Shop::demo();
    let before = shop.verify();
    for count in ["-1", "1e9", "99999999999999999999", "many", "0.001", ""] {
        let data = shop
            .ctl("shift close")
            .arg(format!("--count={count}"))
            .by(&till_tests::CHAI)
            .refused("bad_amount");
        assert_eq!(data["value"], count);
    }
    assert_eq!(shop.verify(), before);
    assert!(
        shop.ctl("status").done()["shift"].is_object(),
        "the shift is still open"
    );
}

#[test]
fn a_hundred_thousand_bottles_are_one_line_with_an_exact_total() {
    let shop = Shop::demo();
    let sale = shop.sell(&format!("--scan {COLA}x99999 --tender card:EXACT"));
    assert_eq!(sale["total"], "1699983.00", "99,999 at 17.00");
}
