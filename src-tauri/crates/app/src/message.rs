//! What people read: the Fluent files in `i18n/`, the same that the screen uses.

use domain::product::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde_json::{Map, Value};

/// The texts of a language: its message files, in the order in which they are searched.
const fn files(language: Language) -> [&'static str; 2] {
    match language {
        Language::En => [include_str!("../i18n/en/errors.ftl"), include_str!("../i18n/en/cli.ftl")],
        Language::Th => [include_str!("../i18n/th/errors.ftl"), include_str!("../i18n/th/cli.ftl")],
        Language::Zh => [include_str!("../i18n/zh/errors.ftl"), include_str!("../i18n/zh/cli.ftl")],
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let locale = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![locale]);
    bundle.set_use_isolating(false);
    for text in files(language) {
        // A file that does not parse whole still gives its sound messages; the test below refuses one.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(sound, _)| sound);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A refusal in words: what happened, what is safe, what to do.
#[must_use]
pub fn in_words(language: Language, code: &str, data: &Map<String, Value>) -> String {
    message(language, &format!("error-{code}"), data).unwrap_or_else(|| code.to_owned())
}

/// A message by its id, with its variables.
#[must_use]
pub fn message(language: Language, id: &str, data: &Map<String, Value>) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(id)?.value()?;
    let mut args = FluentArgs::new();
    for (key, value) in data {
        match value {
            Value::String(text) => args.set(key.as_str(), text.as_str()),
            Value::Number(number) => args.set(key.as_str(), FluentValue::from(number.to_string())),
            _ => {}
        }
    }
    let mut faults = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::refusal::Code;

    #[test]
    fn every_message_file_parses_whole() {
        for language in [Language::En, Language::Th, Language::Zh] {
            for text in files(language) {
                let parsed = FluentResource::try_new(text.to_owned());
                assert!(parsed.is_ok(), "{}: {:?}", language.tag(), parsed.err().map(|(_, faults)| faults));
            }
        }
    }

    #[test]
    fn every_refusal_has_words_in_every_language() {
        for language in [Language::En, Language::Th, Language::Zh] {
            for code in Code::ALL {
                let words = in_words(language, code.as_str(), &Map::new());
                assert_ne!(words, code.as_str(), "{} has no message error-{}", language.tag(), code.as_str());
            }
        }
    }

    #[test]
    fn a_message_names_what_it_is_about() {
        let refusal = crate::Refusal::new(Code::DisabledProduct).with("name", "Lager 490 ml");
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = in_words(language, refusal.code.as_str(), &refusal.data);
            assert!(words.contains("Lager 490 ml"), "{}: {words}", language.tag());
        }
    }
}
