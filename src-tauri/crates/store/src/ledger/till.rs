//! The till and its shop: made once, then a set of settings and a list of epochs.

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::setting;
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use domain::barcode::{EmbedRule, RuleError};
use domain::money::Currency;
use domain::people::Actor;
use domain::product::Language;
use domain::till::{EPOCH_ALPHABET, Shop, TillMark};
use rusqlite::{Connection, Transaction, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(crate) const CURRENCY: &str = "shop.currency";
pub(crate) const CODE: &str = "till.code";
const NAME: &str = "shop.name";
const HEADER: &str = "shop.header";
const FOOTER: &str = "shop.footer";
pub(crate) const TIMEZONE: &str = "shop.timezone";
const CUTOFF: &str = "shop.cutoff_minute";
const LANGUAGE: &str = "shop.receipt_language";
const EMBED_RULES: &str = "barcode.embed_rules";

/// What a new till is made of.
#[derive(Clone, Debug)]
pub struct NewTill {
    /// The shop.
    pub shop: Shop,
    /// The till's code and its first epoch.
    pub mark: TillMark,
    /// What in-store codes mean here.
    pub embed_rules: Vec<EmbedRule>,
    /// What tells this machine from a copy of its disk.
    pub fingerprint: String,
}

/// The till as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Till {
    /// The shop.
    pub shop: Shop,
    /// The till's code and its epoch.
    pub mark: TillMark,
    /// What in-store codes mean here.
    pub embed_rules: Vec<EmbedRule>,
    /// The machine that the epoch belongs to.
    pub fingerprint: String,
}

/// Why an epoch began after the first one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EpochReason {
    /// The ledger woke up on another machine: the disk was cloned or moved.
    OtherMachine,
    /// The ledger came out of a backup: numbers may have been given out after it was made.
    Restored,
    /// The text copy goes further: somebody put an older ledger in the place of the newer one.
    BehindCopy,
}

impl Coded for EpochReason {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::OtherMachine, "other_machine"),
        (Self::Restored, "restored"),
        (Self::BehindCopy, "behind_copy"),
    ];
    const WHAT: &'static str = "reason for an epoch";
}

/// A till was made.
#[derive(Serialize, Deserialize)]
pub(crate) struct TillCreated {
    settings: BTreeMap<String, String>,
    epoch: String,
    fingerprint: String,
}

impl Act for TillCreated {
    const KIND: &'static str = "till_created";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        for (key, value) in &self.settings {
            setting::put(to, key, value)?;
        }
        begin_epoch(to, seq, stamp, "created", &self.epoch, &self.fingerprint)
    }
}

/// A new epoch began; its receipt numbers start at 1.
#[derive(Serialize, Deserialize)]
pub(crate) struct EpochChanged {
    epoch: String,
    #[serde(with = "super::form::value::code")]
    pub(crate) reason: EpochReason,
    fingerprint: String,
}

impl Act for EpochChanged {
    const KIND: &'static str = "till_epoch_changed";

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        begin_epoch(to, seq, stamp, self.reason.to_code(), &self.epoch, &self.fingerprint)
    }
}

fn begin_epoch(
    to: &Connection,
    seq: u64,
    stamp: &Stamp,
    reason: &str,
    epoch: &str,
    fingerprint: &str,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO till_epoch (epoch, since_ms, reason, fingerprint, journal_seq) VALUES (?1, ?2, ?3, ?4, ?5)";
    run(to, sql, params![epoch, stamp.at_ms, reason, fingerprint, integer(seq)?])?;
    Ok(())
}

/// Records the till in an empty ledger.
pub(crate) fn create(to: &Transaction<'_>, new: &NewTill, now_ms: i64) -> Result<(), StoreError> {
    let created = TillCreated {
        settings: settings_of(new),
        epoch: new.mark.epoch().to_owned(),
        fingerprint: new.fingerprint.clone(),
    };
    act(to, &Stamp::by(Actor::Machine, now_ms), &created).map(|_| ())
}

/// Begins a new epoch when the ledger is on another machine than its epoch, or when its text copy goes further: the numbers that were
/// given out since are never given out again.
pub(crate) fn claim(
    to: &Transaction<'_>,
    fingerprint: &str,
    is_behind: bool,
    fresh_epoch: &str,
    now_ms: i64,
) -> Result<(), StoreError> {
    let reason = match newest_epoch(to)?.1 == fingerprint {
        true if is_behind => EpochReason::BehindCopy,
        true => return Ok(()),
        false => EpochReason::OtherMachine,
    };
    change_epoch(to, reason, fingerprint, fresh_epoch, now_ms)
}

fn change_epoch(
    to: &Transaction<'_>,
    reason: EpochReason,
    fingerprint: &str,
    fresh_epoch: &str,
    now_ms: i64,
) -> Result<(), StoreError> {
    let changed = EpochChanged {
        epoch: unused(to, fresh_epoch)?,
        reason,
        fingerprint: fingerprint.to_owned(),
    };
    tracing::warn!(
        epoch = changed.epoch,
        reason = changed.reason.to_code(),
        "a new epoch of receipt numbers begins"
    );
    act(to, &Stamp::by(Actor::Machine, now_ms), &changed).map(|_| ())
}

/// The wished epoch, or the next one in the alphabet's order that this till never had.
fn unused(db: &Connection, wished: &str) -> Result<String, StoreError> {
    let digit = |c: u8| EPOCH_ALPHABET.iter().position(|letter| *letter == c);
    let start = wished
        .bytes()
        .try_fold(0, |number, c| digit(c).map(|digit| number * 32 + digit));
    let start = start.ok_or_else(|| StoreError::corrupt(format!("{wished:?} is no epoch")))?;
    for number in (start..start + 32 * 32 * 32).map(|number| number % (32 * 32 * 32)) {
        let letters = [number / 1024, number / 32 % 32, number % 32].map(|digit| EPOCH_ALPHABET.get(digit).copied());
        let epoch: String = letters.into_iter().flatten().map(char::from).collect();
        let used = one(db, "SELECT 1 FROM till_epoch WHERE epoch = ?1", [&epoch], |_| Ok(()))?;
        if used.is_none() {
            return Ok(epoch);
        }
    }
    Err(StoreError::corrupt("every epoch of this till is used up"))
}

/// The epoch of the moment and its machine.
fn newest_epoch(db: &Connection) -> Result<(String, String), StoreError> {
    let sql = "SELECT epoch, fingerprint FROM till_epoch ORDER BY journal_seq DESC LIMIT 1";
    one(db, sql, [], |row| Ok((row.plain("epoch")?, row.plain("fingerprint")?)))?
        .ok_or_else(|| StoreError::corrupt("the ledger names no till"))
}

/// The mark under which the next document is made.
pub(crate) fn mark(db: &Connection) -> Result<TillMark, StoreError> {
    let (epoch, _) = newest_epoch(db)?;
    TillMark::new(&wanted(db, CODE)?, &epoch).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

impl Ledger {
    /// The till, its shop and its machine.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when a setting is missing or does not parse.
    pub fn till(&self) -> Result<Till, StoreError> {
        self.read(|db| {
            Ok(Till {
                shop: shop(db)?,
                mark: mark(db)?,
                embed_rules: embed_rules(&wanted(db, EMBED_RULES)?)?,
                fingerprint: newest_epoch(db)?.1,
            })
        })
    }

    /// When the epoch of the moment began, Unix milliseconds UTC, where it began because the text copy goes further than the ledger.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn behind_copy_since_ms(&self) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT since_ms FROM till_epoch WHERE reason = ?1
                   AND journal_seq = (SELECT max(journal_seq) FROM till_epoch)";
        self.read(|db| {
            one(db, sql, [EpochReason::BehindCopy.to_code()], |row| {
                row.plain("since_ms")
            })
        })
    }

    /// Says anew what in-store codes mean here, and journals it.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn set_embed_rules(&self, rules: &[EmbedRule], actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        self.set_setting(EMBED_RULES, &embed_rules_text(rules), actor, now_ms)
    }

    /// Begins a new epoch, after a restore. `fresh_epoch` is a wish: one that was used before is passed over.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn begin_epoch(
        &self,
        reason: EpochReason,
        fingerprint: &str,
        fresh_epoch: &str,
        now_ms: i64,
    ) -> Result<TillMark, StoreError> {
        let (fingerprint, fresh_epoch) = (fingerprint.to_owned(), fresh_epoch.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            change_epoch(to, reason, &fingerprint, &fresh_epoch, now_ms)?;
            mark(to)
        })
    }
}

fn settings_of(new: &NewTill) -> BTreeMap<String, String> {
    let shop = &new.shop;
    [
        (NAME, shop.name.clone()),
        (HEADER, shop.header.join("\n")),
        (FOOTER, shop.footer.join("\n")),
        (CURRENCY, shop.currency.code().to_owned()),
        (TIMEZONE, shop.timezone.clone()),
        (CUTOFF, shop.cutoff_minute.to_string()),
        (LANGUAGE, shop.receipt_language.to_code().to_owned()),
        (CODE, new.mark.code().to_owned()),
        (EMBED_RULES, embed_rules_text(&new.embed_rules)),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into()
}

fn wanted(db: &Connection, key: &str) -> Result<String, StoreError> {
    setting::get(db, key)?.ok_or_else(|| StoreError::corrupt(format!("the setting {key} is missing")))
}

/// The shop's currency.
pub(crate) fn currency(db: &Connection) -> Result<Currency, StoreError> {
    Currency::by_code(&wanted(db, CURRENCY)?).map_err(|fault| StoreError::corrupt(fault.to_string()))
}

/// The language of the shop's receipts.
pub(crate) fn language(db: &Connection) -> Result<Language, StoreError> {
    Coded::from_code(&wanted(db, LANGUAGE)?)
}

fn shop(db: &Connection) -> Result<Shop, StoreError> {
    let lines = |text: String| text.lines().map(str::to_owned).collect();
    let cutoff = wanted(db, CUTOFF)?;
    Ok(Shop {
        name: wanted(db, NAME)?,
        header: lines(wanted(db, HEADER)?),
        footer: lines(wanted(db, FOOTER)?),
        currency: currency(db)?,
        timezone: wanted(db, TIMEZONE)?,
        cutoff_minute: cutoff
            .parse()
            .map_err(|_| StoreError::corrupt(format!("{CUTOFF} holds {cutoff:?}")))?,
        receipt_language: language(db)?,
    })
}

/// Rules as text: `21:5:5:weight3 23:5:5:price2`.
fn embed_rules_text(rules: &[EmbedRule]) -> String {
    rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn embed_rules(text: &str) -> Result<Vec<EmbedRule>, StoreError> {
    let read = text
        .split_whitespace()
        .map(str::parse)
        .collect::<Result<_, RuleError>>();
    read.map_err(|fault| StoreError::corrupt(format!("{EMBED_RULES} holds {text:?}: {fault}")))
}
