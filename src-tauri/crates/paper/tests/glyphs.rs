//! Every character that a shop in Thailand or China writes has a glyph.

use domain::product::Language;
use paper::{Align, Block, Page, Run, Typesetter};

fn missing(text: String) -> Vec<char> {
    let page = Page {
        language: Language::Zh,
        blocks: vec![Block::Text {
            run: Run::body(text),
            align: Align::Start,
        }],
    };
    Typesetter::new().missing_glyphs(&page)
}

/// GB 2312 by its code: rows 1 to 9 are signs, rows 16 to 87 hanzi.
fn gb2312(rows: std::ops::RangeInclusive<u8>) -> String {
    let codes = rows.flat_map(|row| (1..=94).flat_map(move |cell| [0xA0 + row, 0xA0 + cell]));
    let codes: Vec<u8> = codes.collect();
    let (text, _) = encoding_rs::GBK.decode_without_bom_handling(&codes);
    // Unassigned codes come out as the replacement character or in the private use area.
    let assigned = |c: &char| *c != '\u{fffd}' && !('\u{e000}'..='\u{f8ff}').contains(c);
    text.chars().filter(assigned).collect()
}

#[test]
fn every_hanzi_of_gb2312_has_a_glyph() {
    let hanzi = gb2312(16..=87);
    assert!(hanzi.chars().count() >= 6_763, "GB 2312 has 6,763 hanzi");
    let hanzi = hanzi
        .chars()
        .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
        .collect();
    assert_eq!(missing(hanzi), [], "a character that a shop's name may hold");
}

#[test]
fn the_signs_of_gb2312_have_glyphs() {
    let signs = gb2312(1..=3);
    assert!(
        signs.contains('￥') && signs.contains('。'),
        "rows 1 to 3 hold signs and full-width letters"
    );
    assert_eq!(missing(signs), []);
}

#[test]
fn all_of_thai_has_glyphs() {
    let thai = ('\u{0e01}'..='\u{0e3a}').chain('\u{0e3f}'..='\u{0e5b}').collect();
    assert_eq!(missing(thai), []);
}

#[test]
fn money_and_marks_have_glyphs() {
    assert_eq!(missing("฿¥￥€£$ −×·…–—%‰½ÀÉîñüß".to_owned()), []);
}

#[test]
fn what_no_font_has_is_named_once() {
    assert_eq!(missing("a😀b😀ع".to_owned()), ['😀', 'ع'], "the preview warns of these");
}
