//! Two columns of words, the right one wrapped, measured by what a terminal shows: a Chinese character is two wide, a Thai vowel sign none.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_width::UnicodeWidthStr;

/// The widest that the left column grows; what is wider stands on a line of its own.
const LEFT: usize = 30;

/// How wide both are together.
const WHOLE: usize = 100;

/// Rows of what is explained and its explanation.
pub(crate) fn columns(rows: &[(String, String)]) -> String {
    let widths = rows.iter().map(|(left, _)| left.width());
    let left = widths.filter(|width| *width <= LEFT).max().unwrap_or(0);
    let indent = " ".repeat(left + 4);
    let lines = rows.iter().map(|(name, words)| {
        let words = wrapped(words, WHOLE - indent.len()).join(&format!("\n{indent}"));
        match left.checked_sub(name.width()) {
            Some(gap) => format!("  {name}{}  {words}", " ".repeat(gap)),
            None => format!("  {name}\n{indent}{words}"),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A text in lines that are no wider, where its script lets it be broken.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut from = 0;
    for (at, kind) in linebreaks(text) {
        let piece = text.get(from..at).unwrap_or_default();
        from = at;
        match lines.last_mut() {
            Some(line) if line.is_empty() || line.width() + piece.trim_end().width() <= width => line.push_str(piece),
            _ => lines.push(piece.to_owned()),
        }
        if kind == BreakOpportunity::Mandatory && at < text.len() {
            lines.push(String::new());
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_column_begins_at_one_place_in_every_script_and_nothing_is_too_wide() {
        let long = [
            "Words and more words ".repeat(12),
            "อ่านรหัส PIN ของพนักงานคนนั้น ".repeat(8),
            "从标准输入的第一行读取。".repeat(12),
        ];
        let rows: Vec<_> = ["name", "ชื่อที่ใช้", "打印机的名称"]
            .map(str::to_owned)
            .into_iter()
            .zip(long)
            .collect();
        let text = columns(&rows);
        assert!(text.lines().count() > 6, "{text}");
        for (line, (name, words)) in text.lines().filter(|line| !line.starts_with("    ")).zip(&rows) {
            let begin = words.split(' ').next().unwrap();
            let begin = begin.chars().take(4).collect::<String>();
            let before = line.split_once(&begin).expect(line).0;
            assert_eq!(before.width(), 2 + "打印机的名称".width() + 2, "{name}: {text}");
        }
        for line in text.lines() {
            assert!(line.width() <= WHOLE, "{}: {line}", line.width());
        }
    }

    #[test]
    fn what_is_too_wide_for_the_left_column_stands_above_its_words() {
        let wide = "--a-very-long-option <AND-ITS-VALUE>";
        let text = columns(&[("-a".to_owned(), "A".to_owned()), (wide.to_owned(), "B".to_owned())]);
        assert_eq!(text, format!("  -a  A\n  {wide}\n      B"));
    }
}
