//! Setting lines of text: shaping, wrapping and the dots of each letter, with the bundled fonts alone.

use crate::letters::{Letter, Line, Smear};
use crate::page::{Page, Run, Weight};
use crate::size::Scale;
use cosmic_text::fontdb::{Database, ID, Source};
use cosmic_text::{
    Attrs, Buffer, CacheKey, CacheKeyFlags, Ellipsize, EllipsizeHeightLimit, Fallback, Family, FontSystem, Hinting,
    LayoutGlyph, LayoutRun, Metrics, Shaping, SwashCache, Wrap,
};
use std::ops::Range;
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

/// Ends a text that goes on beyond its lines.
const ELLIPSIS: char = '\u{2026}';

/// Sets text in dots. It holds the fonts and every letter drawn so far: make one and keep it.
pub struct Typesetter {
    pub(crate) fonts: FontSystem,
    pub(crate) letters: SwashCache,
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
    fn line_of(&mut self, run: &LayoutRun<'_>) -> Line {
        let shows = |glyph: &LayoutGlyph| run.text.get(glyph.start..glyph.end) != Some(" ");
        let first = run.glyphs.iter().position(shows).unwrap_or(run.glyphs.len());
        let after = run.glyphs.iter().rposition(shows).map_or(first, |last| last + 1);
        let glyphs = run.glyphs.get(first..after).unwrap_or_default();
        let start = glyphs.first().map_or(0.0, |glyph| glyph.x);
        let end = glyphs.last().map_or(start, |glyph| glyph.x + glyph.w);
        let mut line = Line {
            width: whole_dots((end - start).ceil()),
            ..Line::default()
        };
        for cluster in glyphs.chunk_by(|one, other| (one.start..one.end) == (other.start..other.end)) {
            let said = cluster.first().map_or("", |glyph| self.said(run, glyph));
            let from = line.text.len();
            line.text.push_str(said);
            for (glyph, part) in cluster.iter().zip(spoken(said, cluster)) {
                let letter = self.letter(glyph, start, from + part.start..from + part.end);
                line.letters.push(letter);
            }
        }
        line
    }

    /// What a glyph says: the letters that it stands for. An ellipsis stands for all that is left out, and says only that.
    fn said<'a>(&mut self, run: &LayoutRun<'a>, glyph: &LayoutGlyph) -> &'a str {
        let font = self.fonts.get_font(glyph.font_id, glyph.font_weight);
        let ellipsis = font.is_some_and(|font| font.as_swash().charmap().map(ELLIPSIS) == glyph.glyph_id);
        if ellipsis {
            return "\u{2026}";
        }
        run.text.get(glyph.start..glyph.end).unwrap_or_default()
    }

    /// Places a letter on whole dots, so that the same letter always has the same dots.
    fn letter(&self, glyph: &LayoutGlyph, start: f32, said: Range<usize>) -> Letter {
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
        Letter { key, x, y, smear, said }
    }

    fn lacks_bold(&self, glyph: &LayoutGlyph) -> bool {
        let face = self.fonts.db().face(glyph.font_id);
        glyph.font_weight == cosmic_text::Weight::BOLD
            && face.is_some_and(|face| face.weight < cosmic_text::Weight::BOLD)
    }
}

/// What each glyph of a cluster says. A mark says nothing by itself, since a reader would find it above its line, after the line: its
/// letter says it too. A letter after the first that takes room of its own, as the second half of SARA AM does, says the last sign.
fn spoken(said: &str, cluster: &[LayoutGlyph]) -> Vec<Range<usize>> {
    let takes_room = |glyph: &&LayoutGlyph| glyph.w > 0.0;
    let later = cluster.iter().skip(1).filter(takes_room).count();
    let signs: Vec<usize> = said.char_indices().map(|(at, _)| at).skip(1).collect();
    let own = signs.get(signs.len().saturating_sub(later)..).unwrap_or_default();
    let mut cuts = own.iter().copied().chain([said.len()]);
    let mut from = 0;
    let parts = cluster.iter().enumerate().map(|(at, glyph)| {
        let to = if at == 0 || takes_room(&glyph) {
            cuts.next()
        } else {
            None
        };
        let to = to.unwrap_or(from);
        std::mem::replace(&mut from, to)..to
    });
    parts.collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width is positive and far below 2^32 dots; the cast saturates"
)]
const fn whole_dots(width: f32) -> u32 {
    width as u32
}
