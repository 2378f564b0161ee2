//! The twin: a ledger that is rebuilt from the journal alone, in a private file that SQLite removes by itself. It keeps the state of
//! the moment and the documents of the open shift; what is compared and closed is dropped, so that it stays small.

use super::compare::{RowDifference, first_difference};
use super::tables::{TABLES, Table};
use super::{Difference, earlier};
use crate::StoreError;
use crate::ledger::journal::Entry;
use crate::ledger::{SCHEMA, acts};
use crate::migrate::migrate;
use crate::row::{Columns as _, integer, many, one, run};
use rusqlite::{Connection, params_from_iter};
use std::path::Path;

/// What tells, for each row of the state, which entry touched it last.
const TOUCHED: &str = "CREATE TEMP TABLE replayed (seq INTEGER NOT NULL) STRICT;
    INSERT INTO replayed VALUES (0);
    CREATE TEMP TABLE touched (name TEXT NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (name, key)) STRICT;";

/// What each back end is owed from the moment a document is made.
const OWED: &str =
    "CREATE TEMP TABLE owed (seq INTEGER NOT NULL, sale_id TEXT NOT NULL, upstream_id TEXT NOT NULL) STRICT;
    CREATE TEMP TRIGGER sale_owed AFTER INSERT ON main.sale BEGIN
        INSERT INTO owed SELECT NEW.journal_seq, NEW.id, id FROM upstream
        WHERE removed_at_ms IS NULL AND from_at_ms <= max(NEW.sold_at_ms, added_at_ms);
    END;";

/// The twin.
pub(super) struct Shadow {
    db: Connection,
    guards: Vec<Guard>,
}

/// A trigger, an index or a view as the schema writes it.
type Guard = (String, String);

impl Shadow {
    /// An empty twin.
    pub(super) fn new() -> Result<Self, StoreError> {
        let mut db = Connection::open("")?;
        migrate(&mut db, Path::new(""), &SCHEMA)?;
        let guards = guards(&db)?;
        // The twin holds rows that are compared already only as long as it needs them, so they may hang on rows that are gone.
        db.pragma_update(None, "foreign_keys", "OFF")?;
        db.pragma_update(None, "journal_mode", "OFF")?;
        db.set_prepared_statement_cache_capacity(128);
        let triggers = many(
            &db,
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
            [],
            |row| row.plain::<String>("name"),
        )?;
        for trigger in triggers {
            db.execute_batch(&format!("DROP TRIGGER {trigger}"))?;
        }
        db.execute_batch(TOUCHED)?;
        db.execute_batch(OWED)?;
        for table in TABLES.iter().filter(|table| table.entry.is_none()) {
            db.execute_batch(&watch(table))?;
        }
        Ok(Self { db, guards })
    }

    /// Its rows.
    pub(super) const fn db(&self) -> &Connection {
        &self.db
    }

    /// Makes the rows of entries in order, up to the first that cannot be replayed. Answers how many were, and what is wrong with the
    /// next one.
    pub(super) fn replay(&self, entries: &[Entry]) -> Result<(usize, Option<Difference>), StoreError> {
        let page = self.db.unchecked_transaction()?;
        for (count, entry) in entries.iter().enumerate() {
            run(&page, "UPDATE replayed SET seq = ?1", [integer(entry.seq)?])?;
            if let Err(fault) = acts::replay(entry, &page) {
                page.commit()?;
                return Ok((count, Some(Difference::at(entry.seq, words(&fault)))));
            }
        }
        page.commit()?;
        Ok((entries.len(), None))
    }

    /// The first difference in the rows of the entries from the first to the last number, both included.
    pub(super) fn compare_entries(
        &self,
        found: &Connection,
        entries: (i64, i64),
    ) -> Result<Option<Difference>, StoreError> {
        let mut first: Option<Difference> = None;
        for table in TABLES.iter().filter(|table| table.entry.is_some()) {
            let row = first_difference(found, &self.db, table, entries)?;
            let difference =
                row.map(|row| Difference::at(u64::try_from(row.entry.unwrap_or(0)).unwrap_or(0), row.what));
            first = earlier(first, difference);
        }
        Ok(earlier(first, self.forgotten(found)?))
    }

    /// The first document that a back end is owed and that the outbox does not hold. One that was removed is owed nothing any more.
    fn forgotten(&self, found: &Connection) -> Result<Option<Difference>, StoreError> {
        let owed = many(&self.db, "SELECT * FROM owed ORDER BY seq", [], |row| {
            let key: [String; 2] = [row.plain("sale_id")?, row.plain("upstream_id")?];
            Ok((row.count("seq")?, key))
        })?;
        run(&self.db, "DELETE FROM owed", [])?;
        for (seq, key) in owed {
            let sql = "SELECT 1 FROM outbox WHERE sale_id = ?1 AND upstream_id = ?2
                       UNION ALL SELECT 1 FROM upstream WHERE id = ?2 AND removed_at_ms IS NOT NULL";
            if one(found, sql, params_from_iter(&key), |_| Ok(()))?.is_none() {
                return Ok(Some(Difference::at(
                    seq,
                    format!("outbox {}: the row is missing", key.join("/")),
                )));
            }
        }
        Ok(None)
    }

    /// The first difference in the state that all entries together left, and in what guards the rows.
    pub(super) fn compare_state(&self, found: &Connection) -> Result<Option<Difference>, StoreError> {
        for table in TABLES.iter().filter(|table| table.entry.is_none()) {
            if let Some(row) = first_difference(found, &self.db, table, (0, 0))? {
                return Ok(Some(Difference::at(self.last_touch(table, &row)?, row.what)));
            }
        }
        let others = guards(found)?;
        let missing = self.guards.iter().find(|guard| !others.contains(guard));
        Ok(missing.map(|(name, _)| Difference::at(0, format!("{name} of the schema is missing or was changed"))))
    }

    /// The entry that touched a row of the state last; 0 where none did.
    fn last_touch(&self, table: &Table, row: &RowDifference) -> Result<u64, StoreError> {
        let sql = "SELECT seq FROM touched WHERE name = ?1 AND key = ?2";
        let seq = one(&self.db, sql, [table.name, &row.key], |row| row.count("seq"))?;
        Ok(seq.unwrap_or(0))
    }

    /// Drops the rows that were compared and that no Z will sum any more.
    pub(super) fn drop_finished(&self, last: i64) -> Result<(), StoreError> {
        let sql = "SELECT opened_seq FROM shift WHERE closed_seq IS NULL ORDER BY opened_seq LIMIT 1";
        let open = one(&self.db, sql, [], |row| row.plain::<i64>("opened_seq"))?;
        let last = open.map_or(last, |open| last.min(open));
        let page = self.db.unchecked_transaction()?;
        for table in TABLES {
            if let Some(entries) = table.of_entries() {
                // The newest document stays: the next one takes the number after its own.
                let sql = match table.name {
                    "sale" => format!(
                        "DELETE FROM sale WHERE {entries} AND journal_seq < (SELECT max(journal_seq) FROM sale)"
                    ),
                    name => format!("DELETE FROM {name} WHERE {entries}"),
                };
                run(&page, &sql, [0, last])?;
            }
        }
        Ok(page.commit()?)
    }
}

/// A fault in words, without the advice to verify.
fn words(fault: &StoreError) -> String {
    match fault {
        StoreError::Corrupt { what } => what.clone(),
        fault => fault.to_string(),
    }
}

fn guards(db: &Connection) -> Result<Vec<Guard>, StoreError> {
    let sql = "SELECT type || ' ' || name AS name, sql FROM sqlite_schema
               WHERE type IN ('trigger', 'index', 'view') AND sql IS NOT NULL ORDER BY 1";
    many(db, sql, [], |row| Ok((row.plain("name")?, row.plain("sql")?)))
}

/// Triggers that note which entry touches a row.
fn watch(table: &Table) -> String {
    let name = table.name;
    let key: Vec<String> = table.key.iter().map(|column| format!("NEW.{column}")).collect();
    let key = key.join(" || '/' || ");
    let on = |deed: &str| {
        format!(
            "CREATE TEMP TRIGGER {name}_{deed} AFTER {deed} ON main.{name} BEGIN
                 DELETE FROM touched WHERE name = '{name}' AND key = {key};
                 INSERT INTO touched SELECT '{name}', {key}, seq FROM replayed;
             END;"
        )
    };
    format!("{}{}", on("INSERT"), on("UPDATE"))
}
