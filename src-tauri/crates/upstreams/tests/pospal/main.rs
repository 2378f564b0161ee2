//! The Pospal client against a simulator on real sockets.
#![expect(
    clippy::unwrap_used,
    reason = "what cannot be set up or does not hold is a failed test"
)]

mod balances;
mod calls;
#[path = "../common/class.rs"]
mod class;
#[path = "../common/calls.rs"]
mod common;
mod customers;
mod explore;
mod faults;
#[path = "../common/found.rs"]
mod found;
mod lists;
mod mangled;
mod many;
mod sales;
mod samples;
mod setup;
mod shop;
mod stranger;
