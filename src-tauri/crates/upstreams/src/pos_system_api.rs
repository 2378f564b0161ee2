//! POS System API: items, orders and users over JSON, signed in to with a JWT.
//!
//! Source: the vendor's "POS System API Documentation" (base `http://localhost:8000/api/v1`). It documents no idempotency key; an
//! order's `notes` come back as they were sent, so they carry the marker by which a sale is found again.

mod arguments;
mod calls;
mod client;
mod explore;
mod look_up;
mod operations;
mod pull;
mod push;
mod reason;
mod token;
mod wire;

use crate::balance::Balances;
use crate::config::{Config, ConfigFault, Kind, Outside, Setting};
use crate::fault::{CallFault, PushFault};
use crate::finding::{Finding, Tried};
use crate::remote::RemoteSale;
use crate::upstream::{
    Answer, Capabilities, Lookup, LookupHint, Operation, Page, Probe, PullKind, PushSale, Pushed, Upstream,
};
use client::Client;

/// What this kind needs.
pub(crate) const KIND: Kind = Kind {
    code: "pos-system-api",
    title: "POS System API",
    base_url: "http://localhost:8000/api/v1",
    settings: &[Setting {
        key: "username",
        about: "the account that the till signs in with",
        default: None,
    }],
    secret: "password",
    operations: operations::OPERATIONS,
};

/// Most rows asked for at once. The vendor names no limit; FastAPI services commonly allow a hundred.
const PAGE_LIMIT: u32 = 100;

/// The upstream.
pub(crate) struct PosSystemApi {
    client: Client,
}

impl PosSystemApi {
    /// Prepares the client; nothing is sent.
    ///
    /// # Errors
    /// [`ConfigFault`] naming what is wrong.
    pub(crate) fn new(config: &Config, outside: Outside) -> Result<Self, ConfigFault> {
        let client = Client::new(config, KIND.base_url, outside)?;
        Ok(Self { client })
    }
}

impl Upstream for PosSystemApi {
    fn kind(&self) -> &'static str {
        KIND.code
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            push_sales: true,
            // The vendor documents neither a refund nor which order states there are.
            push_refunds: false,
            look_up_sales: true,
            pulls: &[PullKind::Products, PullKind::Staff, PullKind::Orders],
            order_days: None,
            find_products: false,
            push_customers: false,
            balances: Balances::NotKept,
        }
    }

    fn push<'a>(&'a self, sale: &'a PushSale) -> Answer<'a, Pushed, PushFault> {
        Box::pin(push::push(&self.client, sale))
    }

    fn look_up<'a>(&'a self, marker: &'a str, hint: LookupHint<'a>) -> Answer<'a, Lookup, CallFault> {
        Box::pin(look_up::look_up(&self.client, marker, hint))
    }

    fn find_sale<'a>(&'a self, receipt_no: &'a str, hint: LookupHint<'a>) -> Answer<'a, Option<RemoteSale>, CallFault> {
        Box::pin(look_up::find_sale(&self.client, receipt_no, hint))
    }

    fn pull(&self, kind: PullKind, cursor: Option<String>, limit: u32) -> Answer<'_, Page, CallFault> {
        Box::pin(pull::pull(&self.client, kind, cursor, limit))
    }

    fn probe(&self) -> Answer<'_, Probe, CallFault> {
        Box::pin(async {
            let user = self.client.get_current_user().await?;
            Ok(Probe {
                account: user.username,
                account_remote: user.id.into(),
            })
        })
    }

    fn explore(&self) -> Answer<'_, Vec<Finding>, CallFault> {
        Box::pin(explore::explore(&self.client))
    }

    fn try_out<'a>(&'a self, marker: &'a str) -> Answer<'a, Tried, CallFault> {
        Box::pin(explore::try_out(&self.client, marker))
    }

    fn operations(&self) -> &'static [Operation] {
        operations::OPERATIONS
    }

    fn call<'a>(&'a self, operation: &'a str, json: &'a str) -> Answer<'a, String, CallFault> {
        Box::pin(operations::call(&self.client, operation, json))
    }
}
