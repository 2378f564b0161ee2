//! The books for an accountant or an inspector: a folder of CSV files that agrees with the Zs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use till_tests::books::faults;
use till_tests::busy::busy;
use till_tests::figures::{list, text};
use till_tests::{ANA, CHAI, Shop};

const FILES: [&str; 13] = [
    "cash_movements.csv",
    "closing_taxes.csv",
    "closing_tenders.csv",
    "closings.csv",
    "index.csv",
    "line_taxes.csv",
    "lines.csv",
    "staff.csv",
    "tax_rates.csv",
    "tenders.csv",
    "till.csv",
    "transaction_taxes.csv",
    "transactions.csv",
];

type Row = BTreeMap<String, String>;

fn rows(folder: &Path, file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(folder.join(file)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn the_books_of_a_busy_shop_add_up_to_its_zs_for_a_stranger() {
    let shop = busy();
    let folder = shop.beside("books");
    let line = shop.ctl("export books --from 2020-01-01 --to 2099-12-31 --out");
    let written = line.arg(&folder).by(&CHAI).done();
    assert_eq!(written["file"], folder.to_str().unwrap());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, FILES);
    assert_eq!(faults(&folder), Vec::<String>::new());

    let (z, closings) = (shop.ctl("shift z").by(&CHAI).done(), rows(&folder, "closings.csv"));
    assert_eq!(closings.len(), 2, "both shifts of the day");
    let last = &closings[1];
    for name in ["net", "tax", "gross", "discount", "grand_total"] {
        assert_eq!(last[name], text(&z, name), "{name}");
    }
    assert_eq!(last["signature"], text(&z["signed_head"], "signature"));
    assert_eq!(rows(&folder, "cash_movements.csv").len(), list(&z, "movements").len());

    for (file, from, to) in [("lines.csv", "goods", "tip"), ("tenders.csv", ",cash,", ",card,")] {
        let path = folder.join(file);
        let honest = fs::read_to_string(&path).unwrap();
        fs::write(&path, honest.replacen(from, to, 1)).unwrap();
        assert_ne!(faults(&folder), Vec::<String>::new(), "{file} was changed");
        fs::write(&path, honest).unwrap();
    }
}

#[test]
fn books_hold_closed_shifts_alone_and_a_wrong_day_or_a_folder_that_is_there_is_refused() {
    let shop = Shop::demo();
    let _sale = shop.sell("--scan 8850999320007 --tender cash:20");
    let books = |words: &str| shop.ctl(&format!("export books {words} --out"));
    let folder = shop.beside("books");
    let open = books("--from 2020-01-01 --to 2099-12-31").arg(&folder).by(&CHAI).done();
    assert_eq!(open["file"], folder.to_str().unwrap());
    assert_eq!(
        rows(&folder, "transactions.csv"),
        Vec::<Row>::new(),
        "its Z is not made"
    );
    assert_eq!(faults(&folder), Vec::<String>::new());

    let there = books("--from 2020-01-01 --to 2099-12-31").arg(&folder).by(&CHAI).run();
    assert_eq!(there.exit, Some(2), "{there:?}");
    assert!(there.out.contains("is there already"), "{there:?}");
    let none = shop.beside("none");
    let wrong = books("--from 2026-13-01 --to 2099-12-31").arg(&none).by(&CHAI);
    assert_eq!(wrong.refused("bad_date")["value"], "2026-13-01");
    let turned = books("--from 2026-12-01 --to 2026-11-01").arg(&none).by(&CHAI);
    assert_eq!(turned.refused("days_reversed")["from"], "2026-12-01");
    let _role = books("--from 2020-01-01 --to 2099-12-31")
        .arg(&none)
        .by(&ANA)
        .refused("not_allowed");
    assert_eq!(shop.ctl("export books --from 2020-01-01").by(&CHAI).run().exit, Some(2));
    let left = fs::read_dir(none.parent().unwrap()).unwrap();
    let left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "the shop and the first folder alone: {left:?}");
}
