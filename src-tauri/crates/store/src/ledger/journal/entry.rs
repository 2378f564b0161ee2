//! One entry: its canonical bytes, its hash, its line in the text copy.

use super::Stamp;
use crate::StoreError;
use crate::row::Columns;
use domain::StaffId;
use domain::hex::{hex, unhex};
use domain::people::Actor;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// The actor that is no person.
const MACHINE: &str = "machine";

/// One entry of the journal. `hash = SHA-256(prev_hash, seq|at_ms|actor|approver|kind|version|body)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Number, from 1 without gaps.
    pub seq: u64,
    /// When, Unix milliseconds UTC.
    pub at_ms: i64,
    /// The staff id of who acted, or `machine`.
    pub actor: String,
    /// The staff id of who approved.
    pub approver: Option<String>,
    /// Kind of act.
    pub kind: String,
    /// Version of the body.
    pub version: u32,
    /// The whole document of the act, JSON.
    pub body: String,
    /// Hash of the entry before it; zeros for the first.
    pub prev_hash: [u8; 32],
    /// Hash of this entry.
    pub hash: [u8; 32],
}

impl Entry {
    /// The entry that follows the one with this number and hash.
    pub(crate) fn after(head: Option<(u64, [u8; 32])>, stamp: &Stamp, kind: &str, version: u32, body: String) -> Self {
        let (seq, prev_hash) = head.map_or((1, [0; 32]), |(seq, hash)| (seq + 1, hash));
        let mut entry = Self {
            seq,
            at_ms: stamp.at_ms,
            actor: actor_text(stamp.actor),
            approver: stamp.approver.map(|id| id.to_string()),
            kind: kind.to_owned(),
            version,
            body,
            prev_hash,
            hash: [0; 32],
        };
        entry.hash = entry.computed_hash();
        entry
    }

    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            seq: row.count("seq")?,
            at_ms: row.plain("at_ms")?,
            actor: row.plain("actor")?,
            approver: row.plain("approver")?,
            kind: row.plain("kind")?,
            version: row.plain("version")?,
            body: row.plain("body")?,
            prev_hash: row.plain("prev_hash")?,
            hash: row.plain("hash")?,
        })
    }

    /// The hash that its fields make. The six fields before the body hold no `|`, so that no two entries have the same bytes.
    pub(crate) fn computed_hash(&self) -> [u8; 32] {
        let approver = self.approver.as_deref().unwrap_or_default();
        let head = format!(
            "{}|{}|{}|{approver}|{}|{}|",
            self.seq, self.at_ms, self.actor, self.kind, self.version
        );
        let hash = Sha256::new()
            .chain_update(self.prev_hash)
            .chain_update(head)
            .chain_update(&self.body);
        hash.finalize().into()
    }

    /// Its hash as 64 hexadecimal digits.
    #[must_use]
    pub fn hash_text(&self) -> String {
        hex(&self.hash)
    }

    /// Who and when, as a rebuild needs it.
    pub(crate) fn stamp(&self) -> Result<Stamp, StoreError> {
        let staff = |text: &str| {
            text.parse::<StaffId>()
                .map_err(|_| StoreError::corrupt(format!("entry {} names {text:?}, who is nobody", self.seq)))
        };
        Ok(Stamp {
            at_ms: self.at_ms,
            actor: match self.actor.as_str() {
                MACHINE => Actor::Machine,
                id => Actor::Staff(staff(id)?),
            },
            approver: self.approver.as_deref().map(staff).transpose()?,
        })
    }

    /// Its line in the text copy, without the line feed: one JSON object.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the body is no JSON.
    pub fn line(&self) -> Result<String, StoreError> {
        let damaged = |fault: serde_json::Error| StoreError::corrupt(format!("entry {}: {fault}", self.seq));
        let line = Line {
            seq: self.seq,
            at_ms: self.at_ms,
            actor: Cow::Borrowed(&self.actor),
            approver: self.approver.as_deref().map(Cow::Borrowed),
            kind: Cow::Borrowed(&self.kind),
            version: self.version,
            body: serde_json::from_str(&self.body).map_err(damaged)?,
            prev: hex(&self.prev_hash),
            hash: hex(&self.hash),
        };
        serde_json::to_string(&line).map_err(damaged)
    }

    /// The entry of a line, unchecked. `None` when the line is no entry.
    pub(crate) fn from_line(line: &[u8]) -> Option<Self> {
        let line: Line<'_> = serde_json::from_slice(line).ok()?;
        Some(Self {
            seq: line.seq,
            at_ms: line.at_ms,
            actor: line.actor.into_owned(),
            approver: line.approver.map(Cow::into_owned),
            kind: line.kind.into_owned(),
            version: line.version,
            body: line.body.get().to_owned(),
            prev_hash: unhex(&line.prev)?,
            hash: unhex(&line.hash)?,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct Line<'a> {
    seq: u64,
    at_ms: i64,
    actor: Cow<'a, str>,
    approver: Option<Cow<'a, str>>,
    kind: Cow<'a, str>,
    version: u32,
    #[serde(borrow)]
    body: &'a RawValue,
    prev: String,
    hash: String,
}

/// What the text copy needs of its last line to go on.
#[derive(Deserialize)]
pub(crate) struct LineMark {
    /// Number of the entry.
    pub(crate) seq: u64,
    /// Its hash.
    pub(crate) hash: String,
}

fn actor_text(actor: Actor) -> String {
    match actor {
        Actor::Staff(id) => id.to_string(),
        Actor::Machine => MACHINE.to_owned(),
    }
}
