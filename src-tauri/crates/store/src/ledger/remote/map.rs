//! What things here are called at a back end: what people mapped, else what can be told from what was pulled.
//!
//! A product is the pulled one that was found to be it when it was taken over, by a code or because it was made of it; else the one with
//! exactly its English name, if there is just one; else the one whose id is its article number, unless that is a short plain number,
//! which two systems can count up to independently. A person is the pulled one, active, who signs in with their name or has it as the
//! full name, if there is just one. What is told of them is never written down: it follows the next pull.

use super::pull::live;
use super::pulled::RemoteKind;
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::form::value::{code, text};
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::UpstreamId;
use domain::people::Actor;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

/// Article numbers of fewer digits may be equal to a remote id by chance.
const TELLING_DIGITS: usize = 8;

/// What is mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapKind {
    /// An article number.
    Product,
    /// The name of a member of staff.
    Staff,
    /// The code of a means of payment.
    Tender,
    /// The code of a tax class.
    Tax,
    /// The code of a unit of sale.
    Unit,
}

impl MapKind {
    /// Every kind, in the order in which people look for them.
    pub const EVERY: [Self; 5] = [Self::Tender, Self::Tax, Self::Unit, Self::Product, Self::Staff];

    /// Its code, as [`MapKind::by_code`] takes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.to_code()
    }

    /// The kind with this code: `product`, `staff`, `tender`, `tax` or `unit`.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::from_code(code).ok()
    }
}

impl Coded for MapKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Product, "product"),
        (Self::Staff, "staff"),
        (Self::Tender, "tender"),
        (Self::Tax, "tax"),
        (Self::Unit, "unit"),
    ];
    const WHAT: &'static str = "kind of map";
}

/// A thing here was mapped to a thing there.
#[derive(Serialize, Deserialize)]
pub(crate) struct RemoteMapped {
    #[serde(with = "text")]
    upstream_id: UpstreamId,
    #[serde(with = "code")]
    kind: MapKind,
    local: String,
    remote: String,
}

impl Act for RemoteMapped {
    const KIND: &'static str = "remote_mapped";

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT OR REPLACE INTO remote_map (upstream_id, kind, local, remote) VALUES (?1, ?2, ?3, ?4)";
        let values = params![
            self.upstream_id.to_string(),
            self.kind.to_code(),
            self.local,
            self.remote
        ];
        run(to, sql, values).map(|_| ())
    }
}

fn mapped(db: &Connection, id: &str, kind: MapKind, local: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT remote FROM remote_map WHERE upstream_id = ?1 AND kind = ?2 AND local = ?3";
    one(db, sql, [id, kind.to_code(), local], |row| row.plain("remote"))
}

fn only(mut found: Vec<String>) -> Option<String> {
    found.pop().filter(|_| found.is_empty())
}

fn product(db: &Connection, id: &str, sku: &str, name: &str) -> Result<Option<String>, StoreError> {
    if let Some(remote) = mapped(db, id, MapKind::Product, sku)? {
        return Ok(Some(remote));
    }
    let live = live(RemoteKind::Product);
    let sql = format!("SELECT remote_id FROM remote_item WHERE {live} AND sku = ?2 LIMIT 2");
    if let Some(remote) = only(many(db, &sql, [id, sku], |row| row.plain("remote_id"))?) {
        return Ok(Some(remote));
    }
    let sql = format!("SELECT remote_id FROM remote_item WHERE {live} AND name = ?2 LIMIT 2");
    let named = many(db, &sql, [id, name], |row| row.plain("remote_id"))?;
    if let Some(remote) = only(named) {
        return Ok(Some(remote));
    }
    if sku.len() < TELLING_DIGITS && sku.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    let sql = format!("SELECT remote_id FROM remote_item WHERE {live} AND remote_id = ?2");
    one(db, &sql, [id, sku], |row| row.plain("remote_id"))
}

fn known_as(db: &Connection, id: &str, remote: &str) -> Result<(Option<String>, Option<String>), StoreError> {
    let sql = "SELECT local FROM remote_map WHERE upstream_id = ?1 AND kind = 'product' AND remote = ?2 LIMIT 2";
    let articles = many(db, sql, [id, remote], |row| row.plain("local"))?;
    let live = live(RemoteKind::Product);
    let sql = format!("SELECT name FROM remote_item WHERE {live} AND remote_id = ?2");
    Ok((only(articles), one(db, &sql, [id, remote], |row| row.plain("name"))?))
}

fn staff(db: &Connection, id: &str, name: &str) -> Result<Option<String>, StoreError> {
    if let Some(remote) = mapped(db, id, MapKind::Staff, name)? {
        return Ok(Some(remote));
    }
    let live = live(RemoteKind::Staff);
    let sql = format!(
        "SELECT remote_id FROM remote_item WHERE {live} AND (name = ?2 OR other_name = ?2)
         AND json_extract(body, '$.active') LIMIT 2"
    );
    Ok(only(many(db, &sql, [id, name], |row| row.plain("remote_id"))?))
}

/// Queues the sales that are parked for want of this map. Answers how many.
fn free(to: &Connection, id: &str, kind: MapKind, local: &str, now_ms: i64) -> Result<u64, StoreError> {
    let sql = "UPDATE outbox SET state = 'queued', reason_code = NULL, reason = NULL, needs = NULL, updated_at_ms = ?4
               WHERE upstream_id = ?1 AND state = 'parked' AND reason_code = ?2 AND needs = ?3
               AND settled_at_ms IS NULL";
    let code = format!("map_{}", kind.to_code());
    Ok(run(to, sql, params![id, code, local, now_ms])?.try_into().unwrap_or(0))
}

/// After a pull: frees what it has made known. Products alone are ever waited for.
pub(super) fn free_what_is_known(to: &Connection, id: &str, now_ms: i64) -> Result<(), StoreError> {
    let sql = "SELECT DISTINCT needs, name_en FROM outbox JOIN sale ON sale.id = sale_id
               JOIN sale_line ON sale_line.id BETWEEN sale.journal_seq * 65536 + 1 AND sale.journal_seq * 65536 + 65535 AND sku = needs
               WHERE upstream_id = ?1 AND outbox.state = 'parked' AND reason_code = 'map_product'";
    let waiting = many(to, sql, [id], |row| {
        Ok((row.plain::<String>("needs")?, row.plain::<String>("name_en")?))
    })?;
    for (sku, name) in waiting {
        if product(to, id, &sku, &name)?.is_some() {
            free(to, id, MapKind::Product, &sku, now_ms)?;
        }
    }
    Ok(())
}

impl Ledger {
    /// Maps a thing here to a thing there, in place of what it was mapped to. Answers how many sales were waiting for it and are queued
    /// now.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn map_remote(
        &self,
        id: UpstreamId,
        kind: MapKind,
        local: &str,
        remote: &str,
        actor: Actor,
        now_ms: i64,
    ) -> Result<u64, StoreError> {
        let mapped = RemoteMapped {
            upstream_id: id,
            kind,
            local: local.to_owned(),
            remote: remote.to_owned(),
        };
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            act(to, &Stamp::by(actor, now_ms), &mapped)?;
            free(to, &id.to_string(), kind, &mapped.local, now_ms)
        })
    }

    /// What a back end calls the product with this article number and English name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn remote_product(&self, id: UpstreamId, sku: &str, name: &str) -> Result<Option<String>, StoreError> {
        self.read(|db| product(db, &id.to_string(), sku, name))
    }

    /// The article that a person mapped to a back end's product, if just one, and what the back end called it when it was last pulled.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn known_there_as(&self, id: UpstreamId, remote: &str) -> Result<(Option<String>, Option<String>), StoreError> {
        self.read(|db| known_as(db, &id.to_string(), remote))
    }

    /// What a back end calls the member of staff with this name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn remote_staff(&self, id: UpstreamId, name: &str) -> Result<Option<String>, StoreError> {
        self.read(|db| staff(db, &id.to_string(), name))
    }

    /// Every map of a kind that a person made: the thing here and the thing there, in the order of the first.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn remote_maps(&self, id: UpstreamId, kind: MapKind) -> Result<Vec<(String, String)>, StoreError> {
        let sql = "SELECT local, remote FROM remote_map WHERE upstream_id = ?1 AND kind = ?2 ORDER BY local";
        self.read(|db| {
            many(db, sql, [&*id.to_string(), kind.to_code()], |row| {
                Ok((row.plain("local")?, row.plain("remote")?))
            })
        })
    }

    /// What a thing was mapped to by a person.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn remote_mapped(&self, id: UpstreamId, kind: MapKind, local: &str) -> Result<Option<String>, StoreError> {
        self.read(|db| mapped(db, &id.to_string(), kind, local))
    }
}
