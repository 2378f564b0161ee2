//! The language that is spoken, and what is said in it.

use app::Language;
use app::message::Words as Messages;
use serde_json::{Map, Value};
use std::ffi::OsString;

/// What is said, in the language of this terminal.
pub(crate) struct Words {
    messages: Messages,
    language: Language,
}

/// A message that is not yet said: its id and its variables.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    id: &'static str,
    data: Map<String, Value>,
}

impl Message {
    /// A message with the fields of a JSON object as its variables.
    pub(crate) fn new(id: &'static str, data: Value) -> Self {
        let data = if let Value::Object(data) = data {
            data
        } else {
            Map::new()
        };
        Self { id, data }
    }
}

/// The language in which a command line is answered before it is read: that which it asks for, else that of the terminal.
pub(crate) fn language_of(line: &[OsString]) -> Option<Language> {
    let mut words = line.iter().filter_map(|word| word.to_str());
    let asked = words.find_map(|word| match word.strip_prefix("--lang")? {
        "" => Some(None),
        rest => rest.strip_prefix('=').map(Some),
    });
    let tag = asked.and_then(|tag| tag.or_else(|| words.next()));
    tag.and_then(Language::by_tag).or_else(app::terminal_language)
}

impl Words {
    /// The words of a language.
    pub(crate) fn in_language(language: Language) -> Self {
        Self {
            messages: Messages::in_language(language),
            language,
        }
    }

    /// The language.
    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// A thing's name in the language of this terminal; the first it has, where it has none in that.
    pub(crate) fn name(&self, names: &Value) -> String {
        let tags = [self.language.tag(), "en", "th", "zh"];
        let known = tags.iter().filter_map(|tag| names.get(*tag).and_then(Value::as_str));
        known
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
            .to_owned()
    }

    /// A message without variables.
    pub(crate) fn say(&self, id: &str) -> String {
        self.messages.say(id, &Map::new())
    }

    /// A message with the fields of a JSON object as its variables.
    pub(crate) fn with(&self, id: &str, data: &Value) -> String {
        data.as_object()
            .map_or_else(|| self.say(id), |data| self.messages.say(id, data))
    }

    /// A message.
    pub(crate) fn message(&self, message: &Message) -> String {
        self.messages.say(message.id, &message.data)
    }

    /// A refusal.
    pub(crate) fn refusal(&self, code: &str, data: &Map<String, Value>) -> String {
        self.messages.refusal(code, data)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_the_line_is_read_and_whatever_else_is_wrong_with_it() {
        for line in ["status --lang th --fast", "--lang=th fly", "--lang th"] {
            let line: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(language_of(&line), Some(Language::Th), "{line:?}");
        }
    }
}
