//! What must hold on paper of any width.

use domain::money::{Currency, Money};
use domain::product::Language;
use paper::{Barcode, Block, Page, Qr, Raster, Run, Size, Typesetter};
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};

fn pair(label: &str, figure: &str, size: Size) -> Page {
    Page {
        language: Language::Th,
        blocks: vec![Block::Pair {
            left: Run::bold(label, size),
            sign: None,
            right: Run::bold(figure, size),
        }],
    }
}

/// The dark dots of a picture's right part, by row, so that two pictures of other widths can be compared.
fn right_part(raster: &Raster, width: u32) -> Vec<Vec<bool>> {
    let from = raster.width() - width;
    let rows = (0..raster.height()).map(|y| (from..raster.width()).map(|x| raster.is_dark(x, y)).collect());
    rows.filter(|row: &Vec<bool>| row.contains(&true)).collect()
}

#[test]
fn a_figure_is_whole_however_narrow_the_paper() {
    let mut setter = Typesetter::new();
    let largest = Currency::by_code("THB")
        .unwrap()
        .format(Money::from_minor(1_000_000_000_000_000).unwrap());
    let page = pair("รวมทั้งสิ้น", &largest, Size::Total);
    let narrow = page.raster(&mut setter, 384);
    let first_column: Vec<bool> = (0..narrow.height()).map(|y| narrow.is_dark(0, y)).collect();
    let figure_rows = narrow.height() / 2..narrow.height();
    assert!(
        figure_rows.into_iter().all(|y| !first_column[y as usize]),
        "the figure begins within the paper, in a smaller size"
    );
}

#[test]
fn the_label_never_moves_the_figure() {
    let mut setter = Typesetter::new();
    let alone = pair("", "15,559.00", Size::Body).raster(&mut setter, 384);
    let long = pair(&"ขนม ".repeat(60), "15,559.00", Size::Body).raster(&mut setter, 384);
    assert_eq!(
        right_part(&alone, 110),
        right_part(&long, 110),
        "the figure's dots are the same beside any label"
    );
}

#[test]
fn a_qr_code_is_drawn_as_it_is_encoded_with_its_quiet_zone() {
    let qr = Qr::of("EVT1|T1K7Q-000123|339.80|THB").unwrap();
    let page = Page {
        language: Language::En,
        blocks: vec![Block::Qr(qr.clone())],
    };
    let raster = page.raster(&mut Typesetter::new(), 384);
    let side = (qr.side() + 8) * 5;
    let left = (384 - side) / 2;
    let module = |column: u32, row: u32| raster.is_dark(left + column * 5 + 2, row * 5 + 2);
    for row in 0..qr.side() + 8 {
        for column in 0..qr.side() + 8 {
            let encoded = column >= 4 && row >= 4 && qr.is_dark(column - 4, row - 4);
            assert_eq!(module(column, row), encoded, "module {column},{row}");
        }
    }
}

#[test]
fn a_bar_code_is_drawn_as_it_is_encoded_with_its_quiet_zones() {
    let code = Barcode::of("T1K7Q-P017").unwrap();
    let page = Page {
        language: Language::En,
        blocks: vec![Block::Barcode(code.clone())],
    };
    let raster = page.raster(&mut Typesetter::new(), 384);
    // Start, ten characters and the check character of 11 bars each, the stop of 13, and a quiet zone of 10 at either end.
    let encoded: Vec<bool> = code.modules().collect();
    assert_eq!(encoded.len(), 12 * 11 + 13 + 20);
    let left = (384 - 2 * u32::try_from(encoded.len()).unwrap()) / 2;
    for (at, dark) in (0..).zip(encoded) {
        for dot in [0, 1] {
            assert_eq!(raster.is_dark(left + 2 * at + dot, 40), dark, "bar {at}");
        }
    }
    assert!(Barcode::of("ไทย").is_err(), "bars hold letters of ASCII alone");
}

#[test]
fn an_empty_page_is_white_paper() {
    let page = Page {
        language: Language::En,
        blocks: Vec::new(),
    };
    let raster = page.raster(&mut Typesetter::new(), 384);
    assert!(raster.rows().flatten().all(|byte| *byte == 0));
    assert!(raster.png().is_ok(), "white paper is a picture, too");
}

#[test]
fn a_picture_is_made_of_whole_rows() {
    assert!(Raster::from_rows(9, vec![0; 4]).is_some_and(|raster| raster.height() == 2));
    assert_eq!(
        Raster::from_rows(9, vec![0; 3]),
        None,
        "a row of nine dots takes two bytes"
    );
    assert_eq!(Raster::from_rows(0, Vec::new()), None, "paper has a width");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_can_be_drawn_and_written(text in any::<String>(), width in 8_u32..700) {
        let page = pair(&text, &text, Size::Strong);
        let raster = page.raster(&mut Typesetter::new(), width);
        prop_assert_eq!(raster.width(), width);
        prop_assert_eq!(raster.stride(), width.div_ceil(8) as usize);
        let _lines = page.text(width as usize / 12);
    }
}
