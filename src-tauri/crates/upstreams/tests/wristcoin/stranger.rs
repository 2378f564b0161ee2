//! The simulator against a client that no crate of ours wrote: Python's standard library, following the vendor's document by hand. Client
//! and simulator cannot share one misreading.

use crate::shop::{EVENT, PASSWORD, shop};
use std::process::Command;

#[test]
fn a_stranger_who_follows_the_document_is_served_and_one_who_does_not_is_refused() {
    let shop = shop();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wristcoin/stranger.py");
    let said = Command::new("python3")
        .args([script, &shop.simulator.base_url(), EVENT, "till", PASSWORD])
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{words}");
    assert!(
        shop.simulator.count("GET /events/{event_id}/reports/sales") > 0,
        "it was there"
    );
}
