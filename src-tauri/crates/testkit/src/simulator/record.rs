//! A row as JSON, every digit and every field as it was written.

use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};
use std::collections::BTreeMap;

/// An object of which only some fields matter to the simulator.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Record(BTreeMap<String, Box<RawValue>>);

impl Record {
    /// Reads one object; nothing when the text is none.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// Reads a list of objects; empty when the text is none.
    #[must_use]
    pub fn list(json: &str) -> Vec<Self> {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// The JSON of a field; empty where there is none.
    #[must_use]
    pub fn json(&self, name: &str) -> &str {
        self.0.get(name).map(|raw| raw.get()).unwrap_or_default()
    }

    /// A field's text, or the JSON of what is no text.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        let json = self.json(name);
        serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
    }

    /// Puts a field that can be written; what cannot stays as it was.
    pub fn put(&mut self, name: &str, value: &impl Serialize) {
        if let Ok(raw) = to_raw_value(value) {
            self.0.insert(name.to_owned(), raw);
        }
    }

    /// The same with a field.
    #[must_use]
    pub fn with(mut self, name: &str, value: &impl Serialize) -> Self {
        self.put(name, value);
        self
    }

    /// The names of its fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Without the fields that `keep` does not want.
    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.0.retain(|name, _| keep(name));
    }
}
