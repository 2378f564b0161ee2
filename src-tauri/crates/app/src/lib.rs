//! What a person can do at this till: requests, replies, rights and refusals.
//!
//! Every face (the screen, `evertillctl`, scripts over the local socket) sends the same commands to one [`Till`] and gets the same
//! replies. A face is never an authority: who acts and what that one may do is settled here.

pub mod caller;
pub mod command;
pub mod events;
mod exchange;
mod expiry;
pub mod front;
pub mod import;
pub mod message;
mod order;
pub mod outside;
pub mod refusal;
pub mod repair;
pub mod socket;
pub mod till;
mod typed;
pub mod types;
pub mod wire;
pub mod work;

mod account;
mod adjust;
mod along;
mod approval;
mod asking;
mod badge;
mod bundle;
mod buyer;
mod card;
mod catalogue;
mod choice;
mod codes;
mod coupon;
mod customer;
mod demo;
mod device;
mod display;
mod doctor;
mod document;
mod export;
mod file_fault;
mod find_sales;
mod folder;
mod invoice;
mod measures;
mod money_line;
mod park;
mod payment;
mod people;
mod pin;
mod platform;
mod points;
mod product;
mod promotion;
mod promptpay;
mod rate;
mod reason;
mod receipt;
mod recovery;
mod refund;
mod report;
mod scale;
mod scanner;
mod screen;
mod sell;
mod setting;
mod shift;
mod shop_tax;
mod snapshot;
mod sound;
mod status;
mod style;
mod sync;
mod taxes;
mod tender;
mod terms;
mod training;
mod wedge;

pub use caller::Caller;
pub use command::{COMMANDS, Command};
pub use devices::{SAMPLES_PER_SECOND, SoundDevice, Speaker, Tone};
pub use display::DisplayWindow;
pub use domain::product::Language;
pub use file_fault::file_fault_code;
pub use folder::{LOG, room};
pub use front::Front;
pub use outside::{Machine, Outside};
pub use platform::{terminal_language, usual_folder};
pub use refusal::{Code, Refusal};
pub use till::{Till, shop_language};
pub use work::Bell;

/// The program's version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
