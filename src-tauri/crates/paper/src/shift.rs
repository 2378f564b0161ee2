//! The report of a shift: X while it is open, Z once it is closed.

use crate::counted::drawer_counts;
use crate::figures::{LocalTime, amount, date, moment};
use crate::page::{Block, Page, Run};
use crate::qr::Qr;
use crate::receipt::shop_head;
use crate::size::Size;
use crate::standing::standings;
use crate::words::{Word, method};
use domain::StaffId;
use domain::anchor::SignedHead;
use domain::money::{Currency, Money};
use domain::people::{Staff, name_of};
use domain::product::Language;
use domain::reconcile::Standing;
use domain::settle::Method;
use domain::shift::{CashCount, ShiftReport, Tally};
use domain::till::Shop;

/// What the report names by id and by instant, as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftFacts<'a> {
    /// When the shift was opened.
    pub opened_at: LocalTime,
    /// Who opened it.
    pub opened_by: &'a str,
    /// When and by whom it was closed; absent on an X report.
    pub closed: Option<(LocalTime, &'a str)>,
    /// Who had the drawer and from when on; it is named where it went from hand to hand.
    pub holders: &'a [(LocalTime, &'a str)],
    /// When this paper is printed.
    pub printed_at: LocalTime,
    /// Whoever the report may name.
    pub people: &'a [Staff],
    /// What the Z signed of the journal; absent on an X report.
    pub head: Option<SignedHead>,
    /// The till beside each back end.
    pub standings: &'a [Standing],
}

impl ShiftFacts<'_> {
    /// What somebody is called.
    pub(crate) fn name(&self, id: StaffId) -> &str {
        name_of(self.people, id)
    }
}

/// Lays out the report of a shift.
#[must_use]
pub fn shift_report(report: &ShiftReport, shop: &Shop, language: Language, facts: &ShiftFacts<'_>) -> Page {
    let mut page = Page::new(language);
    shop_head(&mut page, shop);
    page.solid();
    title(&mut page, report, facts);
    page.solid();
    totals(&mut page, report, &shop.currency);
    page.dashed();
    kept(&mut page, report, &shop.currency);
    parts(&mut page, report, &shop.currency);
    page.dashed();
    counts(&mut page, report, &shop.currency);
    page.solid();
    let cash_sales = report.totals.kept(Method::Cash);
    drawer(&mut page, &report.cash, cash_sales, &shop.currency);
    if facts.closed.is_some() {
        drawer_counts(&mut page, report, &shop.currency, facts);
    }
    page.solid();
    standings(&mut page, facts.standings, &shop.currency);
    if let Some(head) = &facts.head {
        journal(&mut page, head);
        page.solid();
    }
    page.pair(Word::Printed.in_language(language), moment(facts.printed_at, language));
    page
}

fn title(page: &mut Page, report: &ShiftReport, facts: &ShiftFacts<'_>) {
    let language = page.language;
    let word = if facts.closed.is_some() {
        Word::ZReport
    } else {
        Word::XReport
    };
    let (mark, no) = (&report.shift.till, report.shift.no);
    page.push(Block::Pair {
        left: Run::bold(word.in_language(language), Size::Strong),
        sign: None,
        right: Run::bold(format!("{}{} · {no}", mark.code(), mark.epoch()), Size::Strong),
    });
    page.pair(
        Word::BusinessDay.in_language(language),
        date(report.shift.business_date, language),
    );
    let mut event = |word: Word, at: LocalTime, by: &str| {
        let label = format!("{} · {by}", word.in_language(language));
        page.pair(label, moment(at, language));
    };
    event(Word::Opened, facts.opened_at, facts.opened_by);
    if let [_, _, ..] = facts.holders {
        for (since, name) in facts.holders {
            event(Word::DrawerFrom, *since, name);
        }
    }
    if let Some((at, by)) = facts.closed {
        event(Word::Closed, at, by);
    }
}

fn totals(page: &mut Page, report: &ShiftReport, currency: &Currency) {
    let language = page.language;
    let totals = &report.totals;
    page.pair(Word::Sales.in_language(language), totals.sales.to_string());
    page.pair(Word::Refunds.in_language(language), totals.refunds().to_string());
    page.dashed();
    for (word, figure) in [
        (Word::Gross, totals.gross),
        (Word::Discounts, totals.discount.negated()),
        (Word::Tax, totals.tax),
        (Word::NetSales, totals.net),
    ] {
        page.pair(word.in_language(language), amount(currency, figure));
    }
    for (word, figure) in [
        (Word::GiftCardsSold, totals.gift_cards),
        (Word::PaidOff, totals.paid_off),
        (Word::DepositsTaken, totals.deposits),
        (Word::DepositsHeld, totals.deposits_held),
        (Word::CashRounding, totals.rounding),
    ] {
        if figure != Money::ZERO {
            page.pair(word.in_language(language), amount(currency, figure));
        }
    }
    for one in &totals.tips {
        let label = format!("{} · {}", Word::Tips.in_language(language), one.name);
        page.pair(label, amount(currency, one.amount));
    }
}

fn kept(page: &mut Page, report: &ShiftReport, currency: &Currency) {
    let taken = Word::Kept.in_language(page.language);
    for (means, figure) in &report.totals.tenders {
        let label = format!("{taken} · {}", method(*means).in_language(page.language));
        page.pair(label, amount(currency, *figure));
    }
}

/// By rate, by category and by cashier.
fn parts(page: &mut Page, report: &ShiftReport, currency: &Currency) {
    let (language, totals) = (page.language, &report.totals);
    let tax = Word::Tax.in_language(language);
    let rates = totals.tax_by_rate.iter();
    let rates = rates
        .map(|row| (format!("{tax} {} %", row.rate.percent()), row.tax))
        .collect();
    part(page, Word::TaxByRate, rates, currency);
    let name = |category: &str| match category {
        "" => Word::NoCategory.in_language(language).to_owned(),
        category => category.to_owned(),
    };
    let categories = totals.by_category.iter();
    let categories = categories.map(|row| (name(&row.category), row.net)).collect();
    part(page, Word::NetByCategory, categories, currency);
    let cashiers = totals.by_cashier.iter();
    let cashiers = cashiers
        .map(|row| (format!("{} · {}", row.name, row.sales), row.net))
        .collect();
    part(page, Word::NetByCashier, cashiers, currency);
}

fn part(page: &mut Page, title: Word, rows: Vec<(String, Money)>, currency: &Currency) {
    if rows.is_empty() {
        return;
    }
    page.dashed();
    page.push(Block::Text {
        run: Run::bold(title.in_language(page.language), Size::Body),
        align: crate::page::Align::Start,
    });
    for (label, figure) in rows {
        page.pair(label, amount(currency, figure));
    }
}

/// What an owner looks at for itself: what was taken back, let off or left, how often, and what it came to.
fn counts(page: &mut Page, report: &ShiftReport, currency: &Currency) {
    let (language, totals) = (page.language, &report.totals);
    let discounted = Tally {
        count: totals.discounted,
        amount: totals.discount.negated(),
    };
    for (word, of) in [
        (Word::Returns, totals.refunded),
        (Word::Voids, totals.voided),
        (Word::Discounts, discounted),
    ] {
        let label = format!("{} · {}", word.in_language(language), of.count);
        page.pair(label, amount(currency, of.amount));
    }
    for (word, count) in [
        (Word::PriceOverrides, totals.price_overrides),
        (Word::DrawerOpenings, totals.no_sales),
        (Word::ParkedSales, report.parked),
        (Word::NotSentYet, report.unsent),
    ] {
        page.pair(word.in_language(language), count.to_string());
    }
    page.push(Block::Pair {
        left: Run::bold(Word::GrandTotal.in_language(language), Size::Body),
        sign: None,
        right: Run::bold(amount(currency, report.grand_total), Size::Body),
    });
}

/// What the journal can be held against later: a line to be typed, and a code with all of it.
fn journal(page: &mut Page, head: &SignedHead) {
    let title = Word::SignedJournal.in_language(page.language);
    page.line(Run::bold(title, Size::Body));
    page.line(Run::body(head.mark().to_string()));
    if let Ok(qr) = Qr::of(&head.text()) {
        page.push(Block::Qr(qr));
    }
}

fn drawer(page: &mut Page, cash: &CashCount, cash_sales: Money, currency: &Currency) {
    let language = page.language;
    page.push(Block::Text {
        run: Run::bold(Word::Drawer.in_language(language), Size::Body),
        align: crate::page::Align::Start,
    });
    for (word, figure) in [
        (Word::Float, cash.float),
        (Word::CashSales, cash_sales),
        (Word::PaidIn, cash.flow.paid_in),
        (Word::PaidOut, cash.flow.paid_out.negated()),
        (Word::ToTheSafe, cash.flow.dropped.negated()),
    ] {
        page.pair(word.in_language(language), amount(currency, figure));
    }
    // The count is blind: what must lie in the drawer stands on no paper before it is counted.
    let Some((counted, difference)) = cash.counted.zip(cash.difference()) else {
        return;
    };
    page.dashed();
    page.pair(Word::Expected.in_language(language), amount(currency, cash.expected));
    page.pair(Word::Counted.in_language(language), amount(currency, counted));
    page.push(Block::Pair {
        left: Run::bold(Word::Difference.in_language(language), Size::Strong),
        sign: None,
        right: Run::bold(amount(currency, difference), Size::Strong),
    });
}
