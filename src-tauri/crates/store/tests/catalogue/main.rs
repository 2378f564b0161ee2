//! The catalogue as its callers know it, on real files.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a file that cannot be used is a failed test"
)]

mod edits;
mod finding;
mod goods;
mod importing;
mod opening;
mod real_goods;
mod searching;
mod tiles;
