//! Back ends: which there are, since when they are owed sales, and how each was when it was last asked.
//!
//! [`Upstream`] is what people decided and stands in the journal; [`Lane`] is what sync learned and can learn again.

mod call;
mod deadline;
mod finding;
pub(crate) mod lane;

pub use finding::UpstreamFinding;
pub use lane::{Lane, LaneFault, Trouble};

use crate::StoreError;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::{Ledger, balance, outbox, remote, stock};
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::UpstreamId;
use domain::people::Actor;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// A back end as it was set up. Its secret is kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upstream {
    /// Identity.
    #[serde(with = "text")]
    pub id: UpstreamId,
    /// Its name, unique among those that are not removed.
    pub name: String,
    /// Its kind, as the upstreams crate names it.
    pub kind: String,
    /// The base address with its path.
    pub base_url: String,
    /// Settings by key. Never a secret.
    pub settings: BTreeMap<String, String>,
    /// Sales from this moment on are sent, Unix milliseconds UTC.
    pub from_at_ms: i64,
}

/// A back end was added.
#[derive(Serialize, Deserialize)]
pub(crate) struct UpstreamAdded {
    upstream: Upstream,
}

impl Act for UpstreamAdded {
    const KIND: &'static str = "upstream_added";

    fn apply(&self, to: &Connection, _seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO upstream (id, name, kind, base_url, settings, from_at_ms, added_at_ms)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let new = &self.upstream;
        let values = params![
            new.id.to_string(),
            new.name,
            new.kind,
            new.base_url,
            settings_text(&new.settings)?,
            new.from_at_ms,
            stamp.at_ms
        ];
        run(to, sql, values).map(|_| ())
    }
}

/// A back end is reached otherwise from now on; it is the same back end.
#[derive(Serialize, Deserialize)]
pub(crate) struct UpstreamChanged {
    #[serde(with = "text")]
    upstream_id: UpstreamId,
    base_url: String,
    settings: BTreeMap<String, String>,
    /// Whether its secret, which stands nowhere here, was changed too.
    new_secret: bool,
}

impl Act for UpstreamChanged {
    const KIND: &'static str = "upstream_changed";

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE upstream SET base_url = ?2, settings = ?3 WHERE id = ?1";
        let values = params![
            self.upstream_id.to_string(),
            self.base_url,
            settings_text(&self.settings)?
        ];
        run(to, sql, values).map(|_| ())
    }
}

/// A back end was removed.
#[derive(Serialize, Deserialize)]
pub(crate) struct UpstreamRemoved {
    #[serde(with = "text")]
    upstream_id: UpstreamId,
}

impl Act for UpstreamRemoved {
    const KIND: &'static str = "upstream_removed";

    fn apply(&self, to: &Connection, _seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE upstream SET removed_at_ms = ?2 WHERE id = ?1";
        run(to, sql, params![self.upstream_id.to_string(), stamp.at_ms]).map(|_| ())
    }
}

/// A person wrote to a back end by hand.
#[derive(Serialize, Deserialize)]
pub(crate) struct UpstreamCalled {
    #[serde(with = "text")]
    upstream_id: UpstreamId,
    operation: String,
    /// Without secrets.
    arguments: Box<RawValue>,
}

impl Act for UpstreamCalled {
    const KIND: &'static str = "upstream_call";

    fn apply(&self, _to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        Ok(())
    }
}

fn settings_text(settings: &BTreeMap<String, String>) -> Result<String, StoreError> {
    serde_json::to_string(settings).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

fn from_row(row: &Row<'_>) -> Result<Upstream, StoreError> {
    let settings: String = row.plain("settings")?;
    Ok(Upstream {
        id: row.parsed("id")?,
        name: row.plain("name")?,
        kind: row.plain("kind")?,
        base_url: row.plain("base_url")?,
        settings: serde_json::from_str(&settings).map_err(|fault| StoreError::corrupt(fault.to_string()))?,
        from_at_ms: row.plain("from_at_ms")?,
    })
}

fn all(db: &Connection) -> Result<Vec<Upstream>, StoreError> {
    let sql = "SELECT * FROM upstream WHERE removed_at_ms IS NULL ORDER BY name";
    many(db, sql, [], from_row)
}

/// What is not removed and has this name.
pub(crate) fn named(db: &Connection, name: &str) -> Result<Option<Upstream>, StoreError> {
    let sql = "SELECT * FROM upstream WHERE name = ?1 AND removed_at_ms IS NULL";
    one(db, sql, [name], from_row)
}

/// The settings that say whose account it is; every other says only how it is used.
const ACCOUNT: [&str; 4] = ["username", "client_id", "app_id", "event_id"];

/// Whether two are one account. Where no setting says whose it is, all of them must agree.
fn same_account(one: &Upstream, other: &Upstream) -> bool {
    if (&one.kind, &one.base_url) != (&other.kind, &other.base_url) {
        return false;
    }
    let account = |of: &Upstream| ACCOUNT.map(|key| of.settings.get(key).cloned());
    match account(one) {
        said if said.iter().any(Option::is_some) => said == account(other),
        _ => one.settings == other.settings,
    }
}

/// Every other that is or was the same account.
fn same_accounts(db: &Connection, new: &Upstream) -> Result<Vec<UpstreamId>, StoreError> {
    let like = many(db, "SELECT * FROM upstream WHERE kind = ?1", [&new.kind], from_row)?;
    let same = like
        .into_iter()
        .filter(|other| other.id != new.id && same_account(other, new));
    Ok(same.map(|other| other.id).collect())
}

/// The stock has one owner.
fn refuse_second_owner(db: &Connection, new: &Upstream) -> Result<(), StoreError> {
    let owner = |other: &Upstream| other.id != new.id && other.owns_stock();
    match all(db)?.into_iter().find(owner) {
        Some(owner) if new.owns_stock() => Err(StoreError::StockOwned { name: owner.name }),
        _ => Ok(()),
    }
}

fn add(to: &rusqlite::Transaction<'_>, new: Upstream, stamp: &Stamp) -> Result<(), StoreError> {
    let taken = |upstream: &Upstream| upstream.name == new.name || same_account(upstream, &new);
    if let Some(there) = all(to)?.into_iter().find(taken) {
        return Err(StoreError::Taken {
            kind: "upstream",
            name: there.name,
        });
    }
    refuse_second_owner(to, &new)?;
    act(to, stamp, &UpstreamAdded { upstream: new.clone() })?;
    stock::own(to, &new)?;
    outbox::queue_since(to, &new, &same_accounts(to, &new)?, stamp.at_ms)
}

fn change(
    to: &rusqlite::Transaction<'_>,
    changed: Upstream,
    new_secret: bool,
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let taken = |other: &Upstream| other.id != changed.id && same_account(other, &changed);
    if let Some(there) = all(to)?.into_iter().find(taken) {
        return Err(StoreError::Taken {
            kind: "upstream",
            name: there.name,
        });
    }
    refuse_second_owner(to, &changed)?;
    lane::try_at_once(to, changed.id)?;
    stock::own(to, &changed)?;
    let changed = UpstreamChanged {
        upstream_id: changed.id,
        base_url: changed.base_url,
        settings: changed.settings,
        new_secret,
    };
    act(to, stamp, &changed).map(|_| ())
}

impl Ledger {
    /// Adds a back end. It is owed every sale from `from_at_ms` on, but for those that were sent to the same account before it was
    /// removed.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the name is in use, or the account, naming who has it; [`StoreError::StockOwned`] where another owns the stock.
    pub fn add_upstream(&self, new: &Upstream, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let new = new.clone();
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            add(to, new, &Stamp::by(actor, now_ms))
        })
    }

    /// Says how a back end is reached from now on: address and settings as they stand in `changed`. What it is owed it stays
    /// owed, and it is tried at once.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another one has this account, naming it; [`StoreError::StockOwned`] where another owns the stock.
    pub fn change_upstream(
        &self,
        changed: &Upstream,
        new_secret: bool,
        actor: Actor,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let changed = changed.clone();
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            change(to, changed, new_secret, &Stamp::by(actor, now_ms))
        })
    }

    /// Removes a back end that is owed nothing. What was sent to it stays on record.
    ///
    /// # Errors
    /// [`StoreError::Owed`] with the number of sales that wait or lie on the desk.
    pub fn remove_upstream(&self, id: UpstreamId, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            match outbox::owed(to, id)? + balance::owed(to, id)? {
                0 => {
                    remote::drop_told(to, &id.to_string())?;
                    act(to, &Stamp::by(actor, now_ms), &UpstreamRemoved { upstream_id: id }).map(|_| ())
                }
                sales => Err(StoreError::Owed { sales }),
            }
        })
    }

    /// Every back end that is not removed, by name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn upstreams(&self) -> Result<Vec<Upstream>, StoreError> {
        self.read(all)
    }

    /// The back end with this name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn upstream(&self, name: &str) -> Result<Option<Upstream>, StoreError> {
        self.read(|db| named(db, name))
    }

    /// Journals that a person is about to write to a back end by hand. `arguments` is JSON, without secrets.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when `arguments` is no JSON.
    pub fn record_upstream_call(
        &self,
        id: UpstreamId,
        operation: &str,
        arguments: String,
        actor: Actor,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let called = UpstreamCalled {
            upstream_id: id,
            operation: operation.to_owned(),
            arguments: RawValue::from_string(arguments).map_err(|fault| StoreError::corrupt(fault.to_string()))?,
        };
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            act(to, &Stamp::by(actor, now_ms), &called).map(|_| ())
        })
    }
}
