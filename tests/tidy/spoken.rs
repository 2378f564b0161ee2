//! Every message is said somewhere: one that nothing says any more is deleted in all languages.

use crate::tree::{Tree, assert_finds, assert_none};
use std::collections::BTreeSet;

/// Where the ids of the screen's functions are made from the messages, so that it says nothing itself.
const GENERATED: &str = "ui/src/shared/words.ts";

/// What each command and option is, said by its name alone: `evertillctl` holds it against the commands that there are.
const HELP: &str = "/help.ftl";

/// The messages of the English files, with the file.
fn ids(tree: &Tree) -> Vec<(&str, &str)> {
    let files = tree
        .texts()
        .filter(|(path, _)| path.contains("/i18n/en/") && !path.ends_with(HELP));
    files
        .flat_map(|(path, text)| text.lines().map(move |line| (path, line)))
        .filter_map(|(path, line)| Some((path, line.split_once(" =")?.0)))
        .filter(|(_, id)| id.starts_with(|c: char| c.is_ascii_lowercase()) && !id.contains(' '))
        .collect()
}

/// `report-as-table` is `reportAsTable` on the screen.
fn camel(id: &str) -> String {
    let mut parts = id.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut letters = part.chars();
        let head = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &head.into_iter().chain(letters).collect::<String>()
    })
}

/// What is said in the sources: whole ids, and the beginnings of ids that are put together there.
struct Said<'a> {
    sources: Vec<&'a str>,
    words: BTreeSet<&'a str>,
    beginnings: BTreeSet<&'a str>,
}

impl<'a> Said<'a> {
    fn of(tree: &'a Tree) -> Self {
        let spoken =
            |path: &str| path != GENERATED && [".rs", ".ts", ".svelte", ".csv"].iter().any(|end| path.ends_with(end));
        let sources: Vec<&str> = tree
            .texts()
            .filter(|(path, _)| spoken(path))
            .map(|(_, text)| text)
            .collect();
        let quoted = |text: &'a str| text.split(['"', '\'', '`', ',']);
        let words = sources.iter().flat_map(|text| quoted(text)).collect();
        let put_together = |text: &'a str| {
            text.split(['"', '\'', '`'])
                .filter_map(|part| part.split_once("${").or_else(|| part.split_once('{')))
        };
        let beginnings = sources
            .iter()
            .flat_map(|text| put_together(text))
            .map(|(beginning, _)| beginning)
            .filter(|beginning| beginning.ends_with('-') && beginning.starts_with(|c: char| c.is_ascii_lowercase()))
            .collect();
        Self {
            sources,
            words,
            beginnings,
        }
    }

    fn says(&self, id: &str) -> bool {
        let function = format!("t.{}", camel(id));
        let called = |source: &&str| {
            source
                .match_indices(&function)
                .any(|(at, _)| !source[at + function.len()..].starts_with(|c: char| c.is_alphanumeric()))
        };
        let known = |rest: &str| self.words.contains(rest) || self.words.contains(rest.replace('-', "_").as_str());
        let put_together = |beginning: &&str| id.strip_prefix(*beginning).is_some_and(known);
        self.words.contains(id) || self.beginnings.iter().any(put_together) || self.sources.iter().any(called)
    }
}

fn unsaid(tree: &Tree) -> Vec<String> {
    let said = Said::of(tree);
    let idle = ids(tree).into_iter().filter(|(_, id)| !said.says(id));
    idle.map(|(path, id)| format!("{path}: nothing says {id}")).collect()
}

#[test]
fn every_message_is_said_somewhere() {
    assert_none(&unsaid(&Tree::here()));
}

#[test]
fn a_message_that_nothing_says_is_found() {
    let tree = Tree::sample(&[
        (
            "ui/i18n/en/a.ftl",
            "as-table = As table\nunit-kg = kg\nunit-stone = st\nas-table-now = Now\n",
        ),
        ("app/i18n/en/b.ftl", "cli-done = Done\n"),
        (GENERATED, "asTableNow: () => say('as-table-now')"),
        (
            "ui/src/Day.svelte",
            "{t.asTable()} {say(`unit-${code}`)} {code === 'kg'}",
        ),
        (
            "cli/src/words.rs",
            "fn f() { say(\"cli-done\") } fn g() { \"unit-stoneware\" }",
        ),
    ]);
    let found: Vec<String> = unsaid(&tree);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_finds(&found[..1], "ui/i18n/en/a.ftl: nothing says unit-stone");
    assert_finds(&found[1..], "ui/i18n/en/a.ftl: nothing says as-table-now");
}
