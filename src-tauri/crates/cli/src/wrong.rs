//! What is wrong with a command line, in every language.

use crate::help::in_words;
use crate::words::Words;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::{Value, json};
use std::io::{self, Write as _};

/// Says it on standard error.
pub(crate) fn tell(fault: &Error, words: &Words) -> io::Result<()> {
    writeln!(io::stderr(), "{}", told(fault, words))
}

fn told(fault: &Error, words: &Words) -> String {
    let (id, data) = sentence(fault);
    let named = |kind, id| {
        let names = text(fault, kind);
        (!names.is_empty()).then(|| words.with(id, &json!({ "names": names })))
    };
    let hints = [
        named(ContextKind::ValidValue, "usage-one-of"),
        named(ContextKind::ValidSubcommand, "usage-one-of"),
        named(ContextKind::SuggestedSubcommand, "usage-meant"),
        named(ContextKind::SuggestedArg, "usage-meant"),
        named(ContextKind::SuggestedValue, "usage-meant"),
    ];
    let usage = text(fault, ContextKind::Usage);
    let command = command_of(&usage);
    let usage = (!usage.is_empty()).then(|| in_words(&usage, words));
    let lines = std::iter::once(words.with(id, &data))
        .chain(hints.into_iter().flatten())
        .chain(usage)
        .chain([words.with("usage-more", &json!({ "command": command }))]);
    lines.collect::<Vec<_>>().join("\n")
}

/// The message of a fault and its variables.
fn sentence(fault: &Error) -> (&'static str, Value) {
    let of = |kind| text(fault, kind);
    let (arg, value, other) = (
        of(ContextKind::InvalidArg),
        of(ContextKind::InvalidValue),
        of(ContextKind::PriorArg),
    );
    match fault.kind() {
        ErrorKind::InvalidSubcommand => (
            "usage-no-such-command",
            json!({ "name": of(ContextKind::InvalidSubcommand) }),
        ),
        ErrorKind::UnknownArgument => ("usage-no-such-option", json!({ "name": arg })),
        ErrorKind::InvalidValue if value.is_empty() => ("usage-value-missing", json!({ "name": arg })),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("usage-bad-value", json!({ "name": arg, "value": value }))
        }
        ErrorKind::TooManyValues => ("usage-value-too-many", json!({ "name": arg, "value": value })),
        ErrorKind::MissingRequiredArgument => ("usage-missing", json!({ "names": arg })),
        ErrorKind::MissingSubcommand => (
            "usage-command-missing",
            json!({ "name": of(ContextKind::InvalidSubcommand) }),
        ),
        ErrorKind::ArgumentConflict if arg == other => ("usage-twice", json!({ "name": arg })),
        ErrorKind::ArgumentConflict => ("usage-conflict", json!({ "name": arg, "other": other })),
        _ => ("usage-strange", json!({})),
    }
}

/// What the parser knows of a fault.
fn text(fault: &Error, kind: ContextKind) -> String {
    match fault.get(kind) {
        Some(ContextValue::Strings(names)) => names.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

/// The words of a usage line that name the command.
fn command_of(usage: &str) -> String {
    let words = usage.trim().trim_start_matches("Usage:").split_whitespace();
    let names: Vec<_> = words
        .take_while(|word| word.starts_with(|first: char| first.is_ascii_lowercase()))
        .collect();
    match names.is_empty() {
        true => "evertillctl".to_owned(),
        false => names.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Args;
    use app::Language;
    use clap::Parser as _;

    fn said(line: &str, language: Language) -> String {
        let fault = Args::try_parse_from(line.split(' ')).err().expect(line);
        assert_eq!(fault.exit_code(), 2, "{line}");
        told(&fault, &Words::in_language(language))
    }

    #[test]
    fn each_kind_of_wrong_usage_has_its_sentence() {
        let cases = [
            ("evertillctl fly", "There is no command “fly”."),
            ("evertillctl shift opem", "Was this meant: open?"),
            ("evertillctl status --fast", "“--fast” is not known here."),
            ("evertillctl status --data", "--data <DIR> needs a value behind it."),
            (
                "evertillctl status --lang fr",
                "“fr” is not right for --lang <LANGUAGE>.",
            ),
            ("evertillctl report day --format xls", "Possible are: text, json, csv"),
            (
                "evertillctl sync --timeout soon",
                "“soon” is not right for --timeout <S>.",
            ),
            (
                "evertillctl status --json=yes",
                "--json takes no value, but “yes” stands there.",
            ),
            ("evertillctl shift open", "This is missing: --float <AMOUNT>"),
            (
                "evertillctl sync --once --until-idle",
                "--once and --until-idle cannot be used together.",
            ),
            (
                "evertillctl status --data a --data b",
                "--data <DIR> can be given only once.",
            ),
            ("evertillctl --json", "Which command? It stands behind evertillctl."),
        ];
        for (line, sentence) in cases {
            let said = said(line, Language::En);
            assert!(said.contains(sentence), "{line}: {said}");
            assert!(said.contains("--help"), "{line}: {said}");
        }
    }

    #[test]
    fn it_names_the_command_that_explains_more() {
        assert!(said("evertillctl shift open", Language::En).ends_with("evertillctl shift open --help"));
        assert!(said("evertillctl fly", Language::En).ends_with("evertillctl --help"));
    }
}
