//! The sheet of a day: what was sold by product and what was paid by means of payment, to be keyed in where no back end takes sales by
//! itself.

use crate::Till;
use crate::business_day::today;
use crate::caller::Acting;
use crate::export::csv_text;
use crate::refusal::Refusal;
use crate::typed;
use crate::wire::export::{ExportPart, ExportSheet};
use domain::sheet::{Sheet, SheetRow};

const COLUMNS: [&str; 7] = ["what", "code", "sku", "name", "unit", "quantity", "amount"];

pub(crate) fn export(till: &Till, _: &Acting, request: ExportSheet) -> Result<ExportPart, Refusal> {
    let day = |text: &Option<String>| text.as_deref().map(typed::day).transpose();
    let from = match day(&request.from)? {
        Some(from) => from,
        None => today(till)?,
    };
    let to = day(&request.to)?.unwrap_or(from);
    let mut sheet = Sheet::default();
    for recorded in till.ledger().sales_between(from, to, 0) {
        sheet.add(&recorded?.sale)?;
    }
    let text = written(till, &sheet)?;
    Ok(ExportPart { text, next: None })
}

fn written(till: &Till, sheet: &Sheet) -> Result<String, Refusal> {
    let amount = |amount| till.shop().currency.format(amount);
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(COLUMNS).map_err(Refusal::internal)?;
    for (sku, row) in &sheet.rows {
        let record = product(till, sku, row)?;
        out.write_record(record).map_err(Refusal::internal)?;
    }
    let rest = sheet.paid().map(|(method, sum)| ("paid", method.code(), amount(sum)));
    for (what, name, amount) in rest.chain([("rounding", "", amount(sheet.rounding))]) {
        let record = [what, "", "", name, "", "", &amount];
        out.write_record(record).map_err(Refusal::internal)?;
    }
    csv_text(out)
}

/// The code that finds a product elsewhere too; nothing where it has none, or is no product any more.
fn product(till: &Till, sku: &str, row: &SheetRow) -> Result<[String; COLUMNS.len()], Refusal> {
    let known = till.catalogue().find_by_sku(sku)?;
    let code = known.and_then(|product| product.barcodes.into_iter().next());
    let shop = till.shop();
    Ok([
        "sold".to_owned(),
        code.unwrap_or_default(),
        sku.to_owned(),
        row.names.in_language(shop.receipt_language).to_owned(),
        row.unit.code.clone(),
        row.quantity.to_string(),
        shop.currency.format(row.total),
    ])
}
