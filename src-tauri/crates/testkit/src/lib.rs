//! For tests only: seeded chance, how often it is repeated, sample shop, paper tape, strict printer decoder, simulators of back ends and of a
//! card terminal.

pub mod card_terminal;
pub mod dice;
#[cfg(feature = "loopback")]
pub mod loopback;
pub mod parrot;
pub mod pos_system_api;
pub mod pospal;
pub mod pospos;
pub mod prove;
pub mod sample;
pub mod scale;
pub mod simulator;
pub mod tape;
pub mod wordpos;
pub mod wristcoin;
