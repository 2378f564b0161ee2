//! Entries of accounts in JSON.

use super::value::{code, text, text_option};
use domain::customer::{AccountEntry, AccountKind, Booking, Holder};
use domain::{CustomerId, SaleId};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Holder")]
enum HolderForm {
    #[serde(rename = "customer_id", with = "text")]
    Customer(CustomerId),
    #[serde(rename = "card")]
    Bearer(String),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Booking")]
pub(crate) struct BookingForm {
    #[serde(flatten, with = "HolderForm")]
    holder: Holder,
    #[serde(with = "code")]
    kind: AccountKind,
    amount: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "AccountEntry")]
pub(crate) struct AccountEntryForm {
    #[serde(flatten, with = "BookingForm")]
    booking: Booking,
    #[serde(with = "text_option", default, skip_serializing_if = "Option::is_none")]
    sale_id: Option<SaleId>,
}
