//! The back ends: one trait, one module each, and the only place that speaks HTTP.
//!
//! A caller makes an [`Upstream`] with [`connect`] and never learns which one it is: what differs is in its [`Capabilities`].
//! Nothing here reads a clock, keeps a queue, waits or tries again by itself (but for one new token after a 401): that is `sync`.

mod account;
mod balance;
mod config;
mod customer;
mod fault;
mod finding;
mod hook;
mod http;
mod id;
mod local_time;
mod marker;
mod number;
mod operation;
mod pace;
mod paging;
mod pos_system_api;
mod pospal;
mod pospos;
mod redact;
mod remote;
mod row;
mod secret;
mod text;
mod token;
mod upstream;
mod wordpos;
mod wristcoin;

pub use balance::{Balances, Increment, RemoteBalance};
pub use config::{
    COMMON, Clock, Config, ConfigFault, Kind, Limits, Setting, connect, connect_counted, connect_within, kinds,
};
pub use customer::{NewCustomer, RemoteCustomer, SoldTo};
pub use fault::{CallFault, Cause, PushFault};
pub use finding::{Finding, NONE, Question, Tried};
pub use hook::{Hook, OpenHook};
pub use marker::{marker_of, marker_start};
pub use pace::Tally;
pub use remote::{RemoteFacts, RemoteItem, RemoteLine, RemoteOrder, RemoteRecord, RemoteSale, RemoteStaff};
pub use secret::Secret;
pub use upstream::{
    Answer, Capabilities, Lookup, LookupHint, Operation, Page, Probe, PullKind, PushLine, PushSale, Pushed, Rows,
    Upstream,
};
