//! Sizes in dots at 203 dpi. Wide paper follows the design guide; narrow paper is a step smaller, so that a line still holds a name.

use domain::product::Language;

/// The rank of a text. The total is the largest thing on paper, the change the second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// Everything else.
    #[default]
    Body,
    /// The sign before the total.
    Sign,
    /// The change, a report's title.
    Strong,
    /// The shop's name.
    Name,
    /// The total.
    Total,
}

/// The dots of one paper width in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    wide: bool,
    language: Language,
}

/// Below this many dots the paper is narrow: 58 mm printers have 384, old 80 mm ones 512.
const WIDE_DOTS: u32 = 500;

impl Scale {
    pub(crate) const fn new(width_dots: u32, language: Language) -> Self {
        Self {
            wide: width_dots >= WIDE_DOTS,
            language,
        }
    }

    /// Height of the letters' square.
    pub(crate) const fn font_dots(self, size: Size) -> u16 {
        let (wide, narrow) = match size {
            Size::Body => (26, 24),
            Size::Sign => (32, 28),
            Size::Strong => (34, 30),
            Size::Name => (40, 34),
            Size::Total => (56, 46),
        };
        if self.wide { wide } else { narrow }
    }

    /// Distance from one line to the next. Thai has marks above and below, Chinese fills its square.
    pub(crate) const fn line_dots(self, size: Size) -> u32 {
        let extra = match self.language {
            Language::En => 10,
            Language::Th => 16,
            Language::Zh => 14,
        };
        let room = match size {
            Size::Body => extra,
            Size::Sign | Size::Strong => extra + 6,
            Size::Name | Size::Total => 12,
        };
        self.font_dots(size) as u32 + room
    }

    /// Space between columns.
    pub(crate) const fn gap(self) -> u32 {
        if self.wide { 12 } else { 10 }
    }

    /// White above and below a rule.
    pub(crate) const fn rule_room(self) -> u32 {
        if self.wide { 12 } else { 10 }
    }
}
