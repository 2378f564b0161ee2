//! What can be done for a shop whose ledger does not open: check it as it lies there, and make a new one from its journal.

use crate::folder::Folder;
use crate::outside::Outside;
use crate::pin::Pepper;
use crate::refusal::{Code, Refusal};
use crate::till::{LEDGER, PEPPER, first_three};
use crate::wire::report::{Verified, Verify};
use crate::{Till, pin, platform, recovery, report};
use domain::hex::hex;
use domain::people::Actor;
use domain::till::TillMark;
use jiff::Timestamp;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{EpochReason, JournalSource, Ledger, StoreError};

/// The folder of the text copy.
const JOURNAL: &str = "journal";

/// What a rebuild did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebuilt {
    /// Entries replayed.
    pub entries: u64,
    /// `ledger` when they came from the journal within the old file, `text` when from its text copy.
    pub source: &'static str,
    /// Where the old file lies now; nothing when there was none.
    pub kept: Option<PathBuf>,
    /// The till's code with its new epoch: how receipt numbers begin from now on.
    pub mark: String,
}

/// Checks the ledger of a folder that nobody has open, also one that does not open. Nothing is written.
///
/// # Errors
/// [`Code::NoShop`], [`Code::BadMark`], [`Code::Held`], or [`Code::CannotSave`] when it cannot even be read.
pub fn verify(path: &Path, request: &Verify) -> Result<Verified, Refusal> {
    if !Ledger::is_there(path) {
        return Err(no_shop(path));
    }
    let marks = report::marks(&request.marks)?;
    let _held = Folder::hold(path)?;
    Ok(report::verified(Ledger::verify_folder(path, &marks)?))
}

/// Makes a new ledger beside the old one, from its journal or from the text copy, whichever holds more, and puts it in the old one's
/// place. The old file is kept under a dated name. A new epoch begins, and the owner, who shows the recovery code, gets a PIN: a journal
/// holds none.
///
/// # Errors
/// [`Code::LedgerSound`] when there is nothing to mend, [`Code::NoShop`], [`Code::Held`], [`Code::BadPin`], [`Code::WrongCode`], or [`Code::CannotSave`] with
/// why neither journal can be replayed. Then every file stands as it stood.
pub fn rebuild(path: &Path, outside: &Arc<dyn Outside>, owner_pin: &str, code: &str) -> Result<Rebuilt, Refusal> {
    pin::check(owner_pin)?;
    if !Ledger::is_there(path) && !path.join(JOURNAL).is_dir() {
        return Err(no_shop(path));
    }
    if is_sound(path, outside)? {
        return Err(Refusal::new(Code::LedgerSound).with("dir", path.display().to_string()));
    }
    let folder = Folder::hold(path)?;
    let pepper = recovery::pepper_by(&folder, code)?;
    let aside = folder.make_aside()?;
    let made = replay_longest(path, &aside, outside.now_ms()).and_then(|(source, entries, at)| {
        let mark = make_usable(&at, &pepper, outside, owner_pin)?;
        let kept = swap(path, &at, outside.now_ms())?;
        folder.write_secret(PEPPER, &hex(&pepper.0))?;
        Ok(Rebuilt {
            entries,
            source,
            kept,
            mark,
        })
    });
    folder.drop_aside()?;
    made
}

fn no_shop(path: &Path) -> Refusal {
    Refusal::new(Code::NoShop).with("dir", path.display().to_string())
}

fn is_sound(path: &Path, outside: &Arc<dyn Outside>) -> Result<bool, Refusal> {
    match Till::open(path, Arc::clone(outside)) {
        Ok(till) => Ok(till.ledger().verify()?.first_difference.is_none()),
        Err(refusal) if refusal.code == Code::Held => Err(refusal),
        Err(_) => Ok(false),
    }
}

/// Replays what is left of the journal twice, and answers with the longer history.
fn replay_longest(path: &Path, aside: &Path, now_ms: i64) -> Result<(&'static str, u64, PathBuf), Refusal> {
    let sources = [
        ("ledger", JournalSource::Ledger(path.to_owned())),
        ("text", JournalSource::Text(path.to_owned())),
    ];
    let mut faults = Vec::new();
    let mut best: Option<(&'static str, u64, PathBuf)> = None;
    for (name, source) in sources {
        let into = aside.join(name);
        platform::make_private_folder(&into).map_err(|fault| cannot(&into, &fault))?;
        match Ledger::rebuild(&source, &into, now_ms) {
            Ok(entries) if best.as_ref().is_none_or(|(_, most, _)| entries > *most) => {
                best = Some((name, entries, into))
            }
            Ok(_) => {}
            Err(StoreError::Full) => return Err(Refusal::new(Code::DiskFull)),
            Err(fault) => faults.push(format!("{name}: {fault}")),
        }
    }
    best.ok_or_else(|| Refusal::new(Code::CannotSave).with("detail", faults.join("; ")))
}

/// Gives a folder the pepper that its recovery code unwraps, where the file pepper is lost or another.
///
/// # Errors
/// [`Code::WrongCode`], [`Code::Held`], or what the disk refuses.
pub fn restore_pepper(path: &Path, code: &str) -> Result<(), Refusal> {
    if !Ledger::is_there(path) {
        return Err(no_shop(path));
    }
    let folder = Folder::hold(path)?;
    let pepper = recovery::pepper_by(&folder, code)?;
    folder.write_secret(PEPPER, &hex(&pepper.0))
}

/// Begins a new epoch, since the newest numbers may be lost, and gives the owner a PIN.
fn make_usable(at: &Path, pepper: &Pepper, outside: &Arc<dyn Outside>, owner_pin: &str) -> Result<String, Refusal> {
    let (fingerprint, now_ms) = (platform::fingerprint(), outside.now_ms());
    let epoch = TillMark::epoch_from(first_three(outside.random()));
    let ledger = Ledger::open(at, &fingerprint, &epoch, now_ms)?;
    let mark = ledger.begin_epoch(EpochReason::Restored, &fingerprint, &epoch, now_ms)?;
    let owner = recovery::owner(&ledger)?;
    let hash = pin::hash(owner_pin, pepper, outside.random())?;
    ledger.set_pin(owner.id, &hash, Actor::Machine, now_ms)?;
    ledger.flush_journal_text()?;
    Ok(format!("{}{}", mark.code(), mark.epoch()))
}

/// Puts the new ledger and its text copy in the place of the old ones, which keep their bytes under a dated name.
fn swap(path: &Path, new: &Path, now_ms: i64) -> Result<Option<PathBuf>, Refusal> {
    let at = Timestamp::from_millisecond(now_ms).map_err(Refusal::internal)?;
    let kept = format!("ledger.before-{}.db", at.strftime("%Y%m%dT%H%M%SZ"));
    let moved = |from: PathBuf, to: PathBuf| match fs::rename(&from, to) {
        Ok(()) => Ok(true),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(fault) => Err(cannot(&from, &fault)),
    };
    // The copy goes first: an old ledger beside a new copy is seen for what it is, and can be mended again.
    moved(path.join(JOURNAL), path.join(format!("journal-aside-{now_ms}")))?;
    moved(new.join(JOURNAL), path.join(JOURNAL))?;
    for log in ["-wal", "-shm"] {
        moved(path.join(format!("{LEDGER}{log}")), path.join(format!("{kept}{log}")))?;
    }
    let was_there = moved(path.join(LEDGER), path.join(&kept))?;
    moved(new.join(LEDGER), path.join(LEDGER))?;
    platform::sync_folder(path).map_err(|fault| cannot(path, &fault))?;
    Ok(was_there.then(|| path.join(kept)))
}

fn cannot(path: &Path, fault: &std::io::Error) -> Refusal {
    Refusal::new(Code::CannotSave).with("detail", format!("{}: {fault}", path.display()))
}
