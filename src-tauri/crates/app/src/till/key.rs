//! The till's key, with which each Z signs the journal. Its secret lies beside the pepper; every epoch has a key of its own, so that a
//! copy of the disk never signs as the till that it was copied from.

use crate::folder::Folder;
use crate::outside::Outside;
use crate::refusal::Refusal;
use domain::hex::{hex, unhex};
use store::Ledger;

/// The file that holds the secret.
const KEY: &str = "till.key";

/// The secret as its file has it; nothing where there is none.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn kept(folder: &Folder) -> Result<Option<String>, Refusal> {
    folder.read_secret(KEY)
}

/// Has the ledger signed with the key of this folder, with a new one where there is none of this epoch.
pub(super) fn sign_with_own(ledger: &Ledger, folder: &Folder, outside: &dyn Outside) -> Result<(), Refusal> {
    let secret = kept(folder)?.and_then(|text| unhex(text.trim()));
    let known = secret.map(|secret| ledger.knows_key(&secret)).transpose()?;
    let secret = match secret.filter(|_| known == Some(true)) {
        Some(secret) => secret,
        None => {
            let fresh = outside.random();
            folder.write_secret(KEY, &hex(&fresh))?;
            fresh
        }
    };
    Ok(ledger.sign_with(&secret, outside.now_ms())?)
}
