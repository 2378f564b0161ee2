//! Paying in parts: what is left, the rounding and the change are told by the till, and the sale is what was told.

use serde_json::json;
use till_tests::app_core::at;
use till_tests::shop::{COLA, WATER};
use till_tests::{ANA, Shop};

#[test]
fn what_the_till_says_of_a_split_payment_is_what_the_sale_becomes() {
    let shop = Shop::demo();
    let core = shop.open();
    core.sign_in(&ANA);
    let _water = core.scan(WATER);
    let cart = core.scan(COLA);
    assert_eq!(cart["total"], "27.00");

    let card = json!({ "method": "card", "amount": "5.10" });
    let quote = core.done("quote_tender", json!({ "tenders": [card], "received": "50" }));
    assert_eq!(
        quote,
        json!({
            "carried": "0.00", "handed_back": [], "left": "21.90", "cash_due": "22.00", "rounding": "0.10",
            "quick_cash": ["22.00", "30.00", "40.00", "50.00", "100.00", "500.00"],
            "received": "50.00", "change": "28.00", "change_coins": ["20.00", "5.00", "2.00", "1.00"],
        })
    );
    assert_eq!(core.ask("cart"), cart, "asking changes nothing");

    let tenders = json!([card, { "method": "cash", "amount": "50" }]);
    let sale = core.done("take_payment", json!({ "at": at(&cart), "tenders": tenders }));
    for figure in ["rounding", "change", "change_coins"] {
        assert_eq!(sale[figure], quote[figure], "{figure}");
    }
}

#[test]
fn too_little_brings_no_change_and_a_cash_part_counts_against_what_is_owed_in_cash() {
    let shop = Shop::demo();
    let core = shop.open();
    core.sign_in(&ANA);
    let _cola = core.scan(COLA);
    let part = json!({ "method": "cash", "amount": "10" });
    let cases = [
        (json!({ "tenders": [] }), ["17.00", "17.00", "0.00"]),
        (json!({ "tenders": [], "received": "10" }), ["17.00", "17.00", "0.00"]),
        (
            json!({ "tenders": [part], "received": "20" }),
            ["7.00", "7.00", "13.00"],
        ),
    ];
    for (asked, expected) in cases {
        let quote = core.done("quote_tender", asked.clone());
        let told = ["left", "cash_due", "change"].map(|figure| quote[figure].clone());
        assert_eq!(told, expected, "{asked}");
    }
}
