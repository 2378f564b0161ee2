//! A JSON object as its fields, each as the text that came: no digit is lost.

use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// An object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(BTreeMap<String, String>);

impl Row {
    /// An object of these fields, each with its JSON text.
    #[must_use]
    pub fn of(fields: &[(&str, &str)]) -> Self {
        let own = |(name, json): &(&str, &str)| ((*name).to_owned(), (*json).to_owned());
        Self(fields.iter().map(own).collect())
    }

    /// Reads an object; nothing when it is none.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        let fields: BTreeMap<String, Box<RawValue>> = serde_json::from_str(json).ok()?;
        let own = |(name, json): (String, Box<RawValue>)| (name, json.get().to_owned());
        Some(Self(fields.into_iter().map(own).collect()))
    }

    /// A field's JSON text; empty when it is missing or null.
    #[must_use]
    pub fn json(&self, name: &str) -> &str {
        self.0
            .get(name)
            .map(String::as_str)
            .filter(|json| *json != "null")
            .unwrap_or_default()
    }

    /// A field's text; empty when it is none.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        serde_json::from_str(self.json(name)).unwrap_or_default()
    }

    /// A field's whole number; nothing when it is none.
    #[must_use]
    pub fn whole(&self, name: &str) -> Option<i64> {
        self.json(name).parse().ok()
    }

    /// A field's object; an empty one when it is none.
    pub(super) fn object(&self, name: &str) -> Self {
        Self::read(self.json(name)).unwrap_or_default()
    }

    /// A field's objects.
    #[must_use]
    pub fn objects(&self, name: &str) -> Vec<Self> {
        let raw: Vec<Box<RawValue>> = serde_json::from_str(self.json(name)).unwrap_or_default();
        raw.iter().filter_map(|raw| Self::read(raw.get())).collect()
    }

    /// Sets a field to a value.
    pub(super) fn set(&mut self, name: &str, value: &impl Serialize) {
        let json = serde_json::to_string(value).unwrap_or_default();
        self.0.insert(name.to_owned(), json);
    }

    /// Sets a field to JSON text; empty text leaves it out.
    pub(super) fn set_json(&mut self, name: &str, json: &str) {
        if !json.is_empty() {
            self.0.insert(name.to_owned(), json.to_owned());
        }
    }

    /// Takes a field away.
    pub(super) fn remove(&mut self, name: &str) {
        self.0.remove(name);
    }

    /// Takes over every field of another that says something.
    pub(super) fn change(&mut self, other: Self) {
        let said = other.0.into_iter().filter(|(_, json)| json != "null");
        self.0.extend(said);
    }
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw = |json: &String| RawValue::from_string(json.clone()).map_err(S::Error::custom);
        let fields = self.0.iter().map(|(name, json)| Ok((name, raw(json)?)));
        serializer.collect_map(fields.collect::<Result<Vec<_>, S::Error>>()?)
    }
}
