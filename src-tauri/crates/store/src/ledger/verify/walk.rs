//! The way through the journal, page by page.

use super::shadow::Shadow;
use super::tables::TABLES;
use super::{Difference, Reach, Verified, earlier};
use crate::StoreError;
use crate::ledger::journal::{Act, Entry, chain_fault};
use crate::ledger::sale::SaleMade;
use crate::row::{Columns, integer, many, one};
use rusqlite::{Connection, params};

/// Entries read at once.
const PAGE: u32 = 500;

/// How far a verification is.
pub(super) struct Walk {
    shadow: Shadow,
    last: Option<Entry>,
    sales: u64,
}

/// A page of entries that follow each other, and what was found with them.
pub(super) struct Page {
    /// The entries.
    pub(super) entries: Vec<Entry>,
    /// What does not agree, in the entries or their rows.
    pub(super) difference: Option<Difference>,
    /// Nothing comes after it.
    pub(super) is_last: bool,
}

impl Walk {
    /// Before the first entry.
    pub(super) fn start() -> Result<Self, StoreError> {
        Ok(Self {
            shadow: Shadow::new()?,
            last: None,
            sales: 0,
        })
    }

    /// The number of the last entry; 0 before the first.
    pub(super) fn last_seq(&self) -> u64 {
        self.last.as_ref().map_or(0, |entry| entry.seq)
    }

    /// What it came to.
    pub(super) fn found(self, difference: Option<Difference>, reach: Reach) -> Verified {
        Verified {
            entries: self.last_seq(),
            sales: self.sales,
            head: self.last.as_ref().map(Entry::hash_text).unwrap_or_default(),
            first_difference: difference.map(|difference| (difference.entry, difference.what)),
            reach,
        }
    }

    /// What makes a ledger unfit to be compared at all.
    pub(super) fn unfit(&self, db: &Connection) -> Result<Option<Difference>, StoreError> {
        for table in TABLES {
            if columns(db, table.name)? != columns(self.shadow.db(), table.name)? {
                let what = format!("table {} is missing or has other columns", table.name);
                return Ok(Some(Difference::at(0, what)));
            }
        }
        let first = one(db, "SELECT min(seq) AS seq FROM journal", [], |row| {
            row.plain::<Option<i64>>("seq")
        })?;
        Ok(match first.flatten() {
            Some(seq) if seq >= 1 => None,
            Some(seq) => Some(Difference::at(
                0,
                format!("the journal holds an entry with number {seq}"),
            )),
            None => Some(Difference::at(0, "the journal is empty".to_owned())),
        })
    }

    /// Checks the next entries and their rows; with the last of them also the state that all of them left.
    pub(super) fn page(&mut self, db: &Connection) -> Result<Page, StoreError> {
        let (mut entries, mut difference) = self.sound_entries(db)?;
        let (replayed, fault) = self.shadow.replay(&entries)?;
        if fault.is_some() {
            entries.truncate(replayed);
            difference = fault;
        }
        let is_last = difference.is_none() && entries.len() < PAGE as usize;
        let from = self.last.as_ref().map_or(Ok(i64::MIN), |last| integer(last.seq + 1))?;
        self.count(&entries);
        let to = if is_last { i64::MAX } else { integer(self.last_seq())? };
        difference = earlier(self.shadow.compare_entries(db, (from, to))?, difference);
        if difference.is_none() && is_last {
            difference = self.shadow.compare_state(db)?;
        }
        self.shadow.drop_finished(to)?;
        Ok(Page {
            entries,
            difference,
            is_last,
        })
    }

    fn count(&mut self, entries: &[Entry]) {
        let sales = entries.iter().filter(|entry| entry.kind == SaleMade::KIND);
        self.sales += sales.count() as u64;
        self.last = entries.last().cloned().or_else(|| self.last.take());
    }

    /// The next entries up to the first that breaks the chain, and what breaks it.
    fn sound_entries(&self, db: &Connection) -> Result<(Vec<Entry>, Option<Difference>), StoreError> {
        let sql = "SELECT * FROM journal WHERE seq > ?1 ORDER BY seq LIMIT ?2";
        let rows = many(db, sql, params![integer(self.last_seq())?, PAGE], |row| {
            Ok((row.count("seq")?, Entry::from_row(row)))
        })?;
        let mut entries: Vec<Entry> = Vec::with_capacity(rows.len());
        for (seq, read) in rows {
            let entry = match read {
                Ok(entry) => entry,
                Err(fault) => return Ok((entries, Some(Difference::at(seq, format!("entry {seq}: {fault}"))))),
            };
            let before = entries.last().or(self.last.as_ref());
            if let Some(what) = chain_fault(before, &entry) {
                let expected = before.map_or(1, |before| before.seq + 1);
                return Ok((entries, Some(Difference::at(expected, what))));
            }
            entries.push(entry);
        }
        Ok((entries, None))
    }
}

fn columns(db: &Connection, table: &str) -> Result<Vec<(String, String)>, StoreError> {
    many(db, "SELECT name, type FROM pragma_table_info(?1)", [table], |row| {
        Ok((row.plain("name")?, row.plain("type")?))
    })
}
