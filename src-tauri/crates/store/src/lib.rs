//! The two SQLite files, the journal and everything that reads or writes them.
//!
//! [`Ledger`] holds what must never be lost, the catalogue what can be filled again. Each file has one writing connection and
//! a few that only read; every call blocks its thread. Nothing here reads a clock or makes an id: both are arguments.

mod catalogue;
mod codes;
mod connection;
mod database;
mod error;
mod ledger;
mod migrate;
mod platform;
mod row;
mod search;
mod writer;

pub use catalogue::{
    Catalogue, Category, EditConflict, Facts, ImportCounts, NewProduct, ProductEdit, Rival, TakenOver, TilePage,
};
pub use connection::sqlite_version;
pub use error::{SqliteFault, StoreError};
pub use ledger::{
    After, Asked, Attempt, Booked, ByHand, CardOutcome, CardRecord, CartRef, CatalogueEdit, ChangeError, Changed,
    Checkpoint, ClockJump, CommitError, Committed, Correcting, Coupon, CustomerTaken, DayReport, DaySoFar, DeskRow,
    DeviceTest, Entry, EpochReason, HourTotal, IncrementRow, InvoiceDraft, ItemTotal, JobState, JournalSource, Kept,
    LaneFault, Leased, Ledger, MapKind, NewTill, ORDER_MOVES_STOCK, OWNED, OWNS_STOCK, OnDesk, OrderDraft,
    OrdersWanted, OutboxCounts, OutboxRow, OutboxState, PageEnd, ParkError, Parked, PrintJob, PrintRequest, Printed,
    Printer, PullState, Pulled, PulledFacts, Reach, Recorded, RecordsWanted, RemoteCustomer, RemoteKind, RemoteProduct,
    RemoteRecord, RemoteRecords, SaleDraft, SaleSlot, SalesWanted, Scanner, Sent, Settled, StaffSecret, StockStanding,
    Tie, Till, Trouble, Upstream, UpstreamFinding, UpstreamLane, Verified, chain_fault,
};
