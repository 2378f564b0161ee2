//! The POS System API client against a simulator on real sockets.

mod calls;
mod faults;
mod figures;
mod lists;
mod setup;
mod shop;
mod token;
