//! Training: a shop beside the shop, in files of its own. It has the same products, people, prices and printers, and none of the money:
//! no back end, no card terminal, no account to be paid into; its papers say so and the drawer stays shut.

use crate::Till;
use crate::caller::Acting;
use crate::folder::Folder;
use crate::platform;
use crate::recovery::RECOVERY;
use crate::refusal::{Code, Refusal};
use crate::till::PEPPER;
use crate::wire::Nothing;
use crate::wire::till::Training;
use domain::people::Actor;
use domain::till::TillMark;
use paper::Page;
use std::path::{Path, PathBuf};
use store::{Catalogue, Ledger, NewTill};

/// Its folder in that of the shop.
const FOLDER: &str = "training";

/// Its till code: no receipt number of it passes for one of the shop.
const CODE: &str = "TRAIN";

/// The setting that tells a shop for training from another.
pub(crate) const SETTING: &str = "till.training";

/// What it does not take over: where real money would go or come from.
const MONEY: [&str; 2] = ["payment.terminal", "payment.promptpay"];

/// Makes the shop for training anew, with what the shop has today, and opens it in the place of this one. What was rung up in training
/// before is gone.
pub(crate) fn begin(till: &Till, _: &Acting, _: Nothing) -> Result<Training, Refusal> {
    refuse_in(till)?;
    let dir = till.path().join(FOLDER);
    clear(&dir)?;
    let folder = Folder::hold(&dir)?;
    take_over_secrets(till, &folder)?;
    let ledger = Ledger::create(&dir, &new_till(till)?, till.now_ms())?;
    take_over_people(till, &ledger)?;
    take_over_settings(till, &ledger)?;
    take_over_devices(till, &ledger)?;
    Catalogue::copy(till.path(), &dir)?;
    drop((ledger, folder));
    Ok(opened(till, &dir))
}

/// Ends training: the shop itself is opened again.
pub(crate) fn end(till: &Till, _: &Acting, _: Nothing) -> Result<Training, Refusal> {
    match till.path().parent() {
        Some(dir) if till.is_training() => Ok(opened(till, dir)),
        _ => Err(Refusal::new(Code::NotInTraining)),
    }
}

fn opened(till: &Till, dir: &Path) -> Training {
    Training {
        folder: dir.display().to_string(),
        opened: till.open_instead(dir),
    }
}

/// Refuses what has no place in training.
///
/// # Errors
/// [`Code::InTraining`].
pub(crate) fn refuse_in(till: &Till) -> Result<(), Refusal> {
    match till.is_training() {
        true => Err(Refusal::new(Code::InTraining)),
        false => Ok(()),
    }
}

/// A paper as it is printed and shown: one of training says so, at its head and at its foot.
pub(crate) fn on_paper(till: &Till, page: Page) -> Page {
    if till.is_training() {
        paper::for_training(page)
    } else {
        page
    }
}

/// Takes an earlier one away, unless somebody has it open.
fn clear(dir: &Path) -> Result<(), Refusal> {
    if !dir.exists() {
        return Ok(());
    }
    drop(Folder::hold(dir)?);
    let gone: Result<(), std::io::Error> = std::fs::remove_dir_all(dir);
    gone.map_err(|fault| cannot_use(dir.to_owned(), &fault))
}

fn cannot_use(dir: PathBuf, fault: &std::io::Error) -> Refusal {
    Refusal::new(Code::CannotSave).with("detail", format!("{}: {fault}", dir.display()))
}

fn new_till(till: &Till) -> Result<NewTill, Refusal> {
    let epoch = TillMark::epoch_from(crate::till::first_three(till.random()));
    Ok(NewTill {
        shop: till.shop().clone(),
        mark: TillMark::new(CODE, &epoch).map_err(Refusal::internal)?,
        embed_rules: till.embed_rules(),
        fingerprint: platform::fingerprint(),
    })
}

/// The same PINs open it.
fn take_over_secrets(till: &Till, folder: &Folder) -> Result<(), Refusal> {
    for name in [PEPPER, RECOVERY] {
        if let Some(secret) = till.folder().read_secret(name)? {
            folder.write_secret(name, &secret)?;
        }
    }
    Ok(())
}

fn take_over_people(till: &Till, ledger: &Ledger) -> Result<(), Refusal> {
    for staff in till.ledger().staff_list()? {
        let secret = till.ledger().staff_secret(staff.id)?;
        ledger.add_staff(&staff, &secret.pin_hash, Actor::Machine, till.now_ms())?;
    }
    Ok(())
}

fn take_over_settings(till: &Till, ledger: &Ledger) -> Result<(), Refusal> {
    for (key, value) in till.ledger().settings()? {
        if !MONEY.contains(&&*key) && ledger.setting(&key)?.is_none() {
            ledger.set_setting(&key, &value, Actor::Machine, till.now_ms())?;
        }
    }
    Ok(ledger.set_setting(SETTING, "true", Actor::Machine, till.now_ms())?)
}

fn take_over_devices(till: &Till, ledger: &Ledger) -> Result<(), Refusal> {
    for printer in till.ledger().printers()? {
        ledger.add_printer(&printer, Actor::Machine, till.now_ms())?;
    }
    for scanner in till.ledger().scanners()? {
        ledger.add_scanner(&scanner, Actor::Machine, till.now_ms())?;
    }
    Ok(())
}
