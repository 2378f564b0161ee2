//! A client that no crate here wrote, after the vendor's document alone, so that client and simulator share no misreading.

use crate::shop::simulator;
use std::path::Path;
use std::process::Command;
use testkit::pospal::Simulator;

#[test]
fn a_client_written_from_the_document_alone_gets_what_it_asks_for() {
    let simulator = simulator();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pospal/stranger.py");
    let run = Command::new("python3")
        .arg(script)
        .arg(simulator.base_url())
        .output()
        .unwrap();
    let (out, err) = (
        String::from_utf8_lossy(&run.stdout),
        String::from_utf8_lossy(&run.stderr),
    );
    assert!(run.status.success() && out.trim() == "all as documented", "{out}{err}");
    let product = simulator.product(Simulator::product_uid(2)).unwrap();
    assert_eq!(product.json("sellPrice"), "46.50", "its change is there");
    assert_eq!(product.json("stock"), "-2.000", "what it left out is as it was");
}
