//! For tests only: fixed clock, sample shop, paper tape, strict printer decoder, upstream simulators.

pub mod sample;
