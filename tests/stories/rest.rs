//! A till with nothing to do does nothing, online or not; and it is back at work as soon as the network is.

use crate::five::Five;
use serde_json::json;
use std::process::Command;
use std::time::{Duration, Instant};
use testkit::prove::times;
use till_tests::ctl::Running;
use till_tests::figures::list;
use till_tests::shop::{SKUS, WATER};
use till_tests::{ANA, OWNER, Office, Shop, Watch};

const SELLER: &str = env!("CARGO_BIN_EXE_seller");

/// Of the time of one processor so much at most while nothing is to be done: 0.5 %.
const MOST_PER_MILLE: u128 = 5;

/// What Linux counts a process's time in.
const TICK_MS: u128 = 10;

/// It comes to rest within so many looks.
const LOOKS: usize = 9;

/// The shortest look by which one tick more or less does not decide.
fn look() -> Duration {
    Duration::from_secs(times(60, 10) as u64)
}

/// The processor time of a till that nobody touches, in thousandths of the time of a look; the least of a few, since lists are still read
/// when it opens.
fn busy_per_mille(till: &Running) -> u128 {
    let mut least = u128::MAX;
    for _ in 0..LOOKS {
        let (before, began) = (ticks(till.id()), Instant::now());
        assert_eq!(till.answer_within(look()), None, "it says nothing");
        let took_ms = began.elapsed().as_millis();
        least = least.min((ticks(till.id()) - before) * TICK_MS * 1_000 / took_ms);
        if least <= MOST_PER_MILLE {
            break;
        }
    }
    least
}

/// User and system time of all its threads (proc(5): fields 14 and 15; the name before them may hold spaces).
fn ticks(process: u32) -> u128 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let (_, after_name) = stat.rsplit_once(')').unwrap();
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    fields[11..13].iter().map(|field| field.parse::<u128>().unwrap()).sum()
}

#[test]
fn a_till_with_five_back_ends_and_nothing_to_do_rests_online_and_offline() {
    let (shop, five) = (Shop::demo(), Five::started());
    five.join(&shop);
    let mut command = Command::new(SELLER);
    command.arg(shop.path()).arg("stay");
    let till = Running::start(command, "");
    assert_eq!(till.answer()["open"], true);
    let online = busy_per_mille(&till);
    drop(five);
    let _owed = shop.sell(&format!("--scan {WATER} --tender card:EXACT"));
    let offline = busy_per_mille(&till);
    assert!(
        online <= MOST_PER_MILLE && offline <= MOST_PER_MILLE,
        "{online} thousandths of a processor online, {offline} offline"
    );
}

/// An address that comes and goes with this value. It needs root; nothing where that is not given.
struct Address;

impl Address {
    const ON_LOOPBACK: [&str; 4] = ["127.77.0.1/32", "dev", "lo", "scope"];

    fn come() -> Option<Self> {
        let come = Command::new("ip")
            .args(["addr", "add"])
            .args(Self::ON_LOOPBACK)
            .arg("host")
            .status();
        come.is_ok_and(|come| come.success()).then_some(Self)
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        let _gone = Command::new("ip")
            .args(["addr", "del"])
            .args(&Self::ON_LOOPBACK[..3])
            .status();
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "what is skipped says so")]
fn a_sale_leaves_as_soon_as_the_machine_is_on_the_network_again() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join_mapped(&shop);
    office.simulator.go_offline();
    let sale = shop.sell(&format!("--scan {WATER} --tender card:EXACT"));
    // Each failure doubles the wait: minutes, in the end.
    for _ in 0..8 {
        let _tried = shop.ctl("sync --once").by(&OWNER).done();
    }
    let mut core = till_tests::Core::open(&shop.path(), std::sync::Arc::new(Watch::default()));
    core.sign_in(&ANA);
    core.work();
    office.simulator.go_online().unwrap();
    let Some(_address) = Address::come() else {
        println!("skipped: only root may give the machine an address");
        return;
    };
    core.wait_for("the sale is there", |core| {
        let status = core.done("sync_status", json!({}));
        (list(&status, "upstreams")[0]["confirmed"] == 1).then_some(())
    });
    assert!(office.totals().contains_key(sale["receipt_no"].as_str().unwrap()));
}
