//! What does not belong to one Z: the index, the till, people, tax rates.

use super::Books;
use super::table::{Fields, TABLES};
use crate::refusal::Refusal;

/// A row for each column of each file.
pub(super) fn index(_: &Books) -> Result<Vec<Fields>, Refusal> {
    let of_table = |table: &super::Table| -> Vec<Fields> {
        let row = |column: &super::table::Column| {
            [table.file, table.what, column.name, column.kind, column.what]
                .map(str::to_owned)
                .to_vec()
        };
        table.columns.iter().map(row).collect()
    };
    Ok(TABLES.iter().flat_map(of_table).collect())
}

pub(super) fn till(books: &Books) -> Result<Vec<Fields>, Refusal> {
    let till = books.till.ledger().till()?;
    let (from, to) = books.days;
    Ok(vec![vec![
        till.mark.code().to_owned(),
        till.mark.epoch().to_owned(),
        till.shop.name,
        till.shop.header.join("\n"),
        till.shop.currency.code().to_owned(),
        till.shop.timezone,
        concat!("evertill ", env!("CARGO_PKG_VERSION")).to_owned(),
        from.to_string(),
        to.to_string(),
    ]])
}

pub(super) fn staff(books: &Books) -> Result<Vec<Fields>, Refusal> {
    let row = |person: &domain::people::Staff| {
        vec![
            person.id.to_string(),
            person.name.clone(),
            person.role.code().to_owned(),
            if person.enabled { "yes" } else { "no" }.to_owned(),
        ]
    };
    Ok(books.staff.iter().map(row).collect())
}

pub(super) fn tax_rates(books: &Books) -> Result<Vec<Fields>, Refusal> {
    let (from, to) = books.days;
    let classes = books.till.ledger().tax_classes_sold(from, to)?;
    let row =
        |class: &domain::tax::TaxClass| vec![class.code.clone(), class.rate.percent(), class.mode.code().to_owned()];
    Ok(classes.iter().map(row).collect())
}
