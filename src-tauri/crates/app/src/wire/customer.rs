//! Customers as they cross.

use super::catalogue::ColumnMap;
use crate::wire::account::BalanceOwner;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is to be known of a customer. What is absent stays as it is; an empty text takes it away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CustomerFacts {
    /// Name, of a person or a firm.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// Phone number.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub phone: Option<String>,
    /// Number of the member card.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub card: Option<String>,
    /// E-mail address.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub email: Option<String>,
    /// Number in the tax register.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tax_id: Option<String>,
    /// Branch in that register, five figures: `00000` is the head office.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub branch: Option<String>,
    /// Postal address, one line.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub address: Option<String>,
    /// Birthday.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub birthday: Option<String>,
    /// Code of the member level; needs the right to manage customers.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// How much the customer may owe; needs the right to manage customers.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub credit_limit: Option<String>,
    /// Number of the certificate by which the customer buys without tax; needs the right to manage customers.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub exempt: Option<String>,
    /// Whether the person agreed to be written to about offers.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub consent: Option<bool>,
    /// Whatever else the shop should know.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub note: Option<String>,
}

/// A new customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddCustomer {
    /// What is known; a name is needed.
    pub facts: CustomerFacts,
    /// This command's own id, which the customer keeps: delivered twice it adds one customer.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// What changes of a customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeCustomer {
    /// Which: an id, a card number, or what finds just one.
    pub customer: String,
    /// What is to be known.
    pub facts: CustomerFacts,
}

/// Which customer: an id, a card number, or what finds just one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CustomerRef {
    /// As typed or scanned.
    pub customer: String,
}

/// Whether telephone numbers are masked to whoever may not manage customers.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhonesRule {
    /// They are.
    pub masked: bool,
}

/// Customers by part of a name, also in pinyin, by figures of the phone number, or by card.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindCustomers {
    /// What was typed; the newest customers where it is empty.
    pub text: String,
    /// The most to answer with.
    pub limit: u32,
}

/// All that is kept of one customer, to be handed out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportCustomer {
    /// Which: an id, a card number, or what finds just one.
    pub customer: String,
    /// `json`, or `csv` for people.
    pub format: String,
}

/// Two customers who are one person: the first stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeCustomers {
    /// Who stays: an id, a card number, or what finds just one.
    pub customer: String,
    /// Who it is too.
    pub other: String,
    /// The facts that are taken over from the other: `name`, `phone` …; what is not known of the first is taken over anyway.
    #[serde(default)]
    pub take: Vec<String>,
}

/// Two customers who may be one person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Double {
    /// Who was added first.
    pub one: Customer,
    /// Who was added later.
    pub other: Customer,
    /// What is the same: `phone`, `email`, `tax_id`, `name`.
    pub same: Vec<String>,
}

/// Customers who may be one person each.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Doubles {
    /// The pairs, those that have most in common first.
    pub doubles: Vec<Double>,
}

/// A customer. A text that is not known is empty.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Customer {
    /// Identity.
    pub customer_id: String,
    /// Name; empty where the person is no longer known.
    pub name: String,
    /// Phone number.
    pub phone: String,
    /// Number of the member card.
    pub card: String,
    /// E-mail address.
    pub email: String,
    /// Number in the tax register.
    pub tax_id: String,
    /// Branch in that register.
    pub branch: String,
    /// Postal address.
    pub address: String,
    /// Birthday.
    pub birthday: String,
    /// Code of the member level.
    pub level: String,
    /// How much the customer may owe; empty where nothing.
    pub credit_limit: String,
    /// Number of the certificate by which the customer buys without tax.
    pub exempt: String,
    /// Whether the person agreed to be written to about offers.
    pub consent: bool,
    /// Whatever else the shop should know.
    pub note: String,
    /// The back end that owns the customer's balances too, where one customer is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub owner: Option<BalanceOwner>,
}

/// A file of customers to import, already read.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportCustomers {
    /// The file's name, for messages.
    pub file: String,
    /// Its whole text.
    pub text: String,
    /// Column of the file for each field, where their names differ.
    pub columns: Vec<ColumnMap>,
    /// Only check.
    pub dry_run: bool,
}

/// Customers, the best fit first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Customers {
    /// The customers.
    pub customers: Vec<Customer>,
}
