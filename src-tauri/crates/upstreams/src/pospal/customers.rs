//! What a customer has there, and what is booked on it.
//!
//! Source: the vendor's page on customers as its clients quote it. An increment has no key by which it could be told from another, and
//! nothing that lists it: whoever does not know whether it was done compares the balance with what it was before.

use super::client::Client;
use super::orders::{AddCustomer, Customer, CustomerNumber};
use super::wire::Whole;
use crate::balance::{Increment, RemoteBalance};
use crate::customer::NewCustomer;
use crate::fault::{Cause, PushFault};
use crate::number::optional as figure;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// That the back end looks whether there is enough before it takes anything away.
const CHECKED: i64 = 1;

/// One customer by their id.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct CustomerUid {
    customer_uid: Whole,
}

/// What is answered to a new customer.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Added {
    customer_uid: Whole,
}

/// What is added to a customer's balance and points; below zero takes away.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct BalanceIncrement {
    customer_uid: Whole,
    #[serde(default, with = "figure")]
    balance_increment: Option<Decimal>,
    #[serde(default, with = "figure")]
    point_increment: Option<Decimal>,
    /// When it happened, in the account's own time.
    data_change_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    validate_balance: Option<Whole>,
    #[serde(skip_serializing_if = "Option::is_none")]
    validate_point: Option<Whole>,
}

/// The customer with this number.
///
/// # Errors
/// [`PushFault`].
pub(super) async fn find(client: &Client, number: &str) -> Result<Option<RemoteBalance>, PushFault> {
    let asked = CustomerNumber::of(number);
    let found: Option<Customer> = client.ask("customerOpenApi/queryByNumber", &asked).await?;
    Ok(found.map(balance))
}

/// The customer with this id.
///
/// # Errors
/// [`PushFault`]; nothing is sent for what is no id.
pub(super) async fn ask(client: &Client, remote_id: &str) -> Result<Option<RemoteBalance>, PushFault> {
    let asked = CustomerUid {
        customer_uid: uid(remote_id)?,
    };
    let found: Option<Customer> = client.ask("customerOpenApi/queryByUid", &asked).await?;
    Ok(found.map(balance))
}

/// The id of the customer with this number.
///
/// # Errors
/// As [`find`].
pub(super) async fn look_up(client: &Client, customer: &NewCustomer) -> Result<Option<String>, PushFault> {
    Ok(find(client, &customer.number).await?.map(|found| found.remote_id))
}

/// Adds a customer, once; a number that somebody has there is refused.
///
/// # Errors
/// [`PushFault`], whose variant says whether the customer can be there.
pub(super) async fn add(client: &Client, customer: &NewCustomer) -> Result<String, PushFault> {
    let added: Added = client.ask("customerOpenApi/add", &AddCustomer::of(customer)).await?;
    Ok(added.customer_uid.value().to_string())
}

/// Books an increment, once. What it answers is not needed: what its fields are called is not documented where the till could read it.
///
/// # Errors
/// [`PushFault`], whose variant says whether it can be booked.
pub(super) async fn book(client: &Client, increment: &Increment) -> Result<(), PushFault> {
    let checked = |amount: Decimal| (amount < Decimal::ZERO).then(|| CHECKED.into());
    let booked = BalanceIncrement {
        customer_uid: uid(&increment.remote_id)?,
        balance_increment: Some(increment.credit),
        point_increment: Some(increment.points),
        data_change_time: client.written(increment.at_ms),
        validate_balance: checked(increment.credit),
        validate_point: checked(increment.points),
    };
    let answer = client.ask("customerOpenApi/updateBalancePointByIncrement", &booked);
    let _said: Option<BTreeMap<String, Box<RawValue>>> = answer.await?;
    Ok(())
}

fn balance(found: Customer) -> RemoteBalance {
    RemoteBalance {
        remote_id: found.customer_uid.value().to_string(),
        name: found.name.unwrap_or_default(),
        points: found.point.unwrap_or_default(),
        credit: found.balance.unwrap_or_default(),
    }
}

fn uid(text: &str) -> Result<Whole, PushFault> {
    let uid: Result<i64, _> = text.parse();
    uid.map(Whole::from).map_err(|_| PushFault::NotSent {
        cause: Cause::Setup,
        why: format!("{text:?} is no uid of a customer"),
    })
}
