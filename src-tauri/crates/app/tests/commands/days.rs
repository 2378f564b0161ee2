//! Months of trading in three time zones, over both changes of the clock and a leap day, whatever the machine's own clock does: what
//! the till adds up is what somebody adds up who kept every document. `cargo xtask prove days` trades thirty days at each till.

use crate::ear::{Ear, Loud};
use crate::outside::Fixed;
use app::wire::till::Init;
use app::{Caller, Outside as _, Till};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use proptest::prelude::{ProptestConfig, any, proptest};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use tempfile::TempDir;
use testkit::dice::Dice;
use testkit::prove::times;

/// Where the tills stand, and the day in the middle of their months: a leap day, summer time begins, summer time ends.
const TILLS: [(&str, Date); 3] = [
    ("Asia/Bangkok", date(2028, 2, 29)),
    ("Europe/Berlin", date(2026, 3, 29)),
    ("America/New_York", date(2026, 11, 1)),
];

const GOODS: &str = "sku,name_en,price,tax,unit\nA,Apple,1.35,vat7,pc\nB,Bread,19.99,vat7,pc\nC,Coffee,4.05,vat0,pc\n";

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// A till, and everybody's memory of what it did.
struct Month {
    till: Till,
    clock: Arc<Fixed>,
    zone: TimeZone,
    dice: Dice,
    sold: Vec<Value>,
    _folder: TempDir,
}

/// What documents come to, in minor units.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sums {
    sales: i64,
    refunds: i64,
    gross_less_discount: i64,
    tax: i64,
    kept: BTreeMap<String, i64>,
}

impl Sums {
    /// Of raw documents.
    fn of<'a>(documents: impl IntoIterator<Item = &'a Value>) -> Self {
        let mut sums = Self::default();
        for document in documents {
            let is_sale = document["kind"] == "sale";
            sums.sales += i64::from(is_sale);
            sums.refunds += i64::from(!is_sale);
            sums.gross_less_discount += minor(&document["total"]);
            sums.tax += minor(&document["tax"]);
            for tender in document["tenders"].as_array().unwrap() {
                sums.keep(tender["method"].as_str().unwrap(), minor(&tender["amount"]));
            }
            sums.keep("cash", -minor(&document["change"]));
        }
        sums
    }

    /// As a Z or the report of a day states them.
    fn stated(report: &Value) -> Self {
        let number = |name: &str| report[name].as_i64().unwrap();
        let mut sums = Self {
            sales: number("sales"),
            refunds: number("refunds"),
            gross_less_discount: minor(&report["gross"]) - minor(&report["discount"]),
            tax: minor(&report["tax"]),
            kept: BTreeMap::new(),
        };
        assert_eq!(minor(&report["net"]) + sums.tax, sums.gross_less_discount, "{report}");
        for tender in report["tenders"].as_array().unwrap() {
            sums.keep(tender["method"].as_str().unwrap(), minor(&tender["amount"]));
        }
        sums
    }

    /// What was neither taken nor given is not told.
    fn keep(&mut self, method: &str, amount: i64) {
        let kept = self.kept.entry(method.to_owned()).or_default();
        *kept += amount;
        if *kept == 0 {
            self.kept.remove(method);
        }
    }
}

fn minor(amount: &Value) -> i64 {
    let text = amount.as_str().unwrap_or("0.00").replace('.', "");
    text.parse().unwrap()
}

fn day_of(document: &Value) -> Date {
    document["business_date"].as_str().unwrap().parse().unwrap()
}

impl Month {
    fn begin(zone: &str, seed: u64) -> Self {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Arc::new(Fixed::default()));
        let outside = Loud {
            fixed: Arc::clone(&clock),
            ear: Ear::default(),
        };
        let init = Init {
            shop: "Corner".to_owned(),
            currency: "EUR".to_owned(),
            till: "T1".to_owned(),
            timezone: zone.to_owned(),
            owner: "owner".to_owned(),
            owner_pin: "4444".to_owned(),
            demo: false,
            ..Init::demo()
        };
        let month = Self {
            till: Till::init(folder.path(), Arc::new(outside), &init).unwrap(),
            clock,
            zone: TimeZone::get(zone).unwrap(),
            dice: Dice::seeded(seed),
            sold: Vec::new(),
            _folder: folder,
        };
        month.done("sign_in", json!({ "name": "owner", "pin": "4444" }));
        month.done(
            "import_products",
            json!({ "file": "goods.csv", "text": GOODS, "columns": [], "dry_run": false }),
        );
        month
    }

    #[track_caller]
    fn done(&self, command: &str, request: Value) -> Value {
        let reply = self.till.call(&Caller::Screen, command, request);
        reply.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
    }

    /// Sets the machine's clock right: what the shop's wall shows on that day.
    fn set_clock(&self, day: Date, (hour, minute): (i8, i8)) {
        let at = self.zone.to_timestamp(day.at(hour, minute, 0, 0)).unwrap();
        self.jump(at.as_millisecond() - self.clock.now_ms());
    }

    fn jump(&self, by_ms: i64) {
        self.clock.later_by(by_ms);
    }

    /// One shift in the morning and one over midnight, or either.
    fn trade(&mut self, day: Date) {
        let shifts: &[(i8, i8)] = [&[(8, 0)][..], &[(23, 30)], &[(8, 0), (21, 30)]][self.dice.below(3)];
        for opens_at in shifts {
            self.set_clock(day, *opens_at);
            self.shift(day);
        }
    }

    fn shift(&mut self, day: Date) {
        let opened = self.done("open_shift", json!({ "float": "100" }));
        assert_eq!(day_of(&opened), day, "the day on the shop's wall");
        let (from, before) = (self.sold.len(), self.grand_total());
        for _ in 0..=self.dice.below(6) {
            self.clock_goes_on();
            self.document();
        }
        let z = self.done("close_shift", json!({ "count": "100" }));
        let documents = &self.sold[from..];
        assert_eq!(Sums::stated(&z), Sums::of(documents), "the Z of {day}: {z}");
        assert!(
            documents.iter().all(|document| day_of(document) == day),
            "the day stays"
        );
        let sales = documents.iter().filter(|document| document["kind"] == "sale");
        let sold: i64 = sales.map(|sale| minor(&sale["total"])).sum();
        assert_eq!(
            minor(&z["grand_total"]),
            before + sold,
            "the grand total never begins anew"
        );
    }

    fn grand_total(&self) -> i64 {
        let sales = self.sold.iter().filter(|document| document["kind"] == "sale");
        sales.map(|sale| minor(&sale["total"])).sum()
    }

    /// Some minutes, or now and then what no clock should do.
    fn clock_goes_on(&mut self) {
        let by_ms = match self.dice.below(12) {
            0 => -HOUR_MS,
            1 => self.dice.one_of(&[-30 * DAY_MS, -DAY_MS, DAY_MS, 400 * DAY_MS]),
            2 => -self.clock.now_ms(),
            _ => 60_000 * (1 + self.dice.below(40) as i64),
        };
        self.jump(by_ms);
    }

    /// A sale; now and then it comes back, in part or as a whole.
    fn document(&mut self) {
        let goods = ["A", "B", "C", "Ax3", "Bx2"];
        let scan: Vec<&str> = (0..=self.dice.below(3)).map(|_| self.dice.one_of(&goods)).collect();
        let tender = self
            .dice
            .one_of(&[&["card"][..], &["cash:500"], &["card:0.50", "cash:500"]]);
        let discount = self.dice.one_of(&[None, None, Some("10%")]);
        let sale = self.done("sell", json!({ "scan": scan, "tender": tender, "discount": discount }));
        let no = sale["receipt_no"].clone();
        self.sold.push(sale);
        let back = match self.dice.below(8) {
            0 => self.done("void_sale", json!({ "receipt_no": no, "reason": "wrong goods" })),
            1 => self.done(
                "refund",
                json!({ "receipt_no": no, "lines": [{ "line": 1, "quantity": "1" }] }),
            ),
            _ => return,
        };
        self.sold.push(back);
    }

    /// Every day, every calendar month, and the whole.
    fn compare(&self, from: Date, to: Date) {
        let mut day = from;
        while day <= to {
            let report = self.done("day_report", json!({ "date": day.to_string() }));
            let documents = self.sold.iter().filter(|document| day_of(document) == day);
            assert_eq!(Sums::stated(&report), Sums::of(documents), "{day}: {report}");
            day = day.tomorrow().unwrap();
        }
        for first in [from.first_of_month(), to.first_of_month()] {
            let last = first.last_of_month();
            let told = self.exported(first, last);
            let in_it = |document: &&Value| (first..=last).contains(&day_of(document));
            let documents: Vec<&Value> = self.sold.iter().filter(in_it).collect();
            assert_eq!(told.len(), documents.len(), "the month from {first} on");
            assert_eq!(Sums::of(&told), Sums::of(documents), "the month from {first} on");
        }
        let numbers = self
            .sold
            .iter()
            .map(|document| document["receipt_no"].as_str().unwrap());
        let numbers: Vec<u64> = numbers
            .map(|no| no.rsplit('-').next().unwrap().parse().unwrap())
            .collect();
        assert!(
            numbers.iter().copied().eq(1..=numbers.len() as u64),
            "no gap and no double"
        );
        assert_eq!(self.done("verify", json!({}))["ok"], true);
    }

    fn exported(&self, from: Date, to: Date) -> Vec<Value> {
        let mut request = json!({ "from": from.to_string(), "to": to.to_string(), "format": "jsonl" });
        let mut documents = Vec::new();
        loop {
            let part = self.done("export_sales", request.clone());
            let lines = part["text"].as_str().unwrap().lines();
            documents.extend(lines.map(|line| serde_json::from_str::<Value>(line).unwrap()));
            match &part["next"] {
                Value::Null => return documents,
                next => request["after"] = next.clone(),
            }
        }
    }
}

/// Trades so many days around the one that is unlike the others.
fn trade(zone: &str, middle: Date, days: usize, seed: u64) {
    let days = i64::try_from(days).unwrap();
    let (from, mut month) = (middle - (days / 2).days(), Month::begin(zone, seed));
    let to = from + (days - 1).days();
    let mut day = from;
    while day <= to {
        month.trade(day);
        day = day.tomorrow().unwrap();
    }
    month.compare(from, to);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_clocks_do_days_shifts_and_months_are_the_sum_of_their_documents(seed in any::<u64>()) {
        for (zone, middle) in TILLS {
            trade(zone, middle, times(30, 3), seed);
        }
    }
}
