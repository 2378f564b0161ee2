//! What a customer pays by telephone: a code that asks for an amount, on paper or as a picture on a screen.

use crate::figures::amount;
use crate::page::{Block, Page, Run};
use crate::qr::Qr;
use crate::size::Size;
use crate::words::Word;
use domain::money::Money;
use domain::product::Language;
use domain::till::Shop;

/// Lays out a PromptPay code: who is paid, how much, and the code itself. A code that is too long leaves its place empty.
#[must_use]
pub fn pay_slip(code: &str, asked: Money, shop: &Shop, language: Language) -> Page {
    let mut page = Page::new(language);
    page.centred(Run::bold(&*shop.name, Size::Name));
    page.push(Block::Pair {
        left: Run::bold(Word::PromptPay.in_language(language), Size::Strong),
        sign: None,
        right: Run::bold(amount(&shop.currency, asked), Size::Total),
    });
    if let Ok(qr) = Qr::of(code) {
        page.push(Block::Qr(qr));
    }
    page.centred(Run::body(Word::NoReceipt.in_language(language)));
    page
}
