//! Every message exists in every language, with the same variables, and is really translated.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::tree::{Tree, assert_finds, assert_none};

const LANGUAGES: &[&str] = &["en", "zh", "th"];
const SAME_WORDS: &str = "tests/tidy/same-words.txt";

/// What a translator writes: the words, and the variables among them.
#[derive(Default, PartialEq, Eq)]
struct Message {
    words: String,
    variables: BTreeSet<String>,
}

type Messages = BTreeMap<String, Message>;

/// Messages by language: `i18n/en.ftl` or `i18n/en/sale.ftl`.
fn messages(tree: &Tree) -> BTreeMap<&str, Messages> {
    let mut languages: BTreeMap<&str, Messages> =
        LANGUAGES.iter().map(|language| (*language, Messages::new())).collect();
    for (path, text) in tree.texts().filter(|(path, _)| path.ends_with(".ftl")) {
        let after = path.split_once("/i18n/").map_or(path, |(_, after)| after);
        let language = after.trim_end_matches(".ftl").split('/').next().unwrap_or_default();
        languages.entry(language).or_default().extend(read(path, text));
    }
    languages
}

fn read(path: &str, text: &str) -> Messages {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
    let mut messages = Messages::new();
    for entry in &resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        messages.extend(
            attributes
                .iter()
                .map(|part| (format!("{name}.{}", part.id.name), message(&part.value))),
        );
        messages.extend(value.map(|value| (name, message(value))));
    }
    messages
}

fn message(pattern: &Pattern<&str>) -> Message {
    let mut message = Message::default();
    message.pattern(pattern);
    message
}

impl Message {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::TermReference {
                arguments: Some(arguments),
                ..
            } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }

    fn says_something(&self) -> bool {
        self.words.chars().any(char::is_alphabetic)
    }
}

/// Calls `judge(language, key, English, translation)` for every pair of a language and an English message.
fn judged(tree: &Tree, judge: impl Fn(&str, &str, &Message, Option<&Message>) -> Option<String>) -> Vec<String> {
    let languages = messages(tree);
    let english = &languages["en"];
    let others = languages.iter().filter(|(language, _)| **language != "en");
    others
        .flat_map(|(language, theirs)| {
            english
                .iter()
                .filter_map(|(key, message)| judge(language, key, message, theirs.get(key)))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn holes(tree: &Tree) -> Vec<String> {
    let languages = messages(tree);
    let keys: BTreeSet<&String> = languages.values().flat_map(Messages::keys).collect();
    let hole = |language: &str, theirs: &Messages| {
        keys.iter()
            .filter(|key| !theirs.contains_key(**key))
            .map(|key| format!("{language} lacks {key}"))
            .collect::<Vec<_>>()
    };
    let empty = keys.is_empty().then(|| "there are no messages at all".to_owned());
    languages
        .iter()
        .flat_map(|(language, theirs)| hole(language, theirs))
        .chain(empty)
        .collect()
}

fn other_variables(tree: &Tree) -> Vec<String> {
    judged(tree, |language, key, english, theirs| {
        let differs = theirs.is_some_and(|theirs| theirs.variables != english.variables);
        differs.then(|| format!("{language} {key} has other variables"))
    })
}

fn untranslated(tree: &Tree) -> Vec<String> {
    let list = tree.text(SAME_WORDS).unwrap_or_default();
    let listed: BTreeSet<&str> = list
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let same = judged(tree, |language, key, english, theirs| {
        let same = english.says_something() && theirs.is_some_and(|theirs| theirs.words == english.words);
        same.then(|| format!("{language} {key}"))
    });
    let idle = listed
        .iter()
        .filter(|line| !same.iter().any(|same| same == *line))
        .map(|line| format!("{line} is listed for nothing"));
    let untold = same
        .iter()
        .filter(|same| !listed.contains(same.as_str()))
        .map(|same| format!("{same} reads as in English"));
    untold.chain(idle).collect()
}

#[test]
fn every_message_exists_in_every_language() {
    assert_none(&holes(&Tree::here()));
}

#[test]
fn every_translation_has_the_variables_of_the_english_message() {
    assert_none(&other_variables(&Tree::here()));
}

#[test]
fn no_translation_reads_as_in_english_unless_it_is_listed() {
    assert_none(&untranslated(&Tree::here()));
}

fn shop<'a>(english: &'a str, chinese: &'a str, thai: &'a str, same: &'a str) -> Tree {
    Tree::sample(&[
        ("app/i18n/en.ftl", english),
        ("app/i18n/zh/sale.ftl", chinese),
        ("app/i18n/th.ftl", thai),
        (SAME_WORDS, same),
    ])
}

#[test]
fn a_message_or_part_of_one_that_a_language_lacks_is_found() {
    assert_finds(&holes(&shop("pay = Pay\n", "pay = 付款\n", "", "")), "th lacks pay");
    assert_finds(
        &holes(&shop(
            "pay = Pay\n    .hint = Now\n",
            "pay = 付款\n    .hint = 现在\n",
            "pay = จ่าย\n",
            "",
        )),
        "th lacks pay.hint",
    );
    assert_finds(&holes(&shop("", "", "", "")), "there are no messages at all");
}

#[test]
fn a_variable_lost_in_translation_is_found_also_inside_a_choice() {
    let english = "due = { $n ->\n    [one] One\n   *[other] { $n } for { NUMBER($sum) }\n}\n";
    let tree = shop(english, "due = { $n } 件 { $sum }\n", "due = { $n } ชิ้น\n", "");
    assert_finds(&other_variables(&tree), "th due has other variables");
}

#[test]
fn a_message_left_in_english_is_found_and_a_listed_one_is_not() {
    let tree = shop(
        "a = VAT\nn = { $n } × 2\n",
        "a = VAT\nn = { $n } × 2\n",
        "a = ภาษี\nn = { $n } × 2\n",
        "# tax\n",
    );
    assert_finds(&untranslated(&tree), "zh a reads as in English");
    let listed = shop("a = VAT\n", "a = VAT\n", "a = ภาษี\n", "# tax\nzh a\n");
    assert_none(&untranslated(&listed));
    let idle = shop("a = VAT\n", "a = 税\n", "a = ภาษี\n", "zh a\n");
    assert_finds(&untranslated(&idle), "zh a is listed for nothing");
}
