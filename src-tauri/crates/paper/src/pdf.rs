//! A page as PDF: the same letters in the same places as on the printer, as text that can be searched and copied.
//!
//! The bundled fonts are embedded, only with the glyphs that the page has. The file holds no time and no chance: the same page is
//! the same bytes.

use crate::letters::{Letter, Line, Smear};
use crate::mark;
use crate::page::Page;
use crate::placed::{Bar, Ink, Leaf, Placed};
use crate::typeset::Typesetter;
use cosmic_text::fontdb::{ID, Source};
use krilla::color::luma;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Data, Document};
use std::collections::BTreeMap;

/// Why a page could not be written as PDF.
pub type PdfError = krilla::error::KrillaError;

/// Dots across, as on 80 mm paper.
const WIDTH_DOTS: u32 = 576;

/// White around the print: 4 mm, so that the page is as wide as the paper.
const MARGIN_DOTS: u32 = 32;

/// A PDF's points in one dot, of which eight make a millimetre.
const POINTS_PER_DOT: f32 = 72.0 / 25.4 / 8.0;

/// The longest page: readers stop at 14,400 points (PDF 1.7, annex C), which is a little more.
const LONGEST_DOTS: u32 = 40_000;

impl Page {
    /// Writes the page as PDF on paper 80 mm wide and as long as it needs, with a title for the reader's window.
    ///
    /// # Errors
    /// [`PdfError`] when a bundled font cannot be embedded.
    pub fn pdf(&self, setter: &mut Typesetter, title: &str) -> Result<Vec<u8>, PdfError> {
        let leaf = self.placed(setter, WIDTH_DOTS);
        let mut document = Document::new();
        document.set_metadata(
            Metadata::new()
                .title(title.to_owned())
                .language(self.language.tag().to_owned()),
        );
        let mut fonts = Fonts::default();
        for (from, to) in cuts(&leaf) {
            let Some(settings) = PageSettings::from_wh(
                points(leaf.width + 2 * MARGIN_DOTS),
                points(to - from + 2 * MARGIN_DOTS),
            ) else {
                continue;
            };
            let mut page = document.start_page_with(settings);
            let mut surface = page.surface();
            surface.push_transform(&Transform::from_scale(POINTS_PER_DOT, POINTS_PER_DOT));
            let things = leaf.things.iter();
            for thing in things.filter(|thing| (from..to).contains(&thing.height())) {
                put(&mut surface, &mut fonts, setter, thing, from);
            }
            surface.pop();
            surface.finish();
            page.finish();
        }
        document.finish()
    }
}

/// Where long paper is cut into pages: between two blocks.
fn cuts(leaf: &Leaf) -> Vec<(u32, u32)> {
    let mut cuts = Vec::new();
    let (mut from, mut last) = (0, 0);
    for end in leaf.ends.iter().copied().filter(|end| *end > 0) {
        if end - from > LONGEST_DOTS && last > from {
            cuts.push((from, last));
            from = last;
        }
        last = end;
    }
    cuts.push((from, leaf.height.max(from + 1)));
    cuts
}

/// Draws a thing on the page that begins at this height of the paper.
fn put(surface: &mut Surface<'_>, fonts: &mut Fonts, setter: &Typesetter, thing: &Placed, page_top: u32) {
    match thing {
        Placed::Line { line, x, foot, ink } => {
            let start = place(*x, *foot, page_top);
            text(surface, fonts, setter, line, start, *ink);
        }
        Placed::Bar(bar) => rectangle(surface, *bar, page_top),
        Placed::Symbol { x, y } => symbol(surface, place(*x, *y, page_top)),
    }
}

/// Where a dot of the paper lies on its page.
fn place(x: u32, y: u32, page_top: u32) -> Point {
    Point::from_xy(dots(x + MARGIN_DOTS), dots(y.saturating_sub(page_top) + MARGIN_DOTS))
}

fn fill(ink: Ink) -> Fill {
    let shade = match ink {
        Ink::Dark => luma::Color::black(),
        Ink::Light => luma::Color::white(),
    };
    Fill {
        paint: shade.into(),
        ..Fill::default()
    }
}

fn rectangle(surface: &mut Surface<'_>, bar: Bar, page_top: u32) {
    let corner = place(bar.x, bar.y, page_top);
    let mut path = PathBuilder::new();
    if let Some(rect) = Rect::from_xywh(corner.x, corner.y, dots(bar.width), dots(bar.height)) {
        path.push_rect(rect);
    }
    surface.set_fill(Some(fill(Ink::Dark)));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn symbol(surface: &mut Surface<'_>, corner: Point) {
    surface.set_fill(Some(fill(Ink::Dark)));
    for [first, rest @ ..] in mark::outlines() {
        let mut path = PathBuilder::new();
        path.move_to(corner.x + first.0, corner.y + first.1);
        for (x, y) in rest {
            path.line_to(corner.x + x, corner.y + y);
        }
        path.close();
        if let Some(path) = path.finish() {
            surface.draw_path(&path);
        }
    }
}

/// The bundled fonts as the PDF takes them, each once.
#[derive(Default)]
struct Fonts(BTreeMap<ID, Font>);

impl Fonts {
    fn font(&mut self, setter: &Typesetter, id: ID) -> Option<Font> {
        if let Some(font) = self.0.get(&id) {
            return Some(font.clone());
        }
        let face = setter.fonts.db().face(id)?;
        let Source::Binary(bytes) = &face.source else {
            return None;
        };
        let font = Font::new(Data::from(bytes.clone()), face.index)?;
        let _new = self.0.insert(id, font.clone());
        Some(font)
    }
}

/// Writes a line: letters of one font after another.
fn text(surface: &mut Surface<'_>, fonts: &mut Fonts, setter: &Typesetter, line: &Line, start: Point, ink: Ink) {
    surface.set_fill(Some(fill(ink)));
    let kind = |letter: &Letter| (letter.key.font_id, letter.smear, letter.said.is_empty());
    let mut rest = line.letters.as_slice();
    for letters in line.letters.chunk_by(|one, other| kind(one) == kind(other)) {
        rest = rest.get(letters.len()..).unwrap_or_default();
        let end = rest.first().map_or_else(|| whole(line.width), |next| next.x);
        let Some(first) = letters.first() else { continue };
        let Some(font) = fonts.font(setter, first.key.font_id) else {
            continue;
        };
        let size = f32::from_bits(first.key.font_size_bits);
        surface.set_stroke(bolder(first.smear, ink));
        let at = Point::from_xy(start.x + signed(first.x), start.y);
        // What says nothing by itself is drawn, not written.
        let as_outline = first.said.is_empty();
        surface.draw_glyphs(at, &glyphs(letters, end, size), font, &line.text, size, as_outline);
    }
    surface.set_stroke(None);
}

/// Letters of a font that has no bold are drawn with an edge, as wide as they are smeared on paper.
fn bolder(smear: Smear, ink: Ink) -> Option<Stroke> {
    (smear != Smear::default()).then(|| Stroke {
        paint: fill(ink).paint,
        width: if smear.across > 1 { 2.0 } else { 1.0 },
        ..Stroke::default()
    })
}

fn glyphs(letters: &[Letter], end: i32, size: f32) -> Vec<KrillaGlyph> {
    let ends = letters.iter().skip(1).map(|next| next.x).chain([end]);
    let placed = letters.iter().zip(ends).map(|(letter, end)| KrillaGlyph {
        glyph_id: GlyphId::new(letter.key.glyph_id.into()),
        text_range: letter.said.clone(),
        x_advance: signed(end - letter.x) / size,
        x_offset: 0.0,
        y_offset: signed(-letter.y) / size,
        y_advance: 0.0,
        location: None,
    });
    placed.collect()
}

fn points(of_dots: u32) -> f32 {
    dots(of_dots) * POINTS_PER_DOT
}

/// A page is far shorter than 65,535 dots.
fn dots(count: u32) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

fn signed(count: i32) -> f32 {
    f32::from(i16::try_from(count).unwrap_or(i16::MAX))
}

fn whole(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_that_is_too_long_for_a_reader_is_cut_between_blocks_and_nothing_is_left_out() {
        let cut = |height: u32, ends: &[u32]| {
            cuts(&Leaf {
                height,
                ends: ends.to_vec(),
                ..Leaf::empty(WIDTH_DOTS)
            })
        };
        assert_eq!(cut(900, &[100, 900]), [(0, 900)], "a receipt is one page");
        assert_eq!(cut(0, &[]), [(0, 1)], "an empty one too");
        assert_eq!(
            cut(90_000, &[10_000, 39_000, 41_000, 78_000, 90_000]),
            [(0, 39_000), (39_000, 78_000), (78_000, 90_000)]
        );
        assert_eq!(cut(50_000, &[50_000]), [(0, 50_000)], "a block is never cut");
    }
}
