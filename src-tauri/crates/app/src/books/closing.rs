//! What a Z states.

use super::Books;
use super::table::{Column, Fields, columns, of_closing};
use crate::refusal::Refusal;
use domain::hex::hex;
use domain::shift::{CashMovement, Shift, ShiftReport};

pub(super) const COLUMNS: &[Column] = of_closing![
    "shift_id" text "Identity of the shift",
    "business_date" day "Business day",
    "opened_at" time "When the shift was opened",
    "opened_by" text "Who opened it",
    "closed_at" time "When it was closed",
    "closed_by" text "Who closed it",
    "sales" number "Sales",
    "refunds" number "Refunds",
    "voids" number "Voids",
    "sold" money "What the sales alone came to, tax in",
    "refunded" money "What refunds came to, zero or below",
    "voided" money "What voids came to, zero or below",
    "gross" money "Before discounts, tax in",
    "discount" money "Discounts",
    "net" money "gross less discount less tax: the goods of lines.csv",
    "tax" money "All tax",
    "rounding" money "What cash could not pay",
    "gift_cards" money "Put on gift cards",
    "paid_off" money "Paid off by customers who had bought on account",
    "deposits" money "Paid ahead on orders, less what went back",
    "tips" money "Tips",
    "float" money "Cash in the drawer at the start",
    "paid_in" money "Put into the drawer",
    "paid_out" money "Paid out of it",
    "dropped" money "Brought to the safe",
    "expected" money "Cash that must have lain there at the end",
    "counted" money "Cash that was counted",
    "difference" money "counted less expected",
    "note" text "What was said of the difference",
    "grand_total" money "What all sales of the till came to by then; it never begins anew",
    "signed_entry" number "Entry of the journal that the Z signs: its own; empty where the till had no key",
    "signed_hash" text "Hash of that entry (SHA-256)",
    "public_key" text "The till's key (Ed25519)",
    "signature" text "The signature",
];

/// What begins a row of a Z.
pub(super) fn begin(shift: &Shift) -> Vec<String> {
    vec![
        shift.till.code().to_owned(),
        shift.till.epoch().to_owned(),
        shift.no.to_string(),
    ]
}

/// A row that begins with its Z.
pub(super) fn row(shift: &Shift, rest: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut row = begin(shift);
    row.extend(rest);
    row
}

pub(super) fn head(books: &Books, shift: &Shift) -> Result<Vec<Fields>, Refusal> {
    let report = books.till.ledger().shift_report(shift.id)?;
    let mut row = begin(shift);
    row.extend(course(books, &report));
    row.extend(sums(books, &report)?);
    row.extend(drawer(books, &report));
    row.extend(signature(books, shift)?);
    Ok(vec![row])
}

/// When, and by whom.
fn course(books: &Books, report: &ShiftReport) -> Vec<String> {
    let shift = &report.shift;
    vec![
        shift.id.to_string(),
        shift.business_date.to_string(),
        books.at(shift.opened_at_ms),
        books.name(shift.opened_by),
        report.closed_at_ms.map(|at_ms| books.at(at_ms)).unwrap_or_default(),
        report.closed_by.map(|id| books.name(id)).unwrap_or_default(),
    ]
}

/// What the documents came to.
fn sums(books: &Books, report: &ShiftReport) -> Result<Vec<String>, Refusal> {
    let totals = &report.totals;
    let tips = domain::money::Money::sum(totals.tips.iter().map(|one| one.amount)).map_err(Refusal::internal)?;
    let counts = [totals.sales, totals.refunded.count, totals.voided.count];
    let amounts = [
        totals.sold,
        totals.refunded.amount,
        totals.voided.amount,
        totals.gross,
        totals.discount,
        totals.net,
        totals.tax,
        totals.rounding,
        totals.gift_cards,
        totals.paid_off,
        totals.deposits,
        tips,
    ];
    let counts = counts.iter().map(ToString::to_string);
    Ok(counts.chain(amounts.map(|amount| books.money(amount))).collect())
}

fn drawer(books: &Books, report: &ShiftReport) -> Vec<String> {
    let cash = &report.cash;
    let amounts = [
        Some(cash.float),
        Some(cash.flow.paid_in),
        Some(cash.flow.paid_out),
        Some(cash.flow.dropped),
        Some(cash.expected),
        cash.counted,
        cash.difference(),
    ];
    let amounts = amounts.map(|amount| amount.map(|amount| books.money(amount)).unwrap_or_default());
    let rest = [
        report.closing.note.clone().unwrap_or_default(),
        books.money(report.grand_total),
    ];
    amounts.into_iter().chain(rest).collect()
}

fn signature(books: &Books, shift: &Shift) -> Result<[String; 4], Refusal> {
    let head = books.till.ledger().signed_head(shift.id)?;
    let parts = head.map(|head| {
        [
            head.seq.to_string(),
            hex(&head.hash),
            hex(&head.key),
            hex(&head.signature),
        ]
    });
    Ok(parts.unwrap_or_default())
}

pub(super) fn tenders(books: &Books, shift: &Shift) -> Result<Vec<Fields>, Refusal> {
    let report = books.till.ledger().shift_report(shift.id)?;
    let kept = report.totals.tenders.iter();
    let rows = kept.map(|(method, amount)| row(shift, [method.code().to_owned(), books.money(*amount)]));
    Ok(rows.collect())
}

pub(super) fn taxes(books: &Books, shift: &Shift) -> Result<Vec<Fields>, Refusal> {
    let report = books.till.ledger().shift_report(shift.id)?;
    let rates = report.totals.tax_by_rate.iter();
    let rows = rates.map(|one| row(shift, [one.rate.percent(), books.money(one.net), books.money(one.tax)]));
    Ok(rows.collect())
}

pub(super) fn movements(books: &Books, shift: &Shift) -> Result<Vec<Fields>, Refusal> {
    let moved = books.till.ledger().cash_moved(shift.id)?;
    let one = |moved: &CashMovement| {
        let parts = [
            moved.kind.code().to_owned(),
            books.money(moved.amount),
            moved.reason.clone(),
            books.at(moved.at_ms),
            moved.staff_id.to_string(),
            moved.approver.map(|id| id.to_string()).unwrap_or_default(),
        ];
        row(shift, parts)
    };
    Ok(moved.iter().map(one).collect())
}
