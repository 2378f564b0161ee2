//! The two SQLite files, the journal and everything that reads or writes them.
//!
//! The ledger holds what must never be lost, the catalogue what can be filled again. Each file has one writer thread and a few
//! read-only connections; every call blocks its thread. Nothing here reads a clock or makes an id: both are arguments.

pub mod catalogue;
mod codes;
mod connection;
mod database;
mod error;
mod migrate;
mod writer;

pub use error::{SqliteFault, StoreError};
