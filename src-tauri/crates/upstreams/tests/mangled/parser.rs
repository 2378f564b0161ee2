//! Everything that reads a reply: each call by name, and each question that the till asks of any back end.

use crate::line::Line;
use crate::replies::replies;
use rust_decimal::Decimal;
use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use upstreams::{
    Balances, Capabilities, Config, Increment, Kind, LookupHint, PullKind, PushLine, PushSale, Rows, Secret, Upstream,
    kinds,
};

const MARKER: &str = "[T1K7Q-000123 01907f3a]";

/// What is asked of every back end, whatever it is.
#[rustfmt::skip]
const QUESTIONS: &[&str] = &[
    "pull products", "pull staff", "pull customers", "pull orders", "pull suppliers", "pull credit sales", "pull purchases", "pull past sales",
    "look_up", "find_sale", "find_product", "find_customer", "balance", "probe", "explore", "push", "try_out", "book",
];

/// One reader of replies and those that it is for.
#[derive(Clone)]
pub(crate) struct Parser {
    pub(crate) name: String,
    pub(crate) client: Client,
    pub(crate) replies: Vec<String>,
    asks: String,
}

/// A client and the line that it asks by.
#[derive(Clone)]
pub(crate) struct Client {
    pub(crate) line: Arc<Line>,
    upstream: Arc<dyn Upstream>,
}

/// Every parser of every kind.
pub(crate) fn parsers() -> Vec<Parser> {
    kinds().iter().flat_map(of_kind).collect()
}

fn of_kind(kind: &'static Kind) -> impl Iterator<Item = Parser> {
    let told = replies(kind.code);
    let client = Client::of(kind);
    let calls = kind.operations.iter().map(|operation| operation.name);
    let calls = calls.filter(|name| *name != "check_webhook");
    let can = client.upstream.capabilities();
    let questions = QUESTIONS.iter().copied().filter(move |question| offered(question, can));
    calls.chain(questions).map(move |asks| {
        let own = told.get(asks).map(|own| vec![own.clone()]);
        Parser {
            name: format!("{} {asks}", kind.code),
            // A token that was spoilt is kept by whoever asked for it, and by no other.
            client: if asks == "sign_in" {
                Client::of(kind)
            } else {
                client.clone()
            },
            replies: own.unwrap_or_else(|| told.values().cloned().collect()),
            asks: asks.to_owned(),
        }
    })
}

/// The list that a question is for.
fn list_of(question: &str) -> Option<PullKind> {
    Some(match question {
        "pull products" => PullKind::Products,
        "pull staff" => PullKind::Staff,
        "pull customers" => PullKind::Customers,
        "pull orders" => PullKind::Orders,
        "pull suppliers" => PullKind::Suppliers,
        "pull credit sales" => PullKind::CreditSales,
        "pull purchases" => PullKind::Purchases,
        "pull past sales" => PullKind::PastSales,
        _ => return None,
    })
}

/// Whether a back end can be asked at all.
fn offered(question: &str, can: Capabilities) -> bool {
    if let Some(kind) = list_of(question) {
        return can.pulls.contains(&kind);
    }
    match question {
        "look_up" | "find_sale" => can.look_up_sales,
        "find_product" => can.find_products,
        "find_customer" | "balance" => can.balances != Balances::NotKept,
        "push" | "try_out" => can.push_sales,
        "book" => can.balances == Balances::Booked,
        _ => true,
    }
}

impl Client {
    /// A client of a kind with a line of its own.
    pub(crate) fn of(kind: &Kind) -> Self {
        let line = Line::open();
        Self {
            upstream: connected(kind, &line.base_url),
            line: Arc::new(line),
        }
    }

    /// Makes one call with its own example.
    pub(crate) async fn call(&self, name: &str) -> Result<String, String> {
        let mut operations = self.upstream.operations().iter();
        let operation = operations.find(|operation| operation.name == name).unwrap();
        told(self.upstream.call(name, operation.arguments).await)
    }
}

impl Parser {
    /// Whether it is a call by name, which every good reply of its own satisfies.
    pub(crate) fn is_call(&self) -> bool {
        !QUESTIONS.contains(&&*self.asks)
    }

    pub(crate) fn signs_in(&self) -> bool {
        self.asks == "sign_in"
    }

    /// Asks once. What was read, in words, or why nothing was.
    pub(crate) async fn ask(&self) -> Result<String, String> {
        let upstream = &self.client.upstream;
        if let Some(kind) = list_of(&self.asks) {
            return self.pull(kind).await;
        }
        match self.asks.as_str() {
            "look_up" => told(upstream.look_up(MARKER, LookupHint::default()).await),
            "find_sale" => told(upstream.find_sale("T1K7Q-000123", LookupHint::default()).await),
            "find_product" => told(upstream.find_product("8850999320007").await),
            "find_customer" => told(upstream.find_customer("1001").await),
            "balance" => told(upstream.balance("1366004607492560001").await),
            "probe" => told(upstream.probe().await),
            "explore" => told(upstream.explore().await),
            "try_out" => told(upstream.try_out(MARKER).await),
            "push" => {
                let pushed = upstream.push(&sale()).await;
                let nameless = pushed.as_ref().is_ok_and(|pushed| pushed.remote_id.is_empty());
                assert!(!nameless, "without an id nothing is confirmed");
                told(pushed)
            }
            "book" => told(upstream.book(&increment()).await),
            call => self.client.call(call).await,
        }
    }

    /// The first page, and the one after it.
    async fn pull(&self, kind: PullKind) -> Result<String, String> {
        let page = self.client.upstream.pull(kind, None, 10).await;
        let page = page.map_err(|fault| fault.to_string())?;
        let nameless = match &page.rows {
            Rows::Products(rows) => rows.iter().any(|row| row.remote_id.is_empty()),
            Rows::Staff(rows) => rows.iter().any(|row| row.remote_id.is_empty()),
            Rows::Customers(rows) => rows.iter().any(|row| row.remote_id.is_empty()),
            Rows::Orders(rows) => rows.iter().any(|row| row.remote_id.is_empty()),
            Rows::Records(rows) => rows.iter().any(|row| row.remote_id.is_empty()),
        };
        assert!(!nameless, "a row without an id is none");
        if page.next.is_some() {
            let _ = self.client.upstream.pull(kind, page.next.clone(), 10).await;
        }
        Ok(format!("{page:?}"))
    }
}

fn told<T: Debug, E: ToString>(answer: Result<T, E>) -> Result<String, String> {
    answer
        .map(|read| format!("{read:?}"))
        .map_err(|fault| fault.to_string())
}

fn connected(kind: &Kind, base_url: &str) -> Arc<dyn Upstream> {
    let settings = kind.settings.iter().filter_map(|setting| {
        let value = match setting.key {
            // Not given: then the till signs in.
            "token" => return None,
            "username" => "x",
            "reference_field" => "reference",
            "orders" | "complete_orders" | "balances" => "yes",
            _ => setting.default.unwrap_or("x"),
        };
        Some((setting.key.to_owned(), value.to_owned()))
    });
    let config = Config {
        base_url: base_url.to_owned(),
        settings: settings.collect(),
        secret: Secret::new("x"),
    };
    // Each reading is a minute later, so that no client holds itself back.
    let now = AtomicI64::new(1_764_502_400_000);
    let clock = Arc::new(move || now.fetch_add(60_000, Ordering::SeqCst));
    Arc::from(upstreams::connect(kind.code, &config, clock).unwrap())
}

fn sale() -> PushSale {
    let price = Decimal::new(4500, 2);
    PushSale {
        marker: MARKER.to_owned(),
        staff_remote: "1".to_owned(),
        customer: None,
        lines: vec![PushLine {
            remote_item: "1366004607492564649".to_owned(),
            quantity: Decimal::TWO,
            unit_price: price,
            total: price * Decimal::TWO,
        }],
        total: price * Decimal::TWO,
        tax: Decimal::new(589, 2),
        sold_at_ms: 1_764_500_000_000,
        method: "cash".to_owned(),
        notes: format!("{MARKER} cash 90.00"),
    }
}

fn increment() -> Increment {
    Increment {
        remote_id: "1366004607492560001".to_owned(),
        points: Decimal::ONE,
        credit: Decimal::NEGATIVE_ONE,
        at_ms: 1_764_500_000_000,
    }
}
