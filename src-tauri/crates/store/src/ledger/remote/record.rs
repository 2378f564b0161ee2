//! What is listed of a back end: its products, and what the till only shows: suppliers, credit sales, purchases, sales of other tills, and the orders of others.

use super::pull::live;
use super::pulled::RemoteKind;
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::form::value::text_option;
use crate::row::{Columns, many, one};
use domain::UpstreamId;
use rusqlite::{Row, params};
use rust_decimal::Decimal;
use serde::Deserialize;

/// One of them, as the back end was last heard to have it. What it did not tell is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteRecord {
    /// Its id there.
    pub remote_id: String,
    /// Its name, or its number.
    pub name: String,
    /// Who it is with.
    pub party: String,
    /// What it came to, in major units.
    pub total: Option<Decimal>,
    /// What is still owed of it, in major units.
    pub owed: Option<Decimal>,
    /// How it stands, in the back end's own words.
    pub state: String,
    /// When it was made, in the back end's own spelling.
    pub at: String,
}

/// Some of them, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteRecords {
    /// The page that was asked for, the newest first; by name where none tells when it was made.
    pub rows: Vec<RemoteRecord>,
    /// How many there are on all pages.
    pub total: u64,
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordsWanted<'a> {
    /// The kind, one of [`RemoteKind::SHOWN`].
    pub kind: RemoteKind,
    /// A part of what is told of one, in capitals or not; empty for all.
    pub find: &'a str,
    /// So many are left out from the start.
    pub skip: u32,
    /// At most so many.
    pub limit: u32,
}

#[derive(Deserialize)]
struct Body {
    #[serde(default)]
    party: String,
    /// Of a product what one costs.
    #[serde(with = "text_option", default, alias = "price")]
    total: Option<Decimal>,
    #[serde(with = "text_option", default)]
    owed: Option<Decimal>,
    #[serde(default)]
    state: String,
    /// An order has it by another name.
    #[serde(default, alias = "created_at")]
    at: String,
}

fn from_row(row: &Row<'_>) -> Result<RemoteRecord, StoreError> {
    let body: String = row.plain("body")?;
    let body: Body = serde_json::from_str(&body).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
    Ok(RemoteRecord {
        remote_id: row.plain("remote_id")?,
        name: row.plain("name")?,
        party: body.party,
        total: body.total,
        owed: body.owed,
        state: body.state,
        at: body.at,
    })
}

/// The rows of back end `?1` with `?2` in what is told of them. An order with a marker was sent by a till like this one.
fn shown(kind: RemoteKind) -> String {
    let live = live(kind);
    let (name, others) = match kind {
        RemoteKind::Order => ("remote_id", "name = ''"),
        _ => ("name", "TRUE"),
    };
    format!(
        "SELECT remote_id, {name} AS name, body, coalesce(body ->> '$.at', body ->> '$.created_at', '') AS made FROM remote_item
         WHERE {live} AND {others} AND (?2 = '' OR instr(lower(concat_ws(' ', remote_id, name, body ->> '$.party', body ->> '$.barcode',
         body ->> '$.state', body ->> '$.at', body ->> '$.created_at')), ?2) > 0)"
    )
}

impl Ledger {
    /// What the till only shows of a back end.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn remote_records(&self, id: UpstreamId, wanted: RecordsWanted<'_>) -> Result<RemoteRecords, StoreError> {
        let shown = shown(wanted.kind);
        // SQLite makes small letters of those of English alone.
        let (id, find) = (id.to_string(), wanted.find.trim().to_ascii_lowercase());
        self.read(|db| {
            let page = format!("{shown} ORDER BY made DESC, name, remote_id LIMIT ?3 OFFSET ?4");
            let rows = many(db, &page, params![id, find, wanted.limit, wanted.skip], from_row)?;
            let count = format!("SELECT count(*) AS rows FROM ({shown})");
            let total = one(db, &count, params![id, find], |row| row.count("rows"))?;
            Ok(RemoteRecords {
                rows,
                total: total.unwrap_or_default(),
            })
        })
    }
}
