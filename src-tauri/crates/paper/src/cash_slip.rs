//! The slip of cash that goes into the drawer or out of it beside sales: it lies in the drawer in place of the money, signed by whoever
//! took or brought it. What must lie in the drawer stands nowhere on it: the count is blind.

use crate::figures::{LocalTime, amount, moment};
use crate::page::{Block, Page, Run};
use crate::receipt::{Copy, copy_mark, shop_head};
use crate::size::Size;
use crate::words::Word;
use domain::product::Language;
use domain::shift::{CashMove, CashMovement, Shift};
use domain::till::Shop;

/// White space for a hand that signs, in dots.
const ROOM_TO_SIGN: u16 = 90;

/// What stands on the slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashFacts<'a> {
    /// The movement.
    pub movement: &'a CashMovement,
    /// The shift that it was made in.
    pub shift: &'a Shift,
    /// Its number in the shift, from 1.
    pub no: u64,
    /// When it was made.
    pub at: LocalTime,
    /// Who made it.
    pub by: &'a str,
    /// Who approved it, where somebody had to.
    pub approver: Option<&'a str>,
}

/// Lays out the slip of cash that went in or out.
#[must_use]
pub fn cash_slip(facts: &CashFacts<'_>, shop: &Shop, language: Language, copy: Copy) -> Page {
    let moved = facts.movement;
    let mut page = Page::new(language);
    shop_head(&mut page, shop);
    copy_mark(&mut page, copy);
    page.push(Block::Pair {
        left: Run::bold(way(moved.kind).in_language(language), Size::Strong),
        sign: Some(Run::bold(shop.currency.symbol(), Size::Sign)),
        right: Run::bold(amount(&shop.currency, moved.amount), Size::Total),
    });
    page.line(Run::body(format!(
        "{}: {}",
        Word::Reason.in_language(language),
        moved.reason
    )));
    page.dashed();
    let (till, shift) = (&facts.shift.till, facts.shift.no);
    for (word, text) in [
        (Word::Shift, format!("{}{} · {shift}", till.code(), till.epoch())),
        (Word::Number, facts.no.to_string()),
        (Word::Date, moment(facts.at, language)),
        (Word::Cashier, facts.by.to_owned()),
    ] {
        page.pair(word.in_language(language), text);
    }
    if let Some(approver) = facts.approver {
        page.pair(Word::ApprovedBy.in_language(language), approver);
    }
    page.push(Block::Feed(ROOM_TO_SIGN));
    page.solid();
    page.line(Run::body(Word::Signature.in_language(language)));
    page.centred(Run::body(Word::NoReceipt.in_language(language)));
    page
}

const fn way(kind: CashMove) -> Word {
    match kind {
        CashMove::In => Word::PaidIn,
        CashMove::Out => Word::PaidOut,
        CashMove::Drop => Word::ToTheSafe,
    }
}
