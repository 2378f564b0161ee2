//! Brings a file's schema up to date: append only, all or nothing, never down.

use crate::StoreError;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// The schema of one kind of file.
pub(crate) struct Schema {
    /// What the file is called in messages, e.g. `ledger.db`.
    pub(crate) name: &'static str,
    /// Marks the file as ours (`PRAGMA application_id`).
    pub(crate) application_id: i32,
    /// The migrations in order. `PRAGMA user_version` counts those that are applied.
    pub(crate) migrations: &'static [&'static str],
}

impl Schema {
    pub(crate) fn known(&self) -> u32 {
        u32::try_from(self.migrations.len()).unwrap_or(u32::MAX)
    }
}

/// Applies what is missing, in one transaction with the version. A file that is up to date is only read.
///
/// # Errors
/// [`StoreError::Newer`] for a file of a newer program, [`StoreError::Corrupt`] for a file that is not ours.
pub(crate) fn migrate(connection: &mut Connection, path: &Path, schema: &Schema) -> Result<(), StoreError> {
    let found = version(connection)?;
    check_kind(connection, found, schema)?;
    if found > schema.known() {
        return Err(StoreError::Newer {
            found,
            known: schema.known(),
        });
    }
    let missing = schema.migrations.iter().skip(found as usize);
    if missing.len() == 0 {
        return Ok(());
    }
    if found > 0 {
        keep_a_copy(connection, path, found)?;
    }
    let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for sql in missing {
        step.execute_batch(sql)?;
    }
    step.pragma_update(None, "application_id", schema.application_id)?;
    step.pragma_update(None, "user_version", schema.known())?;
    Ok(step.commit()?)
}

fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn check_kind(connection: &Connection, found: u32, schema: &Schema) -> Result<(), StoreError> {
    let tables: u32 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let application_id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let fresh = found == 0 && tables == 0 && application_id == 0;
    if fresh || application_id == schema.application_id {
        Ok(())
    } else {
        Err(StoreError::corrupt(format!("the file is no {}", schema.name)))
    }
}

/// The file as it was before the migration, beside it, named by its version. A copy left by a broken attempt is replaced.
fn keep_a_copy(connection: &Connection, path: &Path, found: u32) -> Result<(), StoreError> {
    let copy = path.with_extension(format!("schema-{found}.db"));
    match std::fs::remove_file(&copy) {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => return Err(StoreError::io(&copy, fault)),
        _ => {}
    }
    connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "CREATE TABLE a (x INTEGER) STRICT;";
    const TWO: &str = "ALTER TABLE a ADD COLUMN y TEXT;";
    const BAD: &str = "CREATE TABLE b (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);";

    const fn schema(migrations: &'static [&'static str]) -> Schema {
        Schema {
            name: "test.db",
            application_id: 77,
            migrations,
        }
    }

    fn file() -> (tempfile::TempDir, std::path::PathBuf, Connection) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("test.db");
        let connection = crate::connection::open_writer(&path).unwrap();
        (dir, path, connection)
    }

    #[test]
    fn a_file_of_an_older_schema_keeps_its_rows_and_leaves_a_copy() {
        let (dir, path, mut connection) = file();
        migrate(&mut connection, &path, &schema(&[ONE])).unwrap();
        connection.execute("INSERT INTO a VALUES (7)", []).unwrap();
        migrate(&mut connection, &path, &schema(&[ONE, TWO])).unwrap();
        let row: (i64, Option<String>) = connection
            .query_row("SELECT x, y FROM a", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        assert_eq!(row, (7, None), "the row is kept and the new column is empty");
        let copy = Connection::open(dir.path().join("test.schema-1.db")).unwrap();
        assert_eq!(version(&copy).unwrap(), 1, "the copy is the file before the migration");
    }

    #[test]
    fn a_migration_that_fails_leaves_nothing() {
        let (_dir, path, mut connection) = file();
        migrate(&mut connection, &path, &schema(&[ONE])).unwrap();
        assert!(migrate(&mut connection, &path, &schema(&[ONE, TWO, BAD])).is_err());
        assert_eq!(version(&connection).unwrap(), 1, "the version stays");
        let tables: u32 = connection
            .query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'b'", [], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(tables, 0, "the table of the failed step is gone");
        assert!(
            connection.prepare("SELECT y FROM a").is_err(),
            "the step before it is gone too"
        );
    }

    #[test]
    fn a_newer_or_foreign_file_is_refused_and_left_alone() {
        let (_dir, path, mut connection) = file();
        migrate(&mut connection, &path, &schema(&[ONE, TWO])).unwrap();
        let refusal = migrate(&mut connection, &path, &schema(&[ONE]));
        assert!(
            matches!(refusal, Err(StoreError::Newer { found: 2, known: 1 })),
            "{refusal:?}"
        );
        let other = Schema {
            application_id: 78,
            ..schema(&[ONE, TWO])
        };
        let refusal = migrate(&mut connection, &path, &other);
        assert!(matches!(refusal, Err(StoreError::Corrupt { .. })), "{refusal:?}");
    }
}
