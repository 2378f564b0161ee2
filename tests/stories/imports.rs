//! Files that are wrong: each wrong row is named with what to do, and nothing of the file is imported.

use serde_json::Value;
use till_tests::figures::{list, text};
use till_tests::{CHAI, Shop};

/// What is wrong, the file, and the row, field and value that must be named.
const WRONG: &[(&str, &str, u64, &str, &str)] = &[
    (
        "torn in the middle of a row",
        "sku,gtin,name_en,price\nA1,4006381333931,Pen,12.50\nA2,96385074,Rub",
        3,
        "price",
        "A2,96385074,Rub",
    ),
    (
        "a field too many",
        "sku,name_en,price\nA1,Pen,12,50\n",
        2,
        "row",
        "A1,Pen,12,50",
    ),
    (
        "a price below zero",
        "sku,name_en,price\nA1,Pen,12.50\nA2,Rubber,-3.00\n",
        3,
        "price",
        "-3.00",
    ),
    (
        "a price that is none",
        "sku,name_en,price\nA1,Pen,\"12,50\"\n",
        2,
        "price",
        "12,50",
    ),
    (
        "one code on two products",
        "sku,gtin,name_en,price\nA1,4006381333931,Pen,12.50\nA2,4006381333931,Rubber,3.00\n",
        3,
        "gtin",
        "4006381333931",
    ),
    (
        "one article number on two products",
        "sku,name_en,price\nA1,Pen,12.50\nA1,Rubber,3.00\n",
        3,
        "sku",
        "A1",
    ),
    (
        "a wrong check digit",
        "sku,gtin,name_en,price\nA1,4006381333932,Pen,12.50\n",
        2,
        "gtin",
        "4006381333932",
    ),
    ("no name", "sku,name_en,price\nA1,,12.50\n", 2, "name_en", ""),
];

#[test]
fn a_wrong_row_is_named_with_file_row_field_value_and_remedy_and_nothing_is_imported() {
    let shop = Shop::demo();
    let (before, goods) = (shop.verify(), exported(&shop));
    for (what, csv, row, field, value) in WRONG {
        let file = shop.file("goods.csv", csv);
        let data = shop.ctl("import products").arg(&file).by(&CHAI).refused("bad_import");
        assert!(text(&data, "file").ends_with("goods.csv"), "{what}: {data}");
        assert_eq!([&data["row"], &data["count"]], [*row, 1], "{what}: {data}");
        assert_eq!([text(&data, "field"), text(&data, "value")], [*field, *value], "{what}");
        assert!(
            !text(&data, "reason").is_empty() && !text(&data, "remedy").is_empty(),
            "{what}: {data}"
        );
        let person = shop.ctl("import products").arg(&file).by(&CHAI).in_words().run();
        for said in ["goods.csv", &row.to_string(), field, value, text(&data, "remedy")] {
            assert!(person.err.contains(said), "{what}: {said:?} is not in {:?}", person.err);
        }
    }
    assert_eq!(
        (shop.verify(), exported(&shop)),
        (before, goods),
        "nothing was imported"
    );
}

#[test]
fn every_wrong_row_is_named_and_the_right_ones_between_them_wait_too() {
    let shop = Shop::demo();
    let csv = "sku,name_en,price\nA1,Pen,1\nA2,Rubber,-2\nA3,Ruler,3\nA4,Ink,four\n";
    let data = shop
        .ctl("import products")
        .arg(shop.file("goods.csv", csv))
        .by(&CHAI)
        .refused("bad_import");
    let rows: Vec<&Value> = list(&data, "rows").iter().map(|row| &row["row"]).collect();
    assert_eq!(rows, [3, 5]);
    let _refused = shop
        .ctl("sell --scan A1 --tender cash:1")
        .by(&CHAI)
        .refused("unknown_code");
}

#[test]
fn what_was_exported_is_imported_again_without_a_change() {
    let shop = Shop::demo();
    let goods = exported(&shop);
    let imported = shop
        .ctl("import products")
        .arg(shop.file("goods.csv", &goods))
        .by(&CHAI)
        .done();
    assert_eq!(
        [&imported["rows"], &imported["added"], &imported["updated"]],
        [220, 0, 220]
    );
    assert_eq!(exported(&shop), goods);
}

fn exported(shop: &Shop) -> String {
    let out = shop.beside("exported.csv");
    let ended = shop.ctl("export products --out").arg(&out).by(&CHAI).run();
    assert_eq!(ended.exit, Some(0), "{ended:?}");
    std::fs::read_to_string(out).unwrap()
}
