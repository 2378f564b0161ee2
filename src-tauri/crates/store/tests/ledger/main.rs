//! The ledger as its callers know it, on real files.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "what cannot be set up or does not hold is a failed test"
)]

mod balances;
mod cards;
mod carts;
mod customers;
mod forger;
mod history;
mod parking;
mod printing;
mod rebuilt;
mod sales;
mod shop;
mod subtotals;
mod upstreams;
mod verified;
