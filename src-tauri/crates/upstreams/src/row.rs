//! An answer, or a row of one, as it came: what the till reads of it, and beside that every digit and every field that it does not know.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// JSON that was read and is kept whole.
pub(crate) struct Row<T> {
    /// What the till reads of it.
    pub(crate) told: T,
    raw: Box<RawValue>,
}

impl<T> Row<T> {
    /// A field that has no place in `told`.
    pub(crate) fn field(&self, name: &str) -> Option<Box<RawValue>> {
        let mut fields: BTreeMap<String, Box<RawValue>> = serde_json::from_str(self.raw.get()).ok()?;
        fields.remove(name).filter(|value| value.get() != "null")
    }

    /// The JSON itself.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.raw.get().as_bytes()
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Row<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let told = serde_json::from_str(raw.get()).map_err(D::Error::custom)?;
        Ok(Self { told, raw })
    }
}

impl<T> Serialize for Row<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.raw.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Named {
        name: String,
    }

    #[test]
    fn an_answer_keeps_what_nobody_reads_digit_for_digit() {
        let json = r#"{"name":"Tea", "price":4.00,"uid":1366004607492564649,"more":{"a":[1]},"twice":1,"twice":2}"#;
        let row: Row<Named> = serde_json::from_str(json).unwrap();
        assert_eq!(row.told.name, "Tea");
        assert_eq!(row.field("price").unwrap().get(), "4.00", "as it was written");
        assert_eq!(serde_json::to_string(&row).unwrap(), json, "and the whole");
        assert!(row.field("colour").is_none());
    }
}
