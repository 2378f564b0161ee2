//! The products of a back end become products of the till, and follow it: what is changed there changes here, what is changed here stays,
//! and where both changed the same a person decides.

use serde_json::{Value, json};
use testkit::pospal::{Options, Simulator};
use testkit::wristcoin;
use till_tests::figures::{list, text};
use till_tests::head::{join, sync};
use till_tests::shop::WATER;
use till_tests::{ANA, BO, CHAI, OWNER, Shop};

/// A code with its check digit, of goods that the demo shop does not have.
const JAM: &str = "8850329000012";
const JAM_UID: i64 = 9_007_199_254_740_993;

fn account() -> Simulator {
    Simulator::start(Options {
        products: 0,
        ..Options::default()
    })
    .unwrap()
}

fn jam(account: &Simulator) {
    let (uid, code) = (JAM_UID.to_string(), format!("\"{JAM}\""));
    account.put_category(&[("uid", "77"), ("parentUid", "0"), ("name", "\"Kitchen\"")]);
    account.put_category(&[("uid", "78"), ("parentUid", "77"), ("name", "\"Jams\"")]);
    account.put_product(&[
        ("uid", &uid),
        ("categoryUid", "78"),
        ("name", "\"Mango jam\""),
        ("barcode", &code),
        ("buyPrice", "40.5"),
        ("sellPrice", "95.00"),
        ("sellPrice2", "80.00"),
        ("customerPrice", "90.00"),
        ("supplierUid", "140804498492323524"),
        ("enable", "1"),
    ]);
}

fn facts(shop: &Shop, product: &str) -> Value {
    shop.ctl(&format!("product show {product}")).by(&CHAI).done()["facts"].clone()
}

fn conflicts(shop: &Shop) -> Vec<Value> {
    list(&shop.ctl("status").done()["catalogue"], "conflicts").to_vec()
}

#[test]
fn goods_of_a_back_end_are_sold_at_the_till_with_all_that_is_known_of_them() {
    let (shop, account) = (Shop::demo(), account());
    jam(&account);
    join(&shop, &account, "--set orders=yes");
    sync(&shop);
    let known = facts(&shop, JAM);
    for (fact, told) in [
        ("name_en", "Mango jam"),
        ("gtin", JAM),
        ("price", "95.00"),
        ("prices", "member=90 wholesale=80"),
        ("category", "Kitchen/Jams"),
        ("cost", "40.50"),
        ("enabled", "yes"),
    ] {
        assert_eq!(known[fact], told, "{fact}: {known}");
    }
    let sale = shop.sell(&format!("--scan {JAM} --tender cash:100"));
    assert_eq!(
        (text(&sale, "total"), text(&list(&sale, "lines")[0], "name")),
        ("95.00", "Mango jam")
    );
    sync(&shop);
    assert_eq!(account.orders().len(), 1, "it is known there without a map");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn what_is_changed_there_changes_here_and_what_is_changed_here_stays() {
    let (shop, account) = (Shop::demo(), account());
    jam(&account);
    join(&shop, &account, "");
    sync(&shop);
    account.change_product(JAM_UID, &[("sellPrice", "99.00")]);
    let _edit = shop.ctl(&format!("product edit {JAM} brand=Sun")).by(&CHAI).done();
    sync(&shop);
    let known = facts(&shop, JAM);
    assert_eq!((&known["price"], &known["brand"]), (&json!("99.00"), &json!("Sun")));

    let _edit = shop.ctl(&format!("product edit {JAM} price=97")).by(&CHAI).done();
    sync(&shop);
    assert_eq!(facts(&shop, JAM)["price"], "97.00", "nothing was changed there");
    assert!(conflicts(&shop).is_empty());

    account.change_product(JAM_UID, &[("sellPrice", "101.00")]);
    sync(&shop);
    let conflicts_now = conflicts(&shop);
    assert_eq!(
        (
            text(&conflicts_now[0], "field"),
            text(&conflicts_now[0], "here"),
            text(&conflicts_now[0], "there")
        ),
        ("price", "97.00", "101.00")
    );
    let _mine = shop.ctl(&format!("product edit {JAM} price=97")).by(&CHAI).done();
    assert!(conflicts(&shop).is_empty(), "a person has decided");
    sync(&shop);
    assert_eq!(facts(&shop, JAM)["price"], "97.00");
}

#[test]
fn goods_that_the_till_has_are_found_by_their_code_and_keep_what_they_are() {
    let (shop, account) = (Shop::demo(), account());
    let before = facts(&shop, WATER);
    let (name, code) = ("\"Water, plain\"", format!("\"{WATER}\""));
    account.put_product(&[
        ("uid", "41"),
        ("name", name),
        ("barcode", &code),
        ("sellPrice", "11.00"),
    ]);
    join(&shop, &account, "--set orders=yes");
    sync(&shop);
    assert_eq!(facts(&shop, WATER), before, "nothing of it was empty");
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:100"));
    sync(&shop);
    assert_eq!(account.orders().len(), 1, "the code says which it is");
    account.change_product(41, &[("sellPrice", "12.00")]);
    sync(&shop);
    assert_eq!(facts(&shop, WATER)["price"], "12.00");
}

#[test]
fn what_a_back_end_takes_off_sale_is_refused_at_the_counter_by_its_name() {
    let (shop, account) = (Shop::demo(), account());
    jam(&account);
    join(&shop, &account, "");
    sync(&shop);
    account.change_product(JAM_UID, &[("enable", "0")]);
    sync(&shop);
    let sell = format!("sell --scan {JAM} --tender cash:100");
    let refused = shop.ctl(&sell).by(&ANA).refused("taken_off_sale");
    assert_eq!(
        (text(&refused, "name"), text(&refused, "upstream")),
        ("Mango jam", "head")
    );
    let said = shop.ctl(&sell).by(&BO).in_words().run();
    assert!(format!("{said:?}").contains("was taken off sale by head"), "{said:?}");

    let _here = shop.ctl(&format!("product edit {JAM} enabled=yes")).by(&CHAI).done();
    sync(&shop);
    let sale = shop.sell(&format!("--scan {JAM} --tender cash:100"));
    assert_eq!(
        text(&sale, "total"),
        "95.00",
        "a manager of the till has the last word here"
    );
}

#[test]
fn what_a_person_says_a_product_is_takes_the_place_of_what_was_made_of_it() {
    let (shop, account) = (Shop::demo(), account());
    jam(&account);
    join(&shop, &account, "");
    sync(&shop);
    let sku = facts(&shop, WATER)["sku"].as_str().unwrap().to_owned();
    let _freed = shop
        .ctl(&format!("upstream map head product {sku} {JAM_UID}"))
        .by(&CHAI)
        .done();
    sync(&shop);
    let made = facts(&shop, JAM);
    assert_eq!((&made["sku"], &made["enabled"]), (&json!(JAM), &json!("no")), "{made}");
}

#[test]
fn a_product_without_a_code_becomes_one_of_the_till_only_where_a_person_said_so() {
    let (shop, account) = (Shop::demo(), account());
    let uid = Simulator::product_uid(1).to_string();
    account.put_product(&[("uid", &uid), ("name", "\"Rice, loose\""), ("sellPrice", "30.00")]);
    join(&shop, &account, "");
    sync(&shop);
    let show = format!("product show {uid}");
    let _none = shop.ctl(&show).by(&CHAI).refused("no_such_product");
    let change = "upstream change head --set take_products=yes";
    let _changed = shop.ctl(change).by(&OWNER).done();
    sync(&shop);
    let made = facts(&shop, &uid);
    assert_eq!((&made["sku"], &made["enabled"]), (&json!(uid), &json!("yes")), "{made}");
}

#[test]
fn a_back_end_whose_products_are_not_to_be_taken_over_changes_nothing_here() {
    let (shop, account) = (Shop::demo(), account());
    jam(&account);
    join(&shop, &account, "--set take_products=no");
    sync(&shop);
    let show = format!("product show {JAM}");
    let _none = shop.ctl(&show).by(&CHAI).refused("no_such_product");
    let wrong = "upstream change head --set take_products=perhaps";
    let _refused = shop.ctl(wrong).by(&OWNER).refused("bad_request");
}

#[test]
fn units_and_taxes_have_the_names_that_a_person_said_they_have_there() {
    let shop = Shop::demo();
    let drinks = r#"[{"item_id":"item-1","price":250,"description":"Nightcap","is_deleted":false,"sales_tax_basis_points":700}]"#;
    let (account, bar) = (
        account(),
        wristcoin::Simulator::start(wristcoin::Options {
            seed: wristcoin::Seed {
                menu_items: drinks.to_owned(),
                ..wristcoin::Seed::default()
            },
            ..wristcoin::Options::default()
        })
        .unwrap(),
    );
    let uid = Simulator::product_uid(1).to_string();
    account.put_product(&[("uid", &uid), ("name", "\"Rice, loose\""), ("sellPrice", "30.00")]);
    join(&shop, &account, "--set take_products=yes");
    let (url, event) = (bar.base_url(), wristcoin::Options::default().event_id);
    let words = format!(
        "upstream add wristcoin --name bar --base-url {url} --set event_id={event} --set username=till --set take_products=yes --secret-stdin"
    );
    let _added = shop.ctl(&words).typed("correct horse").by(&OWNER).done();
    for words in ["upstream map head unit g kg", "upstream map bar tax vat7 700"] {
        let _mapped = shop.ctl(words).by(&CHAI).done();
    }
    let maps = shop.ctl("upstream maps head").by(&CHAI).done();
    assert_eq!(maps["maps"], json!([{ "kind": "unit", "local": "g", "remote": "kg" }]));
    sync(&shop);
    assert_eq!(facts(&shop, &uid)["unit"], "g", "it is called kg there");
    assert_eq!(facts(&shop, "item-1")["tax"], "vat7");
}
