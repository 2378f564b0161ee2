//! Comparing a table with its rebuilt twin, row by row in the order of the key, up to the first difference.

use super::tables::Table;
use crate::StoreError;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params_from_iter};
use std::cmp::Ordering;

/// Where a table first differs.
#[derive(Debug)]
pub(super) struct RowDifference {
    /// The row's key, its columns joined with `/`.
    pub(super) key: String,
    /// The entry that the row names, where rows name one.
    pub(super) entry: Option<i64>,
    /// What differs.
    pub(super) what: String,
}

/// Compares the rows of the entries from the first to the last number, both included; all rows where they name no entry.
pub(super) fn first_difference(
    found: &Connection,
    wanted: &Connection,
    table: &Table,
    entries: (i64, i64),
) -> Result<Option<RowDifference>, StoreError> {
    let sql = question(table);
    let range = table.entry.map(|_| [entries.0, entries.1]);
    let range = || params_from_iter(range.iter().flatten());
    let (mut found, mut wanted) = (found.prepare_cached(&sql)?, wanted.prepare_cached(&sql)?);
    let columns = Columns::of(table, wanted.column_names());
    let (mut found, mut wanted) = (found.query(range())?, wanted.query(range())?);
    loop {
        let difference = match (found.next()?, wanted.next()?) {
            (None, None) => return Ok(None),
            (Some(row), None) => columns.unexplained(row)?,
            (None, Some(row)) => columns.missing(row)?,
            (Some(row), Some(twin)) => match columns.order(row, twin)? {
                Ordering::Less => columns.unexplained(row)?,
                Ordering::Greater => columns.missing(twin)?,
                Ordering::Equal => match columns.changed(row, twin)? {
                    None => continue,
                    Some(difference) => difference,
                },
            },
        };
        return Ok(Some(difference));
    }
}

fn question(table: &Table) -> String {
    let range = table
        .of_entries()
        .map(|range| format!(" WHERE {range}"))
        .unwrap_or_default();
    format!("SELECT * FROM {}{range} ORDER BY {}", table.name, table.order())
}

/// The places of a table's columns: which make the key, which names the entry, which are compared.
struct Columns {
    table: &'static str,
    key: Vec<usize>,
    entry: Option<usize>,
    compared: Vec<(usize, String)>,
}

impl Columns {
    fn of<'n>(table: &Table, names: impl Iterator<Item = &'n str>) -> Self {
        let names: Vec<&str> = names.collect();
        let place = |column: &str| names.iter().position(|name| *name == column);
        let compared = names
            .iter()
            .enumerate()
            .filter(|(_, name)| !table.unknown.contains(name));
        Self {
            table: table.name,
            key: table.key.iter().filter_map(|column| place(column)).collect(),
            entry: table.entry.and_then(place),
            compared: compared.map(|(place, name)| (place, (*name).to_owned())).collect(),
        }
    }

    fn order(&self, row: &Row<'_>, twin: &Row<'_>) -> Result<Ordering, StoreError> {
        for &place in &self.key {
            match order(row.get_ref(place)?, twin.get_ref(place)?) {
                Ordering::Equal => {}
                different => return Ok(different),
            }
        }
        Ok(Ordering::Equal)
    }

    fn changed(&self, row: &Row<'_>, twin: &Row<'_>) -> Result<Option<RowDifference>, StoreError> {
        for (place, name) in &self.compared {
            let (found, wanted) = (row.get_ref(*place)?, twin.get_ref(*place)?);
            if found != wanted {
                let what = format!("{name} is {}, the journal says {}", shown(found), shown(wanted));
                return self.difference(row, &what).map(Some);
            }
        }
        Ok(None)
    }

    fn missing(&self, twin: &Row<'_>) -> Result<RowDifference, StoreError> {
        self.difference(twin, "the row is missing")
    }

    fn unexplained(&self, row: &Row<'_>) -> Result<RowDifference, StoreError> {
        self.difference(row, "no entry explains the row")
    }

    fn difference(&self, row: &Row<'_>, what: &str) -> Result<RowDifference, StoreError> {
        let parts = self.key.iter().map(|place| Ok(plain(row.get_ref(*place)?)));
        let key = parts.collect::<Result<Vec<String>, StoreError>>()?.join("/");
        Ok(RowDifference {
            what: format!("{} {key}: {what}", self.table),
            entry: self.entry.map(|place| row.get(place)).transpose()?,
            key,
        })
    }
}

/// The order of SQLite within one column: nothing, numbers, texts, bytes.
fn order(left: ValueRef<'_>, right: ValueRef<'_>) -> Ordering {
    match (left, right) {
        (ValueRef::Integer(left), ValueRef::Integer(right)) => left.cmp(&right),
        (ValueRef::Text(left), ValueRef::Text(right)) | (ValueRef::Blob(left), ValueRef::Blob(right)) => {
            left.cmp(right)
        }
        (left, right) => rank(left).cmp(&rank(right)),
    }
}

const fn rank(value: ValueRef<'_>) -> u8 {
    match value {
        ValueRef::Null => 0,
        ValueRef::Integer(_) | ValueRef::Real(_) => 1,
        ValueRef::Text(_) => 2,
        ValueRef::Blob(_) => 3,
    }
}

fn plain(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "nothing".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}

/// A value in a message, texts in quotes and cut at a length that fits a line.
fn shown(value: ValueRef<'_>) -> String {
    const LONGEST: usize = 60;
    let ValueRef::Text(_) = value else {
        return plain(value);
    };
    let text = plain(value);
    let cut: String = text.chars().take(LONGEST).collect();
    let more = if cut == text { "" } else { "…" };
    format!("{cut:?}{more}")
}
