//! Why the store refuses or fails.

use domain::customer::AccountKind;
use rusqlite::ErrorCode;
use thiserror::Error;

/// What SQLite reported, in its own words. Opaque, so that nothing above this crate depends on the database library.
#[derive(Debug, Error)]
#[error(transparent)]
pub struct SqliteFault(rusqlite::Error);

/// Why the store refuses or fails.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// SQLite reported a fault that has no meaning of its own here.
    #[error("the database reported a fault: {0}")]
    Sqlite(SqliteFault),
    /// A file, row or entry does not hold what it must hold.
    #[error("{what} (run evertillctl verify; if it names damage, restore the newest backup)")]
    Corrupt {
        /// What was found.
        what: String,
    },
    /// The file was written by a newer program.
    #[error("the file has schema {found}, this program knows {known} (install the newer program)")]
    Newer {
        /// Schema version of the file.
        found: u32,
        /// Newest schema version that this program knows.
        known: u32,
    },
    /// An entry is of a kind, or in a version, that only a newer program knows.
    #[error(
        "entry {seq} is of kind {kind} in version {version}, which this program cannot check (install the newer program)"
    )]
    UnknownAct {
        /// Number of the entry.
        seq: u64,
        /// Its kind.
        kind: String,
        /// Version of its body.
        version: u32,
    },
    /// There is a file already where a new one was to be made.
    #[error("there is a {name} already (open it, or choose an empty folder)")]
    AlreadyThere {
        /// Name of the file.
        name: String,
    },
    /// There is no file to open.
    #[error("there is no {name} here (make it with evertillctl init)")]
    NotThere {
        /// Name of the file.
        name: String,
    },
    /// A setting of the connection did not take.
    #[error(
        "the database keeps {pragma} at {found} instead of {wanted} (nothing is sold on such a file; is it on a network drive?)"
    )]
    Setting {
        /// The pragma.
        pragma: &'static str,
        /// What was asked for.
        wanted: &'static str,
        /// What the database answered.
        found: String,
    },
    /// The SQLite in this program has a known corruption bug.
    #[error("SQLite {found} corrupts write-ahead logs (3.51.3 is the oldest that may be used)")]
    OldSqlite {
        /// Version number as SQLite counts it.
        found: i32,
    },
    /// Another process holds the file.
    #[error("another process holds the database (close it and try again)")]
    Busy,
    /// The disk is full. Nothing was written.
    #[error("the disk is full; nothing was written (free some space and try again)")]
    Full,
    /// An earlier write failed in the disk or its driver: what this connection believes to be written may not be.
    #[error("an earlier write failed in the disk; this connection takes no more writes (restart the till)")]
    Broken,
    /// The program failed within the write, which was rolled back.
    #[error("the write was interrupted and did not happen (try again)")]
    Interrupted,
    /// A file beside the database could not be read or written.
    #[error("{path} could not be used: {source}")]
    Io {
        /// The file.
        path: String,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A name is taken.
    #[error("there is a {kind} named {name} already (choose another name)")]
    Taken {
        /// What kind of thing.
        kind: &'static str,
        /// Its name.
        name: String,
    },
    /// Another back end owns the stock.
    #[error("{name} owns the stock already (one back end at most owns it)")]
    StockOwned {
        /// The owner's name.
        name: String,
    },
    /// A code belongs to another product.
    #[error("the {kind} {code} of product {sku} belongs to product {owner} (leave it with one of them)")]
    CodeTaken {
        /// What kind of code: a barcode or an item number.
        kind: &'static str,
        /// The code.
        code: String,
        /// Article number of the product that claims it.
        sku: String,
        /// Article number of the product that has it.
        owner: String,
    },
    /// A single-use coupon is used up already, or was never made.
    #[error("the coupon {code} is used up already")]
    CouponUsed {
        /// Its code.
        code: String,
        /// Receipt number of the sale that used it up.
        used_by: Option<String>,
    },
    /// The goods of an order are fetched already, it was cancelled, or there is none with this number.
    #[error("the order {number} does not wait to be fetched")]
    NoOrder {
        /// Its number.
        number: String,
    },
    /// The document has an invoice already.
    #[error("the document has invoice {number} already")]
    Invoiced {
        /// Its number.
        number: String,
    },
    /// There is no such thing.
    #[error("there is no {kind} {name}")]
    Unknown {
        /// What kind of thing.
        kind: &'static str,
        /// Its name or id as asked for.
        name: String,
    },
    /// More would be spent from an account than can be.
    #[error("of this {} account only {left} can be spent", kind.code())]
    Overspent {
        /// Which account.
        kind: AccountKind,
        /// Points, or minor units.
        left: i64,
    },
    /// More would be spent of a balance than its back end, which owns it too, leased.
    #[error("{upstream} owns this {} account, and only {left} of it can be spent until it is asked again", kind.code())]
    OwnedElsewhere {
        /// Which account.
        kind: AccountKind,
        /// Points, or minor units.
        left: i64,
        /// The back end's name.
        upstream: String,
        /// When it was asked last, Unix milliseconds UTC.
        asked_at_ms: Option<i64>,
    },
    /// More would be paid off than is owed.
    #[error("only {owed} minor units are owed")]
    Overpaid {
        /// What is owed.
        owed: i64,
    },
    /// Money would be booked for somebody who is no longer known.
    #[error("the customer is no longer known, so no money can be booked for them")]
    NoHolder,
    /// Money stands in an account that would be nobody's.
    #[error("{amount} stands in the {} account (settle it first)", kind.code())]
    NotSettled {
        /// Which account.
        kind: AccountKind,
        /// Minor units.
        amount: i64,
    },
    /// No shift is open.
    #[error("no shift is open (open one first)")]
    NoShift,
    /// No count says what lies in the drawer now.
    #[error("the drawer was not counted, or cash went in or out since (count it)")]
    NotCounted,
    /// A shift is open already.
    #[error("a shift is open already (close it first)")]
    ShiftOpen,
    /// Sales are still owed to an upstream.
    #[error("{sales} sales are still owed to this upstream (send them or settle them on the desk first)")]
    Owed {
        /// How many.
        sales: u64,
    },
    /// The value is fixed once it is set.
    #[error("{what} is fixed when the till is made")]
    Fixed {
        /// Name of the value.
        what: String,
    },
}

impl StoreError {
    pub(crate) fn corrupt(what: impl Into<String>) -> Self {
        Self::Corrupt { what: what.into() }
    }

    pub(crate) fn io(path: &std::path::Path, source: std::io::Error) -> Self {
        match source.kind() {
            std::io::ErrorKind::StorageFull => Self::Full,
            _ => Self::Io {
                path: path.display().to_string(),
                source,
            },
        }
    }

    /// Whether the disk is full.
    #[must_use]
    pub const fn is_disk_full(&self) -> bool {
        matches!(self, Self::Full)
    }

    /// Whether the disk failed under a write, so that nothing more may be written through the same connection.
    pub(crate) fn breaks_the_writer(&self) -> bool {
        match self {
            Self::Sqlite(SqliteFault(fault)) => fault.sqlite_error_code() == Some(ErrorCode::SystemIoFailure),
            Self::Corrupt { .. } => true,
            _ => false,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(fault: rusqlite::Error) -> Self {
        match fault.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::corrupt(fault.to_string()),
            _ => Self::Sqlite(SqliteFault(fault)),
        }
    }
}
