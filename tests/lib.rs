//! What whole-till stories are told with: a shop in a folder of its own, `evertillctl` on it, the app's core in this process, a
//! printer on a socket, a back end that knows the truth, and a reader of codes that shares nothing with the till; and what fault runs
//! are made with: a disk whose power goes, sellers that are killed, and an oracle that reads the files by itself.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a story stops at what it did not expect"
)]

#[path = "story/app_core.rs"]
pub mod app_core;
#[path = "story/books.rs"]
pub mod books;
#[path = "story/busy.rs"]
pub mod busy;
#[path = "story/clock.rs"]
pub mod clock;
#[path = "fault/crash.rs"]
pub mod crash;
#[path = "story/ctl.rs"]
pub mod ctl;
#[path = "fault/disk.rs"]
pub mod disk;
#[path = "story/figures.rs"]
pub mod figures;
#[path = "story/head.rs"]
pub mod head;
#[path = "story/office.rs"]
pub mod office;
#[path = "fault/oracle.rs"]
pub mod oracle;
#[path = "story/printer.rs"]
pub mod printer;
#[path = "story/python.rs"]
mod python;
#[path = "story/reader.rs"]
pub mod reader;
#[path = "fault/request.rs"]
pub mod request;
#[path = "story/scanner.rs"]
pub mod scanner;
#[path = "story/schema.rs"]
pub mod schema;
#[path = "fault/seller.rs"]
pub mod seller;
#[path = "story/shop.rs"]
pub mod shop;
#[path = "fault/trace.rs"]
pub mod trace;
#[path = "story/wait.rs"]
pub mod wait;

pub use app_core::Core;
pub use clock::Watch;
pub use ctl::{Ended, Line, Running};
pub use office::Office;
pub use printer::Printer;
pub use scanner::Scanner;
pub use shop::{ANA, BO, CHAI, OWNER, Person, Shop};
