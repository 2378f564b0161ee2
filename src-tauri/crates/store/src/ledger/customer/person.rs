//! What is known of the person behind a customer.

use super::GROUP;
use crate::StoreError;
use crate::row::{Columns, run};
use crate::search::text;
use domain::CustomerId;
use domain::customer::{Person, phone_digits};
use rusqlite::{Connection, Row, params};

pub(super) fn from_row(row: &Row<'_>) -> Result<Person, StoreError> {
    let card: Option<String> = row.plain("card")?;
    Ok(Person {
        name: row.plain("name")?,
        phone: row.plain("phone")?,
        card: card.unwrap_or_default(),
        email: row.plain("email")?,
        tax_id: row.plain("tax_id")?,
        branch: row.plain("branch")?,
        address: row.plain("address")?,
        birthday: row.parsed_option("birthday")?,
        consent: row.plain("consent")?,
        exempt: row.plain("exempt")?,
        note: row.plain("note")?,
    })
}

/// Keeps it in the place of what was known before.
pub(super) fn put(to: &Connection, id: CustomerId, person: &Person) -> Result<(), StoreError> {
    remove(to, id)?;
    // A card stands once: under another id of the same person it gives way.
    let sql = "UPDATE person SET card = NULL WHERE card = ?1 COLLATE NOCASE";
    run(to, sql, [&person.card])?;
    let sql =
        "INSERT INTO person (customer_id, name, phone, phone_digits, card, email, tax_id, branch, address, birthday,
               consent, exempt, note, lines) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
    let values = params![
        id.to_string(),
        person.name,
        person.phone,
        phone_digits(&person.phone),
        Some(&person.card).filter(|card| !card.is_empty()),
        person.email,
        person.tax_id,
        person.branch,
        person.address,
        person.birthday.map(|day| day.to_string()),
        person.consent,
        person.exempt,
        person.note,
        text::lines([person.name.as_str()]),
    ];
    run(to, sql, values).map(|_| ())
}

/// Knows nothing of the person any more, under whatever id.
pub(super) fn forget(to: &Connection, id: CustomerId) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM person WHERE customer_id IN {GROUP}");
    run(to, &sql, [id.to_string()]).map(|_| ())
}

/// Knows nothing under this id any more.
pub(super) fn remove(to: &Connection, id: CustomerId) -> Result<(), StoreError> {
    run(to, "DELETE FROM person WHERE customer_id = ?1", [id.to_string()]).map(|_| ())
}
