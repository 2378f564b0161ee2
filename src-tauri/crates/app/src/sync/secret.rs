//! The secrets of back ends: in the user's keyring where there is one, else in a file that only this user may read. Never in the ledger,
//! the journal or a log.

use crate::Till;
use crate::refusal::Refusal;
use domain::UpstreamId;
use keyring::Entry;
use std::sync::mpsc::channel;
use std::time::Duration;
use sync::Secret;

/// What the keyring knows the till as.
const SERVICE: &str = "evertill";

/// A keyring that is locked asks its user; nobody may be there.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where a secret is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the user's keyring.
    Keyring,
    /// In a file of the data folder.
    File,
}

fn file(id: UpstreamId) -> String {
    format!("upstream-{id}.secret")
}

/// Keeps a secret, in the keyring if it gives back what it was given.
///
/// # Errors
/// When there is no keyring and the file cannot be written.
pub(super) fn keep(till: &Till, id: UpstreamId, secret: &str) -> Result<Place, Refusal> {
    let given = secret.to_owned();
    let kept = in_keyring(till, id, move |entry| {
        entry.set_password(&given)?;
        Ok(entry.get_password()? == given)
    });
    if kept == Some(Ok(true)) {
        till.folder().drop_secret(&file(id))?;
        return Ok(Place::Keyring);
    }
    till.folder().write_secret(&file(id), secret)?;
    Ok(Place::File)
}

/// The secret that another one took the place of.
pub(super) struct Before(Option<String>);

/// Keeps a secret in the place of another, which can be put back.
///
/// # Errors
/// As [`keep`].
pub(super) fn replace(till: &Till, id: UpstreamId, secret: &str) -> Result<Before, Refusal> {
    let before = kept(till, id).ok();
    keep(till, id, secret)?;
    Ok(Before(before))
}

impl Before {
    /// Puts the secret back that was there before.
    ///
    /// # Errors
    /// As [`keep`].
    pub(super) fn put_back(self, till: &Till, id: UpstreamId) -> Result<(), Refusal> {
        match self.0 {
            Some(before) => keep(till, id, &before).map(|_| ()),
            None => Ok(()),
        }
    }
}

/// A secret as it was kept.
///
/// # Errors
/// Why there is none, in words, without it.
pub(super) fn read(till: &Till, id: UpstreamId) -> Result<Secret, String> {
    kept(till, id).map(Secret::new)
}

fn kept(till: &Till, id: UpstreamId) -> Result<String, String> {
    match till.folder().read_secret(&file(id)) {
        Ok(Some(secret)) => return Ok(secret),
        Ok(None) => {}
        Err(refusal) => return Err(refusal.to_string()),
    }
    match in_keyring(till, id, |entry| entry.get_password()) {
        Some(Ok(secret)) => Ok(secret),
        Some(Err(why)) => Err(format!("the keyring does not give it: {why}")),
        None => Err("this session has no keyring (give the secret again)".to_owned()),
    }
}

/// Where a secret is kept.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn place(till: &Till, id: UpstreamId) -> Result<Place, Refusal> {
    Ok(match till.folder().read_secret(&file(id))? {
        Some(_) => Place::File,
        None => Place::Keyring,
    })
}

/// Takes a secret away wherever it is.
///
/// # Errors
/// When the file cannot be removed.
pub(super) fn forget(till: &Till, id: UpstreamId) -> Result<(), Refusal> {
    // Where the keyring never had it, there is nothing to take away.
    let _ = in_keyring(till, id, |entry| entry.delete_credential());
    till.folder().drop_secret(&file(id))
}

/// Asks the keyring, at most for as long as [`PATIENCE`]; nothing when there is none. The thread of a question that is never answered
/// ends with the program.
fn in_keyring<R: Send + 'static>(
    till: &Till,
    id: UpstreamId,
    ask: impl FnOnce(&Entry) -> Result<R, keyring::Error> + Send + 'static,
) -> Option<Result<R, String>> {
    if !till.has_keyring() {
        return None;
    }
    let (answer, answered) = channel();
    std::thread::spawn(move || {
        let asked = Entry::new(SERVICE, &id.to_string()).and_then(|entry| ask(&entry));
        // Nobody listens any more when it took too long.
        let _ = answer.send(asked.map_err(|fault| fault.to_string()));
    });
    let late = || Err("it does not answer".to_owned());
    Some(answered.recv_timeout(PATIENCE).unwrap_or_else(|_| late()))
}
