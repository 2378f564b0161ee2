//! What stands where on paper, in dots: the one thing that the printer's dots and the PDF are both drawn from.

use crate::letters::Line;

/// The colour of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Dark, on paper.
    Dark,
    /// White, on a dark bar.
    Light,
}

/// A dark rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    pub(crate) x: u32,
    pub(crate) y: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Bar {
    pub(crate) const fn new(x: u32, y: u32, width: u32, height: u32) -> Self {
        Self { x, y, width, height }
    }
}

/// One thing in its place. What comes later lies above what came before.
#[derive(Clone, Debug)]
pub(crate) enum Placed {
    /// A line of letters: its left end, and the foot of its letters.
    Line { line: Line, x: u32, foot: u32, ink: Ink },
    /// A dark rectangle.
    Bar(Bar),
    /// The symbol, its top left corner.
    Symbol { x: u32, y: u32 },
}

impl Placed {
    /// A height that lies within the thing: it tells on which page a thing of long paper stands.
    pub(crate) const fn height(&self) -> u32 {
        match self {
            Self::Line { foot, .. } => *foot,
            Self::Bar(bar) => bar.y,
            Self::Symbol { y, .. } => *y,
        }
    }
}

/// A page laid out on paper of a given width.
#[derive(Clone, Debug)]
pub(crate) struct Leaf {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) things: Vec<Placed>,
    /// The height at the end of each block: where long paper may be cut.
    pub(crate) ends: Vec<u32>,
}

impl Leaf {
    pub(crate) const fn empty(width: u32) -> Self {
        Self {
            width,
            height: 0,
            things: Vec::new(),
            ends: Vec::new(),
        }
    }

    pub(crate) fn grow_to(&mut self, height: u32) {
        self.height = self.height.max(height);
    }
}
