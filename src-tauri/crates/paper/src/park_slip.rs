//! The slip of a parked sale: what the customer holds meanwhile. It is no receipt and says so.

use crate::barcode::Barcode;
use crate::figures::{LocalTime, amount, moment};
use crate::page::{Block, Page, Run};
use crate::receipt::shop_head;
use crate::size::Size;
use crate::words::Word;
use domain::money::Money;
use domain::product::Language;
use domain::till::Shop;

/// What stands on the slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParkedFacts<'a> {
    /// The number as people read it, e.g. `P-017`.
    pub number: &'a str,
    /// The code that takes the sale up again.
    pub code: &'a str,
    /// What the cashier called it; may be empty.
    pub label: &'a str,
    /// When it was parked.
    pub at: LocalTime,
    /// Who parked it.
    pub by: &'a str,
    /// How many items lie in it.
    pub items: u32,
    /// What they come to.
    pub total: Money,
}

/// Lays out the slip of a parked sale.
#[must_use]
pub fn park_slip(facts: &ParkedFacts<'_>, shop: &Shop, language: Language) -> Page {
    let mut page = Page::new(language);
    shop_head(&mut page, shop);
    page.solid();
    page.push(Block::Pair {
        left: Run::bold(Word::ParkedSale.in_language(language), Size::Strong),
        sign: None,
        right: Run::bold(facts.number, Size::Total),
    });
    if !facts.label.is_empty() {
        page.centred(Run::bold(facts.label, Size::Name));
    }
    page.dashed();
    page.pair(facts.by, moment(facts.at, language));
    page.pair(Word::Items.in_language(language), facts.items.to_string());
    page.pair(Word::Total.in_language(language), amount(&shop.currency, facts.total));
    page.solid();
    // A code that no bars can say leaves the slip without them; its number is on it.
    if let Ok(code) = Barcode::of(facts.code) {
        page.push(Block::Feed(10));
        page.push(Block::Barcode(code));
    }
    page.centred(Run::body(Word::NoReceipt.in_language(language)));
    page
}
