//! The page as text of a fixed number of columns: for logs, for reading aloud, and for printers that know only characters.
//! Chinese characters take two columns, the marks of Thai none (Unicode Standard Annex 11).

use crate::page::{Align, Block, Page, Rule};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Lines that a name may take.
const NAME_LINES: usize = 2;

impl Page {
    /// Writes the page in lines of at most this many columns. Figures are never cut: one that is too long goes below its label.
    #[must_use]
    pub fn text(&self, columns: usize) -> String {
        let columns = columns.max(1);
        let mut lines = Vec::new();
        for block in &self.blocks {
            block_lines(block, columns, &mut lines);
        }
        let trimmed = lines.iter().map(|line| line.trim_end());
        trimmed.flat_map(|line| [line, "\n"]).collect()
    }
}

fn block_lines(block: &Block, columns: usize, lines: &mut Vec<String>) {
    match block {
        Block::Mark => {}
        Block::Feed(_) => lines.push(String::new()),
        Block::Text { run, align } => {
            lines.extend(
                wrapped(&run.text, columns)
                    .iter()
                    .map(|line| aligned(line, columns, *align)),
            );
        }
        Block::Banner { text } => lines.push(aligned(&format!("*** {text} ***"), columns, Align::Centre)),
        Block::Pair { left, sign, right } => {
            let sign = sign.as_ref().map_or_else(String::new, |sign| format!("{} ", sign.text));
            beside(&left.text, &format!("{sign}{}", right.text), columns, usize::MAX, lines);
        }
        Block::Item { count, name, amount } => item(count, name, amount, columns, lines),
        Block::Triple { label, middle, right } => {
            let end = columns * 2 / 3;
            let middle = aligned(middle, end.saturating_sub(label.width() + 1), Align::End);
            beside(&format!("{label} {middle}"), right, columns, 1, lines);
        }
        Block::Rule(rule) => lines.push(rule_text(*rule).repeat(columns)),
        Block::Qr(qr) => lines.push(aligned(qr.payload(), columns, Align::Centre)),
    }
}

const fn rule_text(rule: Rule) -> &'static str {
    match rule {
        Rule::Solid => "=",
        Rule::Dashed => "-",
    }
}

/// Columns that the count of an item takes, with the space after it.
const COUNT_COLUMNS: usize = 4;

fn item(count: &str, name: &str, amount: &str, columns: usize, lines: &mut Vec<String>) {
    let first = lines.len();
    let room = columns.saturating_sub(COUNT_COLUMNS).max(1);
    beside(name, amount, room, NAME_LINES, lines);
    let mut count = format!("{} ", aligned(count, COUNT_COLUMNS - 1, Align::End));
    for line in lines.iter_mut().skip(first) {
        line.insert_str(0, &count);
        count = " ".repeat(COUNT_COLUMNS);
    }
}

/// A label, and a figure at the right of its first line or, where both do not fit, on a line of its own.
fn beside(label: &str, figure: &str, columns: usize, most_lines: usize, lines: &mut Vec<String>) {
    let room = columns.saturating_sub(figure.width() + 1);
    if room < columns / 3 {
        lines.extend(wrapped(label, columns));
        lines.push(aligned(figure, columns, Align::End));
        return;
    }
    let mut labels = wrapped(label, room).into_iter().take(most_lines);
    let first = labels.next().unwrap_or_default();
    let gap = columns.saturating_sub(first.width() + figure.width());
    lines.push(format!("{first}{}{figure}", " ".repeat(gap)));
    lines.extend(labels);
}

fn aligned(text: &str, columns: usize, align: Align) -> String {
    let room = columns.saturating_sub(text.width());
    let before = match align {
        Align::Start => 0,
        Align::Centre => room / 2,
        Align::End => room,
    };
    format!("{}{text}", " ".repeat(before))
}

/// Breaks a text at spaces, or anywhere between letters where a word is longer than the line or has no spaces.
fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_inclusive(' ') {
        let open = lines.last().map_or(0, |line| line.width());
        if open > 0 && open + word.trim_end().width() > columns && word.width() <= columns {
            lines.push(String::new());
        }
        for character in word.chars() {
            put(character, columns, &mut lines);
        }
    }
    lines
}

fn put(character: char, columns: usize, lines: &mut Vec<String>) {
    let wide = character.width().unwrap_or(0);
    if let Some(line) = lines.last_mut() {
        let used = line.width();
        if used + wide <= columns {
            line.push(character);
            return;
        }
    }
    if character != ' ' {
        lines.push(character.to_string());
    }
}
