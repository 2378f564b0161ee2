//! Scanners that the till listens to itself: a short list, kept as one setting.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::setting;
use crate::writer::{Durability, Lane};
use domain::people::Actor;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

const KEY: &str = "device.scanners";

/// A scanner at a serial port.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scanner {
    /// Its name, unique.
    pub name: String,
    /// Where it is, as the devices crate reads it.
    pub address: String,
    /// A silence of so many milliseconds ends a code.
    pub gap_ms: u32,
}

fn list(db: &Connection) -> Result<Vec<Scanner>, StoreError> {
    let text = setting::get(db, KEY)?.unwrap_or_else(|| "[]".to_owned());
    serde_json::from_str(&text).map_err(|fault| StoreError::corrupt(format!("{KEY} holds {text:?}: {fault}")))
}

fn keep(scanners: &[Scanner]) -> Result<String, StoreError> {
    serde_json::to_string(scanners).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

impl Ledger {
    /// The scanners in the order in which they were added.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn scanners(&self) -> Result<Vec<Scanner>, StoreError> {
        self.read(list)
    }

    /// Adds a scanner.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when its name or its port is in use.
    pub fn add_scanner(&self, scanner: &Scanner, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let scanner = scanner.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            let mut scanners = list(to)?;
            let taken = |one: &&Scanner| one.name == scanner.name || one.address == scanner.address;
            if let Some(taken) = scanners.iter().find(taken) {
                return Err(StoreError::Taken {
                    kind: "scanner",
                    name: taken.name.clone(),
                });
            }
            scanners.push(scanner);
            setting::change(to, KEY, &keep(&scanners)?, actor, now_ms)
        })
    }

    /// Removes a scanner.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is none of this name.
    pub fn remove_scanner(&self, name: &str, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let name = name.to_owned();
        self.write(Lane::Counter, Durability::Full, move |to| {
            let mut scanners = list(to)?;
            let before = scanners.len();
            scanners.retain(|scanner| scanner.name != name);
            if scanners.len() == before {
                return Err(StoreError::Unknown { kind: "scanner", name });
            }
            setting::change(to, KEY, &keep(&scanners)?, actor, now_ms)
        })
    }
}
