//! A staff badge on receipt paper: to be cut out and put behind glass.

use crate::page::{Block, Page, Run};
use crate::qr::Qr;
use crate::size::Size;
use crate::words::Word;
use domain::product::Language;

/// Lays out the badge of somebody: the name, and the code to be scanned. The code itself is not written out, so that nobody reads it
/// over a shoulder.
#[must_use]
pub fn badge(name: &str, code: &str, language: Language) -> Page {
    let mut page = Page::new(language);
    page.push(Block::Mark);
    page.centred(Run::body(Word::StaffBadge.in_language(language)));
    page.centred(Run::bold(name, Size::Name));
    if let Ok(qr) = Qr::of(code) {
        page.push(Block::Qr(qr));
    }
    page
}
