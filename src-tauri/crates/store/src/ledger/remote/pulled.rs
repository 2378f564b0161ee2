//! The rows of a pull.

use crate::catalogue::Facts;
use crate::codes::Coded;
use crate::ledger::stock::Checkpoint;
use domain::anchor::HeadMark;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What is pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoteKind {
    /// Products.
    Product,
    /// The people who may be named on a sale.
    Staff,
    /// Those who buy.
    Customer,
    /// Sales.
    Order,
    /// Who delivers.
    Supplier,
    /// Sales on credit.
    CreditSale,
    /// What the shop bought.
    Purchase,
    /// Sales of other tills.
    PastSale,
}

impl RemoteKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Product,
        Self::Staff,
        Self::Customer,
        Self::Order,
        Self::Supplier,
        Self::CreditSale,
        Self::Purchase,
        Self::PastSale,
    ];

    /// What is listed for a person: products, to find what an article is called there, and what the till does nothing else with. Of orders
    /// those of others.
    pub const SHOWN: [Self; 6] = [
        Self::Product,
        Self::Supplier,
        Self::CreditSale,
        Self::Purchase,
        Self::PastSale,
        Self::Order,
    ];

    /// Stable code: `product`, `staff`, `customer`, `order`, `supplier`, `credit_sale`, `purchase` or `past_sale`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.to_code()
    }
}

impl Coded for RemoteKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Product, "product"),
        (Self::Staff, "staff"),
        (Self::Customer, "customer"),
        (Self::Order, "order"),
        (Self::Supplier, "supplier"),
        (Self::CreditSale, "credit_sale"),
        (Self::Purchase, "purchase"),
        (Self::PastSale, "past_sale"),
    ];
    const WHAT: &'static str = "kind of remote thing";
}

/// What a back end may say of a product besides. What is absent was not said, and what was said before stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PulledFacts {
    /// Price of one unit for dealers, in major units.
    #[serde(
        with = "crate::ledger::form::value::text_option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub wholesale: Option<Decimal>,
    /// Price of one unit for members, in major units.
    #[serde(
        with = "crate::ledger::form::value::text_option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub member: Option<Decimal>,
    /// What one unit costs the shop, in major units.
    #[serde(
        with = "crate::ledger::form::value::text_option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub cost: Option<Decimal>,
    /// Category path, levels divided by `/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Brand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// Supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<String>,
    /// What its tax is called there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<String>,
}

/// One row as it was pulled. Written as JSON, figures as texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Pulled {
    /// A product.
    Product {
        /// Its id there.
        #[serde(skip)]
        remote_id: String,
        /// Name.
        #[serde(skip)]
        name: String,
        /// Price of one unit, in major units.
        #[serde(with = "crate::ledger::form::value::text")]
        price: Decimal,
        /// Stock on hand; nothing where nobody counts it there. What is not told is forgotten.
        #[serde(with = "crate::ledger::form::value::text_option")]
        stock: Option<Decimal>,
        /// When it was asked for, where the back end owns the stock; else forgotten.
        asked: Option<Checkpoint>,
        /// The unit's name; empty where it was not said.
        #[serde(skip_serializing_if = "String::is_empty")]
        unit: String,
        /// Its barcode or number there; empty where it has none.
        barcode: String,
        /// Whether it may be sold there.
        active: bool,
        /// What else was said of it.
        #[serde(flatten)]
        more: PulledFacts,
    },
    /// A person.
    Staff {
        /// Their id there.
        #[serde(skip)]
        remote_id: String,
        /// The name they sign in with.
        #[serde(skip)]
        username: String,
        /// Their name.
        #[serde(skip)]
        full_name: String,
        /// Whether they may still act.
        active: bool,
    },
    /// A customer.
    Customer {
        /// Their id there.
        #[serde(skip)]
        remote_id: String,
        /// What was said, by the columns of a customer file. What is absent was not said, and what was said before stays.
        #[serde(flatten)]
        facts: Facts,
        /// Whether they may still buy as that customer there.
        active: bool,
    },
    /// A sale.
    Order {
        /// Its id there.
        #[serde(skip)]
        remote_id: String,
        /// The marker of the till that sent it; empty for somebody else's.
        #[serde(skip)]
        marker: String,
        /// Its total, in major units; nothing where it was not told. What is not told is forgotten.
        #[serde(with = "crate::ledger::form::value::text_option")]
        total: Option<Decimal>,
        /// The tax in it, likewise.
        #[serde(with = "crate::ledger::form::value::text_option")]
        tax: Option<Decimal>,
        /// Its tender; empty where it was not told.
        method: String,
        /// When it was made, in the back end's spelling.
        created_at: String,
        /// The mark of the journal in its notes. One that is no longer told is remembered.
        #[serde(
            with = "crate::ledger::form::value::text_option",
            skip_serializing_if = "Option::is_none"
        )]
        anchor: Option<HeadMark>,
    },
    /// What the till only shows.
    Record {
        /// What it is.
        #[serde(skip)]
        kind: RemoteKind,
        /// Its id there.
        #[serde(skip)]
        remote_id: String,
        /// Its name, or its number.
        #[serde(skip)]
        name: String,
        /// Who it is with; empty where that was not told.
        party: String,
        /// What it came to, in major units; nothing where it was not told. What is not told is forgotten.
        #[serde(with = "crate::ledger::form::value::text_option")]
        total: Option<Decimal>,
        /// What is still owed of it, likewise.
        #[serde(with = "crate::ledger::form::value::text_option")]
        owed: Option<Decimal>,
        /// How it stands, in the back end's own words.
        state: String,
        /// When it was made, in the back end's spelling.
        at: String,
    },
}

impl Pulled {
    pub(super) const fn kind(&self) -> RemoteKind {
        match self {
            Self::Product { .. } => RemoteKind::Product,
            Self::Staff { .. } => RemoteKind::Staff,
            Self::Customer { .. } => RemoteKind::Customer,
            Self::Order { .. } => RemoteKind::Order,
            Self::Record { kind, .. } => *kind,
        }
    }

    /// Its id, its name and its other name.
    pub(super) fn names(&self) -> (&str, &str, Option<&str>) {
        match self {
            Self::Product { remote_id, name, .. } => (remote_id, name, None),
            Self::Staff {
                remote_id,
                username,
                full_name,
                ..
            } => (remote_id, username, Some(full_name)),
            Self::Customer { remote_id, facts, .. } => (remote_id, facts.get("card").map_or("", String::as_str), None),
            Self::Order { remote_id, marker, .. } => (remote_id, marker, None),
            Self::Record { remote_id, name, .. } => (remote_id, name, None),
        }
    }
}
