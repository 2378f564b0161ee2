//! `kill -9` in a selling loop, at seeded moments: every acknowledged sale is there, nothing is half, no number is missing or double.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a fault run stops at what it did not expect and says its figures"
)]

use serde_json::Value;
use std::time::{Duration, Instant};
use testkit::dice::Dice;
use testkit::prove;
use till_tests::ctl::Running;
use till_tests::oracle::{self, Sold};
use till_tests::request::Request;
use till_tests::seller::{Life, Seller, owe_everything};
use till_tests::{ANA, Shop};

const SELLER: &str = env!("CARGO_BIN_EXE_seller");

/// Kills in the life of one shop.
const KILLS_OF_A_SHOP: usize = 25;

/// Kills sellers one after another on the same files. The run is void unless three in ten kills fell between a request and its
/// acknowledgement.
fn kill_again_and_again(seed: u64, kills: usize, live: fn(&Shop, &mut Dice) -> Life) {
    let mut dice = Dice::seeded(seed);
    let (mut in_flight, mut acknowledged) = (0, 0);
    let mut left = kills;
    while left > 0 {
        let shop = Shop::demo();
        owe_everything(&shop);
        let mut sold: Vec<Sold> = Vec::new();
        for _ in 0..left.min(KILLS_OF_A_SHOP) {
            let life = live(&shop, &mut dice);
            in_flight += usize::from(life.in_flight);
            sold.extend(life.sold);
            left -= 1;
            let faults = oracle::faults(&shop.path(), &sold);
            assert!(
                faults.is_empty(),
                "seed {seed}, {left} kills before the end: {faults:#?}"
            );
            assert_eq!(shop.verify()["ok"], true, "seed {seed}, {left} kills before the end");
        }
        acknowledged += sold.len();
    }
    println!(
        "{kills} kills, {in_flight} between request and acknowledgement, {acknowledged} acknowledged sales, 0 lost"
    );
    assert!(
        in_flight * 10 >= kills * 3,
        "void: {in_flight} of {kills} kills fell into a sale"
    );
}

#[test]
fn kill_9_of_the_apps_core_loses_no_acknowledged_sale() {
    kill_again_and_again(1, prove::times(250, 20), |shop, dice| {
        let mut seller = Seller::start(SELLER, shop, "sell");
        // Now and then while it opens what the last kill left.
        if dice.below(10) > 0 {
            seller.sells(1 + dice.below(4));
        }
        seller.lives_a_moment(dice);
        seller.killed()
    });
}

#[test]
fn kill_9_of_evertillctl_loses_no_acknowledged_sale() {
    kill_again_and_again(2, prove::times(250, 20), |shop, dice| {
        let mut running = shop.ctl("sell --from -").by(&ANA).start();
        let (mut life, mut took) = (Life::default(), Duration::from_millis(50));
        for _ in 0..dice.below(4) {
            let request = Request::by_chance(dice);
            let asked_at = Instant::now();
            running.write(&request.line());
            life.sold.push(request.acknowledged_by(&running.answer()));
            took = asked_at.elapsed();
        }
        let request = Request::by_chance(dice);
        running.write(&request.line());
        match answer_or_end(&mut running, took.mul_f64(1.3 * dice.below(1_000) as f64 / 1_000.0)) {
            Some(answer) => life.sold.push(request.acknowledged_by(&answer)),
            None => life.in_flight = true,
        }
        life
    });
}

/// Kills it after this time, or as soon as it has answered. The last of what it answered before its end counts.
fn answer_or_end(running: &mut Running, time: Duration) -> Option<Value> {
    let answer = running.answer_within(time);
    running.kill();
    running.last_answers().pop().or(answer)
}

#[test]
fn kill_9_loses_no_line_of_an_open_cart() {
    let kills = prove::times(100, 8);
    let mut dice = Dice::seeded(3);
    let shop = Shop::demo();
    let mut lines = 0;
    for kill in 0..kills {
        let mut seller = Running::start(ring(&shop), "");
        for _ in 0..=dice.below(5) {
            lines = lines_of(&seller.answer());
        }
        if let Some(said) = answer_or_end(&mut seller, Duration::from_micros(dice.number() % 8_000)) {
            lines = lines_of(&said);
        }
        let core = shop.open();
        core.sign_in(&ANA);
        let found = core.ask("cart")["lines"].as_array().unwrap().len();
        // A line may have been saved whose answer nobody heard.
        assert!(
            found == lines || found == lines + 1,
            "kill {kill}: {lines} lines were shown, {found} are there"
        );
        lines = found;
    }
    println!("{kills} kills, {lines} lines in the open cart, 0 lost");
}

fn ring(shop: &Shop) -> std::process::Command {
    let mut command = std::process::Command::new(SELLER);
    command.arg(shop.path()).arg("ring");
    command
}

fn lines_of(said: &Value) -> usize {
    usize::try_from(said["lines"].as_u64().unwrap()).unwrap()
}
