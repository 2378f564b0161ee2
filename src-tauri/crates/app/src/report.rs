//! The day report and the verification of the journal.

use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::shift::{business_date, method_totals};
use crate::wire::Nothing;
use crate::wire::report::{DayOf, DayReport, Difference, HourTotal, RateTotal, Verified};
use domain::shift::CivilDate;

pub(crate) fn day(till: &Till, _: &Acting, request: DayOf) -> Result<DayReport, Refusal> {
    let date = match request.date {
        Some(text) => text
            .parse()
            .map_err(|_| Refusal::new(Code::BadDate).with("value", text))?,
        None => current_day(till)?,
    };
    let report = till.ledger().day_report(date)?;
    let currency = till.shop().currency;
    let amount = |money| currency.format(money);
    let rate = |row: &store::RateTotal| RateTotal {
        rate: row.rate.percent(),
        net: amount(row.net),
        tax: amount(row.tax),
    };
    let hour = |row: &store::HourTotal| HourTotal {
        hour: row.hour,
        sales: row.sales,
        net: amount(row.net),
    };
    Ok(DayReport {
        business_date: date.to_string(),
        sales: report.totals.sales,
        refunds: report.totals.refunds,
        gross: amount(report.totals.gross),
        discount: amount(report.totals.discount),
        net: amount(report.totals.net),
        tax: amount(report.totals.tax),
        tax_by_rate: report.tax_by_rate.iter().map(rate).collect(),
        tenders: method_totals(&report.totals.tenders, &currency),
        by_hour: report.by_hour.iter().map(hour).collect(),
        unsent: report.unsent,
    })
}

/// The open shift's day, else the last closed one's, else today's.
fn current_day(till: &Till) -> Result<CivilDate, Refusal> {
    if let Some(shift) = till.ledger().current_shift()? {
        return Ok(shift.business_date);
    }
    match till.ledger().last_closed_shift()? {
        Some(report) => Ok(report.shift.business_date),
        None => business_date(till.now_ms(), till.shop()),
    }
}

pub(crate) fn verify(till: &Till, _: &Acting, _: Nothing) -> Result<Verified, Refusal> {
    let found = till.ledger().verify()?;
    Ok(Verified {
        ok: found.first_difference.is_none(),
        entries: found.entries,
        sales: found.sales,
        head: found.head,
        first_difference: found.first_difference.map(|(entry, what)| Difference { entry, what }),
    })
}
