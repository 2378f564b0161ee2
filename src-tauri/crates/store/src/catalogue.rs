//! What can be sold: products, prices, codes, categories and the search index, in a file of its own that can be filled again.

mod category;
mod code;
mod edit;
mod find;
mod generation;
mod import;
mod price_list;
mod product;
mod pulled;
mod search;

pub use category::{Category, TilePage};
pub use code::Rival;
pub use edit::{EditConflict, ProductEdit};
pub use import::{ImportCounts, NewProduct};
pub use pulled::{Facts, TakenOver};

use crate::StoreError;
use crate::database::Database;
use crate::migrate::Schema;
use crate::row::run;
use crate::row::{Columns, many, one};
use crate::writer::{Durability, Lane};
use rusqlite::{Connection, OpenFlags, Transaction};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// "EVTC": marks the file as a catalogue of this till.
const APPLICATION_ID: i32 = 0x4556_5443;

const FILE: &str = "catalogue.db";

/// The name that a damaged file gets.
const DAMAGED: &str = "catalogue.damaged.db";

const SCHEMA: Schema = Schema {
    name: FILE,
    application_id: APPLICATION_ID,
    migrations: &[
        include_str!("../../../../migrations/catalogue/0001_catalogue.sql"),
        include_str!("../../../../migrations/catalogue/0002_prices.sql"),
        include_str!("../../../../migrations/catalogue/0003_tax.sql"),
        include_str!("../../../../migrations/catalogue/0004_goods.sql"),
        include_str!("../../../../migrations/catalogue/0005_variants.sql"),
        include_str!("../../../../migrations/catalogue/0006_with.sql"),
        include_str!("../../../../migrations/catalogue/0007_pulled.sql"),
    ],
};

/// The catalogue of a till. Clones share it.
#[derive(Clone)]
pub struct Catalogue {
    inner: Arc<Inner>,
}

struct Inner {
    database: Database,
    /// Held by the one import that runs.
    importing: Mutex<()>,
    set_aside: Option<PathBuf>,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue")
            .field("set_aside", &self.inner.set_aside)
            .finish()
    }
}

impl Catalogue {
    /// The version of the schema that this program writes.
    #[must_use]
    pub fn schema_version() -> u32 {
        SCHEMA.known()
    }

    /// Opens the catalogue of a folder, or makes an empty one. A damaged file never keeps the till shut, since it can be filled again:
    /// it is set aside (see [`Catalogue::set_aside`]) and an empty one takes its place.
    ///
    /// # Errors
    /// [`StoreError::Newer`] for a file of a newer program, [`StoreError::Setting`], or what the disk refuses.
    pub fn create_or_open(dir: &Path) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        // A read that failed once looks like damage; what can be read at the second try is whole.
        let opened = open_checked(&path).or_else(|_| open_checked(&path));
        let (database, set_aside) = match opened {
            Err(StoreError::Corrupt { what }) => {
                let aside = set_aside(dir, &path)?;
                tracing::error!(what, aside = %aside.display(), "the catalogue is damaged; an empty one takes its place");
                (open_checked(&path)?, Some(aside))
            }
            opened => (opened?, None),
        };
        let inner = Inner {
            database,
            importing: Mutex::new(()),
            set_aside,
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Copies the catalogue of a folder into another, for a ledger that knows of no edits yet. The one that is copied may be open.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be read, or the other folder cannot be written or has one already.
    pub fn copy(from: &Path, into: &Path) -> Result<(), StoreError> {
        let target = into.join(FILE);
        let name = target.to_str();
        let name = name.ok_or_else(|| StoreError::corrupt("the name of the folder is no text"))?;
        let source = Connection::open_with_flags(from.join(FILE), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        run(&source, "VACUUM INTO ?1", [name])?;
        let copy = Connection::open(&target)?;
        run(&copy, "UPDATE catalogue SET applied_edit = 0", []).map(|_| ())
    }

    /// Where the damaged file lies that was set aside when this catalogue was opened: then every product is to be imported or pulled
    /// again.
    #[must_use]
    pub fn set_aside(&self) -> Option<&Path> {
        self.inner.set_aside.as_deref()
    }

    /// Where the damaged file lies whose place an empty catalogue took, as long as nothing was imported or pulled since: also after the
    /// till was closed and opened.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn waits_to_be_filled(&self, dir: &Path) -> Result<Option<PathBuf>, StoreError> {
        let products = self.read(|db| one(db, "SELECT products FROM catalogue", [], |row| row.count("products")))?;
        let damaged = dir.join(DAMAGED);
        Ok((products.unwrap_or(0) == 0 && damaged.exists()).then_some(damaged))
    }

    fn read<R, E: From<StoreError>>(&self, ask: impl FnOnce(&Connection) -> Result<R, E>) -> Result<R, E> {
        self.inner.database.read(ask)
    }

    fn write<R>(
        &self,
        lane: Lane,
        durability: Durability,
        act: impl FnOnce(&Transaction<'_>) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        self.inner.database.write(lane, durability, act)
    }
}

fn open_checked(path: &Path) -> Result<Database, StoreError> {
    let database = Database::open(path, &SCHEMA)?;
    database.read(check_file)?;
    Ok(database)
}

fn check_file(db: &Connection) -> Result<(), StoreError> {
    let findings = many(db, "PRAGMA quick_check(1)", [], |row| {
        row.plain::<String>("quick_check")
    })?;
    if findings == ["ok"] {
        return Ok(());
    }
    Err(StoreError::corrupt(format!(
        "{FILE} is damaged: {}",
        findings.join("; ")
    )))
}

/// Moves the damaged file out of the way, with its log. One that was set aside before is replaced.
fn set_aside(dir: &Path, path: &Path) -> Result<PathBuf, StoreError> {
    let aside = dir.join(DAMAGED);
    for suffix in ["", "-wal", "-shm"] {
        let [from, to] = [path, &aside].map(|path| {
            let mut name = path.as_os_str().to_owned();
            name.push(suffix);
            name
        });
        match std::fs::rename(&from, &to) {
            Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => return Err(StoreError::io(path, fault)),
            _ => {}
        }
    }
    Ok(aside)
}
