//! The full tax invoice and the credit note (Thai Revenue Code, sections 86/4 and 86/10): who sells, who buys, what, for how much, with
//! how much tax, and for a credit note what it takes back of which invoice and why.

use crate::figures::{LocalTime, amount, moment};
use crate::page::{Page, Run};
use crate::receipt::{Copy, copy_mark, goods, reason, shop_head, taxes, total};
use crate::size::Size;
use crate::words::Word;
use domain::invoice::{InvoiceKind, InvoiceTo, TaxInvoice};
use domain::money::Money;
use domain::product::Language;
use domain::sale::Sale;
use domain::till::Shop;

/// What a credit note tells of the invoice that it takes back from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credited<'a> {
    /// Its number.
    pub invoice_no: &'a str,
    /// What stood on it without tax.
    pub value: Money,
    /// What is left of that after this credit note and those before it.
    pub left: Money,
}

/// Lays out the invoice of a document. `issued_at` is when it was made out, on the shop's clock.
#[must_use]
pub fn invoice(
    invoice: &TaxInvoice,
    sale: &Sale,
    credited: Option<Credited<'_>>,
    shop: &Shop,
    language: Language,
    issued_at: LocalTime,
    copy: Copy,
) -> Page {
    let mut page = Page::new(language);
    shop_head(&mut page, shop);
    page.centred(Run::bold(title(invoice.kind).in_language(language), Size::Body));
    copy_mark(&mut page, copy);
    for (word, text) in [
        (Word::Number, invoice.number()),
        (Word::Date, moment(issued_at, language)),
        (Word::ForReceipt, sale.receipt_no()),
    ] {
        page.pair(word.in_language(language), text);
    }
    buyer(&mut page, &invoice.to);
    page.dashed();
    for line in &sale.lines {
        goods(&mut page, sale, line);
    }
    total(&mut page, sale);
    if let Some(credited) = credited {
        taken_back(&mut page, sale, credited);
    }
    reason(&mut page, sale);
    taxes(&mut page, sale);
    page.dashed();
    page.centred(Run::body(invoice.number()));
    page
}

const fn title(kind: InvoiceKind) -> Word {
    match kind {
        InvoiceKind::Invoice => Word::FullInvoice,
        InvoiceKind::CreditNote => Word::CreditNote,
    }
}

fn buyer(page: &mut Page, to: &InvoiceTo) {
    let language = page.language;
    page.dashed();
    page.line(Run::body(Word::Customer.in_language(language)));
    page.line(Run::bold(&to.name, Size::Body));
    page.line(Run::body(&to.address));
    for (word, text) in [(Word::TaxId, &to.tax_id), (Word::Branch, &to.branch)] {
        if !text.is_empty() {
            page.pair(word.in_language(language), branch_in_words(word, text, language));
        }
    }
}

/// `00000` is the head office in the Thai register.
fn branch_in_words(word: Word, text: &str, language: Language) -> &str {
    match word {
        Word::Branch if text == "00000" => Word::HeadOffice.in_language(language),
        _ => text,
    }
}

fn taken_back(page: &mut Page, sale: &Sale, credited: Credited<'_>) {
    let language = page.language;
    page.pair(Word::CreditsInvoice.in_language(language), credited.invoice_no);
    for (word, value) in [(Word::ValueBefore, credited.value), (Word::ValueLeft, credited.left)] {
        page.pair(word.in_language(language), amount(&sale.currency, value));
    }
}
