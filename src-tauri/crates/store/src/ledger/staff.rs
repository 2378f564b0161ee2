//! Staff. The journal names people and roles; PIN hashes and lock-outs stand only in this table and cannot be rebuilt from it.

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane};
use domain::StaffId;
use domain::people::{Actor, OwnRights, Right, Role, Staff, Standing};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::form::value::{code, text};

/// What is needed to check a PIN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffSecret {
    /// Hash of the PIN, as its maker wrote it. Empty after a rebuild from the journal: nothing matches it.
    pub pin_hash: String,
    /// Wrong PINs in a row.
    pub failures: u32,
    /// Until when nobody may try, Unix milliseconds UTC.
    pub locked_until_ms: Option<i64>,
}

/// A member of staff was added.
#[derive(Serialize, Deserialize)]
pub(crate) struct StaffAdded {
    #[serde(with = "text")]
    id: StaffId,
    name: String,
    #[serde(with = "code")]
    role: Role,
    enabled: bool,
}

impl Act for StaffAdded {
    const KIND: &'static str = "staff_added";

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO staff (id, name, role, enabled) VALUES (?1, ?2, ?3, ?4)";
        run(
            to,
            sql,
            params![self.id.to_string(), self.name, self.role.to_code(), self.enabled],
        )
        .map(|_| ())
    }
}

/// A member of staff may no longer sign in.
#[derive(Serialize, Deserialize)]
pub(crate) struct StaffDisabled {
    #[serde(with = "text")]
    id: StaffId,
}

impl Act for StaffDisabled {
    const KIND: &'static str = "staff_disabled";

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        run(to, "UPDATE staff SET enabled = 0 WHERE id = ?1", [self.id.to_string()]).map(|_| ())
    }
}

/// Somebody stands to rights otherwise than their role.
#[derive(Serialize, Deserialize)]
pub(crate) struct RightsSet {
    #[serde(with = "text")]
    id: StaffId,
    #[serde(with = "text")]
    own: OwnRights,
}

impl Act for RightsSet {
    const KIND: &'static str = "rights_set";

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE staff SET own_rights = ?2 WHERE id = ?1";
        touched(run(to, sql, [self.id.to_string(), self.own.to_string()])?, self.id)
    }
}

/// Somebody's PIN was set. The entry says that, never the PIN or its hash.
#[derive(Serialize, Deserialize)]
pub(crate) struct PinSet {
    #[serde(with = "text")]
    id: StaffId,
}

impl Act for PinSet {
    const KIND: &'static str = "pin_set";

    fn apply(&self, _to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        Ok(())
    }
}

pub(crate) fn from_row(row: &Row<'_>) -> Result<Staff, StoreError> {
    Ok(Staff {
        id: row.parsed("id")?,
        name: row.plain("name")?,
        role: row.code("role")?,
        own: row.parsed("own_rights")?,
        enabled: row.plain("enabled")?,
    })
}

fn store_pin(to: &Connection, id: StaffId, pin_hash: &str) -> Result<(), StoreError> {
    let sql = "UPDATE staff SET pin_hash = ?2, failures = 0, locked_until_ms = NULL WHERE id = ?1";
    touched(run(to, sql, [&id.to_string(), pin_hash])?, id)
}

pub(crate) fn touched(rows: usize, id: StaffId) -> Result<(), StoreError> {
    if rows == 1 { Ok(()) } else { Err(unknown(id)) }
}

fn unknown(id: StaffId) -> StoreError {
    StoreError::Unknown {
        kind: "member of staff",
        name: id.to_string(),
    }
}

fn named(db: &Connection, name: &str) -> Result<Option<Staff>, StoreError> {
    one(db, "SELECT * FROM staff WHERE name = ?1", [name], from_row)
}

fn with_id(db: &Connection, id: StaffId) -> Result<Staff, StoreError> {
    let found = one(db, "SELECT * FROM staff WHERE id = ?1", [id.to_string()], from_row)?;
    found.ok_or_else(|| unknown(id))
}

impl Ledger {
    /// Everyone, by name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn staff_list(&self) -> Result<Vec<Staff>, StoreError> {
        self.read(|db| many(db, "SELECT * FROM staff ORDER BY name", [], from_row))
    }

    /// The person with this name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn staff_by_name(&self, name: &str) -> Result<Option<Staff>, StoreError> {
        self.read(|db| named(db, name))
    }

    /// What is needed to check a person's PIN.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such person.
    pub fn staff_secret(&self, id: StaffId) -> Result<StaffSecret, StoreError> {
        let sql = "SELECT pin_hash, failures, locked_until_ms FROM staff WHERE id = ?1";
        let secret = self.read(|db| {
            one(db, sql, [id.to_string()], |row| {
                Ok(StaffSecret {
                    pin_hash: row.plain::<Option<String>>("pin_hash")?.unwrap_or_default(),
                    failures: row.plain("failures")?,
                    locked_until_ms: row.plain("locked_until_ms")?,
                })
            })
        })?;
        secret.ok_or_else(|| unknown(id))
    }

    /// Adds a person with a PIN's hash.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the name is in use.
    pub fn add_staff(&self, staff: &Staff, pin_hash: &str, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let (staff, pin_hash) = (staff.clone(), pin_hash.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            if named(to, &staff.name)?.is_some() {
                return Err(StoreError::Taken {
                    kind: "member of staff",
                    name: staff.name,
                });
            }
            let id = staff.id;
            let added = StaffAdded {
                id,
                name: staff.name,
                role: staff.role,
                enabled: staff.enabled,
            };
            act(to, &Stamp::by(actor, now_ms), &added)?;
            store_pin(to, id, &pin_hash)
        })
    }

    /// Gives a person another PIN and lifts the lock-out.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such person.
    pub fn set_pin(&self, id: StaffId, pin_hash: &str, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let pin_hash = pin_hash.to_owned();
        self.write(Lane::Counter, Durability::Full, move |to| {
            store_pin(to, id, &pin_hash)?;
            act(to, &Stamp::by(actor, now_ms), &PinSet { id }).map(|_| ())
        })
    }

    /// Lets a person stand otherwise to a right than their role does, or again as it does. Answers with the person.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such person.
    pub fn set_right(
        &self,
        id: StaffId,
        right: Right,
        standing: Option<Standing>,
        stamp: (Actor, i64),
    ) -> Result<Staff, StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            let staff = with_id(to, id)?;
            let own = staff.own.with(right, standing);
            act(to, &Stamp::by(stamp.0, stamp.1), &RightsSet { id, own })?;
            with_id(to, id)
        })
    }

    /// Lets a person sign in no longer. What they did stays theirs.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn disable_staff(&self, id: StaffId, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            act(to, &Stamp::by(actor, now_ms), &StaffDisabled { id }).map(|_| ())
        })
    }

    /// Remembers a wrong PIN, so that a restart forgets none.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such person.
    pub fn record_pin_failure(
        &self,
        id: StaffId,
        failures: u32,
        locked_until_ms: Option<i64>,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE staff SET failures = ?2, locked_until_ms = ?3 WHERE id = ?1";
        self.write(Lane::Counter, Durability::Full, move |to| {
            touched(run(to, sql, params![id.to_string(), failures, locked_until_ms])?, id)
        })
    }

    /// Forgets wrong PINs after the right one.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such person.
    pub fn record_pin_success(&self, id: StaffId) -> Result<(), StoreError> {
        self.record_pin_failure(id, 0, None)
    }
}
