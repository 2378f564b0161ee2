//! For tests only: fixed clock, sample shop, paper tape, strict printer decoder, upstream simulators.

pub mod pos_system_api;
pub mod sample;
pub mod tape;
