//! Printers. The first one added is the one that receipts go to.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane};
use domain::people::Actor;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// A printer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printer {
    /// Its name, unique.
    pub name: String,
    /// Where it is, as the devices crate reads it.
    pub address: String,
    /// The name of its profile.
    pub profile: String,
}

/// A printer was added.
#[derive(Serialize, Deserialize)]
pub(crate) struct PrinterAdded {
    printer: Printer,
}

impl Act for PrinterAdded {
    const KIND: &'static str = "printer_added";

    fn apply(&self, to: &Connection, _seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO printer (name, address, profile, is_receipt, added_at_ms)
                   VALUES (?1, ?2, ?3, NOT EXISTS (SELECT 1 FROM printer), ?4)";
        let Printer { name, address, profile } = &self.printer;
        run(to, sql, params![name, address, profile, stamp.at_ms]).map(|_| ())
    }
}

/// A printer was taken away.
#[derive(Serialize, Deserialize)]
pub(crate) struct PrinterRemoved {
    name: String,
}

impl Act for PrinterRemoved {
    const KIND: &'static str = "printer_removed";

    /// Receipts go to the one that was added first of those that are left.
    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        run(to, "DELETE FROM printer WHERE name = ?1", [&self.name])?;
        let next = "UPDATE printer SET is_receipt = 1
                    WHERE name = (SELECT name FROM printer ORDER BY added_at_ms, name LIMIT 1)
                    AND NOT EXISTS (SELECT 1 FROM printer WHERE is_receipt = 1)";
        run(to, next, []).map(|_| ())
    }
}

fn from_row(row: &Row<'_>) -> Result<Printer, StoreError> {
    Ok(Printer {
        name: row.plain("name")?,
        address: row.plain("address")?,
        profile: row.plain("profile")?,
    })
}

fn named(db: &Connection, name: &str) -> Result<Option<Printer>, StoreError> {
    one(db, "SELECT * FROM printer WHERE name = ?1", [name], from_row)
}

impl Ledger {
    /// Adds a printer.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the name is in use.
    pub fn add_printer(&self, printer: &Printer, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let printer = printer.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            if named(to, &printer.name)?.is_some() {
                return Err(StoreError::Taken {
                    kind: "printer",
                    name: printer.name,
                });
            }
            act(to, &Stamp::by(actor, now_ms), &PrinterAdded { printer }).map(|_| ())
        })
    }

    /// Takes a printer away. What still waits for it can never be printed.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such printer.
    pub fn remove_printer(&self, name: &str, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let name = name.to_owned();
        self.write(Lane::Counter, Durability::Full, move |to| {
            if named(to, &name)?.is_none() {
                return Err(StoreError::Unknown { kind: "printer", name });
            }
            act(to, &Stamp::by(actor, now_ms), &PrinterRemoved { name }).map(|_| ())
        })
    }

    /// The printer with this name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn printer(&self, name: &str) -> Result<Option<Printer>, StoreError> {
        self.read(|db| named(db, name))
    }

    /// Every printer, by name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn printers(&self) -> Result<Vec<Printer>, StoreError> {
        self.read(|db| many(db, "SELECT * FROM printer ORDER BY name", [], from_row))
    }

    /// The printer that receipts go to.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn receipt_printer(&self) -> Result<Option<Printer>, StoreError> {
        self.read(|db| one(db, "SELECT * FROM printer WHERE is_receipt = 1", [], from_row))
    }
}
