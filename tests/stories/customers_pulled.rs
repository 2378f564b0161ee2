//! The customers of a back end become customers of the till and follow it; what a person changed here stays, and whoever was erased does
//! not come back.

use serde_json::{Value, json};
use testkit::pospal::{Options, Simulator};
use testkit::wordpos::Record;
use testkit::{pospos, wordpos};
use till_tests::figures::{list, text};
use till_tests::head::{join, sync};
use till_tests::shop::WATER;
use till_tests::{ANA, CHAI, OWNER, Shop};

/// Ana, 0812345678, who has the number 1001 there from the start.
const ANA_UID: i64 = 1_366_004_607_492_560_001;
const MALI_UID: i64 = 9_007_199_254_740_993;

fn account() -> Simulator {
    let account = Simulator::start(Options::default()).unwrap();
    account.put_customer(&[
        ("customerUid", &MALI_UID.to_string()),
        ("number", "\"M-7\""),
        ("name", "\"Mali Suk\""),
        ("phone", "\"089 555 1234\""),
        ("email", "\"no address\""),
        ("birthday", "\"1990-02-28 00:00:00\""),
        ("categoryName", "\"Gold Card\""),
        ("enable", "1"),
    ]);
    account.put_customer(&[
        ("customerUid", "44"),
        ("number", "\"X-1\""),
        ("name", "\"Gone\""),
        ("enable", "-1"),
    ]);
    account
}

fn show(shop: &Shop, who: &str) -> Value {
    shop.ctl(&format!("customer show {who}")).by(&CHAI).done()
}

fn found(shop: &Shop, typed: &str) -> Vec<Value> {
    let found = shop.ctl("customer find").arg(typed).by(&CHAI).done();
    list(&found, "customers").to_vec()
}

#[test]
fn customers_of_a_back_end_are_customers_of_the_till_with_level_and_phone() {
    let (shop, account) = (Shop::demo(), account());
    join(&shop, &account, "");
    sync(&shop);
    let mali = show(&shop, "M-7");
    for (fact, told) in [
        ("name", "Mali Suk"),
        ("phone", "089 555 1234"),
        ("birthday", "1990-02-28"),
        ("level", "gold-card"),
        ("email", ""),
    ] {
        assert_eq!(mali[fact], told, "{fact}: {mali}");
    }
    assert!(
        found(&shop, "Gone").is_empty(),
        "whoever is deleted there is nobody new here"
    );
    let sale = shop.sell(&format!("--scan {WATER} --customer M-7 --tender cash:100"));
    assert_eq!(text(&sale, "customer"), "Mali Suk", "{sale}");
    let status = shop.ctl("sync status").done();
    let feeds = list(&list(&status, "upstreams")[0], "feeds");
    let feed = feeds.iter().find(|feed| feed["kind"] == "customer").unwrap();
    assert_eq!((&feed["complete"], &feed["rows"]), (&json!(true), &json!(3)));
    sync(&shop);
    assert_eq!(found(&shop, "Mali").len(), 1, "read twice, there once");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn whoever_the_till_knows_by_card_or_phone_stays_who_they_are_and_only_what_is_empty_is_filled() {
    let (shop, account) = (Shop::demo(), account());
    let by = |words: &str| shop.ctl(words).by(&CHAI).done();
    let _card = by("customer add --name Anan --card 1001");
    let _phone = by("customer add --name Malee --phone 0895551234 --level vip");
    join(&shop, &account, "");
    sync(&shop);
    let anan = show(&shop, "1001");
    assert_eq!((text(&anan, "name"), text(&anan, "phone")), ("Anan", "0812345678"));
    let malee = show(&shop, "M-7");
    let facts = ["name", "phone", "level", "birthday"].map(|fact| text(&malee, fact).to_owned());
    assert_eq!(facts, ["Malee", "0895551234", "vip", "1990-02-28"]);

    account.change_customer(
        MALI_UID,
        &[("phone", "\"089 555 9999\""), ("categoryName", "\"Platinum\"")],
    );
    sync(&shop);
    let malee = show(&shop, "M-7");
    assert_eq!(
        (text(&malee, "phone"), text(&malee, "level")),
        ("0895551234", "vip"),
        "what a person said here stays"
    );
}

#[test]
fn what_is_changed_there_changes_here_and_what_a_person_changed_here_stays() {
    let (shop, account) = (Shop::demo(), account());
    join(&shop, &account, "");
    sync(&shop);
    account.change_customer(MALI_UID, &[("phone", "\"021 111 2222\""), ("categoryName", "\"\"")]);
    let _here = shop.ctl("customer edit M-7 --name Malisa").by(&CHAI).done();
    sync(&shop);
    let mali = show(&shop, "M-7");
    let facts = ["name", "phone", "level"].map(|fact| text(&mali, fact).to_owned());
    assert_eq!(facts, ["Malisa", "021 111 2222", ""]);

    account.change_customer(MALI_UID, &[("name", "\"Mali S.\"")]);
    sync(&shop);
    assert_eq!(text(&show(&shop, "M-7"), "name"), "Malisa", "a person has said it");
    let all = shop.ctl("customer export M-7").by(&CHAI).done();
    assert!(
        all.to_string().contains("Mali S."),
        "whoever asks gets what the back end says too: {all}"
    );
}

#[test]
fn whoever_was_erased_does_not_come_back_whatever_is_changed_there() {
    let (shop, account) = (Shop::demo(), account());
    join(&shop, &account, "");
    sync(&shop);
    let _erased = shop.ctl("customer erase M-7").by(&CHAI).done();
    account.change_customer(MALI_UID, &[("phone", "\"089 555 0000\"")]);
    for _ in 0..2 {
        sync(&shop);
        assert!(found(&shop, "Mali").is_empty());
    }
    let ledger = rusqlite::Connection::open(shop.path().join("ledger.db")).unwrap();
    let kept: String = ledger
        .query_row(
            "SELECT group_concat(name || body || coalesce(taken, '')) FROM remote_item WHERE kind = 'customer'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert!(
        !kept.contains("Mali") && !kept.contains("555") && kept.contains("Ana"),
        "{kept}"
    );
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_customer_who_came_from_a_back_end_is_tied_to_it_without_a_number() {
    let (shop, account) = (Shop::demo(), account());
    join(&shop, &account, "--set balances=yes");
    sync(&shop);
    let _renumbered = shop.ctl("customer edit 1001 --card OWN-1").by(&CHAI).done();
    let tied = shop.ctl("customer tie OWN-1 head").by(&CHAI).done();
    assert_eq!(tied["owner"]["remote"], ANA_UID.to_string());
    sync(&shop);
    assert_eq!(found(&shop, "Ana").len(), 1, "tied and linked is the same person");
    let _untied = shop.ctl("customer untie OWN-1").by(&CHAI).done();
    sync(&shop);
    assert_eq!(found(&shop, "Ana").len(), 1);
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_back_end_whose_customers_are_not_to_be_taken_is_not_asked_for_them() {
    let (shop, account) = (Shop::demo(), account());
    join(&shop, &account, "--set take_customers=no");
    sync(&shop);
    assert!(found(&shop, "Mali").is_empty());
    assert_eq!(account.count("POST /customerOpenApi/queryCustomerPages"), 0);
    let status = shop.ctl("sync status").done();
    let feeds = list(&list(&status, "upstreams")[0], "feeds");
    assert!(feeds.iter().all(|feed| feed["kind"] != "customer"), "{feeds:?}");
    let wrong = shop.ctl("upstream change head --set take_customers=perhaps").by(&OWNER);
    assert!(wrong.refused("bad_request").to_string().contains("yes or no"));
}

#[test]
fn two_members_with_one_phone_number_are_two_customers() {
    let seed = pospos::Seed {
        members: Record::list(
            r#"[{"_id":"m1","code":"M000001","phonenumber":"0812345678","firstname":"Ana","type":{"name_en":"Gold"}},
                {"_id":"m2","code":"M000002","phonenumber":"0812345678","firstname":"Bo"}]"#,
        ),
        ..pospos::Seed::default()
    };
    let office = pospos::Simulator::start(pospos::Options {
        seed,
        ..pospos::Options::default()
    })
    .unwrap();
    let shop = Shop::demo();
    let words = "upstream add pospos --name pp --set calls_per_minute=1800 --secret-stdin --base-url";
    let line = shop.ctl(words).arg(office.base_url());
    let _added = line.typed("correct-horse").by(&OWNER).done();
    sync(&shop);
    assert_eq!(text(&show(&shop, "M000001"), "level"), "gold");
    assert_eq!(found(&shop, "0812345678").len(), 2);
    office.change_member("m2", "firstname", &"Boy");
    sync(&shop);
    assert_eq!(text(&show(&shop, "M000002"), "name"), "Boy");
}

#[test]
fn a_customer_without_a_number_is_found_by_the_phone_number() {
    let office = wordpos::Simulator::start(wordpos::Options::default()).unwrap();
    for customer in [
        r#"{"id":"cus-1","name":"Dao","phone":"0891112222","level":"Gold"}"#,
        r#"{"id":"cus-2","points":3}"#,
    ] {
        office.put_customer(Record::read(customer).unwrap());
    }
    let shop = Shop::demo();
    let _known = shop
        .ctl("customer add --name Daochai --phone 089-111-2222")
        .by(&ANA)
        .done();
    let line = shop.ctl("upstream add wordpos --name wp --set client_id=till --secret-stdin --base-url");
    let line = line.arg(office.base_url());
    let _added = line.typed("correct horse").by(&OWNER).done();
    sync(&shop);
    let known = found(&shop, "0891112222");
    assert_eq!(known.len(), 1, "{known:?}");
    assert_eq!((text(&known[0], "name"), text(&known[0], "level")), ("Daochai", "gold"));
    let everybody = shop.ctl("customer find").arg("").by(&CHAI).done();
    assert_eq!(
        list(&everybody, "customers").len(),
        1,
        "nobody is made of points alone: {everybody}"
    );
}
