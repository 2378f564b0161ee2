//! A page as dots, for a printer.

use crate::letters::{Line, Smear};
use crate::mark;
use crate::page::Page;
use crate::placed::{Ink, Placed};
use crate::raster::Raster;
use crate::typeset::Typesetter;
use cosmic_text::SwashContent;

/// From this share of its square on, a dot is dark: letters are drawn without grey.
const DARK: u8 = 128;

impl Page {
    /// Draws the page on paper with this many dots across.
    #[must_use]
    pub fn raster(&self, setter: &mut Typesetter, width_dots: u32) -> Raster {
        let leaf = self.placed(setter, width_dots);
        let mut paper = Raster::white(leaf.width, leaf.height);
        for thing in &leaf.things {
            match thing {
                Placed::Line { line, x, foot, ink } => {
                    letters(setter, line, &mut paper, (i64::from(*x), i64::from(*foot)), *ink);
                }
                Placed::Bar(bar) => paper.fill(bar.x, bar.y, bar.width, bar.height),
                Placed::Symbol { x, y } => mark::draw(&mut paper, *x, *y),
            }
        }
        paper
    }
}

/// Draws a line with its left end and its foot here.
fn letters(setter: &mut Typesetter, line: &Line, paper: &mut Raster, (x, foot): (i64, i64), ink: Ink) {
    for letter in &line.letters {
        let image = setter.letters.get_image(&mut setter.fonts, letter.key).as_ref();
        let Some(image) = image.filter(|image| image.content == SwashContent::Mask) else {
            continue;
        };
        let left = x + i64::from(letter.x + image.placement.left);
        let top = foot + i64::from(letter.y - image.placement.top);
        let width = (image.placement.width as usize).max(1);
        for (row, shades) in (top..).zip(image.data.chunks(width)) {
            for (column, _) in (left..).zip(shades).filter(|(_, shade)| **shade >= DARK) {
                dot(paper, letter.smear, (column, row), ink);
            }
        }
    }
}

fn dot(paper: &mut Raster, smear: Smear, (column, row): (i64, i64), ink: Ink) {
    for down in 0..=smear.down {
        for across in 0..=smear.across {
            match ink {
                Ink::Dark => paper.darken(column + across, row + down),
                Ink::Light => paper.lighten(column + across, row + down),
            }
        }
    }
}
