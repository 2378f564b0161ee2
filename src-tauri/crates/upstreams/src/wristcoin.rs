//! WristCoin: menu items, staff, vendors, inventory, sales and top-ups of an event, read only, with a bearer token.
//!
//! Source: the vendor's "WristCoin Cashless POS API Reference" (base `https://live.mywristcoin.com/api/v1`), which says of itself that it is
//! not comprehensive. Where it names no path, the path is a setting, and what it says by itself is a guess. No call that writes is
//! documented, so no sale of the till ever goes there. A "vendor" is a sales outlet there, not a supplier.

mod arguments;
mod calls;
mod client;
mod operations;
mod pull;
mod reason;
mod settings;
mod token;
mod wire;

use crate::balance::Balances;
use crate::config::{Config, ConfigFault, Kind, Outside};
use crate::fault::{CallFault, Cause, PushFault};
use crate::finding::Finding;
use crate::remote::RemoteSale;
use crate::upstream::{
    Answer, Capabilities, Lookup, LookupHint, Operation, Page, Probe, PullKind, PushSale, Pushed, Upstream,
};
use arguments::Part;
use client::Client;

/// What this kind needs.
pub(crate) const KIND: Kind = Kind {
    code: "wristcoin",
    title: "WristCoin",
    base_url: "https://live.mywristcoin.com/api/v1",
    settings: settings::ALL,
    secret: "password (or the token)",
    operations: operations::OPERATIONS,
};

/// Why no sale goes there.
const READ_ONLY: &str = "way to write: no documented call does";

/// The upstream.
pub(crate) struct WristCoin {
    client: Client,
    event_id: String,
    days_back: u32,
}

impl WristCoin {
    /// Prepares the client; nothing is sent.
    ///
    /// # Errors
    /// [`ConfigFault`] naming what is wrong.
    pub(crate) fn new(config: &Config, outside: Outside) -> Result<Self, ConfigFault> {
        Ok(Self {
            client: Client::new(config, outside)?,
            event_id: config.value(&settings::EVENT_ID).to_owned(),
            days_back: config.number(&settings::DAYS_BACK, 1..=60)?,
        })
    }
}

impl Upstream for WristCoin {
    fn kind(&self) -> &'static str {
        KIND.code
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            push_sales: false,
            push_refunds: false,
            look_up_sales: false,
            pulls: &[PullKind::Products, PullKind::Staff, PullKind::PastSales],
            // Its sales are no orders of this till's: it takes none.
            order_days: None,
            find_products: false,
            push_customers: false,
            balances: Balances::NotKept,
        }
    }

    fn push<'a>(&'a self, _sale: &'a PushSale) -> Answer<'a, Pushed, PushFault> {
        Box::pin(async {
            Err(PushFault::NotSent {
                cause: Cause::Setup,
                why: format!("this upstream has no {READ_ONLY}"),
            })
        })
    }

    fn look_up<'a>(&'a self, _marker: &'a str, _hint: LookupHint<'a>) -> Answer<'a, Lookup, CallFault> {
        Box::pin(async { Err(CallFault::NotOffered { what: READ_ONLY }) })
    }

    fn find_sale<'a>(
        &'a self,
        _receipt_no: &'a str,
        _hint: LookupHint<'a>,
    ) -> Answer<'a, Option<RemoteSale>, CallFault> {
        Box::pin(async { Err(CallFault::NotOffered { what: READ_ONLY }) })
    }

    fn pull(&self, kind: PullKind, cursor: Option<String>, _limit: u32) -> Answer<'_, Page, CallFault> {
        Box::pin(pull::pull(&self.client, self.days_back, kind, cursor))
    }

    fn probe(&self) -> Answer<'_, Probe, CallFault> {
        Box::pin(async {
            self.client.list_menu_items(&Part::default()).await?;
            Ok(Probe {
                account: self.event_id.clone(),
                account_remote: self.event_id.clone(),
            })
        })
    }

    fn explore(&self) -> Answer<'_, Vec<Finding>, CallFault> {
        Box::pin(async {
            self.client.list_menu_items(&Part::default()).await?;
            Ok(self.client.clock_ahead().into_iter().collect())
        })
    }

    fn operations(&self) -> &'static [Operation] {
        operations::OPERATIONS
    }

    fn call<'a>(&'a self, operation: &'a str, json: &'a str) -> Answer<'a, String, CallFault> {
        Box::pin(operations::call(&self.client, operation, json))
    }
}
