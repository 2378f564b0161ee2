//! The simulator against a client that no crate of ours wrote: Python's standard library, following the vendor's document by hand. Client
//! and simulator cannot share one misreading.

use crate::shop::{SECRET, shop};
use std::process::Command;

#[test]
fn a_stranger_who_follows_the_document_is_served_and_one_who_does_not_is_refused() {
    let shop = shop();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wordpos/stranger.py");
    let said = Command::new("python3")
        .args([script, &shop.simulator.base_url(), "till", SECRET])
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{words}");
    let orders = shop.simulator.orders();
    assert_eq!(orders.len(), 1, "the order that the stranger made");
    assert_eq!(orders[0].json("total_amount"), "59.98");
    assert_eq!(shop.simulator.products()[0].json("stock"), "50");
}
