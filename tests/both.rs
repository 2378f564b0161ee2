//! `kill -9` while the line to the back end does what it likes: no sale is lost, none is there twice, none is altered, and what cannot
//! be settled is on the desk.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a fault run stops at what it did not expect and says its figures"
)]

use rusqlite::{Connection, OpenFlags};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::time::Duration;
use testkit::dice::Dice;
use testkit::pos_system_api::Fault;
use testkit::prove;
use till_tests::oracle::{self, Sold};
use till_tests::seller::{Life, Seller};
use till_tests::shop::SKUS;
use till_tests::{Office, Shop};

const SELLER: &str = env!("CARGO_BIN_EXE_seller");
const SALE: &str = "POST /orders";

/// Kills in the life of one shop.
const KILLS_OF_A_SHOP: usize = 10;

/// Requests of a thousand that meet a fault.
const PER_MILLE: u16 = 200;

/// A short quarantine, so that what is in doubt is settled while somebody watches. What is late arrives within it.
const QUARANTINE: &str = "--set quarantine_s=2";

#[derive(Default)]
struct Figures {
    kills: usize,
    in_operation: usize,
    acknowledged: usize,
    confirmed: usize,
    on_the_desk: usize,
    faults: usize,
}

#[test]
fn kill_9_and_a_faulty_line_together_lose_double_and_alter_no_sale() {
    let mut dice = Dice::seeded(7);
    let (mut all, kills) = (Figures::default(), prove::times(200, 20));
    while all.kills < kills {
        shop_of(&mut dice, kills, &mut all);
    }
    println!(
        "{} kills, {} in an operation, {} faults of the line, {} acknowledged sales, {} confirmed, {} on the desk, 0 lost, 0 doubled",
        all.kills, all.in_operation, all.faults, all.acknowledged, all.confirmed, all.on_the_desk
    );
    assert!(
        all.in_operation * 10 >= all.kills * 3,
        "void: too few kills fell into an operation"
    );
    assert!(
        all.faults > 0 && all.confirmed > 0,
        "void: nothing went wrong, or nothing was sent"
    );
}

/// A shop that is killed again and again while its line is bad, and then gets a good one.
fn shop_of(dice: &mut Dice, kills: usize, all: &mut Figures) {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    shop.add_printer("counter", "tcp:127.0.0.1:9");
    office.join_so(&shop, QUARANTINE);
    office.map_all(&shop);
    office.simulator.misbehave(dice.number(), PER_MILLE);
    let mut sold: Vec<Sold> = Vec::new();
    for _ in 0..(kills - all.kills).min(KILLS_OF_A_SHOP) {
        if dice.below(3) == 0 {
            office.simulator.fault(SALE, Fault::CutThenCommit);
        }
        let life = life(&shop, dice);
        all.kills += 1;
        all.in_operation += usize::from(life.in_flight || life.sending);
        sold.extend(life.sold);
        while office.simulator.arrive() {}
    }
    office.simulator.behave();
    let _status = shop.ctl("sync --until-idle --timeout 120").done();
    let faults = oracle::faults(&shop.path(), &sold);
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(shop.verify()["ok"], true);
    all.acknowledged += sold.len();
    all.faults += office
        .simulator
        .requests()
        .iter()
        .filter(|asked| asked.fault.is_some())
        .count();
    // Counts none twice, or panics.
    judge(&shop, &office.totals(), all);
}

fn life(shop: &Shop, dice: &mut Dice) -> Life {
    let mut seller = Seller::start(SELLER, shop, "send");
    seller.sells(1 + dice.below(3));
    match dice.below(3) {
        // At any moment, most often while something is sent.
        0 => seller.lives(Duration::from_millis(dice.number() % 150)),
        // While a sale is made, or just after.
        _ => seller.lives_a_moment(dice),
    }
    seller.killed()
}

/// Each sale that the till calls confirmed is there with its total, each that is there is the till's, and every other is on the desk.
fn judge(shop: &Shop, there: &BTreeMap<String, Decimal>, all: &mut Figures) {
    let db = ledger(shop);
    let sql = "SELECT s.till_code || s.epoch || '-' || printf('%06d', s.sequence), s.total_minor, o.state
               FROM outbox o JOIN sale s ON s.id = o.sale_id";
    let mut select = db.prepare(sql).unwrap();
    let rows = select
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap();
    let mut known = 0;
    for row in rows {
        let (receipt_no, total_minor, state): (String, i64, String) = row.unwrap();
        let total = there.get(&receipt_no);
        known += usize::from(total.is_some());
        match state.as_str() {
            "confirmed" => {
                assert_eq!(
                    total,
                    Some(&Decimal::new(total_minor, 2)),
                    "{receipt_no} is lost or altered"
                );
                all.confirmed += 1;
            }
            other => {
                assert!(
                    matches!(other, "parked" | "rejected"),
                    "{receipt_no} is {other}, and nobody is told"
                );
                all.on_the_desk += 1;
            }
        }
    }
    assert_eq!(known, there.len(), "what is there and is no sale of the till");
}

fn ledger(shop: &Shop) -> Connection {
    Connection::open_with_flags(shop.path().join("ledger.db"), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}
