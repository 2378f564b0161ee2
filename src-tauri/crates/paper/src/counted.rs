//! The counts of a drawer on its Z: each that was submitted, and what was said of the difference.

use crate::figures::amount;
use crate::page::Page;
use crate::shift::ShiftFacts;
use crate::words::Word;
use domain::money::{Currency, Money};
use domain::shift::{DrawerCount, ShiftReport};

/// Writes the counts of a closed shift.
pub(crate) fn drawer_counts(page: &mut Page, report: &ShiftReport, currency: &Currency, facts: &ShiftFacts<'_>) {
    if let Some(last) = report.counts.last() {
        foreign(page, last);
    }
    if report.counts.len() > 1 {
        page.dashed();
        for (no, count) in (1_u32..).zip(&report.counts) {
            let word = Word::Counted.in_language(page.language);
            page.pair(
                format!("{no}. {word} · {}", facts.name(count.staff_id)),
                amount(currency, count.counted),
            );
        }
    }
    if let Some(note) = &report.closing.note {
        page.pair(Word::Note.in_language(page.language), note.clone());
    }
    if let Some(approver) = report.closing.approver {
        page.pair(
            Word::ApprovedBy.in_language(page.language),
            facts.name(approver).to_owned(),
        );
    }
}

fn foreign(page: &mut Page, count: &DrawerCount) {
    let language = page.language;
    for one in &count.foreign {
        let mut row = |word: Word, figure: Money| {
            let label = format!("{} · {}", word.in_language(language), one.currency.code());
            page.pair(label, amount(&one.currency, figure));
        };
        row(Word::Expected, one.expected);
        row(Word::Counted, one.counted);
        row(Word::Difference, one.difference().unwrap_or_default());
    }
}
