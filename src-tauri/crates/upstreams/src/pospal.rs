//! Pospal: the back end of 银豹 tills, JSON over POST, each request signed with the account's key.
//!
//! Source: the vendor's "开发平台" document, twenty sections of one call each (the third has two). Orders, tickets, customers and
//! cashiers stand on other pages of the vendor's; they are not in that document, and nothing is written there unless a setting says
//! so. No idempotency key is documented; an order's `orderRemark` comes back as it was sent, so it carries the marker.

mod arguments;
mod calls;
mod client;
mod customers;
mod envelope;
mod explore;
mod known;
mod look_up;
mod operations;
mod orders;
mod pages;
mod pull;
mod push;
mod settings;
mod signature;
mod wire;

use crate::balance::{Balances, Increment, RemoteBalance};
use crate::config::{Config, ConfigFault, Kind, Outside};
use crate::customer::NewCustomer;
use crate::fault::{CallFault, Cause, PushFault};
use crate::finding::{Finding, Tried};
use crate::remote::{RemoteItem, RemoteSale};
use crate::upstream::{
    Answer, Capabilities, Lookup, LookupHint, Operation, Page, Probe, PullKind, PushSale, Pushed, Upstream,
};
use client::Client;
use settings::Settings;

/// What this kind needs.
pub(crate) const KIND: Kind = Kind {
    code: "pospal",
    title: "Pospal",
    base_url: "https://area8-win.pospal.cn:443/pospal-api2/openapi/v1",
    settings: settings::SETTINGS,
    secret: "app key",
    operations: operations::OPERATIONS,
};

/// The upstream.
pub(crate) struct Pospal {
    client: Client,
    settings: Settings,
    known: known::Known,
}

impl Pospal {
    /// Prepares the client; nothing is sent.
    ///
    /// # Errors
    /// [`ConfigFault`] naming what is wrong.
    pub(crate) fn new(config: &Config, outside: Outside) -> Result<Self, ConfigFault> {
        let settings = Settings::read(config)?;
        let client = Client::new(config, &settings, outside)?;
        Ok(Self {
            client,
            settings,
            known: known::Known::default(),
        })
    }
}

impl Upstream for Pospal {
    fn kind(&self) -> &'static str {
        KIND.code
    }

    fn capabilities(&self) -> Capabilities {
        let orders = self.settings.orders;
        Capabilities {
            push_sales: orders,
            // An order can be cancelled before it is completed, and nothing else.
            push_refunds: false,
            look_up_sales: orders,
            pulls: match orders {
                true => &[
                    PullKind::Products,
                    PullKind::Staff,
                    PullKind::Customers,
                    PullKind::Orders,
                    PullKind::Suppliers,
                    PullKind::PastSales,
                ],
                false => &[
                    PullKind::Products,
                    PullKind::Staff,
                    PullKind::Customers,
                    PullKind::Suppliers,
                ],
            },
            order_days: Some(pull::ORDER_DAYS),
            find_products: true,
            push_customers: self.settings.customers,
            balances: match self.settings.balances {
                true => Balances::Booked,
                false => Balances::Read,
            },
        }
    }

    fn push<'a>(&'a self, sale: &'a PushSale) -> Answer<'a, Pushed, PushFault> {
        Box::pin(async {
            if !self.settings.orders {
                return Err(PushFault::NotSent {
                    cause: Cause::Setup,
                    why: "sales go to this upstream only with orders=yes".to_owned(),
                });
            }
            push::push(&self.client, &self.settings, sale).await
        })
    }

    fn look_up<'a>(&'a self, marker: &'a str, hint: LookupHint<'a>) -> Answer<'a, Lookup, CallFault> {
        Box::pin(async move {
            self.settings.needs_orders()?;
            look_up::look_up(&self.client, &self.settings, marker, hint).await
        })
    }

    fn find_sale<'a>(&'a self, receipt_no: &'a str, hint: LookupHint<'a>) -> Answer<'a, Option<RemoteSale>, CallFault> {
        Box::pin(async move {
            self.settings.needs_orders()?;
            look_up::find_sale(&self.client, receipt_no, hint).await
        })
    }

    fn find_product<'a>(&'a self, code: &'a str) -> Answer<'a, Option<RemoteItem>, CallFault> {
        Box::pin(pull::find(&self.client, &self.known, code))
    }

    /// The upstream makes its pages as large as it likes, a hundred rows: no limit can be named to it.
    fn pull(&self, kind: PullKind, cursor: Option<String>, _: u32) -> Answer<'_, Page, CallFault> {
        Box::pin(async move {
            if matches!(kind, PullKind::Orders | PullKind::PastSales) {
                self.settings.needs_orders()?;
            }
            self.client.has_calls_for_lists()?;
            pull::pull(&self.client, &self.known, kind, cursor).await
        })
    }

    fn probe(&self) -> Answer<'_, Probe, CallFault> {
        Box::pin(async {
            self.client.query_all_product_unit_def().await?;
            Ok(Probe {
                account: self.settings.app_id.clone(),
                account_remote: self.settings.app_id.clone(),
            })
        })
    }

    fn find_customer<'a>(&'a self, number: &'a str) -> Answer<'a, Option<RemoteBalance>, CallFault> {
        Box::pin(async move { Ok(customers::find(&self.client, number).await?) })
    }

    fn balance<'a>(&'a self, remote_id: &'a str) -> Answer<'a, Option<RemoteBalance>, CallFault> {
        Box::pin(async move { Ok(customers::ask(&self.client, remote_id).await?) })
    }

    fn book<'a>(&'a self, increment: &'a Increment) -> Answer<'a, (), PushFault> {
        Box::pin(async move {
            if !self.settings.balances {
                return Err(PushFault::NotSent {
                    cause: Cause::Setup,
                    why: "what customers spend goes to this upstream only with balances=yes".to_owned(),
                });
            }
            customers::book(&self.client, increment).await
        })
    }

    fn look_up_customer<'a>(&'a self, customer: &'a NewCustomer) -> Answer<'a, Option<String>, CallFault> {
        Box::pin(async move { Ok(customers::look_up(&self.client, customer).await?) })
    }

    fn add_customer<'a>(&'a self, customer: &'a NewCustomer) -> Answer<'a, String, PushFault> {
        Box::pin(async move {
            if !self.settings.customers {
                return Err(PushFault::NotSent {
                    cause: Cause::Setup,
                    why: "customers go to this upstream only with customers=yes".to_owned(),
                });
            }
            customers::add(&self.client, customer).await
        })
    }

    fn explore(&self) -> Answer<'_, Vec<Finding>, CallFault> {
        Box::pin(explore::explore(&self.client))
    }

    fn try_out<'a>(&'a self, marker: &'a str) -> Answer<'a, Tried, CallFault> {
        Box::pin(async move {
            self.settings.needs_orders()?;
            explore::try_out(&self.client, &self.settings, marker).await
        })
    }

    fn operations(&self) -> &'static [Operation] {
        operations::OPERATIONS
    }

    fn call<'a>(&'a self, operation: &'a str, json: &'a str) -> Answer<'a, String, CallFault> {
        Box::pin(operations::call(&self.client, operation, json))
    }
}
