//! A shop that owes its sales to a back end and a printer, neither of which answers, and a process that sells in it.

use crate::ctl::Running;
use crate::oracle::Sold;
use crate::shop::Shop;
use serde_json::Value;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use store::{Ledger, Upstream};
use testkit::dice::Dice;
use testkit::sample::uuid;

/// Where nobody answers.
const NOWHERE: &str = "127.0.0.1:9";

/// Gives a demo shop everything that a sale leaves a row for.
///
/// # Panics
/// When that cannot be done.
pub fn owe_everything(shop: &Shop) {
    shop.add_printer("counter", &format!("tcp:{NOWHERE}"));
    let head_office = Upstream {
        id: domain::UpstreamId(uuid(0x0F)),
        name: "head office".to_owned(),
        kind: "pos-system-api".to_owned(),
        base_url: format!("http://{NOWHERE}/api/v1"),
        settings: [("username".to_owned(), "till".to_owned())].into(),
        from_at_ms: 0,
    };
    let machine = fingerprint(&shop.path());
    let ledger = Ledger::open(&shop.path(), &machine, "Z9Z", 1).unwrap();
    ledger
        .add_upstream(&head_office, domain::people::Actor::Machine, 1)
        .unwrap();
}

fn fingerprint(folder: &Path) -> String {
    let db = rusqlite::Connection::open(folder.join("ledger.db")).unwrap();
    db.query_row("SELECT fingerprint FROM till_epoch", [], |row| row.get(0))
        .unwrap()
}

/// What one life of a seller came to.
#[derive(Debug, Default)]
pub struct Life {
    /// What was acknowledged, also what was said before the end and read after it.
    pub sold: Vec<Sold>,
    /// Something was asked for and not acknowledged when the end came.
    pub in_flight: bool,
    /// It was sending to back ends then.
    pub sending: bool,
}

/// The program `seller` on a shop, which says each sale before it asks for it and after it was acknowledged.
pub struct Seller {
    running: Running,
    life: Life,
    asked_at: Option<Instant>,
    took: Duration,
}

impl Seller {
    /// Starts it. `program` is its path.
    #[must_use]
    pub fn start(program: &str, shop: &Shop, deed: &str) -> Self {
        let mut command = Command::new(program);
        command.arg(shop.path()).arg(deed);
        Self {
            running: Running::start(command, ""),
            life: Life::default(),
            asked_at: None,
            took: Duration::from_millis(5),
        }
    }

    /// Lets it live until it has acknowledged this many sales.
    ///
    /// # Panics
    /// When it ends by itself.
    pub fn acknowledges(&mut self, count: usize) {
        while self.life.sold.len() < count {
            let said = self.running.answer();
            self.hear(&said);
        }
    }

    /// The same, and until it has asked for one more.
    ///
    /// # Panics
    /// When it ends by itself.
    pub fn sells(&mut self, count: usize) {
        self.acknowledges(count);
        while self.asked_at.is_none() {
            let said = self.running.answer();
            self.hear(&said);
        }
    }

    /// What it has acknowledged so far, as far as it was heard.
    #[must_use]
    pub fn acknowledged(&self) -> &[Sold] {
        &self.life.sold
    }

    /// Lets it live so long.
    pub fn lives(&mut self, time: Duration) {
        let end = Instant::now() + time;
        while let Some(said) = self
            .running
            .answer_within(end.saturating_duration_since(Instant::now()))
        {
            self.hear(&said);
        }
    }

    /// Lets it live a part of the time that a sale takes, or a little longer.
    pub fn lives_a_moment(&mut self, dice: &mut Dice) {
        self.lives(self.took.mul_f64(1.3 * dice.below(1_000) as f64 / 1_000.0));
    }

    /// Kills it, and hears what it had said.
    #[must_use]
    pub fn killed(mut self) -> Life {
        self.running.kill();
        for said in self.running.last_answers() {
            self.hear(&said);
        }
        self.life.in_flight = self.asked_at.is_some();
        self.life
    }

    /// The same after its disk lost its power at this moment: a machine without power acknowledges nothing, so what this one still
    /// said does not count.
    #[must_use]
    pub fn without_power_since(self, cut_at_ns: u64) -> Life {
        let mut life = self.killed();
        let said = life.sold.len();
        life.sold.retain(|sold| sold.at_ns < cut_at_ns);
        life.in_flight |= life.sold.len() < said;
        life
    }

    fn hear(&mut self, said: &Value) {
        if let Some(sending) = said["sending"].as_bool() {
            self.life.sending = sending;
        } else if said["asked"].is_string() {
            self.asked_at = Some(Instant::now());
        } else if let Some(sold) = sold(said) {
            self.took = self.asked_at.take().map_or(self.took, |asked| asked.elapsed());
            self.life.sold.push(sold);
        }
    }
}

fn sold(said: &Value) -> Option<Sold> {
    let text = |key: &str| said[key].as_str().map(str::to_owned);
    Some(Sold {
        cart_id: text("sold")?,
        receipt_no: text("receipt_no")?,
        lines: said["lines"].as_u64()?,
        tenders: said["tenders"].as_u64()?,
        at_ns: said["at_ns"].as_u64()?,
    })
}
