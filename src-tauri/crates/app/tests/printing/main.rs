//! The whole till with a real printer on a real socket: what comes out, what does not, and what a person is told of it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what cannot be set up or does not hold is a failed test"
)]

mod devices;
#[path = "../common/outside.rs"]
mod outside;
mod printer;
mod receipts;
mod reports;
mod shop;
mod slips;
mod training;
mod troubles;
