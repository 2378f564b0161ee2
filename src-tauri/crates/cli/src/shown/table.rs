//! Rows of two columns, aligned by what a terminal shows: a Chinese character is two wide, a Thai vowel sign none.

use unicode_width::UnicodeWidthStr;

/// Words to the left, figures to the right.
#[derive(Default)]
pub(crate) struct Table {
    title: String,
    rows: Vec<(String, String)>,
}

impl Table {
    /// A table under a title.
    pub(crate) fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            rows: Vec::new(),
        }
    }

    /// Adds a row. One without a figure is left out.
    pub(crate) fn row(&mut self, words: impl Into<String>, figure: impl Into<String>) {
        let figure = figure.into();
        if !figure.is_empty() {
            self.rows.push((words.into(), figure));
        }
    }

    /// The table as text.
    pub(crate) fn text(&self) -> String {
        let widest = |of: fn(&(String, String)) -> &String| self.rows.iter().map(|row| of(row).width()).max();
        let (left, right) = (widest(|row| &row.0).unwrap_or(0), widest(|row| &row.1).unwrap_or(0));
        let rows = self.rows.iter().map(|(words, figure)| {
            let gap = left + 2 + right - words.width() - figure.width();
            format!("\n  {words}{}{figure}", " ".repeat(gap))
        });
        std::iter::once(self.title.clone()).chain(rows).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_end_in_one_column_in_every_script() {
        let mut table = Table::new("日报表");
        table.row("销售笔数", "12");
        table.row("Net", "1234.50");
        table.row("ส่วนลด", "0.00");
        table.row("nothing", "");
        let text = table.text();
        let widths: Vec<usize> = text.lines().skip(1).map(UnicodeWidthStr::width).collect();
        assert_eq!(widths.len(), 3, "a row without a figure is left out");
        assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{text}");
    }
}
