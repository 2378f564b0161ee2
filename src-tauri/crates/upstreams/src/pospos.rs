//! POSPOS: transactions, stock, members, credit sales, vendors and buy documents, all of them read only, with a key in a header.
//!
//! Source: the vendor's "POSPOS Developer (0.3)" (base `https://go.pospos.co/developer/api`). Every documented call is a GET, so no sale
//! of the till ever goes there. The document shows no answer; the names of fields are those of answers that were seen, and each row is
//! kept whole.

mod arguments;
mod calls;
mod client;
mod operations;
mod pull;
mod records;
mod stretch;
mod wire;

use crate::balance::Balances;
use crate::config::{Config, ConfigFault, Kind, Outside, Setting};
use crate::fault::{CallFault, PushFault};
use crate::finding::Finding;
use crate::local_time::UtcOffset;
use crate::remote::{RemoteItem, RemoteSale};
use crate::upstream::{
    Answer, Capabilities, Lookup, LookupHint, Operation, Page, Probe, PullKind, PushSale, Pushed, Upstream,
};
use arguments::Term;
use client::Client;

const UTC_OFFSET: Setting = Setting {
    key: "utc_offset",
    about: "how far the shop's clock is ahead of UTC; its days are asked for",
    default: Some("+07:00"),
};

const CALLS_PER_MINUTE: Setting = Setting {
    key: "calls_per_minute",
    about: "how often POSPOS may be asked; who goes over what the subscription allows loses the key (the document says up to 300 in 10 seconds)",
    default: Some("10"),
};

const PRICE_FIELD: Setting = Setting {
    key: "price_field",
    about: "the field of a product that is its price (a guess: the document shows none)",
    default: Some("price"),
};

const STOCK_FIELD: Setting = Setting {
    key: "stock_field",
    about: "the field of a product that is its stock on hand (a guess: the document shows none)",
    default: Some("stock"),
};

const DAYS_BACK: Setting = Setting {
    key: "days_back",
    about: "how many days of transactions are read again each time: a sale may be cancelled later",
    default: Some("7"),
};

const OWED_FIELD: Setting = Setting {
    key: "owed_field",
    about: "the field of a credit sale that is what is still owed of it (a guess: the document shows none)",
    default: Some("remaining"),
};

/// What this kind needs.
pub(crate) const KIND: Kind = Kind {
    code: "pospos",
    title: "POSPOS",
    base_url: "https://go.pospos.co/developer/api",
    settings: &[
        UTC_OFFSET,
        CALLS_PER_MINUTE,
        PRICE_FIELD,
        STOCK_FIELD,
        OWED_FIELD,
        DAYS_BACK,
    ],
    secret: "API key",
    operations: operations::OPERATIONS,
};

/// Most rows asked for at once: the figure of the vendor's own example.
const PAGE_LIMIT: u32 = 200;

/// For so many days back its buy documents are read.
const PURCHASE_DAYS: u32 = 92;

/// Why no sale goes there.
const READ_ONLY: &str = "way to write: every documented call reads";

/// The upstream.
pub(crate) struct PosPos {
    client: Client,
    shop: Shop,
}

/// What was said of the shop.
struct Shop {
    utc_offset: UtcOffset,
    price_field: String,
    stock_field: String,
    owed_field: String,
    days_back: u32,
}

impl PosPos {
    /// Prepares the client; nothing is sent.
    ///
    /// # Errors
    /// [`ConfigFault`] naming what is wrong.
    pub(crate) fn new(config: &Config, outside: Outside) -> Result<Self, ConfigFault> {
        let utc_offset = config.read(&UTC_OFFSET, "a distance from UTC such as +07:00", UtcOffset::read)?;
        let per_minute = config.number(&CALLS_PER_MINUTE, 1..=1800)?;
        Ok(Self {
            client: Client::new(config, outside, per_minute)?,
            shop: Shop {
                utc_offset,
                price_field: config.value(&PRICE_FIELD).to_owned(),
                stock_field: config.value(&STOCK_FIELD).to_owned(),
                owed_field: config.value(&OWED_FIELD).to_owned(),
                days_back: config.number(&DAYS_BACK, 1..=366)?,
            },
        })
    }
}

impl Upstream for PosPos {
    fn kind(&self) -> &'static str {
        KIND.code
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            push_sales: false,
            push_refunds: false,
            look_up_sales: false,
            pulls: &[
                PullKind::Products,
                PullKind::Customers,
                PullKind::Suppliers,
                PullKind::CreditSales,
                PullKind::Purchases,
                PullKind::PastSales,
            ],
            // Its transactions are no orders of this till's: it takes none.
            order_days: None,
            find_products: true,
            push_customers: false,
            balances: Balances::NotKept,
        }
    }

    fn push<'a>(&'a self, _sale: &'a PushSale) -> Answer<'a, Pushed, PushFault> {
        Box::pin(async {
            Err(PushFault::NotSent {
                cause: crate::Cause::Setup,
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

    fn find_product<'a>(&'a self, code: &'a str) -> Answer<'a, Option<RemoteItem>, CallFault> {
        Box::pin(pull::find(&self.client, &self.shop, code))
    }

    fn pull(&self, kind: PullKind, cursor: Option<String>, limit: u32) -> Answer<'_, Page, CallFault> {
        Box::pin(pull::pull(&self.client, &self.shop, kind, cursor, limit))
    }

    fn probe(&self) -> Answer<'_, Probe, CallFault> {
        Box::pin(async {
            self.client.list_stock_pages(&Term::page(1, 1)).await?;
            // The key is all that there is of an account.
            Ok(Probe {
                account: KIND.title.to_owned(),
                account_remote: KIND.code.to_owned(),
            })
        })
    }

    fn explore(&self) -> Answer<'_, Vec<Finding>, CallFault> {
        Box::pin(async {
            // A key that asks too much is withdrawn: what one small page tells is enough.
            self.client.list_stock_pages(&Term::page(1, 1)).await?;
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
