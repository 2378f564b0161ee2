//! The engine on a real ledger against a simulated back end on real sockets. The clock is the test's.
#![expect(
    clippy::unwrap_used,
    reason = "what cannot be set up or does not hold is a failed test"
)]

mod balances;
mod clock;
mod desk;
mod faults;
mod hooks;
mod paces;
mod pulls;
mod read_back;
mod sending;
mod shop;
mod stock;
#[expect(dead_code, reason = "the schedules ask more of a till")]
mod till;
