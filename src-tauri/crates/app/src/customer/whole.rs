//! All that is kept of one customer, for whoever asks what the shop knows of them: facts, accounts, documents with their invoices, orders.

use super::{crossing, meant};
use crate::Till;
use crate::account::accounts;
use crate::caller::Acting;
use crate::document::document;
use crate::export::csv_text;
use crate::invoice;
use crate::order;
use crate::refusal::{Code, Refusal};
use crate::wire::account::Account;
use crate::wire::catalogue::TextFile;
use crate::wire::customer::{Customer as Known, ExportCustomer};
use crate::wire::invoice::TaxInvoice;
use crate::wire::order::Order;
use crate::wire::sale::Document;
use domain::customer::Customer;
use serde::Serialize;
use serde_json::Value;
use store::{Facts, SalesWanted};

/// What is handed out.
#[derive(Serialize)]
struct Whole {
    customer: Known,
    /// What is kept under other ids of the same person.
    also_known_as: Vec<Known>,
    /// What back ends say of the customer, each by its name.
    said_by: Vec<(String, Facts)>,
    accounts: Vec<Account>,
    documents: Vec<Document>,
    invoices: Vec<TaxInvoice>,
    orders: Vec<Order>,
}

pub(crate) fn export(till: &Till, acting: &Acting, request: ExportCustomer) -> Result<TextFile, Refusal> {
    let customer = meant(till, &request.customer)?;
    let write = match request.format.as_str() {
        "json" => json,
        "csv" => csv,
        other => {
            let detail = format!("{other:?} is no format (json, csv)");
            return Err(Refusal::new(Code::BadRequest).with("detail", detail));
        }
    };
    let text = write(&whole(till, &customer)?)?;
    till.ledger()
        .customer_exported(customer.id, acting.actor, till.now_ms())?;
    Ok(TextFile { text })
}

fn whole(till: &Till, customer: &Customer) -> Result<Whole, Refusal> {
    let wanted = SalesWanted {
        customer: Some(customer.id),
        ..SalesWanted::default()
    };
    let sales = till.ledger().find_sales(&wanted, u32::MAX)?;
    let mut invoices = Vec::new();
    for sale in &sales {
        invoices.extend(invoice::of_document(till, &sale.sale)?);
    }
    let documents = sales.iter().map(|one| document(till, &one.sale, one.journal_seq));
    let others = till.ledger().known_as(customer.id)?;
    Ok(Whole {
        customer: crossing(till, customer),
        also_known_as: others.iter().map(|one| crossing(till, one)).collect(),
        said_by: till.ledger().said_of_customer(customer.id)?,
        accounts: accounts(till, customer, u32::MAX)?.accounts,
        documents: documents.collect::<Result<_, _>>()?,
        invoices,
        orders: order::of_customer(till, customer.id)?,
    })
}

fn json(whole: &Whole) -> Result<String, Refusal> {
    serde_json::to_string_pretty(whole).map_err(Refusal::internal)
}

/// The same as a table: where it stands, what it is, and what it says, a fact in a row.
fn csv(whole: &Whole) -> Result<String, Refusal> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["where", "value"]).map_err(Refusal::internal)?;
    let mut rows = Vec::new();
    flatten("", &serde_json::to_value(whole).map_err(Refusal::internal)?, &mut rows);
    for (place, value) in rows {
        out.write_record([place, value]).map_err(Refusal::internal)?;
    }
    csv_text(out)
}

/// `documents 1 total`, `12.50`: what says nothing is left out.
fn flatten(place: &str, value: &Value, rows: &mut Vec<(String, String)>) {
    let under = |name: &str| [place, name].join(" ").trim().to_owned();
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| flatten(&under(name), value, rows)),
        Value::Array(all) => {
            for (value, no) in all.iter().zip(1_u64..) {
                flatten(&under(&no.to_string()), value, rows);
            }
        }
        Value::Null => {}
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => rows.push((place.to_owned(), text.clone())),
        other => rows.push((place.to_owned(), other.to_string())),
    }
}
