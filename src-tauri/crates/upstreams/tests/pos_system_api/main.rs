//! The POS System API client against a simulator on real sockets.
#![expect(
    clippy::unwrap_used,
    reason = "what cannot be set up or does not hold is a failed test"
)]

mod calls;
mod causes;
#[path = "../common/class.rs"]
mod class;
#[path = "../common/calls.rs"]
mod common;
mod explore;
mod faults;
mod figures;
#[path = "../common/found.rs"]
mod found;
mod lists;
mod setup;
mod shop;
mod token;
