//! A storage that fails: a call by chance ends with an error of the disk, or finds it full, while a till sells. What was acknowledged is
//! there; what was refused can be asked for again and is sold once.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a fault run stops at what it did not expect and says its figures"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use testkit::dice::Dice;
use testkit::prove;
use till_tests::oracle::{self, Sold};
use till_tests::request::Request;
use till_tests::seller::owe_everything;
use till_tests::{ANA, Ended, Shop};

/// The calls that may fail, and how.
const FAULTS: &[(&str, &str)] = &[
    ("pwrite64", "EIO"),
    ("pwrite64", "ENOSPC"),
    ("fdatasync", "EIO"),
    ("fdatasync", "ENOSPC"),
    ("ftruncate", "EIO"),
    ("pread64", "EIO"),
];

/// Faults in the life of one shop.
const FAULTS_OF_A_SHOP: usize = 25;

/// So many of the last calls are those of the sales.
const LATE: usize = 100;

/// Sales of one life.
const SALES: usize = 4;

fn strace(shop: &Shop, what: &str) -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-e", what, "-o"]).arg(shop.beside("calls"));
    strace
}

fn sell(shop: &Shop, requests: &[Request], tracer: Option<Command>) -> Ended {
    let mut line = shop.ctl("sell --from -").by(&ANA);
    if let Some(tracer) = tracer {
        line = line.under(tracer);
    }
    for request in requests {
        line = line.typed(&request.line());
    }
    line.run()
}

/// The sales that a run acknowledged: it answers in the order in which it is asked.
fn acknowledged(requests: &[Request], ended: &Ended) -> Vec<Option<Sold>> {
    let answers = ended.out.lines().map(|line| serde_json::from_str(line).unwrap());
    let answers = answers.map(Some).chain(std::iter::repeat(None::<serde_json::Value>));
    let pairs = requests.iter().zip(answers);
    pairs
        .map(|(request, answer)| {
            answer
                .filter(|answer| answer["receipt_no"].is_string())
                .map(|answer| request.acknowledged_by(&answer))
        })
        .collect()
}

/// How often the busiest thread makes each call while it sells undisturbed: that is how strace counts.
fn calls(shop: &Shop, dice: &mut Dice) -> BTreeMap<String, usize> {
    let names: BTreeSet<&str> = FAULTS.iter().map(|(call, _)| *call).collect();
    let traced = names.into_iter().collect::<Vec<_>>().join(",");
    let ended = sell(shop, &requests(dice), Some(strace(shop, &format!("trace={traced}"))));
    assert_eq!(ended.exit, Some(0), "{ended:?}");
    let log = std::fs::read_to_string(shop.beside("calls")).unwrap();
    let mut of_threads: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for line in log.lines() {
        let (thread, call) = line.split_once(' ').unwrap();
        if let Some((name, _)) = call.trim_start().split_once('(') {
            *of_threads.entry((thread, name)).or_default() += 1;
        }
    }
    let mut most: BTreeMap<String, usize> = BTreeMap::new();
    for ((_, name), count) in of_threads {
        let most = most.entry(name.to_owned()).or_default();
        *most = count.max(*most);
    }
    most
}

/// One of so many calls; in half of the draws one of the last, since a till writes much before it opens.
fn which(calls: usize, dice: &mut Dice) -> usize {
    let last = if dice.below(2) == 0 { calls } else { calls.min(LATE) };
    calls - dice.below(last)
}

fn requests(dice: &mut Dice) -> Vec<Request> {
    (0..SALES).map(|_| Request::by_chance(dice)).collect()
}

#[test]
fn a_read_of_the_catalogue_that_fails_once_takes_no_product_away() {
    let shop = Shop::demo();
    let catalogue = shop.path().join("catalogue.db");
    let mut dice = Dice::seeded(10);
    for nth in [2, 20, 80] {
        let mut strace = strace(&shop, &format!("inject=pread64:error=EIO:when={nth}"));
        strace.arg("-P").arg(&catalogue);
        let (during, after) = (requests(&mut dice), requests(&mut dice));
        let _ended = sell(&shop, &during, Some(strace));
        let calls = std::fs::read_to_string(shop.beside("calls")).unwrap();
        assert!(calls.contains("(INJECTED)"), "read {nth} failed");
        let ended = sell(&shop, &after, None);
        assert_eq!(ended.exit, Some(0), "after read {nth}: {ended:?}");
    }
}

#[test]
fn an_error_of_the_storage_loses_no_acknowledged_sale_and_what_was_refused_is_sold_once_when_it_is_asked_for_again() {
    let faults = prove::times(300, 10);
    let mut dice = Dice::seeded(9);
    let (mut left, mut met, mut refused, mut sold_in_all) = (faults, 0, 0, 0);
    while left > 0 {
        let shop = Shop::demo();
        owe_everything(&shop);
        let calls = calls(&shop, &mut dice);
        let mut sold: Vec<Sold> = Vec::new();
        for _ in 0..left.min(FAULTS_OF_A_SHOP) {
            left -= 1;
            let (call, error) = dice.one_of(FAULTS);
            let nth = which(calls[call], &mut dice);
            let what = format!("{error} at {call} {nth}, {left} faults before the end");
            let requests = requests(&mut dice);
            let inject = format!("inject={call}:error={error}:when={nth}");
            let ended = sell(&shop, &requests, Some(strace(&shop, &inject)));
            let at_first = acknowledged(&requests, &ended);
            met += usize::from(
                std::fs::read_to_string(shop.beside("calls"))
                    .unwrap()
                    .contains("(INJECTED)"),
            );
            refused += usize::from(at_first.iter().any(Option::is_none));
            let again = sell(&shop, &requests, None);
            assert_eq!(again.exit, Some(0), "{what}: {again:?} after {ended:?}");
            let now: Vec<Sold> = acknowledged(&requests, &again).into_iter().flatten().collect();
            for before in at_first.iter().flatten() {
                assert!(
                    now.contains(before),
                    "{what}: {before:?} was acknowledged, and now {now:?}"
                );
            }
            sold.extend(now);
            let wrong = oracle::faults(&shop.path(), &sold);
            assert!(wrong.is_empty(), "{what}: {wrong:#?}");
            assert_eq!(shop.verify()["ok"], true, "{what}");
        }
        sold_in_all += sold.len();
    }
    println!("{faults} runs, {met} met their fault, {refused} refused a sale, {sold_in_all} sales sold once, 0 lost");
    assert!(met * 10 >= faults * 6, "void: {met} of {faults} met their fault");
}
