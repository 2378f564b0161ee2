//! Bar codes: Code 128 (ISO/IEC 15417), which every scanner reads, also one with a single laser.

use barcoders::error::Error;
use barcoders::sym::code128::Code128;

/// Dots of the narrowest bar: 0.25 mm at 203 dpi, the least that cheap scanners read.
pub(crate) const BAR_DOTS: u32 = 2;

/// Height of the bars: 10 mm at 203 dpi.
pub(crate) const HEIGHT_DOTS: u32 = 80;

/// White bars that a reader needs at either end (ISO/IEC 15417, 4.4).
const QUIET_BARS: usize = 10;

/// Makes the encoder begin in character set B: every letter and digit of ASCII.
const SET_B: char = '\u{0181}';

/// A bar code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barcode {
    text: String,
    bars: Vec<bool>,
}

impl Barcode {
    /// The code of a text.
    ///
    /// # Errors
    /// When a character is not of ASCII.
    pub fn of(text: &str) -> Result<Self, Error> {
        let bars = Code128::new(format!("{SET_B}{text}"))?.encode();
        Ok(Self {
            text: text.to_owned(),
            bars: bars.into_iter().map(|bar| bar == 1).collect(),
        })
    }

    /// What it says.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Narrow bars across, with the quiet zones.
    pub(crate) fn width(&self) -> u32 {
        u32::try_from(self.bars.len() + 2 * QUIET_BARS).unwrap_or(u32::MAX)
    }

    /// Whether each bar is dark, from the start of one quiet zone to the end of the other.
    pub fn modules(&self) -> impl Iterator<Item = bool> {
        let quiet = || std::iter::repeat_n(false, QUIET_BARS);
        quiet().chain(self.bars.iter().copied()).chain(quiet())
    }
}
