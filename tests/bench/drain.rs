//! A backlog on its way to a back end, against a bare loop of commit, loopback POST, commit; and the sale at the counter meanwhile.

use crate::Outcome;
use crate::report::{Limit, Measure};
use crate::rounds::{Rounds, contest, timed};
use crate::shop::Shop;
use rusqlite::Connection;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};
use store::Upstream;
use sync::{Engine, Secret, Surroundings};
use testkit::pos_system_api::{Item, Options, Seed, Simulator};

/// Sales that wait when the first is sent.
const BACKLOG: u64 = 10_000;

/// Sales of a round.
const AT_ONCE: u64 = 400;

const ROUNDS: usize = 10;

/// Sales at the counter while others are sent.
const AT_THE_COUNTER: usize = 400;

/// The backlog moves with at least 60 % of the speed of the bare loop.
const DRAIN: Limit = Limit {
    most: 1.0 / 0.6,
    goal: 1.3,
};

/// What a sale may take while others are sent, against what it takes at rest: the usual one, and one in a hundred.
const USUAL: Limit = Limit { most: 1.5, goal: 1.2 };
const SLOWEST: Limit = Limit { most: 2.5, goal: 1.5 };

/// Longer than a pass takes.
const PASS_MS: i64 = 6_000;

/// What the engine takes from outside; it is allowed so many steps, and then its pass has lasted long enough. It is never stopped, since
/// what is being sent then would be unknown.
#[derive(Default)]
struct Around {
    left: AtomicI64,
    steps: AtomicU64,
    ahead_ms: AtomicI64,
}

impl Surroundings for Around {
    fn now_ms(&self) -> i64 {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let since_ms = since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX));
        since_ms.saturating_add(self.ahead_ms.load(Ordering::SeqCst))
    }

    fn uptime_ms(&self) -> Option<i64> {
        None
    }

    fn secret(&self, _of: &Upstream) -> Result<Secret, String> {
        Ok(Secret::new(Options::default().password))
    }

    fn stopped(&self) -> bool {
        self.steps.fetch_add(1, Ordering::SeqCst);
        if self.left.fetch_sub(1, Ordering::SeqCst) == 1 {
            self.ahead_ms.fetch_add(PASS_MS, Ordering::SeqCst);
        }
        false
    }

    fn wait(&self, _at_most_ms: i64) {}
}

impl Around {
    fn allow(&self, steps: i64) {
        self.left.store(steps, Ordering::SeqCst);
    }
}

/// The three figures: the backlog, and the sale at the counter, usual and slowest.
pub(crate) fn of_a_backlog(folder: &Path) -> Outcome<[Measure; 3]> {
    let simulator = Simulator::start(Options {
        seed: Seed {
            items: vec![what_is_sold()],
            users: Vec::new(),
        },
        ..Options::default()
    })?;
    let mut shop = Shop::owing(&folder.join("till"), &simulator.base_url())?;
    for _ in 0..BACKLOG {
        shop.sell_one()?;
    }
    let around = Arc::new(Around::default());
    let clock = Arc::clone(&around);
    let engine = Arc::new(Engine::new(shop.ledger().clone(), Arc::new(move || clock.now_ms()))?);
    let mut bare = Bare::new(folder, &simulator.base_url())?;
    let drain = Measure {
        name: "four hundred sales of a backlog of ten thousand, sent",
        floor: "commit, POST on loopback, commit, as often".to_owned(),
        contest: contest(ROUNDS, || bare.round(), || sent(&shop, &engine, &around))?,
        limit: Some(DRAIN),
    };
    let [usual, slowest] = at_the_counter(&mut shop, &engine, &around)?;
    Ok([drain, usual, slowest])
}

/// As the back end knows it: there is enough of it.
fn what_is_sold() -> Item {
    Item {
        id: "itm-P0002".to_owned(),
        name: "what is sold".to_owned(),
        price: "15.00".to_owned(),
        quantity: "1000000".to_owned(),
        unit: "pc".to_owned(),
        related_items: Vec::new(),
    }
}

/// How long a round of the backlog takes.
fn sent(shop: &Shop, engine: &Engine, around: &Around) -> Outcome<Duration> {
    let (before, began) = (shop.confirmed()?, Instant::now());
    around.allow(i64::try_from(AT_ONCE)?);
    engine.pass(around)?;
    let took = began.elapsed();
    match shop.confirmed()? - before {
        0 => Err(format!("nothing was sent: {}", shop.why_not()?).into()),
        sent => Ok(took.mul_f64(AT_ONCE as f64 / sent as f64)),
    }
}

/// A sale at rest, a sale at rest, and one while others are sent.
fn at_the_counter(shop: &mut Shop, engine: &Arc<Engine>, around: &Arc<Around>) -> Outcome<[Measure; 2]> {
    let sender = Sender::start(engine, around);
    let shop = std::cell::RefCell::new(shop);
    let sale = || timed(|| shop.borrow_mut().sell_one());
    let at_rest = || {
        sender.rest();
        sale()
    };
    let rounds = Rounds::taken(AT_THE_COUNTER, at_rest, || {
        sender.send();
        sale()
    })?;
    let measure = |name, share, limit| Measure {
        name,
        floor: "the same sale while nothing is sent".to_owned(),
        contest: rounds.verdict_at(share),
        limit: Some(limit),
    };
    Ok([
        measure("a sale at the counter while a backlog is sent", 0.5, USUAL),
        measure("the slowest sale in a hundred meanwhile", 0.99, SLOWEST),
    ])
}

/// What the sender is told, and what it does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Rest,
    Send,
    End,
}

/// A thread that sends while it is told to.
struct Sender {
    told: Arc<(Mutex<(Told, bool)>, Condvar)>,
    around: Arc<Around>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Sender {
    fn start(engine: &Arc<Engine>, around: &Arc<Around>) -> Self {
        let told = Arc::new((Mutex::new((Told::Rest, false)), Condvar::new()));
        let (heard, engine, sends) = (Arc::clone(&told), Arc::clone(engine), Arc::clone(around));
        let thread = std::thread::spawn(move || {
            let (state, changed) = &*heard;
            loop {
                let mut now = state.lock().unwrap_or_else(PoisonError::into_inner);
                now.1 = false;
                changed.notify_all();
                while now.0 == Told::Rest {
                    now = changed.wait(now).unwrap_or_else(PoisonError::into_inner);
                }
                if now.0 == Told::End {
                    return;
                }
                now.1 = true;
                drop(now);
                // What cannot be sent is seen by the figure of the backlog.
                let _outlook = engine.pass(&*sends);
            }
        });
        Self {
            told,
            around: Arc::clone(around),
            thread: Some(thread),
        }
    }

    /// Nothing is sent when this returns.
    fn rest(&self) {
        self.around.allow(1);
        let (state, changed) = &*self.told;
        let mut now = state.lock().unwrap_or_else(PoisonError::into_inner);
        now.0 = Told::Rest;
        while now.1 {
            now = changed.wait(now).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Something is being sent when this returns.
    fn send(&self) {
        let steps = self.around.steps.load(Ordering::SeqCst);
        self.around.allow(i64::MAX);
        let (state, changed) = &*self.told;
        state.lock().unwrap_or_else(PoisonError::into_inner).0 = Told::Send;
        changed.notify_all();
        while self.around.steps.load(Ordering::SeqCst) < steps + 3 {
            std::thread::yield_now();
        }
    }
}

impl Drop for Sender {
    fn drop(&mut self) {
        self.rest();
        self.told.0.lock().unwrap_or_else(PoisonError::into_inner).0 = Told::End;
        self.told.1.notify_all();
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

/// The least that sending a sale safely can be: it is noted, sent, and noted again.
struct Bare {
    db: Connection,
    host: String,
    token: String,
}

impl Bare {
    fn new(folder: &Path, base_url: &str) -> Outcome<Self> {
        let db = Connection::open(folder.join("bare.db"))?;
        db.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
             CREATE TABLE sent (id INTEGER PRIMARY KEY, state TEXT NOT NULL)",
        )?;
        let host = base_url
            .trim_start_matches("http://")
            .split('/')
            .next()
            .unwrap_or_default();
        let mut bare = Self {
            db,
            host: host.to_owned(),
            token: String::new(),
        };
        let account = Options::default();
        let signs_in = serde_json::json!({ "username": account.username, "password": account.password });
        let answer = bare.post("token", &signs_in.to_string())?;
        let told: serde_json::Value = serde_json::from_str(&answer)?;
        bare.token = told["access_token"].as_str().ok_or("no token")?.to_owned();
        Ok(bare)
    }

    fn round(&mut self) -> Outcome<Duration> {
        timed(|| {
            for _ in 0..AT_ONCE {
                self.db.execute("INSERT INTO sent (state) VALUES ('in_flight')", [])?;
                let id = self.db.last_insert_rowid();
                let order = r#"{"user_id":"usr-1","items":[{"item_id":"itm-P0002","quantity":1,"price_at_order":15.00}],
                    "total_amount":15.00,"payment_method":"cash","notes":"[a bare loop]"}"#;
                self.post("orders", order)?;
                self.db
                    .execute("UPDATE sent SET state = 'confirmed' WHERE id = ?1", [id])?;
            }
            Ok(())
        })
    }

    /// One connection for each, as the till does.
    fn post(&self, path: &str, body: &str) -> Outcome<String> {
        let mut line = TcpStream::connect(&self.host)?;
        let (host, token, length) = (&self.host, &self.token, body.len());
        write!(
            line,
            "POST /api/v1/{path} HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\n\
             content-length: {length}\r\nconnection: close\r\n\r\n{body}"
        )?;
        let mut answer = String::new();
        line.read_to_string(&mut answer)?;
        let (head, body) = answer.split_once("\r\n\r\n").ok_or("no answer")?;
        match head.split(' ').nth(1) {
            Some("200" | "201") => Ok(body.to_owned()),
            _ => Err(format!("{head}: {body}").into()),
        }
    }
}
