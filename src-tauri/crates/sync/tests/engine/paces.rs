//! How often a back end may be asked holds also for a till that ends and starts again; of a day's calls the last are kept for sales.

use crate::till::{HEAD_OFFICE, Till};
use domain::people::Actor;
use domain::settle::Method;
use std::collections::BTreeMap;
use store::{MapKind, RemoteKind, Upstream};
use sync::{AskFault, CallFault, PushFault, Surroundings};
use testkit::sample::{self, SOLD_AT_MS};
use testkit::simulator::{Extra, Simulator, System};
use testkit::{pospal, pospos, wordpos};

const HOUR_MS: i64 = 3_600_000;

fn joined<S: System>(till: &Till, simulator: &Simulator<S>, kind: &str, settings: &[(&str, &str)]) -> Upstream {
    let said = settings
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    let upstream = Upstream {
        id: HEAD_OFFICE,
        name: "head office".to_owned(),
        kind: kind.to_owned(),
        base_url: simulator.base_url(),
        settings: BTreeMap::from_iter(said),
        from_at_ms: SOLD_AT_MS,
    };
    till.join(&upstream);
    upstream
}

#[test]
fn a_till_that_starts_again_and_again_goes_over_no_limit_of_its_back_end() {
    let mut till = Till::open("correct-horse");
    let options = pospos::Options {
        calls_per_minute: 10,
        clock: till.around.clock(),
        ..pospos::Options::default()
    };
    let simulator = pospos::Simulator::start(options).unwrap();
    let upstream = joined(&till, &simulator, "pospos", &[("calls_per_minute", "10")]);
    let ask = |till: &Till| till.engine.call(&till.around, &upstream, "list_vendors", "{}");
    for _ in 0..10 {
        ask(&till).unwrap();
        till.around.wait(1_000);
        till = till.restarted();
    }
    let fault = ask(&till).unwrap_err();
    let waits = AskFault::Call(CallFault::Exchange(PushFault::Throttled {
        why: "it is not to be asked more often".to_owned(),
        retry_after_s: Some(50),
    }));
    assert_eq!((fault, simulator.requests().len()), (waits, 10), "nothing was sent");
    till.around.wait(50_000);
    ask(&till.restarted()).unwrap();
}

#[test]
fn of_a_days_calls_the_last_fifth_is_kept_for_sales_also_by_a_till_that_starts_again() {
    let till = Till::open("secret");
    let simulator = pospal::Simulator::start(pospal::Options::default()).unwrap();
    let settings = [("app_id", "shop"), ("orders", "yes"), ("calls_per_day", "15")];
    let upstream = joined(&till, &simulator, "pospal", &settings);
    map_all(&till, &pospal::Simulator::product_uid(1).to_string());
    till.engine.pass(&till.around).unwrap();
    let till = till.restarted();
    till.engine.pass(&till.around).unwrap();
    let lists = simulator.requests().len();
    assert_eq!(lists, 12, "the lists are longer than the calls that they may have");
    let state = till.ledger.pull_state(HEAD_OFFICE, RemoteKind::Order).unwrap();
    assert_eq!(
        state.fault.as_deref(),
        Some("the rest of today's calls is kept for sales")
    );
    till.sell(1, &[(Method::Cash, "500.00")]);
    till.engine.pass(&till.around).unwrap();
    assert_eq!(till.counts().confirmed, 1, "a sale goes all the same");
    assert_eq!(simulator.requests().len(), lists + 1);
    let calls = |till: &Till| till.engine.call(&till.around, &upstream, "queryAllCashier", "{}");
    while calls(&till).is_ok() {}
    assert_eq!(simulator.requests().len(), 15);
    till.around.wait(24 * HOUR_MS);
    calls(&till).unwrap();
}

/// WordPos lets itself be asked ten times a second.
#[test]
fn whoever_tests_a_back_end_that_was_just_asked_waits_a_moment_and_is_answered() {
    let till = Till::open("correct horse");
    let options = wordpos::Options {
        clock: till.around.clock(),
        ..wordpos::Options::default()
    };
    let simulator = wordpos::Simulator::start(options).unwrap();
    let upstream = joined(&till, &simulator, "wordpos", &[("client_id", "till")]);
    let mut calls = (0..20).map(|_| till.engine.call(&till.around, &upstream, "list_products", "{}"));
    assert!(
        calls.any(|answer| answer.is_err()),
        "no more is to be asked in this second"
    );
    let began_ms = till.around.now_ms();
    till.engine.probe(&till.around, &upstream).unwrap();
    assert_eq!(till.around.now_ms() - began_ms, 1_000);
}

/// WordPos lets itself be asked 1000 times an hour.
#[test]
fn a_backlog_uses_a_limited_back_end_to_98_of_a_hundred_and_never_goes_over() {
    let till = Till::open("correct horse");
    let options = wordpos::Options {
        extra: Extra::Kept,
        clock: till.around.clock(),
        ..wordpos::Options::default()
    };
    let simulator = wordpos::Simulator::start(options).unwrap();
    let settings = [("client_id", "till"), ("reference_field", "reference")];
    let _upstream = joined(&till, &simulator, "wordpos", &settings);
    map_all(&till, "12345");
    for number in 1..=1_200 {
        till.sell(number, &[(Method::Cash, "500.00")]);
    }
    let began_ms = till.around.now_ms();
    while till.around.now_ms() < began_ms + HOUR_MS {
        let outlook = till.pass();
        till.around
            .wait((outlook.next_at_ms.unwrap() - till.around.now_ms()).max(1));
    }
    let requests = simulator.requests();
    let refused = requests.iter().filter(|asked| asked.fault.is_some()).count();
    assert!(requests.len() >= 980, "{} requests", requests.len());
    assert!(till.counts().confirmed >= 960, "{:?}", till.counts());
    assert_eq!((refused, till.counts().unknown), (0, 0));
}

fn map_all(till: &Till, there: &str) {
    for product in sample::products() {
        let ledger = &till.ledger;
        ledger
            .map_remote(
                HEAD_OFFICE,
                MapKind::Product,
                &product.sku,
                there,
                Actor::Machine,
                SOLD_AT_MS,
            )
            .unwrap();
    }
}
