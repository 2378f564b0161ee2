//! The till beside each back end on an X or Z: count, sum, tax and means of payment, and by name what does not agree.

use crate::figures::amount;
use crate::page::{Page, Run};
use crate::size::Size;
use crate::words::{Word, method};
use domain::money::Currency;
use domain::reconcile::{Compared, Side, Standing, Sums};
use domain::settle::Method;
use rust_decimal::Decimal;

/// No more receipts are named on paper; all of them stand on the screen.
const NAMED: usize = 20;

/// Writes each back end to which something of the shift goes, or which takes none of it.
pub(crate) fn standings(page: &mut Page, standings: &[Standing], currency: &Currency) {
    for one in standings {
        if one.found.till.count > 0 {
            head(page, one);
            compared(page, one, currency);
            page.solid();
        } else if one.not_taken > 0 {
            head(page, one);
            page.pair(Word::NotTaken.in_language(page.language), one.not_taken.to_string());
            page.solid();
        }
    }
}

fn head(page: &mut Page, standing: &Standing) {
    let title = format!("{} · {}", Word::BackEnd.in_language(page.language), standing.upstream);
    page.line(Run::bold(title, Size::Body));
}

fn compared(page: &mut Page, standing: &Standing, currency: &Currency) {
    let found = &standing.found;
    let side = |side: &Side| format!("{} · {}", side.count, written(currency, side.total));
    page.pair(Word::AtTheTill.in_language(page.language), side(&found.till));
    page.pair(Word::There.in_language(page.language), side(&found.there));
    let is_read = found.listed > 0;
    part(page, (Word::Tax, &found.tax), is_read, currency);
    part(page, (Word::MeansOfPayment, &found.tenders), is_read, currency);
    for (word, receipts) in [
        (Word::NotConfirmedThere, &found.missing),
        (Word::NoLongerListed, &found.gone),
        (Word::OtherTotal, &found.differing),
        (Word::OtherTax, &found.tax.differing),
        (Word::OtherMeans, &found.tenders.differing),
    ] {
        if !receipts.is_empty() {
            let label = word.in_language(page.language);
            page.line(Run::body(format!("{label}: {}", named(receipts))));
        }
    }
}

/// In a word where it agrees or nothing is known, else both sums.
fn part(page: &mut Page, (word, part): (Word, &Compared), is_read: bool, currency: &Currency) {
    let language = page.language;
    let label = word.in_language(language);
    if part.differing.is_empty() {
        let said = match (is_read, part.told) {
            (false, _) => Word::NotReadBack,
            (true, 0) => Word::NotTold,
            (true, _) => Word::Agrees,
        };
        page.pair(label, said.in_language(language));
        return;
    }
    page.pair(label, Word::TillAndThere.in_language(language));
    for sums in &part.sums {
        let figures = format!("{} / {}", written(currency, sums.till), written(currency, sums.there));
        page.pair(what(sums, label, page), figures);
    }
}

fn what(sums: &Sums, otherwise: &str, page: &Page) -> String {
    let known = Method::ALL.into_iter().find(|known| known.code() == sums.of);
    let said = match known {
        Some(known) => method(known).in_language(page.language),
        None if sums.of.is_empty() => otherwise,
        None => &sums.of,
    };
    format!("  {said}")
}

/// A figure of either side as amounts stand on paper, where it is one.
fn written(currency: &Currency, figure: Decimal) -> String {
    let text = currency.write(figure);
    currency.parse(&text).map_or(text, |money| amount(currency, money))
}

fn named(receipts: &[String]) -> String {
    let mut named = receipts.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    if receipts.len() > NAMED {
        named.push_str(&format!(" … ({})", receipts.len()));
    }
    named
}
