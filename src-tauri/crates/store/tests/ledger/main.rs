//! The ledger as its callers know it, on real files.

mod carts;
mod sales;
mod shop;
