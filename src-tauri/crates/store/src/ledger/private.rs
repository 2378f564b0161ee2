//! What must never leave the shop: what is known of customers, and what PINs and badges are checked against.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, many};
use serde_json::Value;

impl Ledger {
    /// Every text of the shop that is private: of customers their names, numbers, codes and whatever else is kept; of staff the hashes.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn private_texts(&self) -> Result<Vec<String>, StoreError> {
        let hashes = "SELECT pin_hash AS text FROM staff UNION ALL SELECT badge_hash FROM staff";
        let known = "SELECT name AS text FROM customer UNION ALL SELECT phone FROM customer UNION ALL SELECT code FROM customer";
        let text = |row: &rusqlite::Row<'_>| row.plain::<Option<String>>("text");
        self.read(|db| {
            let mut texts: Vec<String> = many(db, hashes, [], text)?.into_iter().flatten().collect();
            texts.extend(many(db, known, [], text)?.into_iter().flatten());
            for body in many(db, "SELECT body AS text FROM customer", [], text)?
                .into_iter()
                .flatten()
            {
                // A body that is no JSON is private as it stands.
                match serde_json::from_str(&body) {
                    Ok(value) => leaves(&value, &mut texts),
                    Err(_) => texts.push(body),
                }
            }
            Ok(texts)
        })
    }
}

/// The texts in a value, at any depth.
fn leaves(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| leaves(item, texts)),
        Value::Object(fields) => fields.values().for_each(|field| leaves(field, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
