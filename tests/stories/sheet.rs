//! The sheet of a day, to be keyed in where a back end takes no sales by itself.

use std::collections::BTreeMap;
use till_tests::shop::{TEA, WATER};
use till_tests::{CHAI, Shop};

type Row = BTreeMap<String, String>;

fn rows(shop: &Shop, words: &str) -> Vec<Row> {
    let sheet = shop.ctl(&format!("export sheet {words}")).by(&CHAI).in_words().run();
    assert_eq!(sheet.exit, Some(0), "{}", sheet.err);
    let mut reader = csv::Reader::from_reader(sheet.out.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn a_day_is_told_by_product_and_by_means_of_payment() {
    let shop = Shop::demo();
    let _first = shop.sell(&format!("--scan {WATER}x2 --scan {TEA} --tender cash:200"));
    let second = shop.sell(&format!("--scan {WATER}x3 --tender card:EXACT"));
    let all = format!(
        "refund --receipt {} --line 1x3 --tender card",
        second["receipt_no"].as_str().unwrap()
    );
    let _back = shop.ctl(&all).by(&CHAI).done();

    let day = rows(&shop, "");
    let of = |what: &str, field: &str, value: &str| {
        let row = day.iter().find(|row| row["what"] == what && row[field] == value);
        row.unwrap_or_else(|| panic!("no {what} {value} in {day:?}"))
    };
    let water = of("sold", "code", WATER);
    assert_eq!(water["quantity"], "2", "what came back is out of it: {water:?}");
    let _tea = of("sold", "code", TEA);
    let sum = |what: &str| -> rust_decimal::Decimal {
        let amounts = day.iter().filter(|row| row["what"] == what);
        amounts
            .map(|row| row["amount"].parse::<rust_decimal::Decimal>().unwrap())
            .sum()
    };
    assert_eq!(sum("sold") + sum("rounding"), sum("paid"), "{day:?}");
    assert_eq!(
        day.iter().filter(|row| row["what"] == "paid").count(),
        1,
        "the card got it back: {day:?}"
    );

    let empty = rows(&shop, "--from 2020-01-01");
    assert_eq!(empty.len(), 1, "a day without a sale: {empty:?}");
    let file = shop.beside("sheet.csv");
    let _written = shop.ctl("export sheet --out").arg(&file).by(&CHAI).done();
    assert!(file.is_file());
    let _no_day = shop.ctl("export sheet --from yesterday").by(&CHAI).refused("bad_date");
}
