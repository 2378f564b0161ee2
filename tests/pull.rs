//! A long list of products is read while the till is killed again and again: it goes on where it was, reads no page twice but the one
//! that it was reading, loses none, and stays small.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a fault run stops at what it did not expect and says its figures"
)]

use std::collections::BTreeMap;
use std::process::Command;
use std::time::{Duration, Instant};
use testkit::dice::Dice;
use testkit::pospal::{Options, Simulator};
use testkit::prove::times;
use till_tests::ctl::Running;
use till_tests::figures::list;
use till_tests::{CHAI, OWNER, Shop};

const SELLER: &str = env!("CARGO_BIN_EXE_seller");

/// What a list of any length may take of the till's memory above what it takes without one, MiB.
const MOST_MIB: u64 = 64;

/// How often it is asked whether the list is read.
const GLANCE: Duration = Duration::from_millis(250);

/// A till that stays open, with its workers.
fn open(shop: &Shop) -> Running {
    let mut command = Command::new(SELLER);
    command.arg(shop.path()).arg("stay");
    let till = Running::start(command, "");
    assert_eq!(till.answer()["open"], true);
    till
}

fn account(products: i64, page_size: usize) -> Simulator {
    let options = Options {
        products,
        page_size,
        ..Options::default()
    };
    Simulator::start(options).unwrap()
}

fn join(shop: &Shop, account: &Simulator) {
    let url = account.base_url();
    let words = format!(
        "upstream add pospal --name head --base-url {url} --set app_id=shop --set take_products=yes --secret-stdin"
    );
    let _added = shop.ctl(&words).typed("secret").by(&OWNER).done();
}

/// Rows of the last whole reading of the products; none while it goes on.
fn rows_read(shop: &Shop) -> Option<u64> {
    let status = shop.ctl("sync status").done();
    let feeds = &list(&status, "upstreams")[0];
    let products = list(feeds, "feeds")
        .iter()
        .find(|feed| feed["kind"] == "product")
        .unwrap();
    products["rows"].as_u64().filter(|_| products["complete"] == true)
}

/// Whether the last of the products is one of the till's.
fn is_taken_over(shop: &Shop, products: i64) -> bool {
    let last = format!("product show 69{products:011}");
    shop.ctl(&last).by(&CHAI).run().exit == Some(0)
}

/// Kills the till so often while it reads. How many kills fell into the reading.
fn killed(shop: &Shop, account: &Simulator, kills: usize, dice: &mut Dice) -> usize {
    let longest_ms = times(600, 150);
    let mut fell = 0;
    for _ in 0..kills {
        let before = account.pages_served().len();
        let mut till = open(shop);
        let _silent = till.answer_within(Duration::from_millis(dice.below(longest_ms) as u64));
        till.kill();
        let during = account.pages_served().len() > before;
        fell += usize::from(during && rows_read(shop).is_none());
    }
    fell
}

/// How often each page was served beyond once; every page is there.
fn pages_again(account: &Simulator, products: i64, page_size: usize) -> usize {
    let mut served: BTreeMap<i64, usize> = BTreeMap::new();
    for after in account.pages_served() {
        *served.entry(after).or_default() += 1;
    }
    let pages: Vec<i64> = (0..=products).step_by(page_size).collect();
    assert_eq!(
        served.keys().copied().collect::<Vec<_>>(),
        pages,
        "every page, and no other"
    );
    served.values().map(|times| times - 1).sum()
}

fn read_to_the_end(products: i64, page_size: usize, kills: usize) {
    let (shop, account) = (Shop::demo(), account(products, page_size));
    let base_mib = open(&shop).most_mib();
    join(&shop, &account);
    let fell = killed(&shop, &account, kills, &mut Dice::seeded(1));
    let (till, began, before) = (open(&shop), Instant::now(), account.pages_served().len());
    let mut read_after = None;
    while !is_taken_over(&shop, products) {
        if read_after.is_none() && rows_read(&shop).is_some() {
            read_after = Some(began.elapsed());
        }
        assert!(till.answer_within(GLANCE).is_none(), "it says nothing more");
    }
    let more_mib = till.most_mib() - base_mib;
    let pages = account.pages_served().len() - before;
    println!(
        "{products} products, {kills} kills, {fell} of them while it read; {} pages again; after the last {} rows in {:?}, all articles after {:?}; {more_mib} MiB above {base_mib} MiB",
        pages_again(&account, products, page_size),
        pages * page_size,
        read_after.unwrap_or_default(),
        began.elapsed()
    );
    assert_eq!(
        rows_read(&shop),
        Some(u64::try_from(products).unwrap()),
        "each row once"
    );
    assert!(
        pages_again(&account, products, page_size) <= fell,
        "but the page that it was reading"
    );
    assert!(fell * 2 >= kills, "void: {fell} of {kills} kills fell into the reading");
    assert!(more_mib < MOST_MIB, "{more_mib} MiB above {base_mib} MiB");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_list_whose_reading_is_killed_goes_on_where_it_was_and_the_till_stays_small() {
    let page_size = times(100, 10);
    let products = i64::try_from(times(100_000, 4_000)).unwrap();
    read_to_the_end(products, page_size, times(25, 5));
}
