//! Setting lines of text: shaping, wrapping and the dots of each letter, with the bundled fonts alone.

use crate::page::{Page, Run, Weight};
use crate::raster::Raster;
use crate::size::Scale;
use cosmic_text::fontdb::{Database, ID, Source};
use cosmic_text::{
    Attrs, Buffer, CacheKey, CacheKeyFlags, Ellipsize, EllipsizeHeightLimit, Fallback, Family, FontSystem, Hinting,
    LayoutGlyph, LayoutRun, Metrics, Shaping, SwashCache, SwashContent, Wrap,
};
use std::sync::Arc;
use unicode_script::Script;

/// The fonts, in the order in which they are asked. Sources and licences: `fonts/README.md`.
const FONTS: [&[u8]; 5] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSansThai-Regular.ttf"),
    include_bytes!("../fonts/NotoSansThai-Bold.ttf"),
    include_bytes!("../fonts/wqy-microhei.ttc"),
];

const LATIN: &str = "Noto Sans";
const THAI: &str = "Noto Sans Thai";
const CHINESE: &str = "WenQuanYi Micro Hei";

/// Which bundled font answers for a script.
struct Bundled;

impl Fallback for Bundled {
    fn common_fallback(&self) -> &[&'static str] {
        &[LATIN, THAI, CHINESE]
    }

    fn forbidden_fallback(&self) -> &[&'static str] {
        &[]
    }

    fn script_fallback(&self, script: Script, _locale: &str) -> &[&'static str] {
        match script {
            Script::Thai => &[THAI],
            Script::Han | Script::Bopomofo | Script::Hiragana | Script::Katakana => &[CHINESE],
            _ => &[LATIN],
        }
    }
}

/// From this share of its square on, a dot is dark: letters are drawn without grey.
const DARK: u8 = 128;

/// Sets text in dots. It holds the fonts and every letter drawn so far: make one and keep it.
pub struct Typesetter {
    fonts: FontSystem,
    letters: SwashCache,
}

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typesetter { .. }")
    }
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

/// A line of letters, its left end at 0 and its foot at 0.
#[derive(Debug, Default)]
pub(crate) struct Line {
    letters: Vec<Letter>,
    pub(crate) width: u32,
}

#[derive(Debug)]
struct Letter {
    key: CacheKey,
    x: i32,
    y: i32,
    smear: Smear,
}

/// Dots by which a letter is made bolder across and down, where its font has no bold.
#[derive(Clone, Copy, Debug, Default)]
struct Smear {
    across: i64,
    down: i64,
}

impl Smear {
    /// The larger the letter, the bolder: in a small one the inside of a dense character would fill up.
    fn at(font_size: f32) -> Self {
        Self {
            across: if font_size < 38.0 { 1 } else { 2 },
            down: if font_size < 33.0 { 0 } else { 1 },
        }
    }

    fn darken(self, paper: &mut Raster, column: i64, row: i64) {
        for down in 0..=self.down {
            for across in 0..=self.across {
                paper.darken(column + across, row + down);
            }
        }
    }
}

/// How far a text may go.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure {
    pub(crate) width: u32,
    pub(crate) lines: usize,
}

impl Typesetter {
    /// A typesetter with the bundled fonts.
    #[must_use]
    pub fn new() -> Self {
        let mut fonts = Database::new();
        for bytes in FONTS {
            fonts.load_font_source(Source::Binary(Arc::new(bytes)));
        }
        fonts.set_sans_serif_family(LATIN);
        Self {
            fonts: FontSystem::new_with_locale_and_db_and_fallback("en".to_owned(), fonts, Bundled),
            letters: SwashCache::new(),
        }
    }

    /// The characters of the page that no bundled font has, each once. They print as empty boxes: warn before printing.
    #[must_use]
    pub fn missing_glyphs(&mut self, page: &Page) -> Vec<char> {
        let mut missing = Vec::new();
        for character in page.texts().into_iter().flat_map(str::chars) {
            if !missing.contains(&character) && !self.has_glyph(character) {
                missing.push(character);
            }
        }
        missing
    }

    fn has_glyph(&mut self, character: char) -> bool {
        let faces: Vec<ID> = self.fonts.db().faces().map(|face| face.id).collect();
        faces.into_iter().any(|id| {
            let font = self.fonts.get_font(id, cosmic_text::Weight::NORMAL);
            font.is_some_and(|font| font.as_swash().charmap().map(character) != 0)
        })
    }

    /// Sets one line, as wide as it gets.
    pub(crate) fn line(&mut self, run: &Run, scale: Scale) -> Line {
        self.lines(run, scale, None).into_iter().next().unwrap_or_default()
    }

    /// Sets a paragraph. What does not fit its lines ends in an ellipsis.
    pub(crate) fn paragraph(&mut self, run: &Run, scale: Scale, within: Measure) -> Vec<Line> {
        self.lines(run, scale, Some(within))
    }

    fn lines(&mut self, run: &Run, scale: Scale, within: Option<Measure>) -> Vec<Line> {
        let dots = f32::from(scale.font_dots(run.size));
        let mut buffer = Buffer::new_empty(Metrics::new(dots, dots));
        buffer.set_hinting(Hinting::Enabled);
        buffer.set_wrap(if within.is_some() {
            Wrap::WordOrGlyph
        } else {
            Wrap::None
        });
        if let Some(within) = within {
            buffer.set_ellipsize(Ellipsize::End(EllipsizeHeightLimit::Lines(within.lines)));
            buffer.set_size(u16::try_from(within.width).ok().map(f32::from), None);
        }
        let weight = match run.weight {
            Weight::Regular => cosmic_text::Weight::NORMAL,
            Weight::Bold => cosmic_text::Weight::BOLD,
        };
        let attrs = Attrs::new().family(Family::Name(LATIN)).weight(weight);
        buffer.set_text(&run.text, &attrs, Shaping::Advanced, None);
        buffer.shape_until_scroll(&mut self.fonts, false);
        buffer.layout_runs().map(|line| self.line_of(&line)).collect()
    }

    /// A wrapped line may begin with the space that it was broken at: the first letter that shows stands at the edge.
    fn line_of(&self, run: &LayoutRun<'_>) -> Line {
        let shows = |glyph: &&LayoutGlyph| run.text.get(glyph.start..glyph.end) != Some(" ");
        let start = run.glyphs.iter().find(shows).map_or(0.0, |glyph| glyph.x);
        let end = run.glyphs.iter().rfind(shows).map_or(start, |glyph| glyph.x + glyph.w);
        let letters = run.glyphs.iter().filter(shows).map(|glyph| self.letter(glyph, start));
        Line {
            letters: letters.collect(),
            width: whole_dots((end - start).ceil()),
        }
    }

    /// Places a letter on whole dots, so that the same letter always has the same dots.
    fn letter(&self, glyph: &LayoutGlyph, start: f32) -> Letter {
        let x = (glyph.x - start + glyph.font_size * glyph.x_offset).round();
        let y = (glyph.y - glyph.font_size * glyph.y_offset).round();
        let (key, x, y) = CacheKey::new(
            glyph.font_id,
            glyph.glyph_id,
            glyph.font_size,
            (x, y),
            glyph.font_weight,
            CacheKeyFlags::empty(),
        );
        let smear = if self.lacks_bold(glyph) {
            Smear::at(glyph.font_size)
        } else {
            Smear::default()
        };
        Letter { key, x, y, smear }
    }

    fn lacks_bold(&self, glyph: &LayoutGlyph) -> bool {
        let face = self.fonts.db().face(glyph.font_id);
        glyph.font_weight == cosmic_text::Weight::BOLD
            && face.is_some_and(|face| face.weight < cosmic_text::Weight::BOLD)
    }

    /// Draws a line with its left end and its foot here.
    pub(crate) fn draw(&mut self, line: &Line, paper: &mut Raster, x: i64, foot: i64) {
        for letter in &line.letters {
            let image = self.letters.get_image(&mut self.fonts, letter.key).as_ref();
            let Some(image) = image.filter(|image| image.content == SwashContent::Mask) else {
                continue;
            };
            let left = x + i64::from(letter.x + image.placement.left);
            let top = foot + i64::from(letter.y - image.placement.top);
            let width = (image.placement.width as usize).max(1);
            for (row, shades) in (top..).zip(image.data.chunks(width)) {
                for (column, _) in (left..).zip(shades).filter(|(_, shade)| **shade >= DARK) {
                    letter.smear.darken(paper, column, row);
                }
            }
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width is positive and far below 2^32 dots; the cast saturates"
)]
const fn whole_dots(width: f32) -> u32 {
    width as u32
}
