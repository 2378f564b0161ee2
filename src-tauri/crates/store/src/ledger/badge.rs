//! Staff badges. The journal says who has one and since when, never what is on it.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::setting;
use crate::ledger::staff::{from_row, touched};
use crate::row::{many, one, run};
use crate::writer::{Durability, Lane};
use domain::StaffId;
use domain::people::{Actor, Staff};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// Whether a badge signs in by itself.
const ALONE: &str = "staff.badge_alone";

/// Somebody got a badge; an older one of the same person counts no more.
#[derive(Serialize, Deserialize)]
pub(crate) struct BadgeMade {
    #[serde(with = "text")]
    id: StaffId,
}

impl Act for BadgeMade {
    const KIND: &'static str = "badge_made";

    fn apply(&self, _to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        Ok(())
    }
}

/// Somebody's badge counts no more.
#[derive(Serialize, Deserialize)]
pub(crate) struct BadgeRevoked {
    #[serde(with = "text")]
    id: StaffId,
}

impl Act for BadgeRevoked {
    const KIND: &'static str = "badge_revoked";

    fn apply(&self, to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE staff SET badge_hash = NULL WHERE id = ?1";
        run(to, sql, [self.id.to_string()]).map(|_| ())
    }
}

impl Ledger {
    /// Gives a person a badge by the hash of its code.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such person.
    pub fn set_badge(&self, id: StaffId, badge_hash: &str, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let badge_hash = badge_hash.to_owned();
        self.write(Lane::Counter, Durability::Full, move |to| {
            let sql = "UPDATE staff SET badge_hash = ?2 WHERE id = ?1";
            touched(run(to, sql, [&id.to_string(), &badge_hash])?, id)?;
            act(to, &Stamp::by(actor, now_ms), &BadgeMade { id }).map(|_| ())
        })
    }

    /// Takes a person's badge away.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn revoke_badge(&self, id: StaffId, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            act(to, &Stamp::by(actor, now_ms), &BadgeRevoked { id }).map(|_| ())
        })
    }

    /// Whose badge has this hash.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn staff_by_badge(&self, badge_hash: &str) -> Result<Option<Staff>, StoreError> {
        self.read(|db| one(db, "SELECT * FROM staff WHERE badge_hash = ?1", [badge_hash], from_row))
    }

    /// Who has a badge, by name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn badge_holders(&self) -> Result<Vec<Staff>, StoreError> {
        self.read(|db| {
            many(
                db,
                "SELECT * FROM staff WHERE badge_hash IS NOT NULL ORDER BY name",
                [],
                from_row,
            )
        })
    }

    /// Whether a badge signs in by itself, without the PIN.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn badge_alone(&self) -> Result<bool, StoreError> {
        Ok(self.read(|db| setting::get(db, ALONE))?.as_deref() == Some("yes"))
    }

    /// Says whether a badge signs in by itself, and journals it.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn set_badge_alone(&self, alone: bool, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.set_setting(ALONE, if alone { "yes" } else { "no" }, actor, now_ms)
    }
}
