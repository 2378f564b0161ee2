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
        Block::Triple { label, middle, right } => triple(label, middle, right, columns, lines),
        Block::Rule(rule) => lines.push(rule_text(*rule).repeat(columns)),
        Block::Ruler => lines.push(aligned(&columns.to_string(), columns, Align::End)),
        Block::Barcode(code) => lines.push(aligned(code.text(), columns, Align::Centre)),
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

/// Figures end at two thirds and at the right edge; where they do not fit, each has its line.
fn triple(label: &str, middle: &str, right: &str, columns: usize, lines: &mut Vec<String>) {
    let room = (columns * 2 / 3).saturating_sub(label.width() + 1);
    let left = format!("{label} {}", aligned(middle, room, Align::End));
    let gap = columns.saturating_sub(left.width() + right.width());
    if gap > 0 {
        lines.push(format!("{left}{}{right}", " ".repeat(gap)));
    } else {
        let each = [(label, Align::Start), (middle, Align::End), (right, Align::End)];
        lines.extend(each.map(|(text, align)| aligned(text, columns, align)));
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
    let mut labels = wrapped(label, room);
    if labels.len() > most_lines {
        labels.truncate(most_lines);
        if let Some(line) = labels.last_mut() {
            ellipsis(line, room);
        }
    }
    let mut labels = labels.into_iter();
    let first = labels.next().unwrap_or_default();
    let gap = columns.saturating_sub(first.width() + figure.width());
    lines.push(format!("{first}{}{figure}", " ".repeat(gap)));
    lines.extend(labels);
}

/// Says that the line goes on.
fn ellipsis(line: &mut String, columns: usize) {
    while line.width() >= columns {
        line.pop();
    }
    line.push('…');
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
        let wide = word.trim_end().width();
        if open > 0 && open + wide > columns && wide <= columns {
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
