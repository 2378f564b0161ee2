//! What a sale asks of the disk, as the kernel counts it. No noise of the machine changes the count.

use std::process::Command;

#[test]
fn a_durable_sale_makes_the_disk_sync_once() {
    let run = Command::new(env!("CARGO_BIN_EXE_bench")).arg("syncs").output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}");
}
