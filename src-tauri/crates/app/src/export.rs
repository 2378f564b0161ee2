//! Exports of what was sold and done, part by part: ten years of sales never lie in memory at once.

use crate::Till;
use crate::business_day::business_date;
use crate::caller::Acting;
use crate::document::document;
use crate::refusal::{Code, Refusal};
use crate::typed;
use crate::wire::export::{ExportJournal, ExportPart, ExportSales};
use crate::wire::sale::{Document, SoldLine};
use domain::shift::CivilDate;
use store::Recorded;

/// Documents or entries in one part.
pub(crate) const AT_ONCE: usize = 500;

/// Before the first and after the last day that a till can have.
const FIRST_DAY: CivilDate = CivilDate {
    year: 1970,
    month: 1,
    day: 1,
};
const LAST_DAY: CivilDate = CivilDate {
    year: 9999,
    month: 12,
    day: 31,
};

/// One row for each line of a document.
const COLUMNS: [&str; 17] = [
    "receipt_no",
    "kind",
    "business_date",
    "sold_at",
    "staff",
    "line",
    "sku",
    "name",
    "quantity",
    "unit_price",
    "discount",
    "tax",
    "line_total",
    "total",
    "rounding",
    "tenders",
    "change",
];

pub(crate) fn sales(till: &Till, _: &Acting, request: ExportSales) -> Result<ExportPart, Refusal> {
    let (from, to) = days(request.from.as_deref(), request.to.as_deref())?;
    let left = till.ledger().sales_between(from, to, entry(request.after.as_deref())?);
    let found = left.take(AT_ONCE).collect::<Result<Vec<Recorded>, _>>()?;
    let next = found.get(AT_ONCE - 1).map(|last| last.journal_seq.to_string());
    let documents: Vec<Document> = found
        .iter()
        .map(|found| document(till, &found.sale, found.journal_seq))
        .collect::<Result<_, _>>()?;
    let text = match request.format.as_str() {
        "jsonl" => lines(documents.iter().map(serde_json::to_string))?,
        "csv" => rows(&documents, request.after.is_none())?,
        other => {
            return Err(Refusal::new(Code::BadRequest).with("detail", format!("{other:?} is no format (csv or jsonl)")));
        }
    };
    Ok(ExportPart { text, next })
}

/// The days asked for, both included.
pub(crate) fn days(from: Option<&str>, to: Option<&str>) -> Result<(CivilDate, CivilDate), Refusal> {
    let day = |text: Option<&str>, otherwise: CivilDate| match text {
        Some(text) => typed::day(text),
        None => Ok(otherwise),
    };
    Ok((day(from, FIRST_DAY)?, day(to, LAST_DAY)?))
}

/// Where the last part ended: the journal entry of its last document.
fn entry(cursor: Option<&str>) -> Result<u64, Refusal> {
    let Some(text) = cursor else { return Ok(0) };
    text.parse()
        .map_err(|_| Refusal::new(Code::BadRequest).with("detail", format!("{text:?} is no place in an export")))
}

fn lines(lines: impl Iterator<Item = serde_json::Result<String>>) -> Result<String, Refusal> {
    let mut text = String::new();
    for line in lines {
        text.push_str(&line.map_err(Refusal::internal)?);
        text.push('\n');
    }
    Ok(text)
}

fn rows(documents: &[Document], with_head: bool) -> Result<String, Refusal> {
    let mut out = csv::Writer::from_writer(Vec::new());
    if with_head {
        out.write_record(COLUMNS).map_err(Refusal::internal)?;
    }
    for document in documents {
        for line in &document.lines {
            out.write_record(row(document, line)).map_err(Refusal::internal)?;
        }
    }
    csv_text(out)
}

/// A table that was written, as text.
pub(crate) fn csv_text(out: csv::Writer<Vec<u8>>) -> Result<String, Refusal> {
    let bytes = out.into_inner().map_err(Refusal::internal)?;
    String::from_utf8(bytes).map_err(Refusal::internal)
}

fn row(document: &Document, line: &SoldLine) -> [String; COLUMNS.len()] {
    let tenders: Vec<String> = document
        .tenders
        .iter()
        .map(|tender| format!("{}:{}", tender.method, tender.amount))
        .collect();
    [
        document.receipt_no.clone(),
        document.kind.clone(),
        document.business_date.clone(),
        document.sold_at.clone(),
        document.staff.clone(),
        line.line.to_string(),
        line.sku.clone(),
        line.name.clone(),
        line.quantity.clone(),
        line.unit_price.clone(),
        line.discount.clone(),
        line.tax.clone(),
        line.total.clone(),
        document.total.clone(),
        document.rounding.clone(),
        tenders.join(" "),
        document.change.clone(),
    ]
}

/// The journal as its text copy has it. Days are those of the shop, on which an entry was made.
pub(crate) fn journal(till: &Till, _: &Acting, request: ExportJournal) -> Result<ExportPart, Refusal> {
    let (from, to) = days(request.from.as_deref(), request.to.as_deref())?;
    let after = entry(request.after.as_deref())?;
    let entries = till
        .ledger()
        .journal_after(after, u32::try_from(AT_ONCE).unwrap_or(u32::MAX))?;
    let next = entries.get(AT_ONCE - 1).map(|last| last.seq.to_string());
    let mut text = String::new();
    for entry in &entries {
        let day = business_date(entry.at_ms, till.shop())?;
        if from <= day && day <= to {
            text.push_str(&entry.line()?);
            text.push('\n');
        }
    }
    Ok(ExportPart { text, next })
}
