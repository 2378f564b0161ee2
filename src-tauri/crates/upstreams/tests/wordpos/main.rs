//! The WordPos client against a simulator on real sockets.
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
mod explore;
mod faults;
#[path = "../common/found.rs"]
mod found;
mod lists;
mod look_up;
mod samples;
mod shop;
mod stranger;
mod token;
