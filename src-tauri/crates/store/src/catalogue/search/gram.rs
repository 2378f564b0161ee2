//! What the index knows of a product: every one, two and three letters in a row of each word, and how its lines and words begin.

use crate::search::pinyin;
use std::collections::BTreeSet;

/// The longest run of letters that is indexed.
const LONGEST: usize = 3;

/// What a run of letters begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Begins {
    /// A line.
    Line,
    /// A word.
    Word,
    /// Anything.
    Anything,
}

impl Begins {
    /// Marks the run; no folded name holds these signs.
    const fn mark(self) -> &'static str {
        match self {
            Self::Line => "^",
            Self::Word => "_",
            Self::Anything => "",
        }
    }
}

/// The index entry of a product's lines.
pub(super) fn of_lines(lines: &str) -> String {
    let mut grams = BTreeSet::new();
    for line in lines.lines().map(|line| line.trim_start_matches(pinyin::MARK)) {
        grams.extend(beginnings(line, Begins::Line));
        for word in line.split(' ') {
            grams.extend(beginnings(word, Begins::Word));
            grams.extend((1..=LONGEST).flat_map(|length| runs(word, length)));
        }
    }
    grams.into_iter().collect::<Vec<_>>().join(" ")
}

/// The question for all lines that may hold these words, the first of them where `first` says. It asks no more than narrows the
/// answer: every third run, and words shorter than a run only where there is no longer one.
pub(super) fn question(words: &[&str], first: Begins) -> String {
    let start = words.first().and_then(|word| beginnings(word, first).pop());
    let length = words
        .iter()
        .map(|word| word.chars().count())
        .max()
        .map_or(LONGEST, |most| most.min(LONGEST));
    let inner = words.iter().flat_map(|word| {
        let runs = runs(word, length);
        let last = runs.len().saturating_sub(1);
        runs.into_iter()
            .enumerate()
            .filter(move |(at, _)| at % LONGEST == 0 || *at == last)
            .map(|(_, run)| run)
    });
    start
        .into_iter()
        .chain(inner)
        .map(|gram| format!("\"{gram}\""))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The first letters of a text, marked: one, two, three of them.
fn beginnings(text: &str, begins: Begins) -> Vec<String> {
    let word = text.split(' ').next().unwrap_or_default();
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.take(LONGEST)
        .filter_map(|end| word.get(..end))
        .map(|start| format!("{}{start}", begins.mark()))
        .collect()
}

/// Every run of so many letters.
fn runs(word: &str, length: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.windows(length.max(1)).map(|run| run.iter().collect()).collect()
}
