//! Opening a database file with the settings that keep an acknowledged sale, and reading every setting back.

use crate::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The version of SQLite within.
#[must_use]
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// SQLite 3.7.0 to 3.51.2 can corrupt a write-ahead log that two connections use (sqlite.org/wal.html, "WAL-reset bug").
const OLDEST_SQLITE: i32 = 3_051_003;

/// Read-only connections that are kept open.
const IDLE_READERS: usize = 4;

/// Prepared statements kept by each connection.
const KEPT_STATEMENTS: usize = 128;

/// A pragma of the writer: its name, the value to set, the value to read back.
/// WAL with `synchronous=FULL` lost no acknowledged commit in 250 simulated power cuts; every weaker pair did.
const WRITER_PRAGMAS: [(&str, &str, &str); 13] = [
    ("page_size", "4096", "4096"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("fullfsync", "ON", "1"),
    ("checkpoint_fullfsync", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("wal_autocheckpoint", "0", "0"),
    // Beyond what a crowded log holds, its blocks are given back.
    ("journal_size_limit", "67108864", "67108864"),
    // 16 MiB: the pages that every sale touches are not read again.
    ("cache_size", "-16384", "-16384"),
    ("temp_store", "MEMORY", "2"),
];

const READER_PRAGMAS: [(&str, &str, &str); 4] = [
    ("query_only", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
];

/// How long a connection waits for a lock that another process holds.
const BUSY_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(5);

/// Opens the one connection that writes, and makes the file when there is none.
pub(crate) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    open(path, flags, &WRITER_PRAGMAS)
}

fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    open(path, flags, &READER_PRAGMAS)
}

fn open(
    path: &Path,
    flags: OpenFlags,
    pragmas: &[(&'static str, &'static str, &'static str)],
) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::OldSqlite {
            found: rusqlite::version_number(),
        });
    }
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // A plan never hangs on the values that are bound. Else some statements are planned anew each time they run.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(KEPT_STATEMENTS);
    for (pragma, value, _) in pragmas {
        connection.pragma_update(None, pragma, value)?;
    }
    for (pragma, _, wanted) in pragmas {
        check_pragma(&connection, pragma, wanted)?;
    }
    Ok(connection)
}

fn check_pragma(connection: &Connection, pragma: &'static str, wanted: &'static str) -> Result<(), StoreError> {
    let found = connection.pragma_query_value(None, pragma, |row| row.get::<_, rusqlite::types::Value>(0))?;
    let found = match found {
        rusqlite::types::Value::Integer(number) => number.to_string(),
        rusqlite::types::Value::Text(text) => text,
        other => format!("{other:?}"),
    };
    if found == wanted {
        Ok(())
    } else {
        Err(StoreError::Setting { pragma, wanted, found })
    }
}

/// A few read-only connections. A question takes an idle one, or opens another; no question waits for another.
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(crate) fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            idle: Mutex::new(Vec::new()),
        }
    }

    /// Asks within one read transaction, so that several statements see the same state.
    pub(crate) fn read<R, E: From<StoreError>>(&self, ask: impl FnOnce(&Connection) -> Result<R, E>) -> Result<R, E> {
        let mut connection = self.take()?;
        let answer = {
            let snapshot = connection.transaction().map_err(StoreError::from)?;
            ask(&snapshot)
        };
        self.put_back(connection);
        answer
    }

    fn take(&self) -> Result<Connection, StoreError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| open_reader(&self.path), Ok)
    }

    fn put_back(&self, connection: Connection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE_READERS {
            idle.push(connection);
        }
    }
}
