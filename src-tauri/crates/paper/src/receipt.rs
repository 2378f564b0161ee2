//! The receipt: what a customer takes home, and what a refund is asked with.

use crate::figures::{LocalTime, amount, moment, price, quantity};
use crate::page::{Block, Page, Run};
use crate::qr::Qr;
use crate::size::Size;
use crate::words::{Word, left_in, method, unit};
use domain::cart::WeightSource;
use domain::customer::{AccountKind, masked_gift_card, points_of};
use domain::money::{Money, Quantity};
use domain::money_line::MoneyLine;
use domain::product::{Language, Measure};
use domain::promotion::Why;
use domain::sale::{Sale, SaleKind, SaleLine};
use domain::settle::Method;
use domain::till::Shop;

/// Which copy of a document this paper is. Every copy after the first says so, that none passes for a second sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// The paper printed with the sale.
    Original,
    /// A later paper, counted from 1.
    Reprint(u32),
}

impl Copy {
    /// The paper with this number: 0 is the original.
    #[must_use]
    pub const fn numbered(no: u32) -> Self {
        match no {
            0 => Self::Original,
            no => Self::Reprint(no),
        }
    }
}

/// What the QR code on a receipt says: a mark of its kind, the receipt number, the total, the currency, e.g.
/// `EVT1|T1K7Q-000123|339.80|THB`.
#[must_use]
pub fn qr_payload(sale: &Sale) -> String {
    let total = sale.currency.format(sale.total);
    format!("EVT1|{}|{total}|{}", sale.receipt_no(), sale.currency.code())
}

/// What is told on a receipt and does not stand in its document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside<'a> {
    /// The receipt number of what it corrects.
    pub corrects: Option<&'a str>,
    /// The customer's name, as others may read it.
    pub customer: Option<&'a str>,
    /// What came back in exchange for it.
    pub exchanged: Option<&'a Sale>,
    /// What stands in the accounts that it booked on, in minor units.
    pub accounts: &'a [(AccountKind, Money)],
}

/// Lays out the receipt of a document. `sold_at` is the document's time on the shop's clock.
#[must_use]
pub fn receipt(
    sale: &Sale,
    beside: Beside<'_>,
    shop: &Shop,
    language: Language,
    sold_at: LocalTime,
    copy: Copy,
) -> Page {
    let mut page = Page::new(language);
    head(&mut page, sale, shop);
    copy_mark(&mut page, copy);
    who_and_when(&mut page, sale, sold_at);
    if sale.is_without_receipt() {
        page.centred(Run::bold(Word::WithoutReceipt.in_language(language), Size::Body));
    }
    let told = [
        (Word::ForReceipt, beside.corrects),
        (Word::ForeignReceipt, sale.foreign_receipt.as_deref()),
        (Word::Customer, beside.customer),
    ];
    for (word, text) in told {
        if let Some(text) = text {
            page.pair(word.in_language(language), text);
        }
    }
    page.dashed();
    for line in &sale.lines {
        goods(&mut page, sale, line);
    }
    total(&mut page, sale);
    if let Some(back) = beside.exchanged {
        exchanged(&mut page, sale, back);
    }
    payment(&mut page, sale);
    points(&mut page, sale);
    accounts(&mut page, sale, beside.accounts);
    taxes(&mut page, sale);
    age(&mut page, sale);
    foot(&mut page, sale, shop);
    page
}

/// What came back, and what is left to pay or was handed back.
fn exchanged(page: &mut Page, sale: &Sale, back: &Sale) {
    let language = page.language;
    page.pair(Word::InExchange.in_language(language), back.receipt_no());
    for line in &back.lines {
        goods(page, back, line);
    }
    page.pair(Word::Refunded.in_language(language), amount(&back.currency, back.total));
    let balance = sale.total.plus(back.total).unwrap_or_default();
    page.pair(Word::Balance.in_language(language), amount(&sale.currency, balance));
    page.dashed();
}

/// Points that the customer earned, or that went back with the goods.
fn points(page: &mut Page, sale: &Sale) {
    let points = points_of(sale);
    if points != 0 {
        let label = Word::Points.in_language(page.language);
        page.pair(label, format!("{points:+}").replace('-', "\u{2212}"));
    }
}

/// The age that the customer proved.
fn age(page: &mut Page, sale: &Sale) {
    if let Some(age) = sale.age_checked {
        page.pair(Word::AgeChecked.in_language(page.language), format!("{age}+"));
    }
}

/// What is left in an account that was paid from, or owed on it.
fn accounts(page: &mut Page, sale: &Sale, accounts: &[(AccountKind, Money)]) {
    for (kind, left) in accounts {
        if let Some(word) = left_in(*kind) {
            page.pair(word.in_language(page.language), amount(&sale.currency, *left));
        }
    }
}

pub(crate) fn shop_head(page: &mut Page, shop: &Shop) {
    page.push(Block::Mark);
    page.centred(Run::bold(&shop.name, Size::Name));
    for line in &shop.header {
        page.centred(Run::body(line));
    }
}

fn head(page: &mut Page, sale: &Sale, shop: &Shop) {
    shop_head(page, shop);
    let title = title(sale).in_language(page.language);
    page.centred(Run::bold(title, Size::Body));
}

/// A taxed sale in Thailand is a short-form tax invoice (Revenue Code, section 86/6).
fn title(sale: &Sale) -> Word {
    match sale.kind {
        SaleKind::Refund => Word::Refund,
        SaleKind::Void => Word::Void,
        SaleKind::Tender => Word::TenderCorrection,
        SaleKind::Sale if sale.currency.code() == "THB" && sale.tax != Money::ZERO => Word::TaxInvoice,
        SaleKind::Sale => Word::Receipt,
    }
}

pub(crate) fn copy_mark(page: &mut Page, copy: Copy) {
    match copy {
        Copy::Original => page.solid(),
        Copy::Reprint(no) => page.push(Block::Banner {
            text: format!("{} {no}", Word::CopyMark.in_language(page.language)),
        }),
    };
}

fn who_and_when(page: &mut Page, sale: &Sale, sold_at: LocalTime) {
    let language = page.language;
    let cashier = Word::Cashier.in_language(language);
    let till = Word::Till.in_language(language);
    page.pair(sale.receipt_no(), format!("{cashier} {}", sale.staff_name));
    page.pair(moment(sold_at, language), format!("{till} {}", sale.till.code()));
}

pub(crate) fn goods(page: &mut Page, sale: &Sale, line: &SaleLine) {
    if line.parent_no.is_some() {
        return along(page, sale, line);
    }
    let weighed = line.unit.measure == Measure::Fraction;
    let (count, unit_price) = (quantity(line.quantity), price(&sale.currency, line.unit_price));
    page.push(Block::Item {
        count: if weighed { String::new() } else { count.clone() },
        name: line.names.in_language(page.language).to_owned(),
        amount: amount(&sale.currency, line.gross),
    });
    if weighed {
        let unit = unit(&line.unit.code, page.language);
        under(page, format!("{count}\u{a0}{unit} × {unit_price}"), String::new());
        if line.weight_source == Some(WeightSource::Typed) {
            under(
                page,
                Word::TypedWeight.in_language(page.language).to_owned(),
                String::new(),
            );
        }
    } else if line.quantity != Quantity::ONE {
        under(page, format!("× {unit_price}"), String::new());
    }
    if let Some(serial) = &line.serial {
        let word = Word::SerialNumber.in_language(page.language);
        let said = match line.money() {
            Some(MoneyLine::GiftCard) => masked_gift_card(serial),
            Some(MoneyLine::Deposit) => serial.clone(),
            _ => format!("{word} {serial}"),
        };
        under(page, said, String::new());
    }
    taken_off(page, sale, line);
}

fn taken_off(page: &mut Page, sale: &Sale, line: &SaleLine) {
    for taken_off in &line.reductions {
        if let Some(name) = of_the_line(&taken_off.why, page.language) {
            under(page, name, amount(&sale.currency, taken_off.amount.negated()));
        }
    }
}

/// What belongs to the item above: chosen with it, a part of it, its deposit. What costs nothing more has no amount.
fn along(page: &mut Page, sale: &Sale, line: &SaleLine) {
    let name = line.names.in_language(page.language);
    let count = match (line.unit.measure, quantity(line.quantity)) {
        (Measure::Fraction, count) => format!("{count}\u{a0}{} ", unit(&line.unit.code, page.language)),
        (Measure::Piece, _) if line.quantity == Quantity::ONE => String::new(),
        (Measure::Piece, count) => format!("{count} × "),
    };
    let amount = match line.gross {
        Money::ZERO => String::new(),
        gross => amount(&sale.currency, gross),
    };
    under(page, format!("+ {count}{name}"), amount);
    taken_off(page, sale, line);
}

/// What stands under an item: how its amount came about, and what was taken off it.
fn under(page: &mut Page, name: String, amount: String) {
    page.push(Block::Item {
        count: String::new(),
        name,
        amount,
    });
}

/// The name of what was taken off this line by itself; `None` for its share of what was taken off the whole.
fn of_the_line(why: &Why, language: Language) -> Option<String> {
    match why {
        Why::Promotion { names, .. } => Some(names.in_language(language).to_owned()),
        Why::Line { .. } => Some(Word::Discount.in_language(language).to_owned()),
        Why::Sale => None,
    }
}

/// What was taken off the whole sale.
fn off_the_sale(sale: &Sale) -> Money {
    let shown = sale.lines.iter().flat_map(|line| &line.reductions);
    let shown = shown.filter(|one| one.why != Why::Sale).map(|one| one.amount);
    Money::sum(shown)
        .and_then(|shown| sale.discount.minus(shown))
        .unwrap_or_default()
}

pub(crate) fn total(page: &mut Page, sale: &Sale) {
    let language = page.language;
    let off = off_the_sale(sale);
    if off != Money::ZERO {
        let before = sale.total.plus(off).unwrap_or(sale.subtotal);
        page.dashed();
        page.pair(Word::Subtotal.in_language(language), amount(&sale.currency, before));
        page.pair(
            Word::Discount.in_language(language),
            amount(&sale.currency, off.negated()),
        );
    }
    let word = match sale.kind {
        SaleKind::Sale | SaleKind::Tender => Word::Total,
        SaleKind::Refund | SaleKind::Void => Word::Refunded,
    };
    page.solid();
    page.push(Block::Pair {
        left: Run::bold(word.in_language(language), Size::Total),
        sign: Some(Run::bold(sale.currency.symbol(), Size::Sign)),
        right: Run::bold(amount(&sale.currency, sale.total), Size::Total),
    });
    page.solid();
}

/// What proves a payment, as others may read it: whoever knows a gift card's number can pay with it.
fn shown(method: Method, reference: &str) -> String {
    match method {
        Method::GiftCard => masked_gift_card(reference),
        _ => reference.to_owned(),
    }
}

fn payment(page: &mut Page, sale: &Sale) {
    let language = page.language;
    if sale.rounding != Money::ZERO {
        page.pair(
            Word::CashRounding.in_language(language),
            amount(&sale.currency, sale.rounding),
        );
    }
    for tender in &sale.tenders {
        let word = method(tender.method).in_language(language);
        let label = match &tender.reference {
            Some(reference) => format!("{word} {}", shown(tender.method, reference)),
            None => word.to_owned(),
        };
        page.pair(label, amount(&sale.currency, tender.amount));
    }
    reason(page, sale);
    if sale.change != Money::ZERO {
        page.push(Block::Pair {
            left: Run::bold(Word::Change.in_language(language), Size::Strong),
            sign: None,
            right: Run::bold(amount(&sale.currency, sale.change), Size::Strong),
        });
    }
}

pub(crate) fn reason(page: &mut Page, sale: &Sale) {
    if let Some(reason) = &sale.reason {
        page.pair(Word::Reason.in_language(page.language), reason.as_str());
    }
}

pub(crate) fn taxes(page: &mut Page, sale: &Sale) {
    if sale.taxes.is_empty() {
        return;
    }
    let word = |word: Word| word.in_language(page.language).to_owned();
    let (label, middle, right) = (word(Word::TaxRate), word(Word::Net), word(Word::Tax));
    page.dashed();
    page.push(Block::Triple { label, middle, right });
    for row in &sale.taxes {
        page.push(Block::Triple {
            label: format!("{}\u{a0}%", row.class.rate.percent()),
            middle: amount(&sale.currency, row.net),
            right: amount(&sale.currency, row.tax),
        });
    }
}

fn foot(page: &mut Page, sale: &Sale, shop: &Shop) {
    page.dashed();
    for line in &shop.footer {
        page.centred(Run::body(line));
    }
    // A payload of some forty bytes always fits; a longer one leaves the paper without the code, not the customer without the paper.
    if let Ok(qr) = Qr::of(&qr_payload(sale)) {
        page.push(Block::Qr(qr));
    }
    page.centred(Run::body(sale.receipt_no()));
}
