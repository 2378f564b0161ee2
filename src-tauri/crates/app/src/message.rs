//! What people read: the Fluent files in `i18n/`, the same that the screen uses.

use domain::product::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use serde_json::{Map, Number, Value};

/// The texts of a language: its message files, in the order in which they are searched.
const fn files(language: Language) -> [&'static str; 5] {
    match language {
        Language::En => [
            include_str!("../i18n/en/errors.ftl"),
            include_str!("../i18n/en/cli.ftl"),
            include_str!("../i18n/en/sync.ftl"),
            include_str!("../i18n/en/devices.ftl"),
            include_str!("../i18n/en/help.ftl"),
        ],
        Language::Th => [
            include_str!("../i18n/th/errors.ftl"),
            include_str!("../i18n/th/cli.ftl"),
            include_str!("../i18n/th/sync.ftl"),
            include_str!("../i18n/th/devices.ftl"),
            include_str!("../i18n/th/help.ftl"),
        ],
        Language::Zh => [
            include_str!("../i18n/zh/errors.ftl"),
            include_str!("../i18n/zh/cli.ftl"),
            include_str!("../i18n/zh/sync.ftl"),
            include_str!("../i18n/zh/devices.ftl"),
            include_str!("../i18n/zh/help.ftl"),
        ],
    }
}

/// The messages of a language.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// Reads the messages of a language.
    #[must_use]
    pub fn in_language(language: Language) -> Self {
        let locale = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        for text in files(language) {
            // A file that does not parse whole still gives its sound messages; the test below refuses one.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// A message by its id, with its variables. A message that is not there answers with its id.
    #[must_use]
    pub fn say(&self, id: &str, data: &Map<String, Value>) -> String {
        let Some(pattern) = self.pattern(id) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (key, value) in data {
            match value {
                Value::String(text) => args.set(key.as_str(), text.as_str()),
                Value::Number(number) => args.set(key.as_str(), number_value(number)),
                _ => {}
            }
        }
        if let Some(Value::String(problem)) = data.get("problem") {
            // A row that was refused says why in a code, which is said here in the same language as all else.
            let told = ["field", "value"]
                .into_iter()
                .filter_map(|key| Some((key.to_owned(), data.get(key)?.clone())));
            let told: Map<String, Value> = told.collect();
            args.set("reason", self.say(&format!("import-{problem}"), &told));
            args.set("remedy", self.say(&format!("import-{problem}.remedy"), &told));
        }
        self.0
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// The text of `message` or `message.attribute`.
    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        match id.split_once('.') {
            Some((id, attribute)) => Some(self.0.get_message(id)?.get_attribute(attribute)?.value()),
            None => self.0.get_message(id)?.value(),
        }
    }

    /// A refusal in words: what happened, what is safe, what to do.
    #[must_use]
    pub fn refusal(&self, code: &str, data: &Map<String, Value>) -> String {
        self.say(&format!("error-{code}"), data)
    }
}

/// Whole numbers choose between singular and plural; nothing else crosses as a number.
fn number_value(number: &Number) -> FluentValue<'static> {
    number
        .as_i64()
        .map_or_else(|| number.to_string().into(), FluentValue::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::problem::Problem;
    use crate::refusal::Code;

    #[test]
    fn every_message_file_parses_whole() {
        for language in [Language::En, Language::Th, Language::Zh] {
            for text in files(language) {
                let parsed = FluentResource::try_new(text.to_owned());
                assert!(
                    parsed.is_ok(),
                    "{}: {:?}",
                    language.tag(),
                    parsed.err().map(|(_, faults)| faults)
                );
            }
        }
    }

    #[test]
    fn every_refusal_has_words_in_every_language() {
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            for code in Code::ALL {
                let said = words.refusal(code.as_str(), &Map::new());
                assert!(
                    !said.starts_with("error-"),
                    "{} has no message error-{}",
                    language.tag(),
                    code.as_str()
                );
            }
        }
    }

    #[test]
    fn every_problem_of_an_import_has_its_reason_and_remedy_in_every_language() {
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            for problem in Problem::ALL {
                for part in ["", ".remedy"] {
                    let id = format!("import-{}{part}", problem.code());
                    assert_ne!(
                        words.say(&id, &Map::new()),
                        id,
                        "{} has no message {id}",
                        language.tag()
                    );
                }
            }
        }
    }

    #[test]
    fn every_reason_for_the_desk_has_words_in_every_language() {
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            for code in sync::DESK_CODES {
                let id = format!("desk-{code}");
                assert_ne!(words.say(&id, &Map::new()), id, "{}", language.tag());
            }
        }
    }

    /// Each code of a choice, and one that nobody knows, which has the words for all the rest.
    fn said_of(language: Language, id: &str, variable: &str, codes: &[&str]) -> Vec<String> {
        let words = Words::in_language(language);
        let one = |code: &&str| words.say(id, &Map::from_iter([(variable.to_owned(), Value::from(*code))]));
        codes.iter().chain(&["unheard of"]).map(one).collect()
    }

    #[test]
    fn every_cause_that_keeps_a_back_end_a_printer_a_file_or_a_customer_has_words_of_its_own_in_every_language() {
        let printers: Vec<&str> = devices::Trouble::ALL.iter().map(|trouble| trouble.code()).collect();
        let printers = [&printers, &crate::device::TROUBLES[..]].concat();
        let choices = [
            ("sync-fault", "fault", &sync::Cause::CODES[..]),
            ("printer-trouble", "trouble", &printers[..]),
            ("file-fault", "cause", &crate::file_fault::CODES[..]),
            ("bad-customer", "field", &crate::customer::UNSOUND[..]),
        ];
        for language in [Language::En, Language::Th, Language::Zh] {
            for (id, variable, codes) in choices {
                let mut said = said_of(language, id, variable, codes);
                said.sort_unstable();
                said.dedup();
                // `other` is among the codes, and means the same as one that nobody knows.
                assert_eq!(said.len(), codes.len(), "{} {id}: {said:?}", language.tag());
            }
        }
    }

    #[test]
    fn a_message_names_what_it_is_about() {
        let refusal = crate::Refusal::new(Code::DisabledProduct).with("name", "Lager 490 ml");
        for language in [Language::En, Language::Th, Language::Zh] {
            let said = Words::in_language(language).refusal(refusal.code.as_str(), &refusal.data);
            assert!(said.contains("Lager 490 ml"), "{}: {said}", language.tag());
        }
    }

    #[test]
    fn one_and_many_are_told_apart_where_a_language_does() {
        let locked = |seconds: i64| {
            let refusal = crate::Refusal::new(Code::LockedOut).with("seconds", seconds);
            Words::in_language(Language::En).refusal(refusal.code.as_str(), &refusal.data)
        };
        assert!(locked(1).contains("one more second."), "{}", locked(1));
        assert!(locked(30).contains("30 more seconds."), "{}", locked(30));
    }
}
