//! A shop whose ledger is damaged: checked, made again, sold in again.

use serde_json::json;
use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use till_tests::figures::text;
use till_tests::shop::{COLA, WATER};
use till_tests::{ANA, OWNER, Shop};

/// Overwrites the pages of tables and indexes and leaves the head of the file.
fn damage(ledger: &Path) {
    let mut file = fs::OpenOptions::new().write(true).open(ledger).unwrap();
    let length = file.metadata().unwrap().len();
    for page in (5 * 4096..length).step_by(4096) {
        file.seek(SeekFrom::Start(page)).unwrap();
        file.write_all(&[0xa5; 2048]).unwrap();
    }
}

/// A shop that has sold twice, and its recovery code.
fn shop_that_sold() -> (Shop, String) {
    let shop = Shop::nowhere();
    let made = shop.ctl("init --demo").done();
    let code = text(&made, "recovery_code").to_owned();
    let _sale = shop.sell(&format!("--scan {WATER}x2 --tender cash:100"));
    let _sale = shop.sell(&format!("--scan {COLA} --tender card:EXACT"));
    (shop, code)
}

fn rebuild(shop: &Shop, code: &str) -> till_tests::ctl::Line {
    shop.ctl("rebuild --owner-pin-stdin").typed("8642").typed(code)
}

#[test]
fn a_ledger_that_does_not_open_is_checked_and_made_again_from_its_text_copy() {
    let (shop, code) = shop_that_sold();
    let before = shop.verify();
    let ledger = shop.path().join("ledger.db");
    damage(&ledger);
    let damaged = fs::read(&ledger).unwrap();
    let refused = shop.ctl("status").run();
    assert_eq!(refused.exit, Some(3), "{refused:?}");
    assert!(refused.out.contains("evertillctl verify"), "{refused:?}");
    let checked = shop.ctl("verify").run();
    assert_ne!(
        checked.exit,
        Some(0),
        "what is damaged is not called whole: {checked:?}"
    );

    let _data = rebuild(&shop, "AAAAA-AAAAA-AAAAA-AAAAA").refused("wrong_code");
    let made = rebuild(&shop, &code).done();
    assert_eq!(
        (&made["entries"], &made["source"]),
        (&before["entries"], &json!("text"))
    );
    let kept = fs::read(text(&made, "kept")).unwrap();
    assert!(kept == damaged, "the old file keeps every byte");

    let after = shop.verify();
    assert_eq!((&after["ok"], &after["sales"]), (&json!(true), &before["sales"]));
    let x = shop
        .ctl("shift x")
        .by(&till_tests::Person { pin: "8642", ..OWNER })
        .done();
    assert_eq!(x["sales"], 2, "the open shift has its sales");
    let _refused = shop.ctl("shift x").by(&ANA).refused("wrong_pin");
}

#[test]
fn an_edited_ledger_is_made_again_from_the_journal_and_sells_on_under_another_epoch() {
    let (shop, code) = shop_that_sold();
    let before = shop.verify();
    {
        let db = rusqlite::Connection::open(shop.path().join("ledger.db")).unwrap();
        db.execute("UPDATE shift SET float_minor = float_minor + 100", [])
            .unwrap();
    }
    let checked = shop.ctl("verify").run();
    assert_eq!(checked.exit, Some(1), "the edit is named: {checked:?}");
    let made = rebuild(&shop, &code).done();
    assert_eq!(
        (&made["entries"], &made["source"]),
        (&before["entries"], &json!("ledger"))
    );
    assert_eq!(shop.verify()["ok"], true);
    let owner = till_tests::Person { pin: "8642", ..OWNER };
    let sale = shop
        .ctl(&format!("sell --scan {WATER} --tender cash:10"))
        .by(&owner)
        .done();
    assert_eq!(text(&sale, "receipt_no"), format!("{}-000001", text(&made, "mark")));
}

#[test]
fn a_sound_ledger_is_not_rebuilt_and_an_empty_folder_has_none() {
    let (shop, code) = shop_that_sold();
    let head = shop.head();
    let _data = rebuild(&shop, &code).refused("ledger_sound");
    let _data = shop
        .ctl("rebuild --owner-pin-stdin")
        .typed("12")
        .typed("")
        .refused("bad_pin");
    assert_eq!(shop.head(), head, "nothing was touched");
    let _data = rebuild(&Shop::nowhere(), &code).refused("no_shop");
}

#[test]
fn a_damaged_catalogue_is_said_until_the_products_are_there_again() {
    let (shop, _) = shop_that_sold();
    let products = shop.beside("products.csv");
    let _written = shop.ctl("export products --out").arg(&products).by(&OWNER).done();
    fs::write(shop.path().join("catalogue.db"), "sku,name\n".repeat(500)).unwrap();
    for _ in 0..2 {
        let status = shop.ctl("status").done();
        let kept = text(&status["catalogue"], "damaged").to_owned();
        assert!(Path::new(&kept).exists(), "also after the next start: {status}");
        assert_eq!(status["badge"]["state"], "needs_attention");
        let told = shop.ctl("status").in_words().run().out;
        assert!(told.contains("Import or pull the products again"), "{told}");
    }
    let _data = shop
        .ctl(&format!("sell --scan {WATER} --tender cash:10"))
        .by(&ANA)
        .refused("unknown_code");
    let _imported = shop.ctl("import products").arg(&products).by(&OWNER).done();
    let status = shop.ctl("status").done();
    assert_eq!(status["catalogue"]["damaged"], serde_json::Value::Null);
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
}

#[test]
fn the_recovery_code_gives_the_owner_a_new_pin_also_where_the_pepper_is_lost() {
    let (shop, code) = shop_that_sold();
    let recover = |code: &str, pin: &str| shop.ctl("recover --code-stdin").typed(code).typed(pin);
    let _data = recover("AAAAA-AAAAA-AAAAA-AAAAA", "8642").refused("wrong_code");
    let _data = recover(&code, "12").refused("bad_pin");
    let _x = shop.ctl("shift x").by(&OWNER).done();
    let _done = recover(&code.to_lowercase().replace('-', " "), "8642").done();
    let _data = shop.ctl("shift x").by(&OWNER).refused("wrong_pin");
    let owner = till_tests::Person { pin: "8642", ..OWNER };
    let _x = shop.ctl("shift x").by(&owner).done();
    let _x = shop.ctl("shift x").by(&till_tests::CHAI).done();
    fs::remove_file(shop.path().join("pepper")).unwrap();
    assert_eq!(shop.ctl("status").run().exit, Some(3), "nobody can sign in");
    let _done = recover(&code, "9753").done();
    let _x = shop.ctl("shift x").by(&till_tests::CHAI).done();
    let _x = shop
        .ctl("shift x")
        .by(&till_tests::Person { pin: "9753", ..OWNER })
        .done();
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn last_weeks_ledger_put_over_todays_gives_no_receipt_number_out_twice_and_the_till_says_what_happened() {
    let shop = Shop::demo();
    let sale = format!("--scan {WATER} --tender cash:10");
    let first = shop.sell(&sale);
    let (ledger, kept) = (shop.path().join("ledger.db"), shop.beside("last-week.db"));
    std::fs::copy(&ledger, &kept).unwrap();
    let lost = shop.sell(&sale);
    std::fs::copy(&kept, &ledger).unwrap();
    let next = shop.sell(&sale);
    let numbers = [&first, &lost, &next].map(|sale| text(sale, "receipt_no").to_owned());
    assert!(numbers[0] != numbers[1] && numbers[1] != numbers[2], "{numbers:?}");
    let said = shop.ctl("doctor").in_words().run().out;
    assert!(said.contains("AN OLDER LEDGER WAS PUT HERE"), "{said}");
    let verified = shop.ctl("verify").run();
    assert_eq!(verified.exit, Some(1), "nobody said that a backup was put back");
    assert!(verified.out.contains("no restore explains it"), "{}", verified.out);
}
