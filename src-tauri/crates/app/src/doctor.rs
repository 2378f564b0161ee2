//! How the till is, for a technician: files, disk, printers, back ends, speed. Secrets are in none of it.

use crate::caller::Acting;
use crate::document::rfc3339;
use crate::platform::free_bytes;
use crate::refusal::Refusal;
use crate::status::{catalogue_trouble, unprinted};
use crate::wire::Nothing;
use crate::wire::measure::Doctor;
use crate::wire::scale::ScaleNow;
use crate::{Till, VERSION, checked, clock, device, measures, scale, sync};
use std::path::Path;

pub(crate) fn doctor(till: &Till, acting: &Acting, _: Nothing) -> Result<Doctor, Refusal> {
    let ledger_fault = till.ledger().check_file().err().map(|fault| fault.to_string());
    let catalogue = catalogue_trouble(till)?;
    let (journal_seq, journal_head) = till.ledger().journal_head()?.unwrap_or_default();
    let unprinted = unprinted(till)?;
    let upstreams = sync::status(till, acting, Nothing {})?.upstreams;
    let behind_copy = behind_copy(till)?;
    let last_verify = checked::last(till);
    let needs_a_person = upstreams.iter().any(|one| one.parked + one.rejected > 0);
    Ok(Doctor {
        ok: ledger_fault.is_none()
            && behind_copy.is_none()
            && last_verify.as_ref().is_none_or(|last| last.found.ok)
            && catalogue.damaged.is_none()
            && unprinted == 0
            && !needs_a_person,
        version: VERSION.to_owned(),
        sqlite: store::sqlite_version().to_owned(),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        folder: till.path().display().to_string(),
        ledger_fault,
        catalogue,
        used_bytes: bytes_of(till.path()).map_err(Refusal::internal)?,
        free_bytes: free_bytes(till.path()),
        journal_seq,
        journal_head,
        printers: device::list(till, acting, Nothing {})?.printers,
        scale: scale_now(till, acting)?,
        unprinted,
        clock: clock::jump(till)?,
        last_clock: clock::last_jump(till)?,
        last_verify,
        behind_copy,
        upstreams,
        measures: measures::measures(till, acting, Nothing {})?,
    })
}

fn behind_copy(till: &Till) -> Result<Option<String>, Refusal> {
    let since_ms = till.ledger().behind_copy_since_ms()?;
    Ok(since_ms.map(|at_ms| rfc3339(at_ms, &till.shop().timezone)))
}

/// How the scale is now: it is asked.
fn scale_now(till: &Till, acting: &Acting) -> Result<Option<ScaleNow>, Refusal> {
    if !scale::is_there(till) {
        return Ok(None);
    }
    Ok(Some(ScaleNow {
        address: scale::show(till, acting, Nothing {})?.address,
        now: scale::test(till, acting, Nothing {})?,
    }))
}

/// What the files of a folder take, those of its folders too.
fn bytes_of(folder: &Path) -> std::io::Result<u64> {
    std::fs::read_dir(folder)?.try_fold(0, |sum, entry| {
        let entry = entry?;
        let kind = entry.file_type()?;
        Ok(sum
            + match () {
                () if kind.is_dir() => bytes_of(&entry.path())?,
                () if kind.is_file() => entry.metadata()?.len(),
                () => 0,
            })
    })
}
