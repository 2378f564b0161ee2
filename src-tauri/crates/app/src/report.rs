//! The day report and the verification of the journal.

mod past;

use crate::Till;
use crate::business_day;
use crate::caller::Acting;
use crate::figures::figures;
use crate::reconcile;
use crate::refusal::{Code, Refusal};
use crate::typed;
use crate::wire::LocalName;
use crate::wire::report::{Anchor, DayOf, DayReport, Difference, HourTotal, ItemTotal, Stretch, Verified};
use domain::anchor::HeadMark;
use domain::money::Currency;
use domain::shift::CivilDate;

pub(crate) fn day(till: &Till, _: &Acting, request: DayOf) -> Result<DayReport, Refusal> {
    let date = match request.date {
        Some(text) => typed::day(&text)?,
        None => current_day(till)?,
    };
    let report = till.ledger().day_report(date)?;
    let running = past::running(till, date)?;
    let mut whole = of_day(&report, &till.shop().currency)?;
    if report.totals.sales == 0 {
        whole.last_day = past::last_day(till, date)?;
    }
    whole.reconciliation = reconcile::of_day(till, date)?;
    whole.last_week = past::last_week(till, date, running.as_ref())?;
    whole.as_of = running.map(|now| format!("{:02}:{:02}", now.hour(), now.minute()));
    Ok(whole)
}

/// The day's own figures, not yet laid beside another day.
fn of_day(report: &store::DayReport, currency: &Currency) -> Result<DayReport, Refusal> {
    let totals = &report.totals;
    let taken_back = totals.refunded.amount.plus(totals.voided.amount);
    Ok(DayReport {
        business_date: report.business_date.to_string(),
        figures: figures(totals, report.unsent, currency),
        by_hour: hours(&report.by_hour, currency),
        average: totals.net.per(totals.sales).map(|money| currency.format(money)),
        taken_back: currency.format(taken_back.map_err(Refusal::internal)?),
        voids: totals.voided.count,
        top_items: report.top_items.iter().map(|row| item(row, currency)).collect(),
        reconciliation: Vec::new(),
        as_of: None,
        last_week: None,
        last_day: None,
    })
}

fn hours(rows: &[store::HourTotal], currency: &Currency) -> Vec<HourTotal> {
    let hour = |row: &store::HourTotal| HourTotal {
        hour: row.hour,
        sales: row.sales,
        net: currency.format(row.net),
    };
    rows.iter().map(hour).collect()
}

fn item(row: &store::ItemTotal, currency: &Currency) -> ItemTotal {
    ItemTotal {
        sku: row.sku.clone(),
        name: LocalName::from(&row.names),
        unit: row.unit.clone(),
        quantity: row.quantity.to_string(),
        net: currency.format(row.net),
    }
}

/// The open shift's day, else the last closed one's, else today's.
pub(crate) fn current_day(till: &Till) -> Result<CivilDate, Refusal> {
    if let Some(shift) = till.ledger().current_shift()? {
        return Ok(shift.business_date);
    }
    match till.ledger().last_closed_shift()? {
        Some(report) => Ok(report.shift.business_date),
        None => business_day::today(till),
    }
}

/// Marks as they were typed or scanned.
///
/// # Errors
/// [`Code::BadMark`] names the first that is none.
pub(crate) fn marks(texts: &[String]) -> Result<Vec<HeadMark>, Refusal> {
    let read = |text: &String| {
        text.parse()
            .map_err(|_| Refusal::new(Code::BadMark).with("value", text.as_str()))
    };
    texts.iter().map(read).collect()
}

/// What a verification found, as it crosses.
pub(crate) fn verified(found: store::Verified) -> Verified {
    let stretch = |stretch: Option<(u64, u64)>| stretch.map(|(from, to)| Stretch { from, to });
    let anchor = |(by, to): (&str, u64)| Anchor { by: by.to_owned(), to };
    let reach = found.reach;
    let anchors = [
        ("signed_z", reach.signed),
        ("text_copy", reach.copied),
        ("mark", reach.shown),
        ("back_end", reach.noted),
    ];
    Verified {
        ok: found.first_difference.is_none(),
        entries: found.entries,
        sales: found.sales,
        head: found.head,
        first_difference: found.first_difference.map(|(entry, what)| Difference { entry, what }),
        anchors: anchors.into_iter().map(anchor).collect(),
        not_signed: stretch(reach.not_signed(found.entries)),
        not_checkable: stretch(reach.not_checkable(found.entries)),
    }
}
