//! Settings: texts by key.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane};
use domain::people::Actor;
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

/// Keys that are fixed when the till is made: every amount and every receipt number hangs on them.
const FIXED: [&str; 2] = [super::till::CURRENCY, super::till::CODE];

/// A setting was set.
#[derive(Serialize, Deserialize)]
pub(crate) struct SettingChanged {
    key: String,
    value: String,
}

impl Act for SettingChanged {
    const KIND: &'static str = "setting_changed";

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        put(to, &self.key, &self.value)
    }
}

/// The value of a key.
pub(crate) fn get(db: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    one(db, "SELECT value FROM setting WHERE key = ?1", [key], |row| {
        row.plain("value")
    })
}

/// Sets a key.
pub(crate) fn put(to: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    run(to, sql, [key, value]).map(|_| ())
}

/// Sets a key and journals it.
pub(crate) fn change(
    to: &Transaction<'_>,
    key: &str,
    value: &str,
    actor: Actor,
    now_ms: i64,
) -> Result<(), StoreError> {
    let change = SettingChanged {
        key: key.to_owned(),
        value: value.to_owned(),
    };
    act(to, &Stamp::by(actor, now_ms), &change).map(|_| ())
}

impl Ledger {
    /// Every setting with its value.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn settings(&self) -> Result<Vec<(String, String)>, StoreError> {
        let sql = "SELECT key, value FROM setting ORDER BY key";
        self.read(|db| many(db, sql, [], |row| Ok((row.plain("key")?, row.plain("value")?))))
    }

    /// The value of a setting.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read(|db| get(db, key))
    }

    /// Sets a setting and journals it. Never a secret: the journal keeps every value for ever.
    ///
    /// # Errors
    /// [`StoreError::Fixed`] for the currency and the till's code.
    pub fn set_setting(&self, key: &str, value: &str, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        if FIXED.contains(&key) {
            return Err(StoreError::Fixed { what: key.to_owned() });
        }
        let (key, value) = (key.to_owned(), value.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            change(to, &key, &value, actor, now_ms)
        })
    }
}
