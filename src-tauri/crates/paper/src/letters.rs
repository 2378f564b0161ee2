//! A line of letters, set: which glyph of which font stands where, and what it says.

use cosmic_text::CacheKey;
use std::ops::Range;

/// A line of letters, its left end at 0 and its foot at 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) letters: Vec<Letter>,
    /// What the line says, its letters after one another.
    pub(crate) text: String,
    /// Dots from the left edge of its first letter to the end of its last.
    pub(crate) width: u32,
}

/// A glyph in its place.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub(crate) key: CacheKey,
    /// Dots to the right of the line's left end.
    pub(crate) x: i32,
    /// Dots below the line's foot.
    pub(crate) y: i32,
    pub(crate) smear: Smear,
    /// The bytes of the line's text that it stands for; several glyphs may share them, and none where another says it too.
    pub(crate) said: Range<usize>,
}

/// Dots by which a letter is made bolder across and down, where its font has no bold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Smear {
    pub(crate) across: i64,
    pub(crate) down: i64,
}

impl Smear {
    /// The larger the letter, the bolder: in a small one the inside of a dense character would fill up.
    pub(crate) fn at(font_size: f32) -> Self {
        Self {
            across: if font_size < 38.0 { 1 } else { 2 },
            down: if font_size < 33.0 { 0 } else { 1 },
        }
    }
}
