//! The till's key, and the heads of the journal that it signed: one at each Z. Whoever writes the journal anew without the key cannot
//! sign it, and with the key cannot change the Z on paper.

use crate::StoreError;
use crate::ledger::form::value::text;
use crate::ledger::journal::{self, Act, Entry, Stamp, act};
use crate::ledger::{Ledger, till};
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use domain::anchor::{HeadMark, SignedHead};
use domain::hex::{hex, unhex};
use domain::people::Actor;
use domain::{SaleId, ShiftId};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};

/// The till got a key: the first one, or that of a new epoch.
#[derive(Serialize, Deserialize)]
pub(crate) struct KeyMade {
    epoch: String,
    public: String,
}

impl Act for KeyMade {
    const KIND: &'static str = "till_key_made";

    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        let epoch = till::mark(before)?.epoch().to_owned();
        match (self.epoch == epoch, unhex(&self.public)) {
            (true, Some(bytes)) if VerifyingKey::from_bytes(&bytes).is_ok() => Ok(()),
            (true, _) => Err(StoreError::corrupt(format!("{:?} is no public key", self.public))),
            (false, _) => Err(StoreError::corrupt(format!(
                "the key is of epoch {}, the till is in epoch {epoch}",
                self.epoch
            ))),
        }
    }

    fn apply(&self, to: &Connection, seq: u64, _: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO till_key (public, epoch, journal_seq) VALUES (?1, ?2, ?3)";
        run(to, sql, params![self.public, self.epoch, integer(seq)?]).map(|_| ())
    }
}

/// The newest entry was signed: the one before this.
#[derive(Serialize, Deserialize)]
pub(crate) struct HeadSigned {
    #[serde(with = "text")]
    shift_id: ShiftId,
    seq: u64,
    hash: String,
    key: String,
    signature: String,
}

impl HeadSigned {
    fn head(&self) -> Option<SignedHead> {
        Some(SignedHead {
            seq: self.seq,
            hash: unhex(&self.hash)?,
            key: unhex(&self.key)?,
            signature: unhex(&self.signature)?,
        })
    }
}

impl Act for HeadSigned {
    const KIND: &'static str = "head_signed";

    fn fits(&self, entry: &Entry) -> Result<(), StoreError> {
        if (self.seq + 1, self.hash.as_str()) == (entry.seq, hex(&entry.prev_hash).as_str()) {
            Ok(())
        } else {
            Err(StoreError::corrupt(format!(
                "the Z's signature is of another entry {} than the journal's",
                self.seq
            )))
        }
    }

    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        if newest_key(before)?.is_none_or(|(public, _)| public != self.key) {
            return Err(StoreError::corrupt("the Z is not signed with the till's key"));
        }
        match self.head().is_some_and(|head| is_signed(&head)) {
            true => Ok(()),
            false => Err(StoreError::corrupt("the Z's signature is not one of the till's key")),
        }
    }

    fn apply(&self, to: &Connection, seq: u64, _: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO signed_head (journal_seq, shift_id, head_seq, head_hash, public, signature)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let values = params![
            integer(seq)?,
            self.shift_id.to_string(),
            integer(self.seq)?,
            self.hash,
            self.key,
            self.signature,
        ];
        run(to, sql, values).map(|_| ())
    }
}

/// Whether its key made its signature.
fn is_signed(head: &SignedHead) -> bool {
    let message = SignedHead::message(head.seq, &head.hash);
    let signature = Signature::from_bytes(&head.signature);
    VerifyingKey::from_bytes(&head.key).is_ok_and(|key| key.verify_strict(message.as_bytes(), &signature).is_ok())
}

/// The key of the moment and its epoch.
fn newest_key(db: &Connection) -> Result<Option<(String, String)>, StoreError> {
    let sql = "SELECT public, epoch FROM till_key ORDER BY journal_seq DESC LIMIT 1";
    one(db, sql, [], |row| Ok((row.plain("public")?, row.plain("epoch")?)))
}

fn is_of_epoch(db: &Connection, public: &str) -> Result<bool, StoreError> {
    let epoch = till::mark(db)?.epoch().to_owned();
    Ok(newest_key(db)? == Some((public.to_owned(), epoch)))
}

fn public(key: &SigningKey) -> String {
    hex(key.verifying_key().as_bytes())
}

/// Signs the newest entry for the Z of a shift. Without a key nothing is signed.
pub(super) fn sign_head(
    to: &Transaction<'_>,
    key: Option<&SigningKey>,
    shift_id: ShiftId,
    now_ms: i64,
) -> Result<(), StoreError> {
    let (Some(key), Some(head)) = (key, journal::head(to)?) else {
        return Ok(());
    };
    let message = SignedHead::message(head.seq, &head.hash);
    let signed = HeadSigned {
        shift_id,
        seq: head.seq,
        hash: head.hash_text(),
        key: public(key),
        signature: hex(&key.sign(message.as_bytes()).to_bytes()),
    };
    act(to, &Stamp::by(Actor::Machine, now_ms), &signed).map(|_| ())
}

fn from_row(row: &Row<'_>) -> Result<SignedHead, StoreError> {
    fn bytes<const N: usize>(row: &Row<'_>, column: &str) -> Result<[u8; N], StoreError> {
        let text: String = row.plain(column)?;
        unhex(&text).ok_or_else(|| StoreError::corrupt(format!("{column} holds {text:?}")))
    }
    Ok(SignedHead {
        seq: row.count("head_seq")?,
        hash: bytes(row, "head_hash")?,
        key: bytes(row, "public")?,
        signature: bytes(row, "signature")?,
    })
}

impl Ledger {
    /// Whether this secret is that of the till's key in this epoch.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn knows_key(&self, secret: &[u8; 32]) -> Result<bool, StoreError> {
        let public = public(&SigningKey::from_bytes(secret));
        self.read(|db| is_of_epoch(db, &public))
    }

    /// Signs with this key from now on, until the ledger is closed; one that the journal does not know yet is recorded in it.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn sign_with(&self, secret: &[u8; 32], now_ms: i64) -> Result<(), StoreError> {
        let key = SigningKey::from_bytes(secret);
        let public = public(&key);
        if !self.knows_key(secret)? {
            self.write(Lane::Counter, Durability::Full, move |to| {
                let epoch = till::mark(to)?.epoch().to_owned();
                let made = KeyMade { epoch, public };
                act(to, &Stamp::by(Actor::Machine, now_ms), &made).map(|_| ())
            })?;
        }
        // The first key of an open ledger stays.
        self.inner.key.set(key).unwrap_or_default();
        Ok(())
    }

    pub(super) fn key(&self) -> Option<SigningKey> {
        self.inner.key.get().cloned()
    }

    /// What the Z of a shift signed; nothing while it is open, and for shifts that were closed before the till had a key.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn signed_head(&self, shift: ShiftId) -> Result<Option<SignedHead>, StoreError> {
        let sql = "SELECT * FROM signed_head WHERE shift_id = ?1";
        self.read(|db| one(db, sql, [shift.to_string()], from_row))
    }

    /// The mark of the entry that recorded a sale. Whoever keeps it vouches for the journal up to there.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such sale, another one when the file cannot be read.
    pub fn mark_of_sale(&self, id: SaleId) -> Result<HeadMark, StoreError> {
        let sql = "SELECT seq, hash FROM sale CROSS JOIN journal ON seq = journal_seq WHERE id = ?1";
        let mark = self.read(|db| {
            one(db, sql, [id.to_string()], |row| {
                Ok(HeadMark::of(row.count("seq")?, &row.plain("hash")?))
            })
        })?;
        mark.ok_or_else(|| StoreError::Unknown {
            kind: "sale",
            name: id.to_string(),
        })
    }
}
