//! WordPos: products, orders, customers and inventory over JSON, signed in to by OAuth 2.0 client credentials.
//!
//! Source: the vendor's "API Documentation" (base `https://api.wordpos.com`). It documents neither an idempotency key nor a field of an
//! order that a marker could stand in. Where a shop has tried that a field beyond the document comes back as it was sent, the setting
//! `reference_field` names it, and sales are looked up by it; without it a sale whose outcome is unknown goes to a person. `tax_field`
//! likewise names one for the tax, which an order has no field for either.

mod arguments;
mod calls;
mod client;
mod customers;
mod explore;
mod look_up;
mod operations;
mod pull;
mod push;
mod reason;
mod token;
mod webhook;
mod wire;

use crate::balance::Balances;
use crate::config::{Config, ConfigFault, Kind, Outside, Setting};
use crate::customer::NewCustomer;
use crate::fault::{CallFault, PushFault};
use crate::finding::{Finding, Tried};
use crate::hook::Hook;
use crate::remote::{RemoteItem, RemoteSale};
use crate::upstream::{
    Answer, Capabilities, Lookup, LookupHint, Operation, Page, Probe, PullKind, PushSale, Pushed, Upstream,
};
use arguments::Search;
use client::Client;

const CLIENT_ID: Setting = Setting {
    key: "client_id",
    about: "the Client ID of the application in WordPos's developer console",
    default: None,
};

const REFERENCE_FIELD: Setting = Setting {
    key: "reference_field",
    about: "a field of an order, beyond the document, that was seen to come back as it was sent (nothing: sales cannot be looked up)",
    default: Some(""),
};

const TAX_FIELD: Setting = Setting {
    key: "tax_field",
    about: "a field of an order, beyond the document, for its tax, that was seen to come back as it was sent (nothing: the tax is not compared)",
    default: Some(""),
};

const LANE_CUSTOMER: Setting = Setting {
    key: "lane_customer",
    about: "the customer there that this till's sales are booked on (nothing: on nobody)",
    default: Some(""),
};

const CUSTOMERS: Setting = Setting {
    key: "customers",
    about: "yes: a customer who was added here, with a phone number, is added there before the sale that names them, by fields that the document does not name",
    default: Some("no"),
};

const REFRESH: Setting = Setting {
    key: "refresh",
    about: "yes: try the refresh token before signing in again (the document names it, but no request for it)",
    default: Some("no"),
};

const DAYS_BACK: Setting = Setting {
    key: "days_back",
    about: "how many days of orders are read again each time",
    default: Some("7"),
};

/// What this kind needs.
pub(crate) const KIND: Kind = Kind {
    code: "wordpos",
    title: "WordPos",
    base_url: "https://api.wordpos.com",
    settings: &[
        CLIENT_ID,
        REFERENCE_FIELD,
        TAX_FIELD,
        LANE_CUSTOMER,
        CUSTOMERS,
        REFRESH,
        DAYS_BACK,
        webhook::PORT,
        webhook::ALGORITHM,
        webhook::ENCODING,
    ],
    secret: "client secret",
    operations: operations::OPERATIONS,
};

/// Most rows asked for at once. The document names a default of 20 and no most.
const PAGE_LIMIT: u32 = 100;

/// The upstream.
pub(crate) struct WordPos {
    client: Client,
    shop: Shop,
    hook: Option<Hook>,
}

/// What was said of the shop's account.
struct Shop {
    client_id: String,
    reference_field: String,
    tax_field: String,
    lane_customer: String,
    customers: bool,
    days_back: u32,
}

impl WordPos {
    /// Prepares the client; nothing is sent.
    ///
    /// # Errors
    /// [`ConfigFault`] naming what is wrong.
    pub(crate) fn new(config: &Config, outside: Outside) -> Result<Self, ConfigFault> {
        Ok(Self {
            client: Client::new(config, outside)?,
            shop: Shop {
                client_id: config.value(&CLIENT_ID).to_owned(),
                reference_field: config.value(&REFERENCE_FIELD).to_owned(),
                tax_field: config.value(&TAX_FIELD).to_owned(),
                lane_customer: config.value(&LANE_CUSTOMER).to_owned(),
                customers: config.yes(&CUSTOMERS)?,
                days_back: config.number(&DAYS_BACK, 1..=366)?,
            },
            hook: webhook::hook(config)?,
        })
    }
}

impl Upstream for WordPos {
    fn kind(&self) -> &'static str {
        KIND.code
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            push_sales: true,
            // The vendor documents neither a refund nor a change of an order.
            push_refunds: false,
            look_up_sales: !self.shop.reference_field.is_empty(),
            pulls: &[PullKind::Products, PullKind::Customers, PullKind::Orders],
            order_days: Some(self.shop.days_back),
            find_products: true,
            push_customers: self.shop.customers,
            balances: Balances::NotKept,
        }
    }

    fn push<'a>(&'a self, sale: &'a PushSale) -> Answer<'a, Pushed, PushFault> {
        Box::pin(push::push(&self.client, &self.shop, sale))
    }

    fn look_up<'a>(&'a self, marker: &'a str, hint: LookupHint<'a>) -> Answer<'a, Lookup, CallFault> {
        Box::pin(look_up::look_up(&self.client, &self.shop, marker, hint))
    }

    fn find_sale<'a>(&'a self, receipt_no: &'a str, hint: LookupHint<'a>) -> Answer<'a, Option<RemoteSale>, CallFault> {
        Box::pin(look_up::find_sale(&self.client, &self.shop, receipt_no, hint))
    }

    fn find_product<'a>(&'a self, code: &'a str) -> Answer<'a, Option<RemoteItem>, CallFault> {
        Box::pin(pull::find(&self.client, code))
    }

    fn pull(&self, kind: PullKind, cursor: Option<String>, limit: u32) -> Answer<'_, Page, CallFault> {
        Box::pin(pull::pull(&self.client, &self.shop, kind, cursor, limit))
    }

    fn probe(&self) -> Answer<'_, Probe, CallFault> {
        Box::pin(async {
            self.client.list_products(&Search::page(1, 1)).await?;
            Ok(Probe {
                account: self.shop.client_id.clone(),
                account_remote: self.shop.client_id.clone(),
            })
        })
    }

    fn look_up_customer<'a>(&'a self, customer: &'a NewCustomer) -> Answer<'a, Option<String>, CallFault> {
        Box::pin(customers::look_up(&self.client, customer))
    }

    fn add_customer<'a>(&'a self, customer: &'a NewCustomer) -> Answer<'a, String, PushFault> {
        Box::pin(customers::add(&self.client, &self.shop, customer))
    }

    fn explore(&self) -> Answer<'_, Vec<Finding>, CallFault> {
        Box::pin(explore::explore(&self.client))
    }

    fn try_out<'a>(&'a self, marker: &'a str) -> Answer<'a, Tried, CallFault> {
        Box::pin(explore::try_out(&self.client, &self.shop, marker))
    }

    fn hook(&self) -> Option<Hook> {
        self.hook.clone()
    }

    fn operations(&self) -> &'static [Operation] {
        operations::OPERATIONS
    }

    fn call<'a>(&'a self, operation: &'a str, json: &'a str) -> Answer<'a, String, CallFault> {
        Box::pin(operations::call(&self.client, operation, json))
    }
}
