//! `ledger.db` and the text copy of its journal: what must never be lost.

mod account;
mod acts;
mod anchor;
mod badge;
mod balance;
mod card;
mod cart;
mod cash;
mod catalogue_edit;
mod clear;
mod clock;
mod count;
mod coupon;
mod customer;
mod device_test;
mod drawer;
pub(crate) mod form;
mod hold;
mod invoice;
pub(crate) mod journal;
mod order;
mod outbox;
mod parking;
mod print_job;
mod printer;
mod private;
mod rebuild;
mod remote;
mod report;
mod sale;
mod scanner;
mod setting;
mod shift;
mod staff;
mod stock;
mod till;
mod totals;
mod upstream;
mod verify;

pub use account::{Booked, ByHand};
pub use balance::{Asked, IncrementRow, Kept, Leased, OWNED, OnDesk, Tie};
pub use card::{CardOutcome, CardRecord};
pub use cart::{CartRef, ChangeError, Changed};
pub use catalogue_edit::CatalogueEdit;
pub use clock::ClockJump;
pub use coupon::Coupon;
pub use device_test::DeviceTest;
pub use invoice::InvoiceDraft;
pub use journal::{Entry, chain_fault};
pub use order::{OrderDraft, OrdersWanted};
pub use outbox::{After, Attempt, DeskRow, OutboxCounts, OutboxRow, OutboxState, Sent, Settled};
pub use parking::{ParkError, Parked};
pub use print_job::{JobState, PrintJob, PrintRequest, Printed};
pub use printer::Printer;
pub use rebuild::JournalSource;
pub use remote::{
    CustomerTaken, MapKind, PageEnd, PullState, Pulled, PulledFacts, RecordsWanted, RemoteCustomer, RemoteKind,
    RemoteProduct, RemoteRecord, RemoteRecords,
};
pub use report::{DayReport, DaySoFar, HourTotal, ItemTotal};
pub use sale::{CommitError, Committed, Correcting, Recorded, SaleDraft, SaleSlot, SalesWanted};
pub use scanner::Scanner;
pub use staff::StaffSecret;
pub use stock::{Checkpoint, ORDER_MOVES_STOCK, OWNS_STOCK, StockStanding};
pub use till::{EpochReason, NewTill, Till};
pub use upstream::{Lane as UpstreamLane, LaneFault, Trouble, Upstream, UpstreamFinding};
pub use verify::{Reach, Verified};

use crate::StoreError;
use crate::connection::Readers;
use crate::database::Database;
use crate::migrate::Schema;
use crate::platform::sync_folder;
use crate::row::{Columns, many};
use crate::writer::{Durability, Lane};
use domain::product::Language;
use ed25519_dalek::SigningKey;
use journal::text::{TextCopy, is_behind_copy};
use rusqlite::{Connection, Transaction};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// "EVTL": marks the file as a ledger of this till.
const APPLICATION_ID: i32 = 0x4556_544C;

const FILE: &str = "ledger.db";

/// The file while it is made: it takes its name once it holds a till.
const UNBORN: &str = "ledger.new.db";

pub(crate) const SCHEMA: Schema = Schema {
    name: FILE,
    application_id: APPLICATION_ID,
    migrations: &[
        include_str!("../../../../migrations/ledger/0001_ledger.sql"),
        include_str!("../../../../migrations/ledger/0002_parking.sql"),
        include_str!("../../../../migrations/ledger/0003_undo.sql"),
        include_str!("../../../../migrations/ledger/0004_device_test.sql"),
        include_str!("../../../../migrations/ledger/0005_badge.sql"),
        include_str!("../../../../migrations/ledger/0006_tax.sql"),
        include_str!("../../../../migrations/ledger/0007_customer.sql"),
        include_str!("../../../../migrations/ledger/0008_card.sql"),
        include_str!("../../../../migrations/ledger/0009_last_day.sql"),
        include_str!("../../../../migrations/ledger/0010_tax_invoice.sql"),
        include_str!("../../../../migrations/ledger/0011_goods.sql"),
        include_str!("../../../../migrations/ledger/0012_tenders.sql"),
        include_str!("../../../../migrations/ledger/0013_people.sql"),
        include_str!("../../../../migrations/ledger/0014_coupon.sql"),
        include_str!("../../../../migrations/ledger/0015_order.sql"),
        include_str!("../../../../migrations/ledger/0016_shift_figures.sql"),
        include_str!("../../../../migrations/ledger/0017_drawer.sql"),
        include_str!("../../../../migrations/ledger/0018_anchor.sql"),
        include_str!("../../../../migrations/ledger/0019_clock.sql"),
        include_str!("../../../../migrations/ledger/0020_remote.sql"),
        include_str!("../../../../migrations/ledger/0021_balance.sql"),
        include_str!("../../../../migrations/ledger/0022_cash_slip.sql"),
        include_str!("../../../../migrations/ledger/0023_read_back.sql"),
        include_str!("../../../../migrations/ledger/0024_upstream_call.sql"),
        include_str!("../../../../migrations/ledger/0025_remote_customer.sql"),
        include_str!("../../../../migrations/ledger/0026_upstream_finding.sql"),
        include_str!("../../../../migrations/ledger/0027_stock.sql"),
    ],
};

/// The ledger of a till. Clones share it; the last one to go writes what is left.
#[derive(Clone)]
pub struct Ledger {
    inner: Arc<Inner>,
}

/// The text copy is closed before the database, so that the database's last act is to empty its log.
struct Inner {
    text: TextCopy,
    database: Database,
    path: PathBuf,
    key: OnceLock<SigningKey>,
}

impl std::fmt::Debug for Ledger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ledger").field("path", &self.inner.path).finish()
    }
}

impl Ledger {
    /// The version of the schema that this program writes.
    #[must_use]
    pub fn schema_version() -> u32 {
        SCHEMA.known()
    }

    /// Whether a folder holds a ledger.
    #[must_use]
    pub fn is_there(dir: &Path) -> bool {
        dir.join(FILE).exists()
    }

    /// The language of the shop in a folder, whoever has it open; none where there is no shop, or it cannot be read.
    #[must_use]
    pub fn language_of(dir: &Path) -> Option<Language> {
        let readers = Self::is_there(dir).then(|| Readers::new(&dir.join(FILE)))?;
        readers.read(till::language).ok()
    }

    /// Makes the ledger of a new till in a folder. A crash on the way leaves no ledger.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`] when the folder holds one.
    pub fn create(dir: &Path, new: &NewTill, now_ms: i64) -> Result<Self, StoreError> {
        let new_till = new.clone();
        make(dir, move |database| {
            database.write(Lane::Counter, Durability::Full, move |to| {
                till::create(to, &new_till, now_ms)
            })
        })?;
        Self::open(dir, &new.fingerprint, new.mark.epoch(), now_ms)
    }

    /// Opens the ledger of a folder: brings its schema up to date, checks the file, settles what a crash left open, and catches the
    /// text copy up. On another machine than before (`fingerprint`), and where the text copy goes further than the ledger, a new epoch
    /// begins, if possible `fresh_epoch`.
    ///
    /// # Errors
    /// [`StoreError::NotThere`], [`StoreError::Newer`], [`StoreError::Setting`], or [`StoreError::Corrupt`] for a damaged file.
    pub fn open(dir: &Path, fingerprint: &str, fresh_epoch: &str, now_ms: i64) -> Result<Self, StoreError> {
        if !Self::is_there(dir) {
            return Err(StoreError::NotThere { name: FILE.to_owned() });
        }
        let path = dir.join(FILE);
        let database = Database::open(&path, &SCHEMA)?;
        database.read(check_file)?;
        database.lay_out_log();
        let (fingerprint, fresh_epoch) = (fingerprint.to_owned(), fresh_epoch.to_owned());
        let is_behind = database.read(|db| is_behind_copy(dir, db))?;
        database.write(Lane::Counter, Durability::Full, move |to| {
            recover(to, now_ms)?;
            till::claim(to, &fingerprint, is_behind, &fresh_epoch, now_ms)
        })?;
        let text = TextCopy::start(dir, &path, now_ms)?;
        Ok(Self {
            inner: Arc::new(Inner {
                text,
                database,
                path,
                key: OnceLock::new(),
            }),
        })
    }

    /// Asks within one read transaction.
    pub(crate) fn read<R, E: From<StoreError>>(&self, ask: impl FnOnce(&Connection) -> Result<R, E>) -> Result<R, E> {
        self.inner.database.read(ask)
    }

    /// Checks the file as it is checked at every start: its pages, and the seal of the newest journal entry.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] names what is damaged.
    pub fn check_file(&self) -> Result<(), StoreError> {
        self.read(check_file)
    }

    /// Writes in one transaction; the text copy follows by itself.
    pub(crate) fn write<R, E: From<StoreError>>(
        &self,
        lane: Lane,
        durability: Durability,
        act: impl FnOnce(&Transaction<'_>) -> Result<R, E>,
    ) -> Result<R, E> {
        let result = self.inner.database.write(lane, durability, act);
        if durability == Durability::Full && result.is_ok() {
            self.inner.text.ring();
        }
        result
    }

    pub(crate) fn text(&self) -> &TextCopy {
        &self.inner.text
    }
}

/// Makes the file of a folder: it takes its name once `fill` is through, so that a crash on the way leaves no ledger.
fn make<R>(dir: &Path, fill: impl FnOnce(&Database) -> Result<R, StoreError>) -> Result<R, StoreError> {
    if Ledger::is_there(dir) {
        return Err(StoreError::AlreadyThere { name: FILE.to_owned() });
    }
    let (unborn, path) = (dir.join(UNBORN), dir.join(FILE));
    remove_with_log(&unborn)?;
    let filled = Database::open(&unborn, &SCHEMA).and_then(|database| fill(&database));
    if filled.is_err() {
        remove_with_log(&unborn)?;
    }
    let result = filled?;
    std::fs::rename(&unborn, &path)
        .and_then(|()| sync_folder(dir))
        .map_err(|fault| StoreError::io(&path, fault))?;
    Ok(result)
}

/// Refuses a damaged file and a journal whose end was changed.
fn check_file(db: &Connection) -> Result<(), StoreError> {
    let findings = many(db, "PRAGMA quick_check(1)", [], |row| {
        row.plain::<String>("quick_check")
    })?;
    if findings != ["ok"] {
        return Err(StoreError::corrupt(format!(
            "{FILE} is damaged: {}",
            findings.join("; ")
        )));
    }
    match journal::head(db)? {
        Some(head) if head.computed_hash() == head.hash => Ok(()),
        Some(head) => Err(StoreError::corrupt(format!(
            "journal entry {} does not match its hash",
            head.seq
        ))),
        None => Err(StoreError::corrupt("the journal is empty")),
    }
}

/// Settles what the end of the last process left open.
fn recover(to: &Connection, now_ms: i64) -> Result<(), StoreError> {
    outbox::recover(to, None, now_ms)?;
    balance::recover(to, None, now_ms)?;
    print_job::recover(to, now_ms)?;
    cart::forget_old_requests(to, now_ms)
}

fn remove_with_log(path: &Path) -> Result<(), StoreError> {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        match std::fs::remove_file(&name) {
            Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => return Err(StoreError::io(path, fault)),
            _ => {}
        }
    }
    Ok(())
}
