//! Ids of a back end: opaque text.

use crate::text;
use serde::{Deserialize, Deserializer, Serialize};

/// An id, opaque. Never empty, and never a text that a path would swallow.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String")]
pub(crate) struct Id(String);

impl Id {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.trim() {
            "" | "." | ".." => Err("an id is a text that is not empty"),
            _ => Ok(Self(text)),
        }
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

/// Reads an id as a back end answers it: text, or a number as its digits.
pub(crate) fn told<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
    use serde::de::Error as _;
    Id::try_from(text::deserialize(deserializer)?).map_err(D::Error::custom)
}
