//! What every back end offers, in the till's words. Remote ids are opaque text; figures are exact decimals.

use crate::balance::{Balances, Increment, RemoteBalance};
use crate::customer::{NewCustomer, RemoteCustomer, SoldTo};
use crate::fault::{CallFault, Cause, PushFault};
use crate::finding::{Finding, Tried};
use crate::hook::Hook;
use crate::remote::{RemoteItem, RemoteOrder, RemoteRecord, RemoteSale, RemoteStaff};
use rust_decimal::Decimal;
use std::future::Future;
use std::pin::Pin;

/// What an asynchronous call returns.
pub type Answer<'a, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 'a>>;

/// A finished sale in the shape that back ends take, every id already mapped to the upstream's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushSale {
    /// Short ASCII text that finds the sale again, made by [`crate::marker_of`].
    pub marker: String,
    /// The upstream's id of whoever rang it up.
    pub staff_remote: String,
    /// Who bought, where the upstream knows them.
    pub customer: Option<SoldTo>,
    /// Lines.
    pub lines: Vec<PushLine>,
    /// What was owed, tax in, in major units.
    pub total: Decimal,
    /// The tax in it, in major units.
    pub tax: Decimal,
    /// When it was sold, Unix milliseconds UTC.
    pub sold_at_ms: i64,
    /// The upstream's name of the tender (the largest, when there are several).
    pub method: String,
    /// Words for a person: split tenders, rounding. Starts with the marker; one that does not is sent with the marker put before it.
    pub notes: String,
}

/// One line of a [`PushSale`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushLine {
    /// The upstream's id of the product.
    pub remote_item: String,
    /// How much, in the product's unit.
    pub quantity: Decimal,
    /// Price of one unit, in major units.
    pub unit_price: Decimal,
    /// What is owed for the line after every discount, in major units.
    pub total: Decimal,
}

/// The upstream's word that it has a sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pushed {
    /// Its id there.
    pub remote_id: String,
    /// The total it says it stored, where it says so: a difference is reported, never corrected.
    pub echoed_total: Option<Decimal>,
}

/// What is known before a look-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LookupHint<'a> {
    /// How many orders the upstream listed when it was last asked: the search begins a little before that place.
    pub known_count: Option<u64>,
    /// When the sale was sent, Unix milliseconds UTC, for upstreams that search by time.
    pub sent_at_ms: i64,
    /// When it was sold, likewise: an upstream may list it under either.
    pub sold_at_ms: i64,
    /// The marker of another sale that is there, sold and sent within hours of this one: a list that does not show it proves nothing.
    pub witness: Option<&'a str>,
}

/// What a look-up found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// The upstream has it.
    Found {
        /// The first order that carries the marker.
        remote_id: String,
        /// How many orders carry it: more than one is a duplicate for a person to settle.
        occurrences: u32,
        /// Orders listed, the next hint's count.
        listed: u64,
    },
    /// The whole list was read and no order carries the marker.
    Absent {
        /// Orders listed. Fewer than were known before means that this look-up may not have seen everything.
        listed: u64,
    },
}

/// What an upstream can do. `sync` plans by this and never by the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capabilities {
    /// Takes finished sales.
    pub push_sales: bool,
    /// Takes refunds and voids as documents of their own.
    pub push_refunds: bool,
    /// Can be asked whether it has a sale, and for the sale of a receipt.
    pub look_up_sales: bool,
    /// What can be read from it.
    pub pulls: &'static [PullKind],
    /// For how many days back its orders are read; nothing where it lists all of them.
    pub order_days: Option<u32>,
    /// What it does about the balances of customers.
    pub balances: Balances,
    /// Can be asked for the product behind a code.
    pub find_products: bool,
    /// Takes customers who were added here.
    pub push_customers: bool,
}

/// What can be read, page by page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PullKind {
    /// Products with price and stock.
    Products,
    /// The people who may be named on a sale.
    Staff,
    /// Those who buy.
    Customers,
    /// Sales that the upstream has.
    Orders,
    /// Who delivers.
    Suppliers,
    /// Sales on credit.
    CreditSales,
    /// What the shop bought.
    Purchases,
    /// Sales of other tills, of an upstream that takes none of this till's or keeps them apart from its orders.
    PastSales,
}

impl PullKind {
    /// Whether the till only shows it, as a [`RemoteRecord`].
    #[must_use]
    pub const fn is_record(self) -> bool {
        matches!(
            self,
            Self::Suppliers | Self::CreditSales | Self::Purchases | Self::PastSales
        )
    }

    /// Whether it is read over the last days and not whole, so that quiet days make it shorter.
    #[must_use]
    pub const fn is_of_days(self) -> bool {
        matches!(self, Self::Orders | Self::Purchases | Self::PastSales)
    }

    /// What an upstream says that it does not have.
    pub(crate) const fn not_offered(self) -> CallFault {
        let what = match self {
            Self::Products => "products",
            Self::Staff => "staff",
            Self::Customers => "customers",
            Self::Orders => "orders",
            Self::Suppliers => "suppliers",
            Self::CreditSales => "credit sales",
            Self::Purchases => "purchases",
            Self::PastSales => "past sales",
        };
        CallFault::NotOffered { what }
    }
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its rows, all of the kind asked for.
    pub rows: Rows,
    /// Where the next page begins; nothing after the last.
    pub next: Option<String>,
}

/// The rows of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    /// For [`PullKind::Products`].
    Products(Vec<RemoteItem>),
    /// For [`PullKind::Staff`].
    Staff(Vec<RemoteStaff>),
    /// For [`PullKind::Customers`].
    Customers(Vec<RemoteCustomer>),
    /// For [`PullKind::Orders`].
    Orders(Vec<RemoteOrder>),
    /// For every kind that [`PullKind::is_record`].
    Records(Vec<RemoteRecord>),
}

/// What a probe learned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// The account that the till is signed in as.
    pub account: String,
    /// That account's id, good as the staff of a sale whose cashier has none there.
    pub account_remote: String,
}

/// One typed call of the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its name, as [`Upstream::call`] takes it.
    pub name: &'static str,
    /// Whether it changes anything there.
    pub writes: bool,
    /// Method and path as the vendor documents them.
    pub request: &'static str,
    /// An example of its arguments.
    pub arguments: &'static str,
    /// Arguments, at any depth, that are never written down: not in the journal, not in a log.
    pub secrets: &'static [&'static str],
}

/// What a back end that takes no customers answers.
const NO_CUSTOMERS: CallFault = CallFault::NotOffered {
    what: "way to add customers",
};

/// What a back end without balances answers.
const NO_BALANCES: CallFault = CallFault::NotOffered {
    what: "balances of customers",
};

/// A back end. Every method makes at most one attempt and reports exactly what is known of it.
pub trait Upstream: Send + Sync {
    /// The kind, as in [`crate::kinds`].
    fn kind(&self) -> &'static str;

    /// What it can do.
    fn capabilities(&self) -> Capabilities;

    /// Sends one sale, once.
    ///
    /// # Errors
    /// [`PushFault`], whose variant says whether the upstream can have the sale.
    fn push<'a>(&'a self, sale: &'a PushSale) -> Answer<'a, Pushed, PushFault>;

    /// Asks whether the upstream has the sale with this marker.
    ///
    /// # Errors
    /// [`CallFault`] when the question could not be answered; that says nothing of the sale.
    fn look_up<'a>(&'a self, marker: &'a str, hint: LookupHint<'a>) -> Answer<'a, Lookup, CallFault>;

    /// Asks for the sale with this number on its receipt, whichever till sent it; the newest are looked at first.
    ///
    /// # Errors
    /// [`CallFault`] when the question could not be answered; that says nothing of the sale.
    fn find_sale<'a>(&'a self, receipt_no: &'a str, hint: LookupHint<'a>) -> Answer<'a, Option<RemoteSale>, CallFault>;

    /// Asks for the product with this code on it, as it was scanned.
    ///
    /// # Errors
    /// [`CallFault`] when the question could not be answered; [`CallFault::NotOffered`] where it cannot be asked.
    fn find_product<'a>(&'a self, _code: &'a str) -> Answer<'a, Option<RemoteItem>, CallFault> {
        Box::pin(async {
            Err(CallFault::NotOffered {
                what: "a product by its code",
            })
        })
    }

    /// Reads one page, at most `limit` rows, from where the page before it said (nothing: from the start).
    ///
    /// # Errors
    /// [`CallFault`]; the same page can be asked for again.
    fn pull(&self, kind: PullKind, cursor: Option<String>, limit: u32) -> Answer<'_, Page, CallFault>;

    /// Asks, changing nothing, whether address and credentials are right.
    ///
    /// # Errors
    /// [`CallFault`] that says what is not.
    fn probe(&self) -> Answer<'_, Probe, CallFault>;

    /// Finds out, changing nothing, what the vendor's document leaves open. What could not be told this time is left out.
    ///
    /// # Errors
    /// [`CallFault`] when it could not be asked.
    fn explore(&self) -> Answer<'_, Vec<Finding>, CallFault>;

    /// Makes one order whose notes or reference begin with this text, looks at what became of it, and takes it away again where that can
    /// be done. Nothing here is done twice.
    ///
    /// # Errors
    /// [`CallFault`]; the order may be there then. [`CallFault::NotOffered`] where no orders are taken or there is no product to order.
    fn try_out<'a>(&'a self, _marker: &'a str) -> Answer<'a, Tried, CallFault> {
        Box::pin(async {
            Err(CallFault::NotOffered {
                what: "an order to try it out with",
            })
        })
    }

    /// Asks for the customer with this number, as it stands on their card there.
    ///
    /// # Errors
    /// [`CallFault`] when the question could not be answered; [`CallFault::NotOffered`] where no balances are kept.
    fn find_customer<'a>(&'a self, _number: &'a str) -> Answer<'a, Option<RemoteBalance>, CallFault> {
        Box::pin(async { Err(NO_BALANCES) })
    }

    /// Asks what the customer with this id has there.
    ///
    /// # Errors
    /// As [`Upstream::find_customer`].
    fn balance<'a>(&'a self, _remote_id: &'a str) -> Answer<'a, Option<RemoteBalance>, CallFault> {
        Box::pin(async { Err(NO_BALANCES) })
    }

    /// Books what a customer spent and earned, once. Nothing tells one increment from another: it is never sent again but by whoever
    /// knows that it did not arrive.
    ///
    /// # Errors
    /// [`PushFault`], whose variant says whether it can be booked.
    fn book<'a>(&'a self, _increment: &'a Increment) -> Answer<'a, (), PushFault> {
        Box::pin(async {
            Err(PushFault::NotSent {
                cause: Cause::Setup,
                why: NO_BALANCES.to_string(),
            })
        })
    }

    /// Asks for the id of a customer by what no other there has. Whoever adds one asks before, each time: nothing else tells whether an
    /// addition without an answer was done.
    ///
    /// # Errors
    /// [`CallFault`] when the question could not be answered; [`CallFault::NotOffered`] where no customers are taken.
    fn look_up_customer<'a>(&'a self, _customer: &'a NewCustomer) -> Answer<'a, Option<String>, CallFault> {
        Box::pin(async { Err(NO_CUSTOMERS) })
    }

    /// Adds a customer, once. Answers with their id there.
    ///
    /// # Errors
    /// [`PushFault`], whose variant says whether the customer can be there.
    fn add_customer<'a>(&'a self, _customer: &'a NewCustomer) -> Answer<'a, String, PushFault> {
        Box::pin(async {
            Err(PushFault::NotSent {
                cause: Cause::Setup,
                why: NO_CUSTOMERS.to_string(),
            })
        })
    }

    /// Where it may tell that something has changed there, if anywhere.
    fn hook(&self) -> Option<Hook> {
        None
    }

    /// Every call that [`Upstream::call`] takes.
    fn operations(&self) -> &'static [Operation];

    /// Makes one call by name, arguments and answer as JSON text.
    ///
    /// # Errors
    /// [`CallFault::UnknownOperation`] or [`CallFault::WrongArguments`] before anything is sent, else what the exchange met.
    fn call<'a>(&'a self, operation: &'a str, json: &'a str) -> Answer<'a, String, CallFault>;
}
