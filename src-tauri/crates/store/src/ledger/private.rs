//! What must never leave the shop: what is known of customers, and what PINs and badges are checked against.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, many};

/// Hashes of staff, then everything that is known of a person here, and what back ends say of one.
const PRIVATE: &str = "SELECT pin_hash AS text FROM staff UNION ALL SELECT badge_hash FROM staff
    UNION ALL SELECT name FROM person UNION ALL SELECT phone FROM person UNION ALL SELECT phone_digits FROM person
    UNION ALL SELECT card FROM person UNION ALL SELECT email FROM person UNION ALL SELECT tax_id FROM person
    UNION ALL SELECT address FROM person UNION ALL SELECT birthday FROM person UNION ALL SELECT note FROM person
    UNION ALL SELECT value FROM remote_item, json_each(body) WHERE remote_item.kind = 'customer' AND json_each.type = 'text'
    UNION ALL SELECT value FROM remote_item, json_each(taken) WHERE remote_item.kind = 'customer' AND json_each.type = 'text'
    UNION ALL SELECT body ->> '$.party' FROM remote_item WHERE kind IN ('credit_sale', 'past_sale')
    UNION ALL SELECT name FROM ordered_by UNION ALL SELECT phone FROM ordered_by UNION ALL SELECT note FROM ordered_by";

impl Ledger {
    /// Every text of the shop that is private: of customers their names, numbers, codes and whatever else is kept; of staff the hashes.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn private_texts(&self) -> Result<Vec<String>, StoreError> {
        let texts = self.read(|db| many(db, PRIVATE, [], |row| row.plain::<Option<String>>("text")))?;
        Ok(texts.into_iter().flatten().filter(|text| !text.is_empty()).collect())
    }
}
