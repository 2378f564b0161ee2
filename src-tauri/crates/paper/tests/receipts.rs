//! The receipts as pictures: three languages on two widths of paper, dot for dot. `EVERTILL_BLESS=1` writes them anew; look at what
//! changed before you commit it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use domain::anchor::SignedHead;
use domain::cart::WeightSource;
use domain::invoice::{InvoiceKind, InvoiceTo, TaxInvoice};
use domain::product::Language;
use domain::sale::Sale;
use domain::shift::{CashMove, CashMovement};
use domain::{CashMoveId, InvoiceId};
use paper::{
    Beside, CashFacts, Copy, Credited, LocalTime, Page, Raster, ShiftFacts, Typesetter, cash_slip, invoice, receipt,
    shift_report,
};
use std::path::PathBuf;
use std::str::FromStr;
use testkit::sample;

const SOLD_AT: LocalTime = LocalTime {
    date: sample::business_date(),
    hour: 10,
    minute: 43,
};

const LANGUAGES: [Language; 3] = [Language::En, Language::Th, Language::Zh];
const WIDTHS: [u32; 2] = [576, 384];

/// Compares with the picture in `tests/goldens`, or writes it.
fn golden(name: &str, raster: &Raster) {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "goldens", &format!("{name}.png")]
        .iter()
        .collect();
    if std::env::var_os("EVERTILL_BLESS").is_some() {
        std::fs::write(&path, raster.png().unwrap()).unwrap();
    }
    let kept =
        std::fs::read(&path).unwrap_or_else(|why| panic!("{}: {why} (EVERTILL_BLESS=1 makes it)", path.display()));
    assert!(
        decoded(&kept) == *raster,
        "{name} is not the picture that was looked at (EVERTILL_BLESS=1 writes it anew)"
    );
}

fn decoded(bytes: &[u8]) -> Raster {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::IDENTITY);
    let mut reader = decoder.read_info().unwrap();
    let mut rows = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut rows).unwrap();
    rows.truncate(info.buffer_size());
    rows.iter_mut().for_each(|byte| *byte = !*byte);
    Raster::from_rows(info.width, rows).unwrap()
}

fn each(name: &str, page_in: impl Fn(Language) -> Page) {
    let mut setter = Typesetter::new();
    for language in LANGUAGES {
        let page = page_in(language);
        assert_eq!(
            setter.missing_glyphs(&page),
            [],
            "{name} in {language:?} has every glyph"
        );
        for width in WIDTHS {
            golden(
                &format!("{name}-{}-{width}", language.tag()),
                &page.raster(&mut setter, width),
            );
        }
    }
}

#[test]
fn the_receipt_of_a_cash_sale() {
    each("receipt", |language| {
        receipt(
            &sample::sale(),
            Beside::default(),
            &sample::shop_in(language),
            language,
            SOLD_AT,
            Copy::Original,
        )
    });
}

#[test]
fn a_weight_that_was_typed_is_marked() {
    each("typed", |language| {
        let mut sale = sample::sale();
        for line in &mut sale.lines {
            line.weight_source = line.weight_source.map(|_| WeightSource::Typed);
        }
        let shop = sample::shop_in(language);
        receipt(&sale, Beside::default(), &shop, language, SOLD_AT, Copy::Original)
    });
}

#[test]
fn the_second_copy_of_a_discounted_sale_says_so() {
    each("copy", |language| {
        let sale = sample::discounted_sale();
        receipt(
            &sale,
            Beside::default(),
            &sample::shop_in(language),
            language,
            SOLD_AT,
            Copy::Reprint(2),
        )
    });
}

#[test]
fn what_was_taken_off_stands_under_its_line_and_what_was_taken_off_the_whole_above_the_total() {
    each("lowered", |language| {
        let sale = sample::lowered_sale();
        receipt(
            &sale,
            Beside::default(),
            &sample::shop_in(language),
            language,
            SOLD_AT,
            Copy::Original,
        )
    });
}

#[test]
fn long_names_take_two_lines_and_figures_are_whole() {
    each("long", |language| {
        receipt(
            &sample::long_sale(),
            Beside::default(),
            &sample::shop_in(language),
            language,
            SOLD_AT,
            Copy::Original,
        )
    });
}

fn to_siam(kind: InvoiceKind, sale: &Sale) -> TaxInvoice {
    TaxInvoice {
        id: InvoiceId::from_str("00000000-0000-7000-8000-000000000001").unwrap(),
        kind,
        sale_id: sale.id,
        till: sale.till.clone(),
        sequence: 12,
        to: InvoiceTo {
            name: "บริษัท สยามการค้า จำกัด".to_owned(),
            address: "123/45 ถนนพระราม 4 แขวงคลองเตย เขตคลองเตย กรุงเทพมหานคร 10110".to_owned(),
            tax_id: "0105536000313".to_owned(),
            branch: "00000".to_owned(),
        },
        issued_at_ms: sale.sold_at_ms,
        staff_id: sale.staff_id,
    }
}

#[test]
fn the_full_tax_invoice_of_a_sale() {
    each("invoice", |language| {
        let sale = sample::lowered_sale();
        let made_out = to_siam(InvoiceKind::Invoice, &sale);
        invoice(
            &made_out,
            &sale,
            None,
            &sample::shop_in(language),
            language,
            SOLD_AT,
            Copy::Original,
        )
    });
}

#[test]
fn the_credit_note_of_what_came_back() {
    each("credit-note", |language| {
        let sale = Sale {
            reason: Some("ชำรุด".to_owned()),
            ..sample::sale()
        };
        let credited = Credited {
            invoice_no: "T1K7Q-F000007",
            value: sample::baht("476.64"),
            left: sample::baht("158.88"),
        };
        let made_out = to_siam(InvoiceKind::CreditNote, &sale);
        let shop = sample::shop_in(language);
        invoice(
            &made_out,
            &sale,
            Some(credited),
            &shop,
            language,
            SOLD_AT,
            Copy::Reprint(1),
        )
    });
}

#[test]
fn the_z_report_of_a_shift() {
    each("z-report", |language| {
        let facts = ShiftFacts {
            opened_at: LocalTime { hour: 7, ..SOLD_AT },
            opened_by: "Ana",
            closed: Some((LocalTime { hour: 18, ..SOLD_AT }, "Chai")),
            holders: &[
                (LocalTime { hour: 7, ..SOLD_AT }, "Ana"),
                (LocalTime { hour: 13, ..SOLD_AT }, "Chai"),
            ],
            printed_at: LocalTime {
                hour: 18,
                minute: 44,
                ..SOLD_AT
            },
            people: &[],
            head: Some(SignedHead {
                seq: 1_042,
                hash: [0x5A; 32],
                key: [0x1C; 32],
                signature: [0xE7; 64],
            }),
            standings: &[],
        };
        shift_report(&sample::shift_report(), &sample::shop_in(language), language, &facts)
    });
}

#[test]
fn an_x_tells_nowhere_what_must_lie_in_the_drawer_and_a_z_does() {
    let facts = ShiftFacts {
        opened_at: SOLD_AT,
        opened_by: "Ana",
        closed: None,
        holders: &[(SOLD_AT, "Ana")],
        printed_at: SOLD_AT,
        people: &[],
        head: None,
        standings: &[],
    };
    for language in LANGUAGES {
        let shop = sample::shop_in(language);
        let text = |report, facts: &ShiftFacts<'_>| shift_report(report, &shop, language, facts).text(48);
        let x = sample::x_report();
        let expected = shop.currency.format(x.cash.expected);
        let digits = |text: String| text.replace(',', "");
        assert!(!digits(text(&x, &facts)).contains(&expected), "{expected}");
        let closed = ShiftFacts {
            closed: Some((SOLD_AT, "Ana")),
            ..facts.clone()
        };
        assert!(digits(text(&sample::shift_report(), &closed)).contains(&expected));
    }
}

/// Cash that Ana paid out.
fn ice() -> CashMovement {
    CashMovement {
        id: CashMoveId(sample::uuid(1)),
        kind: CashMove::Out,
        amount: sample::baht("120.25"),
        reason: "น้ำแข็ง · ice · 冰块".to_owned(),
        staff_id: sample::ana().id,
        approver: None,
        at_ms: sample::SOLD_AT_MS,
    }
}

fn slip_of(movement: &CashMovement, approver: Option<&str>, language: Language, copy: Copy) -> Page {
    let facts = CashFacts {
        movement,
        shift: &sample::shift(),
        no: 2,
        at: SOLD_AT,
        by: "Ana",
        approver,
    };
    cash_slip(&facts, &sample::shop_in(language), language, copy)
}

#[test]
fn the_slip_of_cash_that_was_paid_out() {
    each("cash-slip", |language| {
        slip_of(&ice(), Some("Bo"), language, Copy::Original)
    });
}

#[test]
fn a_slip_of_cash_says_which_way_it_went_and_whether_it_is_a_copy() {
    for language in LANGUAGES {
        let texts: Vec<String> = CashMove::ALL
            .into_iter()
            .flat_map(|kind| [Copy::Original, Copy::Reprint(1)].map(|copy| (kind, copy)))
            .map(|(kind, copy)| slip_of(&CashMovement { kind, ..ice() }, None, language, copy).text(48))
            .collect();
        for (at, text) in texts.iter().enumerate() {
            assert!(text.contains("120.25") && text.contains("ice"), "{text}");
            assert!(!texts[..at].contains(text), "{text}");
        }
    }
}

#[test]
fn the_test_page_of_a_printer() {
    each("test-page", |language| paper::test_page("Front 1", language));
}

#[test]
fn the_text_of_a_receipt_keeps_to_its_columns_and_its_figures() {
    for language in LANGUAGES {
        let page = receipt(
            &sample::long_sale(),
            Beside::default(),
            &sample::shop_in(language),
            language,
            SOLD_AT,
            Copy::Reprint(1),
        );
        for columns in [48, 32, 20] {
            let text = page.text(columns);
            let widest = text.lines().map(unicode_width::UnicodeWidthStr::width).max();
            let payload = "EVT1|T1K7Q-000126|15559.00|THB".len();
            assert!(
                widest <= Some(columns.max(payload)),
                "{language:?}: {columns} columns hold\n{text}"
            );
            for figure in ["15,480.00", "15,559.00", "16,000.00", "441.00", "14,541.12", "1,017.88"] {
                assert!(
                    text.contains(figure),
                    "{figure} is whole in {language:?} at {columns}:\n{text}"
                );
            }
        }
    }
}

#[test]
fn the_text_of_a_receipt_reads_like_its_picture() {
    let page = receipt(
        &sample::sale(),
        Beside::default(),
        &sample::shop(),
        Language::En,
        SOLD_AT,
        Copy::Original,
    );
    let text = page.text(32);
    let expected = "\
  1 Hom mali rice 5 kg    189.00
  2 Drinking water 600 ml  14.00
    × 7.00
";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_receipt_names_its_customer_only_where_there_is_one() {
    for (language, word) in LANGUAGES.into_iter().zip(["Customer", "ลูกค้า", "顾客"]) {
        let text = |customer| {
            let beside = Beside {
                customer,
                ..Beside::default()
            };
            receipt(
                &sample::sale(),
                beside,
                &sample::shop_in(language),
                language,
                SOLD_AT,
                Copy::Original,
            )
            .text(42)
        };
        let named = text(Some("So… J…"));
        assert!(
            named
                .lines()
                .any(|line| line.starts_with(word) && line.ends_with("So… J…")),
            "{named}"
        );
        assert!(!text(None).contains(word), "{language:?}");
    }
}
