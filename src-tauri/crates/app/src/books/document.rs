//! What a document says.

use super::Books;
use super::closing::row as of_closing_row;
use super::table::{Column, Fields, columns, of_closing, of_document};
use domain::money::Money;
use domain::money_line::MoneyLine;
use domain::sale::{Sale, SaleLine};
use domain::settle::Method;
use domain::shift::Shift;
use store::Recorded;

pub(super) const LINE_COLUMNS: &[Column] = of_document![
    "line" number "Number in the document",
    "parent_line" number "The line that it belongs to",
    "kind" text "goods, or money that is no goods: gift_card, paid_off, tip, deposit",
    "sku" text "Article number",
    "barcode" text "Code that was scanned",
    "name" text "English name",
    "category" text "Category, its levels parted by /",
    "quantity" number "How much; what comes back is below zero",
    "unit" text "Unit",
    "list_price" money "Shelf price of one unit",
    "unit_price" money "Price of one unit",
    "price_rule" text "shelf, embedded_price, open, manual, list:… or with:…",
    "gross" money "Before discounts",
    "discount" money "Every discount on it",
    "net" money "Without tax",
    "tax" money "Tax",
    "total" money "What was owed for it",
    "returns_line" number "The line of the corrected document that it takes back",
    "lot" text "Batch or lot",
    "serial" text "Serial number",
];

fn row(shift: &Shift, sale: &Sale, rest: impl IntoIterator<Item = String>) -> Vec<String> {
    of_closing_row(shift, std::iter::once(sale.receipt_no()).chain(rest))
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

pub(super) fn head(books: &Books, shift: &Shift, found: &Recorded) -> Vec<Fields> {
    let sale = &found.sale;
    let parts = [
        sale.kind.code().to_owned(),
        sale.id.to_string(),
        sale.business_date.to_string(),
        books.at(sale.sold_at_ms),
        sale.staff_id.to_string(),
        sale.staff_name.clone(),
        text(sale.approver),
        text(sale.customer_id),
        text(sale.corrects),
        text(sale.foreign_receipt.as_ref()),
        text(sale.reason.as_ref()),
        books.money(sale.tax),
        books.money(sale.total),
        books.money(sale.rounding),
        found.journal_seq.to_string(),
    ];
    vec![row(shift, sale, parts)]
}

pub(super) fn taxes(books: &Books, shift: &Shift, found: &Recorded) -> Vec<Fields> {
    let sale = &found.sale;
    let rows = sale.taxes.iter().map(|tax| {
        let parts = [
            tax.class.code.clone(),
            tax.class.rate.percent(),
            books.money(tax.net),
            books.money(tax.tax),
        ];
        row(shift, sale, parts)
    });
    rows.collect()
}

pub(super) fn lines(books: &Books, shift: &Shift, found: &Recorded) -> Vec<Fields> {
    let sale = &found.sale;
    let rows = sale.lines.iter().map(|line| row(shift, sale, line_parts(books, line)));
    rows.collect()
}

fn line_parts(books: &Books, line: &SaleLine) -> [String; 20] {
    [
        line.no.to_string(),
        text(line.parent_no),
        line.money().map_or("goods", MoneyLine::code).to_owned(),
        line.sku.clone(),
        text(line.barcode.as_ref()),
        line.names.en.clone(),
        line.category_path.clone(),
        line.quantity.to_string(),
        line.unit.code.clone(),
        line.list_price.to_string(),
        line.unit_price.to_string(),
        line.price_rule.to_string(),
        books.money(line.gross),
        books.money(line.discount),
        books.money(line.net),
        books.money(line.tax),
        books.money(line.total),
        text(line.returned.and_then(|returned| returned.line_no)),
        text(line.lot.as_ref()),
        text(line.serial.as_ref()),
    ]
}

/// Of goods alone: money is not taxed.
pub(super) fn line_taxes(books: &Books, shift: &Shift, found: &Recorded) -> Vec<Fields> {
    let sale = &found.sale;
    let goods = sale.lines.iter().filter(|line| line.money().is_none());
    let rows = goods.map(|line| {
        let parts = [
            line.no.to_string(),
            line.tax_class.code.clone(),
            line.tax_class.rate.percent(),
            line.tax_class.mode.code().to_owned(),
            books.money(line.net),
            books.money(line.tax),
        ];
        row(shift, sale, parts)
    });
    rows.collect()
}

/// The tenders, and the change as cash that goes out again, so that the rows of a means of payment come to what a Z states of it.
pub(super) fn tenders(books: &Books, shift: &Shift, found: &Recorded) -> Vec<Fields> {
    let sale = &found.sale;
    let tender = |kind: &str, method: Method, amount: Money, reference: Option<&String>| {
        [
            kind.to_owned(),
            method.code().to_owned(),
            books.money(amount),
            text(reference),
        ]
    };
    let tendered = sale
        .tenders
        .iter()
        .map(|one| tender("tender", one.method, one.amount, one.reference.as_ref()));
    let change = (sale.change != Money::ZERO).then(|| tender("change", Method::Cash, sale.change.negated(), None));
    let rows = tendered.chain(change).zip(1_u32..);
    rows.map(|(parts, no)| row(shift, sale, std::iter::once(no.to_string()).chain(parts)))
        .collect()
}
