//! For tests only: seeded chance, sample shop, paper tape, strict printer decoder, upstream simulators.

pub mod dice;
#[cfg(feature = "loopback")]
pub mod loopback;
pub mod pos_system_api;
pub mod sample;
pub mod tape;
