//! What is sent and pulled, when, and what is done when it fails.
//!
//! `plan` decides and is a pure function of what the ledger knows; the [`Engine`] carries out. Each back end has a lane of its own,
//! on a thread of its own, so that none waits for another; within a lane one request is made at a time. A sale whose outcome is not
//! known is looked for, and sent again only after two look-ups, a quarantine apart, that could have seen it and did not.

mod balance;
mod clock;
mod customer;
mod document;
mod engine;
mod found;
mod hooks;
mod lane;
mod outlook;
mod plan;
mod pull;
mod read_back;
mod rules;
mod tally;
mod trial;

pub use engine::{AskFault, Engine, NoClient, Surroundings, operation};
pub use found::{FoundArticle, FoundSale};
pub use hooks::{HookStanding, Ring};
pub use outlook::Outlook;
pub use pull::remote_kind;
pub use read_back::ReadBack;
pub use rules::{BadSetting, Rules, SETTINGS, TAKE_CUSTOMERS, TAKE_PRODUCTS, check};
pub use upstreams::{
    Balances, COMMON, CallFault, Capabilities, Cause, Clock, ConfigFault, Finding, Kind, NONE, Operation, Probe,
    PushFault, RemoteBalance, Secret, Setting, Tried, kinds,
};

/// Why a sale, or what it did to a balance, lies on the desk, as codes.
pub const DESK_CODES: [&str; 13] = [
    "map_product",
    "refused",
    "no_look_up",
    "cannot_see",
    "keeps_failing",
    "sale_not_there",
    "unwritable",
    "duplicate",
    "total_differs",
    "by_hand",
    "customer_gone",
    "balance_moved",
    "rebuilt",
];
