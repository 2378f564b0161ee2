//! What an X and a Z say beside sums: their parts add up, and the grand total never begins anew.

use crate::shop::{Shop, person};
use app::Caller;
use domain::money::Currency;
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};

const COLA: &str = "8851959133019";

fn open() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop
}

fn minor(amount: &Value) -> i64 {
    let baht = Currency::by_code("THB").unwrap();
    baht.parse(amount.as_str().unwrap()).unwrap().minor()
}

fn sum(rows: &Value, field: &str) -> i64 {
    rows.as_array().unwrap().iter().map(|row| minor(&row[field])).sum()
}

fn closed(shop: &Shop) -> Value {
    shop.done("close_shift", json!({ "count": "0" }))
}

/// Sells, gives back and voids as the choices say.
fn trade(shop: &Shop, choices: &[u8]) {
    for choice in choices {
        let goods = ["P0001x3", "P0004x2", "P0005x2", "P0002"][usize::from(choice % 4)];
        let discount = (choice & 4 != 0).then_some("10%");
        let sale = shop.done(
            "sell",
            json!({ "scan": [goods, COLA], "discount": discount, "tender": ["card"] }),
        );
        match choice >> 6 {
            1 => drop(shop.done(
                "void_sale",
                json!({ "receipt_no": sale["receipt_no"], "reason": "wrong goods" }),
            )),
            2 => drop(shop.done(
                "refund",
                json!({ "receipt_no": sale["receipt_no"], "lines": [{ "line": 1, "quantity": "1" }] }),
            )),
            _ => {}
        }
    }
}

fn adds_up(z: &Value) -> Result<(), TestCaseError> {
    prop_assert_eq!(sum(&z["by_category"], "net"), minor(&z["net"]), "categories: {}", z);
    prop_assert_eq!(
        sum(&z["by_category"], "tax"),
        minor(&z["tax"]),
        "taxes of categories: {}",
        z
    );
    prop_assert_eq!(sum(&z["tax_by_rate"], "tax"), minor(&z["tax"]), "taxes by rate: {}", z);
    prop_assert_eq!(sum(&z["by_cashier"], "net"), minor(&z["net"]), "cashiers: {}", z);
    let taken_back = minor(&z["refunded"]["amount"]) + minor(&z["voided"]["amount"]);
    prop_assert_eq!(
        minor(&z["sold"]) + taken_back,
        minor(&z["gross"]) - minor(&z["discount"])
    );
    let counts = z["refunded"]["count"].as_u64().unwrap() + z["voided"]["count"].as_u64().unwrap();
    prop_assert_eq!(Some(counts), z["refunds"].as_u64());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_of_every_z_add_up_and_its_grand_total_is_the_sum_of_all_sales(
        shifts in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..6), 1..4),
    ) {
        let shop = open();
        let mut sold = 0;
        for choices in shifts {
            trade(&shop, &choices);
            let z = closed(&shop);
            adds_up(&z)?;
            sold += minor(&z["sold"]);
            prop_assert_eq!(minor(&z["grand_total"]), sold, "it goes on from the Z before");
            shop.done("open_shift", json!({ "float": "0" }));
        }
        let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
        prop_assert_eq!(&verified["ok"], true, "{}", verified);
    }
}

#[test]
fn a_z_counts_what_an_owner_looks_at() {
    let shop = open();
    let sale = |more: Value| {
        let mut request = json!({ "scan": [format!("{COLA}x3")], "tender": ["card"] });
        request
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        shop.done("sell", request)
    };
    let (first, second) = (sale(json!({ "discount": "10%" })), sale(json!({})));
    shop.done(
        "refund",
        json!({ "receipt_no": second["receipt_no"], "lines": [{ "line": 1, "quantity": "1" }] }),
    );
    shop.done(
        "void_sale",
        json!({ "receipt_no": first["receipt_no"], "reason": "wrong goods" }),
    );
    let x = shop.done("x_report", json!({}));
    let z = closed(&shop);
    for report in [&x, &z] {
        assert_eq!(
            report["refunded"],
            json!({ "count": 1, "amount": "-17.00" }),
            "{report}"
        );
        assert_eq!(report["voided"], json!({ "count": 1, "amount": "-45.90" }));
        assert_eq!((&report["discounted"], &report["refunds"]), (&json!(1), &json!(2)));
        assert_eq!(
            (&report["sold"], &report["grand_total"]),
            (&json!("96.90"), &json!("96.90"))
        );
        assert_eq!(report["by_category"][0]["net"], report["net"]);
        assert_eq!(report["by_cashier"][0]["name"], "chai");
        assert_eq!((&report["parked"], &report["unsent"]), (&json!(0), &json!(0)));
    }
    let again = shop.till.call(&person("chai", "3333"), "z_report", json!({})).unwrap();
    assert_eq!(again, z, "a Z that is shown again says what it said");
}

#[test]
fn what_waited_when_the_shift_was_closed_stands_on_its_z_for_good() {
    let shop = open();
    shop.done("scan", shop.at(json!({ "code": COLA })));
    shop.done("park_cart", shop.at(json!({})));
    assert_eq!(closed(&shop)["parked"], 1);
    shop.done("open_shift", json!({ "float": "0" }));
    let id = shop.done("parked_carts", json!({}))["parked"][0]["cart"]["cart_id"].clone();
    shop.done("recall_cart", shop.at(json!({ "cart_id": id })));
    assert_eq!(
        shop.done("z_report", json!({}))["parked"],
        1,
        "what becomes of it later changes no Z"
    );
}
