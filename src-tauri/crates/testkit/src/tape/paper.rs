//! One piece of paper: rows of dots, as `paper` draws them and `GS v 0` carries them.

use super::Event;

/// A paper as wide as the printer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    row_bytes: usize,
    rows: Vec<Vec<u8>>,
    bands: Vec<usize>,
}

impl Paper {
    pub(super) const fn blank(width_dots: u32) -> Self {
        Self {
            row_bytes: width_dots.div_ceil(8) as usize,
            rows: Vec::new(),
            bands: Vec::new(),
        }
    }

    /// The rows from top to bottom, each as wide as the paper.
    #[must_use]
    pub fn rows(&self) -> &[Vec<u8>] {
        &self.rows
    }

    /// The rows without the white ones at either end.
    #[must_use]
    pub fn printed(&self) -> &[Vec<u8>] {
        let dark = |row: &Vec<u8>| row.iter().any(|byte| *byte != 0);
        let Some(first) = self.rows.iter().position(dark) else {
            return &[];
        };
        let last = self.rows.iter().rposition(dark).unwrap_or(first);
        &self.rows[first..=last]
    }

    /// Height in dots.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.rows.len()
    }

    /// Rows of the tallest band.
    #[must_use]
    pub fn tallest_band(&self) -> usize {
        self.bands.iter().copied().max().unwrap_or(0)
    }

    /// One unit of movement is one dot: every profile sets it so, or speaks to printers where it is.
    pub(super) fn take(&mut self, event: &Event) {
        match event {
            Event::Feed { units } => {
                let white = std::iter::repeat_n(vec![0; self.row_bytes], usize::from(*units));
                self.rows.extend(white);
            }
            Event::Band { row_bytes, data } => {
                let rows = data.chunks(*row_bytes).map(|row| padded(row, self.row_bytes));
                self.rows.extend(rows);
                self.bands.push(data.len() / row_bytes);
            }
            _ => {}
        }
    }
}

fn padded(row: &[u8], row_bytes: usize) -> Vec<u8> {
    let mut row = row.to_vec();
    row.resize(row_bytes.max(row.len()), 0);
    row
}
