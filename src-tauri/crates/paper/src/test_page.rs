//! The test page: what a technician looks at when a printer is set up.

use crate::page::{Align, Block, Page, Run};
use crate::qr::Qr;
use crate::size::Size;
use crate::words::Word;
use domain::product::Language;

/// Letters that show what goes wrong first: marks above marks and below letters, dense characters, signs of money.
const SCRIPTS: [&str; 3] = [
    "AaBbGgQqWw 0123456789 .,:;− × % $ € £",
    "น้ำ ที่นี่ กุ้ง ปั้ม ฝี่ ญาติผู้ใหญ่ ๐๑๒๓ ฿",
    "收据 合计 找零 支付 国 龘 ¥ ￥ 元",
];

/// Lays out the test page of the printer with this name: a ruler from edge to edge with the number of dots, every script in every
/// size, white on black, and a QR code that says the printer's name.
#[must_use]
pub fn test_page(printer_name: &str, language: Language) -> Page {
    let mut page = Page::new(language);
    page.push(Block::Mark);
    page.centred(Run::bold(Word::PrinterTest.in_language(language), Size::Name));
    page.centred(Run::body(printer_name));
    page.push(Block::Ruler);
    page.solid();
    for script in SCRIPTS {
        page.push(Block::Text {
            run: Run::body(script),
            align: Align::Start,
        });
    }
    for script in SCRIPTS {
        page.push(Block::Text {
            run: Run::bold(script, Size::Strong),
            align: Align::Start,
        });
    }
    page.dashed();
    sizes(&mut page);
    page.push(Block::Banner {
        text: printer_name.to_owned(),
    });
    // A name that no code holds leaves the page without one.
    if let Ok(qr) = Qr::of(printer_name) {
        page.push(Block::Qr(qr));
    }
    page
}

/// A figure in every size, at the right edge where the amounts stand.
fn sizes(page: &mut Page) {
    for size in [Size::Body, Size::Strong, Size::Name, Size::Total] {
        page.push(Block::Pair {
            left: Run::body("฿ ¥ $"),
            sign: None,
            right: Run::bold("1,234.56", size),
        });
    }
}
