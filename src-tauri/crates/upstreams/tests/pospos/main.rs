//! The POSPOS client against a simulator on real sockets.
#![expect(
    clippy::unwrap_used,
    reason = "what cannot be set up or does not hold is a failed test"
)]

mod calls;
#[path = "../common/class.rs"]
mod class;
#[path = "../common/calls.rs"]
mod common;
mod customers;
mod faults;
mod lists;
mod records;
mod shop;
mod stranger;
