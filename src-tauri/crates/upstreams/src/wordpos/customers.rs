//! Customers: read, looked for by their phone number, added. The document shows neither what tells one nor what one is made of.

use super::Shop;
use super::arguments::NewCustomer as Body;
use super::client::Client;
use super::wire::{Customer, Extra};
use crate::customer::{NewCustomer, RemoteCustomer};
use crate::fault::{CallFault, Cause, PushFault};
use crate::id::{self, Id};
use crate::paging::Place;
use crate::row::Row;
use crate::text;
use crate::upstream::{Page, Rows};
use domain::customer::phone_digits;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::value::{RawValue, to_raw_value};
use std::num::NonZeroU64;

/// Why nobody is looked for.
const NO_PHONE: CallFault = CallFault::NotOffered {
    what: "way to find a customer who has no phone number",
};

/// No list of customers has more pages.
const MOST_PAGES: usize = 200;

/// Reads one page.
///
/// # Errors
/// [`CallFault`]; the same page can be asked for again.
pub(super) async fn page(client: &Client, cursor: Option<&str>) -> Result<Page, CallFault> {
    let place = Place::read(cursor, 1)?;
    let number = NonZeroU64::new(place.at).unwrap_or(NonZeroU64::MIN);
    let answer = client.list_customers(number).await?.told;
    let rows = answer.data.unwrap_or_default().into_iter().map(customer).collect();
    let mut page = place.page_or_all(Rows::Customers(rows));
    let total = answer.pagination.and_then(|pagination| pagination.total);
    if total.is_none_or(|total| total <= Decimal::ONE) {
        page.next = None;
    }
    Ok(page)
}

/// They have no number of their own there: a person finds them by their phone number.
fn customer(row: Row<Customer>) -> RemoteCustomer {
    let told = row.told;
    let read = |field: Option<Box<RawValue>>| field.as_deref().and_then(text::read);
    RemoteCustomer {
        remote_id: told.id.into(),
        name: read(told.name),
        phone: read(told.phone),
        email: read(told.email),
        level: read(told.level),
        active: true,
        ..RemoteCustomer::default()
    }
}

/// The id of the first customer with this phone number, in whatever writing.
///
/// # Errors
/// [`CallFault`] when any page could not be read, and for whoever has no phone number: they could not be found again.
pub(super) async fn look_up(client: &Client, customer: &NewCustomer) -> Result<Option<String>, CallFault> {
    let wanted = phone_digits(&customer.phone);
    if wanted.is_empty() {
        return Err(NO_PHONE);
    }
    let mut cursor = None;
    for _ in 0..MOST_PAGES {
        let Page { rows, next } = page(client, cursor.as_deref()).await?;
        let Rows::Customers(rows) = rows else { break };
        let has = |one: &RemoteCustomer| one.phone.as_deref().map(phone_digits) == Some(wanted.clone());
        if let Some(found) = rows.into_iter().find(has) {
            return Ok(Some(found.remote_id));
        }
        cursor = next;
        if cursor.is_none() {
            break;
        }
    }
    Ok(None)
}

/// What is answered to a new customer.
#[derive(Deserialize)]
struct Added {
    #[serde(deserialize_with = "id::told")]
    id: Id,
}

/// Adds a customer, once.
///
/// # Errors
/// [`PushFault`], whose variant says whether the customer can be there.
pub(super) async fn add(client: &Client, shop: &Shop, customer: &NewCustomer) -> Result<String, PushFault> {
    if !shop.customers {
        return Err(PushFault::NotSent {
            cause: Cause::Setup,
            why: "customers go to this upstream only with customers=yes".to_owned(),
        });
    }
    let answer = client.create_customer(&body(customer)?).await?;
    let unread = |why: String| PushFault::Unknown {
        cause: Cause::Unreadable,
        why,
    };
    let data = answer
        .told
        .data
        .ok_or_else(|| unread("the answer names no customer".to_owned()))?;
    let added: Added = serde_json::from_str(data.get()).map_err(|error| unread(error.to_string()))?;
    Ok(added.id.into())
}

fn body(customer: &NewCustomer) -> Result<Body, PushFault> {
    let said = [
        ("name", &customer.name),
        ("phone", &customer.phone),
        ("email", &customer.email),
    ];
    let said = said.into_iter().filter(|(_, text)| !text.is_empty());
    let fields = said.map(|(name, text)| Ok((name.to_owned(), to_raw_value(text)?)));
    let customer: Result<Extra, serde_json::Error> = fields.collect();
    let unwritable = |error: serde_json::Error| PushFault::NotSent {
        cause: Cause::Other,
        why: error.to_string(),
    };
    Ok(Body {
        customer: customer.map_err(unwritable)?,
    })
}
