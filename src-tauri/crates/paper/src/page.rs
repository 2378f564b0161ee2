//! A laid-out page: blocks from top to bottom, without a width. Each sink gives it one.

use crate::barcode::Barcode;
use crate::qr::Qr;
use crate::size::Size;
use domain::product::Language;

/// How heavy text is. Thermal paper knows no weights between the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 700.
    Bold,
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// At the left edge.
    #[default]
    Start,
    /// In the middle.
    Centre,
    /// At the right edge.
    End,
}

/// A piece of text in one size and weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The text, without line ends.
    pub text: String,
    /// Its rank.
    pub size: Size,
    /// Its weight.
    pub weight: Weight,
}

impl Run {
    /// Body text.
    #[must_use]
    pub fn body(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            size: Size::Body,
            weight: Weight::Regular,
        }
    }

    /// Bold text of this rank.
    #[must_use]
    pub fn bold(text: impl Into<String>, size: Size) -> Self {
        Self {
            text: text.into(),
            size,
            weight: Weight::Bold,
        }
    }
}

/// A line across the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A sum, or a new part.
    Solid,
    /// Within a part.
    Dashed,
}

/// One block of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The symbol, centred.
    Mark,
    /// A paragraph; it wraps.
    Text {
        /// The text.
        run: Run,
        /// Where it stands.
        align: Align,
    },
    /// White on black across the paper: what nobody may overlook.
    Banner {
        /// The text.
        text: String,
    },
    /// A label at the left, a figure at the right. The label wraps, the figure is never cut.
    Pair {
        /// The label.
        left: Run,
        /// A sign before the figure, in a smaller rank.
        sign: Option<Run>,
        /// The figure.
        right: Run,
    },
    /// A count, a name, an amount. The name takes at most two lines, the count and the amount are never cut.
    Item {
        /// The count; empty for goods by weight.
        count: String,
        /// The name.
        name: String,
        /// The amount; empty on a line that only explains.
        amount: String,
    },
    /// A label and two figures under each other: a table of three columns.
    Triple {
        /// The label.
        label: String,
        /// The figure in the middle.
        middle: String,
        /// The figure at the right.
        right: String,
    },
    /// A line across.
    Rule(Rule),
    /// A measure across the paper, with the number of its dots: shows whether both edges are printed.
    Ruler,
    /// A QR code, centred, with its quiet zone.
    Qr(Qr),
    /// A bar code, centred, with its quiet zones and its text below.
    Barcode(Barcode),
    /// White space of so many dots.
    Feed(u16),
}

/// A page as it is read: blocks from top to bottom, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The language, for the distance between lines.
    pub language: Language,
    /// The blocks.
    pub blocks: Vec<Block>,
}

impl Page {
    /// An empty page.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self {
            language,
            blocks: Vec::new(),
        }
    }

    pub(crate) fn push(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }

    pub(crate) fn centred(&mut self, run: Run) -> &mut Self {
        self.push(Block::Text {
            run,
            align: Align::Centre,
        })
    }

    /// A paragraph at the edge where reading begins.
    pub(crate) fn line(&mut self, run: Run) -> &mut Self {
        self.push(Block::Text {
            run,
            align: Align::Start,
        })
    }

    pub(crate) fn pair(&mut self, left: impl Into<String>, right: impl Into<String>) -> &mut Self {
        self.push(Block::Pair {
            left: Run::body(left),
            sign: None,
            right: Run::body(right),
        })
    }

    pub(crate) fn solid(&mut self) -> &mut Self {
        self.push(Block::Rule(Rule::Solid))
    }

    pub(crate) fn dashed(&mut self) -> &mut Self {
        self.push(Block::Rule(Rule::Dashed))
    }

    /// Every piece of text on the page.
    pub(crate) fn texts(&self) -> Vec<&str> {
        self.blocks.iter().flat_map(Block::texts).collect()
    }
}

impl Block {
    fn texts(&self) -> Vec<&str> {
        match self {
            Self::Text { run, .. } => vec![&run.text],
            Self::Banner { text } => vec![text],
            Self::Pair { left, sign, right } => {
                let sign = sign.as_ref().map_or("", |run| run.text.as_str());
                vec![&left.text, sign, &right.text]
            }
            Self::Item { count, name, amount } => vec![count, name, amount],
            Self::Triple { label, middle, right } => vec![label, middle, right],
            Self::Mark | Self::Rule(_) | Self::Ruler | Self::Qr(_) | Self::Barcode(_) | Self::Feed(_) => Vec::new(),
        }
    }
}
