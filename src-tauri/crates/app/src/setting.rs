//! Settings as the till keeps them: each is one text of JSON in the ledger, so that the journal tells who changed what.

use crate::Till;
use crate::caller::Acting;
use crate::refusal::Refusal;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A setting; the usual one where nobody has set it.
pub(crate) fn get<T: DeserializeOwned + Default>(till: &Till, key: &str) -> Result<T, Refusal> {
    match till.ledger().setting(key)? {
        Some(text) => serde_json::from_str(&text).map_err(Refusal::internal),
        None => Ok(T::default()),
    }
}

/// Sets a setting.
pub(crate) fn put<T: Serialize>(till: &Till, acting: &Acting, key: &str, value: &T) -> Result<(), Refusal> {
    let text = serde_json::to_string(value).map_err(Refusal::internal)?;
    Ok(till.ledger().set_setting(key, &text, acting.actor, till.now_ms())?)
}
