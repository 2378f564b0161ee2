//! Customers by the command line: from a file, found, on a sale, on its receipt, and out again.

use serde_json::json;
use till_tests::figures::{list, text};
use till_tests::shop::WATER;
use till_tests::{ANA, CHAI, Shop};

const FILE: &str = "\
name,phone,card,level,consent
Lim Wei 林伟,081-234-5678,M000417,gold,yes
สมชาย ใจดี,089-555-1234,,,no
";

#[test]
fn customers_from_a_file_buy_are_on_the_receipt_and_come_out_again() {
    let shop = Shop::demo();
    let import = |text: &str| shop.ctl("import customers").arg(shop.file("customers.csv", text));
    assert_eq!(import(FILE).arg("--dry-run").by(&CHAI).done()["added"], 2);
    assert_eq!(
        list(&shop.ctl("customer find").by(&ANA).done(), "customers").len(),
        0,
        "only checked"
    );
    assert_eq!(import(FILE).by(&CHAI).done()["added"], 2);
    let again = FILE.replace("gold", "platinum").replace("089-555-1234", "0895551234");
    let again = import(&again).by(&CHAI).done();
    assert_eq!(
        json!([again["added"], again["updated"]]),
        json!([0, 2]),
        "known by card and by phone"
    );

    let wei = shop.ctl("customer show linwei").by(&ANA).done();
    assert_eq!(json!([wei["level"], wei["consent"]]), json!(["platinum", true]));
    let edited = shop
        .ctl("customer edit M000417 --note")
        .arg("likes tea")
        .by(&ANA)
        .done();
    assert_eq!(
        json!([edited["note"], edited["phone"]]),
        json!(["likes tea", "081-234-5678"])
    );

    let sell = |who: &str| {
        shop.ctl(&format!("sell --scan {WATER} --tender cash:10 --customer"))
            .arg(who)
            .by(&ANA)
    };
    assert_eq!(sell("nobody").refused("no_such_customer")["customer"], "nobody");
    let sale = sell("m000417").done();
    assert_eq!(sale["customer_id"], wei["customer_id"]);
    assert_eq!(sale["customer"], "Lim Wei 林伟");
    let receipt = shop
        .ctl("receipt")
        .arg(text(&sale, "receipt_no"))
        .in_words()
        .by(&ANA)
        .run()
        .out;
    assert!(receipt.contains("Li… W… 林…"), "{receipt}");
    assert!(!receipt.contains("Lim Wei"), "others read a masked name: {receipt}");

    let out = shop.ctl("export customers").in_words().by(&CHAI).run().out;
    assert!(
        out.contains("Lim Wei 林伟,081-234-5678,M000417,,,,,,platinum,,,yes,likes tea"),
        "{out}"
    );
    assert_eq!(
        import(&out).by(&CHAI).done()["updated"],
        2,
        "what comes out goes in again"
    );
    assert_eq!(shop.ctl("verify").done()["ok"], true);
}

#[test]
fn a_file_of_customers_with_wrong_rows_names_each_and_keeps_none() {
    let shop = Shop::demo();
    let wrong = "\
name,phone,card,tax_id,consent
Wei,081-234-5678,M1,,yes
,081-234-5679,M2,,yes
Bo,12,M3,,yes
Chai,,M4,1101700230707,yes
Dao,,M1,,yes
Eak,,M5,,perhaps
";
    let import = shop
        .ctl("import customers")
        .arg(shop.file("wrong.csv", wrong))
        .by(&CHAI);
    let refusal = import.refused("bad_import");
    let named: Vec<(u64, &str)> = list(&refusal, "rows")
        .iter()
        .map(|row| (row["row"].as_u64().unwrap(), text(row, "field")))
        .collect();
    assert_eq!(
        named,
        [(3, "name"), (4, "phone"), (5, "tax_id"), (6, "card"), (7, "consent")]
    );
    assert_eq!(list(&shop.ctl("customer find").by(&ANA).done(), "customers").len(), 0);
    let said = shop
        .ctl("import customers")
        .arg(shop.file("wrong.csv", wrong))
        .in_words()
        .by(&CHAI)
        .run();
    assert!(said.err.contains("A name is needed"), "{}", said.err);
    let no_names = shop
        .ctl("import customers")
        .arg(shop.file("none.csv", "phone\n081\n"))
        .by(&CHAI);
    assert_eq!(no_names.refused("bad_import")["problem"], "no_columns");
}
