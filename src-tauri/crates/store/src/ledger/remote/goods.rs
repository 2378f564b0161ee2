//! The products of a back end as they were pulled, and which articles of the till they are.

use super::map::free_what_is_known;
use super::pull::put_found;
use super::pulled::{Pulled, PulledFacts, RemoteKind};
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::form::value::{text, text_option};
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::UpstreamId;
use rusqlite::{Row, params};
use rust_decimal::Decimal;
use serde::Deserialize;

/// A product as a back end was last heard to have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteProduct {
    /// Its id there.
    pub remote_id: String,
    /// Name.
    pub name: String,
    /// Price of one unit, in major units.
    pub price: Decimal,
    /// Stock on hand there; nothing where nobody counts it.
    pub stock: Option<Decimal>,
    /// The unit's name; empty where none was said.
    pub unit: String,
    /// Its barcode or number there; empty where it has none.
    pub barcode: String,
    /// Whether it may be sold there; not where it is gone.
    pub active: bool,
    /// What else was said of it.
    pub more: PulledFacts,
    /// The article of the till that it was found to be.
    pub sku: Option<String>,
    /// The article that a person mapped to it, if just one.
    pub mapped: Option<String>,
}

#[derive(Deserialize)]
struct Body {
    #[serde(with = "text")]
    price: Decimal,
    #[serde(with = "text_option", default)]
    stock: Option<Decimal>,
    #[serde(default)]
    unit: String,
    barcode: String,
    active: bool,
    #[serde(flatten)]
    more: PulledFacts,
}

/// The products of back end `?1`; `there` of those that are not gone.
const SELECT: &str = "SELECT remote_id, name, body, sku,
        (SELECT iif(count(*) = 1, min(local), NULL) FROM remote_map WHERE remote_map.upstream_id = ?1
         AND remote_map.kind = 'product' AND remote_map.remote = remote_item.remote_id) AS mapped,
        seen_in >= coalesce((SELECT complete - 1 FROM pull_state WHERE pull_state.upstream_id = ?1
                             AND pull_state.kind = 'product'), 0) AS there
    FROM remote_item WHERE upstream_id = ?1 AND kind = 'product'";

fn from_row(row: &Row<'_>) -> Result<RemoteProduct, StoreError> {
    let (body, there): (String, bool) = (row.plain("body")?, row.plain("there")?);
    let body: Body = serde_json::from_str(&body).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
    Ok(RemoteProduct {
        remote_id: row.plain("remote_id")?,
        name: row.plain("name")?,
        price: body.price,
        stock: body.stock,
        unit: body.unit,
        barcode: body.barcode,
        active: body.active && there,
        more: body.more,
        sku: row.plain("sku")?,
        mapped: row.plain("mapped")?,
    })
}

impl Ledger {
    /// At most `limit` products of a back end after the one with this id there, in the order of the ids. Of those that are gone only
    /// what the till knows as an article.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn remote_products(&self, id: UpstreamId, after: &str, limit: u32) -> Result<Vec<RemoteProduct>, StoreError> {
        let rest = "AND remote_id > ?2 AND (there OR sku IS NOT NULL) ORDER BY remote_id LIMIT ?3";
        let sql = format!("{SELECT} {rest}");
        self.read(|db| many(db, &sql, params![id.to_string(), after, limit], from_row))
    }

    /// Writes a product of a back end that was asked for by itself, beside those that were pulled; answers with it.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn found_remote_product(&self, id: UpstreamId, row: Pulled) -> Result<Option<RemoteProduct>, StoreError> {
        let remote_id = row.names().0.to_owned();
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            put_found(to, &id.to_string(), &row)?;
            let sql = format!("{SELECT} AND remote_id = ?2");
            one(to, &sql, [&*id.to_string(), &remote_id], from_row)
        })
    }

    /// Notes which articles of the till products of a back end are, each by its id there; sales that waited for that are queued.
    /// Answers whether any did.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn tie_remote_products(
        &self,
        id: UpstreamId,
        ties: Vec<(String, String)>,
        now_ms: i64,
    ) -> Result<bool, StoreError> {
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            let (id, kind) = (id.to_string(), RemoteKind::Product.to_code());
            let sql = "UPDATE remote_item SET sku = ?4 WHERE upstream_id = ?1 AND kind = ?2 AND remote_id = ?3";
            for (remote_id, sku) in &ties {
                run(to, sql, params![id, kind, remote_id, sku])?;
            }
            let waiting = "SELECT count(*) AS rows FROM outbox WHERE upstream_id = ?1 AND state = 'parked'
                           AND reason_code = 'map_product'";
            let count = |to: &rusqlite::Transaction<'_>| one(to, waiting, [&id], |row| row.count("rows"));
            let before = count(to)?;
            free_what_is_known(to, &id, now_ms)?;
            Ok(count(to)? < before)
        })
    }
}
