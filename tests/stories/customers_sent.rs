//! Customers who were added at the till are added at the back end before the sale that names them, once, whatever becomes of the answer.

use serde_json::{Value, json};
use testkit::pospal::{Options, Simulator};
use testkit::simulator::Fault;
use testkit::wordpos::{self, Record};
use till_tests::figures::list;
use till_tests::shop::WATER;
use till_tests::{ANA, CHAI, OWNER, Shop, head};

const ADD: &str = "POST /customerOpenApi/add";

/// An account that knows the water by its code.
fn account() -> Simulator {
    let account = Simulator::start(Options::default()).unwrap();
    let code = format!("\"{WATER}\"");
    account.put_product(&[("uid", "41"), ("name", "\"Water, plain\""), ("barcode", &code)]);
    account
}

fn join(shop: &Shop, account: &Simulator, more: &str) {
    head::join(shop, account, &format!("--set orders=yes --set quarantine_s=1 {more}"));
}

fn sync(shop: &Shop) -> Value {
    head::sync(shop);
    list(&shop.ctl("sync status").done(), "upstreams")[0].clone()
}

fn sell_to(shop: &Shop, who: &str) {
    let _sale = shop.sell(&format!("--scan {WATER} --customer {who} --tender cash:100"));
}

/// The numbers of whoever is there, and those that orders name.
fn there(account: &Simulator) -> (Vec<String>, Vec<String>) {
    let numbers = account.customers().iter().map(|row| row.text("number")).collect();
    let named = account.orders().iter().map(|row| row.text("customerNumber")).collect();
    (numbers, named)
}

fn with_mali() -> Shop {
    let shop = Shop::demo();
    let words = "customer add --name Mali --card M-7 --phone 0895551234";
    let _mali = shop.ctl(words).by(&ANA).done();
    shop
}

#[test]
fn a_customer_of_the_till_is_added_there_once_and_named_by_each_sale() {
    let (shop, account) = (with_mali(), account());
    join(&shop, &account, "--set customers=yes");
    sell_to(&shop, "M-7");
    sell_to(&shop, "M-7");
    let stands = sync(&shop);
    assert_eq!(stands["confirmed"], 2, "{stands}");
    assert!(list(&stands, "can").contains(&json!("customers")));
    let (numbers, named) = there(&account);
    assert_eq!(numbers, ["1001", "M-7"]);
    assert_eq!(named, ["M-7", "M-7"]);
    let _again = sync(&shop);
    let found = shop.ctl("customer find").arg("Mali").by(&CHAI).done();
    assert_eq!(list(&found, "customers").len(), 1, "and comes back as nobody else");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn an_addition_whose_answer_was_lost_is_looked_for_and_not_done_again() {
    for fault in [Fault::CommitThenCut, Fault::CutBefore] {
        let (shop, account) = (with_mali(), account());
        join(&shop, &account, "--set customers=yes");
        account.fault(ADD, fault.clone());
        sell_to(&shop, "M-7");
        let stands = sync(&shop);
        assert_eq!(stands["confirmed"], 1, "{fault:?}: {stands}");
        let (numbers, named) = there(&account);
        assert_eq!(numbers, ["1001", "M-7"], "{fault:?}");
        assert_eq!(named, ["M-7"]);
    }
}

#[test]
fn whoever_is_there_already_is_named_and_a_back_end_that_takes_nobody_gets_the_sale_without() {
    let (shop, account) = (with_mali(), account());
    let _ana = shop.ctl("customer add --name Anan --card 1001").by(&ANA).done();
    join(&shop, &account, "");
    sell_to(&shop, "1001");
    sell_to(&shop, "M-7");
    let stands = sync(&shop);
    assert_eq!(stands["confirmed"], 2, "{stands}");
    assert!(!list(&stands, "can").contains(&json!("customers")));
    let (numbers, mut named) = there(&account);
    named.sort();
    assert_eq!(numbers, ["1001"]);
    assert_eq!(named.last().map(String::as_str), Some("1001"), "{named:?}");
    assert!(!named.contains(&"M-7".to_owned()));
}

#[test]
fn where_customers_are_found_by_phone_whoever_has_none_is_not_added() {
    let water = format!(r#"[{{"id":"w1","name":"Water","price":10.00,"stock":5,"barcode":"{WATER}"}}]"#);
    let office = wordpos::Simulator::start(wordpos::Options {
        products: Record::list(&water),
        ..wordpos::Options::default()
    })
    .unwrap();
    let shop = with_mali();
    let _nameless = shop.ctl("customer add --name Dao --card D-1").by(&ANA).done();
    let words = "upstream add wordpos --name wp --set client_id=till --set customers=yes --set lane_customer=walk-in --secret-stdin --base-url";
    let _added = shop
        .ctl(words)
        .arg(office.base_url())
        .typed("correct horse")
        .by(&OWNER)
        .done();
    sell_to(&shop, "M-7");
    sell_to(&shop, "D-1");
    let stands = sync(&shop);
    assert_eq!(stands["confirmed"], 2, "{stands}");
    let customers = office.customers();
    assert_eq!(customers.len(), 1);
    assert_eq!(
        (customers[0].text("name"), customers[0].text("phone")),
        ("Mali".to_owned(), "0895551234".to_owned())
    );
    let mut named: Vec<String> = office.orders().iter().map(|order| order.text("customer_id")).collect();
    named.sort();
    assert_eq!(named, [customers[0].text("id"), "walk-in".to_owned()]);
}
