//! Shops in four currencies: tax in the price or on top of it, rounding to the currency's decimals and, for cash, to its smallest coin.

use serde_json::Value;
use till_tests::figures::list;
use till_tests::{OWNER, Shop};

/// A sale and its figures, worked out by hand.
struct Case {
    currency: &'static str,
    /// The row of the product `A1`: price, tax rate, tax mode.
    goods: &'static str,
    /// What is typed after `sell`.
    words: &'static str,
    total: &'static str,
    tax: &'static str,
    rounding: &'static str,
    change: &'static str,
}

const CASES: &[Case] = &[
    Case {
        currency: "THB",
        goods: "10.10,7,included",
        words: "--scan A1 --tender cash:20",
        total: "10.10",
        tax: "0.66",
        rounding: "-0.10",
        change: "10.00",
    },
    Case {
        currency: "THB",
        goods: "10.10,7,included",
        words: "--scan A1 --tender card:EXACT",
        total: "10.10",
        tax: "0.66",
        rounding: "0.00",
        change: "0.00",
    },
    Case {
        currency: "USD",
        goods: "9.99,8.875,added",
        words: "--scan A1x3 --tender cash:40",
        total: "32.63",
        tax: "2.66",
        rounding: "0.00",
        change: "7.37",
    },
    Case {
        currency: "JPY",
        goods: "105,10,included",
        words: "--scan A1 --tender cash:1000",
        total: "105",
        tax: "10",
        rounding: "0",
        change: "895",
    },
    Case {
        currency: "KWD",
        goods: "1.234,0,included",
        words: "--scan A1x3 --tender cash:5",
        total: "3.702",
        tax: "0.000",
        rounding: "-0.002",
        change: "1.300",
    },
];

fn sold(case: &Case) -> Value {
    let shop = Shop::trading_in(case.currency);
    let csv = format!("sku,name_en,price,tax_rate,tax_mode,tax\nA1,Pen,{},vat\n", case.goods);
    let goods = shop.file("goods.csv", &csv);
    let _imported = shop.ctl("import products").arg(goods).by(&OWNER).done();
    let _open = shop.ctl("shift open --float 0").by(&OWNER).done();
    let sale = shop.ctl(&format!("sell {}", case.words)).by(&OWNER).done();
    assert_eq!(shop.verify()["ok"], true, "{}", case.currency);
    sale
}

#[test]
fn each_currency_has_its_decimals_and_its_smallest_coin_and_each_product_its_tax() {
    for case in CASES {
        let sale = sold(case);
        assert_eq!(
            [&sale["total"], &sale["tax"], &sale["rounding"], &sale["change"]],
            [case.total, case.tax, case.rounding, case.change],
            "{} {} {}",
            case.currency,
            case.goods,
            case.words
        );
        assert_eq!(list(&sale, "lines").len(), 1);
    }
}
