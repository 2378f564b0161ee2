//! For tests only: fixed clock, sample shop, paper tape, strict printer decoder, upstream simulators.

#[cfg(feature = "loopback")]
pub mod loopback;
pub mod pos_system_api;
pub mod sample;
pub mod tape;
