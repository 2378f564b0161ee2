//! A hundred thousand products: every one is read once, and no more of them are in memory than a page.

use crate::shop::upstream;
use std::fs;
use testkit::pospal::{Options, Simulator};
use upstreams::{PullKind, Rows};

const PRODUCTS: i64 = 100_000;

/// Above what was there before, MiB.
const MOST_MIB: u64 = 64;

/// What this process has in memory, MiB; the simulator is in it too.
fn resident_mib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    let kib: u64 = line.trim().trim_end_matches(" kB").parse().unwrap();
    kib / 1024
}

#[tokio::test]
async fn a_hundred_thousand_products_are_read_once_each_within_64_mib() {
    let simulator = Simulator::start(Options {
        products: PRODUCTS,
        ..Options::default()
    })
    .unwrap();
    let upstream = upstream(&simulator);
    let (before, mut most) = (resident_mib(), 0);
    let (mut cursor, mut last) = (None, 0);
    loop {
        let page = upstream.pull(PullKind::Products, cursor, 100).await.unwrap();
        let Rows::Products(rows) = page.rows else {
            panic!("products were asked for");
        };
        for row in rows {
            last += 1;
            assert_eq!(
                row.remote_id,
                Simulator::product_uid(last).to_string(),
                "in order, none twice"
            );
        }
        most = most.max(resident_mib());
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(last, PRODUCTS);
    assert!(
        most.saturating_sub(before) < MOST_MIB,
        "{before} MiB before, {most} MiB at most"
    );
}
